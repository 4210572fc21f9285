package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link Network}; it should be globally unique, such as a URN. */
public final class NetworkId extends AbstractId<NetworkId> implements Comparable<NetworkId> {
    @Serial
    private static final long serialVersionUID = 1;

    private NetworkId(String value) {
        super("network id", value);
    }

    /**
     * The network id with a given text.
     *
     * @param value the id's text
     * @return the network id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static NetworkId of(String value) {
        return new NetworkId(value);
    }

    @Override
    public NetworkId withValue(String value) {
        return of(value);
    }
}
