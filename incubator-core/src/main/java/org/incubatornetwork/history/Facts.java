package org.incubatornetwork.history;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.ByText;
import org.jspecify.annotations.Nullable;

/**
 * The recorded facts of a firm's money and of what was delivered to it, and which of them count: what contradicts itself, is
 * told twice, or cannot have been known counts in no figure, whichever comes first in the document. Facts dated after the as-of
 * date are there; who asks for figures of a day leaves them out by their days.
 */
public final class Facts implements NoBean {
    /** As many facts are compared each with each, which allocates nothing. */
    private static final int FEW = 8;

    private final Startup startup;
    private final Frame frame;
    private @Nullable FactList<FundingRound> rounds;
    private @Nullable FactList<Revenue> revenues;
    private @Nullable FactList<ServiceUse> uses;

    Facts(Startup startup, Frame frame) {
        this.startup = startup;
        this.frame = frame;
    }

    /**
     * The funding rounds of the firm.
     *
     * @return the rounds; of those that are equal in day, instrument, amount and investors, in whatever order these are told, the
     *     first counts
     */
    public FactList<FundingRound> rounds() {
        FactList<FundingRound> known = rounds;
        if (known == null) {
            known = FactList.of(startup.fundingRounds(), this::fault, Facts::repeated);
            rounds = known;
        }
        return known;
    }

    private @Nullable Fault fault(FundingRound round) {
        if (isAfterExtraction(round.on())) {
            return Fault.AFTER_EXTRACTION;
        }
        return round.amount().isPresent() && round.amount().get().amount().signum() < 0 ? Fault.NEGATIVE : null;
    }

    /**
     * A funding round by all that makes it that one: two that are the same by this are one round that is told twice.
     *
     * @param round a round
     * @return the round without its metadata, its investors each once and in one order
     */
    public static FundingRound bare(FundingRound round) {
        return round.withMetadata(Metadata.none()).withInvestors(ImmutableSortedSet.copyOf(round.investors()));
    }

    private static @Nullable Fault @Nullable [] repeated(List<FundingRound> rounds) {
        if (noTwo(rounds, (one, other) -> one.on().equals(other.on()))) {
            return null;
        }
        @Nullable Fault[] faults = null;
        Set<ByText> seen = new HashSet<>();
        for (int i = 0; i < rounds.size(); i++) {
            if (!seen.add(new ByText(bare(rounds.get(i))))) {
                faults = faults == null ? new Fault[rounds.size()] : faults;
                faults[i] = Fault.REPEATED;
            }
        }
        return faults;
    }

    /**
     * The sales of the firm by fiscal period.
     *
     * @return the revenues; of several of one period the first counts if their amounts are equal, and else none
     */
    public FactList<Revenue> revenues() {
        FactList<Revenue> known = revenues;
        if (known == null) {
            known = FactList.of(startup.revenues(), this::fault, Facts::contradicted);
            revenues = known;
        }
        return known;
    }

    private @Nullable Fault fault(Revenue revenue) {
        int lastDay = EpochDay.of(revenue.end()) - 1;
        if (frame.isAfterExtraction(lastDay)) {
            return Fault.AFTER_EXTRACTION;
        }
        if (!revenue.start().isBefore(revenue.end())) {
            return Fault.PERIOD_EMPTY;
        }
        return revenue.amount().amount().signum() < 0 ? Fault.NEGATIVE : null;
    }

    private record FiscalPeriod(LocalDate start, LocalDate end) {}

    private static @Nullable Fault @Nullable [] contradicted(List<Revenue> revenues) {
        if (noTwo(revenues, (one, other) -> one.end().equals(other.end()))) {
            return null;
        }
        SetMultimap<FiscalPeriod, Money> told = HashMultimap.create();
        for (Revenue revenue : revenues) {
            Money amount = revenue.amount();
            told.put(periodOf(revenue), Money.of(amount.amount(), amount.currency()));
        }
        @Nullable Fault[] faults = new Fault[revenues.size()];
        Set<FiscalPeriod> seen = new HashSet<>();
        for (int i = 0; i < faults.length; i++) {
            FiscalPeriod period = periodOf(revenues.get(i));
            boolean again = !seen.add(period);
            faults[i] = told.get(period).size() > 1 ? Fault.CONTRADICTED : again ? Fault.REPEATED : null;
        }
        return faults;
    }

    private static FiscalPeriod periodOf(Revenue revenue) {
        return new FiscalPeriod(revenue.start(), revenue.end());
    }

    /**
     * The deliveries of services to the firm. Several of one day are as many deliveries.
     *
     * @return the deliveries; those on days on which the service was not offered don't count
     */
    public FactList<ServiceUse> serviceUses() {
        FactList<ServiceUse> known = uses;
        if (known == null) {
            known = FactList.of(startup.serviceUses(), this::fault, uses -> null);
            uses = known;
        }
        return known;
    }

    private @Nullable Fault fault(ServiceUse use) {
        if (isAfterExtraction(use.on())) {
            return Fault.AFTER_EXTRACTION;
        }
        ServiceOffering service = frame.findService(use.serviceId()).orElse(null);
        // by its days alone: what is not offered any more may have been delivered
        return service == null || service.mayCover(use.on()) ? null : Fault.OUTSIDE_OFFERING;
    }

    /** Whether it is soon seen that no two facts have something in common; of many, it is not looked for. */
    private static <T> boolean noTwo(List<T> facts, BiPredicate<T, T> alike) {
        if (facts.size() > FEW) {
            return false;
        }
        for (int i = 1; i < facts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (alike.test(facts.get(i), facts.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isAfterExtraction(DateWindow day) {
        return frame.isAfterExtraction(EpochDay.earliest(day));
    }

    /** The startup's id. */
    @Override
    public String toString() {
        return startup.id().toString();
    }
}
