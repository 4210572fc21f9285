package org.incubatornetwork.examples.analysis;

import static java.util.stream.Collectors.joining;

import org.incubatornetwork.json.Column;

/** The types of columns in the words of an engine. */
enum Types {
    /** Those of DuckDB. */
    DUCKDB("VARCHAR", "DATE", "DECIMAL(38, 18)", "JSON", "\"%s\" %s", "STRUCT(%s)", "%s[]"),

    /** Those of Spark SQL. */
    SPARK("STRING", "DATE", "DECIMAL(38, 18)", "STRING", "`%s`: %s", "STRUCT<%s>", "ARRAY<%s>"),

    /** What values are in JSON, in the words of Spark SQL. */
    SPARK_JSON("STRING", "STRING", "STRING", "VARIANT", "`%s`: %s", "STRUCT<%s>", "ARRAY<%s>");

    private final String text;
    private final String date;
    private final String decimal;
    private final String json;
    private final String member;
    private final String object;
    private final String list;

    Types(String text, String date, String decimal, String json, String member, String object, String list) {
        this.text = text;
        this.date = date;
        this.decimal = decimal;
        this.json = json;
        this.member = member;
        this.object = object;
        this.list = list;
    }

    /** The type of a column. */
    String of(Column column) {
        return column.isList() ? list.formatted(item(column)) : item(column);
    }

    private String item(Column column) {
        return switch (column.type()) {
            case DATE -> date;
            case DECIMAL -> decimal;
            case COUNT -> "BIGINT";
            case FLAG -> "BOOLEAN";
            case JSON -> json;
            case OBJECT ->
                object.formatted(column.columns().stream()
                        .map(inner -> member.formatted(inner.name(), of(inner)))
                        .collect(joining(", ")));
            default -> text; // vague dates and durations, which the engines have no type for
        };
    }
}
