package org.incubatornetwork.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Ascii;
import java.io.InvalidObjectException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.TypedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityKindTest {
    private static final Site QUAY =
            Site.builder().id(SiteId.of("quay")).name("Quay").build();
    private static final Site MILL =
            Site.builder().id(SiteId.of("mill")).name("Mill").build();
    private static final Membership MEMBERSHIP = Membership.builder()
            .association(Organization.builder()
                    .id(OrganizationId.of("ports"))
                    .name("Ports of the World")
                    .build())
            .build();
    private static final Claim CLAIM = Claim.builder()
            .id(ClaimId.of("c1"))
            .measure(MeasureId.of("residents"))
            .quantity(Quantity.of(Qualifier.MORE_THAN, 450))
            .publishedOn(DateWindow.parse("2023-07"))
            .build();
    private static final Network HARBOUR = Network.builder()
            .id(NetworkId.of("harbour"))
            .name("Harbour")
            .addSites(QUAY, MILL)
            .addMemberships(MEMBERSHIP)
            .addClaims(CLAIM)
            .build();

    private static String singular(String member) {
        return Ascii.toUpperCase(member.substring(0, member.length() - 1));
    }

    /** The members of a network that have entities of a kind, in the order of a document. */
    private static List<String> members() {
        Set<String> names = EntityKind.all().stream().map(EntityKind::name).collect(Collectors.toSet());
        return MemberOrder.getMembers(Network.class).stream()
                .filter(member -> names.contains(singular(member)))
                .toList();
    }

    @Test
    void theKindsComeInTheOrderOfADocumentAndAreCalledAsItsMembersAre() {
        assertThat(EntityKind.all())
                .extracting(EntityKind::name)
                .startsWith("NETWORK")
                .containsSubsequence("ORGANIZATION", "SITE", "MEMBERSHIP", "STARTUP")
                .endsWith(members().stream().map(EntityKindTest::singular).toArray(String[]::new))
                .hasSize(1 + members().size());
        assertThat(EntityKind.all())
                .extracting(kind -> (Object) kind.type())
                .endsWith(members().stream()
                        .map(member ->
                                MemberOrder.findType(Network.class, member).orElseThrow())
                        .toArray());
        assertThat(EntityKind.all())
                .extracting(EntityKind::toString)
                .containsExactlyElementsOf(
                        EntityKind.all().stream().map(EntityKind::name).toList());
    }

    @Test
    void theEntitiesOfAKindAreThoseOfTheNetworkAndTheNetworkIsItsOwn() {
        assertThat(EntityKind.NETWORK.of(HARBOUR)).containsExactly(HARBOUR);
        assertThat(EntityKind.SITE.of(HARBOUR)).containsExactly(QUAY, MILL);
        assertThat(EntityKind.SERVICE.of(HARBOUR)).isEmpty();
        assertThat(EntityKind.PROGRAMME.of(HARBOUR)).isEmpty();
        assertThat(EntityKind.COHORT.of(HARBOUR)).isEmpty();
        assertThat(EntityKind.MEMBERSHIP.of(HARBOUR)).containsExactly(MEMBERSHIP);
        assertThat(EntityKind.CLAIM.of(HARBOUR)).containsExactly(CLAIM);
        assertThat(EntityKind.STARTUP.of(HARBOUR)).isEmpty();
    }

    @Test
    void eachEntityIsAtItsPointer() {
        assertThat(EntityKind.all())
                .extracting(kind -> kind.pointer(3))
                .startsWith("/network")
                .endsWith(members().stream()
                        .map(member -> "/network/" + member + "/3")
                        .toArray(String[]::new));
        assertThat(EntityKind.STARTUP.pointer(5_000_000_000L)).isEqualTo("/network/startups/5000000000");
    }

    @Test
    void aPointerLeadsBackToItsEntity() {
        assertThat(EntityKind.NETWORK.find(HARBOUR, "/network")).contains(HARBOUR);
        assertThat(EntityKind.SITE.find(HARBOUR, "/network/sites/1")).contains(MILL);
    }

    @ParameterizedTest
    @CsvSource({"/network/sites/2", "/network/sites/-1", "/network/sites/x", "/network/sites/99999999999999999999"})
    void aPointerThatLeadsNowhereFindsNothing(String pointer) {
        assertThat(EntityKind.SITE.find(HARBOUR, pointer)).isEmpty();
    }

    @Test
    void anEntityIsKnownByItsIdAndNameAMembershipByItsAssociations() {
        assertThat(EntityKind.SITE.id(QUAY).map(TypedId::value)).contains("quay");
        assertThat(EntityKind.SITE.subject(QUAY, 0).label()).contains("Quay");
        assertThat(EntityKind.NETWORK.id(HARBOUR).map(TypedId::value)).contains("harbour");
        assertThat(EntityKind.MEMBERSHIP.id(MEMBERSHIP).map(TypedId::value)).contains("ports");
        assertThat(EntityKind.MEMBERSHIP.subject(MEMBERSHIP, 0).label()).contains("Ports of the World");
        assertThat(EntityKind.CLAIM.id(CLAIM).map(TypedId::value)).contains("c1");
    }

    @Test
    void whatHasNoIdIsASubjectAllTheSame() {
        Membership nameless = Membership.builder()
                .association(Organization.builder().name("Docks").build())
                .build();
        Subject subject = EntityKind.MEMBERSHIP.subject(nameless, 4);
        assertThat(subject.kind()).isSameAs(EntityKind.MEMBERSHIP);
        assertThat(subject.id()).isEmpty();
        assertThat(subject.label()).contains("Docks");
        assertThat(subject.pointer()).isEqualTo("/network/memberships/4");
        assertThat(SerializedCopy.of(subject)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, residents 450 (2023-07)",
        "ABOUT, residents ~450 (2023-07)",
        "NEARLY, residents ~450 (2023-07)",
        "MORE_THAN, residents >450 (2023-07)",
        "AT_LEAST, residents >=450 (2023-07)",
        "LESS_THAN, residents <450 (2023-07)",
        "UP_TO, residents <=450 (2023-07)"
    })
    void aClaimIsKnownByMeasureFigureAndDay(Qualifier qualifier, String label) {
        Claim claim = CLAIM.withQuantity(Quantity.of(qualifier, 450));
        assertThat(EntityKind.CLAIM.subject(claim, 0).label()).contains(label);
    }

    @Test
    void aClaimOfASpanShowsBothEndsAndAnUndatedOneNoDay() {
        Claim claim = Claim.builder()
                .measure(MeasureId.of("residents"))
                .quantity(Quantity.between(BigDecimal.TEN, new BigDecimal("20")))
                .build();
        assertThat(EntityKind.CLAIM.subject(claim, 0).label()).contains("residents 10..20");
        assertThat(EntityKind.CLAIM.id(claim)).isEmpty();
    }

    @Test
    void aKindIsTheSameOneWhereverItComesFrom() {
        EntityKind.all().forEach(kind -> assertThat(SerializedCopy.of(kind)).isSameAs(kind));
    }

    @Test
    void aKindThatIsNoneIsRefused() throws Exception {
        String forged =
                new String(SerializedCopy.bytes(EntityKind.SITE), StandardCharsets.ISO_8859_1).replace("SITE", "SHED");
        assertThatThrownBy(() -> SerializedCopy.read(forged.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("no kind of entity SHED");
    }

    @Test
    void aStartupIsKnownByItsIdAndName() {
        Startup algae = Startup.builder().id("algae").name("Algae").build();
        assertThat(EntityKind.STARTUP.subject(algae, 7))
                .hasToString("Subject[kind=STARTUP, id=Optional[algae],"
                        + " label=Optional[Algae], pointer=/network/startups/7]");
    }
}
