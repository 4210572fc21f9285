package org.incubatornetwork.metrics.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;

/** Counts the sites of a network by what became of each, and of what kind it is. */
final class SiteCount extends CountingAccumulator {
    private static final long serialVersionUID = 1L;

    SiteCount(Question question) {
        super(question, 0);
    }

    @Override
    public void add(StartupHistory history) {
        // sites are counted, whoever is there
    }

    @Override
    public void report(MetricResult.Builder result) {
        TreeMap<PartKey, OpenCount> counts = new TreeMap<>();
        OpenCount own = counted(counts, PartKey.of("counting", "OWN"));
        OpenCount all = counted(counts, PartKey.of("counting", "WITH_PARTNER_OPERATED"));
        counted(counts, PartKey.of("status", SiteStatus.OPERATIONAL.name()));
        long partners = 0;
        long uncertain = 0;
        boolean told = false;
        SiteLives lives = new SiteLives(question().frame());
        for (SiteHistory site : question().sites()) {
            SiteKind kind = site.site().kind().orElse(SiteKind.REGULAR);
            Map<SiteStatus, Certainty> statuses = lives.statuses(site);
            Certainty openness = SiteLives.openness(statuses);
            all.add(openness);
            if (kind != SiteKind.PARTNER_OPERATED) {
                own.add(openness);
            } else if (openness.isAssumed()) {
                partners++;
            }
            boolean known = false;
            for (Map.Entry<SiteStatus, Certainty> status : statuses.entrySet()) {
                known |= status.getValue().isAssumed();
                count(counts, status.getKey().name(), kind, status.getValue());
            }
            Certainty none = lives.withoutStatus(site);
            if (none.isPossible()) {
                count(counts, "NONE", kind, none);
            }
            known |= none.isAssumed();
            told |= known || lives.tellsAnyStep(site);
            if (!known) {
                uncertain++;
                count(counts, "UNCERTAIN", kind, Certainty.ASSUMED);
            }
        }
        countParts(counts, lives);
        Optional<NoValue> unknown = withoutAny(told);
        counts.forEach((key, count) -> result.putPart(key, figure(count, unknown)));
        result.figure(figure(own, unknown))
                .populationSize(question().sites().size())
                .exclude("SITE_UNCERTAIN", uncertain)
                .exclude("SITE_PARTNER_OPERATED", partners);
        if (!isComplete()) {
            result.addWarning(CatalogueTexts.warning("PARTIAL_SITES"));
        }
    }

    /** Whether no site is missing in the list; one that does not say so may lack some. */
    private boolean isComplete() {
        return question().network().siteCoverage() == Completeness.COMPLETE;
    }

    /** Why there is no count: it is told of none of the sites what became of it, or there are none in a list that may lack some. */
    private Optional<NoValue> withoutAny(boolean told) {
        if (told) {
            return Optional.empty();
        } else if (!question().sites().isEmpty()) {
            return Optional.of(NoValue.SITE_UNCERTAIN);
        }
        return isComplete() ? Optional.empty() : Optional.of(NoValue.NO_SITES);
    }

    private static Figure figure(OpenCount count, Optional<NoValue> unknown) {
        return unknown.map(reason -> Figure.missing(MetricUnit.SITES, reason))
                .orElseGet(() -> count.figure(MetricUnit.SITES));
    }

    /** Of the network's own sites and their parts, those that are open: places, where a site is told in parts. */
    private void countParts(Map<PartKey, OpenCount> counts, SiteLives lives) {
        if (!question().frame().parts().isEmpty()) {
            OpenCount places = counted(counts, PartKey.of("counting", "WITH_PARTS"));
            question().frame().sites().stream()
                    .filter(site -> !site.site().kind().equals(Optional.of(SiteKind.PARTNER_OPERATED)))
                    .forEach(site -> places.add(lives.openness(site)));
        }
    }

    /** Counts a site by what became of it: a status, UNCERTAIN where that is not told or a vague date leaves it open, or NONE. */
    private static void count(Map<PartKey, OpenCount> counts, String status, SiteKind kind, Certainty certainty) {
        PartKey key = PartKey.of("status", status);
        counted(counts, key).add(certainty);
        counted(counts, key.and("kind", kind.name())).add(certainty);
    }

    private static OpenCount counted(Map<PartKey, OpenCount> counts, PartKey key) {
        return counts.computeIfAbsent(key, unseen -> new OpenCount());
    }
}
