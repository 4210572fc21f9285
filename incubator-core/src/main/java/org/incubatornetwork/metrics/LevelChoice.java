package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Optional;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is measured under one choice of {@link Policies#levels()}.
 *
 * @param levels the levels that make stays, unless they are left to their default and no residency is seen
 * @param selection what is measured
 * @param unhosted what depends on the levels, as it is measured if no residency is seen; null if the choice is not left to that
 */
record LevelChoice(
        ImmutableSet<SupportLevel> levels,
        Selection selection,
        @Nullable Selection unhosted) implements Serializable {

    /** The choices for a register of some coverage, that of the report first. */
    static ImmutableList<LevelChoice> of(Selection selection, Optional<Completeness> coverage) {
        return selection.choicesOfLevels().stream()
                .map(choice -> of(selection, choice, coverage))
                .collect(ImmutableList.toImmutableList());
    }

    private static LevelChoice of(
            Selection selection, Optional<ImmutableSet<SupportLevel>> choice, Optional<Completeness> coverage) {
        ImmutableSet<SupportLevel> levels = choice.orElse(Policies.LEVELS_WITH_RESIDENCIES);
        return new LevelChoice(
                levels,
                selection.under(choice, levels).resolved(coverage),
                choice.isPresent()
                        ? null
                        : selection
                                .under(choice, Policies.LEVELS_WITHOUT_RESIDENCIES)
                                .byLevels()
                                .resolved(coverage));
    }
}
