package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.LifeStep;
import org.incubatornetwork.history.OpenJobs;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;

/** Counts of startups by what is known of their jobs; what is counted of the jobs themselves comes after. */
@SuppressWarnings("EnumOrdinal") // places in an array of counts
abstract class OfJobs extends CountingAccumulator implements DatedAccumulator<CountingAccumulator> {
    private static final long serialVersionUID = 1L;
    /** In the order of their counts. */
    private static final ImmutableList<Fault> ALL_FAULTS = ImmutableList.copyOf(Fault.values());

    private static final int STARTUPS = 0;
    private static final int WITHOUT_SUPPORT = 1;
    private static final int STATUS_LATE = 2;
    static final int GROUPS = Group.values().length;
    /** By group, those whose jobs are not known. */
    private static final int UNKNOWN = 3;

    private static final int FAULTS = UNKNOWN + GROUPS;
    static final int OWN = FAULTS + ALL_FAULTS.size();

    final JobsBasis basis;

    OfJobs(Question question, int own) {
        super(question, OWN + own);
        this.basis = question().policies().jobsBasis();
    }

    boolean isOfResidents() {
        return question().isSite();
    }

    OptionalLong latest(LifeCourse life) {
        return life.directJobs(basis);
    }

    int left(LifeCourse life, Fault fault) {
        return life.directJobs(basis, fault);
    }

    /** Where a startup stands as its jobs are counted. */
    enum Group {
        RESIDENT,
        GRADUATED,
        OTHER
    }

    /** Adds a startup that counts. Returns whether its jobs are known. */
    abstract boolean addOne(LifeCourse life, Group group);

    /** Whether the jobs of a startup, if it counts, may not be known, wherever vague days lie. */
    boolean mayBeUnknown(StartupHistory history) {
        return OpenJobs.mayBeUnknown(history, basis, this::number);
    }

    /** The jobs that a headcount tells. */
    OptionalLong number(Jobs jobs) {
        return jobs.direct();
    }

    /** Adds what of the jobs of a startup is a sum. */
    void addSums() {
        // a ratio has none
    }

    /** Adds what of the jobs of a startup is a sum that vague days leave open, be it counted or only possibly so. */
    void addOpenSums(StartupHistory history) {
        // a ratio has none
    }

    /** How certain it is that a startup is one of those whose jobs are counted. */
    final Certainty isCounted(StartupHistory history) {
        return isOfResidents() ? Presence.residence(history, question().asOfDay()) : Presence.support(history);
    }

    /** Adds jobs to a count that vague days leave open: those by the days that are chosen, or the nearest that may be. */
    final void addOpen(int index, long jobs, OpenJobs open) {
        count(index, open.least(), Math.max(open.least(), Math.min(jobs, open.most())), open.most());
    }

    @Override
    public final boolean mayCount(StartupHistory history) {
        return Presence.support(history).isPossible()
                || !history.startup().jobs().isEmpty();
    }

    @Override
    public final boolean begin(Question question) {
        clear(question);
        return true;
    }

    @Override
    public final void add(StartupHistory history) {
        Group group = group(history);
        boolean isKnown = add(history.life(), history.isSupported(), group);
        if (OpenJobs.areOpen(history)) {
            addOpenSums(history);
            addPerhapsUnknown(history, isKnown ? Optional.empty() : Optional.of(group));
        } else {
            addSums();
        }
    }

    /** Adds a startup of which it is merely possible that it counts and its jobs are not known, to the groups in which it may be. */
    private void addPerhapsUnknown(StartupHistory history, Optional<Group> unknownIn) {
        if (mayBeUnknown(history)) {
            for (Group group : Group.values()) {
                if (!unknownIn.equals(Optional.of(group))) {
                    count(UNKNOWN + group.ordinal(), certainty(history, group).and(Certainty.POSSIBLE));
                }
            }
        }
    }

    /** How certain it is that a startup counts in a group. */
    final Certainty certainty(StartupHistory history, Group group) {
        Certainty resident = Presence.residence(history, question().asOfDay());
        if (group == Group.RESIDENT) {
            return resident;
        }
        if (isOfResidents()) {
            return Certainty.IMPOSSIBLE;
        }
        Certainty counted = isCounted(history).and(resident.not());
        if (isSupportExact(history)) {
            return group == group(history) ? counted : Certainty.IMPOSSIBLE;
        }
        boolean mayBe = group == Group.OTHER || mayHaveGraduated(history);
        return mayBe ? counted.and(Certainty.POSSIBLE) : Certainty.IMPOSSIBLE;
    }

