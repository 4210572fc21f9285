package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.BiConsumer;
import org.incubatornetwork.reconciliation.comparison.Comparison;

/** What comes of comparing claims: the comparisons, and of how many claims not all were made. */
public final class Outcome {
    /** So many claims of one kind are held against each other, each with each; of more, each against the next alone. */
    static final int FEW = 8;

    private final ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
    private long againstNextAlone;

    Outcome() {}

    void add(Comparison comparison) {
        comparisons.add(comparison);
    }

    void addAll(Iterable<Comparison> more) {
        comparisons.addAll(more);
    }

    /** Pairs claims that are few each with each, and otherwise each with the next, and says of how many it did that. */
    void pair(List<ReadClaim> claims, BiConsumer<ReadClaim, ReadClaim> compare) {
        boolean few = claims.size() <= FEW;
        for (int i = 0; i < claims.size(); i++) {
            int end = few ? claims.size() : Math.min(claims.size(), i + 2);
            for (int j = i + 1; j < end; j++) {
                compare.accept(claims.get(i), claims.get(j));
            }
        }
        if (!few) {
            pairedWithNextAlone(claims.size());
        }
    }

    void pairedWithNextAlone(int claims) {
        againstNextAlone += claims;
    }

    /**
     * The comparisons.
     *
     * @return every comparison that was made
     */
    public ImmutableList<Comparison> comparisons() {
        return comparisons.build();
    }

    /**
     * The number of claims that were held against the next alone.
     *
     * @return how often a claim was among too many of one kind
     */
    public long againstNextAlone() {
        return againstNextAlone;
    }
}
