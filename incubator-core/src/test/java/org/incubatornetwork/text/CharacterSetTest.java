package org.incubatornetwork.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The tables over the whole of Unicode, beside what the virtual machine knows of it. */
class CharacterSetTest {

    @Test
    void hiddenIsWhatDoesNotShowByItsCategoryOrIsIgnoredOrBlank() {
        Stream<String> ignoredOrBlank = Splitter.on(' ')
                .splitToStream("34f 115f 1160 17b4 17b5 180b 180c 180d 180f 2800 3164 ffa0 13441 13442 16fe4 1d159");
        IntPredicate byCategory = character -> switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };

        assertThat(known().filter(byCategory)).allMatch(CharacterSet.HIDDEN::contains);
        assertThat(known().filter(CharacterSet.HIDDEN::contains)
                        .filter(byCategory.negate())
                        .filter(character -> !isVariationSelector(character))
                        .mapToObj(Integer::toHexString))
                .containsExactlyElementsOf(ignoredOrBlank
                        .filter(digits -> Character.isDefined(Integer.parseInt(digits, 16)))
                        .toList());
    }

    @Test
    void marksLettersAndDigitsAreThoseOfTheMachineButForTwoThatBecameSpacing() {
        assertThat(known().filter(character -> CharacterSet.MARK.contains(character) != isMark(character))
                        .mapToObj(Integer::toHexString)
                        .filter(not(ImmutableSet.of("1734", "1171e")::contains)))
                .isEmpty();
        assertThat(known().filter(character ->
                        CharacterSet.LETTER_OR_DIGIT.contains(character) != Character.isLetterOrDigit(character)))
                .isEmpty();
    }

    @Test
    void wideAreIdeographsAndPictures() {
        assertThat("東京ＡＢ한🚀".codePoints()).allMatch(CharacterSet.WIDE::contains);
        assertThat("Fès تكنوبارك ⵜⵉⵣⵏⵉⵜ ｱ".codePoints()).noneMatch(CharacterSet.WIDE::contains);
    }

    @Test
    void everyMachineKnowsWhatIsStable() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(CharacterSet.STABLE::contains))
                .allMatch(Character::isDefined);
        assertThat(CharacterSet.STABLE.contains(0x870)).isFalse();
    }

    /** The same figure on Java 17, which has Unicode 13.0, and on Java 25, which has 16.0. */
    @Test
    void capitalsAreTheSameOnEveryMachine() {
        CRC32 digest = new CRC32();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(character -> Capitals.of("a" + Character.toString(character) + "\u0301"))
                .forEach(capitals -> digest.update(capitals.getBytes(UTF_8)));
        assertThat(Long.toHexString(digest.getValue())).isEqualTo("38c0e989");
    }

    @Test
    void capitalsAreDecomposed() {
        assertThat(Capitals.of("Straße ﬁn Ｆès")).isEqualTo("STRASSE FIN FE\u0300S");
        assertThat(Capitals.of("\u0264 \ua7cb")).isEqualTo("\u0264 \ua7cb");
        assertThat(Capitals.of("\ud800a")).isEqualTo("\ud800A");
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef);
    }

    private static IntStream known() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Character::isDefined);
    }
}
