package org.incubatornetwork.history;

import java.math.BigDecimal;
import java.util.Optional;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A support period as known on the as-of date: whether it counts, and its days as {@linkplain EpochDay numbers}. One of level
 * HOSTED is a residency. An end that
 * comes after the as-of date, or after the register was extracted, is not known.
 */
public final class Support {
    private final SupportPeriod period;
    private final int index;
    private final SupportLevel level;
    private final int start;
    private final int end;
    private final int recordedEnd;
    private final int site;
    private final Standing standing;
    private final boolean begun;
    private final boolean late;

    Support(SupportPeriod period, int index, Frame frame) {
        this.period = period;
        this.index = index;
        this.level = period.level();
        this.start = dayOf(period.start(), frame);
        this.recordedEnd = dayOf(period.end(), frame);
        this.end = recordedEnd <= frame.knownDay() ? recordedEnd : EpochDay.NEVER;
        this.site = period.siteId().isPresent() ? frame.ordinal(period.siteId().get()) : Frame.NO_SITE;
        this.standing = standing(start, recordedEnd, frame.knownDay());
        this.begun = standing == Standing.COUNTED
                || (standing == Standing.WITHOUT_START && latestStart(period, recordedEnd, frame) <= frame.asOfDay());
        this.late = frame.isAfterExtraction(start) || frame.isAfterExtraction(recordedEnd);
    }

    /**
     * The last day on which support without a start can have begun: the last of its cohort's, or its own end. What is told has
     * happened by the day of the extraction, unless the cohort is one to come.
     */
    private static int latestStart(SupportPeriod period, int recordedEnd, Frame frame) {
        Optional<Cohort> cohort = period.cohortId().flatMap(frame::findCohort);
        int first = cohort.flatMap(Cohort::start).map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
        int last = cohort.flatMap(Cohort::end)
                .map(EpochDay::latest)
                .filter(day -> day != EpochDay.NEVER)
                .map(day -> day - 1)
                .orElse(EpochDay.NEVER);
        int told = frame.extractionDay() == EpochDay.NEVER ? frame.asOfDay() : frame.extractionDay();
        int latest = Math.min(last, recordedEnd);
        return first <= told ? Math.min(latest, told) : latest;
    }

    private static int dayOf(Optional<DateWindow> day, Frame frame) {
        return day.isPresent() ? frame.dayOf(day.get()) : EpochDay.NEVER;
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
         * The support has no start, and so counts where only its being asks, once it {@linkplain Support#hasBegun() has begun}.
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
        return level;
    }

    /**
     * Whether the support is a residency: the startup is at home in a site.
     *
     * @return true for the level HOSTED
     */
    public boolean isResidency() {
        return level == SupportLevel.HOSTED;
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
     * Whether the support has surely begun. One without a start takes the days of its cohort, and has begun for sure on the last
     * of them; without such days, it has by the day on which the register was extracted, or if that is not told, by the as-of
     * date.
     *
     * @return true if it counts, or has no start and must have begun by the as-of date all the same
     */
    public boolean hasBegun() {
        return begun;
    }

    /**
     * Whether a day of the support is dated after the register's extraction, and by the as-of date: then the day is not known.
     *
     * @return true if its start or its end is {@linkplain Frame#isAfterExtraction(int) such a day}
     */
    public boolean hasDayAfterExtraction() {
        return late;
    }

    /**
     * Whether the support can count, on the as-of date or later.
     *
     * @return true if it has a start and is not recorded to end before it
     */
    public boolean isSound() {
        return start != EpochDay.NEVER && recordedEnd >= start;
    }

    /**
     * The first day of the support, which counts.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if it has no start
     */
    public int startDay() {
        return start;
    }

    /**
     * The first day after the support, which does not count, as far as it is known.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} while the support goes on
     */
    public int endDay() {
        return end;
    }

    /**
     * The first day after the support as it is recorded, be it later than the as-of date.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if no end is recorded
     */
    public int recordedEndDay() {
        return recordedEnd;
    }

    /**
     * Whether the support covers a day.
     *
     * @param day a {@linkplain EpochDay number of a day}; of those after the as-of date nothing is known
     * @return true from its first day to the one before its end
     */
    public boolean covers(int day) {
        return start <= day && day < end;
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
        return level + " [" + period.start().map(Object::toString).orElse("") + ", "
                + EpochDay.dateIfAny(end).map(Object::toString).orElse("") + ") " + standing;
    }
}
