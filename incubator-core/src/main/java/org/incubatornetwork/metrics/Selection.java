package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of which parts of a network: the same of every part of some kinds, or of each part that is named what is
 * asked of it.
 *
 * @param policies the policies of the report
 * @param kinds the kinds of parts
 * @param limit the greatest number of parts of one kind
 * @param variants what is measured of each of them
 * @param ofKinds what is measured of each part of a kind, where that is not the same
 * @param named by part; null if every part of the kinds is meant
 */
record Selection(
        Policies policies,
        ImmutableSet<ScopeKind> kinds,
        int limit,
        ImmutableList<Variant> variants,
        ImmutableMap<ScopeKind, ImmutableList<Variant>> ofKinds,
        @Nullable ImmutableListMultimap<Scope, Variant> named)
        implements Serializable {

    static Selection of(Policies policies, ImmutableListMultimap<Scope, Variant> named) {
        return new Selection(
                policies,
                Sets.immutableEnumSet(named.keySet().stream().map(Scope::kind).collect(Collectors.toSet())),
                Integer.MAX_VALUE,
                ImmutableSet.copyOf(named.values()).asList(),
                ImmutableMap.of(),
                named);
    }

    /** Every metric under every combination of policies that is to be laid side by side, each once. */
    static Selection of(
            ImmutableList<Policies> policies,
            ImmutableSet<ScopeKind> kinds,
            int limit,
            ImmutableList<Metric> metrics,
            Set<CapacityUnit> units) {
        ImmutableList<Variant> all = metrics.stream()
                .flatMap(metric -> Variant.all(metric, policies, units).stream())
                .collect(ImmutableList.toImmutableList());
        return new Selection(policies.get(0), kinds, limit, all, ImmutableMap.of(), null);
    }

    /** The choices of levels, that of the report first. */
    ImmutableSet<Optional<ImmutableSet<SupportLevel>>> choicesOfLevels() {
        ImmutableSet.Builder<Optional<ImmutableSet<SupportLevel>>> choices = ImmutableSet.builder();
        choices.add(policies.levels());
        variants.forEach(variant -> choices.add(variant.policies().levels()));
        return choices.build();
    }

    /** What is measured under one of the choices of levels, with what it has come to. */
    Selection under(Optional<ImmutableSet<SupportLevel>> choice, ImmutableSet<SupportLevel> levels) {
        return changed(
                ImmutableSet.of(),
                (kind, variant) -> variant.policies().levels().equals(choice)
                        ? Optional.of(variant.withLevels(levels))
                        : Optional.empty());
    }

    /** The same, with firms followed up as long as a register of some coverage has them. */
    Selection followedUp(Optional<Completeness> coverage) {
        return changed(
                ImmutableSet.of(),
                (kind, variant) -> Optional.of(new Variant(
                        variant.metric(),
                        variant.policies()
                                .withFollowUp(variant.policies()
                                        .resolved(coverage, Policies.LEVELS_WITH_RESIDENCIES, kind)
                                        .followUp()))));
    }

    /** The same, with what policies leave to a default chosen as it is in each kind of scope. */
    Selection resolved(Optional<Completeness> coverage) {
        return changed(kinds, (kind, variant) -> Optional.of(variant.resolved(coverage, kind)));
    }

    /** Whether something is measured of which it is known on which days it turns. */
    boolean isPartlySwept() {
        return variants.stream()
                .anyMatch(variant -> !variant.metric().turnings().isEmpty());
    }

    /** What can't be swept at a time, so that each startup has to be asked. */
    Selection unswept(MetricTime time) {
        return changed(
                ImmutableSet.of(),
                (kind, variant) -> Sweep.isSwept(variant.metric(), time) ? Optional.empty() : Optional.of(variant));
    }

    /** What depends on levels: some metrics, and every metric where a startup is in the scope by its admission. */
    Selection byLevels() {
        return changed(
                ImmutableSet.of(ScopeKind.YEAR),
                (kind, variant) ->
                        kind == ScopeKind.YEAR || variant.isByLevels() ? Optional.of(variant) : Optional.empty());
    }

    /** Changes what is measured, of parts of some kinds otherwise than of all else. */
    private Selection changed(Set<ScopeKind> otherwise, BiFunction<ScopeKind, Variant, Optional<Variant>> change) {
        ImmutableListMultimap.Builder<Scope, Variant> changed = ImmutableListMultimap.builder();
        if (named != null) {
            named.forEach((scope, variant) ->
                    change.apply(scope.kind(), variant).ifPresent(other -> changed.put(scope, other)));
        }
        ImmutableMap.Builder<ScopeKind, ImmutableList<Variant>> ofKindsChanged = ImmutableMap.builder();
        for (ScopeKind kind : named == null ? Sets.union(ofKinds.keySet(), otherwise) : ImmutableSet.<ScopeKind>of()) {
            ofKindsChanged.put(kind, changed(variants(kind), kind, change));
        }
        return new Selection(
                policies,
                kinds,
                limit,
                changed(variants, ScopeKind.NETWORK, change),
                ofKindsChanged.buildOrThrow(),
                named == null ? null : changed.build());
    }

    private static ImmutableList<Variant> changed(
            List<Variant> variants, ScopeKind kind, BiFunction<ScopeKind, Variant, Optional<Variant>> change) {
        return variants.stream()
                .flatMap(variant -> change.apply(kind, variant).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether something is measured, of whatever scopes, that is of some sort. */
    boolean hasAny(Predicate<Variant> sort) {
        return variants.stream().anyMatch(sort)
                || ofKinds.values().stream().flatMap(List::stream).anyMatch(sort)
                || (named != null && named.values().stream().anyMatch(sort));
    }

    boolean has(ScopeKind kind) {
        return kinds.contains(kind);
    }

    /** Whether there are parts that are no sites. */
    boolean hasGroups() {
        return has(ScopeKind.PROGRAMME) || has(ScopeKind.COHORT) || has(ScopeKind.SECTOR) || has(ScopeKind.YEAR);
    }

    boolean hasScopesOf(Selection other) {
        return kinds.equals(other.kinds) && limit == other.limit;
    }

    ImmutableList<Variant> variants(Scope scope) {
        return named != null ? named.get(scope) : variants(scope.kind());
    }

    private ImmutableList<Variant> variants(ScopeKind kind) {
        return Optional.ofNullable(ofKinds.get(kind)).orElse(variants);
    }

    /** As many of some parts of one kind as the limit allows. */
    int within(int parts) {
        return Math.min(parts, limit);
    }
}
