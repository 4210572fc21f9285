package org.incubatornetwork.validation.catalogue;

import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.RuleParameter;
import org.incubatornetwork.validation.rule.Severity;

/** The texts of this library's own rules, from the bundle {@code rules}. */
final class RuleTexts {
    static final TextBundle BUNDLE = TextBundle.load(RuleTexts.class, "rules");
    private static final String FIRST_RELEASE = "0.1.0";

    private RuleTexts() {}

    /** A builder of a rule that has all its texts. */
    static Rule.Builder rule(String code, RuleCategory category, Severity severity) {
        return Rule.builder(code)
                .category(category)
                .severity(severity)
                .since(FIRST_RELEASE)
                .summary(BUNDLE.text(code + ".summary"))
                .rationale(BUNDLE.text(code + ".rationale"))
                .remedy(BUNDLE.text(code + ".remedy"))
                .message(BUNDLE.text(code + ".message"))
                .badExample(BUNDLE.text(code + ".bad"))
                .goodExample(BUNDLE.text(code + ".good"));
    }

    /** A rule that looks at entities of every kind. */
    static Rule.Builder onAll(Rule.Builder rule, Check<Entity> check) {
        EntityKind.all().forEach(kind -> rule.on(kind, check));
        return rule;
    }

    /** A rule that looks at entities of every kind; at startups, which are many, only if a glance finds them worth it. */
    static Rule.Builder onAll(Rule.Builder rule, Glance<? super Startup> glance, Check<Entity> check) {
        EntityKind.all().stream()
                .filter(kind -> !kind.equals(EntityKind.STARTUP))
                .forEach(kind -> rule.on(kind, check));
        return rule.on(EntityKind.STARTUP, glance, check);
    }

    /** A parameter of a rule, with its description. */
    static RuleParameter whole(String code, String name, int defaultValue) {
        return RuleParameter.whole(name, defaultValue, BUNDLE.text(code + ".parameter." + name));
    }

    /** A parameter of a rule, with its description. */
    static RuleParameter decimal(String code, String name, String defaultValue) {
        return RuleParameter.decimal(name, defaultValue, BUNDLE.text(code + ".parameter." + name));
    }

    /** The reason why a rule can't run. */
    static LocalizedText obstacle(String name) {
        return BUNDLE.text("obstacle." + name);
    }
}
