package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Funnel;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/**
 * Counts the startups of each cohort on the day of the validation: those that surely are members, and those that may be. A rule
 * finds fault only with what is wrong wherever vague days lie.
 */
final class CohortMembers {
    private CohortMembers() {}

    /** The startups by cohort. */
    private static final class Members implements Serializable {
        private final HashMap<CohortId, DistinctStartups> sure = new HashMap<>();
        private final HashMap<CohortId, DistinctStartups> possible = new HashMap<>();
        private boolean anyStartup;

        void add(StartupInNetwork history) {
            anyStartup = true;
            List<Support> supports = history.recordedSupports();
            for (int i = 0; i < supports.size(); i++) {
                Support support = supports.get(i);
                CohortId cohort = support.period().cohortId().orElse(null);
                Certainty member = cohort == null ? Certainty.IMPOSSIBLE : Presence.begun(support, history);
                if (cohort != null && member.isPossible()) {
                    of(cohort, member.isSure() ? sure : possible)
                            .add(history.startup().id().value());
                }
            }
        }

        void merge(Members other) {
            other.sure.forEach((cohort, more) -> of(cohort, sure).merge(more));
            other.possible.forEach((cohort, more) -> of(cohort, possible).merge(more));
            anyStartup |= other.anyStartup;
        }

        private static DistinctStartups of(CohortId cohort, Map<CohortId, DistinctStartups> startups) {
            return startups.computeIfAbsent(cohort, none -> new DistinctStartups());
        }

        /** Whether more than a number are members, wherever vague days lie. */
        boolean areMoreThan(long number, Cohort cohort) {
            DistinctStartups members = sure.get(cohort.id());
            return members != null && members.areMoreThan(number);
        }

        /** How many are members, wherever vague days lie. */
        long least(Cohort cohort) {
            DistinctStartups members = sure.get(cohort.id());
            return members == null ? 0 : members.count();
        }

        /** How many may be members. */
        long most(Cohort cohort) {
            DistinctStartups more = possible.get(cohort.id());
            if (more == null) {
                return least(cohort);
            }
            DistinctStartups all = new DistinctStartups();
            all.merge(more);
            DistinctStartups members = sure.get(cohort.id());
            if (members != null) {
                all.merge(members);
            }
            return all.count();
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
                if (cohort.maximumEnrolment().isEmpty()) {
                    continue;
                }
                long maximum = cohort.maximumEnrolment().getAsLong();
                long started =
                        Funnel.of(cohort.funnel()).number(FunnelStep.STARTED).orElse(0);
                if (started > maximum || members.areMoreThan(maximum, cohort)) {
                    long enrolled = Math.max(members.least(cohort), started);
                    context.about(EntityKind.COHORT.subject(cohort, i), "maximumEnrolment")
                            .saying("cohort", cohort.name())
                            .with("enrolled", enrolled)
                            .with("maximum", maximum)
                            .actual(enrolled)
                            .expected("<= " + maximum)
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
            boolean complete = context.frame().registerCoverage().equals(Optional.of(Completeness.COMPLETE));
            List<Cohort> cohorts = context.network().cohorts();
            for (int i = 0; i < cohorts.size(); i++) {
                Cohort cohort = cohorts.get(i);
                Funnel funnel = Funnel.of(cohort.funnel());
                OptionalLong admitted = funnel.number(FunnelStep.ADMITTED);
                if (!cohort.mayHaveStartedBy(context.asOf()) || admitted.isEmpty()) {
                    continue;
                }
                long counted = admitted.getAsLong();
                boolean isExceeded = members.areMoreThan(counted, cohort);
                long registered = isExceeded ? members.least(cohort) : complete ? members.most(cohort) : counted;
                if (isExceeded || registered < counted) {
                    context.about(
                                    EntityKind.COHORT.subject(cohort, i),
                                    "funnel",
                                    funnel.index(FunnelStep.ADMITTED).orElseThrow(),
                                    "quantity")
                            .saying("cohort", cohort.name())
                            .with("registered", registered)
                            .with("admitted", counted)
                            .actual(counted)
                            .expected(registered)
                            .report();
                }
            }
        }
    }
}
