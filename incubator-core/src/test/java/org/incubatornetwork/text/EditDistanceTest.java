package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void countsLettersInsertedDeletedReplacedAndExchanged() {
        assertThat(EditDistance.from("harbour").to("harbour")).isZero();
        assertThat(EditDistance.from("harbour").to("harbor")).isEqualTo(1);
        assertThat(EditDistance.from("harbor").to("harbour")).isEqualTo(1);
        assertThat(EditDistance.from("harbour").to("hxrbour")).isEqualTo(1);
        assertThat(EditDistance.from("harbour").to("hrabour")).isEqualTo(1);
        assertThat(EditDistance.from("").to("quay")).isEqualTo(4);
        assertThat(EditDistance.from("quay").to("")).isEqualTo(4);
        assertThat(EditDistance.from("a".repeat(64)).to("b".repeat(80))).isEqualTo(80);
    }

    @Property
    void isThatOfTheTable(
            @ForAll @StringLength(max = 64) @CharRange(from = 'a', to = 'd') @Chars('é') String one,
            @ForAll @StringLength(max = 70) @CharRange(from = 'a', to = 'd') @Chars('é') String other) {
        assertThat(EditDistance.from(one).to(other)).isEqualTo(byTable(one, other));
    }

    private static int byTable(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int replaced = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
