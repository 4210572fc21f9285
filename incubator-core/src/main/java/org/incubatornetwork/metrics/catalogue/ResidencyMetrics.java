package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.breakdown;
import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.List;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.FlowRates.Rate;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SupportLevel;

/**
 * The metrics of residents, admissions and exits: who is resident, who comes and who goes.
 *
 * <p><b>Worked example</b>: site A opened on 1 January 2020. T1 is resident there from 1 January 2020 until it graduates on 1 July
 * 2021; T2 comes on 1 July 2021 and stays. In 2021 (365 days) there is one admission and one exit. T1 is resident on 181 days
 * and T2 on 184, so that there are 365 resident-days and the average is 365/365 = 1. The turnover is 1 exit by 1 resident on
 * average, 1 &middot; 365 / 365 = 1; so is the replacement, min(1, 1) &middot; 365 / 365. Two startups were resident at some time, so
 * that the churn is (1 + 1)/2 = 1.
 */
public final class ResidencyMetrics {
    private static final String NBIA =
            "National Business Incubation Association, Measuring Your Business Incubator's Economic Impact"
                    + ": A Toolkit (2005)";
    private static final String EUROSTAT =
            "Eurostat-OECD, Manual on Business Demography Statistics (2007); indicator V97015, net business population churn";

    /** Residents: distinct startups with a residency on the day. */
    public static final Metric RESIDENTS = metric("residents")
            .formula("#{startup: some residency has start <= D and (no end or D < end)}")
            .addReferences(NBIA)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.REACHED)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Residents::new)
            .build();

    /** Residents by support level: startups supported on the day, by the closest level. */
    public static final Metric RESIDENTS_BY_SUPPORT_LEVEL = metric("residents-by-support-level")
            .formula("#{startup: min(level of the support periods that cover D) = level}")
            .addReferences(NBIA)
            .addBreakdown(breakdown("level", EnumSet.allOf(SupportLevel.class)))
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.REACHED)
            .addTurnings(Turning.SUPPORT)
            .accumulator(ByCurrentLevel::new)
            .build();

    /** Startups supported: distinct startups ever supported, by the closest level they had. */
    public static final Metric STARTUPS_SUPPORTED = metric("startups-supported")
            .formula("#{startup: some support period has begun by D}")
            .addBreakdown(breakdown("level", EnumSet.allOf(SupportLevel.class)))
            .addDays(DayKind.SUPPORT_START)
            .bounds(Bounds.REACHED)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Supported::new)
            .build();

    /** Admissions: entries from outside; for a site, those from other sites as well. */
    public static final Metric ADMISSIONS = metric("admissions")
            .basis(TimeBasis.PERIOD)
            .formula("#{stay: a <= start < b}; site: + #{transfer in: a <= day < b}")
            .addPolicies(PolicyKind.LEVELS)
            .addBreakdown("origin=EXTERNAL|TRANSFER")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Admissions::new)
            .build();

    /** Exits: departures from the network; for a site, those to other sites as well. */
    public static final Metric EXITS = metric("exits")
            .basis(TimeBasis.PERIOD)
            .formula("#{completed stay: a <= end < b}; site: + #{transfer out: a <= day < b}")
            .addPolicies(PolicyKind.LEVELS)
            .addBreakdown(
                    "destination=EXTERNAL|TRANSFER", breakdown("reason", EnumSet.allOf(EndReason.class), "UNKNOWN"))
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Exits::new)
            .build();

    /** Transfers: moves from site to site. */
    public static final Metric TRANSFERS = metric("transfers")
            .basis(TimeBasis.PERIOD)
            .formula("#{entry at a site that begins no stay: a <= day < b}")
            .addPolicies(PolicyKind.LEVELS)
            .addBreakdown("direction=IN|OUT")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Transfers::new)
            .build();

    /** Average residents: residents on average over the period. */
    public static final Metric AVERAGE_RESIDENTS = metric("average-residents")
            .basis(TimeBasis.PERIOD)
            .formula("DAILY: resident-days in [a,b) / (b - a); ENDPOINTS: (residents on a + residents on b) / 2")
            .addPolicies(PolicyKind.AVERAGE)
            .addSideBySide(PolicyKind.AVERAGE)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT)
            .accumulator(question -> new FlowRates(question, Rate.AVERAGE))
            .build();

    /** Turnover of residents: exits by average residents. */
    public static final Metric RESIDENT_TURNOVER = metric("resident-turnover")
            .basis(TimeBasis.PERIOD)
            .formula("exits / average residents")
            .addPolicies(PolicyKind.AVERAGE)
            .addSideBySide(PolicyKind.AVERAGE)
            .addBreakdown("flow=ADMISSIONS|EXITS")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .addTurnings(Turning.SUPPORT)
            .accumulator(question -> new FlowRates(question, Rate.TURNOVER))
            .build();

    /** Replacement of residents: the smaller of entries and exits, by average residents. */
    public static final Metric RESIDENT_REPLACEMENT = metric("resident-replacement")
            .basis(TimeBasis.PERIOD)
            .formula("min(admissions, exits) / average residents")
            .addPolicies(PolicyKind.AVERAGE)
            .addSideBySide(PolicyKind.AVERAGE)
            .addBreakdown("flow=ADMISSIONS|EXITS")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .addTurnings(Turning.SUPPORT)
            .accumulator(question -> new FlowRates(question, Rate.REPLACEMENT))
            .build();

    /** Churn of residents: entries and exits, by all who were resident at some time. */
    public static final Metric RESIDENT_CHURN = metric("resident-churn")
            .basis(TimeBasis.PERIOD)
            .formula("(admissions + exits) / #{startup resident on some day of [a,b)}")
            .addReferences(EUROSTAT)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .addTurnings(Turning.SUPPORT)
            .accumulator(question -> new FlowRates(question, Rate.CHURN))
            .build();

    /** Implied length of stay: what admissions and residents imply (Little's law). */
    public static final Metric IMPLIED_STAY = metric("implied-stay")
            .basis(TimeBasis.PERIOD)
            .formula("resident-days in [a,b) / admissions in [a,b)")
            .addReferences(
                    "J. D. C. Little, A proof for the queuing formula L = lambda W, Operations Research 9 (1961) 383-387")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .addTurnings(Turning.SUPPORT)
            .accumulator(question -> new FlowRates(question, Rate.IMPLIED_STAY))
            .build();

    private ResidencyMetrics() {}

    /**
     * The metrics of residents, admissions and exits.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(
                RESIDENTS,
                RESIDENTS_BY_SUPPORT_LEVEL,
                STARTUPS_SUPPORTED,
                ADMISSIONS,
                EXITS,
                TRANSFERS,
                AVERAGE_RESIDENTS,
                RESIDENT_TURNOVER,
                RESIDENT_REPLACEMENT,
                RESIDENT_CHURN,
                IMPLIED_STAY);
    }

    private static final class Residents extends CountingAccumulator implements DatedAccumulator<CountingAccumulator> {
        private static final long serialVersionUID = 1L;

        Residents(Question question) {
            super(question, 1);
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public boolean isOfSupportNow() {
            return true;
        }

        @Override
        public boolean mayCount(StartupHistory history) {
            return Presence.support(history, SupportLevel.HOSTED).isPossible();
        }

        @Override
        public boolean begin(Question question) {
            clear(question);
            return true;
        }

        @Override
        public void add(StartupHistory history) {
            count(0, Presence.residence(history, question().asOfDay()));
        }

        @Override
        public boolean tellDated(DatedHistory history, DatedNumbers numbers) {
            List<Support> residencies = history.whole().residencies();
            for (int i = 0; i < residencies.size(); i++) {
                numbers.during(residencies.get(i).startDay(), residencies.get(i).endDay())
                        .add(0, 1);
            }
            return true;
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.figure(figure(MetricUnit.STARTUPS, 0)).populationSize(total(0));
        }
    }

    private static final class ByCurrentLevel extends ByLevel {
        private static final long serialVersionUID = 1L;

        ByCurrentLevel(Question question) {
            super(question);
        }

        @Override
        Certainty support(StartupHistory history, SupportLevel level) {
            return Presence.supportOn(history, level, question().asOfDay());
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public boolean isOfSupportNow() {
            return true;
        }
    }

    private static final class Supported extends ByLevel implements DatedAccumulator<CountingAccumulator> {
        private static final long serialVersionUID = 1L;

        Supported(Question question) {
            super(question);
        }

        @Override
        Certainty support(StartupHistory history, SupportLevel level) {
            return Presence.support(history, level);
        }

        @Override
        public boolean tellDated(DatedHistory history, DatedNumbers numbers) {
            tellSince(history::supportedFrom, numbers);
            return true;
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }
    }

    private static final class Admissions extends Flows {
        private static final long serialVersionUID = 1L;

        Admissions(Question question) {
            super(question, Kind.ADMISSIONS);
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.figure(entriesFigure())
                    .populationSize(entries())
                    .part("origin", "EXTERNAL", admissionsFigure())
                    .part("origin", "TRANSFER", transfersInFigure());
        }
    }

    private static final class Exits extends Flows {
        private static final long serialVersionUID = 1L;

        Exits(Question question) {
            super(question, Kind.EXITS);
        }

        @Override
        public boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.figure(exitsFigure())
                    .populationSize(exits())
                    .part("destination", "EXTERNAL", departuresFigure())
                    .part("destination", "TRANSFER", transfersOutFigure())
                    .part("reason", "UNKNOWN", departuresOfUnknownReason());
            for (EndReason reason : EndReason.values()) {
                Figure figure = reason.isOfDeparture()
                        ? departuresFigure(reason)
                        : transfersOutFigure().withUnit(MetricUnit.EXITS);
                result.part("reason", reason.name(), figure);
            }
        }
    }

    private static final class Transfers extends Flows {
        private static final long serialVersionUID = 1L;

        Transfers(Question question) {
            super(question, Kind.TRANSFERS);
        }

        @Override
        public void report(MetricResult.Builder result) {
            long moves = question().isSite() ? transfersIn() + transfersOut() : transfersIn();
            result.figure(transfersFigure())
                    .populationSize(moves)
                    .part("direction", "IN", transfersInFigure())
                    .part("direction", "OUT", transfersOutFigure());
        }
    }
}
