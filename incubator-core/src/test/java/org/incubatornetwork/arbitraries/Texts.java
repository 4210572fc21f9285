package org.incubatornetwork.arbitraries;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitraries of texts, those that break things more often than chance would have them. */
final class Texts {
    private static final String[] PLAIN = {"A", "Atlas", "Argan Data", "Startup 1"};

    /** Accents composed and not, other scripts, marks that reorder what is shown, marks that are not shown, and quoting. */
    private static final String[] STRANGE = {
        "Énergie du Détroit",
        "E\u0301nergie",
        "شركة النور",
        "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "חברה",
        "株式会社",
        "🚀 Ventures",
        "Label \u202Eתרגום",
        "أطلس\u200F Tech",
        "zero\u200Bwidth",
        "\"quoted\" \\ back/slash",
        "O'Hara & Sons <b>",
        "100 % {0} ${name} %s",
        "line\u2028separator",
        "ı İ ß ẞ",
        "x".repeat(300)
    };

    private static final String[] BLANK = {"", " ", "\u00A0", "\n\t"};

    private static final String[] LANGUAGES = {"ar", "en", "fr", "zgh", "ar-MA", "zh-Hant-TW"};

    private Texts() {}

    /** A name with something to be seen in it. */
    static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.of(PLAIN)),
                        Tuple.of(3, Arbitraries.of(STRANGE)),
                        Tuple.of(2, letters(1, 12)))
                .withoutEdgeCases();
    }

    /** Any text that a document may hold, the empty one included. */
    static Arbitrary<String> any() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.of(PLAIN)),
                        Tuple.of(3, Arbitraries.of(STRANGE)),
                        Tuple.of(1, Arbitraries.of(BLANK)),
                        Tuple.of(2, letters(0, 20)))
                .withoutEdgeCases();
    }

    private static Arbitrary<String> letters(int least, int most) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('À', 'ÿ')
                .withCharRange('ء', 'ي')
                .withCharRange('ⴰ', 'ⵥ')
                .ofMinLength(least)
                .ofMaxLength(most);
    }

    /** The text of an id. */
    static Arbitrary<String> ids() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of("a", "1", "A.b_c:d~e-f", "urn:example:a:1", "Z".repeat(128))),
                        Tuple.of(
                                5,
                                Arbitraries.strings()
                                        .withCharRange('a', 'z')
                                        .numeric()
                                        .ofMinLength(1)
                                        .ofMaxLength(8)))
                .withoutEdgeCases();
    }

    /** A tag of a language. */
    static Arbitrary<String> languages() {
        return Arbitraries.of(LANGUAGES).withoutEdgeCases();
    }
}
