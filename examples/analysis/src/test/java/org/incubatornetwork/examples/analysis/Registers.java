package org.incubatornetwork.examples.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** The registers that all engines read, and what the library says of them. */
final class Registers {
    /** The example's register. */
    static final Network TECHNOPARK = read(Path.of("../technopark-synthetic.json"));

    /** One with many a day that nobody remembers. */
    static final Network VAGUE = SyntheticRegister.builder()
            .startups(300)
            .extractedOn(LocalDate.of(2024, 6, 30))
            .vagueShare(0.3)
            .build()
            .network();

    /** Startups whose ids are no text to whoever guesses, and whose tags differ by case alone, on lines of their own. */
    static final List<String> MISLEADING = List.of(
            "{\"id\":\"3F2504E0-4F89-11D3-9A0C-0305E82C3301\",\"name\":\"2001\",\"founded\":\"2001\",\"extensions\":{\"fr\":\"un\"}}",
            "{\"id\":\"3F2504E0-4F89-11D3-9A0C-0305E82C3302\",\"name\":\"12.50\",\"founded\":\"2002\",\"extensions\":{\"FR\":\"deux\"}}",
            "{\"id\":\"12:30:00\",\"name\":\"2020-02-30\",\"founded\":\"[2003..]\"}",
            "{\"id\":\"12:30:01\",\"name\":\"true\",\"revenues\":[{\"start\":\"2020-01-01\",\"end\":\"2021-01-01\","
                    + "\"amount\":{\"amount\":\"12345678901234567890.123456789012345678\",\"currency\":\"MAD\"}}]}");

    /** Lines of startups that do not fit the columns. */
    static final List<String> MISFITS = List.of(
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":[{\"on\":\"2001\",\"direct\":\"12\"}]}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":[{\"on\":\"2001\",\"direct\":12.7}]}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":[{\"on\":\"2001\",\"dirct\":12}]}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":[{\"on\":\"2001\",\"Direct\":12}]}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":[{\"on\":\"2001\",\"baseline\":\"true\"}]}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":[{\"on\":2001}]}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":{\"on\":\"2001\"}}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs\":[5]}",
            "{\"id\":\"a\",\"name\":{\"text\":\"A\"}}",
            "{\"id\":\"a\",\"name\":true}",
            "{\"id\":\"a\",\"name\":\"A\",\"startedOn\":\"2001\"}",
            "{\"id\":\"a\",\"name\":\"A\",\"jobs[].direct\":12}",
            "{\"id\":\"a\",\"name\":\"A\",\"\":12}",
            "{\"id\":5,\"name\":\"A\"}");

    /** Lines of startups whose members are what they should be in JSON, and not what the columns say. */
    static final List<String> MISTYPED = List.of(
            revenue("2020", "12.50"),
            revenue("2020-02-30", "12.50"),
            revenue("2020-1-1", "12.50"),
            revenue("2020-01-01", "12,50"),
            revenue("2020-01-01", "1e2"),
            revenue("2020-01-01", "+5"),
            revenue("2020-01-01", "0.1234567890123456789"));

    /** Lines that are no startup, or not one. */
    static final List<String> BROKEN = List.of(
            "{\"id\":\"a\",\"name\":\"A\"",
            "{\"id\":\"a\",\"name\":\"A\"} {\"id\":\"b\",\"name\":\"B\"}",
            "[{\"id\":\"a\",\"name\":\"A\"}]",
            "{\"ID\":\"a\",\"name\":\"A\"}",
            "{\"id\":\"a\",\"name\":\"A\",\"id\":\"b\"}");

    /** Texts of vague dates: all forms, with what is special in a calendar. */
    static final List<String> VAGUE_DATES = List.of(
            ("2020-02-14 2015-10 2001 2001? 2001~ 2001% 2001-05? 2001-05-06~ 201X 001X 999X 0001 9999 2000-02 1900-02 2024-02-29"
                            + " [2023-11..2024-02] [2023..2024] [2023-01-31..2023-02-01] [2023..] [2023-02..] [2023-02-03..]"
                            + " [..2024-06-30] [..2024-02] [..2023] [..]")
                    .split(" "));

    /** Texts that are none. */
    static final List<String> NO_VAGUE_DATES = List.of(
            ("2014/2015 [2014..2015-06] [2015..2012] [2014?..2015] [..201X] 2001-13 2001-00 2001-02-30 1900-02-29 0000 000X [0000..]"
                            + " [..0000] 2001-21 19XX 2001-1 20011 -2001 [2001] [] [2023..2024 2023..2024 2001?~ 2001-05-06T07:08 ..2001")
                    .split(" "));

    private Registers() {}

    static String revenue(String start, String amount) {
        return "{\"id\":\"a\",\"name\":\"A\",\"revenues\":[{\"start\":\"%s\",\"end\":\"2021-01-01\",\"amount\":{\"amount\":\"%s\",\"currency\":\"MAD\"}}]}"
                .formatted(start, amount);
    }

    private static Network read(Path file) {
        try {
            return NetworkJson.standard().readOrThrow(file).network();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a network. */
    static Path write(Network network, Path file) {
        try {
            NetworkJsonLines.standard().write(NetworkDocument.of(network), file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes startups that have every member, but none that is unknown. */
    static Path writeMaximal(Path file) {
        String unknown = ",\"later\":{\"b\":[1.50,-0,1e3,null,true,\"\\u00e9\"],\"a\":{}},\"étiquette\":\"Essaouira\"";
        try {
            return Files.writeString(
                    file,
                    Files.readString(write(Samples.maximalNetwork(), file)).replace(unknown, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes startups as they stand, in their frame. */
    static Path write(List<String> startups, Path file) {
        return write("1.0", startups, startups.size(), file);
    }

    static Path write(String version, List<String> startups, int count, Path file) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "{\"format\":\"incubator-network\",\"formatVersion\":\"%s\",\"network\":{\"id\":\"n\",\"name\":\"N\"}}"
                        .formatted(version));
        lines.addAll(startups);
        lines.add("{\"end\":{\"startups\":%d}}".formatted(count));
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the library answers to the questions that each engine is asked: residents, admissions and jobs. */
    static List<Long> answers() {
        MetricEngine engine = MetricEngine.builder()
                .asOf(LocalDate.of(2022, 6, 30))
                .period(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1))
                .build();
        return Stream.of("residents", "admissions", "jobs-direct")
                .map(metric ->
                        engine.measure(TECHNOPARK).get(metric).network().count().orElseThrow())
                .toList();
    }

    /** A vague date with its bounds, as rows have them. */
    static List<String> row(DateWindow day) {
        return List.of(day.toString(), orNull(day.earliest()), orNull(day.latest()));
    }

    /** Of all support periods the startup, the start with its bounds and the end with its own. */
    static List<List<String>> periods(Network network) {
        List<List<String>> rows = new ArrayList<>();
        for (Startup startup : network.startups()) {
            for (SupportPeriod period : startup.supportPeriods()) {
                List<String> row = new ArrayList<>(List.of(startup.id().value()));
                Stream.of(period.start(), period.end())
                        .forEach(day -> row.addAll(day.map(Registers::row).orElse(List.of("null", "null", "null"))));
                rows.add(row);
            }
        }
        return rows;
    }

    static String orNull(Optional<?> value) {
        return value.map(Object::toString).orElse("null");
    }
}
