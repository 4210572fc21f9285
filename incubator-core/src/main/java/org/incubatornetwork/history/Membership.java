package org.incubatornetwork.history;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.SupportLevel;

/**
 * What became of a startup in its cohorts, by the support that names them, of whatever level.
 *
 * @param cohorts those that it is a member of, in the order in which its support with them began
 * @param graduated those with which some support ended in graduation
 * @param current those with which some support goes on
 */
record Membership(ImmutableSet<CohortId> cohorts, ImmutableSet<CohortId> graduated, ImmutableSet<CohortId> current) {
    private static final Membership NONE = new Membership(ImmutableSet.of(), ImmutableSet.of(), ImmutableSet.of());

    static Membership of(StartupInNetwork history) {
        List<Support> supports = history.supports();
        if (!Supports.any(supports, support -> support.period().cohortId().isPresent())) {
            return NONE;
        }
        TreeMap<CohortId, Integer> starts = new TreeMap<>();
        ImmutableSet.Builder<CohortId> graduated = ImmutableSet.builder();
        ImmutableSet.Builder<CohortId> current = ImmutableSet.builder();
        Set<SupportLevel> moved = EnumSet.noneOf(SupportLevel.class);
        for (Support support : supports) {
            if (support.period().cohortId().isEmpty()) {
                continue;
            }
            CohortId cohort = support.period().cohortId().get();
            starts.merge(cohort, support.startDay(), Math::min);
            EndReason reason = support.reasonOrNull();
            if (support.endDay() == EpochDay.NEVER) {
                current.add(cohort);
            } else if (reason == EndReason.GRADUATED) {
                graduated.add(cohort);
            }
            if (reason == EndReason.TRANSFERRED) {
                moved.add(support.level());
            }
        }
        for (SupportLevel level : moved) {
            history.withLevels(ImmutableSet.of(level)).stays().forEach(stay -> follow(stay, graduated, current));
        }
        return new Membership(byStart(starts), graduated.build(), current.build());
    }

    /** Support that ended in a transfer ends with its stay, be it that what comes next names no cohort. */
    private static void follow(
            Spell stay, ImmutableSet.Builder<CohortId> graduated, ImmutableSet.Builder<CohortId> current) {
        for (Support support : stay.stay().supports()) {
            if (support.reasonOrNull() == EndReason.TRANSFERRED) {
                if (!stay.isDeparture()) {
                    support.period().cohortId().ifPresent(current::add);
                } else if (stay.reasonOrNull() == EndReason.GRADUATED) {
                    support.period().cohortId().ifPresent(graduated::add);
                }
            }
        }
    }

    private static ImmutableSet<CohortId> byStart(Map<CohortId, Integer> starts) {
        return starts.size() == 1
                ? ImmutableSet.copyOf(starts.keySet())
                : starts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .collect(ImmutableSet.toImmutableSet());
    }
}
