package org.incubatornetwork.reconciliation.catalogue;

import java.io.Serializable;
import java.time.Period;
import java.util.Optional;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Qualifier;

/**
 * The duration that a figure speaks of. Months are months, and days are days: how many of these are one of those is known but
 * to a few.
 *
 * @param months its years and months
 * @param days its days beside them
 * @param qualifier how it is meant, {@link Qualifier#EXACT} if it is not said
 */
record Horizon(long months, int days, Qualifier qualifier) implements Serializable {
    private static final double DAYS_OF_MONTH = 30.436875;
    /** No months are so many days more or fewer than their mean. */
    private static final int FEW_DAYS = 3;

    @SuppressWarnings("JavaPeriodGetDays") // its months and years are the months beside
    static Optional<Horizon> of(Claim claim) {
        return claim.horizon()
                .map(horizon -> new Horizon(
                        horizon.toTotalMonths(),
                        horizon.getDays(),
                        claim.horizonQualifier().orElse(Qualifier.EXACT)));
    }

    /** Whether whoever lives that long lives for all of it: "more than five years" is what is left after five years. */
    Horizon ofSurvival() {
        return isLonger() ? new Horizon(months, days, Qualifier.EXACT) : this;
    }

    /** Whether it is what it says, and perhaps longer. */
    boolean isLonger() {
        return qualifier == Qualifier.MORE_THAN || qualifier == Qualifier.AT_LEAST;
    }

    boolean isExact() {
        return qualifier == Qualifier.EXACT;
    }

    Period period() {
        return Period.ofMonths(Math.toIntExact(months)).plusDays(days);
    }

    boolean isSurelyShorter(Horizon other) {
        if (days == other.days) {
            return months < other.months;
        }
        if (months == other.months) {
            return days < other.days;
        }
        return most() < other.least();
    }

    double meanDays() {
        return months * DAYS_OF_MONTH + days;
    }

    private double least() {
        return meanDays() - (months == 0 ? 0 : FEW_DAYS);
    }

    private double most() {
        return meanDays() + (months == 0 ? 0 : FEW_DAYS);
    }

    /** The last whole month at which a curve is read that is no later. */
    int monthsBelow() {
        int month = nearMonth();
        return days == 0 || Policies.horizonDays(month) <= daysOfCurve() ? month : month - 1;
    }

    /** The first whole month at which a curve is read that is no earlier. */
    int monthsAbove() {
        int month = nearMonth();
        return days == 0 || Policies.horizonDays(month) >= daysOfCurve() ? month : month + 1;
    }

    private int nearMonth() {
        return days == 0
                ? (int) Math.min(months, Policies.LONGEST_HORIZON + 1L)
                : (int) Math.round(daysOfCurve() / 30.4375);
    }

    private long daysOfCurve() {
        return Policies.horizonDays((int) Math.min(months, Policies.LONGEST_HORIZON + 1L)) + (long) days;
    }

    /** Whether a curve can be read at it. */
    boolean isOfCurve() {
        return (isExact() || isLonger()) && monthsBelow() >= 1 && monthsAbove() <= Policies.LONGEST_HORIZON;
    }
}
