package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.VitalStatus;

/** A register in which every rule that is compared finds something, to see that both sides find the same. */
final class FaultyRegister {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);
    private static final LocalDate TOMORROW = Registers.AS_OF.plusDays(1);
    private static final Money MONEY = money("100", "MAD");

    private static final ImmutableList<UnaryOperator<Startup>> FAULTS = ImmutableList.of(
            startup -> startup.withName(" "),
            startup -> startup.withMetadata(identifiers(Identifier.of("MA-ICE", "900000000000012"))),
            startup -> startup.withMetadata(identifiers(Identifier.of("XI-LEI", "5493001KJTIIGC8Y1R13"))),
            startup -> startup.withMetadata(identifiers(Identifier.of("SIREN", "1"))),
            startup -> startup.withMetadata(identifiers(Identifier.of("SIREN", "1"))),
            startup -> startup.withFounded(DateWindow.of(TOMORROW)),
            startup -> startup.withStatusEvents(event(VitalStatus.OPERATING, DAY), event(VitalStatus.DORMANT, DAY)),
            startup -> startup.withFounded(DateWindow.of(DAY))
                    .withStatusEvents(event(VitalStatus.OPERATING, DAY.minusDays(1))),
            startup -> startup.withStatusEvents(
                    event(VitalStatus.CLOSED, DAY), event(VitalStatus.OPERATING, DAY.plusDays(9))),
            startup -> startup.withStatusEvents(
                    StatusEvent.builder().status(VitalStatus.ACQUIRED).on(DAY).build()),
            startup -> startup.withSupportPeriods(stay(DAY).withEnd(DateWindow.of(DAY.minusDays(1)))),
            startup -> startup.withSupportPeriods(stay(DAY), stay(DAY.plusDays(1))),
            startup ->
                    startup.withSupportPeriods(stay(DAY), stay(DAY.plusDays(1)).withSiteId(SiteId.of("site-2"))),
            startup -> startup.withSupportPeriods(stay(TOMORROW)),
            startup -> startup.withSupportPeriods(stay(DAY).withSiteId(Optional.empty())),
            startup -> startup.withSupportPeriods(stay(DAY).withStart(Optional.empty())),
            startup -> startup.withSupportPeriods(stay(DAY).withEnd(DateWindow.of(LocalDate.of(2021, 6, 30)))),
            startup -> startup.withSupportPeriods(stay(DAY).withEndReason(EndReason.GRADUATED)),
            startup -> startup.withSupportPeriods(stay(DAY)
                    .withOccupied(OccupiedSpace.builder()
                            .unit(CapacityUnit.DESK)
                            .quantity(BigDecimal.ONE.negate())
                            .build())),
            startup -> startup.withSupportPeriods(stay(DAY)
                    .withTerms(Terms.builder()
                            .kind(TermsKind.EQUITY)
                            .share(BigDecimal.TEN)
                            .build())),
            startup -> startup.withSupportPeriods(stay(DAY).withSiteId(SiteId.of("nowhere"))),
            startup -> startup.withServiceUses(startup.serviceUses().stream()
                    .map(use -> use.withServiceId(ServiceId.of("nothing")))
                    .toList()),
            startup -> startup.withSupportPeriods(stay(DAY))
                    .withJobs(jobs(DAY).direct(-1).build()),
            startup -> startup.withJobs(jobs(TOMORROW).direct(1).build()),
            startup -> startup.withJobs(jobs(DAY).direct(1).indirect(2).build()),
            startup -> startup.withJobs(
                    jobs(DAY).direct(1).build(),
                    jobs(DAY).direct(1).basis(JobsBasis.FTE).build()),
            startup -> startup.withRevenues(revenue(DAY, DAY)),
            startup ->
                    startup.withRevenues(revenue(DAY, DAY.plusDays(20)), revenue(DAY.plusDays(19), DAY.plusDays(40))),
            startup -> startup.withRevenues(revenue(DAY, DAY.plusDays(20)).withExportAmount(money("100.01", "MAD"))),
            startup -> startup.withFundingRounds(round(money("-1", "MAD"))),
            startup -> startup.withFounded(DateWindow.of(DAY.plusDays(1))).withFundingRounds(round(MONEY)),
            startup -> startup.withFundingRounds(round(money("1", "ZZZ"))),
            startup -> startup.withFundingRounds(round(money("1.001", "MAD"))));

    private FaultyRegister() {}

    /** A register of twice as many startups as there are faults, each fault once; the last startup comes twice. */
    static Network network() {
        Network sound = Registers.faulty(2 * FAULTS.size(), 0.5);
        List<Startup> startups = new ArrayList<>(sound.startups());
        for (int i = 0; i < FAULTS.size(); i++) {
            startups.set(2 * i, FAULTS.get(i).apply(startups.get(2 * i)));
        }
        startups.add(startups.get(startups.size() - 1));
        return sound.withStartups(startups);
    }

    private static Metadata identifiers(Identifier identifier) {
        return Metadata.builder().addIdentifiers(identifier).build();
    }

    private static StatusEvent event(VitalStatus status, LocalDate on) {
        return StatusEvent.builder().status(status).on(on).evidence("press").build();
    }

    private static SupportPeriod stay(LocalDate start) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of("site-1"))
                .start(start)
                .build();
    }

    private static Jobs.Builder jobs(LocalDate on) {
        return Jobs.builder().on(on);
    }

    private static Revenue revenue(LocalDate start, LocalDate end) {
        return Revenue.builder().start(start).end(end).amount(MONEY).build();
    }

    private static FundingRound round(Money amount) {
        return FundingRound.builder().on(DAY).amount(amount).build();
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), currency);
    }
}
