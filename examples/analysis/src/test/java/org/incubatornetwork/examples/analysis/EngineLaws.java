package org.incubatornetwork.examples.analysis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds in any engine that reads a register by its script. */
abstract class EngineLaws {
    private static final List<String> MINOR =
            List.of("{\"id\":\"a\",\"name\":\"A\",\"founded\":\"2001\",\"newlyKnown\":{\"since\":\"2030\"}}");

    @TempDir
    static Path directory;

    /** The engine, one for all tests. */
    abstract Engine engine();

    @Test
    void theFiguresAreThoseOfTheLibrary() throws IOException {
        engine().open(Registers.write(Registers.TECHNOPARK, directory.resolve("technopark.jsonl")));

        List<Long> answers = new ArrayList<>();
        for (String question : Files.readString(Path.of("questions.sql")).split(";\n")) {
            answers.add(Long.valueOf(engine().ask(question).get(0).get(0)));
        }

        assertThat(answers).isEqualTo(Registers.answers());
    }

    @Test
    void startupsAndTheirListsAreThoseOfTheRegister() {
        engine().open(Registers.write(Registers.VAGUE, directory.resolve("vague.jsonl")));

        assertThat(engine().ask("SELECT id, foundedEarliest, foundedLatest FROM startups"))
                .isEqualTo(Registers.VAGUE.startups().stream()
                        .map(startup -> List.of(
                                startup.id().value(),
                                Registers.orNull(startup.founded().flatMap(DateWindow::earliest)),
                                Registers.orNull(startup.founded().flatMap(DateWindow::latest))))
                        .toList());
        assertThat(engine().ask(
                                "SELECT p.startupId, p.start, p.startEarliest, p.startLatest, p.end, p.endEarliest, p.endLatest"
                                        + " FROM supportPeriods AS p"))
                .isEqualTo(Registers.periods(Registers.VAGUE));
        checkCount("names", Startup::names);
        checkCount("sectors", Startup::sectors);
        checkCount("stages", Startup::stages);
        checkCount("founders", Startup::founders);
        checkCount("statusEvents", Startup::statusEvents);
        checkCount("jobs", Startup::jobs);
        checkCount("revenues", Startup::revenues);
        checkCount("fundingRounds", Startup::fundingRounds);
        checkCount("serviceUses", Startup::serviceUses);
    }

    private void checkCount(String view, Function<Startup, List<?>> list) {
        int expected = Registers.VAGUE.startups().stream()
                .mapToInt(startup -> list.apply(startup).size())
                .sum();
        assertThat(engine().ask("SELECT count(*) FROM " + view)).as(view).isEqualTo(List.of(List.of("" + expected)));
    }

    @Test
    void everyMemberThatThereIsHasItsColumn() {
        engine().open(Registers.writeMaximal(directory.resolve("maximal.jsonl")));

        assertThat(engine().ask("SELECT count(*) FROM register_faults")).isEqualTo(List.of(List.of("0")));
    }

    @Test
    void nothingIsTakenForWhatItLooksLike() {
        engine().open(Registers.write(Registers.MISLEADING, directory.resolve("misleading.jsonl")));

        assertThat(engine().ask("SELECT id, name, founded, foundedEarliest, foundedLatest, extensions FROM startups"))
                .isEqualTo(List.of(
                        List.of(
                                "3F2504E0-4F89-11D3-9A0C-0305E82C3301",
                                "2001",
                                "2001",
                                "2001-01-01",
                                "2001-12-31",
                                "{\"fr\":\"un\"}"),
                        List.of(
                                "3F2504E0-4F89-11D3-9A0C-0305E82C3302",
                                "12.50",
                                "2002",
                                "2002-01-01",
                                "2002-12-31",
                                "{\"FR\":\"deux\"}"),
                        List.of("12:30:00", "2020-02-30", "[2003..]", "2003-01-01", "null", "null"),
                        List.of("12:30:01", "true", "null", "null", "null", "null")));
        assertThat(engine().ask("SELECT r.start, r.amount.amount FROM revenues AS r"))
                .isEqualTo(List.of(List.of("2020-01-01", "12345678901234567890.123456789012345678")));
    }

