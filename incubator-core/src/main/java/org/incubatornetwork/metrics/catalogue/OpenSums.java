package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.NoValue;
import org.jspecify.annotations.Nullable;

/** Sums of amounts that are not below zero, by key, which vague days may leave open. */
final class OpenSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, BigDecimal> values = new TreeMap<>();
    /** By how much less the sums may be; null as long as all is certain. */
    private @Nullable TreeMap<String, BigDecimal> below;
    /** By how much more the sums may be; null as long as all is certain. */
    private @Nullable TreeMap<String, BigDecimal> above;

    /** Adds an amount that is possible. */
    void add(String key, BigDecimal amount, Certainty certainty) {
        values.merge(key, certainty.isAssumed() ? amount : BigDecimal.ZERO, BigDecimal::add);
        if (certainty == Certainty.ASSUMED) {
            below = below == null ? new TreeMap<>() : below;
            below.merge(key, amount, BigDecimal::add);
        } else if (certainty == Certainty.POSSIBLE) {
            above = above == null ? new TreeMap<>() : above;
            above.merge(key, amount, BigDecimal::add);
        }
    }

    void merge(OpenSums other) {
        other.values.keySet().forEach(key -> addFrom(other, key, key));
    }

    /** Adds all the sums of another to one. */
    void addAll(String key, OpenSums other) {
        other.values.keySet().forEach(theirs -> addFrom(other, theirs, key));
    }

    private void addFrom(OpenSums other, String theirs, String ours) {
        values.merge(ours, other.value(theirs), BigDecimal::add);
        if (other.below != null) {
            add(ours, other.below.getOrDefault(theirs, BigDecimal.ZERO), Certainty.ASSUMED);
            values.merge(ours, other.below.getOrDefault(theirs, BigDecimal.ZERO).negate(), BigDecimal::add);
        }
        if (other.above != null) {
            add(ours, other.above.getOrDefault(theirs, BigDecimal.ZERO), Certainty.POSSIBLE);
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    private BigDecimal value(String key) {
        return values.getOrDefault(key, BigDecimal.ZERO);
    }

    /** The one figure that amounts by currency have; a reason if there are several. */
    Figure single() {
        if (values.isEmpty()) {
            return Figure.amount(MetricUnit.MONEY, BigDecimal.ZERO);
        }
        return values.size() > 1
                ? Figure.missing(MetricUnit.MONEY, NoValue.SEVERAL_CURRENCIES)
                : money(values.firstKey(), values.firstKey());
    }

    /** The sum of a key as an amount of money. */
    Figure money(String key, String currency) {
        BigDecimal value = value(key);
        BigDecimal least = below == null ? value : value.subtract(below.getOrDefault(key, BigDecimal.ZERO));
        BigDecimal most = above == null ? value : value.add(above.getOrDefault(key, BigDecimal.ZERO));
        return Figure.money(value, currency).between(least, most);
    }
}
