package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.json.format.SourceLocation;
import org.junit.jupiter.api.Test;

class PositionIndexTest {
    private static final PositionIndex INDEX = PositionIndex.of("""
            {
              "é🚀": [10, {"a/b": true,
                "m~n": null}],\r
              "x": "🚀🚀", "y": 1
            }
            """.getBytes(UTF_8));

    @Test
    void findsTheStartOfEachValue() {
        assertThat(INDEX.locate("")).isEqualTo(new SourceLocation(1, 1));
        assertThat(INDEX.locate("/é🚀")).isEqualTo(new SourceLocation(2, 9));
        assertThat(INDEX.locate("/é🚀/0")).isEqualTo(new SourceLocation(2, 10));
        assertThat(INDEX.locate("/é🚀/1/a~1b")).isEqualTo(new SourceLocation(2, 22));
        assertThat(INDEX.locate("/é🚀/1/m~0n")).isEqualTo(new SourceLocation(3, 12));
        assertThat(INDEX.locate("/x")).isEqualTo(new SourceLocation(4, 8));
        assertThat(INDEX.locate("/y")).isEqualTo(new SourceLocation(4, 19));
    }

    @Test
    void whatIsNotThereLeadsToWhatIsAroundIt() {
        assertThat(INDEX.locate("/é🚀/1/none/0")).isEqualTo(INDEX.locate("/é🚀/1"));
        assertThat(INDEX.locate("/é🚀/9")).isEqualTo(INDEX.locate("/é🚀"));
    }

    @Test
    void findsManyInOnePass() {
        assertThat(INDEX.locate(ImmutableList.of("/y", "", "/x", "/y")))
                .containsOnlyKeys("/y", "", "/x")
                .containsEntry("/y", new SourceLocation(4, 19));
    }

    @Test
    void startupsOfJsonLinesAreOnTheirLines() {
        PositionIndex lines = PositionIndex.of("""
                {"network": {"id": "n", "startups": []}}\r
                {"id": "a",

                {"id": "b", "name": " "}
                {"end": {"startups": 4}}
                """.getBytes(UTF_8));

        assertThat(lines.locate("/network/id")).isEqualTo(new SourceLocation(1, 20));
        assertThat(lines.locate("/network/startups")).isEqualTo(new SourceLocation(1, 37));
        assertThat(lines.locate("/network/startups/0")).isEqualTo(new SourceLocation(2, 1));
        assertThat(lines.locate("/network/startups/0/id")).isEqualTo(new SourceLocation(2, 8));
        assertThat(lines.locate("/network/startups/2/name")).isEqualTo(new SourceLocation(4, 21));
        assertThat(lines.locate("/network/startups/2/founded")).isEqualTo(new SourceLocation(4, 1));
        assertThat(lines.locate("/network/startups/9/id")).isEqualTo(new SourceLocation(1, 37));
        assertThat(lines.locate("/end/startups")).isEqualTo(new SourceLocation(5, 22));
    }

    @Test
    void whatFollowsADocumentWithStartupsIsNotTheirs() {
        PositionIndex trailed = PositionIndex.of("""
                {"network": {"startups": [{"id": "a"}]}}
                {"id": "b"}
                """.getBytes(UTF_8));

        assertThat(trailed.locate("/network/startups/0/id")).isEqualTo(new SourceLocation(1, 34));
    }

    @Test
    void aBrokenDocumentIsKnownAsFarAsItGoes() {
        PositionIndex broken = PositionIndex.of("{\"a\": [1, 2".getBytes(UTF_8));
        assertThat(broken.locate("/a/1")).isEqualTo(new SourceLocation(1, 11));
        assertThat(broken.locate("/b")).isEqualTo(new SourceLocation(1, 1));
    }
}
