package org.incubatornetwork.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Random;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
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

/** Small networks of which most days are vague, so that they stand for many exact ones. */
public final class VagueNetworks {
    /** The day on which their registers were extracted. */
    public static final LocalDate EXTRACTED = LocalDate.of(2022, 6, 30);

    private VagueNetworks() {}

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
        if (random.nextInt(3) == 0) {
            period.occupied(OccupiedSpace.builder()
                    .unit(CapacityUnit.SQUARE_METRE)
                    .quantity(BigDecimal.valueOf(10L * (1 + random.nextInt(4))))
                    .build());
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
            int year = 2012 + random.nextInt(8);
            startup.addRevenues(Revenue.builder()
                    .start(LocalDate.of(year, 1, 1))
                    .end(LocalDate.of(year + 1, 1, 1))
                    .amount(Money.of(BigDecimal.valueOf(1 + random.nextInt(3)), "MAD"))
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
        if (random.nextBoolean()) {
            site.area(FloorArea.builder()
                    .lettable(BigDecimal.valueOf(100L * (1 + random.nextInt(3))))
                    .build());
        }
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

    /**
     * A network of four startups at two sites, one of which has a part.
     *
     * @param seed any number
     * @return the network, whose register has everything until it was extracted
     */
    public static Network network(long seed) {
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
}
