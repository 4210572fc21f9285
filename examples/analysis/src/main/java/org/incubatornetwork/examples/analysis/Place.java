package org.incubatornetwork.examples.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.incubatornetwork.json.Column;

/**
 * A place in the line of a startup, and what stands there.
 *
 * @param path the names of members with dots between them, each that is a list followed by {@code []} where its items are meant
 * @param type what stands there: {@code list}, or the type of the column
 */
record Place(String path, String type) {

    /** All places, each before what is within it. */
    static Stream<Place> of(List<Column> columns) {
        return of("", columns);
    }

    private static Stream<Place> of(String within, List<Column> columns) {
        return columns.stream().flatMap(column -> {
            String path = within + column.name();
            String type = column.type().toString();
            String value = column.isList() ? path + "[]" : path;
            Stream<Place> places = column.isList()
                    ? Stream.of(new Place(path, "list"), new Place(value, type))
                    : Stream.of(new Place(path, type));
            return Stream.concat(places, of(value + ".", column.columns()));
        });
    }

    /** The place as a row of {@code columns.csv}: none of the names needs quotes. */
    String csv() {
        return path + "," + type + "\n";
    }

    /** The place as a row of values in DuckDB's SQL: its path, its type in JSON (none: any), the grammar of its text (none: any). */
    String sql() {
        return "('%s', %s)"
                .formatted(
                        path,
                        switch (type) {
                            case "list" -> "'ARRAY', NULL";
                            case "object" -> "'OBJECT', NULL";
                            case "json" -> "NULL, NULL";
                            case "count" -> "'BIGINT', NULL";
                            case "flag" -> "'BOOLEAN', NULL";
                            case "decimal" -> "'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'";
                            case "date" -> "'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'";
                            default -> "'VARCHAR', NULL";
                        });
    }
}
