package org.incubatornetwork.metrics;

import static org.incubatornetwork.metrics.MetricTexts.metric;

import org.incubatornetwork.metrics.LifeCourse.JobKind;
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

    /** Jobs in the startups. */
    public static final Metric JOBS_DIRECT = metric("jobs-direct", MetricUnit.JOBS)
            .formula("sum over the supported (site: the residents): 0 if closed by D, else the latest direct jobs by D")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.JOBS_BASIS)
            .accumulator(question -> new LatestJobs(question, JobKind.DIRECT))
            .build();

    /** Jobs elsewhere through the startups. */
    public static final Metric JOBS_INDIRECT = metric("jobs-indirect", MetricUnit.JOBS)
            .formula(
                    "sum over the supported (site: the residents): 0 if closed by D, else the latest indirect jobs by D")
            .addReferences(NBIA)
            .addPolicies(PolicyKind.JOBS_BASIS)
            .accumulator(question -> new LatestJobs(question, JobKind.INDIRECT))
            .build();

    private JobsMetrics() {}

    private static final class LatestJobs extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final int ALL = 0;
        private static final int RESIDENT = 1;
        private static final int GRADUATED = 2;
        private static final int OTHER = 3;
        private static final int STARTUPS = 4;
        private static final int KNOWN = 5;

        private final JobKind kind;
        private final JobsBasis basis;

        LatestJobs(Question question, JobKind kind) {
            super(question, 6);
            this.kind = kind;
            this.basis = question.policies().jobsBasis();
        }

        @Override
        public void add(CaseHistory history) {
            if (!(question.isSite() ? history.isResident() : history.isSupported())) {
                return;
            }
            count(STARTUPS);
            boolean closed = history.life().closed != Days.NEVER;
            LifeCourse.Latest latest = history.life().jobs(basis, kind);
            if (closed || latest.isKnown()) {
                count(KNOWN);
            }
            if (!closed) {
                count(ALL, latest.value());
                count(
                        history.isResident() ? RESIDENT : history.hasGraduatedAnywhere() ? GRADUATED : OTHER,
                        latest.value());
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(ALL))
                    .populationSize(total(STARTUPS))
                    .coverage(Coverage.of(total(KNOWN), total(STARTUPS)))
                    .part("group", "RESIDENT", Figure.count(MetricUnit.JOBS, total(RESIDENT)));
            if (!question.isSite()) {
                result.part("group", "GRADUATED", Figure.count(MetricUnit.JOBS, total(GRADUATED)))
                        .part("group", "OTHER", Figure.count(MetricUnit.JOBS, total(OTHER)));
            }
        }
    }
}
