package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/**
 * A rule as configured.
 *
 * @param rule the rule
 * @param severity the severity of its findings
 * @param parameters its parameters' values
 * @param wholeParameters the same, of those that take whole numbers
 */
record ActiveRule(
        Rule rule,
        Severity severity,
        ImmutableMap<String, BigDecimal> parameters,
        ImmutableMap<String, Integer> wholeParameters) {

    static ActiveRule of(Rule rule, ValidationConfiguration configuration) {
        ImmutableMap.Builder<String, BigDecimal> parameters = ImmutableMap.builder();
        ImmutableMap.Builder<String, Integer> wholeParameters = ImmutableMap.builder();
        for (RuleParameter parameter : rule.parameters()) {
            BigDecimal value =
                    configuration.parameter(rule.code(), parameter.name()).orElse(parameter.defaultValue());
            parameters.put(parameter.name(), value);
            if (parameter.type() == RuleParameter.Type.WHOLE) {
                wholeParameters.put(parameter.name(), value.intValueExact());
            }
        }
        return new ActiveRule(
                rule,
                configuration.severities().getOrDefault(rule.code(), rule.severity()),
                parameters.buildOrThrow(),
                wholeParameters.buildOrThrow());
    }
}
