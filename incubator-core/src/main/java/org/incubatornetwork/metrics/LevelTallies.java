package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.List;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is gathered under one choice of {@link Policies#levels()}. Where the choice is left to its default, it is made when the
 * report is: as long as no residency has been seen, what depends on it is gathered a second time, by all the levels that make
 * stays without residencies. The first residency ends that for good; by residencies everything has been gathered from the start.
 * So it does not matter which part of a run has seen one. Where it is not certain that there was one, or that there was none, what
 * depends on the choice says so.
 */
final class LevelTallies implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final ImmutableSet<SupportLevel> levels;
    private final ScopeTallies tallies;
    /** What depends on levels, as it is if there are no residencies; null if there are, or the choice is not left to that. */
    private @Nullable ScopeTallies unhosted;
    /** How certain it is that there was a residency; sure also where the choice is not left to that. */
    private Certainty residency;

    LevelTallies(Frame frame, MetricTime time, LevelChoice choice, MetricLog log) {
        this.frame = frame;
        this.levels = choice.levels();
        this.tallies = new ScopeTallies(frame, time, choice.selection(), log);
        this.unhosted = choice.unhosted() == null ? null : new ScopeTallies(frame, time, choice.unhosted(), log);
        this.residency = choice.unhosted() == null ? Certainty.SURE : Certainty.IMPOSSIBLE;
    }

    void add(StartupInNetwork history, @Nullable Sweep only, MetricLog log) {
        tallies.add(history.withLevels(levels), only, log);
        if (!residency.isSure()) {
            seeResidency(history.wasHosted());
        }
        if (unhosted != null) {
            unhosted.add(history.withLevels(Policies.LEVELS_WITHOUT_RESIDENCIES), only, log);
        }
    }

    /** What adds numbers of a place to what was gathered. */
    NumberedAccumulator.Numbers taker(TallyKey tally, MetricLog log) {
        if (!tally.unhosted()) {
            return tallies.taker(tally, log);
        }
        NumberedAccumulator.Numbers taker = unhosted == null ? (key, number) -> {} : unhosted.taker(tally, log);
        return tally.scope() != null
                ? taker
                : (key, number) -> {
                    Certainty seen = TallyKey.RESIDENCIES.inverse().get(key);
                    if (seen == null) {
                        taker.add(key, number);
                    } else if (number != 0) {
                        seeResidency(seen);
                    }
                };
    }

    /** Decides for residencies, where that is open, if by the days that are chosen there was one. */
    void seeResidency(Certainty seen) {
        residency = residency.or(seen);
        if (residency.isAssumed()) {
            unhosted = null;
        }
    }

    void merge(LevelTallies other, MetricLog log) {
        tallies.merge(other.tallies, log);
        seeResidency(other.residency);
        if (unhosted != null && other.unhosted != null) {
            unhosted.merge(other.unhosted, log);
        }
    }

    /** Takes over for a report what others gathered of the metrics that can't be swept, under the same choice. */
    void borrow(LevelTallies unswept) {
        tallies.borrow(unswept.tallies);
        seeResidency(unswept.residency);
        if (unhosted != null && unswept.unhosted != null) {
            unhosted.borrow(unswept.unhosted);
        }
    }

    /** The levels that make stays, as it stands. */
    ImmutableSet<SupportLevel> levels() {
        return unhosted == null ? levels : Policies.LEVELS_WITHOUT_RESIDENCIES;
    }

    ImmutableList<MetricResult> report(Completeness coverage, MetricLog log) {
        boolean isOpen = isOpen(coverage);
        ImmutableList<MetricResult> results = tallies.report(coverage, isOpen, log);
        return unhosted == null ? results : replaced(results, unhosted.report(coverage, isOpen, log));
    }

    /** Whether there may have been a residency, or none: by vague days, or because startups or days are missing. */
    private boolean isOpen(Completeness coverage) {
        boolean isWhole = coverage == Completeness.COMPLETE && frame.knownDay() == frame.asOfDay();
        return !residency.isSure() && (residency.isPossible() || !isWhole);
    }

    /**
     * Results with others in place of those that depend on levels. Both are in one order; years of admission there are only
     * without residencies, and they come last.
     */
    private static ImmutableList<MetricResult> replaced(List<MetricResult> hosted, List<MetricResult> unhosted) {
        ImmutableList.Builder<MetricResult> results = ImmutableList.builder();
        int next = 0;
        for (MetricResult result : hosted) {
            results.add(
                    result.policiesUsed().containsKey(PolicyKind.LEVELS)
                            ? unhosted.get(next++)
                            : result.withPolicies(result.policies().withLevels(Policies.LEVELS_WITHOUT_RESIDENCIES)));
        }
        return results.addAll(unhosted.subList(next, unhosted.size())).build();
    }

    /** How many parts of each kind have no tally because there are too many; no zeros. */
    ImmutableSortedMap<ScopeKind, Long> omitted() {
        Long years = unhosted == null ? null : unhosted.omitted().get(ScopeKind.YEAR);
        return years == null
                ? tallies.omitted()
                : ImmutableSortedMap.<ScopeKind, Long>naturalOrder()
                        .putAll(tallies.omitted())
                        .put(ScopeKind.YEAR, years)
                        .buildOrThrow();
    }

    /** How often a startup is in a cohort or sector beyond those that it counts in. */
    long omittedMemberships() {
        return tallies.omittedMemberships();
    }
}
