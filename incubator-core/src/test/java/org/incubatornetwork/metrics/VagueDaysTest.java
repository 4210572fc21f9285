package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/** Whatever exact days a network with vague ones stands for, its counts and sums are from the least to the most. */
class VagueDaysTest {
    private static final LocalDate EXTRACTED = LocalDate.of(2022, 6, 30);

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A day of a few years, mostly vague; never after the extraction as a whole. */
    private static DateWindow day(Random random) {
        int year = 2012 + random.nextInt(10);
        LocalDate first = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        LocalDate last = first.plusDays(random.nextInt(500));
        return switch (random.nextInt(6)) {
            case 0 -> DateWindow.of(Year.of(year));
            case 1 -> DateWindow.of(first);
            case 2 -> DateWindow.notBefore(first);
            case 3 -> DateWindow.notAfter(first);
            default -> DateWindow.between(first, last);
        };
    }

    private static SupportPeriod support(Random random) {
        SupportPeriod.Builder period = SupportPeriod.builder()
                .level(random.nextInt(3) == 0 ? SupportLevel.DIRECT : SupportLevel.HOSTED)
                .siteId(SiteId.of(pick(random, "a", "b", "b1")));
        switch (random.nextInt(4)) {
            case 0 -> period.cohortId(CohortId.of("c1"));
            case 1 -> period.cohortId(CohortId.of("c2"));
            case 2 -> period.programmeId(ProgrammeId.of("p2"));
            default -> {
                // with none
            }
        }
        DateWindow start = day(random);
        if (random.nextInt(6) > 0) {
            period.start(start);
        }
        DateWindow end = day(random);
        LocalDate first = start.earliest().orElse(LocalDate.MIN);
        if (random.nextInt(4) > 0 && !end.latest().orElse(LocalDate.MAX).isBefore(first)) {
            period.end(end);
            if (random.nextBoolean()) {
                period.endReason(pick(random, EndReason.values()));
            }
        }
        return period.build();
    }

    private static Startup startup(Random random, int number) {
        Startup.Builder startup = Startup.builder().id("s" + number).name("S" + number);
        for (int i = random.nextInt(3); i >= 0; i--) {
            startup.addSupportPeriods(support(random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            startup.addFundingRounds(FundingRound.builder()
                    .on(day(random))
                    .amount(Money.of(BigDecimal.valueOf(1 + random.nextInt(2)), pick(random, "MAD", "MAD", "EUR")))
                    .build());
            startup.addServiceUses(ServiceUse.builder()
                    .serviceId(ServiceId.of(pick(random, "x", "y")))
                    .on(day(random))
                    .minutes(random.nextInt(90))
                    .build());
            startup.addJobs(Jobs.builder()
                    .on(day(random))
                    .direct(random.nextInt(9))
                    .baseline(random.nextInt(3) == 0)
                    .build());
            startup.addStatusEvents(StatusEvent.builder()
                    .status(pick(random, VitalStatus.values()))
                    .on(day(random))
                    .build());
        }
        return startup.build();
    }

    /** One that may leave it to its parts what is offered, or have a capacity from a vague day on. */
    private static Site.Builder site(Random random, String id) {
        Site.Builder site = Site.builder()
                .id(id)
                .name(id)
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(DateWindow.of(Year.of(2010 + random.nextInt(8))))
                        .build())
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.CLOSED)
                        .on(DateWindow.notBefore(LocalDate.of(2014 + random.nextInt(9), 1, 1)))
                        .build());
        if (random.nextInt(3) > 0) {
            Capacity.Builder capacity =
                    Capacity.builder().unit(CapacityUnit.STARTUP).quantity(Quantity.exactly(1 + random.nextInt(4)));
            if (random.nextBoolean()) {
                capacity.start(DateWindow.of(Year.of(2014 + random.nextInt(4))));
            }
            site.addCapacities(capacity.build());
        }
        return site;
    }

    private static Network network(long seed) {
        Random random = new Random(seed);
        Network.Builder network = Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(EXTRACTED)
                        .build())
                .addSites(
                        site(random, "a").build(),
                        site(random, "b").build(),
                        site(random, "b1").partOf(SiteId.of("b")).build())
                .addProgrammes(
                        Programme.builder().id("p1").name("P1").build(),
                        Programme.builder().id("p2").name("P2").build())
                .addCohorts(
                        Cohort.builder().id("c1").name("C1").programmeId("p1").build(),
                        Cohort.builder().id("c2").name("C2").build());
        for (int i = 0; i < 4; i++) {
            network.addStartups(startup(random, i));
        }
        return network.build();
    }

    private static MetricReport measure(Network network, VagueDates policy, LocalDate asOf, SupportLevel... levels) {
        return MetricEngine.builder()
                .asOf(asOf)
                .year(Year.of(2016))
                .policies(Policies.DEFAULT.withVagueDates(policy).withLevels(ImmutableSet.copyOf(levels)))
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE, ScopeKind.PROGRAMME, ScopeKind.COHORT)
                .build()
                .measure(network);
    }

    @Property(tries = 400)
    void everyExactNetworkIsWithinTheBounds(@ForAll long seed, @ForAll long choice, @ForAll VagueDates policy) {
        Network network = network(seed);
        Network exact = new ExactChoice(choice, EXTRACTED).of(network);
        LocalDate asOf = (seed & 1) == 0 ? EXTRACTED : LocalDate.of(2017, 1, 1);
        SupportLevel[] levels = (seed & 2) == 0
                ? new SupportLevel[] {SupportLevel.HOSTED}
                : new SupportLevel[] {SupportLevel.HOSTED, SupportLevel.DIRECT};
        MetricReport report = measure(network, policy, asOf, levels);
        for (MetricResult chosen : measure(exact, policy, asOf, levels).results()) {
            MetricResult result = report.results().stream()
                    .filter(candidate -> candidate.id().equals(chosen.id())
                            && candidate.scope().equals(chosen.scope())
                            && candidate.policiesUsed().equals(chosen.policiesUsed()))
                    .findFirst()
                    .orElseThrow();
            Bounds bounds = chosen.metric().orElseThrow().bounds();
            if (bounds != Bounds.REACHED && bounds != Bounds.WIDER && bounds != Bounds.PARTS) {
                continue;
            }
            if (bounds != Bounds.PARTS) {
                check(result + " of " + chosen, result.figure(), chosen.figure());
            }
            chosen.parts().forEach((key, figure) -> {
                Figure ours = result.parts().get(key);
                if (ours != null
                        || (result.value().isPresent()
                                && figure.amount()
                                        .filter(sum -> sum.signum() != 0)
                                        .isPresent())) {
                    check(
                            result + " " + key + " of " + chosen,
                            Optional.ofNullable(ours).orElseThrow(),
                            figure);
                }
            });
        }
    }

    /** Of what is in another currency there is nothing in that of the open figure. */
    private static void check(String what, Figure open, Figure exact) {
        boolean isOther = open.currency().isPresent()
                && exact.currency().isPresent()
                && !open.currency().equals(exact.currency());
        if (open.least().isPresent() && exact.amount().isPresent()) {
            assertThat(isOther ? BigDecimal.ZERO : exact.amount().get())
                    .as(what)
                    .isBetween(open.least().get(), open.most().orElseThrow());
        } else if (open.isOpen() && exact.value().isPresent()) {
            assertThat(BigDecimal.valueOf(exact.value().getAsDouble()))
                    .as(what)
                    .isBetween(open.least().orElseThrow(), open.most().orElseThrow());
        }
    }
}
