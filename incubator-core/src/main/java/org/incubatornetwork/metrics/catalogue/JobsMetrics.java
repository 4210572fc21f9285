package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.breakdown;
import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalLong;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.OpenJobs;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Population;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Jobs;

/**
 * Jobs in the supported startups, and elsewhere through them. The two are never added to one another.
 *
 * <p><b>Worked example</b>: T1 had 2 jobs on 1 January 2010 and 6 on 1 January 2012, T2 had 4 on 31 December 2011, of T3 nothing is
 * recorded, and T4, which had 3, closed on 1 January 2012. As of that day the four have 6 + 4 + 0 + 0 = 10 direct jobs, known of 3
 * of the 4. Of T3 alone the jobs are not known; of T4 alone they are 0.
 */
public final class JobsMetrics {
    private static final String NBIA =
            "National Business Incubation Association, Measuring Your Business Incubator's Economic Impact: A Toolkit (2005)";

    /** Direct jobs: those in the startups. */
    public static final Metric JOBS_DIRECT = metric("jobs-direct")
            .formula("sum over the supported (site: the residents): 0 if closed by D, else the latest direct jobs by D;"
                    + " none if some live and none of them is observed")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.LEVELS, PolicyKind.JOBS_BASIS)
            .addBreakdown(breakdown("group", EnumSet.allOf(OfJobs.Group.class)))
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS, DayKind.HEADCOUNT)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT, Turning.STATUS, Turning.HEADCOUNT)
            .accumulator(DirectJobs::new)
            .build();

    /** Indirect jobs: those elsewhere, through the startups. */
    public static final Metric JOBS_INDIRECT = metric("jobs-indirect")
            .formula(
                    "sum over the supported (site: the residents): 0 if closed by D, else the latest indirect jobs by D;"
                            + " none if some live and none of them is observed")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.LEVELS, PolicyKind.JOBS_BASIS)
            .addBreakdown(breakdown("group", EnumSet.allOf(OfJobs.Group.class)))
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS, DayKind.HEADCOUNT)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT, Turning.STATUS, Turning.HEADCOUNT)
            .accumulator(IndirectJobs::new)
            .build();

    /** Jobs per startup: direct jobs, by the startups whose jobs are known. */
    public static final Metric JOBS_PER_STARTUP = metric("jobs-per-startup")
            .formula("sum of the latest direct jobs by D / #{startup: direct jobs known, or closed by D}")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.LEVELS, PolicyKind.JOBS_BASIS, PolicyKind.POPULATION)
            .addSideBySide(PolicyKind.POPULATION)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS, DayKind.HEADCOUNT)
            .addTurnings(Turning.SUPPORT, Turning.STATUS, Turning.HEADCOUNT)
            .accumulator(PerStartup::new)
            .build();

    /** Net jobs created: direct jobs, less those of the baseline at admission. */
    public static final Metric JOBS_NET_CREATED = metric("jobs-net-created")
            .formula("sum over the supported with a baseline: latest direct jobs by D - baseline")
            .addReferences(
                    "IRIS+ catalogue of metrics, PI3687, Jobs Created at Directly Supported/Financed Enterprises")
            .addPolicies(PolicyKind.LEVELS, PolicyKind.JOBS_BASIS)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS, DayKind.HEADCOUNT)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT, Turning.STATUS, Turning.HEADCOUNT)
            .accumulator(NetCreated::new)
            .build();

    private JobsMetrics() {}

    /**
     * The metrics of jobs.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(JOBS_DIRECT, JOBS_INDIRECT, JOBS_PER_STARTUP, JOBS_NET_CREATED);
    }

    private static final class PerStartup extends OfJobs {
        private static final long serialVersionUID = 1L;
        private static final int JOBS = OWN;
        private static final int OBSERVED = OWN + 1;

        PerStartup(Question question) {
            super(question, 2);
        }

        @Override
        boolean isOfResidents() {
            return question().policies().population() == Population.RESIDENTS;
        }

        @Override
        boolean addOne(LifeCourse life, Group group) {
            if (life.isClosed()) {
                return true;
            }
            OptionalLong latest = latest(life);
            count(OBSERVED, latest.isPresent() ? 1 : 0);
            count(JOBS, latest.orElse(0));
            return latest.isPresent();
        }

        @Override
        public void report(MetricResult.Builder result) {
            BigDecimal known = BigDecimal.valueOf(startups() - unknown());
            describe(result);
            result.figure(Sums.stock(
                            Figure.ratio(MetricUnit.JOBS, sum(JOBS), known),
                            perhapsUnknown(Group.values()),
                            total(OBSERVED)))
                    .exclude("JOBS_UNKNOWN", unknown());
        }
    }

    private static final class NetCreated extends OfJobs {
        private static final long serialVersionUID = 1L;
        private static final int NET = OWN;
        private static final int SEVERAL_BASELINES = OWN + 1;
        private static final int WITHOUT_BASELINE = OWN + 2;

        /** Of one startup. */
        private long net;

        NetCreated(Question question) {
            super(question, 3);
        }

        @Override
        boolean addOne(LifeCourse life, Group group) {
            ImmutableSortedSet<Long> baselines = life.baselines(basis);
            OptionalLong latest = life.isClosed() ? OptionalLong.of(0) : latest(life);
            if (baselines.size() != 1) {
                count(baselines.isEmpty() ? WITHOUT_BASELINE : SEVERAL_BASELINES);
                return false;
            }
            latest.ifPresent(jobs -> net = jobs - baselines.first());
            return latest.isPresent();
        }

        @Override
        boolean mayBeUnknown(StartupHistory history) {
            return history.life().baselines(basis).size() != 1 || super.mayBeUnknown(history);
        }

        @Override
        void addSums() {
            count(NET, net);
            net = 0;
        }

        @Override
        void addOpenSums(StartupHistory history) {
            addOpen(NET, net, OpenJobs.net(history, basis).of(isCounted(history)));
            net = 0;
        }

        @Override
        public void report(MetricResult.Builder result) {
            long without = total(WITHOUT_BASELINE) + total(SEVERAL_BASELINES);
            Figure created = figure(MetricUnit.JOBS, NET);
            boolean isSure = !created.isOpen() && sum(NET).signum() != 0; // whatever days are taken, and be it none
            describe(result);
            result.figure(isSure ? created : Sums.flow(created, perhapsUnknown(Group.values()), startups() - unknown()))
                    .exclude("WITHOUT_BASELINE", total(WITHOUT_BASELINE))
                    .exclude("SEVERAL_BASELINES", total(SEVERAL_BASELINES))
                    .exclude("JOBS_UNKNOWN", unknown() - without);
        }
    }

    @SuppressWarnings("EnumOrdinal") // places in an array of counts
    private abstract static class LatestJobs extends OfJobs {
        private static final long serialVersionUID = 1L;
        private static final int JOBS = OWN;
        private static final int OBSERVED = JOBS + GROUPS;
        private static final int ALL_JOBS = OBSERVED + GROUPS;

        /** Of one startup, by group. */
        private final long[] own = new long[GROUPS];

        LatestJobs(Question question) {
            super(question, 2 * GROUPS + 1);
        }

        @Override
        final boolean addOne(LifeCourse life, Group group) {
            if (life.isClosed()) {
                return true;
            }
            OptionalLong latest = latest(life);
            count(OBSERVED + group.ordinal(), latest.isPresent() ? 1 : 0);
            own[group.ordinal()] = latest.orElse(0);
            return latest.isPresent();
        }

        @Override
        final void addSums() {
            for (int i = 0; i < GROUPS; i++) {
                count(JOBS + i, own[i]);
                count(ALL_JOBS, own[i]);
            }
            Arrays.fill(own, 0);
        }

        @Override
        final void addOpenSums(StartupHistory history) {
            OpenJobs jobs = OpenJobs.latest(history, basis, this::number);
            addOpen(ALL_JOBS, Arrays.stream(own).sum(), jobs.of(isCounted(history)));
            for (Group group : Group.values()) {
                int place = group.ordinal();
                addOpen(JOBS + place, own[place], jobs.of(certainty(history, group)));
            }
            Arrays.fill(own, 0);
        }

        @Override
        public final void report(MetricResult.Builder result) {
            long observed = 0;
            for (Group group : Group.values()) {
                int place = group.ordinal();
                observed += total(OBSERVED + place);
                if (group == Group.RESIDENT || !question().isSite()) {
                    Figure jobs = figure(MetricUnit.JOBS, JOBS + place);
                    result.part(
                            "group", group.name(), Sums.stock(jobs, perhapsUnknown(group), total(OBSERVED + place)));
                }
            }
            describe(result);
            result.figure(Sums.stock(figure(MetricUnit.JOBS, ALL_JOBS), perhapsUnknown(Group.values()), observed))
                    .exclude("JOBS_UNKNOWN", unknown());
        }
    }

    private static final class DirectJobs extends LatestJobs {
        private static final long serialVersionUID = 1L;

        DirectJobs(Question question) {
            super(question);
        }
    }

    private static final class IndirectJobs extends LatestJobs {
        private static final long serialVersionUID = 1L;

        IndirectJobs(Question question) {
            super(question);
        }

        @Override
        OptionalLong number(Jobs jobs) {
            return jobs.indirect();
        }

        @Override
        OptionalLong latest(LifeCourse life) {
            return life.indirectJobs(basis);
        }

        @Override
        int left(LifeCourse life, Fault fault) {
            return life.indirectJobs(basis, fault);
        }
    }
}
