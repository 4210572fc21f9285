package org.incubatornetwork.examples.jsonlines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.ValidationRun;
import org.incubatornetwork.validation.Validator;

/**
 * Validates and measures a register while it is read. No startup is kept; what the validation remembers of each, such as its
 * id to find it twice, is some hundred bytes.
 */
public final class Census {
    private final LocalDate day;
    private ValidationRun validation;
    private MetricRun metrics;

    /**
     * A census.
     *
     * @param day as of which day the register is judged
     */
    public Census(LocalDate day) {
        this.day = day;
    }

    /**
     * Takes it.
     *
     * @param register a file in JSON Lines
     * @return what was found in reading
     * @throws IOException if the file can't be read
     */
    public ReadResult take(Path register) throws IOException {
        try (InputStream lines = Files.newInputStream(register)) {
            return NetworkJsonLines.standard().read(lines, this::start, this::add);
        }
    }

    /** The first line: everything but the startups. */
    private void start(NetworkDocument document) {
        Network frame = document.network();
        validation = Validator.asOf(day).start(frame);
        metrics = MetricEngine.builder().asOf(day).build().start(frame);
    }

    private void add(Startup startup) {
        validation.add(startup);
        metrics.add(startup);
    }

    /**
     * What the rules found.
     *
     * @return the report
     */
    public ValidationReport validation() {
        return validation.report();
    }

    /**
     * What was measured.
     *
     * @return the report
     */
    public MetricReport metrics() {
        return metrics.report();
    }

    /**
     * Runs a census.
     *
     * @param arguments the file and the day
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: census REGISTER.jsonl DAY, such as 2023-12-31");
            System.exit(2);
        }
        try {
            run(Path.of(arguments[0]), LocalDate.parse(arguments[1]));
        } catch (IOException | InvalidPathException | DateTimeException e) {
            // The message repeats an argument, which may hold what moves the cursor.
            System.err.println(VisibleText.of(String.valueOf(e.getMessage())));
            System.exit(2);
        }
    }

    private static void run(Path register, LocalDate day) throws IOException {
        Census census = new Census(day);
        ReadResult reading = census.take(register);
        // Startups were counted as they came, and the error may have been in the last line: ask before you believe.
        if (reading.document().isEmpty()) {
            reading.findings()
                    .forEach(found -> System.err.println(found.location().orElseThrow() + ": "
                            + found.finding().message(Locale.ENGLISH)));
            System.exit(1);
        }
        System.out.println(census.validation());
        System.out.println(census.metrics().get("residents").network());
    }
}
