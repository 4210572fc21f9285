package org.incubatornetwork.history;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.SupportLevel;

/**
 * The certainty that a startup is, or was, at the place that its history is looked at from, where days of its support may be vague.
 *
 * <p>Support covers a day surely if its latest start is not after the day and its earliest end is; possibly, if its earliest start
 * is not after the day and its latest end is. Support of which a policy chooses no day is never merely assumed.
 */
public final class Presence {
    private Presence() {}

    /**
     * The certainty that a startup is resident on a day.
     *
     * @param history the startup, as seen from a place
     * @param day a day, as a {@linkplain EpochDay number}; of those after the as-of date nothing is known
     * @return how certain it is that a residency covers the day
     */
    public static Certainty residence(StartupHistory history, int day) {
        return supportOn(history, SupportLevel.HOSTED, day);
    }

    /**
     * The certainty that a startup has support of a level on a day.
     *
     * @param history the startup, as seen from a place
     * @param level the level
     * @param day a day, as a {@linkplain EpochDay number}
     * @return how certain it is that support of the level covers the day
     */
    public static Certainty supportOn(StartupHistory history, SupportLevel level, int day) {
        List<Support> recorded = history.inNetwork().recordedSupports();
        Certainty some = Certainty.IMPOSSIBLE;
        for (int i = 0; i < recorded.size(); i++) {
            Support support = recorded.get(i);
            if (support.level() == level && isThere(support, history)) {
                some = some.or(covering(support, day, history.frame()));
            }
        }
        return some;
    }

    /**
     * The days on which a startup may be resident, wherever its vague days lie.
     *
     * @param history the startup, as seen from a place
     * @return the days that its residencies may cover
     */
    public static CoveredDays possibleResidence(StartupHistory history) {
        return CoveredDays.of(
                residencies(history, Support::earliestStartDay), Support::earliestStartDay, Support::latestEndDay);
    }

    /**
     * The days on which a startup is surely resident, each by one residency alone.
     *
     * @param history the startup, as seen from a place
     * @return the days that its residencies cover, wherever their vague days lie
     */
    public static CoveredDays sureResidence(StartupHistory history) {
        return CoveredDays.of(
                residencies(history, Support::latestStartDay), Support::latestStartDay, Support::earliestEndDay);
    }

    /**
     * The days on which a startup is resident by the days that are chosen.
     *
     * @param history the startup, as seen from a place
     * @return the days that its residencies {@linkplain Support#covers cover}: of one of which no day can be taken, those that it surely
     *     does
     */
    public static CoveredDays chosenResidence(StartupHistory history) {
        return CoveredDays.of(residencies(history, Support::firstCoveredDay));
    }

    private static List<Support> residencies(StartupHistory history, ToIntFunction<Support> start) {
        int known = history.frame().knownDay();
        return history.inNetwork().recordedSupports().stream()
                .filter(support -> support.isResidency() && isThere(support, history))
                .filter(support -> start.applyAsInt(support) <= known)
                .toList();
    }

