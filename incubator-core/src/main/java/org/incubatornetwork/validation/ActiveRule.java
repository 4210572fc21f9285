package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
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
record ActiveRule(Rule rule, Severity severity, ImmutableMap<String, BigDecimal> parameters) {

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
}
