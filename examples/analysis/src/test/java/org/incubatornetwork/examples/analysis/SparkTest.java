package org.incubatornetwork.examples.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SparkTest extends EngineLaws {
    private static final Spark ENGINE = new Spark();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Override
    Engine engine() {
        return ENGINE;
    }

    /** All lines that do not fit, and none that does, in one register: each costs Spark a second. */
    @Test
    void linesThatDoNotFitAreTold() {
        List<String> lines = new ArrayList<>(Registers.MISLEADING);
        lines.addAll(Registers.MISFITS);
        Path register = Registers.write(lines, directory.resolve("misfits.jsonl"));

        assertThatThrownBy(() -> ENGINE.open(register))
                .hasMessageContaining("the register does not fit: " + Registers.MISFITS.size() + " lines");

        assertThat(ENGINE.ask("SELECT line FROM register_faults"))
                .isEqualTo(Registers.MISFITS.stream().map(List::of).toList());
    }

    /** What DuckDB guesses is written to Parquet in types that Spark does not have; what it was told is read. */
    @Test
    void whatDuckDbWritesToParquetIsRead() {
        String file = directory.resolve("startups.parquet").toString();
        try (DuckDb duckDb = new DuckDb()) {
            duckDb.open(Registers.write(Registers.MISLEADING, directory.resolve("parquet.jsonl")));
            duckDb.ask("COPY startups TO '%s' (FORMAT parquet)".formatted(file));

            assertThat(ENGINE.ask(
                            "SELECT id, foundedLatest, revenues[0].amount.amount FROM parquet.`%s`".formatted(file)))
                    .isEqualTo(duckDb.ask("SELECT id, foundedLatest, revenues[1].amount.amount FROM startups"));
        }
    }
}
