package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on texts: whatever is written says something, and somebody reads it. */
public final class TextRules {
    /** A text that is there has something to read in it. */
    public static final Rule TEXT_BLANK = textBlank();

    /** Every member is one that this version knows. */
    public static final Rule MEMBER_UNKNOWN = memberUnknown();

    private static final Within<UnknownMember> UNKNOWN = Within.of(UnknownMember.class);

    private static final Within<String> TEXTS = Within.of(String.class);

    /** Of these, other rules ask for more than that there is something. */
    private static final ImmutableSet<String> OF_A_FORM = ImmutableSet.of(
            "url", "networkDocument", "language", "languages", "country", "addressCountry", "addressRegion");

    private TextRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(TEXT_BLANK, MEMBER_UNKNOWN);
    }

    private static Rule textBlank() {
        return RuleTexts.onAll(RuleTexts.rule("TEXT_BLANK", RuleCategory.FACTS, Severity.WARNING), TextRules::blank)
                .build();
    }

    private static void blank(Entity whole, Context context) {
        for (Within.Found<String> found : TEXTS.find(whole, NameRules::isUnseen)) {
            Object[] path = found.path();
            Object last = path[path.length - 1];
            String member = last instanceof String name ? name : (String) path[path.length - 2];
            if (!hasRuleOfItsOwn(found.holder(), member)) {
                context.at(path).with("member", member).actual(found.value()).report();
            }
        }
    }

    private static boolean hasRuleOfItsOwn(Object holder, String member) {
        return (holder instanceof NamedEntity && member.equals("name"))
                || (holder instanceof Name && member.equals("text"))
                || (holder instanceof Identifier && member.equals("id"))
                || (holder instanceof Claim && member.equals("territory"))
                || OF_A_FORM.contains(member);
    }

    private static Rule memberUnknown() {
        return RuleTexts.onAll(
                        RuleTexts.rule("MEMBER_UNKNOWN", RuleCategory.FACTS, Severity.INFO), TextRules::unknownMembers)
                .build();
    }

    private static void unknownMembers(Entity whole, Context context) {
        for (Within.Found<UnknownMember> found : UNKNOWN.find(whole, member -> true)) {
            Object[] path = found.path();
            Object[] place = Arrays.copyOf(path, path.length - 1); // the member stands beside the known ones
            place[path.length - 2] = found.value().name();
            context.at(place)
                    .with("member", found.value().name())
                    .nearest(found.value().name(), MemberOrder.membersIn(found.holder()))
                    .report();
        }
    }
}
