package org.incubatornetwork.history;

import java.math.BigDecimal;
import java.util.Optional;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A support period as known on the as-of date: whether it counts, and its days as {@linkplain EpochDay numbers}. One of level
 * HOSTED is a residency. An end that
 * comes after the as-of date, or after the register was extracted, is not known.
 */
public final class Support implements NoBean {
    private final SupportPeriod period;
    private final int index;
    private final int start;
    private final int end;
    private final int recordedEnd;
    private final int site;
    private final Standing standing;
    private final boolean begun;
    private final boolean late;
    private final boolean endChosen;
    /** Where a day is not known exactly; of most support, both are. */
    private final @Nullable SupportBounds bounds;

    Support(SupportPeriod period, int index, Frame frame) {
        this.period = period;
        this.index = index;
        SiteId siteId = period.siteId().orElse(null);
        DateWindow told = period.start().orElse(null);
        DateWindow toldEnd = period.end().orElse(null);
        this.site = siteId == null ? Frame.NO_SITE : frame.ordinal(siteId);
        int earliestEnd;
        if (told != null && told.isExact() && (toldEnd == null || toldEnd.isExact())) {
            this.bounds = null;
            this.start = EpochDay.earliest(told);
            this.recordedEnd = toldEnd == null ? EpochDay.NEVER : EpochDay.earliest(toldEnd);
            this.endChosen = true;
            earliestEnd = recordedEnd;
        } else {
            VagueDates policy = frame.vagueDates();
            SupportBounds narrowed = SupportBounds.of(period, frame);
            int chosenStart = policy.dayOf(narrowed.earliestStart(), narrowed.latestStart());
            int chosenEnd = policy.dayOf(narrowed.earliestEnd(), narrowed.latestEnd());
            this.bounds = narrowed;
            this.start = chosenStart;
            this.endChosen = chosenEnd != EpochDay.NEVER || narrowed.earliestEnd() == EpochDay.NEVER;
            this.recordedEnd = endChosen ? chosenEnd : narrowed.latestEnd();
            earliestEnd = narrowed.earliestEnd();
        }
        this.end = recordedEnd <= frame.knownDay() ? recordedEnd : EpochDay.NEVER;
        this.standing = standing(start, recordedEnd, frame.knownDay());
        this.begun = standing == Standing.COUNTED
                || (standing == Standing.WITHOUT_START && latestStartDay() <= frame.knownDay() && !isReversed());
        this.late = frame.isAfterExtraction(earliestStartDay()) || frame.isAfterExtraction(earliestEnd);
    }

    private static Standing standing(int start, int recordedEnd, int known) {
        if (start == EpochDay.NEVER) {
            return Standing.WITHOUT_START;
        }
        if (start > known) {
            return Standing.NOT_BEGUN;
        }
        return recordedEnd < start ? Standing.ENDS_BEFORE_START : Standing.COUNTED;
    }

    /** The standing of a support period: whether it counts, or what keeps it from being counted. */
    public enum Standing {
        /** The support has begun. */
        COUNTED,
        /** The support begins after the as-of date, or after the register was extracted: then it does not exist. */
        NOT_BEGUN,
        /**
         * No day can be taken for the start of the support, and so it counts where only its being asks, once it {@linkplain
         * Support#hasBegun() has begun}.
         */
        WITHOUT_START,
        /** The support has begun, and is recorded to end before it does. */
        ENDS_BEFORE_START
    }

    /**
     * The support period as it is recorded.
     *
     * @return the period, with an end that may not be known yet
     */
    public SupportPeriod period() {
        return period;
    }

    /**
     * The support period's place in the document.
     *
     * @return its place among {@link org.incubatornetwork.model.Startup#supportPeriods()}, from 0
     */
    public int index() {
        return index;
    }

    /**
     * The level of the support: how closely the startup is supported.
     *
     * @return the period's level
     */
    public SupportLevel level() {
        return period.level();
    }

    /**
     * Whether the support is a residency: the startup is at home in a site.
     *
     * @return true for the level HOSTED
     */
    public boolean isResidency() {
        return period.isResidency();
    }

