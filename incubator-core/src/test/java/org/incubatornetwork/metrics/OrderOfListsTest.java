package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.B;
import static org.incubatornetwork.metrics.Histories.money;
import static org.incubatornetwork.metrics.Histories.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;

/**
 * No figure depends on the order of any list: whoever told what first says nothing of what is true. Two lists are left as they are,
 * because their order is what they tell: the sectors of a startup, the main one first, and the steps of a site's life.
 */
class OrderOfListsTest {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final List<CohortId> COHORTS = List.of(CohortId.of("x"), CohortId.of("y"), CohortId.of("z"));

    private final Random random = new Random();

    @Property(tries = 150)
    void sayNothing(@ForAll long seed) {
        random.setSeed(seed);
        Network network = network();
        Network shuffled = shuffled(network);
        MetricEngine engine = MetricEngine.builder()
                .asOf(FIRST.plusMonths(30))
                .period(FIRST.plusMonths(6), FIRST.plusMonths(18))
                .policies(
                        Policies.DEFAULT,
                        Policies.DEFAULT.withExits(ExitPolicy.STRICT),
                        Policies.DEFAULT.withExits(ExitPolicy.EUROSTAT).withJobsBasis(JobsBasis.FTE))
                .build();
        assertThat(new HashSet<>(engine.measure(shuffled).results()))
                .isEqualTo(new HashSet<>(engine.measure(network).results()));
    }

    private <T> List<T> some(int most, Supplier<T> maker) {
        return Stream.generate(maker).limit(random.nextInt(most + 1)).toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> perhaps(Supplier<T> maker) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(maker.get());
    }

    /** One of a few days, so that many share theirs. */
    private DateWindow window() {
        return DateWindow.of(day());
    }

    private LocalDate day() {
        return FIRST.plusMonths(6L * random.nextInt(6));
    }

    private Network network() {
        List<Startup> startups = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            startups.add(startup("s" + i));
        }
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder()
                        .coverage(random.nextBoolean() ? Completeness.COMPLETE : Completeness.PARTIAL)
                        .extractedOn(perhaps(this::day))
                        .build())
                .addSites(site(A), site(B))
                .addAllCohorts(COHORTS.stream()
                        .map(id -> Cohort.builder()
                                .id(id)
                                .name(id.value())
                                .start(perhaps(this::window))
                                .end(perhaps(this::window))
                                .build())
                        .toList())
                .addServices(ServiceOffering.builder()
                        .id(ServiceId.of("m"))
                        .name("M")
                        .start(perhaps(this::window))
                        .build())
                .addAllStartups(startups)
                .build();
    }

    private Site site(SiteId id) {
        return Histories.site(id, "2000-01-01")
                .addAllCapacities(some(3, () -> places(1 + random.nextInt(2)).withStart(perhaps(this::window))))
                .build();
    }

    private Startup startup(String id) {
        return Histories.startup(id)
                .addAllSupportPeriods(some(5, this::support))
                .addAllStatusEvents(some(
                        4,
                        () -> StatusEvent.builder()
                                .status(one(VitalStatus.values()))
                                .on(day())
                                .addAllObservedOn(perhaps(this::day).stream().toList())
                                .build()))
                .addAllJobs(some(
                        4,
                        () -> Jobs.builder()
                                .on(day())
                                .direct(random.nextInt(4) - 1)
                                .indirect(random.nextInt(3))
                                .basis(perhaps(() -> one(JobsBasis.values())))
                                .baseline(random.nextInt(3) == 0)
                                .build()))
                .addAllRevenues(some(
                        4,
                        () -> Revenue.builder()
                                .start(day())
                                .end(day())
                                .amount(money(random.nextInt(4) - 1, one(List.of("MAD", "EUR"))))
                                .build()))
                .addAllFundingRounds(some(
                        4,
                        () -> FundingRound.builder()
                                .on(day())
                                .instrument(perhaps(() -> FundingInstrument.GRANT))
                                .amount(perhaps(() -> money(random.nextInt(3) - 1, "MAD")))
                                .addAllInvestors(some(2, () -> one(List.of("F", "G"))))
                                .build()))
                .addAllServiceUses(some(
                        4,
                        () -> ServiceUse.builder()
                                .serviceId(ServiceId.of(one(List.of("m", "unlisted"))))
                                .on(day())
                                .minutes(random.nextInt(4) * 30 - 30)
                                .build()))
                .build();
    }

    private SupportPeriod support() {
        return SupportPeriod.builder()
                .level(random.nextBoolean() ? SupportLevel.HOSTED : one(SupportLevel.values()))
                .siteId(perhaps(() -> one(List.of(A, B))))
                .start(perhaps(this::window))
                .end(perhaps(this::window))
                .endReason(perhaps(() -> one(EndReason.values())))
                .cohortId(perhaps(() -> one(COHORTS)))
                .build();
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private Network shuffled(Network network) {
        return network.withSites(shuffled(network.sites().stream()
                        .map(each -> each.withCapacities(shuffled(each.capacities())))
                        .toList()))
                .withCohorts(shuffled(network.cohorts()))
                .withStartups(
                        shuffled(network.startups().stream().map(this::shuffled).toList()));
    }

    private Startup shuffled(Startup startup) {
        return startup.withSupportPeriods(shuffled(startup.supportPeriods()))
                .withStatusEvents(shuffled(startup.statusEvents()))
                .withJobs(shuffled(startup.jobs()))
                .withRevenues(shuffled(startup.revenues()))
                .withFundingRounds(shuffled(startup.fundingRounds().stream()
                        .map(round -> round.withInvestors(shuffled(round.investors())))
                        .toList()))
                .withServiceUses(shuffled(startup.serviceUses()));
    }
}
