package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.catalogue.JobsMetrics;
import org.incubatornetwork.metrics.catalogue.MoneyMetrics;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.catalogue.ServiceMetrics;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is a member of a cohort or a programme is left open by vague days, whatever other support the startup has. */
class OpenMembershipTest {
    private static final LocalDate EXTRACTED = LocalDate.of(2024, 6, 30);
    private static final LocalDate AS_OF = LocalDate.of(2021, 12, 31);
    private static final CohortId C1 = CohortId.of("c1");
    private static final CohortId C2 = CohortId.of("c2");
    private static final ProgrammeId P = ProgrammeId.of("p");

    private static SupportPeriod with(CohortId cohort, DateWindow start) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .cohortId(cohort)
                .start(start)
                .build();
    }

    private static Network network(List<Startup> startups) {
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(EXTRACTED)
                        .build())
                .addProgrammes(Programme.builder().id(P).name("P").build())
                .addCohorts(
                        Cohort.builder().id(C1).name("C1").build(),
                        Cohort.builder().id(C2).name("C2").programmeId(P).build())
                .startups(startups)
                .build();
    }

    private static MetricReport measure(Network network, VagueDates policy, Metric... metrics) {
        return MetricEngine.builder()
                .asOf(AS_OF)
                .year(Year.of(2021))
                .metrics(ImmutableList.copyOf(metrics))
                .policies(Policies.DEFAULT.withVagueDates(policy).withLevels(Policies.LEVELS_WITH_RESIDENCIES))
                .scopes(ScopeKind.NETWORK, ScopeKind.PROGRAMME, ScopeKind.COHORT)
                .build()
                .measure(network);
    }

    /** Surely with the first cohort since 2018, and with the second since some day from 2020 to 2023, the middle of which is the as-of date. */
    private static Startup.Builder member() {
        return Startup.builder()
                .id("s")
                .name("S")
                .addSupportPeriods(
                        with(C1, DateWindow.of(LocalDate.of(2018, 1, 1))),
                        with(C2, DateWindow.between(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31))));
    }

    @ParameterizedTest
    @CsvSource({"EARLIEST,1 (0 to 1)", "MIDDLE,1 (0 to 1)", "LATEST,0 (0 to 1)", "EXCLUDE,0 (0 to 1)"})
    void whoMayHaveJoinedALaterCohortIsThereOrNot(VagueDates policy, String later) {
        MetricReport report = measure(
                network(ImmutableList.of(member().build())),
                policy,
                ResidencyMetrics.STARTUPS_SUPPORTED,
                ResidencyMetrics.RESIDENTS);
        for (String id : List.of("startups-supported", "residents")) {
            assertThat(report.get(id).network().figure()).hasToString("1");
            assertThat(report.get(id).at(Scope.of(C1)).figure()).hasToString("1");
            assertThat(report.get(id).at(Scope.of(C2)).figure()).hasToString(later);
            assertThat(report.get(id).at(Scope.of(P)).figure()).hasToString(later);
        }
    }

    @Test
    void jobsThatAreFewerThanBeforeMayBeFewerInACohort() {
        Startup shrunk = member().addJobs(
                        Jobs.builder()
                                .on(DateWindow.of(LocalDate.of(2019, 1, 1)))
                                .direct(5)
                                .baseline(true)
                                .build(),
                        Jobs.builder()
                                .on(DateWindow.of(LocalDate.of(2021, 1, 1)))
                                .direct(2)
                                .build())
                .build();
        for (VagueDates policy : VagueDates.values()) {
            MetricReport report = measure(network(ImmutableList.of(shrunk)), policy, JobsMetrics.JOBS_NET_CREATED);
            MetricResult jobs = report.get("jobs-net-created").at(Scope.of(C2));
            assertThat(jobs.figure())
                    .hasToString(
                            policy == VagueDates.EARLIEST || policy == VagueDates.MIDDLE
                                    ? "-3 (-3 to 0)"
                                    : "0 (-3 to 0)");
        }
    }

    @Test
    void aRateRestsOnVagueDaysIfOnlyTheMembershipDoes() {
        MetricReport report = measure(
                network(ImmutableList.of(member().build())), VagueDates.EARLIEST, ResidencyMetrics.RESIDENT_CHURN);
        assertThat(report.get("resident-churn").at(Scope.of(C2)).restsOnVagueDays())
                .isTrue();
    }

    // ---- whatever days are chosen

    private static final ImmutableList<Metric> SUMS = ImmutableList.of(
            ResidencyMetrics.STARTUPS_SUPPORTED,
            ResidencyMetrics.RESIDENTS,
            ResidencyMetrics.ADMISSIONS,
            ResidencyMetrics.EXITS,
            JobsMetrics.JOBS_DIRECT,
            JobsMetrics.JOBS_NET_CREATED,
            MoneyMetrics.FUNDING_RAISED,
            MoneyMetrics.REVENUE,
            ServiceMetrics.SERVICE_REACH);

    private static Startup startup(Random random, int number) {
        Startup.Builder startup = Startup.builder().id("s" + number).name("S" + number);
        for (int i = 0; i < 2; i++) {
            LocalDate start = LocalDate.of(2019 + random.nextInt(4), 12, 30 + random.nextInt(2));
            DateWindow window = DateWindow.between(start, start.plusDays(random.nextInt(3)));
            SupportPeriod.Builder support = SupportPeriod.builder()
                    .level(random.nextInt(3) == 0 ? SupportLevel.DIRECT : SupportLevel.HOSTED)
                    .start(window);
            switch (random.nextInt(4)) {
                case 0 -> support.cohortId(C1);
                case 1 -> support.programmeId(P);
                default -> support.cohortId(C2);
            }
            if (random.nextInt(3) == 0) {
                LocalDate end = start.plusDays(3 + random.nextInt(500));
                support.end(DateWindow.between(end, end.plusDays(random.nextInt(2))));
            }
            startup.addSupportPeriods(support.build());
        }
        return startup.addJobs(
                        Jobs.builder()
                                .on(DateWindow.of(LocalDate.of(2018, 1, 1)))
                                .direct(random.nextInt(9))
                                .baseline(true)
                                .build(),
                        Jobs.builder()
                                .on(DateWindow.of(LocalDate.of(2021, 1, 1)))
                                .direct(random.nextInt(9))
                                .build())
                .addFundingRounds(FundingRound.builder()
                        .on(DateWindow.of(LocalDate.of(2021, 2, 1)))
                        .amount(Money.of(BigDecimal.valueOf(1 + random.nextInt(9)), "MAD"))
                        .build())
                .addRevenues(Revenue.builder()
                        .start(LocalDate.of(2021, 1, 1))
                        .end(LocalDate.of(2021, 7, 1))
                        .amount(Money.of(BigDecimal.valueOf(1 + random.nextInt(9)), "MAD"))
                        .build())
                .addServiceUses(ServiceUse.builder()
                        .serviceId(ServiceId.of("x"))
                        .on(DateWindow.of(LocalDate.of(2021, 3, 1)))
                        .minutes(random.nextInt(90))
                        .build())
                .build();
    }

    /** Each choice of a day for each that is vague. */
    private static List<Startup> choices(Startup startup) {
        List<Startup> all = new ArrayList<>();
        for (SupportPeriod first : exact(startup.supportPeriods().get(0))) {
            for (SupportPeriod second : exact(startup.supportPeriods().get(1))) {
                all.add(startup.withSupportPeriods(first, second));
            }
        }
        return all;
    }

    private static List<SupportPeriod> exact(SupportPeriod vague) {
        List<SupportPeriod> all = new ArrayList<>();
        for (DateWindow start : days(vague.start().orElseThrow())) {
            SupportPeriod begun = vague.withStart(start);
            if (vague.end().isEmpty()) {
                all.add(begun);
            } else {
                days(vague.end().get()).forEach(end -> all.add(begun.withEnd(end)));
            }
        }
        return all;
    }

    private static List<DateWindow> days(DateWindow window) {
        return window.earliest()
                .orElseThrow()
                .datesUntil(window.latest().orElseThrow().plusDays(1))
                .map(DateWindow::of)
                .toList();
    }

    @Property(tries = 60)
    void everyChoiceOfDaysIsFromTheLeastToTheMost(@ForAll long seed, @ForAll VagueDates policy) {
        Random random = new Random(seed);
        Startup one = startup(random, 1);
        Startup other = startup(random, 2);
        Metric[] metrics = SUMS.toArray(new Metric[0]);
        MetricReport open = measure(network(ImmutableList.of(one, other)), policy, metrics);
        List<Startup> others = choices(other);
        for (Startup chosen : choices(one)) {
            Startup another = others.get(random.nextInt(others.size()));
            MetricReport exact = measure(network(ImmutableList.of(chosen, another)), policy, metrics);
            for (MetricResult result : exact.results()) {
                check(result, open.get(result.id()).at(result.scope()));
            }
        }
    }

    private static void check(MetricResult exact, MetricResult open) {
        Figure figure = open.figure();
        exact.figure()
                .amount()
                .ifPresent(amount -> assertThat(amount)
                        .as("%s of %s", exact, open)
                        .isBetween(figure.least().orElseThrow(), figure.most().orElseThrow()));
        assertThat(open.figure().value().isEmpty() && exact.value().orElse(0) > 0)
                .as("%s of %s", exact, open)
                .isFalse();
    }
}
