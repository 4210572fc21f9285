package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;

/** What the sites of a scope offer in all; of those that offer nothing to measure, the reason, and the reason of a scope of such. */
final class OfferingSites implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By ordinal: of a scope of one site there is one, however many the network has. */
    private final BitSet offering = new BitSet();

    private final Map<NoValue, Long> leftOut = new LinkedHashMap<>();
    /** By ordinal: those that may offer something, and of which it is not certain whether they do. */
    private final Map<Integer, Certainty> open = new HashMap<>();

    private final OpenSpace quantity = new OpenSpace();

    /** Takes in what a site offers. Returns whether that is known. */
    boolean add(SiteHistory site, Offered offered) {
        BigDecimal known = offered.quantity();
        NoValue missing = offered.missing();
        if (known != null) {
            offering.set(site.ordinal());
            quantity.add(known, offered.certainty());
            quantity.add(offered.possible().subtract(known), Certainty.POSSIBLE);
        } else if (missing != null) {
            leaveOut(missing);
            quantity.add(offered.possible(), offered.certainty());
        }
        if (!offered.certainty().isSure() && offered.certainty().isPossible()) {
            open.put(site.ordinal(), offered.certainty());
        }
        return known != null;
    }

    void leaveOut(NoValue reason) {
        leftOut.merge(reason, 1L, Long::sum);
    }

    /** Whether the places of a site count; those at no site of the network don't. */
    boolean includes(int ordinal) {
        return ordinal != Frame.NO_SITE && offering.get(ordinal);
    }

    /** How certain it is that the places of a site count. */
    Certainty inclusion(int ordinal) {
        if (!includes(ordinal)) {
            return open.getOrDefault(ordinal, Certainty.IMPOSSIBLE);
        }
        return open.getOrDefault(ordinal, Certainty.SURE);
    }

    boolean isEmpty() {
        return offering.isEmpty();
    }

    BigDecimal quantity() {
        return quantity.value();
    }

    /** What they offer, with what they may offer. */
    OpenSpace openQuantity() {
        return quantity;
    }

    /**
     * Why nothing of the scope can be measured: what all of its sites say that are not merely closed; or in general, if they
     * say different things.
     */
    NoValue reason(NoValue inGeneral) {
        ImmutableSet<NoValue> telling = leftOut.keySet().stream()
                .filter(reason -> leftOut.size() == 1 || !reason.equals(NoValue.SITE_NOT_OPEN))
                .collect(ImmutableSet.toImmutableSet());
        return telling.size() == 1 ? telling.asList().get(0) : inGeneral;
    }

    void exclude(MetricResult.Builder result) {
        leftOut.forEach(
                (reason, count) -> result.exclude("SITE_" + reason.code().replaceFirst("^SITE_", ""), count));
    }
}
