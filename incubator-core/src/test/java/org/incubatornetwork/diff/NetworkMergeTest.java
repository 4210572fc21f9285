package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.model.UnknownMember;
import org.junit.jupiter.api.Test;

class NetworkMergeTest {
    private static final Network EMPTY =
            Network.builder().id("net").name("Harbour").build();

    private static final Site RABAT = Site.builder().id("rabat").name("Rabat").build();

    private static final SupportPeriod STAY = SupportPeriod.builder()
            .level(SupportLevel.HOSTED)
            .siteId("rabat")
            .start(DateWindow.parse("2021-03-01"))
            .build();

    private static final Startup ALGAE =
            Startup.builder().id("algae").name("Algae").addSupportPeriods(STAY).build();

    private static final Claim CLAIM = Claim.builder()
            .id("c")
            .measure("residents")
            .quantity(Quantity.exactly(450))
            .build();

    private static MergeResult merged(NetworkMerge merge, Network first, Network second) {
        return merge.of(MergePart.of("one", first), MergePart.of("two", second));
    }

    private static NetworkMerge with(ConflictKind kind, ConflictRule rule) {
        return NetworkMerge.builder().rule(kind, rule).build();
    }

    private static Network agreed(Network first, Network second) {
        MergeResult result = merged(NetworkMerge.standard(), first, second);
        assertThat(result.conflicts()).isEmpty();
        return result.network().orElseThrow();
    }

