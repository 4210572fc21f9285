package org.incubatornetwork.validation;

/** What the validation reports about itself. */
public final class EngineRules {
    /** A rule threw an exception; the others went on. */
    public static final Rule RULE_FAILED =
            RuleTexts.rule("RULE_FAILED", RuleCategory.ENGINE, Severity.ERROR).build();

    private EngineRules() {}
}
