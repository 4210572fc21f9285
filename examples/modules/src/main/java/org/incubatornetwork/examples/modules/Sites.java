package org.incubatornetwork.examples.modules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.catalogue.SpaceMetrics;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.Validator;

/** Counts the sites of a network on a day, says in French what it counted, and what is wrong in the document. */
public final class Sites {
    private Sites() {}

    /**
     * Runs the program.
     *
     * @param arguments the document and the day
     * @throws IOException if the document can't be read
     */
    public static void main(String[] arguments) throws IOException {
        LocalDate day = LocalDate.parse(arguments[1]);
        Network network =
                NetworkJson.standard().readOrThrow(Path.of(arguments[0])).network();

        MetricReport report = MetricEngine.builder().asOf(day).build().measure(network);
        System.out.println(report.get(SpaceMetrics.SITE_COUNT.id()).network().figure());
        System.out.println(SpaceMetrics.SITE_COUNT.definition().in(Locale.FRENCH));

        Validator.asOf(day)
                .validate(network)
                .findings()
                .forEach(finding -> System.out.println(finding.pointer() + ": " + finding.message(Locale.FRENCH)));
    }
}
