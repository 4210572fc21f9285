package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;

/** What is computed for the day or period that a claim speaks of: in its scope, under its clock and unit, at its horizon or level. */
final class ComputedComparison implements FigureComparison {

    @Override
    public ComparisonKind kind() {
        return ComparisonKind.COMPUTED;
    }

    @Override
    public boolean isAbout(ReadClaim claim) {
        return true;
    }

    @Override
    public List<Counting> read(ReadClaim claim, RequestedFigures figures, List<MetricReport> reports)
            throws FigureMissing {
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        Scope scope = figures.part(claim).scope();
        List<MetricTime> times = figures.times(claim);
        boolean restsOnVagueDays = false;
        boolean restsOnOpenLevels = false;
        for (int i = 0; i < reports.size(); i++) {
            Policies policies = figures.policies(claim, times.get(i));
            MetricResult result = reports.get(i)
                    .get(claim.measure())
                    .under(ofReport -> policies)
                    .at(scope);
            List<Span> ofTime = new ArrayList<>();
            for (Figure figure : figures(claim, result)) {
                ofTime.add(Span.of(figure));
            }
            Optional<Span> ofParts = ofParts(result);
            spans.add(ofParts.orElseGet(() -> Span.around(ofTime)));
            restsOnVagueDays |= (result.restsOnVagueDays() && ofParts.isEmpty())
                    || result.turnbull().isPresent();
            restsOnOpenLevels |= result.restsOnOpenLevels();
        }
        return List.of(
                new Counting(Wording.text("counting.register"), spans.build(), restsOnVagueDays, restsOnOpenLevels));
    }

    /** What is occupied, by what there is: each of them says what it is at least and at most. */
    private static Optional<Span> ofParts(MetricResult result) {
        boolean isOpen = result.restsOnVagueDays()
                && result.noValue().isEmpty()
                && result.metric()
                        .filter(metric -> metric.bounds() == Bounds.PARTS)
                        .isPresent();
        return isOpen
                ? Span.ofQuotient(result.part("measure", "OCCUPIED"), result.part("measure", "CAPACITY"))
                : Optional.empty();
    }

    /** The figure that a claim speaks of, or those between which it lies. */
    private static List<Figure> figures(ReadClaim claim, MetricResult result) {
        boolean isRange = result.noValue().map(NoValue::code).equals(Optional.of(NoValue.WITHIN_RANGE.code()));
        Optional<Horizon> horizon = claim.terms().horizon().filter(Horizon::isOfCurve);
        if ((result.noValue().isEmpty() || isRange)
                && horizon.isPresent()
                && !result.parts("horizon").isEmpty()) {
            return List.of(
                    result.part("horizon", Policies.horizonCode(horizon.get().monthsBelow())),
                    result.part("horizon", Policies.horizonCode(horizon.get().monthsAbove())));
        }
        Optional<SupportLevel> level = level(claim);
        if (result.noValue().isEmpty()
                && level.isPresent()
                && !result.parts("level").isEmpty()) {
            return List.of(result.part("level", level.get().name()));
        }
        return List.of(claim.terms()
                .currency()
                .map(currency -> result.part("currency", currency))
                .orElseGet(result::figure));
    }

    private static Optional<SupportLevel> level(ReadClaim claim) {
        return claim.extent().subgroups().size() == 1
                ? claim.extent().subgroups().iterator().next().level()
                : Optional.empty();
    }

    /** Whether the part of the network that is computed is all that a claim is of, and not more. */
    static boolean isOfAll(ReadClaim claim, Scope scope) {
        Extent extent = claim.extent();
        boolean isOfLevel = extent.subgroups().isEmpty()
                || (ComparedMeasures.BY_LEVEL.contains(claim.measure())
                        && level(claim).isPresent());
        int parts = narrowed(extent);
        boolean isOfOneScope = parts == (scope.kind() == ScopeKind.NETWORK ? 0 : 1);
        boolean isSinceInception =
                claim.terms().since().isEmpty() || !claim.measure().equals(ComparedMeasures.SUPPORTED);
        return isOfLevel
                && isOfOneScope
                && isSinceInception
                && extent.tier().isEmpty()
                && extent.part().isEmpty()
                && extent.territory().isEmpty();
    }

    /** Whether a claim is of a part of the network of which its measure is never computed, though it is known who belongs to it. */
    static boolean isOfOtherPart(ReadClaim claim, Scope scope) {
        Extent extent = claim.extent();
        return scope.kind() == ScopeKind.NETWORK
                && narrowed(extent) == 1
                && extent.subgroups().isEmpty()
                && extent.tier().isEmpty()
                && extent.territory().isEmpty();
    }

    /** In how many of the respects in which parts of a network are computed. */
    private static int narrowed(Extent extent) {
        return (extent.sites().isEmpty() ? 0 : 1)
                + (extent.cohort().isEmpty() ? 0 : 1)
                + (extent.programme().isEmpty() ? 0 : 1);
    }
}
