package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.World.DAY;
import static org.incubatornetwork.reconciliation.World.PROGRAMME;
import static org.incubatornetwork.reconciliation.World.direct;
import static org.incubatornetwork.reconciliation.World.grave;
import static org.incubatornetwork.reconciliation.World.programme;
import static org.incubatornetwork.reconciliation.World.supported;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What networks of any country need to tell of names, places, firms and funnels, and what is found in it. */
class WorldOfPlacesTest {
    private static Network network(UnaryOperator<Network.Builder> change) {
        return change.apply(Network.builder().id("n").name("N").country("MA")).build();
    }

    private static List<String> findings(Network network) {
        return Validator.asOf(DAY).validate(network).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    @Test
    void severalNamesInOneLanguageOfAnyKindAndTimeAreSound() {
        Network network = network(with -> with.addNames(
                Name.of("Réseau du Nord")
                        .withLanguage("fr")
                        .withKind(NameKind.FORMER)
                        .withEnd(DateWindow.parse("2009")),
                Name.of("RDN").withLanguage("fr").withKind(NameKind.SHORT),
                Name.of("N SA").withKind(NameKind.LEGAL),
                Name.of("الشبكة").withLanguage("ar").withKind(NameKind.TRANSLATION),
                Name.of("N").withKind(NameKind.LEGAL)));

        assertThat(findings(network)).isEmpty();
        assertThat(network.allNames()).containsExactly("N", "Réseau du Nord", "RDN", "N SA", "الشبكة");
    }

    @ParameterizedTest
    @CsvSource({"fr_FR", "french", "''", "f", "fr-", "x", "français"})
    void malformedTagsAreFound(String tag) {
        assertThat(findings(network(with -> with.addNames(Name.of("Nord").withLanguage(tag)))))
                .containsExactly("LANGUAGE_TAG /network/names/0/language");
    }

    @ParameterizedTest
    @CsvSource({"fr", "FR", "ar-MA", "zh-Hant-TW", "zgh", "sr-Latn", "es-419"})
    void tagsInAnyCaseAreTags(String tag) {
        assertThat(findings(network(with -> with.addNames(Name.of("Nord").withLanguage(tag)))))
                .isEmpty();
    }

    @Test
    void tagsThatDifferInCaseAloneAreFound() {
        assertThat(findings(network(with -> with.addNames(
                        Name.of("Nord").withLanguage("fr"), Name.of("Nordique").withLanguage("FR")))))
                .containsExactly("LANGUAGE_TAG_CASE /network/names/0/language");
    }

    @Test
    void namesToldTwiceAreFound() {
        assertThat(findings(network(with -> with.addNames(
                        Name.of("Nord").withLanguage("fr"), Name.of("Nord").withLanguage("fr"), Name.of("N")))))
                .containsExactly("NAME_REPEATED /network/names/1", "NAME_REPEATED /network/names/2");
    }

    private static Network at(Address.Builder address, String longitude, String latitude) {
        return network(with -> with.addSites(Site.builder()
                .id("s")
                .name("S")
                .address(address.build())
                .location(Location.of(new BigDecimal(longitude), new BigDecimal(latitude)))
                .build()));
    }

    @ParameterizedTest
    @CsvSource({
        "XK, 21.17, 42.66",
        "RS, 21.17, 42.66",
        "EH, -13.2, 27.15",
        "MA, -13.2, 27.15",
        "PR, -66.1, 18.45",
        "US, -66.1, 18.45",
        "GL, -51.7, 64.18",
        "DK, -51.7, 64.18",
        "GI, -5.35, 36.14",
        "GB, -5.35, 36.14",
        "HK, 114.17, 22.3",
        "CN, 114.17, 22.3"
    })
    void territoriesAreWrittenUnderEitherParent(String country, String longitude, String latitude) {
        assertThat(findings(at(Address.builder().addressCountry(country), longitude, latitude)))
                .noneMatch(finding -> finding.startsWith("COUNTRY_UNKNOWN") || finding.startsWith("LOCATION"));
    }

    @Test
    void aPlaceWithoutAnAgreedCodeIsToldInWords() {
        assertThat(findings(at(Address.builder().territory("Somaliland"), "44.06", "9.56")))
                .noneMatch(finding -> finding.startsWith("LOCATION"));
        assertThat(findings(at(Address.builder().addressLocality("Hargeisa"), "44.06", "9.56")))
                .contains("LOCATION_OUT_OF_COUNTRY /network/sites/0/location");
    }

    private static Network startup(UnaryOperator<Startup.Builder> change) {
        return network(with -> with.addStartups(
                change.apply(Startup.builder().id("s").name("S")).build()));
    }

    @Test
    void aStartupHasAnAddressALocationAndADescription() {
        assertThat(findings(startup(with -> with.description("Sails for cargo ships")
                        .address(Address.builder().addressCountry("FR").build())
                        .location(Location.of(new BigDecimal("2.35"), new BigDecimal("48.86"))))))
                .isEmpty();
        assertThat(findings(startup(with -> with.address(
                                Address.builder().addressCountry("MA").build())
                        .location(Location.of(new BigDecimal("2.35"), new BigDecimal("48.86"))))))
                .containsExactly("LOCATION_OUT_OF_COUNTRY /network/startups/0/location");
    }

    @Test
    void stagesAreDated() {
        Startup startup = Startup.builder()
                .id("s")
                .name("S")
                .stage(Stage.IDEA)
                .addStages(
                        StageStep.of(Stage.GROWTH).withStart(DateWindow.parse("2023")),
                        StageStep.of(Stage.SEED).withStart(DateWindow.parse("2021-03")))
                .build();

        assertThat(startup.stageOn(LocalDate.of(2020, 1, 1))).contains(Stage.IDEA);
        assertThat(startup.stageOn(LocalDate.of(2023, 6, 1))).contains(Stage.SEED);
        assertThat(startup.stageOn(LocalDate.of(2024, 1, 1))).contains(Stage.GROWTH);
        assertThat(startup.stage()).contains(Stage.GROWTH);
        assertThat(Startup.builder().id("t").name("T").build().stage()).isEmpty();
    }

    @Test
    void foundersAreCountedAndNeverNamed() {
        Founders count = Founders.builder()
                .on(DateWindow.parse("2023"))
                .total(3)
                .women(2)
                .addGroup(FounderGroup.builder().group(Subgroup.YOUTH).number(3).build())
                .build();

        assertThat(findings(startup(with -> with.addFounders(count)))).isEmpty();
        assertThat(findings(startup(with -> with.addFounders(count.withTotal(1)))))
                .containsExactly(
                        "FOUNDERS_GROUP_EXCEEDS_TOTAL /network/startups/0/founders/0/women",
                        "FOUNDERS_GROUP_EXCEEDS_TOTAL /network/startups/0/founders/0/groups/0/number");
    }

    private static FunnelStage stage(FunnelStep step, long number, CountedUnit unit) {
        return FunnelStage.of(step, number).withUnit(unit);
    }

    @Test
    void aFunnelIsAListOfStagesOfAnyKind() {
        List<FunnelStage> stages = List.of(
                stage(FunnelStep.APPLIED, 500, CountedUnit.APPLICATION),
                stage(FunnelStep.of("BOOTCAMP"), 60, CountedUnit.PERSON),
                stage(FunnelStep.ADMITTED, 10, CountedUnit.STARTUP),
                FunnelStage.builder()
                        .stage(FunnelStep.GRADUATED)
                        .quantity(Quantity.exactly(8))
                        .unit(CountedUnit.STARTUP)
                        .on(DateWindow.parse("2024-06"))
                        .build());
        Network network = network(with -> with.funnel(stages)
                .addProgrammes(
                        Programme.builder().id("p").name("P").funnel(stages).build())
                .addCohorts(Cohort.builder().id("c").name("C").funnel(stages).build()));

        assertThat(findings(network))
                .containsExactlyInAnyOrder(
                        "CODE_UNKNOWN /network/funnel/1/stage",
                        "CODE_UNKNOWN /network/programmes/0/funnel/1/stage",
                        "CODE_UNKNOWN /network/cohorts/0/funnel/1/stage");
    }

    @Test
    void fewerThanNoneIsToldOfAStepByItself() {
        List<FunnelStage> stages = List.of(
                stage(FunnelStep.APPLIED, -3, CountedUnit.STARTUP), stage(FunnelStep.ADMITTED, 4, CountedUnit.STARTUP));
        Network network = network(with -> with.funnel(stages)
                .addProgrammes(
                        Programme.builder().id("p").name("P").funnel(stages).build()));

        assertThat(Validator.asOf(DAY).validate(network).findings())
                .extracting(finding -> finding.code() + " " + finding.pointer() + " " + finding.message(Locale.ENGLISH))
                .containsExactly(
                        "AMOUNT_NEGATIVE /network/programmes/0/funnel/0/quantity APPLIED: -3 is less than nothing.",
                        "AMOUNT_NEGATIVE /network/funnel/0/quantity APPLIED: -3 is less than nothing.");
    }

    @Test
    void theOrderOfStagesIsKeptWithinAUnit() {
        Network network = network(with -> with.funnel(List.of(
                stage(FunnelStep.ADMITTED, 12, CountedUnit.STARTUP),
                stage(FunnelStep.APPLIED, 10, CountedUnit.STARTUP),
                stage(FunnelStep.STARTED, 40, CountedUnit.PERSON))));

        assertThat(findings(network)).containsExactly("COHORT_FUNNEL_ORDER /network/funnel/0/quantity");
    }

    @Test
    void theFunnelOfANetworkIsMeasuredWhereNoCohortTellsOne() {
        Network network = network(with ->
                with.funnel(List.of(FunnelStage.of(FunnelStep.APPLIED, 50), FunnelStage.of(FunnelStep.ADMITTED, 5))));
        MetricResult selection =
                MetricEngine.asOf(DAY).measure(network).get("selection-funnel").network();

        assertThat(selection.value()).hasValue(0.1);
        assertThat(MetricEngine.asOf(DAY)
                        .measure(network.withFunnel(
                                stage(FunnelStep.APPLIED, 50, CountedUnit.APPLICATION),
                                stage(FunnelStep.ADMITTED, 5, CountedUnit.STARTUP)))
                        .get("selection-funnel")
                        .network()
                        .noValue())
                .contains(NoValue.NO_FUNNEL);
    }

    @Test
    void otherNamesAreUsedByTheRuleOnDuplicates() {
        Network network = World.network()
                .addStartups(
                        supported("a", direct(2023)).withName("Zephyr"),
                        supported("b", direct(2023))
                                .withName("Atlas")
                                .withNames(Name.of("Zéphyr SARL").withKind(NameKind.LEGAL)))
                .build();

        assertThat(grave(network)).containsExactly("NAME_NEAR_DUPLICATE /network/startups/1/names/0/text");
    }

    @Test
    void aCodeThatIsAssignedByUsersInWideUseIsACountry() {
        assertThat(grave(World.network().country("XK").build())).isEmpty();
        assertThat(grave(World.network().country("XX").build())).containsExactly("COUNTRY_UNKNOWN /network/country");
    }

    @Test
    void aFunnelStandsOnACohortAProgrammeAndTheNetworkWithAUnitAndADay() {
        FunnelStage pitched = FunnelStage.builder()
                .stage(FunnelStep.of("PITCHED"))
                .quantity(Quantity.exactly(7))
                .unit(CountedUnit.TEAM)
                .on(DateWindow.parse("2024-05-31"))
                .build();
        Network network = World.network()
                .addProgrammes(programme().funnel(List.of(pitched)).build())
                .addCohorts(Cohort.builder()
                        .id("c")
                        .name("Spring")
                        .programmeId(PROGRAMME)
                        .funnel(List.of(pitched))
                        .build())
                .funnel(List.of(pitched))
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withFunnel(pitched.withQuantity(Quantity.exactly(5)))))
                .containsExactly("PART_EXCEEDS_WHOLE /network/programmes/0/funnel/0/quantity");
    }
}
