package org.incubatornetwork.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

class ListedFirmTest {
    private static final SupportPeriod DIRECT =
            SupportPeriod.builder().level(SupportLevel.DIRECT).build();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static FirmList tenants(int year) {
        return FirmList.ofSupported("Tenants " + year, LocalDate.of(year, 1, 1));
    }

    private static FirmList directory(int year) {
        return FirmList.ofEverSupported("Directory " + year, LocalDate.of(year, 1, 1));
    }

    private static ListedFirm firm(ListEntry... entries) {
        return ListedFirm.of(List.of(entries));
    }

    private static List<String> support(ListEntry... entries) {
        return firm(entries).supportPeriods(DIRECT).stream()
                .map(ListedFirmTest::days)
                .toList();
    }

    private static String days(SupportPeriod period) {
        return period.start().map(DateWindow::toString).orElse("-") + " to "
                + period.end().map(DateWindow::toString).orElse("-");
    }

    private static List<String> status(ListEntry... entries) {
        return firm(entries).statusEvents().stream()
                .map(event -> event.status() + " " + event.on() + " seen " + event.observedOn())
                .toList();
    }

    @Test
    void aFirmThatWasOperatingAndIsClosedInTheNextListClosedInBetween() {
        assertThat(status(
                        ListEntry.seen(directory(2015), VitalStatus.OPERATING),
                        ListEntry.seen(directory(2018), VitalStatus.CLOSED)))
                .containsExactly(
                        "OPERATING 2015-01-01 seen [2015-01-01]",
                        "CLOSED [2015-01-02..2018-01-01] seen [2015-01-01, 2018-01-01]");
    }

    @Test
    void aFirmThatIsClosedInTheFirstListClosedOnSomeDayBefore() {
        assertThat(status(ListEntry.seen(directory(2018), VitalStatus.CLOSED)))
                .containsExactly("CLOSED [..2018-01-01] seen [2018-01-01]");
    }

    @Test
    void everyListInWhichItOperatesIsEvidenceAndTheFirstOfAnEndIsItsDay() {
        assertThat(status(
                        ListEntry.seen(directory(2014), VitalStatus.OPERATING),
                        ListEntry.seen(directory(2015), VitalStatus.OPERATING),
                        ListEntry.seen(directory(2016), VitalStatus.ACQUIRED),
                        ListEntry.seen(directory(2017), VitalStatus.ACQUIRED),
                        ListEntry.seen(directory(2018), VitalStatus.CLOSED),
                        ListEntry.seen(directory(2019), VitalStatus.OPERATING)))
                .containsExactly(
                        "OPERATING 2014-01-01 seen [2014-01-01]",
                        "OPERATING 2015-01-01 seen [2015-01-01]",
                        "ACQUIRED [2015-01-02..2016-01-01] seen [2015-01-01, 2016-01-01]",
                        "CLOSED [2017-01-02..2018-01-01] seen [2017-01-01, 2018-01-01]",
                        "OPERATING 2019-01-01 seen [2019-01-01]");
    }

    @Test
    void aListWithoutStatusAndOneThatLacksTheFirmSayNothingOfItsLife() {
        assertThat(status(
                        ListEntry.seen(tenants(2014)),
                        ListEntry.seen(directory(2015), VitalStatus.UNKNOWN),
                        ListEntry.notSeen(tenants(2016).asComplete())))
                .isEmpty();
    }

    @Test
    void anEventNamesItsListsAndHasTheirSources() {
        Source survey = Source.builder().title("Survey").build();
        StatusEvent closing = firm(
                        ListEntry.seen(tenants(2015), VitalStatus.OPERATING),
                        ListEntry.seen(directory(2018).withSource(survey), VitalStatus.CLOSED),
                        ListEntry.seen(directory(2018), VitalStatus.CLOSED))
                .statusEvents()
                .get(1);

        assertThat(closing.evidence()).contains("Tenants 2015; Directory 2018");
        assertThat(closing.sources()).containsExactly(survey);
    }

