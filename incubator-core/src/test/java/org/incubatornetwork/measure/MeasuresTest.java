package org.incubatornetwork.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        .countedUnit(CountedUnit.STARTUP)
                        .isTotal(false)
                        .isCount(false)
                        .isBroughtAlong(false)
                        .addAlsoKnownAs("survival-rate", "taux-de-survie")
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
                        .basis(ClaimBasis.STOCK)
                        .isTotal(true)
                        .isCount(false)
                        .isBroughtAlong(false)
                        .addAlsoKnownAs("gross-area", "gross-floor-area", "surface-brute")
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

    @ParameterizedTest
    @CsvSource({
        "residnets, residents",
        "survival-rate, survival",
        "taux-de-survie, survival",
        "public-subsidy, public-funding",
        "financement-public, public-funding",
        "startups-incubated, startups-supported",
        "number-of-patents, patents",
        "total-annual-budget, budget",
        "share-of-women-founders, women-led-share",
        "founders-trained, persons-supported",
        "Logiciels, ",
        "parking-lots, "
    })
    void whatIsMeantIsFoundByAnyOfItsWords(String word, @Nullable String measure) {
        assertThat(Measures.findNearest(word).map(Measure::toString)).isEqualTo(Optional.ofNullable(measure));
    }

    /** A sum of money is no number of people, a share no number at all, and a day no figure. */
    @Test
    void whatIsMeantByAClaimIsOfTheKindOfItsFigure() {
        Claim claim = Claim.builder()
                .measure(MeasureId.of("staff-costs"))
                .quantity(Quantity.exactly(40))
                .build();
        assertThat(nearest(claim)).contains("staff");
        assertThat(nearest(claim.withCurrency("EUR"))).isEmpty();
        assertThat(nearest(claim.withDenominator(Quantity.exactly(50)))).isEmpty();
        assertThat(nearest(claim.withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("0.4")))))
                .isEmpty();
        assertThat(nearest(claim.withMeasure(MeasureId.of("survival-rate")))).isNotEqualTo(Optional.of("survival"));
    }

    private static Optional<String> nearest(Claim claim) {
        return Measures.findNearest(claim).map(Measure::toString);
    }

    @Test
    void noWordLeadsToTwoMeasures() {
        List<String> words = Measures.measures().stream()
                .flatMap(measure -> Stream.concat(Stream.of(measure.toString()), measure.alsoKnownAs().stream()))
                .toList();
        assertThat(words)
                .doesNotHaveDuplicates()
                .allMatch(word -> MeasureId.of(word).value().equals(word));
    }

    @Test
    void whatAMeasureLeavesOnlyOneChoiceForCountsAsStated() {
        Claim residents = Claim.builder()
                .measure(MeasureId.of("residents"))
                .quantity(Quantity.exactly(12))
                .build();
        assertThat(Measures.basis(residents)).contains(ClaimBasis.STOCK);
        assertThat(Measures.countedUnit(residents)).contains(CountedUnit.STARTUP);
        assertThat(Measures.countedUnit(residents.withCountedUnit(CountedUnit.PROJECT)))
                .contains(CountedUnit.PROJECT);
        Claim graduates = residents.withMeasure(MeasureId.of("graduates"));
        assertThat(Measures.basis(graduates)).isEmpty();
        assertThat(Measures.countedUnit(graduates)).isEmpty();
        assertThat(Measures.basis(graduates.withBasis(ClaimBasis.FLOW))).contains(ClaimBasis.FLOW);
        assertThat(Measures.basis(graduates.withMeasure(MeasureId.of("parking-lots"))))
                .isEmpty();
    }

    @Test
    void shapesAgree() {
        for (Measure measure : Measures.measures()) {
            boolean mayBeNegative = measure.lower().isEmpty();
            if (measure.isTotal()) {
                assertThat(mayBeNegative).as(measure.toString()).isFalse();
                assertThat(measure.unit()).isNotIn(MetricUnit.RATIO, MetricUnit.DATE, MetricUnit.DAYS);
            }
            assertThat(measure.isCount() && !measure.isTotal())
                    .as(measure.toString())
                    .isFalse();
            assertThat(measure.isBroughtAlong() && !measure.isTotal())
                    .as(measure.toString())
                    .isFalse();
            if (measure.isDate()) {
                assertThat(measure.basis()).isEmpty();
                assertThat(measure.countedUnit()).isEmpty();
                assertThat(measure.asks()).isEmpty();
            }
            assertThat(measure.countedUnit().map(CountedUnit::isKnown).orElse(true))
                    .as(measure.toString())
                    .isTrue();
        }
    }

    /** What networks, accelerators, parks, associations and donors publish, as the world's documents name it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "budget",
                "public-funding",
                "investment-committed",
                "land-area",
                "construction-cost",
                "staff",
                "mentors",
                "applications",
                "graduates",
                "startups-operating",
                "startups-closed",
                "startups-acquired",
                "patents",
                "members",
                "member-countries",
                "women-led-share",
                "foreign-led-share",
                "persons-reached",
                "events",
                "founded",
                "site-opened"
            })
    void whatNetworksPublishHasAMeasure(String id) {
        assertThat(Measures.findMeasure(id)).isPresent();
    }
}
