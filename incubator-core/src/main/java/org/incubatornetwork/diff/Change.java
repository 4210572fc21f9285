package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.style.NoBean;

/** A change from one network to another: what was done, to what, and what is there on either side. */
@Value.Immutable
public abstract sealed class Change implements Serializable, NoBean permits ImmutableChange {
    Change() {}

    /**
     * The kind of the change: what was done.
     *
     * @return the kind
     */
    public abstract ChangeKind kind();

    /**
     * The place of the change: what it was done to, in words from the outside in, as in {@code [startups algae, jobs 2021-12-31,
     * direct]}: of an item of a list, the list and the item's id, its name, or its codes and days. What is said of the network itself
     * is the member alone.
     *
     * @return the words, at least one
     */
    public abstract ImmutableList<String> place();

    /**
     * The pointer to what changed, in a document of the first network.
     *
     * @return the JSON Pointer; empty if it is not there
     */
    public abstract Optional<String> before();

    /**
     * The pointer to what changed, in a document of the second network.
     *
     * @return the JSON Pointer; empty if it is not there
     */
    public abstract Optional<String> after();

    /**
     * The value in the first network: an object of the model, a text, a number, a day, a code or an id.
     *
     * @return the value; empty if it is not there
     */
    public abstract Optional<Serializable> oldValue();

    /**
     * The value in the second network.
     *
     * @return the value, of the same type; empty if it is not there
     */
    public abstract Optional<Serializable> newValue();

    /** What was removed here and added there. */
    static Change moved(Change removed, Change added) {
        return ImmutableChange.builder()
                .from(added)
                .kind(ChangeKind.MOVED)
                .before(removed.before())
                .oldValue(removed.oldValue())
                .build();
    }
}
