package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.validation.rule.Rule;

/** The rules of this library. */
public final class RuleCatalogue {
    private static final ImmutableList<Rule> RULES = Stream.of(
                    IdentityRules.all(),
                    NameRules.all(),
                    PlaceRules.all(),
                    SelfRules.all(),
                    TextRules.all(),
                    FactRules.all(),
                    RepeatRules.all(),
                    ConsistencyRules.all(),
                    ScaleRules.all(),
                    LifeRules.all(),
                    NetworkRules.all(),
                    PartyRules.all(),
                    OrganizationRules.all(),
                    ProgrammeRules.all(),
                    TermsRules.all(),
                    SiteRules.all(),
                    SitePartRules.all(),
                    SpaceRules.all(),
                    StartupRules.all(),
                    StageRules.all(),
                    FounderRules.all(),
                    StatusRules.all(),
                    ResidencyRules.all(),
                    DepartureRules.all(),
                    JobsRules.all(),
                    MoneyRules.all(),
                    ServiceRules.all(),
                    CohortRules.all(),
                    ClaimRules.all(),
                    ClaimFitRules.all(),
                    ReconciliationRules.all(),
                    EngineRules.all())
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableMap<String, Rule> BY_CODE = Maps.uniqueIndex(RULES, Rule::code);

    private RuleCatalogue() {}

    /**
     * Every rule of this library, those that the reconciliation reports included.
     *
     * @return the rules, in the order of the catalogue's page
     */
    public static ImmutableList<Rule> rules() {
        return RULES;
    }

    /**
     * The rule with a code.
     *
     * @param code the code
     * @return the rule; empty if there is none
     */
    public static Optional<Rule> findRule(String code) {
        Objects.requireNonNull(code);
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * The rule with a code.
     *
     * @param code the code
     * @return the rule
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public static Rule getRule(String code) {
        return findRule(code)
                .orElseThrow(
                        () -> new NoSuchElementException("no rule " + code + Nearest.question(code, BY_CODE.keySet())));
    }
}
