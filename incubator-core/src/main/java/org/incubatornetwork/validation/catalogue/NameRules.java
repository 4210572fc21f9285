package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.ByText;
import org.incubatornetwork.text.CharacterSet;
import org.incubatornetwork.text.LanguageTags;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on names: each says something, in a language that there is, at a time that there was, and once. */
public final class NameRules {
    /** A startup that has other names than the one. */
    private static final Glance<Startup> HAS_NAMES = startup -> !startup.names().isEmpty();

    /** A name is not empty. */
    public static final Rule NAME_BLANK = named("NAME_BLANK", Severity.ERROR, Glance.always(), NameRules::blank)
            .build();

    /** The language of a name is told by a tag, and each language by one spelling of it. */
    public static final Rule LANGUAGE_TAG = named("LANGUAGE_TAG", Severity.WARNING, HAS_NAMES, NameRules::malformedTag)
            .on(EntityKind.NETWORK, NameRules::malformedLanguage)
            .build();

    /** No two names of a thing have tags that differ in case alone. */
    public static final Rule LANGUAGE_TAG_CASE = named(
                    "LANGUAGE_TAG_CASE", Severity.WARNING, HAS_NAMES, NameRules::tagsOfOneLanguage)
            .build();

    /** A name is told once. */
    public static final Rule NAME_REPEATED = named("NAME_REPEATED", Severity.WARNING, HAS_NAMES, NameRules::repeated)
            .build();

    /** A name is used before it is no longer used. */
    public static final Rule NAME_PERIOD_ORDER = named(
                    "NAME_PERIOD_ORDER", Severity.ERROR, HAS_NAMES, NameRules::periodOrder)
            .build();