    /**
     * Whether vague days leave open on which days a startup is resident.
     *
     * @param history the startup, as seen from a place
     * @return true if a day of a residency there is not exact
     */
    public static boolean isResidenceOpen(StartupHistory history) {
        List<Support> recorded = history.inNetwork().recordedSupports();
        for (int i = 0; i < recorded.size(); i++) {
            Support support = recorded.get(i);
            if (!support.isExact() && support.isResidency() && isThere(support, history)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The certainty that a startup was ever supported.
     *
     * @param history the startup, as seen from a place
     * @return how certain it is that support of some level has begun by the as-of date
     */
    public static Certainty support(StartupHistory history) {
        List<Support> recorded = history.inNetwork().recordedSupports();
        Certainty some = Certainty.IMPOSSIBLE;
        for (int i = 0; i < recorded.size(); i++) {
            Support support = recorded.get(i);
            some = some.or(begun(support, history));
        }
        return some;
    }

    /**
     * The certainty that a startup ever had support of a level.
     *
     * @param history the startup, as seen from a place
     * @param level the level
     * @return how certain it is that support of the level has begun by the as-of date
     */
    public static Certainty support(StartupHistory history, SupportLevel level) {
        List<Support> recorded = history.inNetwork().recordedSupports();
        Certainty some = Certainty.IMPOSSIBLE;
        for (int i = 0; i < recorded.size(); i++) {
            Support support = recorded.get(i);
            if (support.level() == level) {
                some = some.or(begun(support, history));
            }
        }
        return some;
    }

    /**
     * The certainty that a startup was supported when something happened.
     *
     * @param history the startup, as seen from a place
     * @param earliest the first day on which it may have happened, as a {@linkplain EpochDay number}
     * @param chosen the day that is chosen, as a number; {@link EpochDay#NEVER} if none is
     * @param latest the last day on which it may have happened, as a number
     * @return how certain it is that support of some level covers the day
     */
    public static Certainty supportAt(StartupHistory history, int earliest, int chosen, int latest) {
        List<Support> recorded = history.inNetwork().recordedSupports();
        boolean sure = false;
        boolean possible = false;
        for (int i = 0; i < recorded.size(); i++) {
            Support support = recorded.get(i);
            if (isThere(support, history)) {
                sure |= support.latestStartDay() <= earliest && latest < support.earliestEndDay();
                possible |= support.earliestStartDay() <= latest && earliest < support.latestEndDay();
            }
        }
        return Certainty.of(sure, chosen != EpochDay.NEVER && history.isSupportedOn(chosen), possible);
    }

    /**
     * The certainty that support is a residency which covers a day.
     *
     * @param support one of the startup's
     * @param history the startup, as seen from a place
     * @param day the day, as a {@linkplain EpochDay number}
     * @return how certain it is; impossible for other levels and at other places
     */
    public static Certainty residence(Support support, StartupHistory history, int day) {
        return support.isResidency() && isThere(support, history)
                ? covering(support, day, history.frame())
                : Certainty.IMPOSSIBLE;
    }

    /**
     * The programmes that a startup took part in or may have, where vague days leave that open; it counts in no more than 16.
     *
     * @param history the startup
     * @return its {@linkplain StartupInNetwork#programmes() programmes}, then those of support that may have begun, and has not by the
     *     days that are chosen; of more than 16 the first
     */
    public static ImmutableSet<ProgrammeId> possibleProgrammes(StartupInNetwork history) {
        return history.groups().programmes();
    }

    /**
     * The cohorts that a startup is a member of or may be, where vague days leave that open; it counts in no more than 16.
     *
     * @param history the startup
     * @return its {@linkplain StartupHistory#cohorts() cohorts}, then those of support that may have begun, and has not by the days
     *     that are chosen; of more than 16 the first
     */
    public static ImmutableSet<CohortId> possibleCohorts(StartupInNetwork history) {
        return history.groups().cohorts();
    }

    /**
     * The certainty that a startup took part in a programme.
     *
     * @param history the startup
     * @param programme the programme
     * @return how certain it is that some support which is of it has begun by the as-of date
     */
    public static Certainty membership(StartupInNetwork history, ProgrammeId programme) {
        return history.inProgrammes().in(programme);
    }

    /**
     * The certainty that a startup is a member of a cohort.
     *
     * @param history the startup
     * @param cohort the cohort
     * @return how certain it is that some support which names it has begun by the as-of date
     */
    public static Certainty membership(StartupInNetwork history, CohortId cohort) {
        return history.inCohorts().in(cohort);
    }

    /** Whether support is at the place of a history, and can count there at all. */
    static boolean isThere(Support support, StartupHistory history) {
        return support.mayCount() && (!(history instanceof StartupAtSite view) || view.isHere(support));
    }

    /**
     * The certainty that support has begun.
     *
     * @param support one of the startup's
     * @param history the startup, as seen from a place
     * @return how certain it is that it has begun by the as-of date; impossible at other places, and of support that ends before it
     *     starts
     */
    public static Certainty begun(Support support, StartupHistory history) {
        if (!isThere(support, history)) {
            return Certainty.IMPOSSIBLE;
        }
        Frame frame = history.frame();
        boolean undated = support.standing() == Support.Standing.WITHOUT_START && support.hasBegun();
        return Certainty.of(
                undated || support.latestStartDay() <= frame.knownDay(),
                support.hasBegun(),
                support.earliestStartDay() <= frame.knownDay());
    }

    private static Certainty covering(Support support, int day, Frame frame) {
        int known = Math.min(day, frame.knownDay());
        return Certainty.of(support.surelyCovers(known), support.covers(known), support.mayCover(known));
    }
}
