package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/** What is known of a firm's life on the as-of date, wherever it was resident; days are numbers of {@link Days}. */
final class LifeCourse {
    private static final int REVIVAL_YEARS = 2;

    /** The first inactive day: closed or insolvent, and not back in business within two years. */
    final int closed;
    /** The day on which an acquisition or a merger ended the firm's independence, or else {@link #closed}. */
    private final int closedOrSold;
    /** The day of the latest status, if that is MERGED. */
    private final int merged;
    /** The last day known active, if the latest status is UNKNOWN. */
    final int lost;

    final @Nullable VitalStatus latestStatus;
    /** The last day of which anything is recorded. */
    final int lastEvidence;

    private final Latest direct = new Latest();
    private final Latest indirect = new Latest();
    private final Latest directFte = new Latest();
    private final Latest indirectFte = new Latest();

    LifeCourse(Startup startup, List<Residency> residencies, int asOf) {
        List<StatusEvent> events = known(startup.statusEvents(), asOf);
        int failed = failure(residencies, events);
        this.closed = closing(events, failed);
        this.closedOrSold = Math.min(closed, sale(events, closed));
        StatusEvent latest = latest(events);
        int latestOn = latest == null ? Days.BEFORE : Days.of(latest.on());
        boolean failedLast = failed != Days.NEVER && failed > latestOn;
        this.latestStatus = failedLast ? VitalStatus.CLOSED : latest == null ? null : latest.status();
        this.merged = latestStatus == VitalStatus.MERGED ? latestOn : Days.NEVER;
        this.lost = latestStatus == VitalStatus.UNKNOWN ? latestOn : Days.NEVER;
        for (Jobs jobs : startup.jobs()) {
            int on = Days.of(jobs.on());
            if (on <= asOf) {
                boolean fte = jobs.basis().equals(Optional.of(JobsBasis.FTE));
                (fte ? directFte : direct).offer(on, jobs.direct());
                (fte ? indirectFte : indirect).offer(on, jobs.indirect());
            }
        }
        this.lastEvidence = lastEvidence(startup, residencies, events, asOf);
    }

    private static List<StatusEvent> known(ImmutableList<StatusEvent> events, int asOf) {
        List<StatusEvent> known = new ArrayList<>(events.size());
        for (StatusEvent event : events) {
            if (Days.of(event.on()) <= asOf) {
                known.add(event);
            }
        }
        if (known.size() > 1) {
            known.sort((one, other) -> one.on().compareTo(other.on()));
        }
        return known;
    }

    /** The latest event; of several of one day the last listed, but a closure before any other. */
    private static @Nullable StatusEvent latest(List<StatusEvent> events) {
        StatusEvent latest = null;
        for (StatusEvent event : events) {
            if (latest == null || event.on().isAfter(latest.on()) || !isClosure(latest) || isClosure(event)) {
                latest = event;
            }
        }
        return latest;
    }

    private static boolean isClosure(StatusEvent event) {
        return event.status() == VitalStatus.CLOSED || event.status() == VitalStatus.INSOLVENT;
    }

    /** The day of the first failure that ended a residency without any status on or after it. */
    private static int failure(List<Residency> residencies, List<StatusEvent> events) {
        int lastStatus = events.isEmpty()
                ? Days.BEFORE
                : Days.of(events.get(events.size() - 1).on());
        int failure = Days.NEVER;
        for (Residency residency : residencies) {
            if (residency.reason() == EndReason.FAILED && residency.end > lastStatus) {
                failure = Math.min(failure, residency.end);
            }
        }
        return failure;
    }

