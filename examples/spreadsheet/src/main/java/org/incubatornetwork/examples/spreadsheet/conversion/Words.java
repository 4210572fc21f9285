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
    private final BitSet beginnings = new BitSet();

    Words(Collection<String> texts) {
        for (String text : texts) {
            String word = MappingReader.word(text);
            if (!word.isEmpty()) {
                words.add(word);
                beginnings.set(word.charAt(0));
            }
        }
    }

    /** Whether a tidy text may begin with one of the words. */
    boolean mayBegin(String text) {
        return !text.isEmpty() && beginnings.get(Character.toLowerCase(text.charAt(0)));
    }

    /** Whether a text is one of the words. */
    boolean has(String text) {
        int first = 0;
        while (first < text.length() && Blanks.isBlank(text.charAt(first))) {
            first++;
        }
        return first < text.length()
                && beginnings.get(Character.toLowerCase(text.charAt(first)))
                && words.contains(MappingReader.word(text));
    }
}
