package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of which parts of a network: the same of every part of some kinds, or of each part that is named what is
 * asked of it.
 *
 * @param policies the policies of the report
 * @param kinds the kinds of parts
 * @param limit the greatest number of parts of one kind
 * @param variants what is measured of each of them
 * @param named by part; null if every part of the kinds is meant
 */
record Selection(
        Policies policies,
        ImmutableSet<ScopeKind> kinds,
        int limit,
        ImmutableList<Variant> variants,
        @Nullable ImmutableListMultimap<Scope, Variant> named)
        implements Serializable {

    static Selection of(Policies policies, ImmutableListMultimap<Scope, Variant> named) {
        return new Selection(
                policies,
                Sets.immutableEnumSet(named.keySet().stream().map(Scope::kind).collect(Collectors.toSet())),
                Integer.MAX_VALUE,
                ImmutableSet.copyOf(named.values()).asList(),
                named);
    }

    boolean has(ScopeKind kind) {
        return kinds.contains(kind);
    }

    boolean hasScopesOf(Selection other) {
        return kinds.equals(other.kinds) && limit == other.limit;
    }

    ImmutableList<Variant> variants(Scope scope) {
        return named == null ? variants : named.get(scope);
    }

    /** As many of some parts of one kind as the limit allows. */
    int within(int parts) {
        return Math.min(parts, limit);
    }
}
