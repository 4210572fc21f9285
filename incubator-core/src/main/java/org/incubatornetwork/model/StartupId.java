package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link Startup}, unique among the startups of its network. */
public final class StartupId extends AbstractId<StartupId> implements Comparable<StartupId> {
    @Serial
    private static final long serialVersionUID = 1;

    private StartupId(String value) {
        super("startup id", value);
    }

    /**
     * The startup id with a given text.
     *
     * @param value the id's text
     * @return the startup id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static StartupId of(String value) {
        return new StartupId(value);
    }

    @Override
    public StartupId withValue(String value) {
        return of(value);
    }
}
