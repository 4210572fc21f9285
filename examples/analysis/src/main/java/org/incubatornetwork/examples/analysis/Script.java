package org.incubatornetwork.examples.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incubatornetwork.json.Column;
import org.incubatornetwork.json.ColumnType;

/** A script that makes views of a register: what an engine is told by hand, with the columns filled in. */
enum Script {
    /** For DuckDB. */
    DUCKDB("duckdb.sql", '"', "VIEW", "unnest") {
        @Override
        String columns(List<Column> columns) {
            return columns.stream()
                    .map(column -> "%s: '%s'".formatted(quoted(column.name()), Types.DUCKDB.of(column)))
                    .collect(joining(",\n  "));
        }
    },

    /** For Spark SQL. */
    SPARK("spark.sql", '`', "TEMPORARY VIEW", "explode") {
        @Override
        String columns(List<Column> columns) {
            return columns.stream()
                    .map(column -> quoted(column.name()) + " " + Types.SPARK.of(column))
                    .collect(joining(",\n  "));
        }
    };

    private static final String POINT = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    private static final String ALIKE = Stream.of("[0-9]{4}", "[0-9]{4}-[0-9]{2}", "[0-9]{4}-[0-9]{2}-[0-9]{2}")
            .map(point -> point + "\\.\\." + point)
            .collect(joining("|"));

    private final String template;
    private final char quote;
    private final String view;
    private final String explode;

    Script(String template, char quote, String view, String explode) {
        this.template = template;
        this.quote = quote;
        this.view = view;
        this.explode = explode;
    }

    /** The members of a line as columns of a table. */
    abstract String columns(List<Column> columns);

    /** The name of the script's file. */
    String file() {
        return "register." + template;
    }

    /** The script for lines with these columns. */
    String of(List<Column> columns) {
        return template()
                .replace("{{point}}", POINT)
                .replace("{{alike}}", ALIKE)
                .replace("{{columns}}", columns(columns))
                .replace("{{views}}", views(columns))
                .replace("{{paths}}", Place.of(columns).map(Place::sql).collect(joining(",\n    ")))
                .replace("{{shapes}}", shape(columns))
                .replace("{{decimals}}", shape(decimals(columns)));
    }

    /** What members are in JSON, as columns in Spark's words. */
    private static String shape(List<Column> columns) {
        return columns.stream()
                .map(column -> "`%s` %s".formatted(column.name(), Types.SPARK_JSON.of(column)))
                .collect(joining(", "));
    }

    /** Of columns the decimals alone, wherever they are. */
    private static ImmutableList<Column> decimals(List<Column> columns) {
        ImmutableList.Builder<Column> decimals = ImmutableList.builder();
        for (Column column : columns) {
            ImmutableList<Column> within = decimals(column.columns());
            if (column.type() == ColumnType.DECIMAL) {
                decimals.add(column);
            } else if (!within.isEmpty()) {
                decimals.add(new Column(column.name(), column.type(), column.isList(), within));
            }
        }
        return decimals.build();
    }

    private String template() {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(template))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final String quoted(String name) {
        return quote + name + quote;
    }

    private String views(List<Column> columns) {
        Stream<String> lists = columns.stream()
                .filter(column -> column.isList() && column.type() == ColumnType.OBJECT)
                .map(list -> view(
                        list.name(),
                        "startupId, " + members("item.", list.columns()),
                        "(SELECT id AS startupId, %s(%s) AS item FROM register_lines WHERE id IS NOT NULL) AS items"
                                .formatted(explode, quoted(list.name()))));
        return Stream.concat(
                        Stream.of(view("startups", members("", columns), "register_lines WHERE id IS NOT NULL")), lists)
                .collect(joining("\n"));
    }

    private String view(String name, String columns, String from) {
        return "CREATE OR REPLACE %s %s AS\nSELECT %s\nFROM %s;".formatted(view, quoted(name), columns, from);
    }

    /** Members as they are, and the bounds of each vague date beside it. */
    private String members(String owner, List<Column> columns) {
        return columns.stream()
                .map(column -> {
                    String member = owner + quoted(column.name());
                    boolean isVague = column.type() == ColumnType.VAGUE_DATE && !column.isList();
                    return isVague
                            ? "%1$s, earliest(%1$s) AS %2$sEarliest, latest(%1$s) AS %2$sLatest"
                                    .formatted(member, column.name())
                            : member;
                })
                .collect(joining(", "));
    }
}
