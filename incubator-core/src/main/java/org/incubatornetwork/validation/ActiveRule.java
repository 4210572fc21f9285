package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleParameter;
import org.incubatornetwork.validation.rule.Severity;

/**
 * A rule as configured.
 *
 * @param rule the rule
 * @param severity the severity of its findings
 * @param parameters its parameters' values
 */
record ActiveRule(Rule rule, Severity severity, ImmutableMap<String, BigDecimal> parameters) implements Serializable {

    static ActiveRule of(Rule rule, ValidationConfiguration configuration) {
        return new ActiveRule(
                rule,
                configuration.severities().getOrDefault(rule.code(), rule.severity()),
                rule.parameters().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                RuleParameter::name,
                                parameter -> configuration
                                        .parameter(rule.code(), parameter.name())
                                        .orElse(parameter.defaultValue()))));
    }

    String code() {
        return rule.code();
    }

    /** A rule of the catalogue travels as its code: every process has it. */
    private Object writeReplace() {
        return RuleCatalogue.findRule(code()).filter(rule::equals).isPresent()
                ? new OfCatalogue(code(), severity, parameters)
                : this;
    }

    private record OfCatalogue(String code, Severity severity, ImmutableMap<String, BigDecimal> parameters)
            implements Serializable {
        private Object readResolve() {
            return new ActiveRule(RuleCatalogue.getRule(code), severity, parameters);
        }
    }
}
