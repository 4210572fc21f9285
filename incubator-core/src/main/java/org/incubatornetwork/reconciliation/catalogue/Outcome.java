package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** What comes of comparing claims: the comparisons, and of how many claims not all were made. */
public final class Outcome {
    /** So many claims of one kind are held against each other, each with each; of more, each against the next alone. */
    static final int FEW = 8;

    private final ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
    /** The places of the claims whose figure is what the register or a list has. */
    private final Set<Integer> confirmed = new HashSet<>();

    private long againstNextAlone;

    Outcome() {}

    /**
     * Takes a comparison. Figures that the register has, each of them, can all be true, for there they are, however little of the
     * network it has: then nothing that is thought of them refutes one by the others. Nor does another fact refute what the register
     * has: it is the register that this fact is at odds with.
     */
    void add(Comparison comparison) {
        boolean isOfRegister = comparison.verdict() == Verdict.INCONSISTENT
                && comparison.claims().stream().map(PublishedClaim::index).allMatch(confirmed::contains);
        if (isOfRegister && comparison.with() == Comparison.With.CLAIMS) {
            comparisons.add(SideBySide.confirmed(comparison));
        } else if (isOfRegister && comparison.with() == Comparison.With.FACTS) {
            comparisons.add(SideBySide.unlikeRegister(comparison));
        } else {
            comparisons.add(comparison);
        }
    }

    void addAll(Iterable<Comparison> more) {
        more.forEach(this::add);
    }

    /** Takes note that a claim's figure is what the register or a list has. */
    void confirm(ReadClaim claim) {
        claim.allPublished().forEach(published -> confirmed.add(published.index()));
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

    /** Pairs two kinds each with each if they are few or one alone, and otherwise each with one of the others, and says so. */
    <A, B> void pair(List<A> ones, List<B> others, BiConsumer<A, B> compare) {
        if (ones.isEmpty() || others.isEmpty()) {
            return;
        }
        if (ones.size() + others.size() <= FEW || ones.size() == 1 || others.size() == 1) {
            ones.forEach(one -> others.forEach(other -> compare.accept(one, other)));
            return;
        }
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            compare.accept(ones.get(i % ones.size()), others.get(i % others.size()));
        }
        pairedWithNextAlone(ones.size() + others.size());
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
