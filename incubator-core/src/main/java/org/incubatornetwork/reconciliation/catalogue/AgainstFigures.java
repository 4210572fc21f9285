package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.ComputedFigure;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;

/** How a claim that is held against computed figures is told of. */
final class AgainstFigures {
    private AgainstFigures() {}

    /**
     * Whether a claim agrees with what a figure may be from the first to the last day that the claim may speak of, wherever the
     * vague days of the register lie.
     */
    static Comparison.Builder compared(
            ComparisonKind kind, ReadClaim claim, LocalizedText counting, List<Range<BigDecimal>> figures) {
        Range<BigDecimal> computed = Ranges.span(figures);
        boolean agrees = Ranges.intersect(claim.range(), computed);
        return told(
                        kind,
                        claim,
                        agrees ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                        agrees ? "computed.agrees" : "computed.disagrees",
                        ImmutableMap.of("computed", Wording.rounded(computed, claim.kind()), "counting", counting))
                .addComputed(new ComputedFigure(counting, computed.lowerEndpoint(), computed.upperEndpoint()));
    }

    static Comparison.Builder told(
            ComparisonKind kind,
            ReadClaim claim,
            Verdict verdict,
            String sentence,
            ImmutableMap<String, LocalizedText> arguments) {
        return Comparison.builder()
                .kind(kind)
                .measure(claim.measure())
                .addClaim(claim.published())
                .verdict(verdict)
                .sentence(Wording.sentence(
                        sentence,
                        ImmutableMap.<String, LocalizedText>builder()
                                .putAll(arguments)
                                .put("measure", Wording.verbatim(claim.measure()))
                                .put("figure", claim.figure())
                                .put("when", claim.when())
                                .buildOrThrow()));
    }

    /** From the least to the most that a figure with a value may be. */
    static Range<BigDecimal> range(Figure figure) {
        return figure.least()
                .map(least -> Range.closed(least, figure.most().orElseThrow()))
                .orElseGet(() -> Range.singleton(new BigDecimal(figure.value().orElseThrow())));
    }
}