    /**
     * Whether the support counts on the as-of date.
     *
     * @return {@link Standing#COUNTED}, or what keeps it from being counted
     */
    public Standing standing() {
        return standing;
    }

    /**
     * Whether the support has begun: by the day that is taken for its start, or where none can be, surely.
     *
     * @return true if it counts, or if it must have begun by the as-of date though no day can be taken
     */
    public boolean hasBegun() {
        return begun;
    }

    /**
     * Whether a day of the support is surely dated after the register's extraction, and by the as-of date: then the day is not
     * known.
     *
     * @return true if its start or its end is {@linkplain Frame#isAfterExtraction(int) such a day}
     */
    public boolean hasDayAfterExtraction() {
        return late;
    }

    /**
     * Whether the support can count, on the as-of date or later.
     *
     * @return true if a day can be taken for its start, and it is not recorded to end before it
     */
    public boolean isSound() {
        return start != EpochDay.NEVER && recordedEnd >= start;
    }

    /**
     * The first day of the support, which counts: where it is vague, the day that {@link VagueDates} takes.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if it has no start, and none can be taken
     */
    public int startDay() {
        return start;
    }

    /**
     * The first day after the support, which does not count, as far as it is known: where it is vague, the day that {@link
     * VagueDates} takes, but none before the start; where none {@linkplain #hasChosenEnd() is taken}, the last that it may be.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} while the support goes on
     */
    public int endDay() {
        return end;
    }

    /**
     * The first day after the support as it is recorded, be it later than the as-of date.
     *
     * @return the day as a {@linkplain EpochDay number}, chosen as the {@link #endDay()} is; {@link EpochDay#NEVER} if no end is
     *     recorded
     */
    public int recordedEndDay() {
        return recordedEnd;
    }

    /**
     * Whether the end is a day: one that is known, or that is taken for a vague one.
     *
     * @return false if the support ended on a day of which the policy takes none, so that its length is not known; true also if no
     *     end is recorded
     */
    public boolean hasChosenEnd() {
        return endChosen;
    }

    /**
     * Whether both days of the support are known, be it that it has no end.
     *
     * @return false if its start or its end may be one of several days, or its start is missing
     */
    public boolean isExact() {
        return bounds == null;
    }

    /**
     * The first day on which the support may have begun.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if open
     */
    public int earliestStartDay() {
        return bounds == null ? start : bounds.earliestStart();
    }

    /**
     * The last day on which the support may have begun.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if open
     */
    public int latestStartDay() {
        return bounds == null ? start : bounds.latestStart();
    }

    /**
     * The first day on which the support may have ended, as far as it is known.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if no end is recorded, or it surely comes later
     *     than anything is known; {@link EpochDay#BEFORE_ALL} if open
     */
    public int earliestEndDay() {
        return bounds == null ? end : bounds.earliestKnownEnd();
    }

    /**
     * The last day on which the support may have ended.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if it may go on as far as is known
     */
    public int latestEndDay() {
        return bounds == null ? end : bounds.latestKnownEnd();
    }

    /** Whether no window is told for its start, so that it may follow from what is known on the as-of date. */
    boolean isUndated() {
        return period.start().isEmpty() || period.start().get().isUnknown();
    }

    /** The first day on which it may have begun, be it later than anything is known. */
    int firstPossibleDay() {
        return Math.min(start, earliestStartDay());
    }

    /** The last day on which it may have ended; never, if that is later than anything can be known by an extraction. */
    int lastPossibleDay(int extractionDay) {
        int last = bounds == null ? recordedEnd : Math.max(recordedEnd, bounds.latestEnd());
        return last > extractionDay ? EpochDay.NEVER : last;
    }

    /** Adds the days on which what is known of the support may turn. */
    void addTurningDays(TurningDays days) {
        days.add(start);
        addEnd(recordedEnd, days);
        if (bounds != null) {
            days.add(bounds.earliestStart());
            days.add(bounds.latestStart());
            addEnd(bounds.earliestEnd(), days);
            addEnd(bounds.latestEnd(), days);
        }
    }

    /** A transfer that led nowhere has become an exit once its time is over. */
    private void addEnd(int day, TurningDays days) {
        days.add(day);
        boolean leads = period.isEndedBy(EndReason.TRANSFERRED);
        days.add(leads && day < EpochDay.NEVER - Stay.LONGEST_TRANSFER ? day + Stay.LONGEST_TRANSFER : day);
    }

