package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.EntityCheck;
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

    /** Whether another, perhaps of another process, finds the same: checks have no equality, all that is said of them has. */
    boolean isLike(ActiveRule other) {
        return severity == other.severity
                && parameters.equals(other.parameters)
                && (rule.equals(other.rule) || said(rule).equals(said(other.rule)));
    }

    private static List<Object> said(Rule rule) {
        return List.of(
                rule.code(),
                rule.category(),
                rule.severity(),
                rule.since(),
                rule.summary(),
                rule.message(),
                rule.rationale(),
                rule.remedy(),
                rule.parameters(),
                Lists.transform(rule.entityChecks(), EntityCheck::kind),
                rule.historyChecks().size(),
                rule.collector().isPresent());
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
