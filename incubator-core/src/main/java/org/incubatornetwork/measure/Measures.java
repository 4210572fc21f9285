package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.Nearest;

/**
 * The measures of this library: all that its metrics compute, and what networks publish that nothing computes. They are the
 * rows of its table {@code measures.csv}. The list is open: a claim may be of any other measure, of which nothing is known.
 */
public final class Measures {
    private static final ImmutableList<Measure> MEASURES = MeasureTable.read();
    private static final ImmutableMap<String, Measure> BY_ID =
            Maps.uniqueIndex(MEASURES, measure -> measure.id().value());

    private Measures() {}

    /**
     * Every measure of the library, computed or only published.
     *
     * @return the measures, by id
     */
    public static ImmutableList<Measure> measures() {
        return MEASURES;
    }

    /**
     * The measure with an id.
     *
     * @param id the id
     * @return the measure; empty if there is none
     */
    public static Optional<Measure> findMeasure(MeasureId id) {
        return findMeasure(id.value());
    }

    /**
     * The measure with an id.
     *
     * @param id the id's text
     * @return the measure; empty if there is none
     */
    public static Optional<Measure> findMeasure(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * The measure with an id.
     *
     * @param id the id
     * @return the measure
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public static Measure getMeasure(MeasureId id) {
        return getMeasure(id.value());
    }

    /**
     * The measure with an id.
     *
     * @param id the id's text
     * @return the measure
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public static Measure getMeasure(String id) {
        return findMeasure(id)
                .orElseThrow(
                        () -> new NoSuchElementException("no measure " + id + Nearest.question(id, BY_ID.keySet())));
    }
}
