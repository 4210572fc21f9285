package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.TreeMap;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Dossier;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.SiteFacts;
import org.jspecify.annotations.Nullable;

/** Counts, by site, the startups that are resident when nobody can be. */
final class SiteResidents {
    private SiteResidents() {}

    /** Those of one site: how many, and the first in the document. */
    private static final class Crowd implements Serializable {
        private long count;
        private @Nullable Sighting first;

        void add(Sighting startup) {
            count++;
            keepFirst(startup);
        }

        void merge(Crowd other) {
            count += other.count;
            if (other.first != null) {
                keepFirst(other.first);
            }
        }

        private void keepFirst(Sighting startup) {
            if (first == null || startup.position() < first.position()) {
                first = startup;
            }
        }
    }

    /** The crowds by site. */
    private static final class Crowds implements Serializable {
        private final TreeMap<SiteId, Crowd> bySite = new TreeMap<>();

        void add(SiteId site, Sighting startup) {
            bySite.computeIfAbsent(site, empty -> new Crowd()).add(startup);
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
        public void add(Dossier startup, Context context) {
            int counted = -1;
            for (int i = 0; i < startup.residencyCount(); i++) {
                SiteFacts site = startup.site(startup.residencyIndex(i));
                if (site != null && site.index() != counted && isTooEarly(startup.residency(i), site, context.asOf())) {
                    crowds.add(site.site().id(), startup.sighting());
                    counted = site.index();
                }
            }
        }

        private static boolean isTooEarly(SupportPeriod residency, SiteFacts site, LocalDate asOf) {
            LocalDate opening = site.surelyNotOpenBefore();
            LocalDate start = residency.start().orElse(LocalDate.MAX);
            return opening != null && start.isBefore(opening) && !start.isAfter(asOf);
        }

        @Override
        public void merge(BeforeOpening other) {
            crowds.merge(other.crowds);
        }

        @Override
        public void report(Context context) {
            crowds.bySite.forEach((id, crowd) -> {
                SiteFacts site = context.frame().site(id);
                if (site != null && crowd.first != null) {
                    context.about(site.subject(), "lifecycle")
                            .with("site", site.site().name())
                            .with("count", crowd.count)
                            .with("first", crowd.first.name())
                            .related(crowd.first.subject())
                            .report();
                }
            });
        }
    }

    /** Those who stayed, or came, when the site had closed. */
    static final class AfterClosing implements Collector<AfterClosing> {
        private final Crowds crowds = new Crowds();

        @Override
        public void add(Dossier startup, Context context) {
            int counted = -1;
            for (int i = 0; i < startup.residencyCount(); i++) {
                SiteFacts site = startup.site(startup.residencyIndex(i));
                if (site != null && site.index() != counted && isTooLate(startup.residency(i), site, context.asOf())) {
                    crowds.add(site.site().id(), startup.sighting());
                    counted = site.index();
                }
            }
        }

        private static boolean isTooLate(SupportPeriod residency, SiteFacts site, LocalDate asOf) {
            LocalDate closing = site.surelyClosedFrom();
            return closing != null
                    && !closing.isAfter(asOf)
                    && !residency.start().orElse(LocalDate.MAX).isAfter(asOf)
                    && residency.end().orElse(LocalDate.MAX).isAfter(closing);
        }

        @Override
        public void merge(AfterClosing other) {
            crowds.merge(other.crowds);
        }

        @Override
        public void report(Context context) {
            crowds.bySite.forEach((id, crowd) -> {
                SiteFacts site = context.frame().site(id);
                if (site != null && crowd.first != null && site.surelyClosedFrom() != null) {
                    context.about(site.subject(), "lifecycle", site.closingStep(), "on")
                            .with("site", site.site().name())
                            .with("closed", site.surelyClosedFrom())
                            .with("count", crowd.count)
                            .with("first", crowd.first.name())
                            .related(crowd.first.subject())
                            .report();
                }
            });
        }
    }
}
