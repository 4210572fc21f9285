package org.incubatornetwork.metrics.survival;

import java.util.OptionalDouble;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;

/**
 * The median of a {@link SurvivalCurve} with its confidence limits. Each of the three may be undefined on its own,
 * because the curve, or its band of limits, does not come down to one half; an undefined upper limit beside a defined
 * median is the usual case.
 *
 * @param value the median, in the unit of the times
 * @param lower the lower confidence limit, in the unit of the times
 * @param upper the upper confidence limit, in the unit of the times
 * @param method the kind of band the limits were read from
 * @param level the confidence level
 */
public record MedianSurvival(
        OptionalDouble value,
        OptionalDouble lower,
        OptionalDouble upper,
        SurvivalLimits method,
        ConfidenceLevel level) {}
