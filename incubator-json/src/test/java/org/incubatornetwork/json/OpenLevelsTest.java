package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.metrics.MetricSeriesRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

/** Levels that a residency without a start leaves open are as open in JSON Lines, however these are measured. */
class OpenLevelsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 12, 31);
    private static final Network NETWORK = Network.builder()
            .id("harbour")
            .name("Harbour")
            .register(Register.builder()
                    .coverage(Completeness.COMPLETE)
                    .extractedOn(LocalDate.of(2017, 6, 30))
                    .build())
            .addStartups(Startup.builder()
                    .id("buoys")
                    .name("Buoys")
                    .addSupportPeriods(
                            SupportPeriod.builder().level(SupportLevel.HOSTED).build())
                    .build())
            .addStartups(Startup.builder()
                    .id("nets")
                    .name("Nets")
                    .addSupportPeriods(SupportPeriod.builder()
                            .level(SupportLevel.REMOTE)
                            .start(LocalDate.of(2015, 7, 21))
                            .end(LocalDate.of(2016, 1, 1))
                            .build())
                    .build())
            .build();
    private static final MetricEngine ENGINE =
            MetricEngine.builder().asOf(DAY).year(Year.of(2016)).build();

    @Test
    void linesAreMeasuredAsTheDocumentIs() throws IOException {
        List<MetricTime> few = MetricTime.years(DAY, Year.of(2016), Year.of(2016));
        List<MetricTime> many = Collections.nCopies(50, few.get(0));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(NetworkDocument.of(NETWORK), lines);
        List<MetricRun> runs = new ArrayList<>();
        List<MetricSeriesRun> series = new ArrayList<>();
        NetworkJsonLines.standard()
                .read(
                        new ByteArrayInputStream(lines.toByteArray()),
                        frame -> {
                            runs.add(ENGINE.start(frame.network()));
                            series.add(ENGINE.start(frame.network(), few));
                            series.add(ENGINE.start(frame.network(), many));
                        },
                        startup -> {
                            runs.forEach(run -> run.add(startup));
                            series.forEach(run -> run.add(startup));
                        });

        assertThat(runs.get(0).report()).isEqualTo(ENGINE.measure(NETWORK));
        assertThat(runs.get(0).report().get("exits").network().restsOnOpenLevels())
                .isTrue();
        for (MetricSeriesRun run : series) {
            assertThat(run.report().reports().get(0)).isEqualTo(runs.get(0).report());
        }
    }
}
