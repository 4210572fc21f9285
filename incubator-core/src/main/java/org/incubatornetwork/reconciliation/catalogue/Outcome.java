package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** What comes of comparing claims: the comparisons, and of how many claims not all were made. */
public final class Outcome {
    /** So many claims of one kind are held against each other, each with each; of more, each against the next alone. */
    static final int FEW = 8;

    private final List<Comparison> comparisons = new ArrayList<>();
    /** The places of the comparisons that say of a claim that it can only be held against another source. */
    private final BitSet wantsAnother = new BitSet();
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

    /** Takes what says of a claim that nothing computes it, so that it can only be held against another source. */
    void addWantsAnother(Comparison comparison) {
        wantsAnother.set(comparisons.size());
        add(comparison);
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
     * The comparisons. That a claim can't be computed is left out where it is answered all the same: an aim that was met or missed by
     * what others say, and a figure that needs another source where there is one that decides.
     *
     * @return every comparison that was made
     */
    public ImmutableList<Comparison> comparisons() {
        Set<Integer> reached = new HashSet<>();
        Set<Integer> decided = new HashSet<>();
        for (Comparison comparison : comparisons) {
            if (comparison.verdict() == Verdict.MET || comparison.verdict() == Verdict.MISSED) {
                comparison.claims().stream()
                        .filter(claim -> claim.claim().nature().equals(Optional.of(ClaimNature.TARGET)))
                        .forEach(claim -> reached.add(claim.index()));
            }
            if (!comparison.verdict().isOpen() && comparison.with() != Comparison.With.ITSELF) {
                comparison.claims().forEach(claim -> decided.add(claim.index()));
            }
        }
        ImmutableList.Builder<Comparison> told = ImmutableList.builder();
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            Set<Integer> answered = wantsAnother.get(i) ? decided : reached;
            boolean isAnswered = comparison.verdict() == Verdict.NOT_COMPUTABLE
                    && comparison.claims().stream().map(PublishedClaim::index).allMatch(answered::contains);
            if (!isAnswered) {
                told.add(comparison);
            }
        }
        return told.build();
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
