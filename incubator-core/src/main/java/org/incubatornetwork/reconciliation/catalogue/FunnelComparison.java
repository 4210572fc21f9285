package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Funnel;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * A figure of an intake, a programme or the network, and the stage of its funnel that counts the same, or else the last before, of
 * which no fewer can have come. Who has come that far only grows: figures of other days refute each other where one falls, or where
 * both are of an intake that was closed.
 */
final class FunnelComparison implements ClaimComparison {
    private static final ImmutableMap<MeasureId, FunnelStep> STEPS = ImmutableMap.of(
            ComparedMeasures.APPLICATIONS, FunnelStep.APPLIED,
            ComparedMeasures.APPLICATIONS_ELIGIBLE, FunnelStep.ELIGIBLE,
            ComparedMeasures.INTERVIEWS, FunnelStep.INTERVIEWED,
            ComparedMeasures.ADMISSIONS, FunnelStep.ADMITTED,
            ComparedMeasures.GRADUATES, FunnelStep.GRADUATED);

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        Map<Extent, ImmutableListMultimap<FunnelStep, FunnelStage>> funnels = new HashMap<>();
        for (ReadClaim claim : claims.said()) {
            FunnelStep step = STEPS.get(claim.measure());
            if (step != null
                    && claim.isResult()
                    && claim.isOfFigure()
                    && !claim.is(ClaimBasis.STOCK)
                    && claim.terms().organization().isEmpty()) {
                last(funnels.computeIfAbsent(claim.extent(), extent -> byStep(funnel(extent, claims.network()))), step)
                        .map(stage -> compare(claim, stage, stage.stage().equals(step), claims.network()))
                        .ifPresent(outcome::add);
            }
        }
    }

    private static ImmutableList<FunnelStage> funnel(Extent extent, Network network) {
        if (extent.isWhole()) {
            return network.funnel();
        }
        if (extent.isCohortAlone()) {
            return extent.cohort()
                    .flatMap(network::findCohort)
                    .map(Cohort::funnel)
                    .orElse(ImmutableList.of());
        }
        return extent.isProgrammeAlone()
                ? extent.programme()
                        .flatMap(network::findProgramme)
                        .map(Programme::funnel)
                        .orElse(ImmutableList.of())
                : ImmutableList.of();
    }

    private static ImmutableListMultimap<FunnelStep, FunnelStage> byStep(List<FunnelStage> funnel) {
        return Multimaps.index(funnel, FunnelStage::stage);
    }

    /** The last of the known stages up to a step; none if it is told in several ways or of several days, for any may be meant. */
    private static Optional<FunnelStage> last(ImmutableListMultimap<FunnelStep, FunnelStage> funnel, FunnelStep step) {
        ImmutableList<FunnelStep> steps = FunnelStep.known().asList();
        for (int i = steps.indexOf(step); i >= 0; i--) {
            List<FunnelStage> told = funnel.get(steps.get(i));
            if (!told.isEmpty()) {
                FunnelStage first = told.get(0);
                boolean areSame = told.stream()
                        .allMatch(stage ->
                                Funnel.isSame(first, stage) && first.on().equals(stage.on()));
                return areSame ? Optional.of(first) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Comparison compare(ReadClaim claim, FunnelStage stage, boolean isSame, Network network) {
        SideBySide told = SideBySide.of(ComparisonKind.FUNNEL, claim)
                .with("stage", Wording.verbatim(stage.stage()))
                .with("number", ValueText.of(stage.quantity()));
        Range<BigDecimal> counted = claim.rangeOf(stage.quantity());
        boolean isMore = Ranges.isBelow(counted, claim.range());
        boolean isLess = isSame && Ranges.isBelow(claim.range(), counted);
        if (!isOfOneUnit(claim, stage)) {
            return told.notComparable("funnel.unit");
        }
        if (!isMore && !isLess) {
            return told.consistent(isSame ? "funnel.agrees" : "funnel.within");
        }
        if (!claim.population().isEmpty()) {
            return told.notComparable("funnel.population");
        }
        Optional<Days> ofStage = stage.on().map(Days::of);
        boolean isClosed = claim.extent()
                .cohort()
                .flatMap(network::findCohort)
                .filter(intake -> isClosed(intake, claim, stage))
                .isPresent();
        boolean isRefuted = isMore
                ? isClosed || isBy(claim.findDays(), ofStage)
                : !claim.is(ClaimBasis.FLOW) && (isClosed || isBy(ofStage, claim.findDays()));
        return isRefuted
                ? told.inconsistent("funnel.disagrees", ReconciliationRules.CLAIM_FUNNEL)
                : told.notComparable("funnel.day");
    }

    /** What the table of measures leaves no choice for need not be said, as long as the funnel does not say it either. */
    private static boolean isOfOneUnit(ReadClaim claim, FunnelStage stage) {
        Optional<CountedUnit> said = claim.claim().countedUnit();
        return stage.unit().isPresent() ? claim.terms().countedUnit().equals(stage.unit()) : said.isEmpty();
    }

    private static boolean isBy(Optional<Days> one, Optional<Days> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().last() <= other.get().first();
    }

    /** Whether both are of a day on which the cohort had begun, so that nobody else was admitted to it. */
    private static boolean isClosed(Cohort cohort, ReadClaim claim, FunnelStage stage) {
        ImmutableList<FunnelStep> steps = FunnelStep.known().asList();
        boolean isOfSelection = steps.indexOf(stage.stage()) <= steps.indexOf(FunnelStep.ADMITTED);
        Optional<Integer> start = cohort.start().map(EpochDay::latest);
        return isOfSelection
                && start.isPresent()
                && claim.findDays().filter(days -> days.first() >= start.get()).isPresent()
                && stage.on().map(EpochDay::earliest).orElse(start.get()) >= start.get();
    }
}
