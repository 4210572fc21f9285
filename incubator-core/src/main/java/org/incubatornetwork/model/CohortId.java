package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link Cohort}, unique among the cohorts of its network. */
public final class CohortId extends AbstractId<CohortId> implements Comparable<CohortId> {
    @Serial
    private static final long serialVersionUID = 1;

    private CohortId(String value) {
        super("cohort id", value);
    }

    /**
     * The cohort id with a given text.
     *
     * @param value the id's text
     * @return the cohort id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static CohortId of(String value) {
        return new CohortId(value);
    }

    @Override
    public CohortId withValue(String value) {
        return of(value);
    }
}
