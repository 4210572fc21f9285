package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * The life of a firm as known on the as-of date, wherever it was supported: whether it lives and of what nobody knows, what
 * became of it, and until when anything was heard of it. What support tells of it is told by that of the {@linkplain
 * StartupHistory#levels() levels that make stays}. Days are {@linkplain EpochDay numbers}.
 */
public final class LifeCourse implements NoBean {
    private final Startup startup;
    private final Frame frame;
    private final ImmutableList<Support> supports;
    private final ImmutableSet<SupportLevel> levels;
    private final Statuses statuses;
    private final int closed;
    private final int dead;
    private final int closedOrSold;
    private final int merged;
    private final int lost;
    private final @Nullable VitalStatus latestStatus;
    /** The first and the last day of the death window, where sales end life and where they don't; null if no day is vague. */
    private final @Nullable DeathBounds deathBounds;

    private int lastEvidence = EpochDay.BEFORE_ALL;
    private final KnownJobs jobs;

    LifeCourse(Startup startup, Frame frame, ImmutableList<Support> supports, ImmutableSet<SupportLevel> levels) {
        this.startup = startup;
        this.frame = frame;
        this.supports = supports;
        this.levels = levels;
        this.jobs = new KnownJobs(startup.jobs(), frame);
        this.statuses = Statuses.of(startup.statusEvents(), frame);
        int failed = failure();
        this.closed = Math.min(failed, statuses.closingDay());
        this.dead = Math.min(failed, statuses.deathDay());
        this.closedOrSold = Math.min(closed, statuses.saleDay(closed));
        StatusEvent latest = statuses.latest().orElse(null);
        int latestOn = latest == null ? EpochDay.BEFORE_ALL : statuses.dayOf(latest);
        boolean failedLast = failed != EpochDay.NEVER && failed > latestOn;
        this.latestStatus = failedLast ? VitalStatus.CLOSED : latest == null ? null : latest.status();
        this.merged = latestStatus == VitalStatus.MERGED ? latestOn : EpochDay.NEVER;
        this.lost = latestStatus == VitalStatus.UNKNOWN ? latestOn : EpochDay.NEVER;
        this.deathBounds = isVague() ? DeathBounds.of(this) : null;
    }

    private LifeCourse(LifeCourse other, Frame frame) {
        this.startup = other.startup;
        this.frame = frame;
        this.supports = other.supports;
        this.levels = other.levels;
        this.jobs = new KnownJobs(startup.jobs(), frame);
        this.statuses = other.statuses;
        this.closed = other.closed;
        this.dead = other.dead;
        this.closedOrSold = other.closedOrSold;
        this.merged = other.merged;
        this.lost = other.lost;
        this.latestStatus = other.latestStatus;
        this.deathBounds = other.deathBounds;
    }

    /** The same as known on another day, between which and this neither a status nor a failure has become known. */
    LifeCourse asOf(Frame other) {
        return new LifeCourse(this, other);
    }

    private boolean isVague() {
        return statuses.isVague() || Supports.any(supports, support -> !support.isExact());
    }

    /** The day of the first failure that ended support of the levels without any status on or after it. */
    private int failure() {
        int failure = EpochDay.NEVER;
        for (int i = 0; i < supports.size(); i++) {
            if (isFailure(supports.get(i))) {
                failure = Math.min(failure, supports.get(i).endDay());
            }
        }
        return failure;
    }

    /**
     * The first inactive day of a firm that is closed or insolvent, and not found operating, dormant or abroad within two years:
     * closures less reactivations, as in the Eurostat-OECD manual (2007), chapter 7. Support that ended in failure, with no
     * status on or after its end, is a closing that day. A firm that was sold and then struck off is closed as well, though not
     * {@linkplain #deathDay dead} under every policy.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if the firm is not known to have closed
     */
    public int closedDay() {
        return closed;
    }

    /**
     * Whether the firm is closed or insolvent.
     *
     * @return true if there is a {@link #closedDay()}
     */
    public boolean isClosed() {
        return closed != EpochDay.NEVER;
    }

    /**
     * The event with which the firm was shut: the first CLOSED from the {@link #closedDay()} on. An insolvent firm may go on for
     * a while; it is not shut by that.
     *
     * @return the event; empty if none is known
     */
    public Optional<StatusEvent> shutting() {
        return statuses.shutting();
    }

    /**
     * The merger in which the firm went into another, if that is the last that became of it.
     *
     * @return the event of the {@link #latestStatus()}, if that is MERGED
     */
    public Optional<StatusEvent> merging() {
        return isMerged() ? statuses.latest() : Optional.empty();
    }

    /**
     * The first day on which the firm is dead. A closing on the day of an acquisition or a merger or after it, with no sign of
     * independent life in between, is a striking-off: under the policies that keep acquired firms alive it is no death.
     *
     * @param exits what counts as death
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if the firm is not known to have died
     */
    public int deathDay(ExitPolicy exits) {
        return exits == ExitPolicy.STRICT ? closedOrSold : dead;
    }

    /**
     * The window of the first day on which the firm is dead: that of the event, or of the end of the support, that the {@link
     * #deathDay} is taken from, and not after the day on which the register was extracted. The as-of date does not narrow it: a
     * firm that may have died by then, though not by the day that is taken, has a window as well, and no death day.
     *
     * @param exits what counts as death
     * @return the window; empty if the firm can't have died by the as-of date, as far as is known
     */
    public Optional<DateWindow> deathWindow(ExitPolicy exits) {
        boolean bySale = exits == ExitPolicy.STRICT;
        int day = deathDay(exits);
        StatusEvent event = day == EpochDay.NEVER ? statuses.possibleEnd(bySale) : statuses.endOn(day, bySale);
        if (event != null) {
            return Optional.of(frame.narrowed(event.on()));
        }
        Support failure = Supports.firstToEnd(supports, support -> isFailure(support) && support.endDay() == day);
        if (failure != null) {
            return Optional.of(failure.endWindow());
        }
        return EpochDay.dateIfAny(day).map(DateWindow::of);
    }

    /** Whether support ended in failure after all that was heard of the firm, or may have. */
    private boolean isFailure(Support support) {
        return levels.contains(support.level())
                && support.endDay() > statuses.lastDay()
                && support.period().isEndedBy(EndReason.FAILED);
    }

    /**
     * The first day of the {@link #deathWindow}.
     *
     * @param exits what counts as death
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if it is open, {@link EpochDay#NEVER} if the
     *     firm can't have died
     */
    public int earliestDeathDay(ExitPolicy exits) {
        return deathBounds == null ? deathDay(exits) : deathBounds.earliest(exits);
    }

    /**
     * The last day of the {@link #deathWindow}.
     *
     * @param exits what counts as death
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if it is open, or the firm can't have died
     */
    public int latestDeathDay(ExitPolicy exits) {
        return deathBounds == null ? deathDay(exits) : deathBounds.latest(exits);
    }

    /**
     * Whether a day lies in the {@link #deathWindow}, so that nobody can tell if the firm lived on it.
     *
     * @param day a day, as a {@linkplain EpochDay number}
     * @param exits what counts as death
     * @return true if the day is in the window and not its last, on which the firm is dead for sure
     */
    public boolean isDeathUncertainOn(int day, ExitPolicy exits) {
        return earliestDeathDay(exits) <= day && day < latestDeathDay(exits);
    }

    /**
     * Whether an end of the firm on a day, its closing or its sale, was observed on that same day, or the register was extracted
     * on it: then the day may be that on which somebody looked.
     *
     * @param day a day, as a {@linkplain EpochDay number}
     * @return true if the day of the end is the day of its observation
     */
    public boolean isEndObservedOn(int day) {
        return day == frame.extractionDay() || statuses.isEndObservedOn(day);
    }

    /**
     * How many of the firm's status events are dated after the register was extracted, and by the as-of date; nothing is made of
     * them.
     *
     * @return the number of events
     */
    public int statusesAfterExtraction() {
        return statuses.afterExtraction();
    }

    /**
     * What became of the firm: the latest status by the as-of date. Of several of one day it is the last of OPERATING, DORMANT,
     * RELOCATED_ABROAD, ACQUIRED, MERGED, UNKNOWN, INSOLVENT, CLOSED. A firm that was sold and then struck off is still ACQUIRED
     * or MERGED. Support that ended in failure, with no status on or after its end, is CLOSED.
     *
     * @return the status; empty if none is known
     */
    public Optional<VitalStatus> latestStatus() {
        return Optional.ofNullable(latestStatus);
    }

    /**
     * The last day on which a firm that was lost to follow-up was known to be active.
     *
     * @return the day of the latest status, if that is UNKNOWN, as a {@linkplain EpochDay number}; otherwise {@link
     *     EpochDay#NEVER}
     */
    public int lostDay() {
        return lost;
    }

    /**
     * Whether the firm merged last, which not every policy follows.
     *
     * @return true if the latest status is MERGED
     */
    public boolean isMerged() {
        return merged != EpochDay.NEVER;
    }

    /**
     * The day until which a firm that is not known to be dead was observed.
     *
     * @param exits what counts as death
     * @param followUp how long a firm counts as observed
     * @return the day as a {@linkplain EpochDay number}
     */
    public int observedUntilDay(ExitPolicy exits, FollowUp followUp) {
        return observedUntilDay(exits, followUp, frame.asOfDay());
    }

    /** The same as of another day, between which and this nothing has become known. */
    int observedUntilDay(ExitPolicy exits, FollowUp followUp, int asOf) {
        int until = followUp == FollowUp.LAST_EVIDENCE ? lastEvidenceDay() : Math.min(asOf, lost);
        return exits == ExitPolicy.EUROSTAT ? Math.min(until, merged) : until;
    }

    /**
     * Whether nobody can say if the firm lived on a day.
     *
     * @param day a day on or before the as-of date, as a {@linkplain EpochDay number}
     * @param exits what counts as death
     * @param followUp how long a firm counts as observed
     * @return true if the firm is not known to have died, and was not observed on the day; or if its {@linkplain
     *     #isDeathUncertainOn death may have come by it or later}
     */
    public boolean isUnknownOn(int day, ExitPolicy exits, FollowUp followUp) {
        if (earliestDeathDay(exits) != EpochDay.NEVER) {
            return isDeathUncertainOn(day, exits);
        }
        return observedUntilDay(exits, followUp) < day || (exits == ExitPolicy.EUROSTAT && merged <= day);
    }

    /**
     * Whether what became of the firm is known: it is dead, or something is recorded of it in the last 24 months.
     *
     * @param exits what counts as death
     * @return true if the network has kept up with the firm
     */
    public boolean isFollowedUp(ExitPolicy exits) {
        return earliestDeathDay(exits) != EpochDay.NEVER || lastEvidenceDay() >= frame.followUpSinceDay();
    }

    /**
     * The last day of which anything is recorded: the start or end of support, the as-of date while it goes on, a status, a
     * headcount, a delivery, the end of a fiscal period, a funding round.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if nothing is recorded
     */
    public int lastEvidenceDay() {
        if (lastEvidence == EpochDay.BEFORE_ALL) {
            lastEvidence = lastEvidenceDay(levels);
        }
        return lastEvidence;
    }

    /**
     * The last day of which anything is recorded that is known, with support of some levels as evidence.
     *
     * @param levels the levels whose support shows that the firm lives: its start or end, or the as-of date while it goes on
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if nothing is recorded
     */
    public int lastEvidenceDay(Set<SupportLevel> levels) {
        return Math.max(statuses.lastDay(), Evidence.lastDay(startup, supports, levels, frame));
    }

    /**
     * The last day of which anything may be recorded, support of every level included, wherever vague days lie.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if nothing is recorded
     */
    public int latestEvidenceDay() {
        return Evidence.latestDay(startup, supports, frame);
    }

    /**
     * The jobs in the firm: the latest number by the as-of date that no other of its day contradicts.
     *
     * @param basis how they are counted; a headcount that does not say how is of {@link JobsBasis#HEADCOUNT}
     * @return the number; empty if none is known
     */
    public OptionalLong directJobs(JobsBasis basis) {
        return jobs.direct(basis).number();
    }

    /**
     * How many numbers of jobs in the firm would have been the latest but for a fault.
     *
     * @param basis how they are counted
     * @param fault what keeps them out
     * @return how many are left out
     */
    public int directJobs(JobsBasis basis, Fault fault) {
        return jobs.direct(basis).faults(fault);
    }

    /**
     * The jobs elsewhere through the firm: the latest number by the as-of date that no other of its day contradicts.
     *
     * @param basis how they are counted; a headcount that does not say how is of {@link JobsBasis#HEADCOUNT}
     * @return the number; empty if none is known
     */
    public OptionalLong indirectJobs(JobsBasis basis) {
        return jobs.indirect(basis).number();
    }

    /**
     * How many numbers of jobs elsewhere would have been the latest but for a fault.
     *
     * @param basis how they are counted
     * @param fault what keeps them out
     * @return how many are left out
     */
    public int indirectJobs(JobsBasis basis, Fault fault) {
        return jobs.indirect(basis).faults(fault);
    }

    /**
     * The baselines of the firm: the numbers of jobs at its admission, against which growth is measured.
     *
     * @param basis how they are counted; a headcount that does not say how is of {@link JobsBasis#HEADCOUNT}
     * @return the different numbers that are told and not below zero; more than one contradict each other
     */
    public ImmutableSortedSet<Long> baselines(JobsBasis basis) {
        return LatestJobs.baselines(startup.jobs(), basis, frame);
    }

    Startup startup() {
        return startup;
    }

    /** The startup's id and its latest status. */
    @Override
    public String toString() {
        return startup.id() + " " + latestStatus().map(VitalStatus::name).orElse("-");
    }
}
