package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;

/** Some words, whatever their case and the blanks around them. Few texts begin as one of them does: those alone are made words. */
final class Words {
    private final Set<String> words = new HashSet<>();
    /** The first two letters of each word. */
    private final BitSet beginnings = new BitSet();
    /** Words of one letter. */
    private final BitSet letters = new BitSet();

    Words(Collection<String> texts) {
        for (String text : texts) {
            String word = MappingReader.word(text);
            if (!word.isEmpty()) {
                words.add(word);
                beginnings.set(beginning(word, 0));
                letters.set(word.charAt(0), word.length() == 1 || letters.get(word.charAt(0)));
            }
        }
    }

    /** The first two letters of a text as a number, which few others have; the second is none at the end and for a blank. */
    private static int beginning(String text, int first) {
        char second = first + 1 < text.length() ? text.charAt(first + 1) : ' ';
        int last = Blanks.isBlank(second) ? 0 : Character.toLowerCase(second);
        return (Character.toLowerCase(text.charAt(first)) * 31 + last) & 0xffff;
    }

    /** Whether a tidy text may begin with one of the words. */
    boolean mayBegin(String text) {
        return !text.isEmpty()
                && (beginnings.get(beginning(text, 0)) || letters.get(Character.toLowerCase(text.charAt(0))));
    }

    /** Whether a text is one of the words. */
    boolean has(String text) {
        if (words.isEmpty()) {
            return false;
        }
        int first = 0;
        while (first < text.length() && Blanks.isBlank(text.charAt(first))) {
            first++;
        }
        return first < text.length()
                && beginnings.get(beginning(text, first))
                && words.contains(MappingReader.word(text));
    }
}