    @Test
    void supportHasBegunByTheFirstListAndGoesOnAsFarAsIsKnown() {
        assertThat(support(ListEntry.seen(tenants(2015)), ListEntry.seen(tenants(2016))))
                .containsExactly("[..2015-01-01] to -");
    }

    @Test
    void aListThatLacksTheFirmSaysNothingUnlessItIsComplete() {
        assertThat(support(
                        ListEntry.notSeen(tenants(2013)),
                        ListEntry.seen(tenants(2015)),
                        ListEntry.notSeen(tenants(2017))))
                .containsExactly("[..2015-01-01] to -");
        assertThat(support(
                        ListEntry.notSeen(tenants(2013).asComplete()),
                        ListEntry.seen(tenants(2015)),
                        ListEntry.notSeen(tenants(2017).asComplete())))
                .containsExactly("[2013-01-02..2015-01-01] to [2015-01-02..2017-01-01]");
    }

    @Test
    void aCompleteListBetweenTwoSightingsIsABreak() {
        assertThat(support(
                        ListEntry.seen(tenants(2013)),
                        ListEntry.seen(tenants(2014)),
                        ListEntry.notSeen(tenants(2016).asComplete()),
                        ListEntry.seen(tenants(2018))))
                .containsExactly("[..2013-01-01] to [2014-01-02..2016-01-01]", "[2016-01-02..2018-01-01] to -");
    }

    @Test
    void aClosedFirmIsNoLongerSupported() {
        assertThat(support(
                        ListEntry.seen(tenants(2015), VitalStatus.OPERATING),
                        ListEntry.seen(directory(2018), VitalStatus.CLOSED)))
                .containsExactly("[..2015-01-01] to [2015-01-02..2018-01-01]");
        assertThat(support(ListEntry.seen(directory(2018), VitalStatus.CLOSED)))
                .containsExactly("[..2018-01-01] to [..2018-01-01]");
    }

    @Test
    void aListOfAlumniDoesNotShowThatSupportGoesOn() {
        assertThat(support(
                        ListEntry.notSeen(directory(2012).asComplete()),
                        ListEntry.seen(directory(2015), VitalStatus.OPERATING)))
                .containsExactly("[2012-01-02..2015-01-01] to [2012-01-02..]");
        assertThat(support(ListEntry.seen(directory(2015), VitalStatus.OPERATING)))
                .as("nobody knows whether it has ended")
                .containsExactly("[..2015-01-01] to [..]");
        assertThat(support(
                        ListEntry.notSeen(directory(2012).asComplete()),
                        ListEntry.seen(directory(2015)),
                        ListEntry.notSeen(tenants(2016).asComplete())))
                .containsExactly("[2012-01-02..2015-01-01] to [2012-01-02..2016-01-01]");
    }

    @Test
    void anAlumnusMayHaveBeenSupportedBeforeAListThatLacksIt() {
        assertThat(support(
                        ListEntry.notSeen(tenants(2013).asComplete()),
                        ListEntry.seen(directory(2015)),
                        ListEntry.notSeen(tenants(2016).asComplete())))
                .containsExactly("[..2015-01-01] to [..2016-01-01]");
        assertThat(support(
                        ListEntry.notSeen(tenants(2013).asComplete()),
                        ListEntry.seen(directory(2015)),
                        ListEntry.seen(tenants(2016))))
                .containsExactly("[2013-01-02..2015-01-01] to -");
    }

    @Test
    void whatIsKnownBetterNarrowsWhatListsShow() {
        SupportPeriod cohort = DIRECT.withCohortId(CohortId.of("winter-12"))
                .withStart(DateWindow.parse("2012-01"))
                .withEnd(DateWindow.parse("2012-03"));
        ListedFirm alumnus = firm(ListEntry.seen(directory(2015), VitalStatus.OPERATING));

        assertThat(alumnus.supportPeriods(cohort)).containsExactly(cohort);
        ListedFirm tenant = firm(
                ListEntry.seen(tenants(2014)), ListEntry.notSeen(tenants(2016).asComplete()));
        assertThat(tenant.supportPeriods(cohort))
                .as("the end lies outside of what the lists show")
                .containsExactly(cohort.withEnd(DateWindow.between(day("2014-01-02"), day("2016-01-01"))));
    }

