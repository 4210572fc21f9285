package org.incubatornetwork.history;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.SupportLevel;

/**
 * What became of a startup in its cohorts, or in its programmes, by the support that names them, of whatever level.
 *
 * @param groups those that it is a member of, in the order in which its support with them began
 * @param graduated those with which some support ended in graduation
 * @param current those with which some support goes on
 * @param unsure how certain it is that it is a member, of those of which vague days leave that open, in the order in which its support
 *     with them may have begun
 */
record Membership<G extends Comparable<? super G>>(
        ImmutableSet<G> groups, ImmutableSet<G> graduated, ImmutableSet<G> current, ImmutableMap<G, Certainty> unsure) {

    static Membership<CohortId> ofCohorts(StartupInNetwork history) {
        return of(history, cohorts());
    }

    /** Which support is of a cohort. */
    static Predicate<Support> naming(CohortId cohort) {
        return support -> names(support, cohorts(), cohort::equals);
    }

    /** Which support is of a programme. */
    static Predicate<Support> naming(ProgrammeId programme, Frame frame) {
        Naming<ProgrammeId> programmes = programmes(frame);
        return support -> namesAny(support) && names(support, programmes, programme::equals);
    }

    private static Naming<CohortId> cohorts() {
        return (support, cohorts) -> support.period().cohortId().ifPresent(cohorts);
    }

    /** Support is of the programme that it names, of that of its cohort, and of what these are part of. */
    static Membership<ProgrammeId> ofProgrammes(StartupInNetwork history) {
        return of(history, programmes(history.frame()));
    }

    private static Naming<ProgrammeId> programmes(Frame frame) {
        Network network = frame.network();
        return (support, programmes) -> {
            Optional<ProgrammeId> named = support.period().programmeId();
            named.ifPresent(programme -> visit(programme, network, programmes));
            support.period()
                    .cohortId()
                    .flatMap(frame::findCohort)
                    .flatMap(Cohort::programmeId)
                    .filter(programme -> !named.equals(Optional.of(programme)))
                    .ifPresent(programme -> visit(programme, network, programmes));
        };
    }

    /** Those that it is or may be a member of: at the end those that it is none of by the days that are chosen. */
    ImmutableSet<G> possible() {
        return unsure.isEmpty()
                ? groups
                : ImmutableSet.<G>builder()
                        .addAll(groups)
                        .addAll(unsure.keySet())
                        .build();
    }

    /** How certain it is that it is a member of a group. */
    Certainty in(G group) {
        Certainty known = unsure.get(group);
        return known == null ? Certainty.of(groups.contains(group)) : known;
    }

    /** The groups that are named by support of which vague days leave open whether it has begun, and by none that surely has. */
    private static <G extends Comparable<? super G>> ImmutableMap<G, Certainty> unsure(
            StartupInNetwork history, Naming<G> naming) {
        List<Support> recorded = history.recordedSupports();
        if (!Supports.any(recorded, support -> !support.isExact() && namesAny(support))) {
            return ImmutableMap.of();
        }
        Map<G, Certainty> certainties = new HashMap<>();
        TreeMap<G, Integer> starts = new TreeMap<>();
        for (Support support : recorded) {
            Certainty begun = Presence.begun(support, history);
            if (begun.isPossible()) {
                naming.visit(support, group -> {
                    certainties.merge(group, begun, Certainty::or);
                    starts.merge(group, support.earliestStartDay(), Math::min);
                });
            }
        }
        ImmutableSet<G> possible = byStart(starts);
        ImmutableMap.Builder<G, Certainty> unsure = ImmutableMap.builder();
        for (G group : possible) {
            Certainty certainty = certainties.getOrDefault(group, Certainty.SURE);
            if (!certainty.isSure()) {
                unsure.put(group, certainty);
            }
        }
        return unsure.buildOrThrow();
    }

    /** What became of a startup in those of its cohorts that are asked for. */
    static Graduation fromCohorts(StartupInNetwork history, Predicate<CohortId> isAsked) {
        return history.inCohorts().graduation(history, cohorts(), isAsked);
    }

    /** What became of a startup in those of its programmes that are asked for. */
    static Graduation fromProgrammes(StartupInNetwork history, Predicate<ProgrammeId> isAsked) {
        return history.inProgrammes().graduation(history, programmes(history.frame()), isAsked);
    }

    private Graduation graduation(StartupInNetwork history, Naming<G> naming, Predicate<G> isAsked) {
        Graduation taken = Graduation.exact(any(groups, isAsked), any(graduated, isAsked), any(current, isAsked));
        List<Support> recorded = history.recordedSupports();
        return Supports.any(recorded, support -> !support.isExact() && namesAny(support))
                ? taken.leftOpenBy(
                        recorded,
                        support -> names(support, naming, isAsked),
                        history.frame().knownDay())
                : taken;
    }

    private static <G> boolean any(Set<G> groups, Predicate<G> isAsked) {
        return !groups.isEmpty() && groups.stream().anyMatch(isAsked);
    }

    private static <G> boolean names(Support support, Naming<G> naming, Predicate<G> isAsked) {
        boolean[] found = {false};
        naming.visit(support, group -> found[0] |= isAsked.test(group));
        return found[0];
    }

    private static void visit(ProgrammeId programme, Network network, Consumer<ProgrammeId> programmes) {
        programmes.accept(programme);
        network.wholesOf(programme).forEach(programmes);
    }

    /** Hands over the groups that support names. */
    @FunctionalInterface
    private interface Naming<G> {
        void visit(Support support, Consumer<G> groups);
    }

    private static <G extends Comparable<? super G>> Membership<G> of(StartupInNetwork history, Naming<G> naming) {
        List<Support> supports = history.supports();
        if (!Supports.any(supports, Membership::namesAny)) {
            return new Membership<G>(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of(), unsure(history, naming));
        }
        TreeMap<G, Integer> starts = new TreeMap<>();
        ImmutableSet.Builder<G> graduated = ImmutableSet.builder();
        ImmutableSet.Builder<G> current = ImmutableSet.builder();
        Set<SupportLevel> moved = EnumSet.noneOf(SupportLevel.class);
        for (Support support : supports) {
            if (!namesAny(support)) {
                continue;
            }
            naming.visit(support, group -> starts.merge(group, support.startDay(), Math::min));
            EndReason reason = support.reasonOrNull();
            if (support.endDay() == EpochDay.NEVER) {
                naming.visit(support, current::add);
            } else if (reason == EndReason.GRADUATED) {
                naming.visit(support, graduated::add);
            }
            if (reason == EndReason.TRANSFERRED) {
                moved.add(support.level());
            }
        }
        for (SupportLevel level : moved) {
            history.withLevels(ImmutableSet.of(level))
                    .stays()
                    .forEach(stay -> follow(stay, naming, graduated, current));
        }
        return new Membership<>(byStart(starts), graduated.build(), current.build(), unsure(history, naming));
    }

    private static boolean namesAny(Support support) {
        return support.period().cohortId().isPresent()
                || support.period().programmeId().isPresent();
    }

    /** Support that ended in a transfer ends with its stay, be it that what comes next names no group. */
    private static <G> void follow(
            Spell stay, Naming<G> naming, ImmutableSet.Builder<G> graduated, ImmutableSet.Builder<G> current) {
        for (Support support : stay.stay().supports()) {
            if (support.reasonOrNull() == EndReason.TRANSFERRED) {
                if (!stay.isDeparture()) {
                    naming.visit(support, current::add);
                } else if (stay.reasonOrNull() == EndReason.GRADUATED) {
                    naming.visit(support, graduated::add);
                }
            }
        }
    }

    private static <G extends Comparable<? super G>> ImmutableSet<G> byStart(Map<G, Integer> starts) {
        return starts.size() == 1
                ? ImmutableSet.copyOf(starts.keySet())
                : starts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .collect(ImmutableSet.toImmutableSet());
    }
}
