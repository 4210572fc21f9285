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

        assertThat(rendered(table, 0, 80))
                .isEqualTo(
                        """
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

        assertThat(rendered(table, 2, 30))
                .isEqualTo(
                        """
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
