package org.incubatornetwork.json.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.json.report.TextTable.Column;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable(Column.left("site"), Column.right("startups"));
        table.add("Casablanca", "120");
        table.add("Fe\u0300s", "7");

        assertThat(rendered(table, 0, 80)).isEqualTo("""
                        site        startups
                        ----------  --------
                        Casablanca       120
                        Fe\u0300s                7
                        """);
    }

    @Test
    void aColumnOfWordsGivesWay() {
        TextTable table = new TextTable(Column.left("what"), Column.right("n"));
        table.add("the number of distinct startups with a residency on the day", "1");

        assertThat(rendered(table, 2, 30)).isEqualTo("""
                          what                       n
                          -------------------------  -
                          the number of distinct     1
                          startups with a residency
                          on the day
                        """);
    }

    @Test
    void aWordThatIsWiderThanItsColumnIsBroken() {
        assertThat(TextWrap.lines("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
        assertThat(TextWrap.lines("", 4)).containsExactly("");
        assertThat(TextWrap.lines("\u6771\u4eac\u6771", 4)).containsExactly("\u6771\u4eac", "\u6771");
    }

    @Test
    void aSignStaysWithWhatItBelongsTo() {
        assertThat(TextWrap.lines("soit 80 % au plus : ceci", 7)).containsExactly("soit", "80 % au", "plus :", "ceci");
    }

    /** Words give way first, then figures between their numbers; only where nothing else helps is a word broken. */
    @Test
    void aTableIsNeverWiderThanAsked() {
        TextTable table = new TextTable(Column.left("metric"), Column.right("value"), Column.right("of"));
        table.add("Graduation rate of cohorts", "1,234,567 (1,000,000 – 2,000,000)", "3,462,731 / 8,105,409");

        assertThat(rendered(table, 0, 50)).isEqualTo("""
                        metric                   value                  of
                        ----------  ------------------  ------------------
                        Graduation           1,234,567         3,462,731 /
                        rate of           (1,000,000 –           8,105,409
                        cohorts             2,000,000)
                        """);
        for (int width = 20; width < 90; width++) {
            int asked = width;
            assertThat(rendered(table, 0, width).lines()).allMatch(line -> DisplayWidth.of(line) <= asked);
        }
    }

    @Test
    void headingsMayBeLeftOut() {
        TextTable table = new TextTable(Column.left(""), Column.left(""));
        table.add("a", "b");

        assertThat(rendered(table, 2, 80)).isEqualTo("  a  b\n");
    }

    private static String rendered(TextTable table, int indent, int width) {
        StringBuilder out = new StringBuilder();
        table.appendTo(out, indent, width);
        return out.toString();
    }
}
