package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.UnknownMember;
import org.junit.jupiter.api.Test;

/** A difference as it is applied, and where it is refused. */
class PatchTest {
    private static final Site RABAT = Site.builder().id("rabat").name("Rabat").build();
    private static final Site FES = Site.builder().id("fes").name("Fès").build();
    private static final Startup ALGAE = Startup.builder()
            .id("algae")
            .name("Algae")
            .addSupportPeriods(SupportPeriod.builder()
                    .level(SupportLevel.HOSTED)
                    .siteId("rabat")
                    .start(DateWindow.parse("2021"))
                    .build())
            .addJobs(Jobs.builder().on(DateWindow.parse("2022")).direct(7).build())
            .build();
    private static final Startup BEES =
            Startup.builder().id("bees").name("Bees").build();

    private static final Network NETWORK = Network.builder()
            .id("net")
            .name("Harbour")
            .addSites(RABAT, FES)
            .addStartups(ALGAE, BEES)
            .build();

    private static Network withUnknown(String... names) {
        Metadata.Builder metadata = Metadata.builder();
        for (String name : names) {
            metadata.addUnknownMember(UnknownMember.of(name, JsonText.of("1")));
        }
        return NETWORK.withMetadata(metadata.build());
    }

    private static void assertRefused(NetworkDiff diff, Network network, String message) {
        assertThatThrownBy(() -> diff.applyTo(network))
                .isInstanceOf(PatchRefusedException.class)
                .hasMessage(message + "; a difference is applied to the network that it begins from");
    }

    @Test
    void whatTheChangesDoNotSpeakOfIsLeftAsItIs() {
        NetworkDiff diff = NetworkDiff.between(NETWORK, NETWORK.withStartups(BEES, ALGAE.withDescription("Green")));
        Network other = NETWORK.withCountry("MA").withSites(FES);

        assertThat(diff.applyTo(other)).isEqualTo(other.withStartups(BEES, ALGAE.withDescription("Green")));
    }

    @Test
    void whoRefersToAnIdRefersToTheNewOne() {
        Network renamed = NETWORK.withSites(RABAT.withId(SiteId.of("rabat-sale")), FES)
                .withStartups(
                        ALGAE.withSupportPeriods(ALGAE.supportPeriods().get(0).withSiteId(SiteId.of("rabat-sale"))),
                        BEES);
        NetworkDiff diff = NetworkDiff.between(NETWORK, renamed);

        assertThat(diff.changes()).hasSize(1);
        assertThat(diff.applyTo(NETWORK)).isEqualTo(renamed);
    }

    /** If something refers to it still, it is another site that is there now. */
    @Test
    void anIdThatIsStillReferredToIsNoOther() {
        Network renamed = NETWORK.withSites(RABAT.withId(SiteId.of("rabat-sale")), FES);
        NetworkDiff diff = NetworkDiff.between(NETWORK, renamed);

        assertThat(diff.changes()).extracting(Change::kind).containsExactly(ChangeKind.ADDED, ChangeKind.REMOVED);
        assertThat(diff.applyTo(NETWORK)).isEqualTo(renamed);
    }

    @Test
    void unknownMembersComeInTheirOrder() {
        for (List<String> names : List.of(
                List.of("a", "b", "c"),
                List.of("c", "b", "a"),
                List.of("a", "~/", "b"),
                List.<String>of(),
                List.of("b", "c", "d", "a"))) {
            Network other = withUnknown(names.toArray(String[]::new));
            NetworkDiff diff = NetworkDiff.between(withUnknown("a", "b", "c"), other);

            assertThat(diff.applyTo(withUnknown("a", "b", "c"))).isEqualTo(other);
            assertThat(diff.isEmpty()).isEqualTo(names.equals(List.of("a", "b", "c")));
        }
    }

    @Test
    void anotherValueIsRefused() {
        NetworkDiff diff = NetworkDiff.between(
                NETWORK,
                NETWORK.withStartups(ALGAE.withJobs(ALGAE.jobs().get(0).withDirect(9)), BEES.withDescription("Sweet")));

        assertRefused(
                diff,
                NETWORK.withStartups(ALGAE.withJobs(ALGAE.jobs().get(0).withDirect(8)), BEES),
                "/network/startups/0/jobs/0/direct: expected 7, was 8");
        assertRefused(
                diff,
                NETWORK.withStartups(ALGAE, BEES.withDescription("Bitter")),
                "/network/startups/1/description: expected nothing, was Bitter");
        assertRefused(diff, NETWORK.withStartups(ALGAE), "/network/startups/1: expected an item, was nothing");
    }

    @Test
    void anotherItemIsRefused() {
        NetworkDiff learnt = NetworkDiff.between(NETWORK, NETWORK.withStartups(ALGAE, BEES.withDescription("Sweet")));
        NetworkDiff removed = NetworkDiff.between(NETWORK, NETWORK.withStartups(ALGAE));

        assertRefused(
                learnt,
                NETWORK.withStartups(BEES, ALGAE),
                "/network/startups/1: expected startups bees, was startups algae");
        assertRefused(
                removed,
                NETWORK.withStartups(ALGAE, BEES.withName("Bee")),
                "/network/startups/1: expected bees Bees, was bees Bee");
    }

    @Test
    void anotherNetworkIsRefusedEvenIfNothingChanged() {
        NetworkDiff none = NetworkDiff.between(NETWORK, NETWORK);
        Network other = Network.builder().id("other").name("Harbour").build();

        assertThat(none.applyTo(NETWORK)).isEqualTo(NETWORK);
        assertRefused(none, other, "/network/id: expected net, was other");
    }

    @Test
    void whatDoesNotFollowIsRefused() {
        NetworkDiff first = NetworkDiff.between(NETWORK, NETWORK.withName("Port"));

        assertThat(first.then(NetworkDiff.between(NETWORK.withName("Port"), NETWORK), NETWORK)
                        .isEmpty())
                .isTrue();
        assertThatThrownBy(() -> first.then(first, NETWORK)).isInstanceOf(PatchRefusedException.class);
    }

    @Test
    void aRefusalHasThePlaceAndBothValues() {
        NetworkDiff diff = NetworkDiff.between(NETWORK, NETWORK.withName("Port"));

        assertThatThrownBy(() -> diff.applyTo(NETWORK.withName("Quay")))
                .isInstanceOfSatisfying(PatchRefusedException.class, refused -> {
                    assertThat(refused.pointer()).isEqualTo("/network/name");
                    assertThat(refused.expected()).contains("Harbour");
                    assertThat(refused.actual()).contains("Quay");
                });
    }
}
