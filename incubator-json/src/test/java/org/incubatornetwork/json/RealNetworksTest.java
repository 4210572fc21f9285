package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of other kinds than Technopark, told from public pages by FORMAT.md alone: an association, an accelerator, a programme of a state. */
class RealNetworksTest {
    private static final Path FOLDER = Path.of("..", "examples", "networks");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static Network network(Path document) throws IOException {
        return NetworkJson.standard().readOrThrow(document).network();
    }

    @Test
    void thereAreThree() throws IOException {
        assertThat(documents()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areWrittenByteForByteAsTheyWereRead(Path document) throws IOException {
        ReadResult result = NetworkJson.standard().read(document);

        assertThat(result.findings()).isEmpty();
        assertThat(NetworkJson.standard().writeString(result.orElseThrow())).isEqualTo(Files.readString(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFigureHasItsPage(Path document) throws IOException {
        assertThat(network(document).claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.sources()).isNotEmpty().allSatisfy(source -> {
                    assertThat(source.publisher()).isPresent();
                    assertThat(source.retrievedOn()).isPresent();
                    assertThat(source.url()).isPresent();
                }));
    }

    /** Nothing is found wrong, and no published figure is held against one that it does not speak of. */
    @ParameterizedTest
    @MethodSource("documents")
    void contradictNothing(Path document) throws IOException {
        Network network = network(document);
        Reconciliation verdicts = Reconciler.asOf(DAY).reconcile(network);
        ValidationReport findings =
                Validator.builder().asOf(DAY).build().validate(network, network.startups(), verdicts.findings());

        assertThat(findings.findings())
                .filteredOn(finding -> finding.severity() != Severity.INFO)
                .isEmpty();
        assertThat(verdicts.comparisons()).noneMatch(comparison -> comparison.verdict() == Verdict.INCONSISTENT);
    }

    /** Of the sites that the press names nobody says that there are no others. */
    @Test
    void aListOfSitesWithGapsSaysSo() throws IOException {
        assertThat(MetricEngine.builder()
                        .asOf(DAY)
                        .build()
                        .measure(network(FOLDER.resolve("techstars.json")))
                        .get("site-count")
                        .network()
                        .warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message().in(Locale.ENGLISH))
                        .isEqualTo("The list of sites does not say that it is complete: there may be more."));
    }

    /** Nobody told which startups there are: nothing is counted. */
    @ParameterizedTest
    @MethodSource("documents")
    void nothingIsMeasuredOfStartupsThatNobodyListed(Path document) throws IOException {
        Network network = network(document);

        assertThat(network.registerCoverage()).isEqualTo(Completeness.NONE);
        assertThat(MetricEngine.builder().asOf(DAY).build().measure(network).results())
                .filteredOn(result -> result.value().isPresent())
                .allMatch(result -> List.of("site-count", "selection-funnel")
                        .contains(result.id().value()));
    }
}
