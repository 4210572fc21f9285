package org.incubatornetwork.reconciliation;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;
import java.util.StringJoiner;
import org.immutables.value.Value;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.reconciliation.catalogue.Outcome;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.validation.rule.Finding;

/** The result of comparing the claims of a network. */
@Value.Immutable
public abstract sealed class Reconciliation implements Serializable, NoBean permits ImmutableReconciliation {
    Reconciliation() {}

    static Reconciliation create(Outcome outcome) {
        return ImmutableReconciliation.of(outcome.comparisons(), outcome.againstNextAlone());
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
     * The number of claims that were held against the next of their like alone. Up to eight claims that can be held against each
     * other are, each with each; of more, those that say the same are told once, and each is held against the next.
     *
     * @return how many; 0 if every pair was compared
     */
    @Value.Parameter
    public abstract long comparedWithNextAlone();

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
        Objects.requireNonNull(measure);
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
        Objects.requireNonNull(verdict);
        return comparisons().stream()
                .filter(comparison -> comparison.verdict() == verdict)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The findings of all comparisons: the contradictions.
     *
     * @return the findings of all comparisons, in their order
     */
    public final ImmutableList<Finding> findings() {
        return comparisons().stream()
                .flatMap(comparison -> comparison.findings().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** How many comparisons there are of each verdict that there is, as in {@code Reconciliation{CONSISTENT=17, INCONSISTENT=2}}. */
    @Override
    public final String toString() {
        StringJoiner counts = new StringJoiner(", ", "Reconciliation{", "}");
        for (Verdict verdict : Verdict.values()) {
            int count = of(verdict).size();
            if (count > 0) {
                counts.add(verdict + "=" + count);
            }
        }
        return counts.toString();
    }
}
