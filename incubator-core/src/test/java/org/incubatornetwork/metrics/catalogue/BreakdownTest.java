package org.incubatornetwork.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Test
    void everyPartOfAResultIsOneThatItsMetricAnnounces() {
        SyntheticRegister register = SyntheticRegister.builder()
                .seed(3)
                .startups(400)
                .faultShare(0.05)
                .extractedOn(DAY)
                .build();
        Network network = register.frame().withStartups(register.startups().toList());
        Set<Metric> divided = new HashSet<>();

        for (MetricResult result : MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2023))
                .build()
                .measure(network)
                .results()) {
            Metric metric = MetricCatalogue.getMetric(result.id());
            for (PartKey part : result.parts().keySet()) {
                assertThat(metric.breakdown())
                        .as("%s has a part %s", metric.id(), part)
                        .anyMatch(announced -> announces(announced, part));
                divided.add(metric);
            }
        }

        assertThat(divided).hasSizeGreaterThan(15);
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

    private static boolean announces(String announced, PartKey part) {
        Map<String, String> values = dimensions(announced);
        return values.keySet().equals(part.values().keySet())
                && part.values().entrySet().stream().allMatch(entry -> {
                    String allowed = Objects.requireNonNull(values.get(entry.getKey()));
                    List<String> listed = Splitter.on('|').splitToList(allowed);
                    return isOpen(allowed) || listed.contains(entry.getValue());
                });
    }

    /** Such as {@code <code>}, and {@code 0|...|10}. */
    private static boolean isOpen(String values) {
        return values.contains("<") || values.contains("...");
    }

    private static Map<String, String> dimensions(String announced) {
        return Splitter.on(',').withKeyValueSeparator('=').split(announced);
    }
}
