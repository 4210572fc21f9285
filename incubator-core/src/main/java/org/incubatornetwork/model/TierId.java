package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link Tier}, unique among the tiers of its programme. */
public final class TierId extends AbstractId<TierId> implements Comparable<TierId> {
    @Serial
    private static final long serialVersionUID = 1;

    private TierId(String value) {
        super("tier id", value);
    }

    /**
     * The tier id with a given text.
     *
     * @param value the id's text
     * @return the tier id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static TierId of(String value) {
        return new TierId(value);
    }

    @Override
    public TierId withValue(String value) {
        return of(value);
    }
}
