package org.incubatornetwork.examples.spreadsheet.text;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.text.TextBundle;

/** The texts of the program, in English and French. */
public final class Texts {
    private static final TextBundle BUNDLE =
            TextBundle.load(Texts.class, "texts", List.of(Locale.ENGLISH, Locale.FRENCH));

    private Texts() {}

    /**
     * A text.
     *
     * @param key its key
     * @return the text in both languages
     */
    public static LocalizedText of(String key) {
        return BUNDLE.text(key);
    }

    /**
     * A message.
     *
     * @param key the key of its template
     * @param arguments names and values of its arguments, in turn
     * @return the message
     */
    public static Message message(String key, Serializable... arguments) {
        Map<String, Serializable> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1]);
        }
        return Message.of(of(key), named);
    }

    /**
     * The end of a sentence about a word that is not known.
     *
     * @param word the word
     * @param known the words that are
     * @return which may have been meant; empty if none is near
     */
    public static LocalizedText question(String word, Collection<String> known) {
        return question(Nearest.to(word, known));
    }

    /**
     * The end of a sentence about a word that is not known.
     *
     * @param nearest the word that may have been meant
     * @return the question whether it was; empty if none is near
     */
    public static LocalizedText question(Optional<String> nearest) {
        return nearest.map(word -> message("question", "nearest", word).filled())
                .orElse(LocalizedText.verbatim(""));
    }
}