    /** Whether no day of its support is vague, so that it is known if it graduated. */
    private static boolean isSupportExact(StartupHistory history) {
        return Collections.disjoint(
                history.inNetwork().vagueDays(), EnumSet.of(DayKind.SUPPORT_START, DayKind.SUPPORT_END));
    }

    private static boolean mayHaveGraduated(StartupHistory history) {
        return history.inNetwork().recordedSupports().stream()
                .anyMatch(support -> support.period().isEndedBy(EndReason.GRADUATED));
    }

    private Group group(StartupHistory history) {
        boolean graduated = history.inNetwork().graduationDay() != EpochDay.NEVER;
        boolean resident = Presence.residence(history, question().asOfDay()).isAssumed();
        return resident ? Group.RESIDENT : graduated ? Group.GRADUATED : Group.OTHER;
    }

    /** Adds a startup by the days that are chosen. Returns whether its jobs are known, or it does not count. */
    private boolean add(LifeCourse life, boolean isSupported, Group group) {
        boolean isKnown = true;
        if (!isSupported) {
            count(WITHOUT_SUPPORT, latest(life).isPresent() ? 1 : 0);
        } else if (!isOfResidents() || group == Group.RESIDENT) {
            count(STARTUPS);
            count(STATUS_LATE, life.statusesAfterExtraction());
            for (int i = 0; i < ALL_FAULTS.size(); i++) {
                count(FAULTS + i, left(life, ALL_FAULTS.get(i)));
            }
            isKnown = addOne(life, group);
            count(UNKNOWN + group.ordinal(), isKnown ? 0 : 1);
        }
        return isKnown;
    }

    /** Tells a startup by the days on which its life, its jobs or where it stands are known to be others. */
    @Override
    public final boolean tellDated(DatedHistory history, DatedNumbers numbers) {
        List<LifeStep> steps = history.livesAndJobs();
        beginDated();
        for (int i = 0; i < steps.size(); i++) {
            LifeStep step = steps.get(i);
            for (int day = step.from(); day < step.until(); day = nextStand(history, day)) {
                add(step.life(), history.supportedFrom() <= day, group(history, day));
                addSums();
                tellCounts(day, numbers);
            }
        }
        return true;
    }

    private static Group group(DatedHistory history, int day) {
        if (history.isResidentOn(day)) {
            return Group.RESIDENT;
        }
        return history.whole().inNetwork().graduationDay() <= day ? Group.GRADUATED : Group.OTHER;
    }

    /** The next day on which a startup may stand elsewhere. */
    private static int nextStand(DatedHistory history, int day) {
        int next = EpochDay.NEVER;
        if (history.supportedFrom() > day) {
            next = history.supportedFrom();
        }
        if (history.whole().inNetwork().graduationDay() > day) {
            next = Math.min(next, history.whole().inNetwork().graduationDay());
        }
        return Math.min(next, history.nextMoveAfter(day));
    }

    @Override
    public final boolean countsUndatedSupport() {
        return !isOfResidents();
    }

    @Override
    public final boolean isOfSupportNow() {
        return isOfResidents();
    }

    final long startups() {
        return total(STARTUPS);
    }

    /** Of how many startups the jobs are not known. */
    final long unknown() {
        return total(UNKNOWN) + total(UNKNOWN + 1) + total(UNKNOWN + 2);
    }

    /** Of how many startups of some groups that is so, or merely possible. */
    final long perhapsUnknown(Group... groups) {
        long sum = 0;
        for (Group group : groups) {
            sum += most(UNKNOWN + group.ordinal()).longValueExact();
        }
        return sum;
    }

    final void describe(MetricResult.Builder result) {
        result.populationSize(startups())
                .coverage(Coverage.of(startups() - unknown(), startups()))
                .exclude("WITHOUT_SUPPORT", total(WITHOUT_SUPPORT))
                .exclude("STATUS_AFTER_EXTRACTION", total(STATUS_LATE));
        for (int i = 0; i < ALL_FAULTS.size(); i++) {
            result.exclude(ALL_FAULTS.get(i).name(), total(FAULTS + i));
        }
    }
}
