package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.breakdown;
import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalLong;
import org.incubatornetwork.history.Certainty;
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
        private static final int LIVING = OWN + 1;
        private static final int OBSERVED = OWN + 2;

        PerStartup(Question question) {
            super(question, 3);
        }

        @Override
        boolean isOfResidents() {
            return question().policies().population() == Population.RESIDENTS;
        }

        @Override
        void addOne(LifeCourse life, Group group) {
            if (!life.isClosed()) {
                OptionalLong latest = latest(life);
                count(LIVING);
                count(OBSERVED, latest.isPresent() ? 1 : 0);
                count(JOBS, latest.orElse(0));
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            long unknown = total(LIVING) - total(OBSERVED);
            long known = startups() - unknown;
            describe(result, known);
            result.figure(Sums.stock(
                            Figure.ratio(MetricUnit.JOBS, sum(JOBS), BigDecimal.valueOf(known)),
                            total(LIVING),
                            total(OBSERVED)))
                    .exclude("JOBS_UNKNOWN", unknown);
        }
    }

    private static final class NetCreated extends OfJobs {
        private static final long serialVersionUID = 1L;
        private static final int NET = OWN;
        private static final int KNOWN = OWN + 1;
        private static final int SEVERAL_BASELINES = OWN + 2;
        private static final int WITHOUT_BASELINE = OWN + 3;

        /** Of one startup. */
        private long net;

        NetCreated(Question question) {
            super(question, 4);
        }

        @Override
        void addOne(LifeCourse life, Group group) {
            ImmutableSortedSet<Long> baselines = life.baselines(basis);
            OptionalLong latest = life.isClosed() ? OptionalLong.of(0) : latest(life);
            if (baselines.size() == 1 && latest.isPresent()) {
                count(KNOWN);
                net = latest.getAsLong() - baselines.first();
            } else if (baselines.size() != 1) {
                count(baselines.isEmpty() ? WITHOUT_BASELINE : SEVERAL_BASELINES);
            }
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
            describe(result, total(KNOWN));
            result.figure(Sums.flow(figure(MetricUnit.JOBS, NET), startups(), total(KNOWN)))
                    .exclude("WITHOUT_BASELINE", total(WITHOUT_BASELINE))
                    .exclude("SEVERAL_BASELINES", total(SEVERAL_BASELINES))
                    .exclude("JOBS_UNKNOWN", startups() - total(KNOWN) - without);
        }
    }

    @SuppressWarnings("EnumOrdinal") // places in an array of counts
    private abstract static class LatestJobs extends OfJobs {
        private static final long serialVersionUID = 1L;
        private static final int GROUPS = Group.values().length;
        private static final int JOBS = OWN;
        private static final int LIVING = JOBS + GROUPS;
        private static final int OBSERVED = LIVING + GROUPS;
        private static final int ALL_JOBS = OBSERVED + GROUPS;

        /** Of one startup, by group. */
        private final long[] own = new long[GROUPS];

        LatestJobs(Question question) {
            super(question, 3 * GROUPS + 1);
        }

        abstract OptionalLong number(Jobs jobs);

        @Override
        final void addOne(LifeCourse life, Group group) {
            if (!life.isClosed()) {
                OptionalLong latest = latest(life);
                count(LIVING + group.ordinal());
                count(OBSERVED + group.ordinal(), latest.isPresent() ? 1 : 0);
                own[group.ordinal()] = latest.orElse(0);
            }
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
            Certainty counted = isCounted(history);
            OpenJobs jobs = OpenJobs.latest(history, basis, this::number);
            addOpen(ALL_JOBS, Arrays.stream(own).sum(), jobs.of(counted));
            for (int i = 0; i < GROUPS; i++) {
                addOpen(JOBS + i, own[i], jobs.of(counted.and(Certainty.POSSIBLE)));
            }
            Arrays.fill(own, 0);
        }

        @Override
        public final void report(MetricResult.Builder result) {
            long living = 0;
            long observed = 0;
            for (Group group : Group.values()) {
                int place = group.ordinal();
                living += total(LIVING + place);
                observed += total(OBSERVED + place);
                if (group == Group.RESIDENT || !question().isSite()) {
                    result.part(
                            "group",
                            group.name(),
                            Sums.stock(
                                    figure(MetricUnit.JOBS, JOBS + place),
                                    total(LIVING + place),
                                    total(OBSERVED + place)));
                }
            }
            describe(result, startups() - living + observed);
            result.figure(Sums.stock(figure(MetricUnit.JOBS, ALL_JOBS), living, observed))
                    .exclude("JOBS_UNKNOWN", living - observed);
        }
    }

    private static final class DirectJobs extends LatestJobs {
        private static final long serialVersionUID = 1L;

        DirectJobs(Question question) {
            super(question);
        }

        @Override
        OptionalLong number(Jobs jobs) {
            return jobs.direct();
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
