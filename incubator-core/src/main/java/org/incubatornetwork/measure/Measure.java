package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;

/** A measure: what a published or a computed figure can be a figure of. Those of the library are {@link Measures}. */
@Value.Immutable
public abstract sealed class Measure implements Serializable, NoBean permits ImmutableMeasure {
    Measure() {}

    /**
     * The measure's id, by which claims and metrics name it.
     *
     * @return the id, which is never renamed or reused
     */
    public abstract MeasureId id();

    /**
     * The measure's unit: what its figures count, or are measured in.
     *
     * @return the unit
     */
    public abstract MetricUnit unit();

    /**
     * The least that a figure of the measure can be.
     *
     * @return the least, included; empty if there is no limit
     */
    public abstract Optional<BigDecimal> lower();

    /**
     * The most that a figure of the measure can be; of a ratio that may exceed 1, what it hardly exceeds.
     *
     * @return the most, included; empty if there is no limit
     */
    public abstract Optional<BigDecimal> upper();

    /**
     * The details that a claim of the measure has to give, or its figure means nothing.
     *
     * @return the details; empty if the figure speaks for itself
     */
    public abstract ImmutableSet<ClaimDetail> asks();

    /**
     * The basis of every figure of the measure, if there is only one that a figure can have.
     *
     * @return the basis, which counts as stated by a claim that does not say it; empty if there are several
     */
    public abstract Optional<ClaimBasis> basis();

    /**
     * The counted unit of every figure of the measure, if there is only one that a figure can have.
     *
     * @return the unit, which counts as stated by a claim that does not say it; empty if there are several, or nothing is
     *     counted
     */
    public abstract Optional<CountedUnit> countedUnit();

    /**
     * Whether figures of the measure are counts, or sums of what is not negative: then no part exceeds its whole.
     *
     * @return false for ratios, means, differences, days and durations
     */
    public abstract boolean isTotal();

    /**
     * Whether figures of the measure are counts of what there is only whole, unless a claim says that it counts {@linkplain
     * CountedUnit#isMeasured() what is measured}.
     *
     * @return true of some totals alone
     */
    public abstract boolean isCount();

    /**
     * Whether startups may have some of what is counted from before their support, as money raised. Who joins brings it along, so that
     * a count since inception grows in a period by more than what came in it.
     *
     * @return true of some totals alone
     */
    public abstract boolean isBroughtAlong();

    /**
     * Other words under which the measure is published.
     *
     * @return the words, spelled like ids; none of them is the id of a measure
     */
    public abstract ImmutableSet<String> alsoKnownAs();

    /**
     * Whether figures of the measure are days: a claim of it has a date in place of a quantity.
     *
     * @return true if the unit is {@link MetricUnit#DATE}
     */
    public final boolean isDate() {
        return unit().equals(MetricUnit.DATE);
    }

    /**
     * Whether a metric of the same id computes the measure; if not, only claims have it.
     *
     * @return true if a metric computes it
     */
    public abstract boolean isComputed();

    /**
     * The measure's name.
     *
     * @return the name, a few words without a full stop
     */
    public abstract LocalizedText name();

    /**
     * The description of a measure that only claims have: what exactly a figure of it tells.
     *
     * @return the description, in sentences; empty if the measure is computed: then its metric has a definition
     */
    public abstract Optional<LocalizedText> description();

    static Builder builder() {
        return new Builder();
    }

    /** Whether the figure of a claim can be of this measure, as far as the claim says what it is. */
    final boolean isPossible(Claim claim) {
        boolean isMoney = unit().equals(MetricUnit.MONEY);
        boolean isShare = claim.numerator().isPresent() || claim.denominator().isPresent();
        return isDate() == claim.date().isPresent()
                && (isMoney || claim.currency().isEmpty())
                && (unit().equals(MetricUnit.RATIO) || !isShare)
                && isSame(basis(), claim.basis())
                && isSame(countedUnit(), claim.countedUnit())
                && claim.quantity()
                        .map(Quantity::value)
                        .filter(value -> !isWithin(value))
                        .isEmpty();
    }

    private static <T> boolean isSame(Optional<T> only, Optional<T> said) {
        return only.isEmpty() || said.isEmpty() || only.equals(said);
    }

    /** Whether a number is within the limits, and is no fraction of one where things are counted. */
    private boolean isWithin(BigDecimal value) {
        boolean isFraction = value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
        return (!isFraction || !isTotal() || unit().equals(MetricUnit.MONEY))
                && lower().filter(least -> value.compareTo(least) < 0).isEmpty()
                && upper().filter(most -> value.compareTo(most) > 0).isEmpty();
    }

    /** The id alone. */
    @Override
    public final String toString() {
        return id().toString();
    }

    /** Builds {@link Measure}. */
    static final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
