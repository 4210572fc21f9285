package org.incubatornetwork.metrics.catalogue;

import java.util.Optional;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.EndReason;

/** What comes, goes and stays in the period. */
@SuppressWarnings("EnumOrdinal") // places in an array of counts
abstract class Flows extends CountingAccumulator {
    private static final long serialVersionUID = 1L;
    private static final int ADMISSIONS = 0;
    private static final int TRANSFERS_IN = 1;
    private static final int TRANSFERS_OUT = 2;
    private static final int RESIDENT_DAYS = 3;
    private static final int AT_START = 4;
    private static final int AT_END = 5;
    private static final int STOCK = 6;
    private static final int DEPARTURES = 7;
    private static final int UNKNOWN = EndReason.values().length;

    private final int start;
    private final int end;

    Flows(Question question) {
        super(question, DEPARTURES + EndReason.values().length + 1);
        this.start = question.periodStartDay();
        this.end = question.periodEndDay();
    }

    @Override
    public final void add(StartupHistory history) {
        for (Spell spell : history.spells()) {
            if (spell.isAdmission() && isInPeriod(spell.startDay())) {
                count(ADMISSIONS);
            }
            if (spell.isDeparture() && isInPeriod(spell.endDay())) {
                count(DEPARTURES
                        + (spell.reason().isPresent() ? spell.reason().get().ordinal() : UNKNOWN));
            }
        }
        count(TRANSFERS_IN, history.transfersIn(start, end));
        count(TRANSFERS_OUT, history.transfersOut(start, end));
        long days = history.residentDays(start, end);
        if (days > 0) {
            count(STOCK);
            count(RESIDENT_DAYS, days);
            count(AT_START, history.isResidentOn(start) ? 1 : 0);
        }
        count(AT_END, history.isResidentOn(end) ? 1 : 0);
    }

    private boolean isInPeriod(int day) {
        return start <= day && day < end;
    }

    final long stock() {
        return total(STOCK);
    }

    final long residentDays() {
        return total(RESIDENT_DAYS);
    }

    final long transfersIn() {
        return total(TRANSFERS_IN);
    }

    final long transfersOut() {
        return total(TRANSFERS_OUT);
    }

    /** Entries of the scope: those from other sites are entries of a site, and of nothing else. */
    final long entries() {
        return total(ADMISSIONS) + (question().isSite() ? transfersIn() : 0);
    }

    final long admissionsFromOutside() {
        return total(ADMISSIONS);
    }

    final long departures(EndReason reason) {
        return total(DEPARTURES + reason.ordinal());
    }

    final long departuresOfUnknownReason() {
        return total(DEPARTURES + UNKNOWN);
    }

    final long departures() {
        long sum = 0;
        for (int reason = 0; reason <= UNKNOWN; reason++) {
            sum += total(DEPARTURES + reason);
        }
        return sum;
    }

    final long exits() {
        return departures() + (question().isSite() ? transfersOut() : 0);
    }

    /** The average as a fraction. */
    final long averageNumerator() {
        return isDaily() ? residentDays() : total(AT_START) + total(AT_END);
    }

    final long averageDenominator() {
        return isDaily() ? end - start : 2;
    }

    private boolean isDaily() {
        return question().policies().average() == AverageMethod.DAILY;
    }

    /** Why the site has no rates in the period: it was not open on any day of it. */
    final Optional<NoValue> closed() {
        boolean open = !question().isSite() || question().sites().stream().anyMatch(site -> site.mayBeOpen(start, end));
        return open ? Optional.empty() : Optional.of(NoValue.SITE_NOT_OPEN);
    }

    /** Why there is no average: the site was closed, or the day after the period has not come, on which residents are counted. */
    final Optional<NoValue> withoutAverage() {
        boolean endKnown = isDaily() || end <= question().asOfDay();
        return closed().or(() -> endKnown ? Optional.empty() : Optional.of(NoValue.END_NOT_KNOWN));
    }

    /** Sets the figure to a ratio, or to the reason why it has none. */
    final MetricResult.Builder rate(
            MetricResult.Builder result, Optional<NoValue> reason, long numerator, long denominator) {
        result.populationSize(stock());
        return reason.isPresent() ? result.noValue(reason.get()) : result.ratio(numerator, denominator);
    }
}
