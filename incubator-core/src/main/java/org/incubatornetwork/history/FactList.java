package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind about a firm, in the order of the document, and what keeps some of them out of every figure.
 *
 * @param <T> the type of a fact
 */
public final class FactList<T> implements NoBean {
    private final ImmutableList<T> facts;
    /** By fact; null where there is none, and as a whole if there is none at all. */
    private final @Nullable Fault @Nullable [] faults;

    private FactList(ImmutableList<T> facts, @Nullable Fault @Nullable [] faults) {
        this.facts = facts;
        this.faults = faults;
    }

    /**
     * Facts as judged by two laws: what is wrong with each by itself, and what those that are not are beside one another.
     */
    static <T> FactList<T> of(
            ImmutableList<T> facts,
            Function<T, @Nullable Fault> alone,
            Function<List<T>, @Nullable Fault @Nullable []> together) {
        @Nullable Fault[] faults = null;
        for (int i = 0; i < facts.size(); i++) {
            Fault fault = alone.apply(facts.get(i));
            if (fault != null) {
                faults = faults == null ? new Fault[facts.size()] : faults;
                faults[i] = fault;
            }
        }
        if (facts.size() < 2) {
            return new FactList<>(facts, faults);
        }
        return new FactList<>(facts, faults == null ? together.apply(facts) : completed(facts, faults, together));
    }

    private static <T> @Nullable Fault[] completed(
            ImmutableList<T> facts,
            @Nullable Fault[] faults,
            Function<List<T>, @Nullable Fault @Nullable []> together) {
        ImmutableList.Builder<T> sound = ImmutableList.builder();
        for (int i = 0; i < faults.length; i++) {
            if (faults[i] == null) {
                sound.add(facts.get(i));
            }
        }
        @Nullable Fault[] others = together.apply(sound.build());
        int next = 0;
        for (int i = 0; others != null && i < faults.length; i++) {
            if (faults[i] == null) {
                faults[i] = others[next++];
            }
        }
        return faults;
    }

    /**
     * The number of facts.
     *
     * @return how many are recorded, those with a fault included
     */
    public int size() {
        return facts.size();
    }

    /**
     * The fact at a place in the document, be it with a fault or without.
     *
     * @param index its place in the document, from 0
     * @return the fact
     */
    public T get(int index) {
        return facts.get(index);
    }

    /**
     * The fault of a fact.
     *
     * @param index the fact's place in the document, from 0
     * @return what keeps it out of every figure; empty if it counts
     */
    public Optional<Fault> fault(int index) {
        return faults == null ? Optional.empty() : Optional.ofNullable(faults[index]);
    }

    /** The facts of the list as text. */
    @Override
    public String toString() {
        return facts.toString();
    }
}
