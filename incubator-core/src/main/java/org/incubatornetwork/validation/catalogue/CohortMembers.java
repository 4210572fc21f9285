package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.history.Funnel;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.RegisterCoverage;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/**
 * Counts the startups of each cohort: whoever may be a member on the day of the validation. Support without a start may have
 * begun, and a rule does not find fault with what may be.
 */
final class CohortMembers {
    private CohortMembers() {}

    /** The startups by cohort. */
    private static final class Members implements Serializable {
        private final HashMap<CohortId, DistinctStartups> startups = new HashMap<>();
        private boolean anyStartup;

        void add(StartupInNetwork history) {
            anyStartup = true;
            List<Support> supports = history.recordedSupports();
            for (int i = 0; i < supports.size(); i++) {
                Support support = supports.get(i);
                CohortId cohort = support.period().cohortId().orElse(null);
                if (cohort != null && mayHaveBegun(support, history)) {
                    of(cohort).add(history.startup().id().value());
                }
            }
        }

        private static boolean mayHaveBegun(Support support, StartupInNetwork history) {
            return support.period().start().isEmpty()
                    || support.earliestStartDay() <= history.frame().knownDay();
        }

        void merge(Members other) {
            other.startups.forEach((cohort, more) -> of(cohort).merge(more));
            anyStartup |= other.anyStartup;
        }

        private DistinctStartups of(CohortId cohort) {
            return startups.computeIfAbsent(cohort, none -> new DistinctStartups());
        }

        long count(Cohort cohort) {
            DistinctStartups members = startups.get(cohort.id());
            return members == null ? 0 : members.count();
        }
    }

    /** Those that have more startups than they can take, by the register or by their own funnel. */
    static final class OverEnrolled implements Collector<OverEnrolled> {
        private final Members members = new Members();

        @Override
        public void add(StartupInNetwork history, Context context) {
            members.add(history);
        }

        @Override
        public void merge(OverEnrolled other) {
            members.merge(other.members);
        }

        @Override
        public void report(Context context) {
            List<Cohort> cohorts = context.network().cohorts();
            for (int i = 0; i < cohorts.size(); i++) {
                Cohort cohort = cohorts.get(i);
                long enrolled = Math.max(
                        members.count(cohort),
                        Funnel.of(cohort.funnel()).number(FunnelStep.STARTED).orElse(0));
                if (cohort.maximumEnrolment().isPresent()
                        && enrolled > cohort.maximumEnrolment().getAsLong()) {
                    context.about(EntityKind.COHORT.subject(cohort, i), "maximumEnrolment")
                            .saying("cohort", cohort.name())
                            .with("enrolled", enrolled)
                            .with("maximum", cohort.maximumEnrolment().getAsLong())
                            .actual(enrolled)
                            .expected("<= " + cohort.maximumEnrolment().getAsLong())
                            .report();
                }
            }
        }
    }

    /** Those of which the register has other numbers of startups than the funnel. */
    static final class FunnelMismatch implements Collector<FunnelMismatch> {
        private final Members members = new Members();

        @Override
        public void add(StartupInNetwork history, Context context) {
            members.add(history);
        }

        @Override
        public void merge(FunnelMismatch other) {
            members.merge(other.members);
        }

        @Override
        public void report(Context context) {
            if (!members.anyStartup) {
                context.cannotRun(RuleTexts.obstacle("startups"));
                return;
            }
            boolean complete = context.frame().registerCoverage().equals(Optional.of(RegisterCoverage.COMPLETE));
            List<Cohort> cohorts = context.network().cohorts();
            for (int i = 0; i < cohorts.size(); i++) {
                Cohort cohort = cohorts.get(i);
                Funnel funnel = Funnel.of(cohort.funnel());
                OptionalLong admitted = funnel.number(FunnelStep.ADMITTED);
                long registered = members.count(cohort);
                boolean begun = cohort.start().isEmpty() || cohort.start().get().mayHaveComeBy(context.asOf());
                if (begun
                        && admitted.isPresent()
                        && (registered > admitted.getAsLong() || (complete && registered < admitted.getAsLong()))) {
                    context.about(
                                    EntityKind.COHORT.subject(cohort, i),
                                    "funnel",
                                    funnel.index(FunnelStep.ADMITTED).orElseThrow(),
                                    "quantity")
                            .saying("cohort", cohort.name())
                            .with("registered", registered)
                            .with("admitted", admitted.getAsLong())
                            .actual(admitted.getAsLong())
                            .expected(registered)
                            .report();
                }
            }
        }
    }
}
