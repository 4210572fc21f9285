package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The document of Technopark gives exactly the findings that its facts imply, and its reports are the same byte for byte,
 * wherever they are written; {@code mvn test -Dtest=GoldenReportTest -Dpages.write} writes them anew.
 */
class GoldenReportTest {
    private static final Path DOCUMENT = Path.of("..", "examples", "technopark.json");
    private static final Path GOLDEN = Path.of("src", "test", "golden");
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);

    private final byte[] bytes = Files.readAllBytes(DOCUMENT);
    private final SourceText source = SourceText.of("technopark.json", bytes);
    private final ReadResult reading = NetworkJson.standard().read(bytes);
    private final Network network = reading.orElseThrow().network();
    private final Reconciliation verdicts =
            Reconciler.builder().asOf(DAY).build().reconcile(network);
    private final ValidationReport findings =
            Validator.asOf(DAY).validate(network, network.startups(), verdicts.findings());

    GoldenReportTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({"en, en-US", "fr, fr-MA", "en, tr-TR-u-nu-arab", "fr, ar-MA-u-nu-arab"})
    void reportsAreTheSameByteForByte(String language, String home) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Locale before = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(home));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Report report = Report.builder(source)
                    .locale(locale)
                    .findingsPerCode(Integer.MAX_VALUE)
                    .reading(reading)
                    .validation(findings)
                    .reconciliation(verdicts)
                    .build();
            check("technopark-" + language + ".txt", report.writeString(ReportFormat.TEXT));
            check("technopark-" + language + ".json", report.writeString(ReportFormat.JSON));
            check("technopark-" + language + ".sarif", report.writeString(ReportFormat.SARIF));
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zone);
        }
    }

    static void check(String name, String report) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (System.getProperty("pages.write") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, report, UTF_8);
        }
        assertThat(file).content(UTF_8).isEqualTo(report);
    }

    /** Each with the fact that implies it. */
    @Test
    void findingsAreThoseThatTheFactsImply() {
        assertThat(reading.findings()).isEmpty();
        assertThat(findings.count(Severity.ERROR)).isZero();
        assertThat(findings.findings().stream().map(GoldenReportTest::line))
                .containsExactlyInAnyOrderElementsOf(ImmutableList.of(
                        // 35, 17.5, 17.5, 17.5 and 12.3 %, as printed
                        "SHARES_SUM Technopark Morocco",
                        // 40, 60 or more than 70 startups, by source
                        "CAPACITY_PERIODS_OVERLAP Essaouira",
                        "CAPACITY_PERIODS_OVERLAP Essaouira",
                        // nothing published
                        "SITE_WITHOUT_CAPACITY Casablanca",
                        // made available, by whom is not said
                        "PREMISES_PROVIDER_MISSING Rabat",
                        // announced for 2019, opened in 2021
                        "SITE_OPENING_SLIPPED Agadir",
                        // 1,100 to 3,000 in two years, and 350 in eight months, with 60 admissions a year
                        "CLAIM_CUMULATIVE_JUMP startups-supported ~3000 (2021-12)",
                        "CLAIM_CUMULATIVE_JUMP startups-supported 3500 (2023-07)",
                        // 86 % after 18 months and 89 % after 5 years; of whom, and from when, MAP does not say
                        "CLAIM_SURVIVAL_NOT_MONOTONE survival 0.89 (2021-12)",
                        "CLAIM_WITHOUT_POPULATION survival 0.89 (2021-12)",
                        // a year later the same figure is of startups in incubation
                        "CLAIM_DEFINITION_DRIFT incubation-success-rate 0.86 (2022-11-04)",
                        // more than 450 residents, capacity of 450 permanently
                        "CLAIM_EXCEEDS_CAPACITY residents >450 (2023-07)",
                        // 15,000 jobs, then 1,500
                        "CLAIM_ORDER_OF_MAGNITUDE jobs-direct-and-indirect 1500 (2023-07)"));
    }

    /** 450 residents, of whom 25 to 30 % leave in a year, stay 3.3 to 4.0 years: within the limit of five. */
    @Test
    void theTurnoverThatWasPublishedIsWithinThePolicy() {
        assertThat(verdicts.of(MeasureId.of("resident-turnover")))
                .filteredOn(comparison -> comparison.with() == Comparison.With.POLICY)
                .singleElement()
                .satisfies(comparison -> {
                    assertThat(comparison.verdict()).isEqualTo(Verdict.CONSISTENT);
                    assertThat(comparison.sentence(Locale.ENGLISH))
                            .isEqualTo(
                                    "25% to 30% (2022-11-04, director general of the network) implies a mean stay of 3.3 to 4 years, within the limit of"
                                            + " 5.");
                });
    }

    private static String line(Finding finding) {
        return finding.code() + " "
                + finding.subject().flatMap(subject -> subject.label()).orElse("");
    }
}
