package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableListMultimap;
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
        ImmutableListMultimap<String, OwnPolicy> known = metrics.stream()
                .flatMap(metric -> metric.ownPolicies().stream())
                .collect(ImmutableListMultimap.toImmutableListMultimap(OwnPolicy::name, policy -> policy));
        policies.forEach(each -> each.ownChoices().forEach((name, choice) -> {
            if (!known.containsKey(name)) {
                throw new IllegalArgumentException(
                        "no metric has a policy " + name + Nearest.question(name, known.keySet()));
            }
            for (OwnPolicy policy : known.get(name)) {
                if (!policy.choices().contains(choice)) {
                    throw new IllegalArgumentException("the policy " + name + " has no choice " + choice
                            + Nearest.question(choice, policy.choices()));
                }
            }
        }));
    }
}
