package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Funnel;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.RegisterCoverage;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Dossier;
import org.incubatornetwork.validation.rule.EntityKind;

/** Counts the startups of each cohort: those with a support period that names it and has begun. */
final class CohortMembers {
    private CohortMembers() {}

    /** The numbers by cohort. */
    private static final class Members implements Serializable {
        private final HashMap<CohortId, long[]> numbers = new HashMap<>();
        private boolean anyStartup;

        void add(Dossier startup, Context context) {
            anyStartup = true;
            List<SupportPeriod> periods = startup.startup().supportPeriods();
            for (int i = 0; i < periods.size(); i++) {
                SupportPeriod period = periods.get(i);
                if (period.cohortId().isPresent()
                        && hasBegun(period, context)
                        && !isNamedBefore(periods, i, period.cohortId(), context)) {
                    add(period.cohortId().get(), 1);
                }
            }
        }

        private static boolean hasBegun(SupportPeriod period, Context context) {
            return period.start().isEmpty() || !period.start().get().isAfter(context.asOf());
        }

        private static boolean isNamedBefore(
                List<SupportPeriod> periods, int index, Optional<CohortId> cohort, Context context) {
            for (int i = 0; i < index; i++) {
                if (periods.get(i).cohortId().equals(cohort) && hasBegun(periods.get(i), context)) {
                    return true;
                }
            }
            return false;
        }

        void merge(Members other) {
            other.numbers.forEach((cohort, number) -> add(cohort, number[0]));
            anyStartup |= other.anyStartup;
        }

        private void add(CohortId cohort, long more) {
            numbers.computeIfAbsent(cohort, none -> new long[1])[0] += more;
        }

        long of(Cohort cohort) {
            long[] number = numbers.get(cohort.id());
            return number == null ? 0 : number[0];
        }
    }

    /** Those that have more startups than they can take, by the register or by their own funnel. */
    static final class OverEnrolled implements Collector<OverEnrolled> {
        private final Members members = new Members();

        @Override
        public void add(Dossier startup, Context context) {
            members.add(startup, context);
        }

        @Override
        public void merge(OverEnrolled other) {
            members.merge(other.members);
        }

        @Override
        public void report(Context context) {
            List<Cohort> cohorts = context.frame().network().cohorts();
            for (int i = 0; i < cohorts.size(); i++) {
                Cohort cohort = cohorts.get(i);
                long enrolled = Math.max(
                        members.of(cohort),
                        cohort.funnel()
                                .map(Funnel::started)
                                .orElse(OptionalLong.empty())
                                .orElse(0));
                if (cohort.maximumEnrolment().isPresent()
                        && enrolled > cohort.maximumEnrolment().getAsLong()) {
                    context.about(EntityKind.COHORT.subject(cohort, i), "maximumEnrolment")
                            .with("cohort", cohort.name())
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
        public void add(Dossier startup, Context context) {
            members.add(startup, context);
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
            boolean complete = context.frame()
                    .network()
                    .register()
                    .map(Register::coverage)
                    .equals(Optional.of(RegisterCoverage.COMPLETE));
            List<Cohort> cohorts = context.frame().network().cohorts();
            for (int i = 0; i < cohorts.size(); i++) {
                Cohort cohort = cohorts.get(i);
                OptionalLong admitted = cohort.funnel().map(Funnel::admitted).orElse(OptionalLong.empty());
                long registered = members.of(cohort);
                boolean begun =
                        cohort.start().isEmpty() || !cohort.start().get().isAfter(context.asOf());
                if (begun
                        && admitted.isPresent()
                        && (registered > admitted.getAsLong() || (complete && registered < admitted.getAsLong()))) {
                    context.about(EntityKind.COHORT.subject(cohort, i), "funnel", "admitted")
                            .with("cohort", cohort.name())
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