    private NameRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(NAME_BLANK, LANGUAGE_TAG, LANGUAGE_TAG_CASE, NAME_REPEATED, NAME_PERIOD_ORDER);
    }

    /** Looks at the names of something, and knows where it is. */
    @FunctionalInterface
    private interface NameCheck extends Serializable {
        void check(NamedEntity named, Context context, Object[] path);
    }

    /** A rule on whatever has names: entities of every kind, and the organizations that are told of within them. */
    private static Rule.Builder named(String code, Severity severity, Glance<? super Startup> glance, NameCheck names) {
        Rule.Builder rule = RuleTexts.rule(code, RuleCategory.IDENTITY, severity);
        return RuleTexts.onAll(rule, glance, (entity, context) -> {
            if (entity instanceof NamedEntity named && !(entity instanceof Organization)) {
                names.check(named, context, Paths.ITSELF);
            }
            if (entity instanceof Programme programme) {
                for (int i = 0; i < programme.tiers().size(); i++) {
                    names.check(programme.tiers().get(i), context, new Object[] {"tiers", i});
                }
            }
            if (RolesIn.tellsOrganizations(entity)) {
                RolesIn.visitOrganizations(entity, (organization, path) -> names.check(organization, context, path));
            }
        });
    }

    private static void blank(NamedEntity named, Context context, Object[] path) {
        if (isUnseen(named.name())) {
            blank(named.name(), context, Paths.on(path, "name"));
        }
        for (int i = 0; i < named.names().size(); i++) {
            if (isUnseen(named.names().get(i).text())) {
                blank(named.names().get(i).text(), context, Paths.on(path, "names", i, "text"));
            }
        }
    }

    private static void blank(String name, Context context, Object[] path) {
        context.at(path).actual(name).report();
    }

    /** Most names are told by their first character, and need no stream. */
    static boolean isUnseen(String name) {
        return name.isEmpty()
                || (isUnseen(name.codePointAt(0)) && name.codePoints().allMatch(NameRules::isUnseen));
    }

    static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || CharacterSet.HIDDEN.contains(character);
    }

    private static void malformedTag(NamedEntity named, Context context, Object[] path) {
        for (int i = 0; i < named.names().size(); i++) {
            String tag = named.names().get(i).language().orElse(null);
            if (tag != null) {
                malformedTag(tag, context, Paths.on(path, "names", i, "language"));
            }
        }
    }

    private static void malformedLanguage(Network network, Context context) {
        for (int i = 0; i < network.languages().size(); i++) {
            malformedTag(network.languages().get(i), context, "languages", i);
        }
    }

    private static void malformedTag(String tag, Context context, Object... path) {
        if (!LanguageTags.isTag(tag)) {
            context.at(path).with("tag", tag).actual(tag).expected("BCP 47").report();
        }
    }

    /** Of the spellings of a tag the one that is told most often is right, or the first of these by their letters. */
    private static void tagsOfOneLanguage(NamedEntity named, Context context, Object[] path) {
        List<Name> names = named.names();
        if (names.size() < 2) {
            return;
        }
        Map<String, String> usual = usualSpellings(names);
        for (int i = 0; i < names.size(); i++) {
            String tag = names.get(i).language().orElse(null);
            if (tag == null) {
                continue;
            }
            String other = usual.getOrDefault(LanguageTags.folded(tag), tag);
            if (!other.equals(tag)) {
                context.at(Paths.on(path, "names", i, "language"))
                        .with("tag", tag)
                        .saying("other", other)
                        .actual(tag)
                        .expected(other)
                        .report();
            }
        }
    }

    /** Of each language the spelling of its tag that is told most often, or the first of these by their letters. */
    private static Map<String, String> usualSpellings(List<Name> names) {
        Map<String, Integer> times = new HashMap<>();
        names.forEach(name -> name.language().ifPresent(tag -> times.merge(tag, 1, Integer::sum)));
        Map<String, String> usual = new HashMap<>();
        times.forEach((tag, number) ->
                usual.merge(LanguageTags.folded(tag), tag, (one, other) -> isUsual(one, other, times) ? one : other));
        return usual;
    }

    private static boolean isUsual(String tag, String other, Map<String, Integer> times) {
        int more = Integer.compare(times.getOrDefault(tag, 0), times.getOrDefault(other, 0));
        return more > 0 || (more == 0 && tag.compareTo(other) < 0);
    }

    /** The same name in the same language, of the same kind and for the same time; or the one by which it is known, with nothing more said. */
    private static void repeated(NamedEntity named, Context context, Object[] path) {
        List<Name> names = named.names();
        if (names.isEmpty() || !hasRepeated(named)) {
            return;
        }
        Set<ByText> told = new HashSet<>();
        told.add(new ByText(Name.of(named.name())));
        for (int i : ContentOrder.places(names, Comparator.comparing(Name::text))) {
            Name name = names.get(i);
            if (!told.add(new ByText(bare(name))) || isFormerAndUsed(name, named)) {
                context.at(Paths.on(path, "names", i))
                        .with("name", name.text())
                        .actual(name.text())
                        .report();
            }
        }
    }

    private static boolean hasRepeated(NamedEntity named) {
        Set<ByText> told = new HashSet<>();
        told.add(new ByText(Name.of(named.name())));
        named.names().forEach(name -> told.add(new ByText(bare(name))));
        return told.size() <= named.names().size()
                || named.names().stream().anyMatch(name -> isFormerAndUsed(name, named));
    }

    /** What the thing is called is no former name of it; who gave up a name and took it again says when. */
    private static boolean isFormerAndUsed(Name name, NamedEntity named) {
        return name.kind().equals(Optional.of(NameKind.FORMER))
                && name.end().isEmpty()
                && name.text().equals(named.name());
    }

    private static Name bare(Name name) {
        return name.withLanguage(name.language().map(LanguageTags::folded)).withMetadata(Metadata.none());
    }

    private static void periodOrder(NamedEntity named, Context context, Object[] path) {
        for (int i = 0; i < named.names().size(); i++) {
            Name name = named.names().get(i);
            if (DayOrder.endsBeforeStart(name.start(), name.end())) {
                context.at(Paths.on(path, "names", i, "end"))
                        .with("name", name.text())
                        .with("start", DayOrder.told(name.start()))
                        .with("end", DayOrder.told(name.end()))
                        .actual(name.end().orElseThrow())
                        .expected(">= " + name.start().orElseThrow())
                        .report();
            }
        }
    }
}
