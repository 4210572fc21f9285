package org.incubatornetwork.examples.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.json.Column;
import org.incubatornetwork.json.ColumnType;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.model.DateWindow;
import org.junit.jupiter.api.Test;

/** The page says what is so. */
class ReadmeTest {
    private static final String PAGE = read("README.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MatchResult> find(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(PAGE).results();
    }

    @Test
    void itsFiguresAreThoseOfTheLibrary() {
        List<Long> answers = Registers.answers();

        assertThat(PAGE)
                .contains(String.format(
                        Locale.ROOT,
                        "%,d residents, %,d admissions in 2021 and %,d jobs",
                        answers.get(0),
                        answers.get(1),
                        answers.get(2)));
    }

    @Test
    void itsQuestionIsAsked() {
        assertThat(find("```sql\n(SELECT [^`]*?)\n```"))
                .singleElement()
                .satisfies(question -> assertThat(read("questions.sql")).contains(question.group(1)));
    }

    @Test
    void itsVagueDatesHaveTheirBounds() {
        List<MatchResult> rows = find("^\\| (`[^|]*`) \\| ([0-9-]+|open) \\| ([0-9-]+|open) \\|$")
                .toList();

        assertThat(rows).hasSize(8);
        for (MatchResult row : rows) {
            for (String text : row.group(1).replace("`", "").split(", ")) {
                DateWindow date = DateWindow.parse(text);
                assertThat(row.group(2))
                        .isEqualTo(date.earliest().map(Object::toString).orElse("open"));
                assertThat(row.group(3))
                        .isEqualTo(date.latest().map(Object::toString).orElse("open"));
            }
        }
    }

    @Test
    void itsTypesAreThoseOfTheScripts() {
        for (ColumnType type : ColumnType.values()) {
            if (type != ColumnType.OBJECT) {
                Column column = new Column("some", type, false, ImmutableList.of());
                assertThat(find("^\\| (?:`[^|]*, )?`%s`(?:, [^|]*)? \\| \\w+ \\| `%s`.*? \\| `%s`"
                                .formatted(
                                        type,
                                        Pattern.quote(Types.DUCKDB.of(column)),
                                        Pattern.quote(Types.SPARK.of(column)))))
                        .as(type.toString())
                        .hasSize(1);
            }
        }
    }

    @Test
    void itNamesEveryTable() {
        List<String> lists = NetworkJsonLines.startupColumns().stream()
                .filter(Column::isList)
                .map(list -> "`" + list.name() + "`")
                .toList();

        assertThat(PAGE.replace('\n', ' ')).contains(": " + String.join(", ", lists) + ". ");
    }
}
