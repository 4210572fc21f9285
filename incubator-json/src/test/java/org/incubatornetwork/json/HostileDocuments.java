package org.incubatornetwork.json;

import com.google.common.collect.ImmutableMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents and lines of about a megabyte each that were made to be costly. */
final class HostileDocuments {
    private static final int MEGABYTE = 1_000_000;

    /** Documents by what is hostile in them; each is made when it is asked for. */
    static final ImmutableMap<String, Supplier<String>> DOCUMENTS = ImmutableMap.<String, Supplier<String>>builder()
            .put("deep arrays", () -> unknown("[".repeat(MEGABYTE)))
            .put("deep objects", () -> unknown("{\"a\":".repeat(MEGABYTE / 5)))
            .put("deep sources", () -> Documents.network("\"sources\": [{".repeat(MEGABYTE / 13)))
            .put("long number", () -> unknown("9".repeat(MEGABYTE)))
            .put("long fraction", () -> unknown("0." + "9".repeat(MEGABYTE)))
            .put("long exponent", () -> unknown("1e" + "9".repeat(MEGABYTE)))
            .put("long count", () -> startup("\"jobs\": [{\"direct\": " + "9".repeat(MEGABYTE) + "}]"))
            .put(
                    "long decimal",
                    () -> Documents.network("\"roles\": [{\"share\": \"" + "9".repeat(MEGABYTE) + "\"}]"))
            .put("long date", () -> startup("\"jobs\": [{\"on\": \"" + "2".repeat(MEGABYTE) + "\"}]"))
            .put("long vague date", () -> Documents.network("\"founded\": \"[" + "2".repeat(MEGABYTE) + "..]\""))
            .put("long duration", () -> Documents.network("\"maximumStay\": \"P" + "1".repeat(MEGABYTE) + "Y\""))
            .put("long id", () -> Documents.network("\"sites\": [{\"id\": \"" + "a".repeat(MEGABYTE) + "\"}]"))
            .put("long code", () -> startup("\"supportPeriods\": [{\"level\": \"" + "H".repeat(MEGABYTE) + "\"}]"))
            .put("long version", () -> Documents.network("").replace("1.0", "1." + "1".repeat(MEGABYTE)))
            .put("colliding members", () -> Documents.network(colliding("\"%s\":0")))
            .put("colliding names", () -> unknown("{" + colliding("\"%s\":0") + "}"))
            .put(
                    "colliding languages",
                    () -> Documents.network("\"names\": [" + colliding("{\"text\":\"\",\"language\":\"%s\"}") + "]"))
            .put(
                    "colliding labels",
                    () -> Documents.network("\"startups\": [" + colliding("{\"legalForm\":\"%s\"}") + "]"))
            .put("distinct members", () -> Documents.network(distinct("\"%s\":0")))
            .put(
                    "distinct labels",
                    () -> Documents.network("\"startups\": [" + distinct("{\"legalForm\":\"%s\"}") + "]"))
            .put("long string", () -> unknown("\"" + "x".repeat(MEGABYTE) + '"'))
            .put("long escaped string", () -> Documents.network("\"name\": \"" + "\\u0041".repeat(MEGABYTE / 6) + '"'))
            .put("long surrogates", () -> Documents.network("\"name\": \"" + "\\ud800".repeat(MEGABYTE / 6) + '"'))
            .put("endless array", () -> Documents.network("\"sites\": [" + "0,".repeat(MEGABYTE / 2)))
            .put("endless strings", () -> Documents.network("\"sites\": [" + "\"\",".repeat(MEGABYTE / 3)))
            .put("endless empty objects", () -> Documents.network("\"startups\": [" + "{},".repeat(MEGABYTE / 3)))
            .put("endless empty lists", () -> unknown("[" + "[],".repeat(MEGABYTE / 3)))
            .put("endless ids", () -> Documents.network("\"sites\": [" + "{\"id\":\"!\"},".repeat(MEGABYTE / 11)))
            .put(
                    "endless startups",
                    () -> Documents.network("\"startups\": ["
                            + IntStream.range(0, MEGABYTE / 24)
                                    .mapToObj(i -> "{\"id\":\"s" + i + "\",\"name\":\"\"}")
                                    .collect(Collectors.joining(","))
                            + "]"))
            .put("duplicates", () -> Documents.network("\"id\":1,".repeat(MEGABYTE / 7) + "\"x\":1"))
            .put("long name", () -> Documents.network("\"" + "n".repeat(MEGABYTE) + "\": 1"))
            .put("brackets", () -> "[".repeat(MEGABYTE))
            .put("white space", () -> " ".repeat(MEGABYTE))
            .put("newlines", () -> "\n".repeat(MEGABYTE))
            .buildOrThrow();

    /** JSON Lines likewise. */
    static final ImmutableMap<String, Supplier<String>> LINES = ImmutableMap.<String, Supplier<String>>builder()
            .put("blank lines", () -> lines("\n".repeat(MEGABYTE) + "x"))
            .put("lines of a digit", () -> lines("0\n".repeat(MEGABYTE / 2)))
            .put("lines of a bracket", () -> lines("[\n".repeat(MEGABYTE / 2)))
            .put("lines of an object", () -> lines("{}\n".repeat(MEGABYTE / 3)))
            .put("cut lines", () -> lines("{\"a\":\n".repeat(MEGABYTE / 6)))
            .put("lines that start a string", () -> lines("\"\n".repeat(MEGABYTE / 2)))
            .put("lines that something follows", () -> lines("0 \"\n".repeat(MEGABYTE / 4)))
            .put("lines of spaces", () -> lines((" ".repeat(60) + "\n").repeat(MEGABYTE / 61) + "x"))
            .put("malformed ids", () -> lines("{\"id\":\"!\"}\n".repeat(MEGABYTE / 11)))
            .put("unknown members", () -> lines("{\"id\":\"a\",\"name\":\"\",\"x\":1}\n".repeat(MEGABYTE / 28)))
            .put("one line", () -> lines("{\"x\":[" + "[],".repeat(MEGABYTE / 3)))
            .put("one first line", () -> Documents.network("\"x\": [" + "[],".repeat(MEGABYTE / 3)))
            .buildOrThrow();

    private HostileDocuments() {}

    private static String unknown(String value) {
        return Documents.network("\"x\": " + value);
    }

    private static String startup(String members) {
        return Documents.startup(members);
    }

    private static String lines(String lines) {
        return Documents.network("") + "\n" + lines;
    }

    /** 65,536 texts of one {@link String#hashCode()}. */
    private static String colliding(String form) {
        return IntStream.range(0, 1 << 16)
                .mapToObj(i -> form.formatted(String.format("%16s", Integer.toBinaryString(i))
                        .replace(' ', '0')
                        .replace("0", "Aa")
                        .replace("1", "BB")))
                .collect(Collectors.joining(","));
    }

    private static String distinct(String form) {
        return IntStream.range(0, 1 << 16)
                .mapToObj(i -> form.formatted("n" + i))
                .collect(Collectors.joining(","));
    }
}
