package org.incubatornetwork.examples.analysis;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.json.Column;
import org.incubatornetwork.json.NetworkJsonLines;

/** Writes what analysts read a register by: the columns of a startup as a table, and as scripts of DuckDB and Spark SQL. */
public final class Columns {
    private Columns() {}

    /**
     * Writes the files anew.
     *
     * @param arguments the directory to write to, by default this one
     * @throws IOException if they can't be written
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments.length == 0 ? "" : arguments[0]);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files, by their names. */
    static ImmutableMap<String, String> files() {
        List<Column> columns = NetworkJsonLines.startupColumns();
        return ImmutableMap.of(
                "columns.csv",
                "path,type\n" + Place.of(columns).map(Place::csv).collect(joining()),
                Script.DUCKDB.file(),
                Script.DUCKDB.of(columns),
                Script.SPARK.file(),
                Script.SPARK.of(columns));
    }
}
