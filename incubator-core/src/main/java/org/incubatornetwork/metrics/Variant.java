package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SupportLevel;

/** A metric under some policies. */
record Variant(Metric metric, Policies policies) implements Serializable {

    Variant withLevels(ImmutableSet<SupportLevel> levels) {
        return new Variant(metric, policies.withLevels(levels));
    }

    /** The same, with what the policies leave to a default chosen as it is in a kind of scope. */
    Variant resolved(Optional<Completeness> coverage, ScopeKind scope) {
        return new Variant(metric, policies.resolved(coverage, Policies.LEVELS_WITH_RESIDENCIES, scope));
    }

    /** Whether the metric depends on which levels make stays. */
    boolean isByLevels() {
        return metric.policies().contains(PolicyKind.LEVELS);
    }

    /** The units of capacity that are in use. */
    static Set<CapacityUnit> unitsOf(Network network) {
        Set<CapacityUnit> units = Sets.newEnumSet(ImmutableList.of(CapacityUnit.STARTUP), CapacityUnit.class);
        network.sites().forEach(site -> site.capacities().forEach(capacity -> units.add(capacity.unit())));
        return units;
    }

    /** A metric under every combination of policies that is to be laid side by side, each once. */
    static ImmutableList<Variant> all(Metric metric, ImmutableList<Policies> policies, Set<CapacityUnit> units) {
        ImmutableList.Builder<Variant> variants = ImmutableList.builder();
        Set<Policies> combinations = new LinkedHashSet<>(policies);
        for (PolicyKind kind : metric.sideBySide()) {
            Set<Policies> wider = new LinkedHashSet<>();
            for (Policies each : combinations) {
                boolean byScope = kind == PolicyKind.SUBJECT && each.subject().isEmpty();
                if (!byScope) {
                    wider.add(each);
                }
                wider.addAll(kind.alternatives(each));
            }
            combinations = wider;
        }
        Set<List<Optional<String>>> seen = new LinkedHashSet<>();
        for (Policies each : combinations) {
            boolean unused = metric.sideBySide().contains(PolicyKind.CAPACITY_UNIT)
                    && !units.contains(each.capacityUnit())
                    && policies.stream().noneMatch(asked -> asked.capacityUnit() == each.capacityUnit());
            if (!unused && seen.add(choices(metric, each))) {
                variants.add(new Variant(metric, each));
            }
        }
        return variants.build();
    }

    private static List<Optional<String>> choices(Metric metric, Policies policies) {
        List<Optional<String>> choices = new ArrayList<>();
        for (PolicyKind kind : metric.policies()) {
            choices.add(kind.choice(policies));
        }
        metric.ownPolicies().forEach(policy -> choices.add(Optional.of(policy.choice(policies))));
        return choices;
    }
}
