package org.incubatornetwork.validation.catalogue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.validation.rule.Sightings;

/** What remains of a firm's name when accents, case, punctuation and the legal form are left out. */
final class NameForm {
    private static final ImmutableSet<String> LEGAL_FORMS = read();
    private static final ImmutableSet<String> FIRST_WORDS = LEGAL_FORMS.stream()
            .map(form -> form.substring(0, endOfFirstWord(form)))
            .collect(ImmutableSet.toImmutableSet());
    private static final ImmutableSet<String> LAST_WORDS = LEGAL_FORMS.stream()
            .map(form -> form.substring(form.lastIndexOf(' ') + 1))
            .collect(ImmutableSet.toImmutableSet());
    private static final int MOST_WORDS = LEGAL_FORMS.stream()
            .mapToInt(form -> CharMatcher.is(' ').countIn(form) + 1)
            .max()
            .orElse(0);

    /** The last of the characters, Latin letters with accents among them, whose folding is worked out beforehand. */
    private static final char LAST_FOLDED = '\u017f';

    private static final String[] FOLDED = fold();

    /** The letter that a character is folded to; or that it parts words, is dropped, or becomes several letters. */
    private static final char[] LETTERS = letters();

    private static final char GAP = 0;
    private static final char DROPPED = 1;
    private static final char SEVERAL = 2;

    /** The hashes of the words with which a legal form may start or end, sorted. */
    private static final long[] FORM_HASHES = Stream.concat(FIRST_WORDS.stream(), LAST_WORDS.stream())
            .mapToLong(word -> Sightings.hash(word, 0))
            .sorted()
            .distinct()
            .toArray();

    private static final CharMatcher FOLDABLE = CharMatcher.inRange('\u0000', LAST_FOLDED);

    private NameForm() {}

    private static ImmutableSet<String> read() {
        try (InputStream in = NameForm.class.getResourceAsStream("legal-forms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(ImmutableSet.toImmutableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form of a name; empty if the name has neither a letter nor a digit. */
    static String of(String name) {
        String words = words(name);
        while (true) {
            String shorter = withoutFormAtEnd(words);
            shorter = withoutFormAtStart(shorter);
            if (shorter.length() == words.length()) {
                return words;
            }
            words = shorter;
        }
    }

    /**
     * A hash of the form of a name; 0 if the form is empty. Of most names, Latin ones without a legal form, it is found
     * without making the form.
     */
    static long hash(String name) {
        long hash = 0;
        long word = 0;
        long firstWord = 0;
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            char letter = character <= LAST_FOLDED ? LETTERS[character] : SEVERAL;
            if (letter == SEVERAL) {
                return Sightings.hash(of(name), 0);
            }
            if (letter == GAP) {
                gap = word != 0;
            } else if (letter != DROPPED) {
                if (gap) {
                    firstWord = firstWord == 0 ? word : firstWord;
                    hash = Sightings.mixed(hash, ' ');
                    word = 0;
                    gap = false;
                }
                hash = Sightings.mixed(hash, letter);
                word = Sightings.mixed(word, letter);
            }
        }
        return firstWord != 0 && (isOfForm(word) || isOfForm(firstWord)) ? Sightings.hash(of(name), 0) : hash;
    }

    private static boolean isOfForm(long word) {
        return Arrays.binarySearch(FORM_HASHES, word) >= 0;
    }

    private static char[] letters() {
        char[] letters = new char[FOLDED.length];
        for (char character = 0; character < letters.length; character++) {
            if (isDropped(character)) {
                letters[character] = DROPPED;
            } else if (Character.isLetterOrDigit(character)) {
                letters[character] = FOLDED[character].length() == 1 ? FOLDED[character].charAt(0) : SEVERAL;
            }
        }
        return letters;
    }

    /** The name in capitals without accents, its words parted by one space each. */
    private static String words(String name) {
        String plain = FOLDABLE.matchesAllOf(name)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length() + 2);
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int character = plain.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isLetterOrDigit(character)) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                append(words, character);
            } else if (!isDropped(character)) {
                gap = true;
            }
        }
        return words.toString();
    }

    private static void append(StringBuilder words, int character) {
        if (character < FOLDED.length) {
            words.append(FOLDED[character]);
        } else {
            words.appendCodePoint(character);
        }
    }

    private static String[] fold() {
        String[] folded = new String[LAST_FOLDED + 1];
        for (char character = 0; character <= LAST_FOLDED; character++) {
            String letters = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD)
                    .toUpperCase(Locale.ROOT);
            folded[character] = CharMatcher.forPredicate(letter -> Character.isLetterOrDigit(letter))
                    .retainFrom(letters);
        }
        return folded;
    }

    private static boolean isDropped(int character) {
        return character == '.'
                || character == '\''
                || character == '\u2019'
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static String withoutFormAtEnd(String words) {
        int last = words.lastIndexOf(' ');
        if (last < 0 || !LAST_WORDS.contains(words.substring(last + 1))) {
            return words;
        }
        List<String> all = Splitter.on(' ').splitToList(words);
        for (int length = Math.min(MOST_WORDS, all.size() - 1); length > 0; length--) {
            List<String> tail = all.subList(all.size() - length, all.size());
            if (LEGAL_FORMS.contains(String.join(" ", tail))) {
                return String.join(" ", all.subList(0, all.size() - length));
            }
        }
        return words;
    }

    private static String withoutFormAtStart(String words) {
        int first = endOfFirstWord(words);
        if (first == words.length() || !FIRST_WORDS.contains(words.substring(0, first))) {
            return words;
        }
        List<String> all = Splitter.on(' ').splitToList(words);
        for (int length = Math.min(MOST_WORDS, all.size() - 1); length > 0; length--) {
            if (LEGAL_FORMS.contains(String.join(" ", all.subList(0, length)))) {
                return String.join(" ", all.subList(length, all.size()));
            }
        }
        return words;
    }

    private static int endOfFirstWord(String words) {
        int end = words.indexOf(' ');
        return end < 0 ? words.length() : end;
    }
}
