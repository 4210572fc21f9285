package org.incubatornetwork.reconciliation.comparison;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.incubatornetwork.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed from the network's own data.
 *
 * @param counting how it was counted
 * @param lower the least that it may be on any day that the claim may speak of, wherever the vague days of the register lie
 * @param upper the most that it may be on any such day
 * @param numerator what is divided, if it is one ratio of counts or sums: the other two are its quotient, rounded
 * @param denominator what it is divided by, if it is
 */
public record ComputedFigure(
        LocalizedText counting,
        BigDecimal lower,
        BigDecimal upper,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator)
        implements Serializable {

    /** An {@link Optional} can't be serialized: what may be missing travels as null. */
    private Object writeReplace() {
        return new Serialized(counting, lower, upper, numerator.orElse(null), denominator.orElse(null));
    }

    private record Serialized(
            LocalizedText counting,
            BigDecimal lower,
            BigDecimal upper,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator)
            implements Serializable {
        private Object readResolve() {
            return new ComputedFigure(
                    counting, lower, upper, Optional.ofNullable(numerator), Optional.ofNullable(denominator));
        }
    }
}
