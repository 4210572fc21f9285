package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Question;
import org.jspecify.annotations.Nullable;

/** What the sites of a scope offer in all; of those that offer nothing to measure, the reason, and the reason of a scope of such. */
final class OfferingSites implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String OF_SITES = "SITE_";

    /** By ordinal: of a scope of one site there is one, however many the network has. */
    private final BitSet offering = new BitSet();

    private final Map<NoValue, Long> leftOut = new LinkedHashMap<>();
    /** By ordinal: those that may offer something, and of which it is not certain whether they do. */
    private final Map<Integer, Certainty> open = new HashMap<>();

    private final OpenSpace quantity = new OpenSpace();

    /** By ordinal: those that were taken in because somebody is resident there. */
    private final BitSet seen = new BitSet();

    void clear() {
        if (!seen.isEmpty()) {
            offering.clear();
            leftOut.clear();
            open.clear();
            quantity.clear();
            seen.clear();
        }
    }

    /** What all the sites of a question offer. */
    static OfferingSites of(Question question, Function<SiteHistory, Offered> figure) {
        OfferingSites all = new OfferingSites();
        question.sites().forEach(site -> all.add(site, question.frame(), figure));
        return all;
    }

    /**
     * Takes in what a site offers: its own figure, which is that of its parts as well, or else what its parts offer.
     *
     * @return whether that of some site is known
     */
    private boolean add(SiteHistory site, Frame frame, Function<SiteHistory, Offered> figure) {
        Offered own = figure.apply(site);
        BigDecimal known = own.quantity();
        NoValue missing = own.missing();
        List<Integer> parts = frame.parts().parts(site.ordinal());
        boolean isKnown = known != null;
        if (known != null) {
            quantity.add(known, own.certainty());
            quantity.add(own.possible().subtract(known), Certainty.POSSIBLE);
            setWithParts(site.ordinal(), frame, own.certainty());
        } else if (!parts.isEmpty() && leavesItToParts(site, missing)) {
            for (int part : parts) {
                isKnown |= add(frame.site(part), frame, figure);
            }
            if (isKnown) {
                offering.set(site.ordinal());
            }
        } else if (missing != null) {
            leftOut.merge(missing, 1L, Long::sum);
            quantity.add(own.possible(), own.certainty());
            if (own.certainty().isPossible()) {
                open.put(site.ordinal(), own.certainty());
            }
        }
        return isKnown;
    }

    private void setWithParts(int ordinal, Frame frame, Certainty certainty) {
        offering.set(ordinal);
        if (!certainty.isSure()) {
            open.put(ordinal, certainty);
        }
        frame.parts().parts(ordinal).forEach(part -> setWithParts(part, frame, certainty));
    }

    /** Whether a whole says nothing of its own: neither how much there is, nor, of a mere name for its parts, whether it is open. */
    private static boolean leavesItToParts(SiteHistory site, @Nullable NoValue missing) {
        return NoValue.NO_CAPACITY.equals(missing)
                || NoValue.NO_AREA.equals(missing)
                || (site.site().lifecycle().isEmpty()
                        && (NoValue.SITE_UNCERTAIN.equals(missing) || NoValue.SITE_NOT_OPEN.equals(missing)));
    }

    /** Whether the places of a site count; those at no site of the network don't. */
    boolean includes(int ordinal) {
        return ordinal != Frame.NO_SITE && offering.get(ordinal);
    }

    /** How certain it is that the places of a site of a question count; it is taken in, with what it is part of, if it was not yet. */
    Certainty inclusion(int ordinal, Question question, Function<SiteHistory, Offered> figure) {
        Frame frame = question.frame();
        int whole = question.scope()
                .siteId()
                .map(frame::ordinal)
                .orElseGet(() -> frame.parts().outermost(ordinal));
        if (whole != Frame.NO_SITE && !seen.get(whole)) {
            seen.set(whole);
            add(frame.site(whole), frame, figure);
        }
        return inclusion(ordinal);
    }

    private Certainty inclusion(int ordinal) {
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
        leftOut.forEach((reason, count) ->
                result.exclude(reason.code().startsWith(OF_SITES) ? reason.code() : OF_SITES + reason.code(), count));
    }
}
