package org.incubatornetwork.model;

import java.io.Serial;
import org.incubatornetwork.style.NoBean;

/**
 * The id of what a figure measures: of a metric, such as {@code resident-turnover}, or of a measure that only published claims
 * have, such as {@code association-members}. An open list: lower-case letters, digits and hyphens, at most 64.
 */
public final class MeasureId extends TypedText<MeasureId> implements Comparable<MeasureId>, NoBean {
    @Serial
    private static final long serialVersionUID = 1;

    private MeasureId(String value) {
        super(Grammar.MEASURE, "measure", value);
    }

    @Override
    Grammar grammar() {
        return Grammar.MEASURE;
    }

    /**
     * The measure with a given text.
     *
     * @param value the id's text
     * @return the measure
     * @throws IllegalArgumentException if the text is not in kebab-case
     */
    public static MeasureId of(String value) {
        return new MeasureId(value);
    }

    /**
     * The id's text.
     *
     * @return the text, never empty
     */
    public String value() {
        return text();
    }
}
