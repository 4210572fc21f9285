package org.incubatornetwork.measure;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.LocalizedText;

/** A measure: what a published or a computed figure can be a figure of. Those of the library are {@link Measures}. */
@Value.Immutable
public abstract sealed class Measure implements Serializable permits ImmutableMeasure {
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
