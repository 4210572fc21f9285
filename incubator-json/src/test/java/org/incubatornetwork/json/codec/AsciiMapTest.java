package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AsciiMapTest {
    private AsciiMap<String> map = new AsciiMap<>();

    private @Nullable String find(String text) {
        return find(text, "[1,\"", "\"]");
    }

    /** Finds a text that stands in the midst of others, or at an edge. */
    private @Nullable String find(String text, String before, String after) {
        byte[] buffer = (before + text + after).getBytes(US_ASCII);
        return map.find(buffer, before.length(), before.length() + text.length());
    }

    @Test
    void tellsTextsOfOneHeadAndTailApartByTheirLength() {
        for (int length = 1; length <= 24; length++) {
            assertThat(find("a".repeat(length))).isNull();
            map.put("a".repeat(length), "of " + length);
        }

        for (int length = 1; length <= 24; length++) {
            assertThat(find("a".repeat(length))).isEqualTo("of " + length);
        }
    }

    @Test
    void comparesLongTextsInTheirMiddle() {
        map.put("incubator-0001-casablanca", "first");
        map.put("incubator-0002-casablanca", "second");

        assertThat(find("incubator-0001-casablanca")).isEqualTo("first");
        assertThat(find("incubator-0002-casablanca")).isEqualTo("second");
        assertThat(find("incubator-0003-casablanca")).isNull();
    }

    @Test
    void findsLongTextsThatBeginAndEndAlike() {
        int kept = 0;
        for (int i = 1_000; i < 9_000; i++) {
            map.put(jobs(i), "of " + i);
        }
        for (int i = 1_000; i < 9_000; i++) {
            @Nullable String found = find(jobs(i));
            assertThat(found).isIn(null, "of " + i);
            kept += found == null ? 0 : 1;
        }

        assertThat(kept).isGreaterThan(7_900);
        assertThat(find(jobs(999))).isNull();
    }

    private static String jobs(int direct) {
        return "{\"on\":\"2020-01-01\",\"direct\":" + direct + ",\"baseline\":true}";
    }

    @Test
    void keepsNoValueOfTheEmptyText() {
        map.put("", "nothing");

        assertThat(find("")).isNull();
        assertThat(find("", "", "")).isNull();
    }

    @Test
    void growsToItsBoundAndNoFurther() {
        int kept = 0;
        for (int i = 0; i < 100_000; i++) {
            map.put("id-" + i, "of " + i);
        }
        for (int i = 0; i < 100_000; i++) {
            @Nullable String found = find("id-" + i);
            assertThat(found).isIn(null, "of " + i);
            kept += found == null ? 0 : 1;
        }

        assertThat(kept).isBetween(30_000, 1 << 15);
    }

    @Provide
    Arbitrary<String> ascii() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(24);
    }

    @Property
    void findsWhatWasPutWhereverItStands(
            @ForAll @Size(max = 16) @UniqueElements List<@From("ascii") String> texts, @ForAll("ascii") String before) {
        map = new AsciiMap<>();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(find(texts.get(i), before, "\"")).isNull();
            map.put(texts.get(i), "of " + texts.get(i));
            for (String put : texts.subList(0, i + 1)) {
                assertThat(find(put, before, "\"")).isEqualTo(put.isEmpty() ? null : "of " + put);
            }
        }
    }
}
