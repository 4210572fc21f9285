package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link Site}, unique among the sites of its network. */
public final class SiteId extends AbstractId<SiteId> implements Comparable<SiteId> {
    @Serial
    private static final long serialVersionUID = 1;

    private SiteId(String value) {
        super("site id", value);
    }

    /**
     * The site id with a given text.
     *
     * @param value the id's text
     * @return the site id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static SiteId of(String value) {
        return new SiteId(value);
    }

    @Override
    public SiteId withValue(String value) {
        return of(value);
    }
}
