package org.incubatornetwork.text;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;

/**
 * Sets of characters, by the library's own tables of Unicode 17.0: the same on every virtual machine, whichever version of
 * Unicode that one knows. The resource {@code characters.properties} has them and says where they come from.
 *
 * <pre>{@code
 * CharacterSet.HIDDEN.contains('\u3164');  // true
 * CharacterSet.MARK.contains('\u0301');    // true
 * CharacterSet.WIDE.contains('東');         // true
 * }</pre>
 */
public enum CharacterSet {
    /**
     * Characters that are not seen, or that change how others are shown: controls, format characters such as marks of writing
     * direction, halves of surrogate pairs, separators of lines and paragraphs, what by default is ignored (as fillers and variation
     * selectors are), and symbols that are blank. Spaces are not among them.
     */
    HIDDEN,

    /** Marks that stand over, under or around the character before them, and take no column: nonspacing and enclosing ones. */
    MARK,

    /** Characters that take two columns of a terminal: wide and full-width ones of East Asia, and pictures. */
    WIDE,

    /** Letters of any script, and decimal digits. */
    LETTER_OR_DIGIT,

    /**
     * Characters that Unicode 13.0 had, and so every virtual machine from Java 17 on: what they are decomposed to is the same
     * on all of them. Of a later one, some machines know nothing yet.
     */
    STABLE;

    /** Where the set begins, where it ends, where it begins again, ... */
    @SuppressWarnings("ImmutableEnumChecker") // nobody sees the array, and nothing changes it
    private final int[] turns;

    /** Whether it has each of the first characters: most texts are written in these. */
    @SuppressWarnings("ImmutableEnumChecker") // likewise
    private final boolean[] table;

    CharacterSet() {
        ImmutableIntArray.Builder ranges = ImmutableIntArray.builder();
        for (String range : Splitter.on(' ').split(Objects.requireNonNull(Table.SETS.getProperty(name())))) {
            int hyphen = range.indexOf('-');
            ranges.add(Integer.parseInt(hyphen < 0 ? range : range.substring(0, hyphen), 16));
            ranges.add(Integer.parseInt(range.substring(hyphen + 1), 16) + 1);
        }
        turns = ranges.build().toArray();
        table = new boolean[Table.END];
        for (int i = 0; i < turns.length && turns[i] < Table.END; i += 2) {
            Arrays.fill(table, turns[i], Math.min(turns[i + 1], Table.END), true);
        }
    }

    /**
     * Whether a character is in the set.
     *
     * @param character the code point
     * @return whether it is
     */
    public boolean contains(int character) {
        return (character >= 0 && character < table.length) ? table[character] : isBetweenTurns(character);
    }

    private boolean isBetweenTurns(int character) {
        int turn = Arrays.binarySearch(turns, character);
        return (turn >= 0 ? turn : -turn) % 2 == 0;
    }

    /** A holder, since the sets are made before what is static here. */
    private static final class Table {
        /** The end of the tables: after the Latin, Greek, Cyrillic, Hebrew and Arabic letters. */
        static final int END = 0x700;

        static final Properties SETS = TextBundle.read(CharacterSet.class, "characters.properties");
    }
}
