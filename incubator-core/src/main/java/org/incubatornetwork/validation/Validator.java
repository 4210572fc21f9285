package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.validation.catalogue.EngineRules;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules to networks. It is immutable, and can be used by many threads and many times.
 *
 * <pre>{@code
 * ValidationReport report = Validator.asOf(LocalDate.of(2024, 1, 1)).validate(network);
 * report.findings().forEach(finding -> System.out.println(finding.pointer() + ": " + finding.message(Locale.FRENCH)));
 * report.hasErrors();  // false
 * }</pre>
 *
 * <p>A register that is longer than the memory is validated while it is read, or step by step by a {@link ValidationRun}.
 */
public final class Validator implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private final LocalDate asOf;
    private final ValidationConfiguration configuration;
    private final ImmutableList<ActiveRule> rules;

    private Validator(LocalDate asOf, ValidationConfiguration configuration, ImmutableList<ActiveRule> rules) {
        this.asOf = asOf;
        this.configuration = configuration;
        this.rules = rules;
    }

    /**
     * A validator of every rule of the {@link RuleCatalogue}, as they are by default.
     *
     * @param day the day of the validation: "today", for whatever depends on it
     * @return the validator
     */
    public static Validator asOf(LocalDate day) {
        return builder().asOf(day).build();
    }

    /**
     * A builder of a validator.
     *
     * @return a builder that has the rules of the {@link RuleCatalogue} and no day yet
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Validates a network.
     *
     * @param network the network, with its startups
     * @return what was found
     */
    public ValidationReport validate(Network network) {
        return validate(network, network.startups());
    }

    /**
     * Validates a network whose startups come one by one. None of them is kept.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups in the order of the document, from a stream or the lines of a file
     * @return what was found
     */
    public ValidationReport validate(Network network, Iterable<Startup> startups) {
        return validate(network, startups, ImmutableList.of());
    }

    /**
     * Validates a network whose startups come as a stream. None of them is kept. What comes before may be done in parallel; the
     * rules look at one startup after the other.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups in the order of the document; the stream is not closed
     * @return what was found
     */
    public ValidationReport validate(Network network, Stream<Startup> startups) {
        ValidationRun run = start(network);
        startups.forEachOrdered(run::add);
        return run.report();
    }

    /**
     * Validates a network, and reports with it what was found by other means, such as the contradictions that a
     * reconciliation of published figures found: rules are disabled and graded, findings suppressed, accepted and counted
     * alike.
     *
     * @param network the network; startups of its own are not looked at
     * @param startups the startups in the order of the document
     * @param others the other findings; those of rules that this validator does not apply are left out
     * @return what was found
     */
    public ValidationReport validate(Network network, Iterable<Startup> startups, Iterable<Finding> others) {
        Objects.requireNonNull(others);
        ValidationRun run = start(network);
        startups.forEach(run::add);
        others.forEach(run::add);
        return run.report();
    }

    /**
     * Begins to validate a network step by step: startups are added, and parts merged, in any order.
     *
     * @param network the network; startups of its own are not looked at
     * @return a run that has seen no startup yet
     */
    public ValidationRun start(Network network) {
        return new ValidationRun(this, network);
    }

    /**
     * The rules that it applies.
     *
     * @return the rules, in the order in which they were added; those that the configuration leaves out are not among them
     */
    public ImmutableList<Rule> rules() {
        return rules.stream().map(ActiveRule::rule).collect(ImmutableList.toImmutableList());
    }

    LocalDate asOf() {
        return asOf;
    }

    ValidationConfiguration configuration() {
        return configuration;
    }

    ImmutableList<ActiveRule> activeRules() {
        return rules;
    }

    /** What another validator, perhaps of another process, does otherwise; empty if it gives the same reports. */
    Optional<String> findDifference(Validator other) {
        if (!asOf.equals(other.asOf)) {
            return Optional.of("the day");
        }
        if (!Lists.transform(rules, ActiveRule::code).equals(Lists.transform(other.rules, ActiveRule::code))) {
            return Optional.of("the rules");
        }
        return IntStream.range(0, rules.size())
                .filter(i -> !rules.get(i).isLike(other.rules.get(i)))
                .mapToObj(i -> "the rule " + rules.get(i).code())
                .findFirst()
                .or(() -> configuration.equals(other.configuration)
                        ? Optional.empty()
                        : Optional.of("the configuration"));
    }

    /** The as-of date and how many rules are applied. */
    @Override
    public String toString() {
        return "Validator{asOf=" + asOf + ", rules=" + rules.size() + "}";
    }

    /** Builds {@link Validator}. */
    public static final class Builder {
        private @Nullable LocalDate asOf;
        private ValidationConfiguration configuration = ValidationConfiguration.DEFAULT;
        private List<Rule> rules = new ArrayList<>(RuleCatalogue.rules());

        private Builder() {}

        /**
         * Sets the day of the validation. It has to be set.
         *
         * @param day "today", for whatever depends on it
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder asOf(LocalDate day) {
            Objects.requireNonNull(day);
            asOf = day;
            return this;
        }

        /**
         * Sets which rules are applied, and how.
         *
         * @param configuration the configuration
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder configuration(ValidationConfiguration configuration) {
            this.configuration = Objects.requireNonNull(configuration);
            return this;
        }

        /**
         * Adds rules to those of the catalogue.
         *
         * @param more the rules
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder addRules(Rule... more) {
            rules.addAll(Arrays.asList(more));
            return this;
        }

        /**
         * Sets the rules, in place of those of the catalogue.
         *
         * @param chosen the rules
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder rules(Rule... chosen) {
            return rules(Arrays.asList(chosen));
        }

        /**
         * Sets the rules, in place of those of the catalogue.
         *
         * @param chosen the rules
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder rules(Iterable<Rule> chosen) {
            rules = Lists.newArrayList(chosen);
            return this;
        }

        /**
         * Makes the validator.
         *
         * @return the validator
         * @throws IllegalStateException if it has no day
         * @throws IllegalArgumentException if two rules have one code, or if the configuration names a rule or a parameter
         *     that does not exist; the message then names the nearest that does
         */
        public Validator build() {
            if (asOf == null) {
                throw new IllegalStateException("a validator must have a day: asOf");
            }
            ImmutableSet<Rule> distinct = ImmutableSet.<Rule>builder()
                    .addAll(rules)
                    .add(EngineRules.RULE_FAILED)
                    .build();
            ImmutableMap<String, Rule> byCode;
            try {
                byCode = Maps.uniqueIndex(distinct, Rule::code);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("two rules have one code among " + distinct, e);
            }
            configuration.check(byCode);
            return new Validator(
                    asOf,
                    configuration,
                    distinct.stream()
                            .filter(configuration::applies)
                            .map(rule -> ActiveRule.of(rule, configuration))
                            .collect(ImmutableList.toImmutableList()));
        }
    }
}
