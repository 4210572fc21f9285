package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;

/**
 * The metrics of follow-up: how well the network keeps up with those it supported, and so what every figure on their fate is
 * worth.
 *
 * <p><b>Worked example</b>: as of 30 June 2020, of four supported startups one closed in 2013, one is resident, one had its jobs
 * counted on 30 June 2018, 24 months before to the day, and one left in 2015 and was not heard of since: 3/4.
 */
public final class FollowUpMetrics {
    /** Follow-up coverage: those of whom it is known what became of them, by all supported. */
    public static final Metric FOLLOW_UP_COVERAGE = metric("follow-up-coverage")
            .formula("#{supported: dead by D, or evidence on or after D - 24 months} / #{supported}")
            .addReferences(
                    "National Business Incubation Association, Measuring Your Business Incubator's Economic Impact"
                            + ": A Toolkit (2005)")
            .addPolicies(PolicyKind.LEVELS)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.STATUS)
            .addAllDays(DayKind.OF_EVIDENCE)
            .addTurnings(Turning.EVIDENCE)
            .accumulator(FollowUpCoverage::new)
            .build();

    private FollowUpMetrics() {}

    /**
     * The metrics of follow-up.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(FOLLOW_UP_COVERAGE);
    }

    private static final class FollowUpCoverage extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        FollowUpCoverage(Question question) {
            super(question, 3);
        }

        @Override
        public void add(StartupHistory history) {
            if (history.isSupported()) {
                count(1);
                count(2, history.life().statusesAfterExtraction());
                if (history.life().isFollowedUp(ExitPolicy.NBIA)) {
                    count(0);
                }
            }
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.ratio(total(0), total(1))
                    .populationSize(total(1))
                    .coverage(Coverage.of(total(0), total(1)))
                    .exclude("STATUS_AFTER_EXTRACTION", total(2));
        }
    }
}
