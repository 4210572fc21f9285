package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is known on the as-of date of a firm's life, wherever it was supported: whether it lives and of what nobody knows, what
 * became of it, and until when anything was heard of it. Days are {@linkplain EpochDay numbers}.
 */
public final class LifeCourse {
    private static final int REVIVAL_YEARS = 2;
    private static final ImmutableSet<SupportLevel> RESIDENCY = ImmutableSet.of(SupportLevel.HOSTED);

    private final Startup startup;
    private final Frame frame;
    private final ImmutableList<Support> supports;
    /** By day. */
    private final List<StatusEvent> events;

    private final int lastStatusDay;
    private final int closed;
    private final int closedOrSold;
    private final int merged;
    private final int lost;
    private final @Nullable VitalStatus latestStatus;

    private int lastEvidence = EpochDay.BEFORE_ALL;
    private @Nullable LatestJobs jobs;

    LifeCourse(Startup startup, Frame frame, ImmutableList<Support> supports) {
        this.startup = startup;
        this.frame = frame;
        this.supports = supports;
        this.events = known(startup.statusEvents(), frame.asOf());
        this.lastStatusDay = events.isEmpty()
                ? EpochDay.BEFORE_ALL
                : EpochDay.of(events.get(events.size() - 1).on());
        int failed = failure();
        StatusEvent closing = closing(LifeCourse::isClosure);
        this.closed = Math.min(failed, closing == null ? EpochDay.NEVER : EpochDay.of(closing.on()));
        this.closedOrSold = Math.min(closed, sale());
        StatusEvent latest = latest();
        boolean failedLast = failed != EpochDay.NEVER;
        this.latestStatus = failedLast ? VitalStatus.CLOSED : latest == null ? null : latest.status();
        this.merged = latestStatus == VitalStatus.MERGED ? lastStatusDay : EpochDay.NEVER;
        this.lost = latestStatus == VitalStatus.UNKNOWN ? lastStatusDay : EpochDay.NEVER;
    }