    private static List<String> messages(MergeResult result) {
        return result.conflicts().stream()
                .map(conflict -> conflict.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void eachPartMayTellWhatTheOthersDoNot() {
        Startup ended = ALGAE.withSupportPeriods(
                        STAY.withEnd(DateWindow.parse("2023")).withEndReason(EndReason.GRADUATED))
                .withFounded(DateWindow.parse("2020"));
        Startup known = ALGAE.withDescription("Green").withFounded(DateWindow.parse("2020-05"));

        assertThat(agreed(
                        EMPTY.withCountry("MA").withStartups(known),
                        EMPTY.withSites(RABAT)
                                .withStartups(
                                        Startup.builder()
                                                .id("bees")
                                                .name("Bees")
                                                .build(),
                                        ended)))
                .isEqualTo(EMPTY.withCountry("MA")
                        .withSites(RABAT)
                        .withStartups(
                                ended.withDescription("Green").withFounded(DateWindow.parse("2020-05")),
                                Startup.builder().id("bees").name("Bees").build()));
    }

    @Test
    void unknownMembersAndExtensionsAreJoinedAsWell() {
        Metadata first = Metadata.builder()
                .extensions(JsonText.of("{}"))
                .addUnknownMember(UnknownMember.of("a", JsonText.of("1")))
                .build();
        Metadata second = Metadata.builder()
                .url("https://example.org")
                .addUnknownMember(UnknownMember.of("b/c", JsonText.of("2")))
                .build();

        assertThat(agreed(EMPTY.withMetadata(first), EMPTY.withMetadata(second)).metadata())
                .isEqualTo(Metadata.builder()
                        .url("https://example.org")
                        .extensions(JsonText.of("{}"))
                        .addUnknownMember(UnknownMember.of("a", JsonText.of("1")))
                        .addUnknownMember(UnknownMember.of("b/c", JsonText.of("2")))
                        .build());
        assertThat(messages(merged(
                        NetworkMerge.standard(),
                        EMPTY.withMetadata(second),
                        EMPTY.withMetadata(Metadata.builder()
                                .addUnknownMember(UnknownMember.of("b/c", JsonText.of("3")))
                                .build()))))
                .containsExactly("one says “2” (/network/b~1c), two “3” (/network/b~1c).");
    }

    @Test
    void whatIsTwoThingsIsRefusedUnlessARuleChooses() {
        Network one = EMPTY.withSites(RABAT.withDescription("By the river"));
        Network two =
                EMPTY.withSites(Site.builder().id("fes").name("Fès").build(), RABAT.withDescription("By the sea"));

        MergeResult refused = merged(NetworkMerge.standard(), one, two);

        assertThat(refused.network()).isEmpty();
        assertThat(messages(refused))
                .containsExactly("one says “By the river” (/network/sites/0/description),"
                        + " two “By the sea” (/network/sites/1/description).");
        assertThat(refused.conflicts().get(0).message(Locale.FRENCH))
                .isEqualTo("one dit « By the river » (/network/sites/0/description),"
                        + " two « By the sea » (/network/sites/1/description).");
        assertThat(merged(with(ConflictKind.VALUE, ConflictRule.FIRST), one, two)
                        .network())
                .map(network -> network.sites().get(0).description())
                .contains(Optional.of("By the river"));
    }

    @Test
    void theLatestPartIsTheOneOfTheLatestDay() {
        NetworkMerge latest = with(ConflictKind.VALUE, ConflictRule.LATEST);
        MergePart old = MergePart.of("old", EMPTY.withCountry("MA"));
        MergePart young = MergePart.of("young", EMPTY.withCountry("FR"));
        LocalDate day = LocalDate.of(2024, 1, 1);

        assertThat(latest.of(old, young).network()).map(Network::country).contains(Optional.of("MA"));
        assertThat(latest.of(old, young.withOn(day)).network())
                .map(Network::country)
                .contains(Optional.of("FR"));
        assertThat(latest.of(old.withOn(day), young.withOn(day.minusDays(1))).network())
                .map(Network::country)
                .contains(Optional.of("MA"));
        assertThat(MergePart.of(
                                "extracted",
                                EMPTY.withRegister(Register.builder()
                                        .coverage(Completeness.COMPLETE)
                                        .extractedOn(day)
                                        .build()))
                        .on())
                .contains(day);
    }

    @Test
    void bothNamesAreKeptAsNames() {
        Network network = merged(
                        with(ConflictKind.NAME, ConflictRule.KEEP_BOTH),
                        EMPTY.withSites(RABAT),
                        EMPTY.withSites(RABAT.withName("Rabat-Salé")))
                .network()
                .orElseThrow();

        assertThat(network.sites()).containsExactly(RABAT.withNames(Name.of("Rabat-Salé")));
    }

    @Test
    void bothDaysAreKeptAsADayThatMayBeEither() {
        NetworkMerge both = with(ConflictKind.DAY, ConflictRule.KEEP_BOTH);
        Network one = EMPTY.withFounded(DateWindow.parse("2001"));

        MergeResult result = merged(both, one, EMPTY.withFounded(DateWindow.parse("2003-05")));

        assertThat(result.network())
                .map(Network::founded)
                .contains(Optional.of(DateWindow.between(LocalDate.of(2001, 1, 1), LocalDate.of(2003, 5, 31))));
        assertThat(messages(result))
                .containsExactly("one has the day 2001 (/network/founded), two 2003-05 (/network/founded).");
        assertThat(merged(both, one, EMPTY.withFounded(DateWindow.parse("[2002..]")))
                        .network())
                .map(Network::founded)
                .contains(Optional.of(DateWindow.notBefore(LocalDate.of(2001, 1, 1))));
        assertThat(merged(both, one, EMPTY.withFounded(DateWindow.parse("2001?")))
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void bothClaimsAreKeptAsClaims() {
        Claim other = CLAIM.withQuantity(Quantity.exactly(405));

        assertThat(agreed(EMPTY.withClaims(CLAIM), EMPTY.withClaims(CLAIM.withSaidBy("the director")))
                        .claims())
                .containsExactly(CLAIM.withSaidBy("the director"));
        MergeResult result = merged(
                with(ConflictKind.CLAIM, ConflictRule.KEEP_BOTH), EMPTY.withClaims(CLAIM), EMPTY.withClaims(other));
        assertThat(result.network())
                .map(Network::claims)
                .contains(ImmutableList.of(CLAIM, other.withId(Optional.empty())));
        assertThat(messages(result))
                .containsExactly("one (/network/claims/0) and two (/network/claims/0) have two claims of one id.");
    }

    @Test
    void itemsThatMayBeTheSameAreKeptAndTold() {
        Jobs four = Jobs.builder().on(DateWindow.parse("2022")).direct(4).build();
        Startup two = ALGAE.withJobs(four, four.withDirect(5));

        MergeResult result = merged(
                NetworkMerge.standard(),
                EMPTY.withStartups(two),
                EMPTY.withStartups(ALGAE.withJobs(four.withDirect(6))));

        assertThat(result.network().orElseThrow().startups().get(0).jobs()).hasSize(3);
        assertThat(messages(result))
                .containsExactly(
                        "one has “2022 4” (/network/startups/0/jobs/0) and two “2022 6” (/network/startups/0/jobs/0),"
                                + " which may be the same.");
    }

    private static Network of(Startup startup) {
        return EMPTY.withStartups(startup);
    }

    private static Network staying(SupportPeriod... stays) {
        return of(ALGAE.withSupportPeriods(stays));
    }

    @Test
    void anItemIsTheOneThatTellsAllThatItDoesAndItsDayAsWellOrBetter() {
        SupportPeriod vague = STAY.withStart(DateWindow.parse("2021"));
        SupportPeriod undated = STAY.withStart(Optional.empty());
        SupportPeriod known = STAY.withId(SupportPeriodId.of("p")).withEnd(DateWindow.parse("2023-05"));

        for (SupportPeriod less : List.of(vague, undated, STAY, vague.withEnd(DateWindow.parse("2023")))) {
            assertThat(agreed(staying(less), staying(known))).isEqualTo(staying(known));
            assertThat(agreed(staying(known), staying(less))).isEqualTo(staying(known));
        }
        assertThat(NetworkMerge.standard()
                        .of(
                                MergePart.of("one", staying(vague)),
                                MergePart.of("two", staying(STAY)),
                                MergePart.of("three", staying(vague.withStart(DateWindow.parse("2021-03")))))
                        .network())
                .contains(staying(STAY));
        assertThat(agreed(staying(STAY.withEnd(DateWindow.parse("2023"))), staying(STAY.withMode(SupportMode.VIRTUAL))))
                .isEqualTo(staying(STAY.withEnd(DateWindow.parse("2023")).withMode(SupportMode.VIRTUAL)));
    }

    @Test
    void whatMayBeTheSameAndNeedNotBeIsKeptAndTold() {
        SupportPeriod vague = STAY.withStart(DateWindow.parse("2021")).withEnd(DateWindow.parse("2023"));

        MergeResult result = merged(NetworkMerge.standard(), staying(vague), staying(STAY));

        assertThat(result.network()).contains(staying(vague, STAY));
        assertThat(messages(result))
                .containsExactly("one has “HOSTED rabat 2021 2023” (/network/startups/0/supportPeriods/0) and two"
                        + " “HOSTED rabat 2021-03-01” (/network/startups/0/supportPeriods/0), which may be the same.");
        assertThat(result.conflicts().get(0).message(Locale.FRENCH))
                .isEqualTo(
                        "one donne « HOSTED rabat 2021 2023 » (/network/startups/0/supportPeriods/0) et two"
                                + " « HOSTED rabat 2021-03-01 » (/network/startups/0/supportPeriods/0), qui sont peut-être le même fait.");
        assertThat(merged(with(ConflictKind.ITEM, ConflictRule.REFUSE), staying(vague), staying(STAY))
                        .network())
                .isEmpty();
        // one part knows that there are two
        assertThat(agreed(staying(vague, STAY), staying(STAY))).isEqualTo(staying(vague, STAY));
        SupportPeriod third = vague.withStart(DateWindow.parse("2021-11")).withEnd(Optional.empty());
        assertThat(merged(
                                NetworkMerge.standard(),
                                staying(STAY, third),
                                staying(STAY.withStart(DateWindow.parse("2021"))))
                        .conflicts())
                .hasSize(2);
        // it ended before the other began
        assertThat(agreed(
                        staying(vague.withStart(Optional.empty())), staying(STAY.withStart(DateWindow.parse("2024")))))
                .isEqualTo(staying(vague.withStart(Optional.empty()), STAY.withStart(DateWindow.parse("2024"))));
    }

    @Test
    void whatIsOfAnotherKindOrOfSomebodyElseIsAnotherItem() {
        DateWindow day = DateWindow.parse("2021");
        Startup funded = ALGAE.withFundingRounds(FundingRound.builder()
                .on(day)
                .instrument(FundingInstrument.EQUITY)
                .build());
        FundingRound grant = FundingRound.builder()
                .on(day)
                .instrument(FundingInstrument.GRANT)
                .build();
        Role bank = Role.builder()
                .kind(RoleKind.SPONSOR)
                .organization(Organization.builder().name("A bank").build())
                .start(day)
                .build();
        Role port =
                bank.withOrganization(Organization.builder().name("The port").build());

        assertThat(agreed(of(funded), of(ALGAE.withFundingRounds(grant)))
                        .startups()
                        .get(0)
                        .fundingRounds())
                .hasSize(2);
        assertThat(merged(
                                NetworkMerge.standard(),
                                of(funded),
                                of(ALGAE.withFundingRounds(
                                        grant.withInstrument(Optional.empty()).withInvestors("B"))))
                        .conflicts())
                .isEmpty();
        assertThat(agreed(EMPTY.withRoles(bank), EMPTY.withRoles(port)).roles()).containsExactly(bank, port);
        assertThat(agreed(EMPTY.withRoles(bank), EMPTY.withRoles(bank.withDescription("Gives")))
                        .roles())
                .containsExactly(bank.withDescription("Gives"));
    }

    @Test
    void claimsWithoutIdsAreOneOnlyIfTheySayTheSame() {
        Claim said = CLAIM.withId(Optional.empty())
                .withAsOf(DateWindow.parse("2023"))
                .withSaidBy("The director");
        Claim written = said.withQuantity(Quantity.exactly(405)).withSaidBy("The press");

        assertThat(agreed(EMPTY.withClaims(said), EMPTY.withClaims(written)).claims())
                .containsExactly(said, written);
        assertThat(agreed(EMPTY.withClaims(said), EMPTY.withClaims(said.withSiteIds(SiteId.of("rabat")), said))
                        .claims())
                .hasSize(2);
        assertThat(agreed(EMPTY.withClaims(said), EMPTY.withClaims(said.withId(ClaimId.of("c"))))
                        .claims())
                .containsExactly(said.withId(ClaimId.of("c")));
    }

    @Test
    void idsMayBePrefixedByPartAndReferencesFollow() {
        Network part = EMPTY.withSites(RABAT).withStartups(ALGAE);

        Network network = NetworkMerge.standard()
                .of(
                        MergePart.of("one", part).withPrefix("a-"),
                        MergePart.of("two", part).withPrefix("b-"))
                .network()
                .orElseThrow();

        assertThat(network.id()).isEqualTo(EMPTY.id());
        assertThat(network.sites()).extracting(Site::id).containsExactly(SiteId.of("a-rabat"), SiteId.of("b-rabat"));
        assertThat(network.startups().get(1).supportPeriods().get(0).siteId()).contains(SiteId.of("b-rabat"));
    }

    @Test
    void rulesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> NetworkMerge.builder().rule(ConflictKind.VALUE, ConflictRule.KEEP_BOTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rule of VALUE is to be one of [REFUSE, FIRST, LATEST], was KEEP_BOTH");
        assertThatThrownBy(() -> NetworkMerge.builder().rule(ConflictKind.ITEM, ConflictRule.LATEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rule of ITEM is to be one of [KEEP_BOTH, REFUSE], was LATEST");
        assertThatThrownBy(() -> NetworkMerge.standard().of(MergePart.of("a\n", EMPTY), MergePart.of("a\n", EMPTY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "parts are to have names of their own, by which conflicts tell of them; two are called a\\u000a");
        assertThatThrownBy(() -> MergePart.of("a", EMPTY).withPrefix("-a "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a prefix is to be a letter or digit, and then letters, digits and . _ : ~ -, was \"-a \"");
        assertThatThrownBy(() -> MergePart.of(" ", EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a part is to have a name, by which conflicts tell of it, was \" \"");
        assertThatThrownBy(() -> NetworkMerge.standard().of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a network is merged of one part at least");
        assertThat(NetworkMerge.standard().rule(ConflictKind.ITEM)).isEqualTo(ConflictRule.KEEP_BOTH);
    }

    @Test
    void aResultCanBeSentElsewhere() {
        MergeResult result = merged(NetworkMerge.standard(), EMPTY, EMPTY.withCountry("MA"));

        assertThat(SerializedCopy.of(result)).isEqualTo(result);
    }
}
