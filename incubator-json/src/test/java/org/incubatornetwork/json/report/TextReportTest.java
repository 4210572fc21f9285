package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextReportTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final LocalDate DAY = LocalDate.of(2022, 11, 4);

    @ParameterizedTest
    @CsvSource({
        "technopark.json, en",
        "technopark.json, fr",
        "technopark-synthetic.json, en",
        "technopark-synthetic.json, fr"
    })
    void noLineIsTooWideAndNoPlaceIsLeftUnfilled(String name, String language) throws IOException {
        byte[] document = Files.readAllBytes(EXAMPLES.resolve(name));
        SourceText source = SourceText.of(name, document);
        Network network = NetworkJson.standard().readOrThrow(document).network();
        MetricReport metrics =
                MetricEngine.builder().asOf(DAY).year(Year.of(2021)).build().measure(network);
        Reconciliation verdicts = Reconciler.builder().asOf(DAY).build().reconcile(network);
        Locale locale = Locale.forLanguageTag(language);

        String figures = text(Report.builder(source)
                .locale(locale)
                .sites(network, DAY)
                .metrics(metrics)
                .reconciliation(verdicts));
        String findings = text(Report.builder(source)
                .locale(locale)
                .validation(Validator.asOf(DAY).validate(network, network.startups(), verdicts.findings())));

        assertThat((figures + findings).lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
        assertThat(figures).doesNotContainPattern("\\{[a-zA-Z]+}").endsWith("\n");
    }

    @Test
    void aNetworkBuiltInCodeNeedsNoSource() {
        Network network = Network.builder().id("harbour").name("Harbour").build();
        ValidationReport found = Validator.asOf(DAY).validate(network);

        assertThat(Report.builder(network).validation(found).build().writeString(ReportFormat.TEXT))
                .isEqualTo(text(Report.builder(SourceText.named("harbour")).validation(found)));
    }

    @Test
    void sitesStandByTheirStatus() throws IOException {
        Network network = technopark();

        Report.Builder report = Report.builder(SourceText.named("technopark"));
        assertThat(text(report.sites(network, LocalDate.of(2012, 6, 1))))
                .contains("operational   Casablanca")
                .contains("operational?  Rabat")
                .doesNotContain("Tanger")
                .contains("Operational: 1 (1 – 2), of which run by a partner: 0. Planned: 0.");
        assertThat(text(report.locale(Locale.FRENCH).sites(network, LocalDate.of(2025, 1, 1))))
                .contains("en travaux")
                .contains("Ouverts : 6, dont gérés par un partenaire : 1. Prévus : 3.");
    }

    /** A centre that tells no step is open if a part is, and perhaps if a part perhaps is. */
    @Test
    void aWholeIsToldByItsParts() {
        Site centre = Site.builder().id("centre").name("Centre").build();
        Site part = Site.builder()
                .id("north")
                .name("North")
                .partOf(centre.id())
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(DateWindow.parse("2020"))
                        .build())
                .build();
        Network network =
                Network.builder().id("n").name("N").addSites(centre, part).build();

        assertThat(text(Report.builder(SourceText.named("n")).sites(network, LocalDate.of(2021, 1, 1))))
                .containsPattern("operational +Centre")
                .containsPattern("– North");
        assertThat(text(Report.builder(SourceText.named("n")).sites(network, LocalDate.of(2020, 6, 1))))
                .containsPattern("operational[?] +Centre");
    }

    /** A step without a day was taken by the day of the register, and one of that year as well: the table says what the figure says. */
    @Test
    void sitesAreOpenInTheTableAsInTheFigure() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addSites(
                        site("quay", Optional.empty()),
                        site("mole", Optional.of("2024")),
                        site("pier", Optional.of("[2024-12..]")),
                        Site.builder().id("sand").name("Sand").build())
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.of(2024, 6, 30))
                        .build())
                .build();

        assertThat(text(Report.builder(SourceText.named("n"))
                        .sites(network, LocalDate.of(2024, 12, 31))
                        .metrics(MetricEngine.asOf(LocalDate.of(2024, 12, 31)).measure(network))))
                .contains("""
                          operational   quay
                                        mole  2024
                          operational?  pier  2024-12 or later
                          unknown       Sand

                          Operational: 2 (2 – 4), of which run by a partner: 0. Planned: 0.
                        """)
                .containsPattern("Sites open +2 [(]2 – 4[)]");
    }

    /** A count says how far vague days leave it open; a length or a rate does not, and has a mark that is explained. */
    @Test
    void figuresThatRestOnVagueDaysHaveAMarkOfDoubt() {
        SupportPeriod period = SupportPeriod.builder()
                .level(SupportLevel.DIRECT)
                .start(LocalDate.of(2020, 1, 1))
                .endReason(EndReason.GRADUATED)
                .build();
        Network exact = supported(period.withEnd(DateWindow.parse("2021-01-01")));
        Network vague = supported(period.withEnd(DateWindow.parse("2021")));

        assertThat(text(Report.builder(SourceText.named("n"))
                        .metrics(MetricEngine.asOf(DAY).measure(exact))))
                .containsPattern("Length of stay +366 days")
                .doesNotContain("*");
        String told = text(Report.builder(SourceText.named("n"))
                .metrics(MetricEngine.asOf(DAY).measure(vague)));
        assertThat(told)
                .containsPattern("Length of stay +548 days[*]")
                .containsPattern("Outcomes of stays +1\\s")
                .contains("""
                          * Rests on vague days: of each, one is taken, or it is left out; by others the
                          figure may be another.
                        """);
        MetricComparison comparison = MetricComparison.builder()
                .add("exact", MetricEngine.asOf(DAY).measure(exact))
                .add("vague", MetricEngine.asOf(DAY).measure(vague))
                .build();
        assertThat(ComparisonReport.of(comparison, Locale.ENGLISH).writeString(ReportFormat.TEXT))
                .contains("548 days*");
    }

    private static Network supported(SupportPeriod period) {
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .addStartups(Startup.builder()
                        .id("s")
                        .name("S")
                        .addSupportPeriods(period)
                        .build())
                .build();
    }

    private static Site site(String id, Optional<String> opened) {
        return Site.builder()
                .id(id)
                .name(id)
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(opened.map(DateWindow::parse))
                        .build())
                .build();
    }

    /** Which is a fault, and yet each is listed once, and the parts are those of the first; what is told twice in the same words is one. */
    @Test
    void sitesOfOneIdAreListedOnceEach() {
        Site centre = Site.builder().id("centre").name("Centre").build();
        Site part = Site.builder().id("north").name("North").partOf(centre.id()).build();
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addSites(centre, centre.withName("Centrum"), centre, part, part.withName("Northern"), part)
                .build();

        assertThat(text(Report.builder(SourceText.named("n")).sites(network, DAY)))
                .contains("""
                          unknown  Centre
                                   – North
                                   Centrum
                                   Northern
                        """);
    }

    @Test
    void whatVagueDaysLeaveOpenStandsBetweenItsLeastAndItsMost() throws IOException {
        Network network = technopark();
        MetricReport metrics =
                MetricEngine.builder().asOf(LocalDate.of(2012, 6, 1)).build().measure(network);
        Report.Builder report = Report.builder(SourceText.named("technopark")).metrics(metrics);

        assertThat(text(report)).contains("Sites open  1 (1 – 2)");
        JsonNode results = JsonMapper.shared()
                .readTree(report.build().writeString(ReportFormat.JSON))
                .at("/metrics/results");
        assertThat(results.valueStream()
                        .filter(result -> result.get("measure").asString().equals("site-count")))
                .singleElement()
                .satisfies(sites -> {
                    assertThat(sites.get("numerator").asString()).isEqualTo("1");
                    assertThat(sites.get("least").asString()).isEqualTo("1");
                    assertThat(sites.get("most").asString()).isEqualTo("2");
                });
    }

    @Test
    void whatWasLeftOutIsToldWhereThereIsNoFigureToo() {
        byte[] document = """
                {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "n", "name": "N",
                 "register": {"coverage": "COMPLETE"},
                 "startups": [{"id": "a", "name": "A", "supportPeriods": [{"level": "DIRECT", "start": "2020-01-01"}],
                  "revenues": [{"start": "2021-01-01", "end": "2022-01-01", "amount": {"amount": "-5", "currency": "MAD"}}]}]}}
                """.getBytes(UTF_8);
        MetricReport metrics = MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2021))
                .build()
                .measure(NetworkJson.standard().read(document).network().orElseThrow());

        assertThat(text(Report.builder(SourceText.of("n.json", document)).metrics(metrics))
                        .replaceAll("\\s+", " "))
                .contains(
                        "Not computable: nothing is recorded of those supported that could count. Without value: Net jobs"
                                + " created; Funding raised; Revenue; Reach of services.")
                .contains("Revenue; Growth of revenue: Left out: facts with a number below zero (1).");
    }

    /** Of everything that is counted by startups, as it is printed. */
    @ParameterizedTest
    @CsvSource({"en, known of (\\S+) out of (\\S+) only", "fr, connues que pour (\\S+) sur (\\S+) soit"})
    void whatIsKnownAndWhatIsLeftOutAddUp(String language, String known) throws IOException {
        Network network = NetworkJson.standard()
                .readOrThrow(EXAMPLES.resolve("technopark-synthetic.json"))
                .network();
        String text = text(Report.builder(SourceText.named("n"))
                        .locale(Locale.forLanguageTag(language))
                        .metrics(MetricEngine.builder()
                                .asOf(DAY)
                                .year(Year.of(2021))
                                .build()
                                .measure(network)))
                .replaceAll("\n +", " ")
                .replace(", soit", " soit");
        Matcher told = Pattern.compile(known + "[^.]*\\.[^.]+\\((\\S+)\\)\\.").matcher(text);
        int count = 0;
        while (told.find()) {
            assertThat(number(told.group(1)) + number(told.group(3)))
                    .as(told.group())
                    .isEqualTo(number(told.group(2)));
            count++;
        }
        assertThat(count).isEqualTo(5);
    }

    private static long number(String grouped) {
        return Long.parseLong(grouped.replaceAll("[^0-9]", ""));
    }

    /** What became of each cohort, and of each year's intake. */
    @ParameterizedTest
    @CsvSource({"en, cohort          startups         graduated", "fr, cohorte         startups          diplômées"})
    void cohortsAndIntakesHaveTables(String language, String heading) throws IOException {
        Network network = NetworkJson.standard()
                .readOrThrow(EXAMPLES.resolve("technopark-synthetic.json"))
                .network();

        String text = text(Report.builder(SourceText.named("n"))
                .locale(Locale.forLanguageTag(language))
                .metrics(MetricEngine.asOf(DAY).measure(network)));

        assertThat(text)
                .contains(heading)
                .containsPattern("\n  Promotion 2001 +35 +80[.,]0\u202f?% \\(28 / 35\\) ")
                .containsPattern("\n  (year|année)  startups +[+]1 ")
                .contains("\n  2001" + " ".repeat(language.equals("en") ? 8 : 9)
                        + "35   97  89  46  37   6   3   3   3   0    0\n");
    }

    @Test
    void aFindingHasItsLineAndACaretUnderTheFault() {
        byte[] document = """
                {
                  "format": "incubator-network",
                  "formatVersion": "1.0",
                  "network": { "id": "n", "name": "N", "fuonded": "2001", "founded": "2001-13" }
                }
                """.getBytes(UTF_8);
        ReadResult result = NetworkJson.standard().read(document);

        assertThat(text(Report.builder(SourceText.of("n.json", document)).reading(result)))
                .isEqualTo("""
                        Format

                          ERROR  INVALID_DATE_WINDOW
                            This is not a date, exact or vague: "2001-13"
                            n.json:4:70
                            4 | …": { "id": "n", "name": "N", "fuonded": "2001", "founded": "2001-13" }
                              |                                                             ^^^^^^^^^
                            Expected: D | D? | D~ | D% | YYYX | [D..D] | [D..] | [..D] | [..]; D =
                            YYYY-MM-DD | YYYY-MM | YYYY
                            Write 2001, 2015-10, 2020-02-14, [2023..2024] or [2023..].

                          WARNING  UNKNOWN_MEMBER
                            The member fuonded is not known.
                            n.json:4:40
                            4 | …network": { "id": "n", "name": "N", "fuonded": "2001", "founded": "200…
                              |                                      ^^^^^^^^^
                            Did you mean founded?

                          Errors: 1. Warnings: 1. Notes: 0.

                        End of the report.
                        """);
    }

    @Test
    void ofEachCodeTheFirstFindingsAreShownAndTheOthersCounted() throws IOException {
        byte[] document = Files.readString(EXAMPLES.resolve("technopark.json"))
                .replace("\"asOf\": \"20", "\"asOf\": \"x20")
                .getBytes(UTF_8);
        ReadResult result = NetworkJson.standard().read(document);

        assertThat(text(Report.builder(SourceText.of("n.json", document))
                        .findingsPerCode(1)
                        .reading(result)))
                .containsOnlyOnce("ERROR  INVALID_DATE_WINDOW")
                .containsPattern("… and [0-9]+ more of INVALID_DATE_WINDOW\\.");
    }

    @Test
    void sectionsStandInOneOrderWithAnEmptyLineBetweenThem() throws IOException {
        Network network = technopark();
        Report.Builder report = Report.builder(SourceText.named("technopark"))
                .reconciliation(Reconciler.builder().asOf(DAY).build().reconcile(network))
                .metrics(MetricEngine.builder().asOf(DAY).build().measure(network))
                .validation(Validator.asOf(DAY).validate(network))
                .sites(network, DAY);

        assertThat(text(report))
                .containsPattern(
                        "(?s)^Technopark Morocco: sites on 4 November 2022\n.*[^\n]\n\nFindings\n"
                                + ".*[^\n]\n\nMetrics on 4 November 2022\n.*[^\n]\n\nPublished figures, .*[^\n]\n\nEnd of the report.\n$");
    }

    /** As a director reads: what can't both be true, then what could be checked, then what can't, with what it would need. */
    @Test
    void contradictionsComeFirst() throws IOException {
        Claim jobs = Claim.builder()
                .measure("jobs-total")
                .basis(ClaimBasis.STOCK)
                .quantity(Quantity.of(Qualifier.EXACT, 50))
                .asOf(DateWindow.parse("2010-01-01"))
                .saidBy("La Gazette")
                .build();
        Network network = technopark();
        Network contradicted = network.toBuilder()
                .addClaims(
                        jobs,
                        jobs.withQuantity(Quantity.of(Qualifier.EXACT, 60)).withSaidBy("Le Courrier"))
                .build();

        String text = text(Report.builder(SourceText.named("technopark"))
                .reconciliation(Reconciler.builder().asOf(DAY).build().reconcile(contradicted)));

        assertThat(text)
                .containsPattern("(?s)\n  INCONSISTENT .*jobs-total .*La Gazette.*Le Courrier.*\n  CONSISTENT .*"
                        + "\n  NOT COMPARABLE .*Needed: .*\n  NOT COMPUTABLE .*would need")
                .contains("INCONSISTENT: 1.");
    }

    @Test
    void aReadingWithoutFindingsIsToldOnlyWhereThereIsNothingElse() throws IOException {
        byte[] document = Files.readAllBytes(EXAMPLES.resolve("technopark.json"));
        ReadResult result = NetworkJson.standard().read(document);
        Report.Builder report = Report.builder(SourceText.of("technopark.json", document));

        assertThat(text(report.reading(result))).isEqualTo("Format\n\n  Nothing was found.\n\nEnd of the report.\n");
        assertThat(text(report.sites(technopark(), DAY))).doesNotContain("Format");
    }

    @Test
    void whatIsFoundInANetworkWithoutATextHasNoPlace() throws IOException {
        Report report = Report.builder(SourceText.named("technopark"))
                .validation(Validator.asOf(DAY).validate(technopark()))
                .build();

        assertThat(report.writeString(ReportFormat.TEXT))
                .contains("WARNING  SHARES_SUM")
                .doesNotContain("technopark:");
        assertThat(report.writeString(ReportFormat.JSON))
                .contains("\"document\": \"technopark\"", "\"pointer\": \"/network/")
                .doesNotContain("\"line\"");
    }

    @Test
    void aFileHasWhatAStringHas(@TempDir Path folder) throws IOException {
        Report report = Report.builder(SourceText.named("technopark"))
                .locale(Locale.FRENCH)
                .sites(technopark(), DAY)
                .build();
        Path file = folder.resolve("report.txt");

        report.write(ReportFormat.TEXT, file);

        assertThat(file).content(UTF_8).isEqualTo(report.writeString(ReportFormat.TEXT));
    }

    @Test
    void atLeastOneFindingOfEachCodeIsShown() {
        assertThatThrownBy(() -> Report.builder(SourceText.named("n")).findingsPerCode(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one finding of each code must be shown, was 0");
    }

    @Test
    void datesAndDurationsAreInWords() {
        Phrases english = new Phrases(Locale.ENGLISH);
        Phrases french = new Phrases(Locale.FRENCH);

        assertThat(english.date(DateWindow.parse("[2023..2024]"))).isEqualTo("2023 to 2024");
        assertThat(french.date(DateWindow.parse("[2023-01-01..]"))).isEqualTo("2023-01-01 ou après");
        assertThat(english.date(DateWindow.parse("[..2024-12-31]"))).isEqualTo("2024-12-31 or earlier");
        assertThat(english.date(DateWindow.parse("2015-10"))).isEqualTo("2015-10");
        assertThat(english.date(DateWindow.parse("201X"))).isEqualTo("the 2010s");
        assertThat(french.date(DateWindow.parse("2014~"))).isEqualTo("vers 2014");
        assertThat(english.date(DateWindow.parse("2014%"))).isEqualTo("perhaps about 2014");
        assertThat(english.horizon(Period.parse("P1Y"))).isEqualTo("after 1 year");
        assertThat(french.horizon(Period.parse("P18M"))).isEqualTo("après 18 mois");
        assertThat(english.horizon(Period.parse("P1Y6M"))).isEqualTo("after 18 months");
        assertThat(english.horizon(Period.parse("P30D"))).isEqualTo("P30D");
    }

    private static String text(Report.Builder report) {
        return report.build().writeString(ReportFormat.TEXT);
    }

    private static Network technopark() throws IOException {
        return NetworkJson.standard()
                .readOrThrow(EXAMPLES.resolve("technopark.json"))
                .network();
    }
}
