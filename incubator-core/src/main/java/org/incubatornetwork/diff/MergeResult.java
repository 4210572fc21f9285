package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;

/** What came of {@linkplain NetworkMerge merging} parts: the network, and in what they disagreed. */
@Value.Immutable
public abstract sealed class MergeResult implements Serializable, NoBean permits ImmutableMergeResult {
    MergeResult() {}

    /**
     * The network of all parts.
     *
     * @return the network; empty if they disagree in something that was to be refused
     */
    public abstract Optional<Network> network();

    /**
     * In what the parts disagree, whatever was done about it.
     *
     * @return the conflicts, in the order of the first document that has each
     */
    public abstract ImmutableList<Conflict> conflicts();

    /**
     * A result, for those who merge in their own way.
     *
     * @param network the network; empty if some conflict is refused
     * @param conflicts the conflicts
     * @return the result
     */
    public static MergeResult of(Optional<Network> network, Iterable<Conflict> conflicts) {
        return ImmutableMergeResult.builder()
                .network(network)
                .conflicts(conflicts)
                .build();
    }
}
