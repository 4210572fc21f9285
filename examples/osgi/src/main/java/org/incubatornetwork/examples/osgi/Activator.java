package org.incubatornetwork.examples.osgi;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers a service: for a document and a day, what is measured, in French. */
public final class Activator implements BundleActivator {
    /** Made by the container. */
    public Activator() {}

    /** A type of Java's own, so that even the test outside the container can call it. */
    @Override
    public void start(BundleContext context) {
        BiFunction<String, LocalDate, String> measure = Activator::measure;
        context.registerService(BiFunction.class, measure, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The container withdraws the service.
    }

    private static String measure(String document, LocalDate day) {
        try {
            Network network = NetworkJson.standard().readOrThrow(document).network();
            MetricReport report = MetricEngine.builder().asOf(day).build().measure(network);
            return Report.builder(SourceText.named("document"))
                    .locale(Locale.FRENCH)
                    .metrics(report)
                    .build()
                    .writeString(ReportFormat.TEXT);
        } catch (InvalidDocumentException e) {
            return e.findings().get(0).finding().message(Locale.FRENCH);
        }
    }
}
