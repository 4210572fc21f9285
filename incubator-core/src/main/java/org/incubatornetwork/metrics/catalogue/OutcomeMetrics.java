package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.breakdown;
import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Passages;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.StaySubject;
import org.incubatornetwork.metrics.survival.EventStatus;
import org.incubatornetwork.metrics.survival.SurvivalTimes;
import org.incubatornetwork.model.EndReason;

/**
 * The metrics of the ends and lengths of stays: how stays end, and how long they last.
 *
 * <p><b>Worked example</b>: of ten completed stays five graduated, two withdrew, one failed, one reached its term, and of one nobody
 * says how it ended. The success rate is 5 of the 9 that are known, 0.5556; by Wilson's formula, with z = 1.96, its limits at 95 %
 * are 0.2667 and 0.8112. The attrition rate is (2 + 1)/9.
 *
 * <p>An accelerator that hosts nobody: of three firms with direct support from 1 January to 1 April one graduated; one withdrew on the
 * first day; one graduated too, but was mentored from afar until its term on 1 July. Its one stay is of 181 days and ended as the
 * mentoring did: one of three graduated, one of three is attrition, and the mean stay is (0 + 90 + 181)/3 days.
 */
public final class OutcomeMetrics {
    /** Success rate: stays that ended in graduation, by completed stays of known outcome. */
    public static final Metric INCUBATION_SUCCESS_RATE = metric("incubation-success-rate")
            .formula("#{stay completed by D, GRADUATED} / #{stay completed by D, outcome known}")
            .addReferences(
                    "E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the"
                            + " American Statistical Association 22 (1927) 209-212")
            .addPolicies(PolicyKind.LEVELS, PolicyKind.CONFIDENCE_LEVEL, PolicyKind.PROPORTION_LIMITS)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT)
            .accumulator(SuccessRate::new)
            .build();

    /** Outcomes: completed stays by the reason of their end, unknown included. */
    public static final Metric OUTCOMES = metric("outcomes")
            .formula("#{stay completed by D}; parts: #{outcome = reason} / #{stay completed by D}")
            .addPolicies(PolicyKind.LEVELS, PolicyKind.CONFIDENCE_LEVEL, PolicyKind.PROPORTION_LIMITS)
            .addBreakdown(breakdown(
                    "reason",
                    Arrays.stream(EndReason.values())
                            .filter(EndReason::isOfDeparture)
                            .toList(),
                    "UNKNOWN"))
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Outcomes::new)
            .build();

    /** Attrition rate: stays withdrawn, expelled or failed, by completed stays of known outcome. */
    public static final Metric ATTRITION_RATE = metric("attrition-rate")
            .formula("#{stay completed by D: WITHDREW, EXPELLED or FAILED} / #{stay completed by D, outcome known}")
            .addPolicies(PolicyKind.LEVELS, PolicyKind.CONFIDENCE_LEVEL, PolicyKind.PROPORTION_LIMITS)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT)
            .accumulator(AttritionRate::new)
            .build();

    /** Length of stay: how long stays, or single support periods, last. */
    public static final Metric STAY_LENGTH = metric("stay-length")
            .formula(
                    "median of the Kaplan-Meier curve S of days(start, end), censored at D; RESTRICTED_MEAN: area under S"
                            + " from 0 to the day of the longest horizon")
            .addReferences(
                    "E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, Journal of the"
                            + " American Statistical Association 53 (1958) 457-481")
            .addPolicies(
                    PolicyKind.LEVELS,
                    PolicyKind.SUBJECT,
                    PolicyKind.CONFIDENCE_LEVEL,
                    PolicyKind.SURVIVAL_LIMITS,
                    PolicyKind.HORIZONS)
            .addSideBySide(PolicyKind.SUBJECT)
            .addBreakdown(
                    "horizon=P1Y|P3Y|P5Y", "statistic=MEDIAN|MEDIAN_LOWER|MEDIAN_UPPER|RESTRICTED_MEAN|SUBJECTS|EVENTS")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .addTurnings(Turning.SUPPORT)
            .accumulator(StayLength::new)
            .build();

    private OutcomeMetrics() {}

    /**
     * The metrics of the ends and lengths of stays.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(INCUBATION_SUCCESS_RATE, OUTCOMES, ATTRITION_RATE, STAY_LENGTH);
    }

    /** Completed stays by reason; the last count is of those without one. */
    @SuppressWarnings("EnumOrdinal") // places in an array of counts
    private abstract static class Completed extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final int UNKNOWN = EndReason.values().length;
        /** All of them, of which vague days may leave open how many there are. */
        private static final int ALL = UNKNOWN + 1;

        Completed(Question question) {
            super(question, ALL + 1);
        }

        @Override
        public final void add(StartupHistory history) {
            if (Passages.areOpen(history)) {
                addOpen(history);
                return;
            }
            List<Spell> stays = history.stays();
            for (int i = 0; i < stays.size(); i++) {
                Spell stay = stays.get(i);
                if (stay.isDeparture()) {
                    count(outcome(stay.reason()));
                    count(ALL);
                }
            }
        }

        private void addOpen(StartupHistory history) {
            long[] own = new long[ALL + 1];
            for (Spell stay : history.stays()) {
                if (stay.isDeparture()) {
                    own[outcome(stay.reason())]++;
                    own[ALL]++;
                }
            }
            OpenFlows open = new OpenFlows(ALL + 1);
            Passages passages = Passages.of(history);
            for (Support residency : passages.residencies()) {
                Certainty left = passages.departure(residency, EpochDay.BEFORE_ALL, EpochDay.NEVER);
                open.add(ALL, left);
                open.add(outcome(residency.period().endReason()), left);
                if (passages.mayBeContradicted(residency)) {
                    open.add(UNKNOWN, left.and(Certainty.POSSIBLE));
                }
            }
            for (int i = 0; i <= ALL; i++) {
                count(i, open.least(i), open.clamped(i, own[i]), open.most(i));
            }
        }

        /** Of a departure the end is asked for, and not the start. */
        @Override
        public final boolean countsUndatedSupport() {
            return true;
        }

        private static int outcome(Optional<EndReason> reason) {
            return reason.filter(EndReason::isOfDeparture)
                    .map(EndReason::ordinal)
                    .orElse(UNKNOWN);
        }

        final Figure completed() {
            return figure(MetricUnit.STAYS, ALL);
        }

        /** How many stays are completed; of one that surely is, though no day is taken for it, the outcome is not known. */
        final long all() {
            return Math.max(total(ALL), known() + unknown());
        }

        final long of(EndReason reason) {
            return total(reason.ordinal());
        }

        final long unknown() {
            return total(UNKNOWN);
        }

        final long known() {
            long sum = 0;
            for (EndReason reason : EndReason.values()) {
                sum += of(reason);
            }
            return sum;
        }

        /** Stays that ended for a reason, or for none that is known, by all that are completed. */
        final Figure share(Optional<EndReason> reason) {
            int asked = outcome(reason);
            OpenShare share = new OpenShare(question().policies());
            for (int outcome = 0; outcome <= UNKNOWN; outcome++) {
                share.add(outcome == asked, least(outcome), total(outcome), most(outcome));
            }
            return share.figure();
        }

        /** Stays of some outcomes, by those of any that is known. */
        final void rate(MetricResult.Builder result, ImmutableSet<EndReason> successes) {
            OpenShare share = new OpenShare(question().policies());
            for (EndReason reason : EndReason.values()) {
                int outcome = reason.ordinal();
                share.add(successes.contains(reason), least(outcome), of(reason), most(outcome));
            }
            result.figure(share.figure())
                    .populationSize(known() + unknown())
                    .coverage(Coverage.of(known(), known() + unknown()))
                    .exclude("OUTCOME_UNKNOWN", unknown());
        }
    }

    private static final class SuccessRate extends Completed {
        private static final long serialVersionUID = 1L;

        SuccessRate(Question question) {
            super(question);
        }

        @Override
        public void report(MetricResult.Builder result) {
            rate(result, ImmutableSet.of(EndReason.GRADUATED));
        }
    }

    private static final class AttritionRate extends Completed {
        private static final long serialVersionUID = 1L;

        AttritionRate(Question question) {
            super(question);
        }

        @Override
        public void report(MetricResult.Builder result) {
            rate(result, Sets.immutableEnumSet(EndReason.WITHDREW, EndReason.EXPELLED, EndReason.FAILED));
        }
    }

    private static final class Outcomes extends Completed {
        private static final long serialVersionUID = 1L;

        Outcomes(Question question) {
            super(question);
        }

        @Override
        public void report(MetricResult.Builder result) {
            long completed = all();
            result.figure(completed())
                    .populationSize(completed)
                    .coverage(Coverage.of(known(), completed))
                    .part("reason", "UNKNOWN", share(Optional.empty()));
            for (EndReason reason : EndReason.values()) {
                if (reason.isOfDeparture()) {
                    result.part("reason", reason.name(), share(Optional.of(reason)));
                }
            }
        }
    }

    private static final class StayLength implements NumberedAccumulator<StayLength> {
        private static final long serialVersionUID = 1L;

        private final Question question;
        private final boolean singly;
        /** How many were of each length. */
        private final TreeMap<Integer, Long> ended = new TreeMap<>();
        /** How many go on since each day. */
        private final TreeMap<Integer, Long> goingOn = new TreeMap<>();

        StayLength(Question question) {
            this.question = question;
            this.singly = question.subject() == StaySubject.PERIOD;
        }

        @Override
        public void add(StartupHistory history) {
            if (singly) {
                List<Support> participations = history.participations();
                for (int i = 0; i < participations.size(); i++) {
                    Support support = participations.get(i);
                    if (support.hasChosenEnd()) {
                        add(support.startDay(), support.endDay());
                    }
                }
            } else {
                List<Spell> stays = history.stays();
                for (int i = 0; i < stays.size(); i++) {
                    Spell stay = stays.get(i);
                    if (stay.stay().last().hasChosenEnd()) {
                        add(stay.startDay(), stay.endDay());
                    }
                }
            }
        }

        private void add(int start, int end) {
            if (end == EpochDay.NEVER) {
                goingOn.merge(start, 1L, Long::sum);
            } else {
                ended.merge(end - start, 1L, Long::sum);
            }
        }

        @Override
        public boolean tell(Numbers numbers) {
            ended.forEach((length, stays) -> numbers.add(2L * length, stays));
            goingOn.forEach((start, stays) -> numbers.add(2L * start + 1, stays));
            return true;
        }

        @Override
        public void take(long key, long number) {
            (key % 2 == 0 ? ended : goingOn).merge((int) Math.floorDiv(key, 2L), number, Long::sum);
        }

        @Override
        public void merge(StayLength other) {
            other.ended.forEach((length, stays) -> ended.merge(length, stays, Long::sum));
            other.goingOn.forEach((start, stays) -> goingOn.merge(start, stays, Long::sum));
        }

        @Override
        public void report(MetricResult.Builder result) {
            SurvivalTimes times = new SurvivalTimes();
            ended.forEach((length, stays) -> times.addAlike(Math.toIntExact(stays), 0, length, EventStatus.EVENT));
            goingOn.descendingMap()
                    .forEach((start, stays) -> times.addAlike(
                            Math.toIntExact(stays), 0, question.asOfDay() - start, EventStatus.CENSORED));
            CurveReading reading = new KaplanMeierReading(times, question.policies());
            reading.describe(result).figure(reading.median());
        }
    }
}
