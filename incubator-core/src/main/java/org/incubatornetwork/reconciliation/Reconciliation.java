package org.incubatornetwork.reconciliation;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.immutables.value.Value;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.rule.Finding;

/** What came of comparing the claims of a network. */
@Value.Immutable
public abstract sealed class Reconciliation implements Serializable permits ImmutableReconciliation {
    Reconciliation() {}

    static Reconciliation create(Iterable<Comparison> comparisons) {
        return ImmutableReconciliation.of(ImmutableList.copyOf(comparisons));
    }

    /**
     * Every comparison that was made.
     *
     * @return first those of a claim with computed figures, in the order of the claims, then those of claims with each
     *     other
     */
    @Value.Parameter
    public abstract ImmutableList<Comparison> comparisons();

    /**
     * The comparisons in which a claim has a part.
     *
     * @param claim the claim's position in {@link org.incubatornetwork.model.Network#claims()}
     * @return the comparisons
     */
    public final ImmutableList<Comparison> of(int claim) {
        return comparisons().stream()
                .filter(comparison -> comparison.claims().stream().anyMatch(published -> published.index() == claim))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The comparisons of a measure.
     *
     * @param measure the measure
     * @return the comparisons
     */
    public final ImmutableList<Comparison> of(MeasureId measure) {
        return comparisons().stream()
                .filter(comparison -> comparison.measure().equals(measure))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The comparisons with a verdict.
     *
     * @param verdict the verdict
     * @return the comparisons
     */
    public final ImmutableList<Comparison> of(Verdict verdict) {
        return comparisons().stream()
                .filter(comparison -> comparison.verdict() == verdict)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The contradictions.
     *
     * @return the findings of all comparisons, in their order
     */
    public final ImmutableList<Finding> findings() {
        return comparisons().stream()
                .flatMap(comparison -> comparison.findings().stream())
                .collect(ImmutableList.toImmutableList());
    }
}