    @Test
    void aVagueDateHasTheBoundsThatTheLibraryReads() {
        openAny();
        String values = Registers.VAGUE_DATES.stream().map("('%s')"::formatted).collect(joining(", "));

        assertThat(engine().ask("SELECT day, earliest(day), latest(day) FROM (VALUES " + values + ") AS days(day)"))
                .isEqualTo(Registers.VAGUE_DATES.stream()
                        .map(text -> Registers.row(DateWindow.parse(text)))
                        .toList());
    }

    @Test
    void whatIsNoVagueDateIsRefused() {
        openAny();
        List<String> texts = Stream.concat(Registers.NO_VAGUE_DATES.stream(), Stream.of("", " 2001", "2001\n"))
                .toList();
        String values = texts.stream().map("('%s')"::formatted).collect(joining(", "));

        assertThat(texts)
                .allSatisfy(text ->
                        assertThatThrownBy(() -> DateWindow.parse(text)).isInstanceOf(IllegalArgumentException.class));
        assertThat(engine().ask("SELECT day FROM (VALUES " + values + ") AS days(day) WHERE NOT is_vague_date(day)"))
                .isEqualTo(texts.stream().map(List::of).toList());
        for (String bound : List.of("earliest", "latest")) {
            assertThatThrownBy(() ->
                            engine().ask("SELECT %s(day) FROM (VALUES ('2014/2015')) AS days(day)".formatted(bound)))
                    .hasMessageContaining("not a vague date: 2014/2015");
        }
    }

    private void openAny() {
        engine().open(Registers.write(List.of(), directory.resolve("empty.jsonl")));
    }

    @Test
    void aLineThatIsNoStartupIsRefused() {
        for (String line : Registers.BROKEN) {
            Path register = Registers.write(List.of(line), directory.resolve("broken.jsonl"));
            assertThatThrownBy(() -> engine().open(register)).as(line).isInstanceOf(Exception.class);
        }
    }

    @Test
    void aLineOfOtherTypesIsRefused() {
        for (String line : Registers.MISTYPED) {
            Path register = Registers.write(List.of(line), directory.resolve("mistyped.jsonl"));
            assertThatThrownBy(() -> engine().open(register)).as(line).isInstanceOf(Exception.class);
        }
    }

    @Test
    void aDecimalThatIsTooLargeIsRefused() {
        Path register = Registers.write(
                List.of(Registers.MISLEADING.get(3).replace("12345678901234567890.", "123456789012345678901.")),
                directory.resolve("large.jsonl"));
        assertThatThrownBy(() -> engine().open(register)).isInstanceOf(Exception.class);
    }

    @Test
    void aRegisterThatWasCutIsRefused() throws IOException {
        Path register = Registers.write("1.0", Registers.MISLEADING, 5, directory.resolve("short.jsonl"));
        assertThatThrownBy(() -> engine().open(register)).hasMessageContaining("the register was cut");

        List<String> lines = Files.readAllLines(Registers.write(Registers.MISLEADING, register));
        Files.write(register, lines.subList(0, 3));
        assertThatThrownBy(() -> engine().open(register)).hasMessageContaining("the register was cut");
    }

    /** What a later minor version adds is told, and what is known is read. */
    @Test
    void aMemberOfANewerMinorVersionIsToldAndTheRestIsRead() {
        Path register = Registers.write("1.7", MINOR, 1, directory.resolve("minor.jsonl"));

        assertThatThrownBy(() -> engine().open(register))
                .hasMessageContaining("no such column, or not of its type")
                .hasMessageContaining("newlyKnown");

        assertThat(engine().ask("SELECT id, foundedLatest FROM startups"))
                .isEqualTo(List.of(List.of("a", "2001-12-31")));
    }
}
