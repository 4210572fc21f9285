package org.incubatornetwork.json.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void marksTheWholeOfAString() {
        assertThat(source("{\n  \"founded\": \"2001-13\",\n}").excerpt(2, 14, 80))
                .isEqualTo("2 | \"founded\": \"2001-13\",\n  |            ^^^^^^^^^");
    }

    @Test
    void marksAStringWithEscapedQuotesToItsEnd() {
        assertThat(source("[\"a\\\"b\", 1]").excerpt(1, 2, 80)).isEqualTo("1 | [\"a\\\"b\", 1]\n  |  ^^^^^^");
    }

    @Test
    void marksANumberAndANameToTheirEnds() {
        assertThat(source("[12.5,true]").excerpt(1, 2, 80)).endsWith("  |  ^^^^");
        assertThat(source("[12.5,true]").excerpt(1, 7, 80)).endsWith("  |       ^^^^");
    }

    @Test
    void marksOnlyTheBracketOfAnObject() {
        assertThat(source("[{\"a\": 1}]").excerpt(1, 2, 80)).endsWith("  |  ^");
    }

    @Test
    void marksTheEndOfALineThatWasCut() {
        assertThat(source("{\"a\": ").excerpt(1, 7, 80)).isEqualTo("1 | {\"a\":\n  |      ^");
        assertThat(source("{\"a\":").excerpt(1, 999, 80)).isEqualTo("1 | {\"a\":\n  |      ^");
    }

    @Test
    void countsCombiningMarksAndWideLettersAsATerminalDoes() {
        // Fe + combining grave + s, then two wide letters
        assertThat(source("{\"Fe\u0300s\": \"\u6771\u4eac\", \"x\": 1}").excerpt(1, 21, 80))
                .endsWith("\n  | " + " ".repeat(21) + "^")
                .contains("\"x\": 1");
    }

    @Test
    void showsArabicAsItStands() {
        assertThat(source("  \"ar\": \"\u062a\u0643\u0646\u0648\u0628\u0627\u0631\u0643\"")
                        .excerpt(1, 9, 80))
                .isEqualTo("1 | \"ar\": \"\u062a\u0643\u0646\u0648\u0628\u0627\u0631\u0643\"\n  |       ^^^^^^^^^^");
    }

    @Test
    void escapesWhatWouldMoveTheCursorOrTurnTheText() {
        assertThat(source("\"\u001b[2J\u202e\"").excerpt(1, 1, 80)).startsWith("1 | \"\\u001b[2J\\u202e\"\n");
    }

    @Test
    void showsALongLineAroundTheValue() {
        String line = "1,".repeat(500_000) + "\"here\"," + "2,".repeat(500_000);
        String excerpt = source(line).excerpt(1, 1_000_001, 60);
        assertThat(excerpt.lines())
                .allSatisfy(shown -> assertThat(DisplayWidth.of(shown)).isLessThanOrEqualTo(60));
        String[] shown = excerpt.split("\n", -1);
        assertThat(shown[0].substring(shown[1].indexOf('^'), shown[1].lastIndexOf('^') + 1))
                .isEqualTo("\"here\"");
        assertThat(shown[0]).contains("| …").endsWith("…");
    }

    @Test
    void theMarkOfAValueEndsAfterAThousandCharacters() {
        assertThat(source("\"" + "x".repeat(998) + "\", 1").endColumn(1, 1)).isEqualTo(1_001);
        assertThat(source("\"" + "x".repeat(5_000) + "\"").endColumn(1, 1)).isEqualTo(1_001);
    }

    @Test
    void hasNoExcerptOfALineThatIsNotThere() {
        assertThat(source("{}").excerpt(2, 1, 80)).isEmpty();
        assertThat(source("{}").excerpt(0, 1, 80)).isEmpty();
    }

    private static SourceText source(String text) {
        return SourceText.of("test.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void placesInOneLongLineAreFoundWithoutCounting() {
        String line = "[\"" + "a\ud83d\ude00".repeat(5_000) + "\"," + " ".repeat(3_000) + "12345]";
        SourceText text = SourceText.of("x", line.getBytes(StandardCharsets.UTF_8));

        int column = line.codePointCount(0, line.indexOf("12345")) + 1;
        assertThat(text.endColumn(1, column)).isEqualTo(column + 5);
        assertThat(text.endColumn(1, column + 6)).isEqualTo(column + 6);
        assertThat(text.endColumn(1, 2)).isEqualTo(2 + 1 + 2 * 333);
        assertThat(text.excerpt(1, column, 40).lines().toList().get(1)).endsWith("^^^^^");
    }

    @Test
    void everyCharacterIsFoundFromEveryOther() {
        String text = "ab\ud83d\ude00".repeat(800) + "\ud83d\ude00".repeat(1_100);
        CodePoints characters = new CodePoints(text);
        for (int from = 0; from < text.length(); from += 97) {
            int start = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
            int count = text.codePointCount(start, text.length());
            for (int ahead = 0; ahead <= count; ahead += 31) {
                assertThat(characters.offset(start, ahead)).isEqualTo(text.offsetByCodePoints(start, ahead));
            }
            assertThat(characters.offset(start, count + 1)).isEqualTo(text.length());
        }
    }
}
