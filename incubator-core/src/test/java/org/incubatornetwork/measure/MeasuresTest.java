package org.incubatornetwork.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void aRowSaysAllThatIsKnownOfAMeasure() {
        Measure survival = Measures.getMeasure("survival");
        assertThat(survival)
                .isEqualTo(Measure.builder()
                        .id(MeasureId.of("survival"))
                        .unit(MetricUnit.RATIO)
                        .lower(BigDecimal.ZERO)
                        .upper(BigDecimal.ONE)
                        .addAsks(ClaimDetail.POPULATION, ClaimDetail.CLOCK)
                        .isComputed(true)
                        .name(survival.name())
                        .build())
                .hasToString("survival");
        assertSaid(survival.name(), "Survival", "Survie");
        Measure gross = Measures.getMeasure("area-gross");
        assertThat(gross)
                .isEqualTo(Measure.builder()
                        .id(MeasureId.of("area-gross"))
                        .unit(gross.unit())
                        .lower(BigDecimal.ZERO)
                        .isComputed(false)
                        .name(gross.name())
                        .description(gross.description())
                        .build());
        assertThat(gross.unit().code()).isEqualTo("SQUARE_METRES");
        assertSaid(gross.unit().name(), "square metres", "mètres carrés");
        assertSaid(gross.name(), "Gross area", "Surface brute");
        assertSaid(
                gross.description().orElseThrow(),
                "Whole floor area of the sites: with walls, corridors and technical rooms.",
                "Surface totale des sites : murs, couloirs et locaux techniques compris.");
    }

    private static void assertSaid(LocalizedText text, String english, String french) {
        assertThat(text.in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(text.in(Locale.FRENCH)).isEqualTo(french);
    }

    @Test
    void everyMetricHasARowAndTakesUnitAndNameFromIt() {
        for (Metric metric : MetricCatalogue.metrics()) {
            Measure measure = Measures.getMeasure(metric.id());
            assertThat(measure.isComputed()).as(metric.toString()).isTrue();
            assertThat(metric.unit()).isEqualTo(measure.unit());
            assertThat(metric.name()).isEqualTo(measure.name());
        }
    }

    @Test
    void whatIsComputedHasItsMetricAndWhatIsNotHasADescription() {
        for (Measure measure : Measures.measures()) {
            assertThat(MetricCatalogue.findMetric(measure.id()).isPresent())
                    .as(measure.toString())
                    .isEqualTo(measure.isComputed());
            assertThat(measure.description().isPresent()).as(measure.toString()).isNotEqualTo(measure.isComputed());
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        for (Measure measure : Measures.measures()) {
            assertThat(measure.name().in(Locale.ENGLISH)).isNotBlank().doesNotEndWith(".");
            assertThat(measure.name().in(Locale.FRENCH)).isNotBlank().doesNotEndWith(".");
            measure.description().ifPresent(description -> {
                assertThat(description.in(Locale.ENGLISH)).endsWith(".");
                assertThat(description.in(Locale.FRENCH)).endsWith(".").isNotEqualTo(description.in(Locale.ENGLISH));
            });
        }
    }

    @Test
    void rowsAreSortedByIdAndLimitsByValue() {
        ImmutableList<MeasureId> ids =
                Measures.measures().stream().map(Measure::id).collect(ImmutableList.toImmutableList());
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(Measures.measures())
                .filteredOn(measure -> measure.upper().isPresent())
                .isNotEmpty()
                .allMatch(measure -> measure.lower()
                        .filter(least -> least.compareTo(measure.upper().get()) < 0)
                        .isPresent());
    }

    @Test
    void aMeasureIsFoundByItsId() {
        assertThat(Measures.findMeasure("capacity")).map(Measure::id).contains(MeasureId.of("capacity"));
        assertThat(Measures.findMeasure(MeasureId.of("capacity"))).isEqualTo(Measures.findMeasure("capacity"));
        assertThat(Measures.findMeasure("no measure at all")).isEmpty();
        assertThat(Measures.findMeasure(MeasureId.of("parking-lots"))).isEmpty();
    }

    @Test
    void theNearestIsNamedIfThereIsNone() {
        assertThatThrownBy(() -> Measures.getMeasure("residnets"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no measure residnets; did you mean residents?");
        assertThatThrownBy(() -> Measures.getMeasure(MeasureId.of("parking-lots")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no measure parking-lots");
    }
}
