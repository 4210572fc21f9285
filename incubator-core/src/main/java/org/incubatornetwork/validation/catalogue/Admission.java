package org.incubatornetwork.validation.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;
import org.jspecify.annotations.Nullable;

/** Whether a startup may have met the conditions of a service or a programme. */
final class Admission {
    /** Who applied in time may be past the stage when the programme begins. */
    private static final int LONGEST_SELECTION = 365;

    private Admission() {}

    /** Reports support by a programme of a startup that can't have met its conditions. */
    static void check(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            SupportPeriod period = supports.get(i).period();
            Optional<Cohort> cohort = period.cohortId().flatMap(context.frame()::findCohort);
            Programme programme = period.programmeId()
                    .or(() -> cohort.flatMap(Cohort::programmeId))
                    .flatMap(context.frame()::findProgramme)
                    .orElse(null);
            if (programme != null
                    && programme.eligibility().isPresent()
                    && !isPossible(programme.eligibility().get(), history.startup(), selectionDay(supports.get(i)))) {
                context.at(
                                "supportPeriods",
                                supports.get(i).index(),
                                period.programmeId().isPresent() ? "programmeId" : "cohortId")
                        .saying("programme", programme.name())
                        .actual(programme.id())
                        .report();
            }
        }
    }

    private static int selectionDay(Support support) {
        return support.period()
                .start()
                .map(EpochDay::earliest)
                .filter(day -> day != EpochDay.BEFORE_ALL)
                .map(day -> day - LONGEST_SELECTION)
                .orElse(EpochDay.BEFORE_ALL);
    }

    /**
     * Whether a startup may have met conditions on a day. Its kind is that of today, and it may have been a project before it was a
     * firm.
     */
    static boolean isPossible(Eligibility conditions, Startup startup, int day) {
        boolean byStage = conditions.stages().isEmpty() || mayHaveHadStage(conditions.stages(), startup.stages(), day);
        boolean byKind = conditions.kinds().isEmpty()
                || startup.kind().isEmpty()
                || conditions.kinds().contains(startup.kind().get())
                || conditions.kinds().contains(StartupKind.PROJECT_HOLDER);
        return byStage && byKind && mayBeOfSector(conditions.sectors(), startup.sectors());
    }

    /** Classes are part of others, which begin as they do; and what is told in another scheme may be the same. */
    private static boolean mayBeOfSector(List<Sector> asked, List<Sector> sectors) {
        if (asked.isEmpty() || sectors.isEmpty()) {
            return true;
        }
        TreeSet<String> keys = asked.stream().map(Admission::key).collect(Collectors.toCollection(TreeSet::new));
        for (Sector sector : sectors) {
            String key = key(sector);
            String scheme = key.substring(0, key.length() - sector.code().length());
            if (!startsWith(keys.ceiling(scheme), scheme) || startsWith(keys.ceiling(key), key)) {
                return true;
            }
            for (int end = key.length(); end > scheme.length(); end--) {
                if (keys.contains(key.substring(0, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String key(Sector sector) {
        return sector.scheme() + '\n' + sector.code();
    }

    private static boolean startsWith(@Nullable String key, String start) {
        return key != null && key.startsWith(start);
    }

    /** A startup grows through the stages: it is past the earlier ones since the day of a later, and has not yet those that nobody tells. */
    private static boolean mayHaveHadStage(List<Stage> asked, List<StageStep> steps, int day) {
        List<Stage> order = Stage.known().asList();
        int least = -1;
        int most = -1;
        for (StageStep step : steps) {
            most = Math.max(most, order.indexOf(step.stage()));
            if (step.start().isPresent() && EpochDay.latest(step.start().get()) <= day) {
                least = Math.max(least, order.indexOf(step.stage()));
            }
        }
        int passed = least;
        int reached = most;
        return reached < 0
                || asked.stream()
                        .mapToInt(order::indexOf)
                        .anyMatch(stage -> stage < 0 || (stage >= passed && stage <= reached));
    }
}
