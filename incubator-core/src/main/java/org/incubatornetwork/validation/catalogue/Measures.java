package org.incubatornetwork.validation.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.incubatornetwork.model.MeasureId;

/** The measures that a claim may have: those that are computed as metrics, and those that only claims have. */
final class Measures {
    /** Parts of a whole: from 0 to 1. */
    private static final ImmutableSet<String> PROPORTIONS = words("attrition-rate cohort-graduation-rate"
            + " cohort-retention follow-up-coverage graduates-in-business incubation-success-rate sector-share"
            + " sector-concentration survival survival-at-anniversary survival-comparison survival-fixed-cohort"
            + " survival-naive");

    /** Ratios that may exceed 1, but hardly ten. */
    private static final ImmutableSet<String> RATIOS = words("area-occupancy occupancy resident-churn"
            + " resident-replacement resident-turnover resident-turnover-of-capacity");

    private static final ImmutableSet<String> OTHERS =
            words("admissions area area-gross area-usable association-countries"
                    + " association-members average-residents capacity exits free-capacity funding-raised implied-stay"
                    + " jobs-created jobs-direct jobs-direct-and-indirect jobs-indirect jobs-net-created jobs-per-startup"
                    + " jobs-total outcomes residents residents-by-support-level revenue revenue-growth selection-funnel"
                    + " service-reach site-count sites-under-construction startups-supported stay-length transfers");

    private static final ImmutableSet<String> KNOWN = ImmutableSet.<String>builder()
            .addAll(PROPORTIONS)
            .addAll(RATIOS)
            .addAll(OTHERS)
            .build();

    /** Those that mean nothing unless it is said of whom: of residents or of all, of graduates or of every entrant. */
    private static final ImmutableSet<String> OF_A_POPULATION = words("attrition-rate cohort-graduation-rate"
            + " cohort-retention graduates-in-business incubation-success-rate jobs-created jobs-direct"
            + " jobs-direct-and-indirect jobs-indirect jobs-net-created jobs-per-startup jobs-total revenue revenue-growth survival"
            + " survival-at-anniversary survival-comparison survival-fixed-cohort survival-naive");

    /** Those that mean nothing unless it is said from when they count. */
    private static final ImmutableSet<String> OF_A_CLOCK =
            words("survival survival-at-anniversary survival-comparison survival-fixed-cohort");

    private static final ImmutableMap<String, BigDecimal> UPPER_LIMITS = upperLimits();

    private Measures() {}

    private static ImmutableSet<String> words(String text) {
        return ImmutableSet.copyOf(Splitter.on(' ').split(text));
    }

    private static ImmutableMap<String, BigDecimal> upperLimits() {
        ImmutableMap.Builder<String, BigDecimal> limits = ImmutableMap.builder();
        PROPORTIONS.forEach(measure -> limits.put(measure, BigDecimal.ONE));
        RATIOS.forEach(measure -> limits.put(measure, BigDecimal.TEN));
        return limits.buildOrThrow();
    }

    static boolean isKnown(MeasureId measure) {
        return UPPER_LIMITS.containsKey(measure.value()) || OTHERS.contains(measure.value());
    }

    /** The greatest value that a rate may have; none for a measure that is no rate. */
    static Optional<BigDecimal> upperLimit(MeasureId measure) {
        return Optional.ofNullable(UPPER_LIMITS.get(measure.value()));
    }

    static boolean needsPopulation(MeasureId measure) {
        return OF_A_POPULATION.contains(measure.value());
    }

    static boolean needsClock(MeasureId measure) {
        return OF_A_CLOCK.contains(measure.value());
    }

    static ImmutableSet<String> known() {
        return KNOWN;
    }
}
