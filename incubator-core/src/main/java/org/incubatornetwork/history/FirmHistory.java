package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.style.NoBean;

/**
 * A startup as known on a day, wherever it is looked at from: what is the firm's in any {@link StartupHistory}, its life, its money, its
 * cohorts and sectors.
 */
public abstract sealed class FirmHistory implements NoBean permits StartupHistory {
    private final Startup startup;
    private final Frame frame;

    FirmHistory(Startup startup, Frame frame) {
        this.startup = startup;
        this.frame = frame;
    }

    /**
     * The same startup, seen from the network.
     *
     * @return the whole of its history
     */
    public abstract StartupInNetwork inNetwork();

    /**
     * The startup as it stands in the register, with all that is dated later than the as-of date.
     *
     * @return the startup
     */
    public final Startup startup() {
        return startup;
    }

    /**
     * The network without its startups, and the day whose knowledge this is.
     *
     * @return the frame
     */
    public final Frame frame() {
        return frame;
    }

    /**
     * The as-of date of the history: the day whose knowledge it tells.
     *
     * @return the as-of date
     */
    public final LocalDate asOf() {
        return frame.asOf();
    }

    /**
     * What is known of the firm's life, wherever it was supported.
     *
     * @return its life
     */
    public final LifeCourse life() {
        return inNetwork().wholeLife();
    }

    /**
     * The first day on which the firm was dead.
     *
     * @param exits what counts as death
     * @return the day; empty if it is not known to have died
     */
    public final Optional<LocalDate> death(ExitPolicy exits) {
        return EpochDay.dateIfAny(life().deathDay(exits));
    }

    /**
     * The latest status of the firm by the as-of date: what became of it.
     *
     * @return the {@linkplain LifeCourse#latestStatus() latest status}
     */
    public final Optional<VitalStatus> latestStatus() {
        return life().latestStatus();
    }

    /**
     * The last day of which {@linkplain LifeCourse#lastEvidenceDay() anything is recorded}.
     *
     * @return the day; empty if nothing is recorded
     */
    public final Optional<LocalDate> lastEvidence() {
        return EpochDay.dateIfAny(life().lastEvidenceDay());
    }

    /**
     * The cohorts that the startup is a member of, at whatever place; it counts in no more than 16.
     *
     * @return every cohort that some of its support names, of whatever level, in the order in which that support began; of one
     *     day by id, and at the end those whose support has no start; of more than 16 the first
     */
    public final ImmutableSet<CohortId> cohorts() {
        return Groups.first(inNetwork().inCohorts().groups());
    }

    /**
     * The cohorts that the startup graduated with, at whatever place.
     *
     * @return every cohort that some of its support names which ended in graduation, of a transfer with the stay that it is of
     */
    public final ImmutableSet<CohortId> graduatedCohorts() {
        return inNetwork().inCohorts().graduated();
    }

    /**
     * The cohorts that the startup is supported with, at whatever place.
     *
     * @return every cohort that some of its support names which goes on; support that ended in a transfer goes on with the stay
     *     made by support of its level
     */
    public final ImmutableSet<CohortId> currentCohorts() {
        return inNetwork().inCohorts().current();
    }

    /**
     * What is recorded of the firm's money and of what was delivered to it.
     *
     * @return the facts, each with what keeps it out of every figure, if anything does
     */
    public final Facts facts() {
        return inNetwork().allFacts();
    }

    /**
     * The sector in each classification. Each of them looks at the whole startup, which therefore counts in no more than 16.
     *
     * @return the first code listed of each scheme; of more than 16 the first by their schemes
     */
    public final ImmutableList<Sector> sectors() {
        return inNetwork().groups().sectors();
    }
}
