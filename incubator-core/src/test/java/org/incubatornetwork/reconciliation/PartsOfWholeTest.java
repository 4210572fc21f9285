package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.DAY;
import static org.incubatornetwork.reconciliation.Told.at;
import static org.incubatornetwork.reconciliation.Told.residents;
import static org.incubatornetwork.reconciliation.Told.verdicts;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.junit.jupiter.api.Test;

/** Residents of a network with two sites of its own, and a third that a partner operates, of which nobody says whether it counts. */
class PartsOfWholeTest {

    private static Stream<String> compared(String all, String ofA, String ofB, String ofPartner) {
        Claim[] claims = {
            residents(all, DAY),
            at("a", residents(ofA, DAY)),
            at("b", residents(ofB, DAY)),
            at("c", residents(ofPartner, DAY))
        };
        return verdicts(
                ComparisonKind.PARTS,
                Told.network(Completeness.COMPLETE, claims)
                        .withSites(
                                Told.site("a"), Told.site("b"), Told.site("c").withKind(SiteKind.PARTNER_OPERATED)));
    }

    @Test
    void aPartThatMayNotCountDoesNotHideOneThatDoes() {
        assertThat(compared("10", "12", "1", "20"))
                .containsExactly("INCONSISTENT: 12 for a (2019-12-31) can't be a part of 10 (2019-12-31).");
        assertThat(compared("10", "9", "1", "20"))
                .containsExactly(
                        "NOT_COMPARABLE: 20 for c (2019-12-31) is more than 10 (2019-12-31), but of a site that a"
                                + " partner operates, and whether it counts isn't said.");
    }

    @Test
    void aPartThatMayNotCountDoesNotHideTheSumOfThoseThatDo() {
        assertThat(compared("10", "6", "7", "20"))
                .containsExactly("INCONSISTENT: The parts add up to 13, more than 10 (2019-12-31).");
    }

    /** Of several sites of partners some may count, and some not. */
    @Test
    void betweenTheOwnPartsAndAllItIsNotSaidWhichCount() {
        assertThat(compared("8", "7", "1", "8"))
                .containsExactly("CONSISTENT: The parts add up to 8, which fits 8 (2019-12-31).");
        assertThat(compared("10", "5", "1", "8"))
                .containsExactly(
                        "NOT_COMPARABLE: The parts add up to 14, more than 10 (2019-12-31), but whether sites that"
                                + " partners operate count isn't said.");
        assertThat(compared("14", "5", "1", "8"))
                .containsExactly("CONSISTENT: The parts add up to 14, which fits 14 (2019-12-31).");
        assertThat(compared("15", "5", "1", "8"))
                .containsExactly(
                        "INCONSISTENT: The parts add up to 14, and none is missing: 1 of 15 (2019-12-31) is in none.");
    }

    /** Of a site that tells nothing but its closing nobody knows whether it was open before. */
    @Test
    void aSiteThatMayHaveBeenOpenBeforeItClosedIsMissingFromASum() {
        Claim[] claims = {residents("10", DAY), at("a", residents("4", DAY)), at("b", residents("5", DAY))};
        Network network = Told.network(Completeness.COMPLETE, claims);

        assertThat(verdicts(
                        ComparisonKind.PARTS,
                        network.withSites(Told.site("a"), Told.site("b"), closed("c", DateWindow.parse("2020")))))
                .containsExactly(
                        "NOT_COMPARABLE: The parts add up to 9: 1 of 10 (2019-12-31) is in none that is told.");
        assertThat(verdicts(
                        ComparisonKind.PARTS,
                        network.withSites(Told.site("a"), Told.site("b"), closed("c", DateWindow.parse("2018")))))
                .containsExactly(
                        "INCONSISTENT: The parts add up to 9, and none is missing: 1 of 10 (2019-12-31) is in none.");
    }

    /** A step that is told was taken by the day on which the register was extracted. */
    @Test
    void aClosingThatIsToldHasComeByTheExtraction() {
        Claim[] claims = {residents("10", DAY), at("a", residents("4", DAY)), at("b", residents("5", DAY))};
        Network network = Told.network(Completeness.COMPLETE, claims)
                .withSites(Told.site("a"), Told.site("b"), closed("c", DateWindow.notBefore(LocalDate.of(2018, 1, 1))));

        assertThat(verdicts(ComparisonKind.PARTS, network))
                .containsExactly(
                        "NOT_COMPARABLE: The parts add up to 9: 1 of 10 (2019-12-31) is in none that is told.");
        assertThat(verdicts(
                        ComparisonKind.PARTS,
                        network.withRegister(Register.builder()
                                .coverage(Completeness.COMPLETE)
                                .extractedOn(LocalDate.of(2019, 1, 31))
                                .build())))
                .containsExactly(
                        "INCONSISTENT: The parts add up to 9, and none is missing: 1 of 10 (2019-12-31) is in none.");
    }

    private static Site closed(String id, DateWindow on) {
        return Site.builder()
                .id(id)
                .name(id)
                .addLifecycle(
                        LifecycleStep.builder().status(SiteStatus.CLOSED).on(on).build())
                .build();
    }
}
