package org.incubatornetwork.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    /** With many a clerk's mistake, so that there is something to be found, and days that nobody remembers. */
    private static final Network NETWORK = SyntheticRegister.builder()
            .startups(2_000)
            .extractedOn(DAY)
            .faultShare(0.2)
            .vagueShare(0.1)
            .build()
            .network();

    @TempDir
    static Path directory;

    private static Path register;
    private static JavaSparkContext spark;

    @BeforeAll
    static void start() throws IOException {
        register = directory.resolve("register.jsonl");
        try (OutputStream out = Files.newOutputStream(register)) {
            NetworkJsonLines.standard().write(NetworkDocument.of(NETWORK), out);
        }
        spark = new JavaSparkContext(
                new SparkConf().setMaster("local[2]").setAppName("examination").set("spark.ui.enabled", "false"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theReportsAreThoseOfASingleProcess(int partitions) {
        Examination examination = Examination.of(spark, register.toString(), partitions, DAY);

        assertThat(examination.validation().findings()).isNotEmpty();
        assertThat(examination.validation()).isEqualTo(Validator.asOf(DAY).validate(NETWORK));
        assertThat(examination.metrics())
                .isEqualTo(MetricEngine.builder().asOf(DAY).build().measure(NETWORK));
    }

    /** A year before the register was taken, counts lie between a least and a most, which add up over partitions as they do. */
    @Test
    void whatVagueDaysLeaveOpenIsToldOfAllPartitions() {
        Figure residents = Examination.of(spark, register.toString(), 3, DAY.minusYears(1))
                .metrics()
                .get("residents")
                .network()
                .figure();

        BigDecimal count = BigDecimal.valueOf(residents.count().orElseThrow());
        assertThat(residents.least().orElseThrow()).isLessThan(count);
        assertThat(residents.most().orElseThrow()).isGreaterThan(count);
    }

    @Test
    void aLineAtFaultIsNamed() throws IOException {
        List<String> lines = Files.readAllLines(register);
        Path faulty = Files.write(directory.resolve("faulty.jsonl"), with(lines, 1500, "{\"id\": 5}"));

        assertThatThrownBy(() -> Examination.of(spark, faulty.toString(), 3, DAY))
                .hasMessageContaining("/network/startups/1499: ");
    }

    @Test
    void aCutRegisterIsNoticed() throws IOException {
        List<String> lines = Files.readAllLines(register);
        Path cut = Files.write(directory.resolve("cut.jsonl"), lines.subList(0, 1000));

        assertThatThrownBy(() -> Examination.of(spark, cut.toString(), 3, DAY)).hasMessageContaining("cut");
    }

    private static List<String> with(List<String> lines, int number, String line) {
        lines.set(number, line);
        return lines;
    }
}