    private static int closing(List<StatusEvent> events, int failed) {
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (isClosure(event) && !isRevived(event, events, i)) {
                return Math.min(failed, Days.of(event.on()));
            }
        }
        return failed;
    }

    private static boolean isRevived(StatusEvent closure, List<StatusEvent> events, int index) {
        for (StatusEvent later : events.subList(index + 1, events.size())) {
            if ((later.status() == VitalStatus.OPERATING || later.status() == VitalStatus.DORMANT)
                    && later.on().isAfter(closure.on())
                    && !later.on().isAfter(closure.on().plusYears(REVIVAL_YEARS))) {
                return true;
            }
        }
        return false;
    }

    /** The first of the acquisitions and mergers that no later sign of independent life follows before the closing. */
    private static int sale(List<StatusEvent> events, int closed) {
        int sale = Days.NEVER;
        for (StatusEvent event : events) {
            int on = Days.of(event.on());
            if (on > closed) {
                break;
            }
            switch (event.status()) {
                case ACQUIRED, MERGED -> sale = Math.min(sale, on);
                case OPERATING, DORMANT, RELOCATED_ABROAD -> sale = Days.NEVER;
                case CLOSED, INSOLVENT, UNKNOWN -> {
                    // neither ends the firm's independence nor shows it
                }
            }
        }
        return sale;
    }

    private static int lastEvidence(Startup startup, List<Residency> residencies, List<StatusEvent> events, int asOf) {
        int last = events.isEmpty()
                ? Days.BEFORE
                : Days.of(events.get(events.size() - 1).on());
        for (Residency residency : residencies) {
            last = Math.max(last, residency.end == Days.NEVER ? asOf : residency.end);
        }
        for (Jobs jobs : startup.jobs()) {
            last = later(last, Days.of(jobs.on()), asOf);
        }
        for (ServiceUse use : startup.serviceUses()) {
            last = later(last, Days.of(use.on()), asOf);
        }
        for (Revenue revenue : startup.revenues()) {
            last = later(last, Days.of(revenue.end()), asOf);
        }
        for (FundingRound round : startup.fundingRounds()) {
            last = later(last, Days.of(round.on()), asOf);
        }
        return last;
    }

    private static int later(int last, int day, int asOf) {
        return day <= asOf ? Math.max(last, day) : last;
    }

    /** The first day of which the firm is dead under a policy. */
    int death(ExitPolicy exits) {
        return exits == ExitPolicy.STRICT ? closedOrSold : closed;
    }

    /** The day until which a firm that is not known to be dead was observed. */
    int observedUntil(Policies policies, int asOf) {
        int until = policies.followUp().orElse(FollowUp.REGISTER_COMPLETE) == FollowUp.LAST_EVIDENCE
                ? lastEvidence
                : Math.min(asOf, lost);
        return policies.exits() == ExitPolicy.EUROSTAT ? Math.min(until, merged) : until;
    }

    /** Whether it cannot be said if the firm lived on a day. */
    boolean isUnknownOn(int day, Policies policies, int asOf) {
        if (death(policies.exits()) != Days.NEVER) {
            return false;
        }
        return observedUntil(policies, asOf) < day || (policies.exits() == ExitPolicy.EUROSTAT && merged <= day);
    }

    /** Whether the firm merged last, which some policies do not follow. */
    boolean isMerged() {
        return merged != Days.NEVER;
    }

    /** The latest number of jobs of a basis. */
    Latest jobs(JobsBasis basis, JobKind kind) {
        if (basis == JobsBasis.FTE) {
            return kind == JobKind.DIRECT ? directFte : indirectFte;
        }
        return kind == JobKind.DIRECT ? direct : indirect;
    }

    /** Whose jobs. */
    enum JobKind {
        /** In the firm. */
        DIRECT,
        /** Elsewhere, through it. */
        INDIRECT
    }

    /** The last of several dated numbers; of one day, the one offered last. */
    static final class Latest {
        private int on = Days.BEFORE;
        private long value;

        private void offer(int day, OptionalLong number) {
            if (day >= on && number.isPresent()) {
                on = day;
                value = number.getAsLong();
            }
        }

        boolean isKnown() {
            return on != Days.BEFORE;
        }

        /** The number, 0 if none is known. */
        long value() {
            return value;
        }
    }
}
