package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import org.incubatornetwork.validation.rule.Sightings;

/**
 * What remains of a firm's name when accents, case, punctuation, blanks and the legal form are left out: the letters and digits
 * by which names are compared. A blank between two numbers is kept: Lab 1 2 is not Lab 12. Making the form takes time in
 * proportion to the length of the name.
 */
final class NameForm {
    /** The legal forms, each as one word: so {@code S.à r.l.} and {@code S.A.R.L.} are found as well. */
    private static final ImmutableSet<String> LEGAL_FORMS = read();

    private static final int LONGEST_FORM =
            LEGAL_FORMS.stream().mapToInt(String::length).max().orElse(0);

    private static final int FORM_BITS = 1 << 16;

    /**
     * A bit for each thing that a word at the start or the end of a legal form may be, by its hash: few other words have theirs
     * there.
     */
    private static final BitSet FORM_WORDS = formWords();

    private final StringBuilder letters;
    /** Where the words start among the letters, and, last, where they end. */
    private int[] words = new int[16];

    private int size;
    private boolean isBetweenWords = true;

    private NameForm(int length) {
        this.letters = new StringBuilder(length + 2);
    }

    private static ImmutableSet<String> read() {
        try (InputStream in = NameForm.class.getResourceAsStream("legal-forms.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replace(" ", ""))
                    .collect(ImmutableSet.toImmutableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet formWords() {
        BitSet words = new BitSet(FORM_BITS);
        for (String form : LEGAL_FORMS) {
            for (int i = 1; i <= form.length(); i++) {
                words.set(formBit(Sightings.hash(form.substring(0, i), 0)));
                words.set(formBit(Sightings.hash(form.substring(form.length() - i), 0)));
            }
        }
        return words;
    }

    private static int formBit(long hash) {
        return (int) hash & (FORM_BITS - 1);
    }

    /** The form of a name; empty if the name has neither a letter nor a digit. */
    static String of(String name) {
        NameForm form = new NameForm(name.length());
        if (!form.splitQuickly(name)) {
            form = new NameForm(name.length());
            form.split(name);
        }
        form.endWords();
        return form.withoutLegalForms();
    }

    /** The forms of the names of one, by which it is met; without those that have neither a letter nor a digit. */
    static ImmutableSet<String> all(Collection<String> names) {
        return names.stream().map(NameForm::of).filter(form -> !form.isEmpty()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * A hash of the form of a name; 0 if the form is empty. Of most names, Latin ones without a legal form, it is found
     * without making the form.
     */
    static long hash(String name) {
        long hash = 0;
        long word = 0;
        long firstWord = 0;
        char last = 0;
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = FoldedLetters.quick(name.charAt(i));
            if (letter > FoldedLetters.SEVERAL) {
                if (gap) {
                    firstWord = firstWord == 0 ? word : firstWord;
                    word = 0;
                    gap = false;
                    hash = isDigit(last) && isDigit(letter) ? Sightings.mixed(hash, ' ') : hash;
                }
                hash = Sightings.mixed(hash, letter);
                word = Sightings.mixed(word, letter);
                last = letter;
            } else if (letter == FoldedLetters.SEVERAL) {
                return Sightings.hash(of(name), 0);
            } else if (letter == FoldedLetters.GAP) {
                gap = word != 0;
            }
        }
        return firstWord != 0 && (mayBeOfForm(word) || mayBeOfForm(firstWord)) ? Sightings.hash(of(name), 0) : hash;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean mayBeOfForm(long word) {
        return FORM_WORDS.get(formBit(word));
    }

    /** Splits a name each of whose characters is folded to one letter at most; of others it tells that it can't. */
    private boolean splitQuickly(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = FoldedLetters.quick(name.charAt(i));
            if (letter == FoldedLetters.SEVERAL) {
                return false;
            }
            if (letter == FoldedLetters.GAP) {
                isBetweenWords = true;
            } else if (letter != FoldedLetters.DROPPED) {
                letters.append(letter);
                letterAdded(letters.length() - 1);
            }
        }
        return true;
    }

    private void split(String name) {
        String plain = FoldedLetters.composed(name);
        for (int i = 0; i < plain.length(); ) {
            int character = plain.codePointAt(i);
            i += Character.charCount(character);
            if (FoldedLetters.isLetter(character)) {
                int start = letters.length();
                FoldedLetters.append(character, letters);
                letterAdded(start);
            } else if (!FoldedLetters.isDropped(character)) {
                isBetweenWords = true;
            }
        }
    }

    private void letterAdded(int start) {
        if (isBetweenWords) {
            addWord(start);
            isBetweenWords = false;
        }
    }

    private void endWords() {
        addWord(letters.length());
        size--;
    }

    /** Notes where a word starts; one that starts with a digit is kept apart from a digit before it. */
    private void addWord(int start) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        boolean parts = start > 0
                && start < letters.length()
                && isDigit(letters.charAt(start - 1))
                && isDigit(letters.charAt(start));
        if (parts) {
            letters.insert(start, ' ');
        }
        words[size] = parts ? start + 1 : start;
        size++;
    }

    /** Takes off legal forms, at the end and at the start, but never the last word. */
    private String withoutLegalForms() {
        int first = 0;
        int end = size;
        while (true) {
            int shorterEnd = endBeforeForm(first, end);
            int laterFirst = firstAfterForm(first, shorterEnd);
            if (shorterEnd == end && laterFirst == first) {
                return size == 0 ? "" : letters.substring(words[first], words[end]);
            }
            first = laterFirst;
            end = shorterEnd;
        }
    }

    /** The least end of words that leaves out a legal form, of one or more words, and one word at least. */
    private int endBeforeForm(int first, int end) {
        int shortest = end;
        for (int i = end - 1; i > first && words[end] - words[i] <= LONGEST_FORM; i--) {
            if (LEGAL_FORMS.contains(letters.substring(words[i], words[end]))) {
                shortest = i;
            }
        }
        return shortest;
    }

    private int firstAfterForm(int first, int end) {
        int latest = first;
        for (int i = first + 1; i < end && words[i] - words[first] <= LONGEST_FORM; i++) {
            if (LEGAL_FORMS.contains(letters.substring(words[first], words[i]))) {
                latest = i;
            }
        }
        return latest;
    }
}
