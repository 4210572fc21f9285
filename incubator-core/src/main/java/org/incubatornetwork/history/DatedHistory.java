package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A startup of which everything is known when it happens: what is known of it on a day is what lies by that day of {@linkplain #whole()
 * what is known in the end}. So it can be told at once what changes when, for all days.
 *
 * <p>It is so if every day of its support, statuses, headcounts, deliveries, rounds and sales is exact and none of them after the
 * extraction of the register, if these are no more than 512, and if its support follows one upon the other as it is recorded. Support
 * that ends in a transfer is followed by support of its level, at most {@value Stay#LONGEST_TRANSFER} days later, and unless on that day at
 * another site. The day of its founding may be vague. What a status or a failure says of what was said before is told by {@linkplain
 * #lives() the steps} in which its life was known; of a stay that went on elsewhere it is not told that it was {@linkplain
 * StartupHistory#stays() of the place} until then.
 *
 * <p>For one thread at a time, as a history is.
 */
public final class DatedHistory implements NoBean {
    private final StartupHistory whole;
    private final int firstDay;
    private final IntFunction<Frame> frames;
    /** The same as seen from the network; null if this is. */
    private final @Nullable DatedHistory inNetwork;

    private @Nullable DatedHistory unlike;
    private @Nullable ImmutableList<DatedHistory> atSites;
    private @Nullable ImmutableList<LifeStep> lives;
    private @Nullable ImmutableList<LifeStep> livesAndJobs;
    private @Nullable FollowedUpDays followedUp;

    private DatedHistory(
            StartupHistory whole, int firstDay, IntFunction<Frame> frames, @Nullable DatedHistory inNetwork) {
        this.whole = whole;
        this.firstDay = firstDay;
        this.frames = frames;
        this.inNetwork = inNetwork;
    }

    /**
     * A startup, if everything is known of it when it happens.
     *
     * @param startup the startup
     * @param end the network without its startups, as known on a day after all others
     * @param frames finds the same network as known on a day, by the {@linkplain EpochDay number} of that
     * @return the history as seen from the network, with stays made by residencies; empty if something of it is vague, or was known
     *     only later
     */
    public static Optional<DatedHistory> find(Startup startup, Frame end, IntFunction<Frame> frames) {
        RecordedDays days = new RecordedDays(end);
        if (!days.addAll(startup)) {
            return Optional.empty();
        }
        StartupInNetwork whole = StartupInNetwork.of(startup, end);
        return Groups.areAllCounted(whole)
                ? Optional.of(new DatedHistory(whole, days.first(), frames, null))
                : Optional.empty();
    }

    /**
     * The startup as known in the end, from the place that it is looked at from.
     *
     * @return the whole history, of which no more than what lies by a day is known on it
     */
    public StartupHistory whole() {
        return whole;
    }

    /**
     * The first day on which anything is recorded, but for the founding.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if nothing is
     */
    public int firstDay() {
        return firstDay;
    }

    /**
     * The first day of its support at the place, of any level.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if there is none
     */
    public int supportedFrom() {
        List<Support> supports = whole.supports();
        return supports.isEmpty() ? EpochDay.NEVER : supports.get(0).startDay();
    }

    /**
     * The first day of its support of a level at the place.
     *
     * @param level the level
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if there is none
     */
    public int supportedFrom(SupportLevel level) {
        List<Support> supports = whole.supports();
        for (int i = 0; i < supports.size(); i++) {
            if (supports.get(i).level() == level) {
                return supports.get(i).startDay();
            }
        }
        return EpochDay.NEVER;
    }

    /**
     * Whether the startup was resident at the place on a day.
     *
     * @param day the day, as a {@linkplain EpochDay number}
     * @return true if a residency covers it
     */
    public boolean isResidentOn(int day) {
        return CoveredDays.covers(whole.supports(), Support::isResidency, day);
    }

    /**
     * The next day on which a residency at the place begins or ends.
     *
     * @param day a day, as a {@linkplain EpochDay number}
     * @return the first such day after it; {@link EpochDay#NEVER} if there is none
     */
    public int nextMoveAfter(int day) {
        List<Support> residencies = whole.residencies();
        for (int i = 0; i < residencies.size(); i++) {
            if (residencies.get(i).startDay() > day) {
                return residencies.get(i).startDay();
            }
            if (residencies.get(i).endDay() > day) {
                return residencies.get(i).endDay();
            }
        }
        return EpochDay.NEVER;
    }

    /**
     * The same startup with stays made by support of other levels.
     *
     * @param levels the levels
     * @return the history, which is this one if it has these levels
     */
    @SuppressWarnings("ReferenceEquality") // a history is the same as itself alone
    public DatedHistory withLevels(Set<SupportLevel> levels) {
        StartupHistory other = whole.withLevels(levels);
        if (other == whole) {
            return this;
        }
        DatedHistory known = unlike;
        if (known == null || !known.whole.levels().equals(levels)) {
            known = new DatedHistory(other, firstDay, frames, inNetwork == null ? null : inNetwork.withLevels(levels));
            unlike = known;
        }
        return known;
    }

    /**
     * The times without a break at one site, of which some begin or end with a transfer: seen from the network, those at each of its sites.
     *
     * @return the spells, by stay
     */
    public ImmutableList<Spell> spellsAtSites() {
        return whole.siteSpells();
    }

    /**
     * The startup as seen from the sites that it has to do with.
     *
     * @return the views, by the ordinal of the site
     */
    public ImmutableList<DatedHistory> atSites() {
        ImmutableList<DatedHistory> known = atSites;
        if (known == null) {
            ImmutableList<StartupAtSite> views = whole.inNetwork().atSites();
            ImmutableList.Builder<DatedHistory> all = ImmutableList.builderWithExpectedSize(views.size());
            for (int i = 0; i < views.size(); i++) {
                all.add(new DatedHistory(views.get(i), firstDay, frames, this));
            }
            known = all.build();
            atSites = known;
        }
        return known;
    }

    /**
     * The steps in which the life of the firm was known: from one status, or failure of its support, to the next.
     *
     * @return the steps in the order of time, which leave out no day
     */
    public ImmutableList<LifeStep> lives() {
        if (inNetwork != null) {
            return inNetwork.lives();
        }
        ImmutableList<LifeStep> known = lives;
        if (known == null) {
            known = LifeStep.of(whole.inNetwork(), frames);
            lives = known;
        }
        return known;
    }

    /**
     * The steps in which the life of the firm and its jobs were known.
     *
     * @return the {@link #lives() steps}, and within these from one headcount to the next
     */
    public ImmutableList<LifeStep> livesAndJobs() {
        if (inNetwork != null) {
            return inNetwork.livesAndJobs();
        }
        ImmutableList<LifeStep> known = livesAndJobs;
        if (known == null) {
            known = LifeStep.withJobs(lives(), whole.startup());
            livesAndJobs = known;
        }
        return known;
    }

    /**
     * The days on which something is recorded of the firm in the last 24 months, be it dead or not.
     *
     * @return the days
     */
    public FollowedUpDays followedUp() {
        if (inNetwork != null) {
            return inNetwork.followedUp();
        }
        FollowedUpDays known = followedUp;
        if (known == null) {
            known = FollowedUpDays.of(whole.inNetwork());
            followedUp = known;
        }
        return known;
    }

    /** The startup, and from where it is looked at. */
    @Override
    public String toString() {
        return whole.toString();
    }
}
