package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.incubatornetwork.text.VisibleText;

/**
 * A policy that a metric of one's own has beside those of {@link PolicyKind}: a name, and what may be chosen. Whoever makes an engine chooses,
 * and each result tells the choice among its {@linkplain MetricResult#parameters() parameters}.
 *
 * <pre>{@code
 * // An accumulator asks counted.choice(question.policies()).
 * OwnPolicy counted = OwnPolicy.of("founders-counted", "ALL", "WOMEN");
 * Metric founders = MetricCatalogue.getMetric("residents")
 *         .withId(MeasureId.of("founders"))
 *         .withOwnPolicies(counted);
 *
 * MetricEngine engine = MetricEngine.builder()
 *         .asOf(day)
 *         .metrics(List.of(founders))
 *         .policies(Policies.builder().putOwnChoice("founders-counted", "WOMEN").build())
 *         .build();
 * engine.measure(network).get("founders").network().parameters();  // {founders-counted=WOMEN}
 * }</pre>
 *
 * @param name the name in kebab-case; metrics that name a policy alike share its choice
 * @param choices what may be chosen, at least one, each once; the first is chosen where nothing is said
 */
public record OwnPolicy(String name, ImmutableList<String> choices) implements Serializable {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    /**
     * A policy with a name and what may be chosen.
     *
     * @param name the name
     * @param choices what may be chosen
     * @throws IllegalArgumentException if the name is not in kebab-case, there is nothing to choose, or a choice is blank, stands twice or
     *     has a hidden character
     */
    public OwnPolicy {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a policy's name must be in kebab-case, was " + name);
        }
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("of the policy " + name + " nothing can be chosen");
        }
        Set<String> different = new HashSet<>();
        for (String choice : choices) {
            String shown = VisibleText.of(choice);
            if (choice.isBlank() || !shown.equals(choice) || !different.add(choice)) {
                throw new IllegalArgumentException("the choices of the policy " + name
                        + " must be different, and texts that can be seen, was \"" + shown + "\"");
            }
        }
    }

    /**
     * A policy with a name and what may be chosen.
     *
     * @param name the name in kebab-case
     * @param first what is chosen where nothing is said
     * @param others what else may be chosen
     * @return the policy
     * @throws IllegalArgumentException if the name is not in kebab-case, or a choice is blank, stands twice or has a hidden character
     */
    public static OwnPolicy of(String name, String first, String... others) {
        return new OwnPolicy(
                name, ImmutableList.<String>builder().add(first).add(others).build());
    }

    /**
     * The choice that policies make.
     *
     * @param policies the policies
     * @return what {@link Policies#ownChoices()} has for the name, or else the first of the choices
     */
    public String choice(Policies policies) {
        String chosen = policies.ownChoices().get(name);
        return chosen == null ? choices.get(0) : chosen;
    }
}
