package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Subject;
import org.jspecify.annotations.Nullable;

/** Counts, by site, the startups that are resident when nobody can be. */
final class SiteResidents {
    private SiteResidents() {}

    private static Subject subject(SiteHistory site) {
        return EntityKind.SITE.subject(site.site(), site.position());
    }

    /** Those of one site: how many, and the first in the document. */
    private static final class Crowd implements Serializable {
        private final DistinctStartups startups = new DistinctStartups();
        private @Nullable Sighting first;

        void add(Sighting startup) {
            startups.add(startup.id());
            keepFirst(startup);
        }

        void merge(Crowd other) {
            startups.merge(other.startups);
            if (other.first != null) {
                keepFirst(other.first);
            }
        }

        private void keepFirst(Sighting startup) {
            if (first == null || startup.position() < first.position()) {
                first = startup;
            }
        }

        void report(Observation atSite, SiteHistory site) {
            if (first != null) {
                atSite.saying("site", site.site().name())
                        .with("count", startups.count())
                        .saying("first", first.name())
                        .related(first.subject())
                        .report();
            }
        }
    }

    @FunctionalInterface
    private interface OutOfTime {
        boolean test(Support residency, SiteHistory site, Frame frame);
    }

    /** The crowds by site. */
    private static final class Crowds implements Serializable {
        private final TreeMap<SiteId, Crowd> bySite = new TreeMap<>();

        /** Adds a startup to the crowd of each site at which it has a residency that is out of its time. */
        void add(StartupInNetwork history, Context context, OutOfTime outOfTime) {
            List<Support> supports = history.recordedSupports();
            for (int i = 0; i < supports.size(); i++) {
                Support residency = supports.get(i);
                int ordinal = residency.siteOrdinal();
                if (residency.isResidency()
                        && ordinal != Frame.NO_SITE
                        && residency.latestStartDay() <= context.frame().asOfDay()
                        && !DayOrder.endsBeforeStart(residency)) {
                    SiteHistory site = context.frame().sites().get(ordinal);
                    if (outOfTime.test(residency, site, context.frame())) {
                        bySite.computeIfAbsent(site.site().id(), empty -> new Crowd())
                                .add(context.sighting());
                    }
                }
            }
        }

        void report(Context context, Function<SiteHistory, Observation> atSite) {
            bySite.forEach((id, crowd) ->
                    context.frame().findSite(id).ifPresent(site -> crowd.report(atSite.apply(site), site)));
        }

        void merge(Crowds other) {
            other.bySite.forEach((site, crowd) ->
                    bySite.computeIfAbsent(site, empty -> new Crowd()).merge(crowd));
        }
    }

    /** Those who came before the site opened. */
    static final class BeforeOpening implements Collector<BeforeOpening> {
        private final Crowds crowds = new Crowds();

        @Override
        public void add(StartupInNetwork history, Context context) {
            crowds.add(history, context, BeforeOpening::isTooEarly);
        }

        private static boolean isTooEarly(Support residency, SiteHistory site, Frame frame) {
            return residency.latestStartDay() < site.notOpenBeforeDay();
        }

        @Override
        public void merge(BeforeOpening other) {
            crowds.merge(other.crowds);
        }

        @Override
        public void report(Context context) {
            crowds.report(context, site -> context.about(subject(site), "lifecycle"));
        }
    }

    /** Those who stayed, or came, when the site had closed. */
    static final class AfterClosing implements Collector<AfterClosing> {
        private final Crowds crowds = new Crowds();

        @Override
        public void add(StartupInNetwork history, Context context) {
            crowds.add(history, context, AfterClosing::isTooLate);
        }

        /** Of who is not said to have left it is known by the extraction of the register alone that he was still there. */
        private static boolean isTooLate(Support residency, SiteHistory site, Frame frame) {
            int end = DayOrder.earliestEnd(residency);
            int closed = site.closedFromDay();
            return site.isClosed() && (end == EpochDay.NEVER ? closed <= frame.knownDay() : closed < end);
        }

        @Override
        public void merge(AfterClosing other) {
            crowds.merge(other.crowds);
        }

        @Override
        public void report(Context context) {
            crowds.report(
                    context,
                    site -> context.about(
                                    subject(site),
                                    "lifecycle",
                                    site.closingStep().orElseThrow(),
                                    "on")
                            .with("closed", site.closedFrom().orElseThrow()));
        }
    }
}
