package org.incubatornetwork.history;

import java.util.Optional;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;

/** The law of runs over parts: two can be put together if they ask the same of the same network, each once. */
public final class Merging {
    private Merging() {}

    /**
     * Refuses what can't be put together.
     *
     * @param one a run
     * @param other the run that is to be merged into it
     * @param difference what they do not have in common; empty if they ask the same of the same network
     * @throws IllegalArgumentException if they are one run, or differ; the message says in what
     */
    @SuppressWarnings("ReferenceEquality") // whether it is the same run is the question
    public static void check(Object one, Object other, Optional<String> difference) {
        if (one == other) {
            throw new IllegalArgumentException("a run can't be merged into itself: " + one);
        }
        if (difference.isPresent()) {
            throw new IllegalArgumentException(
                    "runs can be merged only if they ask the same of the same network; these differ in "
                            + difference.get() + ": " + one + ", " + other);
        }
    }

    /**
     * The refusal of a run that is not to be used any more.
     *
     * @param run the run
     * @return the refusal, to be thrown
     */
    public static IllegalStateException spent(Object run) {
        return new IllegalStateException("the run was merged into another, and can't be used any more: " + run);
    }

    /**
     * The first difference between two networks.
     *
     * @param one a network
     * @param other another network
     * @return the first member that differs, such as {@code the network's sites}; empty if all is the same
     */
    public static Optional<String> findDifference(Network one, Network other) {
        return one.equals(other)
                ? Optional.empty()
                : MemberOrder.getMembers(Network.class).stream()
                        .filter(member ->
                                !MemberOrder.findValue(one, member).equals(MemberOrder.findValue(other, member)))
                        .findFirst()
                        .or(() -> Optional.of("unknown members"))
                        .map(member -> "the network's " + member);
    }
}