    /** Whether it surely ended before it began, be it later than anything is known: then it covers no day. */
    private boolean isReversed() {
        return bounds == null ? recordedEnd < start : bounds.isReversed();
    }

    /** Whether the support can count at all: it does not surely end before it begins, nor by the days that are taken. */
    boolean mayCount() {
        return standing != Standing.ENDS_BEFORE_START && latestEndDay() >= earliestStartDay();
    }

    /** The window of the end, which is recorded, be it that its last days are later than anything is known. */
    DateWindow endWindow() {
        return bounds == null ? period.end().orElseThrow() : bounds.endWindow();
    }

    /**
     * Whether the support covers a day. Where no day can be taken for its start or its end, it does if it {@linkplain
     * #surelyCovers(int) surely} does.
     *
     * @param day a {@linkplain EpochDay number of a day}; of those after the as-of date nothing is known
     * @return true from its first day to the one before its end
     */
    public boolean covers(int day) {
        return firstCoveredDay() <= day && day < dayAfterCovered() && !isReversed();
    }

    /** The first day that the support covers. */
    int firstCoveredDay() {
        return (start != EpochDay.NEVER && endChosen) ? start : latestStartDay();
    }

    /** The first day that the support does not cover any more. */
    int dayAfterCovered() {
        return (start != EpochDay.NEVER && endChosen) ? end : earliestEndDay();
    }

    /**
     * Whether the support covers a day wherever its vague days lie.
     *
     * @param day a {@linkplain EpochDay number of a day}; of those after the as-of date nothing is known
     * @return true from its latest start to the day before its earliest end
     */
    public boolean surelyCovers(int day) {
        return latestStartDay() <= day && day < earliestEndDay() && !isReversed();
    }

    /**
     * Whether the support may cover a day.
     *
     * @param day a {@linkplain EpochDay number of a day}; of those after the as-of date nothing is known
     * @return true from its earliest start to the day before its latest end
     */
    public boolean mayCover(int day) {
        return earliestStartDay() <= day && day < latestEndDay() && !isReversed();
    }

    /**
     * The site of the support.
     *
     * @return the {@linkplain SiteHistory#ordinal() ordinal} of the site; {@link Frame#NO_SITE} if it names none, or one that
     *     the network does not list
     */
    public int siteOrdinal() {
        return site;
    }

    /**
     * The reason why the support ended.
     *
     * @return the reason; empty while the support goes on, and if none is recorded
     */
    public Optional<EndReason> reason() {
        return Optional.ofNullable(reasonOrNull());
    }

    @Nullable EndReason reasonOrNull() {
        return end == EpochDay.NEVER ? null : period.endReason().orElse(null);
    }

    /**
     * Whether a residency occupies something of its site's capacity. A virtual resident occupies nothing; one whose mode is not
     * known is taken to be there.
     *
     * @return true unless the mode is VIRTUAL
     */
    public boolean occupies() {
        return !period.mode().equals(Optional.of(SupportMode.VIRTUAL));
    }

    /**
     * How much of its site's capacity a residency occupies. In units of STARTUP it is 1, whatever is recorded: a startup with
     * several residencies at a site on one day occupies one place of it all the same.
     *
     * @param unit the unit of the capacity
     * @return the quantity; empty if it {@linkplain #occupies() occupies} nothing, or does not say how much in this unit
     */
    public Optional<BigDecimal> occupied(CapacityUnit unit) {
        if (!occupies()) {
            return Optional.empty();
        }
        return unit == CapacityUnit.STARTUP
                ? Optional.of(BigDecimal.ONE)
                : period.occupied().filter(space -> space.unit() == unit).map(space -> space.quantity());
    }

    /** Level, days and standing, as in {@code HOSTED [2020-01-01, 2021-07-01) COUNTED}. */
    @Override
    public String toString() {
        return period.level() + " [" + period.start().map(Object::toString).orElse("") + ", "
                + EpochDay.dateIfAny(end).map(Object::toString).orElse("") + ") " + standing;
    }
}
