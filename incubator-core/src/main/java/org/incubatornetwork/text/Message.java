package org.incubatornetwork.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for arguments, and the arguments. A place is written {@code {name}}; an argument stands for itself
 * and is never searched for places. Control characters and marks that change the direction of writing are shown escaped.
 * Words that agree with a number are written {@code {name:one/many}}: the first of them stands where the number takes the
 * singular in the language of the text, the second otherwise, as in {@code {count} {count:job is/jobs are} known}. A place may
 * ask for a form of its argument, as in {@code closed {day:on}}: the argument {@code day:on} stands there, or else {@code day}. Where a
 * place asks for none, the argument {@code day:} stands there if there is one: what is read in place of the value. A French
 * <i>de</i> or <i>que</i> before a place is shortened where a vowel follows.
 *
 * @param template the text, with places
 * @param arguments the arguments by name; each is a string, a number, a date, an id, a code, a text in several
 *     languages, something that has {@linkplain Worded words} or another value of the model
 */
public record Message(LocalizedText template, ImmutableMap<String, Serializable> arguments) implements Serializable {
    private static final Pattern PLACE =
            Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?::([^/{}]*)/([^/{}]*)|(:[a-z]+))?}");
    private static final String NO_FORM = ":";
    private static final LocalizedText SINGULAR = Languages.text("singular");

    /**
     * The message of a template and its arguments.
     *
     * @param template the text, with places
     * @param arguments the arguments by name
     * @return the message
     */
    public static Message of(LocalizedText template, Map<String, ? extends Serializable> arguments) {
        Objects.requireNonNull(template);
        return new Message(template, ImmutableMap.copyOf(arguments));
    }

    /**
     * A message without arguments.
     *
     * @param text the text
     * @return the message
     */
    public static Message of(LocalizedText text) {
        Objects.requireNonNull(text);
        return new Message(text, ImmutableMap.of());
    }

    /**
     * The places of a text that arguments are to fill.
     *
     * @param template the text, with places
     * @return their names, in whatever language they stand
     */
    public static ImmutableSet<String> places(LocalizedText template) {
        return template.byLanguage().values().stream()
                .flatMap(text -> PLACE.matcher(text).results())
                .map(place -> place.group(1))
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The message for a locale, with its places filled.
     *
     * @param locale the locale, by which the language is chosen
     * @return the message; a place that has no argument is left as it stands
     */
    public String in(Locale locale) {
        return in(locale.toLanguageTag());
    }

    private String in(String locale) {
        String language = template.languageFor(locale);
        String text = template.in(language);
        Matcher place = PLACE.matcher(text);
        StringBuilder message = new StringBuilder();
        int shownTo = 0;
        while (place.find()) {
            message.append(text, shownTo, place.start());
            shownTo = place.end();
            Serializable argument = argument(place);
            if (argument == null) {
                message.append(place.group());
            } else {
                String shown = shown(place, VisibleText.of(plain(argument, locale)), language);
                Elision.before(shown, message, language);
                message.append(shown);
            }
        }
        return message.append(text, shownTo, text.length()).toString();
    }

    /** The argument of a place, in the form that the place asks for if there is one. */
    private @Nullable Serializable argument(MatchResult place) {
        String name = place.group(1);
        String form = Objects.requireNonNullElse(place.group(4), NO_FORM);
        Serializable formed = arguments.get(name + form);
        return formed != null ? formed : arguments.get(name);
    }

    /** The argument, or those of the words of its place that agree with it. */
    private static String shown(MatchResult place, String argument, String language) {
        if (place.group(2) == null) {
            return argument;
        }
        boolean isSingular = Splitter.on(' ').splitToList(SINGULAR.in(language)).contains(argument);
        return place.group(isSingular ? 2 : 3);
    }

    /**
     * The message as a text, with its places filled in every language that its template or an argument speaks.
     *
     * @return for each locale, what {@link #in} says
     */
    public LocalizedText filled() {
        Set<String> tags = new HashSet<>(template.byLanguage().keySet());
        for (Serializable argument : arguments.values()) {
            if (read(argument) instanceof LocalizedText text) {
                tags.addAll(text.byLanguage().keySet());
            }
        }
        return LocalizedText.inEach(tags, this::in);
    }

    /**
     * The same message, in which no text is longer than {@linkplain VisibleText#start what is shown}: a text that many messages
     * tell of would otherwise be in all of them.
     *
     * @return a message whose arguments are cut, and whose template is not
     */
    public Message shortened() {
        return new Message(template, ImmutableMap.copyOf(Maps.transformValues(arguments, Message::shortened)));
    }

    private static Serializable shortened(Serializable argument) {
        if (argument instanceof String text) {
            return VisibleText.start(text);
        }
        return read(argument) instanceof LocalizedText text
                ? LocalizedText.inEach(text.byLanguage().keySet(), language -> VisibleText.start(text.in(language)))
                : argument;
    }

    private static Serializable read(Serializable argument) {
        return argument instanceof Worded worded ? worded.inWords() : argument;
    }

    private static String plain(Serializable argument, String locale) {
        if (read(argument) instanceof LocalizedText text) {
            return text.in(locale);
        }
        return argument instanceof BigDecimal decimal ? decimal.toPlainString() : argument.toString();
    }
}
