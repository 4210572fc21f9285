package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    private static final LocalDate DAY = LocalDate.of(2022, 11, 4);

    /** What RFC 4180 calls a field, and what ends it. */
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\r\n]*))(,|\r\n)");

    /** What a spreadsheet takes for a formula, with semicolons between cells as well. */
    private static final Pattern FORMULA = Pattern.compile("(^|;)[=+\\-@＝\t\r\n]");

    /** The cells of each line; fails on what is not in the form of RFC 4180. */
    private static List<List<String>> lines(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        Matcher field = FIELD.matcher(csv);
        int end = 0;
        while (end < csv.length()) {
            assertThat(field.find(end) && field.start() == end).as("at " + end).isTrue();
            line.add(field.group(1) != null ? field.group(1).replace("\"\"", "\"") : field.group(2));
            end = field.end();
            if (field.group(3).equals("\r\n")) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        assertThat(line).isEmpty();
        return lines;
    }

    private static List<String> column(List<List<String>> lines, String name) {
        int column = lines.get(0).indexOf(name);
        return lines.stream().skip(1).map(line -> line.get(column)).toList();
    }

    private static Network example(String name) throws IOException {
        return NetworkJson.standard()
                .readOrThrow(Files.readAllBytes(Path.of("..", "examples", name)))
                .network();
    }

    private static MetricEngine siteCount() {
        return MetricEngine.builder()
                .asOf(DAY)
                .metrics(ImmutableSet.of(MetricCatalogue.getMetric("site-count")))
                .build();
    }

    @Test
    void eachFigureIsARowWithItsParts() throws IOException {
        MetricReport metrics = MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2021))
                .build()
                .measure(example("technopark-synthetic.json"));

        List<List<String>> lines =
                lines(CsvReport.ofFigures(metrics, Locale.ENGLISH).writeString());

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.get(0)));
        int rows = metrics.results().stream()
                .mapToInt(result -> 1 + result.parts().size())
                .sum();
        assertThat(lines).hasSize(1 + rows);
        assertThat(column(lines, "part").stream().filter(String::isEmpty)).hasSameSizeAs(metrics.results());
        // nothing known is no 0
        List<String> values = column(lines, "value");
        List<String> reasons = column(lines, "noValue");
        for (int i = 0; i < rows; i++) {
            assertThat(values.get(i).isEmpty()).isEqualTo(!reasons.get(i).isEmpty());
        }
        // and each value reads back as what it was
        List<Double> told = values.stream()
                .filter(value -> !value.isEmpty())
                .map(Double::valueOf)
                .toList();
        List<Double> measured = new ArrayList<>();
        for (MetricResult result : metrics.results()) {
            result.value().ifPresent(measured::add);
            result.parts().values().forEach(part -> part.value().ifPresent(measured::add));
        }
        assertThat(told).isEqualTo(measured);
    }

    @Test
    void ofAPartOnlyWhatIsKnownOfThePartIsTold() throws IOException {
        String csv = CsvReport.ofFigures(siteCount().measure(example("technopark.json")), Locale.FRENCH)
                .writeString();

        assertThat(csv)
                .startsWith(
                        "asOf,periodStart,periodEnd,measure,name,scope,siteId,programmeId,cohortId,year,sectorScheme,"
                                + "sectorCode,part,unit,currency,value,least,most,numerator,denominator,lower,upper,level,"
                                + "noValue,noValueText,populationSize,known,coverable,exclusions,warnings,estimator,policies\r\n"
                                + "2022-11-04,,,site-count,Sites ouverts,NETWORK,");
        List<List<String>> lines = lines(csv);
        assertThat(column(lines, "populationSize").get(0)).isNotEmpty();
        assertThat(column(lines, "populationSize").stream().skip(1))
                .isNotEmpty()
                .containsOnly("");
        assertThat(column(lines, "part")).contains("kind=REGULAR,status=OPERATIONAL");
    }

    @Test
    void timesOfASeriesStandBelowEachOther() throws IOException {
        MetricSeries series = siteCount()
                .measureSeries(
                        example("technopark.json"),
                        List.of(MetricTime.of(LocalDate.of(2012, 6, 1)), MetricTime.of(DAY)));

        List<List<String>> lines =
                lines(CsvReport.ofFigures(series, Locale.ENGLISH).writeString());

        assertThat(column(lines, "asOf").stream().distinct()).containsExactly("2012-06-01", "2022-11-04");
        assertThat(column(lines, "value").get(0)).isEqualTo("1");
        assertThat(column(lines, "least").get(0)).isEqualTo("1");
        assertThat(column(lines, "most").get(0)).isEqualTo("2");
    }

    /** Begins a cell, holds what separates cells, or is not seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "＝1+1",
                "a,b",
                "say \"so\"",
                "line\r\nbreak",
                "\t=1",
                "a\u202Eb",
                "a;=1+1",
                ";@x;-1"
            })
    void aNetworkRunsNothingAndBreaksNoTable(String id) {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addSites(
                        Site.builder().id("a").name(id).build(),
                        Site.builder()
                                .id("b")
                                .name("B")
                                .partOf(SiteId.of("none"))
                                .build())
                .build();
        ValidationReport found = Validator.asOf(DAY).validate(network.withName(id));
        List<List<String>> lines = lines(CsvReport.ofFindings(SourceText.named("n"), found, Locale.ENGLISH)
                .writeString());

        assertThat(lines)
                .hasSize(1 + found.findings().size())
                .allSatisfy(line -> assertThat(line)
                        .hasSameSizeAs(lines.get(0))
                        .noneMatch(cell -> FORMULA.matcher(cell).find())
                        .noneMatch(cell -> cell.chars().anyMatch(Character::isISOControl) || cell.contains("\u202E")));
    }

    @Test
    void codesOfANetworkRunNothingInFigures() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addStartups(Startup.builder()
                        .id("s")
                        .name("S")
                        .addSectors(Sector.of("@s", "=1;+2\u202e"), Sector.of("x", ";-1"))
                        .addSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.HOSTED)
                                .start(LocalDate.of(2020, 1, 1))
                                .build())
                        .build())
                .build();

        List<List<String>> lines =
                lines(CsvReport.ofFigures(MetricEngine.asOf(DAY).measure(network), Locale.ENGLISH)
                        .writeString());

        assertThat(column(lines, "sectorCode")).contains("'=1;'+2\\u202e", ";'-1");
        assertThat(column(lines, "sectorScheme")).contains("'@s");
        for (String name : List.of("sectorScheme", "sectorCode", "part")) {
            assertThat(column(lines, name))
                    .noneMatch(cell -> FORMULA.matcher(cell).find() || cell.contains("\u202e"));
        }
    }

    @Test
    void findingsHaveTheirPlaces() {
        byte[] document = """
                {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "n", "name": "N",
                  "sites": [{"id": "a", "name": "A"},
                            {"id": "a", "name": "-A, \\"B\\""}]}}
                """.getBytes(UTF_8);
        Network network = NetworkJson.standard().readOrThrow(document).network();
        ValidationReport found = Validator.asOf(DAY).validate(network);

        String csv = CsvReport.ofFindings(SourceText.of("n.json", document), found, Locale.ENGLISH)
                .writeString();

        List<List<String>> lines = lines(csv);
        assertThat(csv)
                .startsWith("severity,code,pointer,line,column,subjectKind,subjectId,subjectLabel,actual,expected,"
                        + "message,remedy,hint,fingerprint\r\n");
        int duplicate = column(lines, "code").indexOf("ID_DUPLICATE");
        assertThat(lines.get(1 + duplicate))
                .startsWith("ERROR", "ID_DUPLICATE", "/network/sites/1/id", "3", "20", "SITE", "a", "'-A, \"B\"");
        assertThat(column(lines, "fingerprint")).allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{16}"));
    }

    @Test
    void aTableThatFailsIsLeftCutAndAFileAsItWas(@TempDir Path directory) throws IOException {
        CsvReport table = CsvReport.ofFigures(siteCount().measure(example("technopark.json")), Locale.ENGLISH);
        Path file = directory.resolve("figures.csv");
        table.write(file);
        assertThat(file).hasContent(table.writeString());

        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (kept.size() == 300) {
                    throw new IOException("full");
                }
                kept.write(b);
            }
        };
        assertThatThrownBy(() -> table.write(full))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(table.writeString()).startsWith(kept.toString(UTF_8));
    }
}
