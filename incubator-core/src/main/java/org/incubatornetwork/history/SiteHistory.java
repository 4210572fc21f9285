package org.incubatornetwork.history;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/** A site of a network, and what is known of its life and its capacity. Days are {@linkplain EpochDay numbers}. */
public final class SiteHistory implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private final Site site;
    /** The same with the vague days of its steps narrowed. */
    private final Site narrowed;
    /** The same with a day taken for each vague one. */
    private final Site chosen;

    private final VagueDates vagueDates;
    private final int ordinal;
    private final int position;
    private final LocalDate asOf;
    private final int asOfDay;
    private final int firstStep;
    private final int notOpenBefore;
    private final int closedFrom;
    private final int closingStep;
    private final ImmutableSet<DayKind> vagueDays;
    /** Worked out when it is first asked for. */
    private @Nullable Certainty openness;

    SiteHistory(Site site, int ordinal, int position, LocalDate asOf, int extractionDay, VagueDates vagueDates) {
        this.site = site;
        this.narrowed = Lifecycles.narrowed(site, extractionDay, EpochDay.of(asOf));
        this.chosen = Lifecycles.chosen(narrowed, vagueDates);
        this.vagueDates = vagueDates;
        this.ordinal = ordinal;
        this.position = position;
        this.asOf = asOf;
        this.asOfDay = EpochDay.of(asOf);
        this.firstStep = Lifecycles.firstStep(narrowed.lifecycle());
        this.notOpenBefore = Lifecycles.notOpenBefore(narrowed.lifecycle());
        int closing = Lifecycles.lastClosing(narrowed.lifecycle());
        this.closedFrom = closing < 0 ? EpochDay.NEVER : Lifecycles.closedFrom(narrowed.lifecycle(), closing);
        this.closingStep = closedFrom == EpochDay.NEVER ? -1 : closing;
        this.vagueDays = DayKind.vague(site);
    }

    private SiteHistory(SiteHistory other, LocalDate asOf) {
        this.site = other.site;
        this.narrowed = other.narrowed;
        this.chosen = other.chosen;
        this.vagueDates = other.vagueDates;
        this.ordinal = other.ordinal;
        this.position = other.position;
        this.asOf = asOf;
        this.asOfDay = EpochDay.of(asOf);
        this.firstStep = other.firstStep;
        this.notOpenBefore = other.notOpenBefore;
        this.closedFrom = other.closedFrom;
        this.closingStep = other.closingStep;
        this.vagueDays = other.vagueDays;
    }

    /** The site as known on another day: that alone is different, unless the register says neither when a step was nor when it was extracted. */
    SiteHistory asOf(LocalDate day, int extractionDay, VagueDates vague) {
        if (day.equals(asOf)) {
            return this;
        }
        return Lifecycles.movesWithDay(site.lifecycle(), extractionDay)
                ? new SiteHistory(site, ordinal, position, day, extractionDay, vague)
                : new SiteHistory(this, day);
    }

    /**
     * The site as it is recorded.
     *
     * @return the site
     */
    public Site site() {
        return site;
    }

    /**
     * The number by which supports and spells name the site.
     *
     * @return its place among {@link Frame#sites()}, from 0
     */
    public int ordinal() {
        return ordinal;
    }

    /**
     * The site's place in the document, which differs from the {@link #ordinal()} only where an id comes twice.
     *
     * @return its place among {@link org.incubatornetwork.model.Network#sites()}, from 0
     */
    public int position() {
        return position;
    }

    /**
     * The kinds of days that are vague of the site, on whatever day it is known.
     *
     * @return the kinds
     */
    public ImmutableSet<DayKind> vagueDays() {
        return vagueDays;
    }

    /**
     * Whether the site is open on the as-of date.
     *
     * @return true if its status is OPERATIONAL by the days that are taken for vague ones
     */
    public boolean isOpen() {
        return openness().isAssumed();
    }

    /**
     * The certainty that the site is open on the as-of date.
     *
     * @return assumed or better if it {@linkplain #isOpen() is open}; possible if it is not, but for a vague date or an opening that is
     *     not told may be
     */
    public Certainty openness() {
        Certainty known = openness;
        if (known == null) {
            known = SiteLives.openness(statuses());
            openness = known;
        }
        return known;
    }

    /**
     * The statuses that the site may have on the as-of date.
     *
     * @return how certain each is; none is assumed where no day is taken for one that leaves it open; of a site that tells no
     *     step, and before the first of steps that suppose an opening and tell none, that it may be open
     */
    public ImmutableMap<SiteStatus, Certainty> statuses() {
        return statuses(asOfDay);
    }

    /**
     * The statuses that the site may have on a day.
     *
     * @param day the day, as a {@linkplain EpochDay number}
     * @return how certain each is, as {@linkplain #statuses() on the as-of date}
     */
    public ImmutableMap<SiteStatus, Certainty> statuses(int day) {
        if (isUntoldOn(day)) {
            return ImmutableMap.of(SiteStatus.OPERATIONAL, Certainty.POSSIBLE);
        }
        LocalDate date = EpochDay.date(day);
        boolean uncertain = chosen.isStatusUncertainOn(date);
        ImmutableMap<SiteStatus, Certainty> told = SiteStatuses.on(
                day, site.lifecycle(), narrowed.lifecycle(), uncertain ? Optional.empty() : chosen.statusOn(date));
        return isOpeningUntoldOn(day) && !told.containsKey(SiteStatus.OPERATIONAL)
                ? ImmutableMap.<SiteStatus, Certainty>builder()
                        .put(SiteStatus.OPERATIONAL, Certainty.POSSIBLE)
                        .putAll(told)
                        .buildOrThrow()
                : told;
    }

    /** Of a site whose steps suppose that it was open, and tell no opening, nobody knows whether it was open before them. */
    private boolean isOpeningUntoldOn(int day) {
        return notOpenBefore == EpochDay.BEFORE_ALL
                && !site.lifecycle().isEmpty()
                && narrowed.lifecycle().stream().noneMatch(step -> Lifecycles.latest(step) <= day);
    }

    /**
     * The certainty that the site has no status yet on the as-of date.
     *
     * @return sure if no step may have been taken; impossible if one surely has; possible for a site that tells no step,
     *     nor an opening that is planned for later, and before steps that suppose an opening and tell none
     */
    public Certainty withoutStatus() {
        if (isUntoldOn(asOfDay) || isOpeningUntoldOn(asOfDay)) {
            return Certainty.POSSIBLE;
        }
        boolean possible = false;
        for (LifecycleStep step : narrowed.lifecycle()) {
            if (Lifecycles.latest(step) <= asOfDay) {
                return Certainty.IMPOSSIBLE;
            }
            possible |= Lifecycles.earliest(step) <= asOfDay;
        }
        boolean assumed =
                !chosen.isStatusUncertainOn(asOf) && chosen.statusOn(asOf).isEmpty();
        return Certainty.of(!possible, assumed, true);
    }

    /**
     * The first day on which there may have been anything of the site, be it its announcement.
     *
     * @return the earliest day of the steps of its life, as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if a step
     *     has no day, or there is none
     */
    public int firstStepDay() {
        return firstStep;
    }

    /**
     * The first day on which somebody may have been resident: the earliest day of the earliest opening.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} for a site that has a lifecycle and never opened;
     *     {@link EpochDay#BEFORE_ALL} if the lifecycle does not tell
     */
    public int notOpenBeforeDay() {
        return notOpenBefore;
    }

    /**
     * The day from which the site is surely closed for good, or has left the network: the latest day of its last closing, after which it
     * does not open again.
     *
     * @return the day; empty if the site is not closed and has not left, or may have opened again
     */
    public Optional<LocalDate> closedFrom() {
        return EpochDay.dateIfAny(closedFrom);
    }

    /**
     * The day from which the site is surely closed for good, or has left the network.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if the site is not closed and has not left, or may have
     *     opened again
     */
    public int closedFromDay() {
        return closedFrom;
    }

    /**
     * The day from which there is surely nothing of the site any more; one that left the network goes on until it closes.
     *
     * @return {@link #closedFromDay()}; of a site that left the network, the latest day of a later closing, or
     *     {@link EpochDay#NEVER}
     */
    public int goneFromDay() {
        return closingStep < 0 ? EpochDay.NEVER : Lifecycles.goneFrom(narrowed.lifecycle(), closingStep);
    }

    /**
     * Whether the site is closed for good, or has left the network, on the as-of date.
     *
     * @return true if the {@link #closedFrom() day of its closing} has come
     */
    public boolean isClosed() {
        return closedFrom <= asOfDay;
    }

    /**
     * The step with which the site closed for good, or left the network.
     *
     * @return its place in {@link Site#lifecycle()}, from 0; empty if it did not
     */
    public OptionalInt closingStep() {
        return closingStep < 0 ? OptionalInt.empty() : OptionalInt.of(closingStep);
    }

    /**
     * The capacity of the site that is in force on a day.
     *
     * @param unit what the capacity is counted in
     * @param day the day on which it is in force
     * @return the capacity, or why there is none
     */
    public CapacityInForce capacityInForce(CapacityUnit unit, LocalDate day) {
        return CapacityInForce.of(site, unit, EpochDay.of(day), vagueDates);
    }

    /**
     * The first day of a period on which the site is open.
     *
     * @param start the first day of the period, as a {@linkplain EpochDay number}
     * @param end the first day after the period, as a number
     * @return the day as a number; {@link EpochDay#NEVER} if the site is not open on any day of the period
     */
    public int firstOpenDay(int start, int end) {
        for (int day : turningDays(start, end)) {
            if (isOpenOn(EpochDay.date(day))) {
                return day;
            }
        }
        return EpochDay.NEVER;
    }

    /**
     * The last day of a period on which the site is open, whose capacity is that of the period.
     *
     * @param start the first day of the period, as a {@linkplain EpochDay number}
     * @param end the first day after the period, as a number
     * @return the day as a number; {@link EpochDay#NEVER} if the site is not open on any day of the period
     */
    public int lastOpenDay(int start, int end) {
        int next = end;
        for (int day : turningDays(start, end).descendingSet()) {
            if (isOpenOn(EpochDay.date(day))) {
                return next - 1;
            }
            next = day;
        }
        return EpochDay.NEVER;
    }

    /**
     * Whether the site is open on a day.
     *
     * @param day the day
     * @return true if its status is OPERATIONAL by the days that are taken for vague ones
     */
    public boolean isOpenOn(LocalDate day) {
        return chosen.isOpenOn(day);
    }

    /**
     * The days on which the site may be open, wherever its vague days lie.
     *
     * @return from its earliest opening until it is surely closed for good; empty if it never opened
     */
    public Optional<OpenDays> perhapsOpen() {
        return OpenDays.perhaps(this);
    }

    /**
     * Days on which the site is surely open, wherever its vague days lie.
     *
     * @return from its opening to the day before the next step; empty if there is none or more than one opening
     */
    public Optional<OpenDays> surelyOpen() {
        return OpenDays.surely(narrowed.lifecycle());
    }

    /** Whether nothing is told of what became of the site by a day: it has no step, nor is its opening planned for later. */
    private boolean isUntoldOn(int day) {
        return site.lifecycle().isEmpty()
                && site.plannedOpening().map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL) <= day;
    }

    /**
     * The certainty that the site is open on some day of a period.
     *
     * @param start the first day of the period, as a {@linkplain EpochDay number}
     * @param end the first day after the period, as a number
     * @return impossible if the lifecycle says of every day that the site is not open; possible for a site that tells no step, or no
     *     opening before those that it tells; sure only if it is surely open on one and the same day
     */
    public Certainty openness(int start, int end) {
        Certainty some = Certainty.IMPOSSIBLE;
        for (int day : turningDays(start, end)) {
            some = some.or(SiteLives.openness(statuses(day)));
            if (some.isSure()) {
                break;
            }
        }
        return some;
    }

    /**
     * The days on which the site may turn: bounds of its steps, open ones too, or of its planned opening where it tells no step.
     *
     * @return the days as {@linkplain EpochDay numbers}, in a set of the caller's own
     */
    public NavigableSet<Integer> turningDays() {
        TreeSet<Integer> days = new TreeSet<>();
        for (LifecycleStep step : narrowed.lifecycle()) {
            days.add(Lifecycles.earliest(step));
            days.add(Lifecycles.latest(step));
        }
        chosen.lifecycle().forEach(step -> days.add(Lifecycles.latest(step)));
        if (site.lifecycle().isEmpty()) {
            site.plannedOpening().map(EpochDay::earliest).ifPresent(days::add);
        }
        return days;
    }

    private NavigableSet<Integer> turningDays(int start, int end) {
        NavigableSet<Integer> days = turningDays();
        days.add(start);
        return days.subSet(start, true, end, false);
    }

    /** The site's id. */
    @Override
    public String toString() {
        return site.id().toString();
    }
}
