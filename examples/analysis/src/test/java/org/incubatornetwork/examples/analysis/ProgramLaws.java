package org.incubatornetwork.examples.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.model.DateWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds in any language that reads a register by {@code columns.csv}. */
abstract class ProgramLaws {
    private final Optional<Program> program;
    private final String suffix;
    private final String scripts;

    @TempDir
    Path directory;

    ProgramLaws(Optional<Program> program, String suffix, String scripts) {
        this.program = program;
        this.suffix = suffix;
        this.scripts = scripts;
    }

    @BeforeEach
    void isHere() {
        assumeTrue(program.isPresent(), "not on this machine");
    }

    final List<String> run(String script, Object... arguments) {
        return program.orElseThrow()
                .run(
                        directory,
                        Stream.concat(Stream.of(script + suffix), Stream.of(arguments))
                                .toArray());
    }

    @Test
    void theFiguresAreThoseOfTheLibrary() {
        List<Long> answers = Registers.answers();

        List<String> told =
                run("questions", Registers.write(Registers.TECHNOPARK, directory.resolve("technopark.jsonl")));

        assertThat(told.stream().map(String::strip))
                .containsExactly(
                        "residents " + answers.get(0), "admissions " + answers.get(1), "jobs " + answers.get(2));
    }

    @Test
    void aTableHasTheRowsOfTheRegister() {
        List<String> rows =
                run("register", Registers.write(Registers.VAGUE, directory.resolve("vague.jsonl")), "supportPeriods");

        assertThat(rows.stream().skip(1).map(ProgramLaws::startAndEnd)).isEqualTo(Registers.periods(Registers.VAGUE));
    }

    /** Of a row of support periods the columns that the library is asked for: none of them has a comma in it. */
    private static List<String> startAndEnd(String row) {
        String[] cells = row.replace("\"", "").split(",", -1);
        return Stream.of(0, 4, 5, 6, 7, 8, 9)
                .map(i -> cells[i].isEmpty() ? "null" : cells[i])
                .toList();
    }

    @Test
    void nothingIsTakenForWhatItLooksLike() {
        Path register = Registers.write(Registers.MISLEADING, directory.resolve("misleading.jsonl"));

        assertThat(run("register", register).stream()
                        .skip(1)
                        .map(row -> row.replace("\"", "").split(",", -1)))
                .extracting(row -> row[0] + " " + row[1] + " " + row[row.length - 1])
                .containsExactly(
                        "3F2504E0-4F89-11D3-9A0C-0305E82C3301 2001 {fr:un}",
                        "3F2504E0-4F89-11D3-9A0C-0305E82C3302 12.50 {FR:deux}",
                        "12:30:00 2020-02-30 ",
                        "12:30:01 true ");
        assertThat(run("register", register, "revenues").get(1)).contains("12345678901234567890.123456789012345678");
    }

    @Test
    void aVagueDateHasTheBoundsThatTheLibraryReads() throws IOException {
        List<String> expected = new ArrayList<>();
        Registers.VAGUE_DATES.forEach(text -> expected.add(String.join("|", Registers.row(DateWindow.parse(text)))));
        Registers.NO_VAGUE_DATES.forEach(text -> expected.add(text + "|refused"));
        Path days = Files.write(
                directory.resolve("days.txt"),
                Stream.concat(Registers.VAGUE_DATES.stream(), Registers.NO_VAGUE_DATES.stream())
                        .toList());

        assertThat(run(scripts + "days", days)).isEqualTo(expected);
    }

    @Test
    void whatDoesNotFitIsRefusedByItsPlace() {
        assertThat(refusals(Registers.MISFITS))
                .zipSatisfy(
                        List.of(
                                "line 2: jobs[].direct: this is \"12\", and should be count",
                                "line 2: jobs[].direct: this is .*12.7.*, and should be count",
                                "line 2: jobs[].dirct: this is 12, and has no column",
                                "line 2: jobs[].Direct: this is 12, and has no column",
                                "line 2: jobs[].baseline: this is \"true\", and should be flag",
                                "line 2: jobs[].on: this is 2001, and should be vague date",
                                "line 2: jobs: this is .*, and should be list",
                                "line 2: jobs[]: this is 5, and should be object",
                                "line 2: name: this is .*, and should be text",
                                "line 2: name: this is true, and should be text",
                                "line 2: startedOn: this is \"2001\", and has no column",
                                "line 2: \"jobs[].direct\": this is 12, and has no column",
                                "line 2: \"\": this is 12, and has no column",
                                "line 2: id: this is 5, and should be text"),
                        (told, expected) -> assertThat(told)
                                .matches(expected.replace("[", "\\[").replace("]", "\\]")));
        assertThat(refusals(Registers.MISTYPED)).allMatch(told -> told.startsWith("line 2: revenues[]."));
        assertThat(refusals(Registers.BROKEN)).allMatch(told -> told.startsWith("line 2: "));
    }

    @Test
    void everyMemberThatThereIsHasItsColumn() {
        Path register = Registers.writeMaximal(directory.resolve("maximal.jsonl"));

        assertThat(run(scripts + "refusals", register))
                .containsExactly("read: " + Samples.maximalNetwork().startups().size());
    }

    private List<String> refusals(List<String> lines) {
        List<Object> registers = new ArrayList<>();
        for (String line : lines) {
            registers.add(Registers.write(List.of(line), directory.resolve(registers.size() + ".jsonl")));
        }
        return run(scripts + "refusals", registers.toArray());
    }

    @Test
    void aRegisterThatWasCutIsRefused() throws IOException {
        Path register = Registers.write(Registers.MISLEADING, directory.resolve("cut.jsonl"));
        Files.write(register, Files.readAllLines(register).subList(0, 3));
        Path short_ = Registers.write("1.0", Registers.MISLEADING, 5, directory.resolve("short.jsonl"));

        assertThat(run(scripts + "refusals", register, short_))
                .hasSize(2)
                .noneMatch(told -> told.startsWith("read"))
                .element(1)
                .isEqualTo("line 6: this should be the last line, and say that there are 4 startups");
    }
}
