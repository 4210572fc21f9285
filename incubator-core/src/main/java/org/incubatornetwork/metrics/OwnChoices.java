package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.OwnPolicy;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.text.Nearest;

/** Whether what is chosen for policies of metrics' own can be chosen. */
final class OwnChoices {
    private OwnChoices() {}

    /** Refuses what no metric would ask for: a choice that is misspelt would pass as one that was not made. */
    static void check(List<Metric> metrics, List<Policies> policies) {
        policies.forEach(each -> each.ownChoices().forEach((name, choice) -> {
            List<OwnPolicy> named = metrics.stream()
                    .flatMap(metric -> metric.ownPolicies().stream())
                    .filter(policy -> policy.name().equals(name))
                    .toList();
            if (named.isEmpty()) {
                throw new IllegalArgumentException(
                        "no metric has a policy " + name + Nearest.question(name, names(metrics)));
            }
            for (OwnPolicy policy : named) {
                if (!policy.choices().contains(choice)) {
                    throw new IllegalArgumentException("the policy " + name + " has no choice " + choice
                            + Nearest.question(choice, policy.choices()));
                }
            }
        }));
    }

    private static ImmutableSet<String> names(List<Metric> metrics) {
        return metrics.stream()
                .flatMap(metric -> metric.ownPolicies().stream())
                .map(OwnPolicy::name)
                .collect(ImmutableSet.toImmutableSet());
    }
}
