package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;

/** Any network can be asked as of any day, also of one that no document can tell of, and what is said of it is for people. */
class AnyDayTest {
    @Property(tries = 40)
    void anyNetworkIsReportedOn(@ForAll @Anything Network network, @ForAll("days") LocalDate day) {
        byte[] document = NetworkJson.standard().writeBytes(NetworkDocument.of(network));
        ValidationReport findings = Validator.asOf(day).validate(network);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            Report report = Report.builder(SourceText.of("n.json", document))
                    .locale(language)
                    .sites(network, day)
                    .validation(findings)
                    .metrics(MetricEngine.asOf(day).measure(network))
                    .reconciliation(Reconciler.asOf(day).reconcile(network))
                    .build();

            assertThat(report.writeString(ReportFormat.TEXT)).isNotEmpty();
            assertThat(report.writeString(ReportFormat.JSON)).isNotEmpty();
            assertThat(findings.findings())
                    .extracting(found -> found.message(language))
                    .noneMatch(AnyDayTest::isOfJava);
        }
    }

    /** Whether it shows an object as Java does. */
    private static boolean isOfJava(String message) {
        return message.matches("(?s).*\\b[A-Z][a-z][A-Za-z]+\\{.*") || message.contains("Optional[");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(
                LocalDate.MIN,
                LocalDate.of(0, 12, 31),
                LocalDate.of(1, 1, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(12_024, 1, 1),
                LocalDate.MAX);
    }
}
