package org.incubatornetwork.model;

import java.io.Serial;

/** The id of a {@link Programme}, unique among the programmes of its network. */
public final class ProgrammeId extends AbstractId<ProgrammeId> implements Comparable<ProgrammeId> {
    @Serial
    private static final long serialVersionUID = 1;

    private ProgrammeId(String value) {
        super("programme id", value);
    }

    /**
     * The programme id with a given text.
     *
     * @param value the id's text
     * @return the programme id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static ProgrammeId of(String value) {
        return new ProgrammeId(value);
    }

    @Override
    public ProgrammeId withValue(String value) {
        return of(value);
    }
}
