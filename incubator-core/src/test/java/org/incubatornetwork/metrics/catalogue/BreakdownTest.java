package org.incubatornetwork.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.incubatornetwork.arbitraries.MetricLaws;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Test
    void everyMetricKeepsTheLawsAndAnnouncesItsParts() {
        SyntheticRegister register = SyntheticRegister.builder()
                .seed(3)
                .startups(400)
                .faultShare(0.05)
                .extractedOn(DAY)
                .build();
        Network network = register.frame().withStartups(register.startups().toList());
        MetricTime time = MetricTime.of(DAY, ReportingPeriod.of(Year.of(2023)));

        for (Metric metric : MetricCatalogue.metrics()) {
            MetricLaws.of(metric, network, time).areKept();
        }
    }

    @Test
    void whatIsDividedByAListNamesAllOfIt() {
        for (Metric metric : MetricCatalogue.metrics()) {
            for (String announced : metric.breakdown()) {
                Map<String, String> values = dimensions(announced);
                namesAll(values.get("reason"), EnumSet.complementOf(EnumSet.of(EndReason.TRANSFERRED)), metric);
                namesAll(values.get("level"), EnumSet.allOf(SupportLevel.class), metric);
            }
        }
    }

    private static void namesAll(@Nullable String values, Set<? extends Enum<?>> constants, Metric metric) {
        if (values != null && !isOpen(values)) {
            assertThat(Splitter.on('|').splitToList(values))
                    .as("%s", metric.id())
                    .containsAll(constants.stream().map(Enum::name).toList());
        }
    }

    /** Such as {@code <code>}, and {@code 0|...|10}. */
    private static boolean isOpen(String values) {
        return values.contains("<") || values.contains("...");
    }

    private static Map<String, String> dimensions(String announced) {
        return Splitter.on(',').withKeyValueSeparator('=').split(announced);
    }
}
