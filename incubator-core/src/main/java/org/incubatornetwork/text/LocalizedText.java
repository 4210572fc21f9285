package org.incubatornetwork.text;

import java.io.Serializable;
import java.util.Locale;

/**
 * A text in English and in French.
 *
 * @param english the English text
 * @param french the French text
 */
public record LocalizedText(String english, String french) implements Serializable {

    /**
     * A text in both languages.
     *
     * @param english the English text
     * @param french the French text
     * @return the text
     */
    public static LocalizedText of(String english, String french) {
        return new LocalizedText(english, french);
    }

    /**
     * The text for a locale.
     *
     * @param locale the locale
     * @return the French text for a locale of that language, and the English text for any other
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }
}
