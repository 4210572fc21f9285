package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.Sets;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
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
        if (certainty == Certainty.POSSIBLE) {
            above = above == null ? new TreeMap<>() : above;
            above.merge(key, amount, BigDecimal::add);
            return;
        }
        values.merge(key, amount, BigDecimal::add);
        if (certainty == Certainty.ASSUMED) {
            below = below == null ? new TreeMap<>() : below;
            below.merge(key, amount, BigDecimal::add);
        }
    }

    /**
     * Tells the sums, each of a name.
     *
     * @param names finds the name of a key
     * @return false if some can't be told
     */
    boolean tell(NumberedAccumulator.Numbers numbers, UnaryOperator<String> names) {
        return tell(values, 0, numbers, names) && tell(below, 1, numbers, names) && tell(above, 2, numbers, names);
    }

    private static boolean tell(
            @Nullable Map<String, BigDecimal> sums,
            int which,
            NumberedAccumulator.Numbers numbers,
            UnaryOperator<String> names) {
        boolean told = true;
        if (sums != null) {
            for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
                told &= DecimalNumbers.tell(
                        sum.getValue(), (long) which * DecimalNumbers.KEYS, numbers.of(names.apply(sum.getKey())));
            }
        }
        return told;
    }

    /** Adds a number that was told of a sum. */
    void take(String key, long told, long number) {
        BigDecimal part = DecimalNumbers.taken((int) (told % DecimalNumbers.KEYS), number);
        switch ((int) (told / DecimalNumbers.KEYS)) {
            case 0 -> values.merge(key, part, BigDecimal::add);
            case 1 -> {
                below = below == null ? new TreeMap<>() : below;
                below.merge(key, part, BigDecimal::add);
            }
            default -> add(key, part, Certainty.POSSIBLE);
        }
    }

    void merge(OpenSums other) {
        other.keys().forEach(key -> addFrom(other, key, key));
    }

    /** Adds all the sums of another to one. */
    void addAll(String key, OpenSums other) {
        other.keys().forEach(theirs -> addFrom(other, theirs, key));
    }

    private void addFrom(OpenSums other, String theirs, String ours) {
        BigDecimal value = other.values.get(theirs);
        if (value != null) {
            values.merge(ours, value, BigDecimal::add);
        }
        BigDecimal less = other.below == null ? null : other.below.get(theirs);
        if (less != null) {
            below = below == null ? new TreeMap<>() : below;
            below.merge(ours, less, BigDecimal::add);
        }
        BigDecimal more = other.above == null ? null : other.above.get(theirs);
        if (more != null) {
            add(ours, more, Certainty.POSSIBLE);
        }
    }

    /** What there are sums of, be they merely possible. */
    Set<String> keys() {
        return above == null ? values.keySet() : Sets.union(values.keySet(), above.keySet());
    }

    private BigDecimal value(String key) {
        return values.getOrDefault(key, BigDecimal.ZERO);
    }

    /**
     * The one figure that amounts by currency have; a reason if there are several. What is merely possible in another currency than
     * the sum hides it no more than it would enter it; only where there is no sum, it says in which currency there is none.
     */
    Figure single() {
        Set<String> currencies = values.isEmpty() && above != null ? above.keySet() : values.keySet();
        if (currencies.isEmpty()) {
            return Figure.amount(MetricUnit.MONEY, BigDecimal.ZERO);
        }
        String first = currencies.iterator().next();
        return currencies.size() > 1
                ? Figure.missing(MetricUnit.MONEY, NoValue.SEVERAL_CURRENCIES)
                : money(first, first);
    }

    /** The sum of a key as an amount of money. */
    Figure money(String key, String currency) {
        BigDecimal value = value(key);
        BigDecimal least = below == null ? value : value.subtract(below.getOrDefault(key, BigDecimal.ZERO));
        BigDecimal most = above == null ? value : value.add(above.getOrDefault(key, BigDecimal.ZERO));
        return Figure.money(value, currency).between(least, most);
    }
}