    /** The events that are known, by day: most often all of them as they are recorded. */
    private static List<StatusEvent> known(ImmutableList<StatusEvent> events, LocalDate asOf) {
        boolean isAll = true;
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < events.size(); i++) {
            LocalDate on = events.get(i).on();
            isAll &= !on.isBefore(last) && !on.isAfter(asOf);
            last = on;
        }
        return isAll
                ? events
                : events.stream()
                        .filter(event -> !event.on().isAfter(asOf))
                        .sorted(Comparator.comparing(StatusEvent::on))
                        .toList();
    }

    /** The latest event; of several of one day the last listed, but a closure before any other. */
    private @Nullable StatusEvent latest() {
        StatusEvent latest = null;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (latest == null
                    || event.on().isAfter(latest.on())
                    || !isClosure(latest.status())
                    || isClosure(event.status())) {
                latest = event;
            }
        }
        return latest;
    }

    private static boolean isClosure(VitalStatus status) {
        return status == VitalStatus.CLOSED || status == VitalStatus.INSOLVENT;
    }

    /** The day of the first failure that ended a residency without any status on or after it. */
    private int failure() {
        int failure = EpochDay.NEVER;
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (support.isResidency()
                    && support.endDay() > lastStatusDay
                    && support.reasonOrNull() == EndReason.FAILED) {
                failure = Math.min(failure, support.endDay());
            }
        }
        return failure;
    }

    /** The first event of some statuses that the firm did not come back from. */
    private @Nullable StatusEvent closing(Predicate<VitalStatus> statuses) {
        for (int i = 0; i < events.size(); i++) {
            if (statuses.test(events.get(i).status()) && !isRevived(i)) {
                return events.get(i);
            }
        }
        return null;
    }

    private boolean isRevived(int index) {
        LocalDate closing = events.get(index).on();
        for (StatusEvent later : events.subList(index + 1, events.size())) {
            if ((later.status() == VitalStatus.OPERATING || later.status() == VitalStatus.DORMANT)
                    && later.on().isAfter(closing)
                    && !later.on().isAfter(closing.plusYears(REVIVAL_YEARS))) {
                return true;
            }
        }
        return false;
    }

    /** The first of the acquisitions and mergers that no later sign of independent life follows before the closing. */
    private int sale() {
        int sale = EpochDay.NEVER;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            int on = EpochDay.of(event.on());
            if (on > closed) {
                break;
            }
            switch (event.status()) {
                case ACQUIRED, MERGED -> sale = Math.min(sale, on);
                case OPERATING, DORMANT, RELOCATED_ABROAD -> sale = EpochDay.NEVER;
                case CLOSED, INSOLVENT, UNKNOWN -> {
                    // neither ends the firm's independence nor shows it
                }
            }
        }
        return sale;
    }

    /**
     * The first inactive day of a firm that is closed or insolvent, and not found operating or dormant again within two years.
     * A residency that ended in failure, with no status on or after its end, is a closing that day.
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
     * The event with which the firm was shut: the first CLOSED that is not followed, within two years, by OPERATING or DORMANT.
     * An insolvent firm may go on for a while; it is not shut by that.
     *
     * @return the event; empty if none is known
     */
    public Optional<StatusEvent> shutting() {
        return Optional.ofNullable(closing(status -> status == VitalStatus.CLOSED));
    }

    /**
     * The first day on which the firm is dead.
     *
     * @param exits what counts as death
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if the firm is not known to have died
     */
    public int deathDay(ExitPolicy exits) {
        return exits == ExitPolicy.STRICT ? closedOrSold : closed;
    }

    /**
     * What became of the firm: the latest status by the as-of date. Of several of one day it is the last listed, but CLOSED or
     * INSOLVENT before any other. A residency that ended in failure, with no status on or after its end, is CLOSED.
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
        int until = followUp == FollowUp.LAST_EVIDENCE ? lastEvidenceDay() : Math.min(frame.asOfDay(), lost);
        return exits == ExitPolicy.EUROSTAT ? Math.min(until, merged) : until;
    }

    /**
     * Whether nobody can say if the firm lived on a day.
     *
     * @param day a day on or before the as-of date, as a {@linkplain EpochDay number}
     * @param exits what counts as death
     * @param followUp how long a firm counts as observed
     * @return true if the firm is not known to have died, and was not observed on the day
     */
    public boolean isUnknownOn(int day, ExitPolicy exits, FollowUp followUp) {
        if (deathDay(exits) != EpochDay.NEVER) {
            return false;
        }
        return observedUntilDay(exits, followUp) < day || (exits == ExitPolicy.EUROSTAT && merged <= day);
    }

    /**
     * Whether it is known what became of the firm: it is dead, or something is recorded of it in the last 24 months.
     *
     * @param exits what counts as death
     * @return true if the network has kept up with the firm
     */
    public boolean isFollowedUp(ExitPolicy exits) {
        return deathDay(exits) != EpochDay.NEVER || lastEvidenceDay() >= frame.followUpSinceDay();
    }

    /**
     * The last day of which anything is recorded: the start or end of a residency, the as-of date of a resident, a status, a
     * headcount, a delivery, the end of a fiscal period, a funding round.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if nothing is recorded
     */
    public int lastEvidenceDay() {
        if (lastEvidence == EpochDay.BEFORE_ALL) {
            lastEvidence = lastEvidenceDay(RESIDENCY);
        }
        return lastEvidence;
    }

    /**
     * The last day of which anything is recorded, with support of other levels as evidence as well.
     *
     * @param levels the levels whose support shows that the firm lives: its start or end, or the as-of date while it goes on
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if nothing is recorded
     */
    public int lastEvidenceDay(Set<SupportLevel> levels) {
        int asOf = frame.asOfDay();
        int last = lastStatusDay;
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (levels.contains(support.level())) {
                last = Math.max(last, Math.min(support.endDay(), asOf));
            }
        }
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            Jobs headcount = jobs.get(i);
            last = later(last, headcount.on(), asOf);
        }
        List<ServiceUse> serviceUses = startup.serviceUses();
        for (int i = 0; i < serviceUses.size(); i++) {
            ServiceUse use = serviceUses.get(i);
            last = later(last, use.on(), asOf);
        }
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            Revenue revenue = revenues.get(i);
            last = later(last, revenue.end(), asOf);
        }
        List<FundingRound> fundingRounds = startup.fundingRounds();
        for (int i = 0; i < fundingRounds.size(); i++) {
            FundingRound round = fundingRounds.get(i);
            last = later(last, round.on(), asOf);
        }
        return last;
    }

    private static int later(int last, LocalDate date, int asOf) {
        int day = EpochDay.of(date);
        return day <= asOf ? Math.max(last, day) : last;
    }

    /**
     * The jobs in the firm: the latest number by the as-of date, of one day the last listed.
     *
     * @param basis how they are counted; a headcount that does not say how is of {@link JobsBasis#HEADCOUNT}
     * @return the number; empty if none is known
     */
    public OptionalLong directJobs(JobsBasis basis) {
        return jobs().direct(basis);
    }

    /**
     * The jobs elsewhere through the firm: the latest number by the as-of date, of one day the last listed.
     *
     * @param basis how they are counted; a headcount that does not say how is of {@link JobsBasis#HEADCOUNT}
     * @return the number; empty if none is known
     */
    public OptionalLong indirectJobs(JobsBasis basis) {
        return jobs().indirect(basis);
    }

    private LatestJobs jobs() {
        LatestJobs known = jobs;
        if (known == null) {
            known = LatestJobs.of(startup.jobs(), frame.asOfDay());
            jobs = known;
        }
        return known;
    }

    /** The startup's id and its latest status. */
    @Override
    public String toString() {
        return startup.id() + " " + latestStatus().map(VitalStatus::name).orElse("-");
    }
}
