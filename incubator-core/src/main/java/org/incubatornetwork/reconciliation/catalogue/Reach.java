package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;

/** How far the register and the list of sites reach: of which claims they have all, and which they bound from below. */
final class Reach {
    private final Network network;
    private final Optional<Register> register;
    private final ImmutableSet<String> around;

    Reach(Network network) {
        this.network = network;
        this.around = Extent.around(network);
        this.register = network.register();
    }

    /** Whether all is recorded that a claim speaks of; it is dated. */
    boolean isWhole(ReadClaim claim) {
        Optional<Completeness> list = list(claim.measure());
        if (list.isPresent()) {
            return list.get() == Completeness.COMPLETE;
        }
        return register.map(Register::coverage).equals(Optional.of(Completeness.COMPLETE))
                && (!ComparedMeasures.OF_SITES.contains(claim.measure())
                        || network.siteCoverage() == Completeness.COMPLETE)
                && !isAfterExtraction(claim)
                && !isBeforeRegister(claim);
    }

    /** How much the list has of what a measure counts; empty if it counts nothing of which there is a list. */
    private Optional<Completeness> list(MeasureId measure) {
        if (measure.equals(ComparedMeasures.SITE_COUNT)) {
            return Optional.of(network.siteCoverage());
        }
        if (measure.equals(ComparedMeasures.PROGRAMMES)) {
            return Optional.of(network.programmeCoverage());
        }
        if (measure.equals(ComparedMeasures.FRANCHISES) && network.siteCoverage() != Completeness.COMPLETE) {
            return Optional.of(network.siteCoverage());
        }
        return ComparedMeasures.isOfList(measure) ? Optional.of(network.organizationCoverage()) : Optional.empty();
    }

    /** Whether a claim is of a territory that all of the network is in, so that others may count as well. */
    boolean isWider(ReadClaim claim) {
        return claim.extent().territory().filter(around::contains).isPresent();
    }

    /** Whether there is at least as much of what is counted as is recorded of it. */
    boolean isBoundedFromBelow(ReadClaim claim) {
        return ComparedMeasures.isAtLeastThatOfAPart(claim.measure())
                && (!isAfterExtraction(claim) || claim.is(ClaimBasis.CUMULATIVE));
    }

    private boolean isAfterExtraction(ReadClaim claim) {
        return list(claim.measure()).isEmpty()
                && register.flatMap(Register::extractedOn)
                        .filter(day -> claim.lastDay().isAfter(day))
                        .isPresent();
    }

    private boolean isBeforeRegister(ReadClaim claim) {
        Optional<LocalDate> since = register.flatMap(Register::since);
        if (since.isEmpty() || isSinceInception(since.get())) {
            return false;
        }
        if (claim.is(ClaimBasis.STOCK)) {
            return claim.days().first() < EpochDay.of(since.get());
        }
        LocalDate start = claim.is(ClaimBasis.FLOW)
                ? claim.firstDay().plusDays(1).minus(claim.terms().length())
                : claim.terms().since().map(Days::firstDay).orElse(LocalDate.MIN);
        return start.isBefore(since.get());
    }

    /** Whether the register was kept as long as there has been a network, as far as is known of its founding. */
    private boolean isSinceInception(LocalDate since) {
        return network.founded()
                .filter(founded ->
                        founded.latest().isEmpty() || !founded.latest().get().isBefore(since))
                .isPresent();
    }
}
