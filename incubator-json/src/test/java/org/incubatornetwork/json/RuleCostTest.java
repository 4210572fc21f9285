package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;

/** What many findings about one thing cost: in proportion, by what is allocated, since the thing itself is digested once. */
class RuleCostTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Test
    void findingsInTheListsOfAnItemOfAList() {
        assertInProportion(count -> network()
                .addRole(Role.builder()
                        .kind(RoleKind.OWNER)
                        .organization(
                                Organization.builder().name("Harbour Bank").build())
                        .metadata(Metadata.builder().sources(lateSources(count)).build())
                        .build())
                .build());
    }

    @Test
    void findingsInWhatHasNoIdAndALongName() {
        assertInProportion(count -> network()
                .addMembership(Membership.builder()
                        .association(Organization.builder()
                                .name("x".repeat(100 * count))
                                .build())
                        .metadata(Metadata.builder().sources(lateSources(count)).build())
                        .build())
                .build());
    }

    @Test
    void findingsThatNameOneLargeFact() {
        assertInProportion(count -> network()
                .addStartup(startup()
                        .addRevenue(revenue(0)
                                .withMetadata(Metadata.builder()
                                        .url("https://example.org/" + "x".repeat(100 * count))
                                        .build()))
                        .addAllRevenues(IntStream.range(1, count)
                                .mapToObj(RuleCostTest::revenue)
                                .toList())
                        .build())
                .build());
    }

    @Test
    void headcountsOfOneDay() {
        assertInProportion(count -> network()
                .addStartup(startup()
                        .addAllJobs(IntStream.range(0, count)
                                .mapToObj(i -> Jobs.builder()
                                        .on(LocalDate.of(2020 + i % 2, 1, 1))
                                        .direct(i % 2 == 0 ? 1 : 1_000 + i)
                                        .build())
                                .toList())
                        .build())
                .build());
    }

    @Test
    void danglingReferencesOfACohort() {
        assertInProportion(count -> network()
                .addCohort(Cohort.builder()
                        .id("c")
                        .name("C")
                        .siteIds(IntStream.range(0, count)
                                .mapToObj(i -> SiteId.of("s" + i))
                                .toList())
                        .build())
                .build());
    }

    private static void assertInProportion(IntFunction<Network> document) {
        allocated(document.apply(10));
        long once = allocated(document.apply(1_000));
        long twice = allocated(document.apply(2_000));

        assertThat((double) twice / once).isLessThan(2.3);
    }

    /** How many bytes a validation allocates that finds something in nearly everything. */
    private static long allocated(Network network) {
        Allocation<ValidationReport> validated =
                Allocation.of(() -> Validator.asOf(DAY).validate(network));
        assertThat(validated.result().findings()).hasSizeGreaterThan(3);
        return validated.bytes();
    }

    private static Network.Builder network() {
        return Network.builder().id("harbour").name("Harbour");
    }

    private static Startup.Builder startup() {
        return Startup.builder().id(StartupId.of("s")).name("S");
    }

    /** Each of them read before it was published. */
    private static List<Source> lateSources(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Source.builder()
                        .title("Title " + i)
                        .publishedOn(DateWindow.of(LocalDate.of(2022, 1, 1)))
                        .retrievedOn(LocalDate.of(2021, 1, 1))
                        .build())
                .toList();
    }

    /** All of them overlap the first. */
    private static Revenue revenue(int number) {
        return Revenue.builder()
                .start(LocalDate.of(2000, 1, 1).plusDays(number))
                .end(LocalDate.of(2020, 1, 1))
                .amount(Money.of("1", "MAD"))
                .build();
    }
}
