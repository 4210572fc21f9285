package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.OptionalLong;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Population;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;

/**
 * Jobs in the supported startups, and elsewhere through them. The two are never added to one another.
 *
 * <p><b>Worked example</b>: T1 had 2 jobs on 1 January 2010 and 6 on 1 January 2012, T2 had 4 on 31 December 2011, of T3 nothing is
 * recorded, and T4, which had 3, closed on 1 January 2012. As of that day the four have 6 + 4 + 0 + 0 = 10 direct jobs, known of 3
 * of the 4.
 */
public final class JobsMetrics {
    private static final String NBIA =
            "National Business Incubation Association, Measuring Your Business Incubator's Economic Impact: A Toolkit (2005)";

    /** Direct jobs: those in the startups. */
    public static final Metric JOBS_DIRECT = metric("jobs-direct")
            .formula("sum over the supported (site: the residents): 0 if closed by D, else the latest direct jobs by D")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.JOBS_BASIS)
            .addBreakdown("group=RESIDENT|GRADUATED|OTHER")
            .accumulator(DirectJobs::new)
            .build();

    /** Indirect jobs: those elsewhere, through the startups. */
    public static final Metric JOBS_INDIRECT = metric("jobs-indirect")
            .formula(
                    "sum over the supported (site: the residents): 0 if closed by D, else the latest indirect jobs by D")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.JOBS_BASIS)
            .addBreakdown("group=RESIDENT|GRADUATED|OTHER")
            .accumulator(IndirectJobs::new)
            .build();

    /** Jobs per startup: direct jobs, by the startups whose jobs are known. */
    public static final Metric JOBS_PER_STARTUP = metric("jobs-per-startup")
            .formula("sum of the latest direct jobs by D / #{startup: direct jobs known, or closed by D}")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.JOBS_BASIS, PolicyKind.POPULATION)
            .addSideBySide(PolicyKind.POPULATION)
            .accumulator(PerStartup::new)
            .build();

    /** Net jobs created: direct jobs, less those of the baseline at admission. */
    public static final Metric JOBS_NET_CREATED = metric("jobs-net-created")
            .formula("sum over the supported with a baseline: latest direct jobs by D - baseline")
            .addReferences(
                    "IRIS+ catalogue of metrics, PI3687, Jobs Created at Directly Supported/Financed Enterprises")
            .addPolicies(PolicyKind.JOBS_BASIS)
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

    private static final class PerStartup extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final int JOBS = 0;
        private static final int KNOWN = 1;
        private static final int STARTUPS = 2;

        PerStartup(Question question) {
            super(question, 3);
        }

        @Override
        public void add(StartupHistory history) {
            boolean counted = question().policies().population() == Population.RESIDENTS
                    ? history.isResident()
                    : history.isSupported();
            if (!counted) {
                return;
            }
            count(STARTUPS);
            OptionalLong latest =
                    history.life().directJobs(question().policies().jobsBasis());
            boolean closed = history.life().isClosed();
            if (closed || latest.isPresent()) {
                count(KNOWN);
                count(JOBS, closed ? 0 : latest.orElse(0));
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.ratio(total(JOBS), total(KNOWN))
                    .populationSize(total(STARTUPS))
                    .coverage(Coverage.of(total(KNOWN), total(STARTUPS)))
                    .exclude("JOBS_UNKNOWN", total(STARTUPS) - total(KNOWN));
        }
    }

    private static final class NetCreated extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final int NET = 0;
        private static final int WITH_BASELINE = 1;
        private static final int STARTUPS = 2;

        NetCreated(Question question) {
            super(question, 3);
        }

        @Override
        public void add(StartupHistory history) {
            if (!(question().isSite() ? history.isResident() : history.isSupported())) {
                return;
            }
            count(STARTUPS);
            OptionalLong baseline = baseline(history);
            if (baseline.isPresent()) {
                count(WITH_BASELINE);
                boolean closed = history.life().isClosed();
                long latest = history.life()
                        .directJobs(question().policies().jobsBasis())
                        .orElse(0);
                count(NET, (closed ? 0 : latest) - baseline.getAsLong());
            }
        }

        /** The first baseline of the basis; of one day, the one listed last. */
        private OptionalLong baseline(StartupHistory history) {
            Jobs first = null;
            for (Jobs jobs : history.startup().jobs()) {
                if (jobs.baseline()
                        && jobs.direct().isPresent()
                        && jobs.basis().orElse(JobsBasis.HEADCOUNT)
                                == question().policies().jobsBasis()
                        && !jobs.on().isAfter(question().asOf())
                        && (first == null || !jobs.on().isAfter(first.on()))) {
                    first = jobs;
                }
            }
            return first == null ? OptionalLong.empty() : first.direct();
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(NET))
                    .populationSize(total(STARTUPS))
                    .coverage(Coverage.of(total(WITH_BASELINE), total(STARTUPS)))
                    .exclude("WITHOUT_BASELINE", total(STARTUPS) - total(WITH_BASELINE));
        }
    }

    private abstract static class LatestJobs extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final int ALL = 0;
        private static final int RESIDENT = 1;
        private static final int GRADUATED = 2;
        private static final int OTHER = 3;
        private static final int STARTUPS = 4;
        private static final int KNOWN = 5;

        final JobsBasis basis;

        LatestJobs(Question question) {
            super(question, 6);
            this.basis = question().policies().jobsBasis();
        }

        abstract OptionalLong latest(LifeCourse life);

        @Override
        public final void add(StartupHistory history) {
            if (!(question().isSite() ? history.isResident() : history.isSupported())) {
                return;
            }
            count(STARTUPS);
            boolean closed = history.life().isClosed();
            OptionalLong latest = latest(history.life());
            if (closed || latest.isPresent()) {
                count(KNOWN);
            }
            if (!closed) {
                count(ALL, latest.orElse(0));
                boolean graduated = history.inNetwork().graduationDay() != EpochDay.NEVER;
                count(history.isResident() ? RESIDENT : graduated ? GRADUATED : OTHER, latest.orElse(0));
            }
        }

        @Override
        public final void report(MetricResult.Builder result) {
            result.count(total(ALL))
                    .populationSize(total(STARTUPS))
                    .coverage(Coverage.of(total(KNOWN), total(STARTUPS)))
                    .part("group", "RESIDENT", Figure.count(MetricUnit.JOBS, total(RESIDENT)));
            if (!question().isSite()) {
                result.part("group", "GRADUATED", Figure.count(MetricUnit.JOBS, total(GRADUATED)))
                        .part("group", "OTHER", Figure.count(MetricUnit.JOBS, total(OTHER)));
            }
        }
    }

    private static final class DirectJobs extends LatestJobs {
        private static final long serialVersionUID = 1L;

        DirectJobs(Question question) {
            super(question);
        }

        @Override
        OptionalLong latest(LifeCourse life) {
            return life.directJobs(basis);
        }
    }

    private static final class IndirectJobs extends LatestJobs {
        private static final long serialVersionUID = 1L;

        IndirectJobs(Question question) {
            super(question);
        }

        @Override
        OptionalLong latest(LifeCourse life) {
            return life.indirectJobs(basis);
        }
    }
}
