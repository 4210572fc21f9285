package org.incubatornetwork.examples.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark SQL, in this process. Code is not generated for small registers. */
final class Spark implements Engine {
    private final SparkSession session = SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .getOrCreate();
    private boolean isFirst = true;

    @Override
    public void open(Path register) {
        ask("SET register = " + register);
        try {
            for (String statement :
                    Files.readString(Path.of("register.spark.sql")).split(";\n")) {
                // Functions stay, and views find those that they read by name: what names the register is made anew.
                if (isFirst || statement.contains("${register}") || !statement.contains("CREATE")) {
                    ask(statement);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            isFirst = false;
        }
    }

    @Override
    public List<List<String>> ask(String sql) {
        List<List<String>> rows = new ArrayList<>();
        for (Row result : session.sql(sql).collectAsList()) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                row.add(String.valueOf(result.get(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    SparkSession session() {
        return session;
    }

    @Override
    public void close() {
        session.stop();
    }
}
