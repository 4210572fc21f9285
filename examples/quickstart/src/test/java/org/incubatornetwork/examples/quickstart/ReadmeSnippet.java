package org.incubatornetwork.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.Finding;
import org.incubatornetwork.validation.Validator;

/** The quickstart of the README, which has the lines between the two comments. */
final class ReadmeSnippet {
    private ReadmeSnippet() {}

    static void run(Path file) throws IOException {
        // README
        Network network = NetworkJson.standard().readOrThrow(file).network();
        LocalDate day = LocalDate.of(2023, 12, 31);
        for (Finding finding : Validator.asOf(day).validate(network).findings()) {
            System.out.println(finding.pointer() + ": " + finding.message(Locale.ENGLISH));
        }

        MetricReport report = MetricEngine.builder().asOf(day).build().measure(network);
        System.out.println(report.get("site-count").network().count()); // OptionalLong[5]
        System.out.println(report.get("residents").network().noValue()); // Optional[NO_REGISTER]
        // end
    }
}
