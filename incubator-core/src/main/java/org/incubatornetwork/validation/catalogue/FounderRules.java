package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the counts of founders. */
public final class FounderRules {
    private static final Glance<Startup> HAS_FOUNDERS =
            startup -> !startup.founders().isEmpty();

    /** Nobody was founded by fewer than none. */
    public static final Rule FOUNDERS_NEGATIVE = founders("FOUNDERS_NEGATIVE", Severity.ERROR)
            .on(EntityKind.STARTUP, HAS_FOUNDERS, FounderRules::negative)
            .build();

    /** A group of founders is no larger than all of them. */
    public static final Rule FOUNDERS_GROUP_EXCEEDS_TOTAL = founders("FOUNDERS_GROUP_EXCEEDS_TOTAL", Severity.ERROR)
            .on(EntityKind.STARTUP, HAS_FOUNDERS, FounderRules::groupExceedsTotal)
            .build();

    /** On one day there is one number of founders, of women and of each group among them. */
    public static final Rule FOUNDERS_CONTRADICT = founders("FOUNDERS_CONTRADICT", Severity.WARNING)
            .on(EntityKind.STARTUP, HAS_FOUNDERS, FounderRules::contradict)
            .build();

    private static final Comparator<Founders> BY_DAY = Comparator.comparing(Founders::on, DayOrder.BY_EARLIEST)
            .thenComparingLong(count -> count.total().orElse(-1))
            .thenComparingLong(count -> count.women().orElse(-1));

    private FounderRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(FOUNDERS_NEGATIVE, FOUNDERS_GROUP_EXCEEDS_TOTAL, FOUNDERS_CONTRADICT);
    }

    private static Rule.Builder founders(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.STARTUPS, severity);
    }

    private static void negative(Startup startup, Context context) {
        for (int i = 0; i < startup.founders().size(); i++) {
            Founders count = startup.founders().get(i);
            negative(count.total(), context, "founders", i, "total");
            negative(count.women(), context, "founders", i, "women");
            for (int k = 0; k < count.groups().size(); k++) {
                negative(count.groups().get(k).number(), context, "founders", i, "groups", k, "number");
            }
        }
    }

    private static void negative(OptionalLong number, Context context, Object... path) {
        if (number.isPresent() && number.getAsLong() < 0) {
            context.at(path)
                    .with("number", number.getAsLong())
                    .actual(number.getAsLong())
                    .expected(">= 0")
                    .report();
        }
    }

    private static void groupExceedsTotal(Startup startup, Context context) {
        for (int i = 0; i < startup.founders().size(); i++) {
            Founders count = startup.founders().get(i);
            if (count.total().isPresent() && count.total().getAsLong() >= 0) {
                long total = count.total().getAsLong();
                exceeds("women", count.women().orElse(0), total, context, "founders", i, "women");
                for (int k = 0; k < count.groups().size(); k++) {
                    FounderGroup group = count.groups().get(k);
                    String code = group.group().code();
                    exceeds(code, group.number().orElse(0), total, context, "founders", i, "groups", k, "number");
                }
            }
        }
    }

    private static void exceeds(String group, long number, long total, Context context, Object... path) {
        if (number > total) {
            context.at(path)
                    .saying("group", group)
                    .with("number", number)
                    .with("total", total)
                    .actual(number)
                    .expected("<= " + total)
                    .report();
        }
    }

    /** Of one count, and of one day that is known; the same told twice has a rule of its own. */
    private static void contradict(Startup startup, Context context) {
        List<Founders> counts = startup.founders();
        for (int i = 0; i < counts.size(); i++) {
            womenContradict(counts.get(i), i, context);
        }
        if (DayOrder.ascends(counts, Founders::on)) {
            return;
        }
        Founders before = null;
        for (int i : ContentOrder.places(counts, BY_DAY)) {
            Founders count = counts.get(i);
            if (before != null
                    && count.on().day().isPresent()
                    && count.on().equals(before.on())
                    && !bare(count).equals(bare(before))) {
                contradict(before, count, i, context);
            }
            before = count;
        }
    }

    /** Women have a member of their own, and may be told of as a group as well. */
    private static void womenContradict(Founders count, int place, Context context) {
        for (int k = 0; k < count.groups().size(); k++) {
            FounderGroup group = count.groups().get(k);
            if (group.group().equals(Subgroup.WOMEN)) {
                String code = group.group().code();
                differs(count, count.women(), code, group.number(), context, "founders", place, "groups", k, "number");
            }
        }
    }

    private static void contradict(Founders before, Founders count, int place, Context context) {
        Map<Subgroup, OptionalLong> groups = numbers(before);
        OptionalLong women = groups.getOrDefault(Subgroup.WOMEN, OptionalLong.empty());
        differs(before, before.total(), "total", count.total(), context, "founders", place, "total");
        differs(before, women, "women", count.women(), context, "founders", place, "women");
        for (int k = 0; k < count.groups().size(); k++) {
            FounderGroup group = count.groups().get(k);
            OptionalLong other = groups.getOrDefault(group.group(), OptionalLong.empty());
            String code = group.group().code();
            differs(before, other, code, group.number(), context, "founders", place, "groups", k, "number");
        }
    }

    /** How many founders are of each group; of one that has two numbers within one count nobody knows which is meant. */
    private static Map<Subgroup, OptionalLong> numbers(Founders count) {
        Map<Subgroup, OptionalLong> numbers = new HashMap<>();
        if (count.women().isPresent()) {
            numbers.put(Subgroup.WOMEN, count.women());
        }
        count.groups().stream()
                .filter(group -> group.number().isPresent())
                .forEach(group -> numbers.merge(
                        group.group(), group.number(), (one, two) -> one.equals(two) ? one : OptionalLong.empty()));
        return numbers;
    }

    private static void differs(
            Founders before, OptionalLong other, String member, OptionalLong number, Context context, Object... path) {
        if (number.isPresent() && other.isPresent() && number.getAsLong() != other.getAsLong()) {
            context.at(path)
                    .with("member", member)
                    .with("day", before.on())
                    .with("number", number.getAsLong())
                    .fact(before)
                    .saying("other", other.getAsLong())
                    .actual(number.getAsLong())
                    .report();
        }
    }

    private static Founders bare(Founders count) {
        return count.withMetadata(Metadata.none());
    }
}
