package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the validation itself: what it reports about itself. */
public final class EngineRules {
    /** A rule threw an exception; the others went on. */
    public static final Rule RULE_FAILED =
            RuleTexts.rule("RULE_FAILED", RuleCategory.ENGINE, Severity.ERROR).build();

    private EngineRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(RULE_FAILED);
    }
}
