package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
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
        question.sites().forEach(site -> all.add(site, Certainty.SURE, question.frame(), figure));
        return all;
    }

    /**
     * Takes in what a site offers: its own figure, which is that of its parts as well, or else what its parts offer.
     *
     * @param asked how certain it is that the site is asked, since what it is part of leaves it to its parts
     * @return how certain it is that something is offered there
     */
    private Certainty add(SiteHistory site, Certainty asked, Frame frame, Function<SiteHistory, Offered> figure) {
        Offered own = figure.apply(site);
        Certainty certainty = own.certainty().and(asked);
        BigDecimal known = own.quantity();
        quantity.add(known == null ? own.possible() : known, certainty);
        if (known != null && !certainty.isSure()) { // what is surely offered can't be more
            quantity.add(own.possible().subtract(known), asked.and(Certainty.POSSIBLE));
        }
        includeWithParts(site.ordinal(), certainty, frame);
        Certainty left = own.left().and(asked);
        List<Integer> parts = left.isPossible() ? frame.parts().parts(site.ordinal()) : ImmutableList.of();
        NoValue missing = own.missing();
        if (missing != null && asked.isAssumed() && (parts.isEmpty() || !left.isAssumed())) {
            leftOut.merge(missing, 1L, Long::sum);
        }
        for (int part : parts) {
            certainty = certainty.or(add(frame.site(part), left, frame, figure));
            include(site.ordinal(), certainty);
        }
        return certainty;
    }

    private void includeWithParts(int ordinal, Certainty certainty, Frame frame) {
        if (certainty.isPossible()) {
            include(ordinal, certainty);
            frame.parts().parts(ordinal).forEach(part -> includeWithParts(part, certainty, frame));
        }
    }

    private void include(int ordinal, Certainty certainty) {
        Certainty included = inclusion(ordinal).or(certainty);
        if (included.isAssumed()) {
            offering.set(ordinal);
        }
        if (included.isSure()) {
            open.remove(ordinal);
        } else if (included.isPossible()) {
            open.put(ordinal, included);
        }
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
            add(frame.site(whole), Certainty.SURE, frame, figure);
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
     * say different things, and none that a capacity may be in force.
     */
    NoValue reason(NoValue inGeneral) {
        if (leftOut.size() < 2) {
            return leftOut.isEmpty() ? inGeneral : leftOut.keySet().iterator().next();
        } else if (leftOut.containsKey(NoValue.CAPACITY_UNCERTAIN)) {
            return NoValue.CAPACITY_UNCERTAIN;
        }
        ImmutableSet<NoValue> telling = leftOut.keySet().stream()
                .filter(reason -> !reason.equals(NoValue.SITE_NOT_OPEN))
                .collect(ImmutableSet.toImmutableSet());
        return telling.size() == 1 ? telling.asList().get(0) : inGeneral;
    }

    void exclude(MetricResult.Builder result) {
        leftOut.forEach((reason, count) ->
                result.exclude(reason.code().startsWith(OF_SITES) ? reason.code() : OF_SITES + reason.code(), count));
    }
}
