package org.incubatornetwork.history;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.style.NoBean;

/** A funnel as it can be reckoned with: of each step the one exact number that is told of it. */
public final class Funnel implements NoBean {
    private static final int CONTRADICTED = -1;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final List<FunnelStage> stages;
    private final Map<FunnelStep, Integer> places = new HashMap<>();

    private Funnel(List<FunnelStage> stages) {
        this.stages = stages;
        for (int i = 0; i < stages.size(); i++) {
            FunnelStage stage = stages.get(i);
            if (isCount(stage.quantity())) {
                int place = i;
                places.merge(
                        stage.stage(),
                        i,
                        (one, other) -> one >= 0 && isSame(stages.get(one), stages.get(place)) ? one : CONTRADICTED);
            }
        }
    }

    /**
     * Whether two stages of one step tell the same of it, so that it is told once.
     *
     * @param one a stage
     * @param other another
     * @return true if they have the same figure and the same unit, or none
     */
    public static boolean isSame(FunnelStage one, FunnelStage other) {
        return one.quantity().isSameFigure(other.quantity()) && one.unit().equals(other.unit());
    }

    private static boolean isCount(Quantity quantity) {
        return quantity.qualifier() == Qualifier.EXACT
                && quantity.value().signum() >= 0
                && quantity.value().stripTrailingZeros().scale() <= 0
                && quantity.value().compareTo(MOST) <= 0;
    }

    /**
     * The funnel of some stages.
     *
     * @param stages the stages, in the order of the document
     * @return the funnel
     */
    public static Funnel of(List<FunnelStage> stages) {
        return new Funnel(stages);
    }

    /**
     * The place of the stage that tells a step.
     *
     * @param step the step
     * @return its place in the document, from 0; empty if no stage tells a number of the step, or several tell different ones
     */
    public OptionalInt index(FunnelStep step) {
        int place = places.getOrDefault(step, CONTRADICTED);
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /**
     * How many have reached a step.
     *
     * @param step the step
     * @return the number; empty if it is not told exactly, or told in several ways
     */
    public OptionalLong number(FunnelStep step) {
        OptionalInt place = index(step);
        return place.isPresent()
                ? OptionalLong.of(
                        stages.get(place.getAsInt()).quantity().value().longValueExact())
                : OptionalLong.empty();
    }

    /**
     * Whether two steps count the same: startups, applications, persons.
     *
     * @param one a step
     * @param other another
     * @return true if both numbers are told, in one unit or in none that is stated
     */
    public boolean isOfOneUnit(FunnelStep one, FunnelStep other) {
        OptionalInt first = index(one);
        OptionalInt second = index(other);
        return first.isPresent() && second.isPresent() && agree(unit(first.getAsInt()), unit(second.getAsInt()));
    }

    private Optional<CountedUnit> unit(int place) {
        return stages.get(place).unit();
    }

    /**
     * Whether two units may be the same.
     *
     * @param one a unit
     * @param other another
     * @return false if both are stated and differ
     */
    public static boolean agree(Optional<CountedUnit> one, Optional<CountedUnit> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** The stages, one after another. */
    @Override
    public String toString() {
        return stages.toString();
    }
}
