package org.incubatornetwork.text;

/** Items that stand one after the other in a text, as each language separates them. */
public final class ListText {
    private static final LocalizedText SEMICOLON = Languages.text("semicolon");

    private ListText() {}

    /**
     * Items with semicolons between them.
     *
     * @param items the items, which are said alike in every language, or are in that of the reader
     * @return in English {@code a; b}, in French with a space before the semicolon as well
     */
    public static LocalizedText of(Iterable<String> items) {
        return LocalizedText.inEach(
                SEMICOLON.byLanguage().keySet(), language -> String.join(SEMICOLON.in(language), items));
    }
}
