package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.validation.rule.Fingerprint;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleParameter;
import org.incubatornetwork.validation.rule.Severity;

/**
 * The configuration of a validation: which rules it applies, and how. It is checked against the rules when a {@link Validator}
 * is built: a code or a parameter that does not exist is refused, with the nearest that does.
 */
@Value.Immutable
public abstract sealed class ValidationConfiguration implements Serializable, NoBean
        permits ImmutableValidationConfiguration {
    /** Every rule as it is by default. */
    public static final ValidationConfiguration DEFAULT = builder().build();

    ValidationConfiguration() {}

    /**
     * Rules that are not applied.
     *
     * @return their codes
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> disabled();

    /**
     * The only rules that are applied; those disabled are not, even so.
     *
     * @return their codes; empty: all
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> only();

    /**
     * Rules whose findings have another severity than the default one.
     *
     * @return the severities by code
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Severity> severities();

    /**
     * Thresholds that differ from their default.
     *
     * @return the values by code and by the parameter's name
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, ImmutableMap<String, BigDecimal>> parameters();

    /**
     * Findings that are known and not to be reported: each suppression is of one finding, and several of equal findings have
     * one fingerprint.
     *
     * @return the suppressions, in the order in which they were added
     */
    public abstract ImmutableList<Suppression> suppressions();

    /**
     * Findings that were there before: only what is new is reported. Of equal findings as many are known as their fingerprint
     * is here times; the others are new.
     *
     * @return the fingerprints, as {@link ValidationReport#fingerprints()} of an earlier report gave them
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMultiset<String> baseline();

    /**
     * From which severity on a report {@linkplain ValidationReport#isFailure() fails}.
     *
     * @return the least severity that fails
     */
    @Value.Default
    public Severity failOn() {
        return Severity.ERROR;
    }

    /**
     * The same configuration, to which all that a report found is known: later reports have only what is new.
     *
     * @param report the report
     * @return a configuration that has the report's {@link ValidationReport#fingerprints()} as its baseline
     */
    public final ValidationConfiguration accepting(ValidationReport report) {
        return builder().from(this).baseline(report.fingerprints()).build();
    }

    final Optional<BigDecimal> parameter(String code, String name) {
        ImmutableMap<String, BigDecimal> values = parameters().get(code);
        return values == null ? Optional.empty() : Optional.ofNullable(values.get(name));
    }

    final boolean applies(Rule rule) {
        return !disabled().contains(rule.code()) && (only().isEmpty() || only().contains(rule.code()));
    }

    /** Refuses whatever the rules do not have. */
    final void check(ImmutableMap<String, Rule> rules) {
        List<String> problems = new ArrayList<>();
        for (Collection<String> codes :
                List.of(disabled(), only(), severities().keySet(), parameters().keySet())) {
            for (String code : codes) {
                if (!rules.containsKey(code)) {
                    problems.add("unknown rule " + code + Nearest.question(code, rules.keySet()));
                }
            }
        }
        parameters().forEach((code, values) -> {
            Rule rule = rules.get(code);
            if (rule != null) {
                values.forEach((name, value) -> checkParameter(rule, name, value, problems));
            }
        });
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", ImmutableSortedSet.copyOf(problems)));
        }
    }

    private static void checkParameter(Rule rule, String name, BigDecimal value, List<String> problems) {
        Optional<RuleParameter> parameter = rule.parameters().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (parameter.isEmpty()) {
            problems.add("unknown parameter " + name + " of rule " + rule
                    + Nearest.question(
                            name,
                            rule.parameters().stream().map(RuleParameter::name).toList()));
            return;
        }
        try {
            parameter.get().check(value);
        } catch (IllegalArgumentException e) {
            problems.add("rule " + rule + ": " + e.getMessage());
        }
    }

    @Value.Check
    void check() {
        baseline().elementSet().forEach(Fingerprint::parse);
    }

    /**
     * A builder of a configuration.
     *
     * @return a builder of the default configuration
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ValidationConfiguration}. */
    public static final class Builder extends ImmutableValidationConfiguration.Builder {
        private final Map<String, Severity> grades = new TreeMap<>();
        private final Map<String, Map<String, BigDecimal>> values = new TreeMap<>();

        Builder() {}

        /**
         * Leaves a rule out.
         *
         * @param code the rule's code
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder disable(String code) {
            return addDisabled(code);
        }

        /**
         * Gives the findings of a rule another severity; the last one that is given here counts, in place of whatever
         * {@code from}, {@code severities} or {@code putSeverity} say of the rule, before or after. Those that put
         * refuse a code twice.
         *
         * @param code the rule's code
         * @param severity the severity
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder grade(String code, Severity severity) {
            Objects.requireNonNull(severity);
            grades.put(code, severity);
            return this;
        }

        /**
         * Sets a threshold; the last value that is set here counts, in place of whatever {@code from}, {@code parameters}
         * or {@code putParameter} say of it, before or after. Those that put refuse a code twice.
         *
         * @param code the rule's code
         * @param name the parameter's name
         * @param value its value
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder set(String code, String name, BigDecimal value) {
            Objects.requireNonNull(value);
            values.computeIfAbsent(code, unset -> new TreeMap<>()).put(name, value);
            return this;
        }

        /**
         * Sets a threshold, as {@link #set(String, String, BigDecimal)} does.
         *
         * @param code the rule's code
         * @param name the parameter's name
         * @param value its value
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder set(String code, String name, long value) {
            return set(code, name, BigDecimal.valueOf(value));
        }

        /**
         * Keeps a finding from being reported.
         *
         * @param fingerprint the finding's fingerprint
         * @param reason why
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder suppress(String fingerprint, String reason) {
            return addSuppressions(Suppression.of(fingerprint, reason));
        }

        /** Also takes what {@link #grade} and {@link #set} collected, in place of what was there. */
        @Override
        public ValidationConfiguration build() {
            ValidationConfiguration before = super.build();
            if (grades.isEmpty() && values.isEmpty()) {
                return before;
            }
            Map<String, Severity> severities = new TreeMap<>(before.severities());
            severities.putAll(grades);
            Map<String, ImmutableMap<String, BigDecimal>> parameters = new TreeMap<>(before.parameters());
            values.forEach((code, set) -> {
                Map<String, BigDecimal> merged = new TreeMap<>(parameters.getOrDefault(code, ImmutableMap.of()));
                merged.putAll(set);
                parameters.put(code, ImmutableMap.copyOf(merged));
            });
            return builder()
                    .from(before)
                    .severities(severities)
                    .parameters(parameters)
                    .build();
        }
    }
}
