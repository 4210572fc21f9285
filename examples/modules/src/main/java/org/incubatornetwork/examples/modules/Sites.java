package org.incubatornetwork.examples.modules;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.catalogue.SpaceMetrics;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.Validator;

/** Counts the sites of a network on a day, says in French what it counted, and what is wrong in the document. */
public final class Sites {
    private Sites() {}

    /**
     * Runs the program.
     *
     * @param arguments the document and the day
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: sites DOCUMENT.json DAY, such as 2023-12-31");
            System.exit(2);
        }
        try {
            tell(Path.of(arguments[0]), LocalDate.parse(arguments[1]));
        } catch (IOException | InvalidDocumentException | InvalidPathException | DateTimeException e) {
            // The message repeats an argument, which may hold what moves the cursor.
            System.err.println(VisibleText.of(String.valueOf(e.getMessage())));
            System.exit(2);
        }
    }

    private static void tell(Path document, LocalDate day) throws IOException {
        Network network = NetworkJson.standard().readOrThrow(document).network();

        MetricReport report = MetricEngine.builder().asOf(day).build().measure(network);
        System.out.println(report.get(SpaceMetrics.SITE_COUNT.id()).network().figure());
        System.out.println(SpaceMetrics.SITE_COUNT.definition().in(Locale.FRENCH));

        Validator.asOf(day)
                .validate(network)
                .findings()
                .forEach(finding ->
                        System.out.println(VisibleText.of(finding.pointer()) + ": " + finding.message(Locale.FRENCH)));
    }
}
