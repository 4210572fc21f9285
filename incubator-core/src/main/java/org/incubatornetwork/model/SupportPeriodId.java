package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link SupportPeriod}, unique among the support periods of its network. */
public final class SupportPeriodId extends AbstractId<SupportPeriodId> implements Comparable<SupportPeriodId> {
    @Serial
    private static final long serialVersionUID = 1;

    private SupportPeriodId(String value) {
        super("support period id", value);
    }

    /**
     * The support period id with a given text.
     *
     * @param value the id's text
     * @return the support period id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static SupportPeriodId of(String value) {
        return new SupportPeriodId(value);
    }

    @Override
    public SupportPeriodId withValue(String value) {
        return of(value);
    }
}
