package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.measure.ClaimDetail;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Holds the table of measures in FORMAT.md current; with {@code -Dpages.write} it is written anew. */
class MeasuresPageTest {
    private static final Path PAGE = Path.of("FORMAT.md");
    private static final String START = "\n## Measures\n";

    @Test
    void theTableIsCurrent() throws IOException {
        String page = Files.readString(PAGE, UTF_8);
        int start = page.indexOf(START);
        int next = page.indexOf("\n## ", start + 1);
        int end = next < 0 ? page.length() : next;
        if (System.getProperty("pages.write") != null) {
            Files.writeString(PAGE, page.substring(0, start) + section() + page.substring(end), UTF_8);
        } else {
            assertThat(page.substring(start, end)).isEqualTo(section());
        }
    }

    private static String section() {
        StringBuilder section = new StringBuilder(START);
        section.append("""

                What a claim can be a figure of: `measure` is one of these, or a network's own, of which nothing is known. Limits are included;
                a ratio is 0.86 for 86 %; of a measure whose unit is a date, a claim has a `date` in place of a `quantity`. A claim that does not
                say what is asked means nothing. Where every figure has one basis, or counts one unit, these stand under "always": a claim need not
                say them, and what it leaves unsaid counts as said so. Of a total (a count, or a sum of what is not negative) no part exceeds its
                whole; where startups may have some of it from before their support ("brought along"), it grows in a period by more than what came
                in it. Organizations that joined are `members`, the centres they run `centres-of-members`; centres that have the network's label or licence
                are `accredited-centres`, places that belong to it without either `hubs`, its own sites `site-count`. Those that are computed are defined in
                [METRICS.md](../incubator-core/METRICS.md); the others only claims have. A test holds the table current.

                | measure | what | also published as | unit | limits | asks | always | | |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (Measure measure : Measures.measures()) {
            section.append("| `").append(measure).append("` | ");
            section.append(english(measure.name()))
                    .append(": ")
                    .append(meaning(measure))
                    .append(" | ");
            section.append(String.join(", ", measure.alsoKnownAs())).append(" | ");
            section.append(measure.unit().name(Locale.ENGLISH)).append(" | ");
            section.append(limits(measure)).append(" | ");
            section.append(measure.asks().stream().map(MeasuresPageTest::said).collect(Collectors.joining(", ")))
                    .append(" | ");
            section.append(always(measure)).append(" | ");
            section.append(measure.isTotal() ? "total" : "")
                    .append(measure.isBroughtAlong() ? ", brought along" : "")
                    .append(" | ");
            section.append(measure.isComputed() ? "computed" : "claimed only").append(" |\n");
        }
        return section.toString();
    }

    private static String meaning(Measure measure) {
        Optional<LocalizedText> definition =
                MetricCatalogue.findMetric(measure.id()).map(Metric::definition);
        return english(definition.or(measure::description).orElseThrow());
    }

    /** What every figure of a measure has, so that a claim need not say it. */
    private static String always(Measure measure) {
        return Stream.<Optional<?>>of(measure.basis(), measure.countedUnit())
                .flatMap(Optional::stream)
                .map(only -> "`" + only + "`")
                .collect(Collectors.joining(", "));
    }

    private static String limits(Measure measure) {
        if (measure.lower().isEmpty() && measure.upper().isEmpty()) {
            return "";
        }
        return measure.lower().map(BigDecimal::toPlainString).orElse("") + ".."
                + measure.upper().map(BigDecimal::toPlainString).orElse("");
    }

    private static String said(ClaimDetail detail) {
        return "`" + detail.name().toLowerCase(Locale.ROOT) + "`";
    }

    private static String english(LocalizedText text) {
        return text.in(Locale.ENGLISH);
    }
}
