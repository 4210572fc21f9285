package org.incubatornetwork.examples.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.metrics.MetricEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DuckDbTest extends EngineLaws {
    private static final DuckDb ENGINE = new DuckDb();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Override
    Engine engine() {
        return ENGINE;
    }

    @Test
    void aLineThatDoesNotFitIsRefused() {
        for (String line : Registers.MISFITS) {
            Path register = Registers.write(List.of(line), directory.resolve("misfit.jsonl"));
            assertThatThrownBy(() -> ENGINE.open(register)).as(line).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatDoesNotFitIsToldByItsPlace() {
        Path register = Registers.write(Registers.MISFITS.subList(0, 3), directory.resolve("told.jsonl"));

        assertThatThrownBy(() -> ENGINE.open(register)).isInstanceOf(IllegalArgumentException.class);

        assertThat(ENGINE.ask("SELECT path, fault, times FROM register_faults ORDER BY ALL"))
                .isEqualTo(List.of(
                        List.of("jobs[].dirct", "no such column, or not of its type: BIGINT 12", "1"),
                        List.of("jobs[].direct", "no such column, or not of its type: DOUBLE 12.7", "1"),
                        List.of("jobs[].direct", "no such column, or not of its type: VARCHAR 12", "1")));
    }

    /** The library narrows windows by each other, so it is sure of more. */
    @Test
    void whoWasThereForSureIsNoMoreThanTheLibraryKnows() throws IOException {
        ENGINE.open(Registers.write(Registers.VAGUE, directory.resolve("sure.jsonl")));

        String residents = Files.readString(Path.of("questions.sql")).split(";\n")[0];
        BigDecimal sure = new BigDecimal(ENGINE.ask(residents).get(0).get(0));

        BigDecimal least = MetricEngine.builder()
                .asOf(LocalDate.of(2022, 6, 30))
                .build()
                .measure(Registers.VAGUE)
                .get("residents")
                .network()
                .figure()
                .least()
                .orElseThrow();
        assertThat(sure).isPositive().isLessThanOrEqualTo(least);
    }

    @Test
    void nullIsAbsentButForTheItemsOfLists() {
        ENGINE.open(Registers.write(
                List.of("{\"id\":\"a\",\"name\":\"A\",\"kind\":null}"), directory.resolve("null.jsonl")));

        Path register = Registers.write(
                List.of("{\"id\":\"a\",\"name\":\"A\",\"jobs\":[null]}"), directory.resolve("null.jsonl"));
        assertThatThrownBy(() -> ENGINE.open(register))
                .hasMessageContaining("jobs[]: no such column, or not of its type: NULL");
    }
}