    @Test
    void aFirmInNoListHasNothing() {
        assertThat(status()).isEmpty();
        assertThat(support(ListEntry.notSeen(directory(2015).asComplete()))).isEmpty();
    }

    @Test
    void listsOfOneDayThatDifferAboutTheStatusSayNothingOfIt() {
        ListEntry operating = ListEntry.seen(tenants(2016), VitalStatus.OPERATING);
        ListEntry closed = ListEntry.seen(directory(2016), VitalStatus.CLOSED);
        ListedFirm firm = firm(
                ListEntry.seen(directory(2015), VitalStatus.OPERATING),
                operating,
                closed,
                ListEntry.seen(directory(2018), VitalStatus.CLOSED));

        assertThat(firm.statusEvents())
                .extracting(StatusEvent::on)
                .extracting(DateWindow::toString)
                .containsExactly("2015-01-01", "[2015-01-02..2018-01-01]");
        assertThat(firm.disagreements()).containsExactly(disagreement("2016-01-01", closed, operating));
        assertThat(firm.disagreements().get(0).message(Locale.ENGLISH))
                .isEqualTo("Lists disagree about the firm: “Directory 2016” of 2016-01-01 has it as CLOSED; "
                        + "“Tenants 2016” of 2016-01-01 has it as OPERATING.");
        assertThat(firm.disagreements().get(0).message(Locale.FRENCH))
                .isEqualTo("Des listes se contredisent sur l’entreprise : "
                        + "« Directory 2016 » du 2016-01-01 la donne pour CLOSED ; "
                        + "« Tenants 2016 » du 2016-01-01 la donne pour OPERATING.");
    }

    @Test
    void aListThatHasTheFirmOutweighsACompleteOneThatLacksIt() {
        ListEntry seen = ListEntry.seen(tenants(2016));
        ListEntry missed = ListEntry.notSeen(
                FirmList.ofSupported("Plan of the house", day("2016-01-01")).asComplete());
        ListedFirm firm = firm(missed, seen);

        assertThat(support(missed, seen)).containsExactly("[..2016-01-01] to -");
        assertThat(firm.disagreements()).containsExactly(disagreement("2016-01-01", seen, missed));
        assertThat(firm.disagreements().get(0).message(Locale.ENGLISH))
                .isEqualTo("Lists disagree about the firm: “Tenants 2016” of 2016-01-01 has it; "
                        + "“Plan of the house” of 2016-01-01 is declared complete and lacks it.");
    }

    @Test
    void whoWasEverSupportedStaysSo() {
        ListEntry seen = ListEntry.seen(tenants(2014));
        ListEntry missed = ListEntry.notSeen(directory(2016).asComplete());

        assertThat(support(missed, seen)).containsExactly("[..2014-01-01] to -");
        assertThat(firm(missed, seen).disagreements()).containsExactly(disagreement("2016-01-01", seen, missed));
    }

    @Test
    void anAlumnusMayBeMissingAmongThoseSupported() {
        assertThat(firm(
                                ListEntry.seen(directory(2016)),
                                ListEntry.notSeen(tenants(2016).asComplete()))
                        .disagreements())
                .isEmpty();
    }

    @Test
    void aFirmIsTheSameAfterATransfer() {
        ListedFirm firm = firm(ListEntry.seen(tenants(2014), VitalStatus.OPERATING));

        assertThat(SerializedCopy.of(firm)).isEqualTo(firm).hasSameHashCodeAs(firm);
        assertThat(firm).hasToString("[Tenants 2014 (2014-01-01): OPERATING]").isNotEqualTo(firm());
        assertThat(firm.entries().get(0).status()).isEqualTo(Optional.of(VitalStatus.OPERATING));
    }

    private static ListDisagreement disagreement(String day, ListEntry... entries) {
        return new ListDisagreement(day(day), ImmutableList.copyOf(entries));
    }
}
