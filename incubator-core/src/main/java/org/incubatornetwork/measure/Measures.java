package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;

/**
 * The measures of this library: all that its metrics compute, and what networks publish that nothing computes. They are the
 * rows of its table {@code measures.csv}. The list is open: a claim may be of any other measure, of which nothing is known.
 */
public final class Measures {
    private static final ImmutableList<Measure> MEASURES = MeasureTable.read();
    private static final ImmutableMap<String, Measure> BY_ID =
            Maps.uniqueIndex(MEASURES, measure -> measure.id().value());

    private static final NearestMeasure NEAREST = new NearestMeasure(MEASURES);

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
        Objects.requireNonNull(id);
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
                .orElseThrow(() -> new NoSuchElementException("no measure " + id
                        + findNearest(id)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")));
    }

    /**
     * The measure that somebody may have meant by a word that is the id of none: by its id misspelled, by its name or another
     * word under which it is published, or by most of the words of one of these.
     *
     * @param word the word
     * @return the nearest measure; empty if none is near
     */
    public static Optional<Measure> findNearest(String word) {
        return NEAREST.to(word, measure -> true);
    }

    /**
     * The measure that somebody may have meant by that of a claim, which is not known: the nearest of those that its figure can be of,
     * by its kind, currency, basis, counted unit and limits.
     *
     * @param claim the claim
     * @return the nearest measure; empty if none is near
     */
    public static Optional<Measure> findNearest(Claim claim) {
        return NEAREST.to(claim.measure().value(), measure -> measure.isPossible(claim));
    }

    /**
     * The basis of the figure of a claim.
     *
     * @param claim the claim
     * @return what it says, or else the only one that its measure leaves; empty if neither tells
     */
    public static Optional<ClaimBasis> basis(Claim claim) {
        return claim.basis().or(() -> findMeasure(claim.measure()).flatMap(Measure::basis));
    }

    /**
     * The counted unit of the figure of a claim.
     *
     * @param claim the claim
     * @return what it says, or else the only one that its measure leaves; empty if neither tells
     */
    public static Optional<CountedUnit> countedUnit(Claim claim) {
        return claim.countedUnit().or(() -> findMeasure(claim.measure()).flatMap(Measure::countedUnit));
    }
}
