package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on programmes: what they are part of, and where they run when. */
public final class ProgrammeRules {
    /** No programme is part of itself, be it by way of others. */
    public static final Rule PROGRAMME_PART_OF_ITSELF = RuleTexts.rule(
                    "PROGRAMME_PART_OF_ITSELF", RuleCategory.NETWORK, Severity.ERROR)
            .on(EntityKind.NETWORK, ProgrammeRules::partOfItself)
            .build();

    /** A programme runs somewhere while there is the programme. */
    public static final Rule RUN_OUTSIDE_PROGRAMME = RuleTexts.rule(
                    "RUN_OUTSIDE_PROGRAMME", RuleCategory.NETWORK, Severity.WARNING)
            .on(EntityKind.PROGRAMME, ProgrammeRules::runOutside)
            .build();

    private ProgrammeRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(PROGRAMME_PART_OF_ITSELF, RUN_OUTSIDE_PROGRAMME);
    }

    /** Of several programmes of one id the first is meant. */
    private static void partOfItself(Network network, Context context) {
        List<Programme> programmes = network.programmes();
        if (programmes.stream().allMatch(programme -> programme.partOf().isEmpty())) {
            return;
        }
        Map<ProgrammeId, Integer> places = new HashMap<>();
        for (int i = 0; i < programmes.size(); i++) {
            places.putIfAbsent(programmes.get(i).id(), i);
        }
        int[][] wholes = new int[programmes.size()][];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = programmes.get(i).partOf().map(places::get).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        int[] components = Circles.components(wholes);
        for (int i = 0; i < wholes.length; i++) {
            if (wholes[i].length > 0 && components[wholes[i][0]] == components[i]) {
                ProgrammeId whole = programmes.get(i).partOf().orElseThrow();
                context.about(EntityKind.PROGRAMME.subject(programmes.get(i), i), "partOf")
                        .with("whole", whole)
                        .actual(whole)
                        .report();
            }
        }
    }

    private static void runOutside(Programme programme, Context context) {
        for (int i = 0; i < programme.runs().size(); i++) {
            ProgrammeRun run = programme.runs().get(i);
            if (DayOrder.endsBeforeStart(programme.start(), run.end())) {
                outside(run.end(), programme.start(), ">= ", context, "runs", i, "end");
            } else if (DayOrder.endsBeforeStart(run.start(), programme.end())) {
                outside(run.start(), programme.end(), "<= ", context, "runs", i, "start");
            }
        }
    }

    private static void outside(
            Optional<DateWindow> day, Optional<DateWindow> bound, String relation, Context context, Object... path) {
        context.at(path)
                .with("day", day.orElseThrow())
                .with("bound", bound.orElseThrow())
                .actual(day.orElseThrow())
                .expected(relation + bound.orElseThrow())
                .report();
    }
}
