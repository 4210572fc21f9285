package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.TierId;
import org.junit.jupiter.api.Test;

/** What networks need to tell of their programmes, and what is answered of them. */
class ProgrammesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final ProgrammeId PROGRAMME = ProgrammeId.of("acceleration");

    private static Programme.Builder programme() {
        return Programme.builder().id(PROGRAMME).name("Acceleration");
    }

    private static Network.Builder network(Programme programme) {
        return Network.builder().id("n").name("N").addProgrammes(programme);
    }

    private static Startup startup(SupportPeriod.Builder support) {
        return Startup.builder()
                .id("s")
                .name("S")
                .addSupportPeriods(support.build())
                .build();
    }

    private static SupportPeriod.Builder direct(int year) {
        return SupportPeriod.builder().level(SupportLevel.DIRECT).start(LocalDate.of(year, 1, 1));
    }

    private static MetricResult selection(Network network, Scope scope) {
        return MetricEngine.builder()
                .asOf(DAY)
                .build()
                .measure(network)
                .get("selection-funnel")
                .at(scope);
    }

    @Test
    void itsOwnFunnelIsMeasuredWhereNoCohortTellsOne() {
        Programme told = programme()
                .addFunnel(FunnelStage.of(FunnelStep.APPLIED, 200))
                .addFunnel(FunnelStage.of(FunnelStep.ADMITTED, 20))
                .build();
        Network network = network(told).build();

        assertThat(selection(network, Scope.of(PROGRAMME)).value()).hasValue(0.1);
        assertThat(selection(network, Scope.network()).value()).hasValue(0.1);
    }

    @Test
    void theFunnelsOfItsCohortsGoBeforeItsOwn() {
        Programme told = programme()
                .addFunnel(FunnelStage.of(FunnelStep.APPLIED, 200))
                .addFunnel(FunnelStage.of(FunnelStep.ADMITTED, 20))
                .build();
        Network network = network(told)
                .addCohorts(Cohort.builder()
                        .id("c")
                        .name("C")
                        .programmeId(PROGRAMME)
                        .start(LocalDate.of(2023, 1, 1))
                        .addFunnel(FunnelStage.of(FunnelStep.APPLIED, 40))
                        .addFunnel(FunnelStage.of(FunnelStep.ADMITTED, 10))
                        .build())
                .build();

        assertThat(selection(network, Scope.of(PROGRAMME)).value()).hasValue(0.25);
    }

    @Test
    void noRateIsMadeOfStagesThatCountDifferentThings() {
        Programme told = programme()
                .addFunnel(FunnelStage.of(FunnelStep.APPLIED, 200).withUnit(CountedUnit.APPLICATION))
                .addFunnel(FunnelStage.of(FunnelStep.ADMITTED, 20).withUnit(CountedUnit.TEAM))
                .build();

        assertThat(selection(network(told).build(), Scope.of(PROGRAMME)).noValue())
                .contains(NoValue.NO_FUNNEL);
    }

    @Test
    void itsMaximumStayGoesBeforeThatOfTheNetwork() {
        SupportPeriod period = direct(2024).programmeId(PROGRAMME).build();
        Network network = network(programme().maximumStay(Period.ofMonths(6)).build())
                .maximumStay(Period.ofYears(5))
                .build();

        assertThat(network.maximumStayFor(period)).contains(Period.ofMonths(6));
    }

    @Test
    void itsServicesAreForThoseItSupportsInTheStageOfTheDay() {
        ServiceOffering lab = ServiceOffering.builder()
                .id("lab")
                .name("Lab")
                .eligibility(Eligibility.builder().addStage(Stage.SEED).build())
                .build();
        Startup grown = startup(direct(2020).programmeId(PROGRAMME))
                .withStages(
                        StageStep.builder()
                                .stage(Stage.SEED)
                                .start(LocalDate.of(2020, 1, 1))
                                .build(),
                        StageStep.builder()
                                .stage(Stage.GROWTH)
                                .start(LocalDate.of(2023, 1, 1))
                                .build());
        Network network = network(programme().addServiceId(lab.id()).build())
                .addServices(lab)
                .addStartups(grown)
                .build();

        assertThat(network.servicesFor(StartupId.of("s"), LocalDate.of(2022, 6, 1)))
                .containsExactly(lab);
        assertThat(network.servicesFor(StartupId.of("s"), LocalDate.of(2024, 6, 1)))
                .isEmpty();
    }

    @Test
    void itsTermsAreOfATimeAndItsTiersInOrder() {
        Programme told = programme()
                .addTerms(Terms.builder()
                        .kind(TermsKind.EQUITY)
                        .share(new BigDecimal("0.06"))
                        .start(DateWindow.parse("2011"))
                        .end(DateWindow.parse("2015"))
                        .build())
                .addTier(Tier.builder().id("first").name("First").build())
                .addTier(Tier.builder().id("second").name("Second").build())
                .build();

        assertThat(told.tiers()).extracting(Tier::id).containsExactly(TierId.of("first"), TierId.of("second"));
        assertThat(told.terms().get(0).end()).contains(DateWindow.parse("2015"));
    }

    @Test
    void whoGraduatedFromItIsCountedWhateverTheLevel() {
        Network network = network(programme().build())
                .addStartups(startup(direct(2022)
                        .programmeId(PROGRAMME)
                        .end(LocalDate.of(2022, 7, 1))
                        .endReason(EndReason.GRADUATED)))
                .build();

        assertThat(MetricEngine.builder()
                        .asOf(DAY)
                        .build()
                        .measure(network)
                        .get("startups-supported")
                        .at(Scope.of(PROGRAMME))
                        .value())
                .hasValue(1);
    }
}
