package org.incubatornetwork.reconciliation.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** Why a claim can't be held against anything computed, whatever the data are. */
enum Obstacle {
    /** It is about an association, of which the data tell nothing. */
    ABOUT_ASSOCIATION("computed.about-association", Verdict.NOT_COMPUTABLE),
    /** No metric computes its measure. */
    NOTHING_COMPUTES("computed.nothing-computes", Verdict.NOT_COMPUTABLE),
    /** It is an expectation or an aim. */
    NOT_A_RESULT("computed.not-a-result", Verdict.NOT_COMPARABLE),
    /** It has no day. */
    UNDATED("computed.undated", Verdict.NOT_COMPUTABLE),
    /** It speaks of a time after the data. */
    NOT_YET("computed.not-yet", Verdict.NOT_COMPUTABLE),
    /** Others before it ask for as many figures as are computed. */
    TOO_MANY("computed.too-many", Verdict.NOT_COMPUTABLE),
    /** It is of money, and does not say in which currency. */
    CURRENCY_UNSTATED("computed.currency-unstated", Verdict.NOT_COMPARABLE),
    /** It does not say from when it counts. */
    CLOCK_UNSTATED("computed.clock-unstated", Verdict.NOT_COMPARABLE),
    /** It is of a part of which nothing is computed, or counts by a clock by which nothing is. */
    NOT_COMPUTED_APART("computed.not-computed-apart", Verdict.NOT_COMPUTABLE);

    private final String sentence;
    private final Verdict verdict;

    Obstacle(String sentence, Verdict verdict) {
        this.sentence = sentence;
        this.verdict = verdict;
    }

    /** The key of the sentence that says so. */
    String sentence() {
        return sentence;
    }

    Verdict verdict() {
        return verdict;
    }

    /** The first obstacle to holding a claim against anything computed, but that there are too many. */
    static Optional<Obstacle> to(ReadClaim read, Settings settings) {
        Optional<Metric> metric = settings.metric(read.claim());
        LocalDate asOf = settings.asOf();
        Claim claim = read.claim();
        if (claim.associationId().isPresent()) {
            return Optional.of(ABOUT_ASSOCIATION);
        }
        if (metric.isEmpty()) {
            return Optional.of(NOTHING_COMPUTES);
        }
        if (!read.isResult()) {
            return Optional.of(NOT_A_RESULT);
        }
        if (!read.isDated()) {
            return Optional.of(UNDATED);
        }
        if (ClaimTimes.of(read, metric.get(), asOf).isEmpty()) {
            return Optional.of(NOT_YET);
        }
        if (metric.get().unit().equals(MetricUnit.MONEY) && claim.currency().isEmpty()) {
            return Optional.of(CURRENCY_UNSTATED);
        }
        if (isOfPartNotComputed(claim) || claim.clock().equals(Optional.of(SurvivalClock.EXIT))) {
            return Optional.of(NOT_COMPUTED_APART);
        }
        boolean clockMatters = metric.get().policies().contains(PolicyKind.CLOCK);
        return clockMatters && claim.clock().orElse(SurvivalClock.UNSTATED) == SurvivalClock.UNSTATED
                ? Optional.of(CLOCK_UNSTATED)
                : Optional.empty();
    }

    private static boolean isOfPartNotComputed(Claim claim) {
        boolean isOfLevel = claim.subgroups().size() == 1
                && claim.subgroups().get(0).level().isPresent();
        return claim.siteIds().size() > 1
                || claim.territory().isPresent()
                || claim.programmeId().isPresent()
                || (!claim.subgroups().isEmpty() && !isOfLevel);
    }
}
