package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.incubatornetwork.validation.rule.Fingerprint;

/** How many findings of each fingerprint are known: by suppressions, each of one finding, and by the baseline. */
final class Known {
    private final ImmutableList<Suppression> suppressions;
    private final LocalDate asOf;
    private final FingerprintBag suppressed;
    private final FingerprintBag all = new FingerprintBag();

    /** How often each was met in the startup that is being looked at, or in a report. */
    private final Map<Fingerprint, Long> met = new HashMap<>();

    Known(ValidationConfiguration configuration, LocalDate asOf) {
        this.suppressions = configuration.suppressions();
        this.asOf = asOf;
        this.suppressed = FingerprintBag.of(suppressions.stream()
                .filter(suppression -> suppression.isInForceOn(asOf))
                .map(Suppression::fingerprint)
                .collect(ImmutableMultiset.toImmutableMultiset()));
        all.addAll(suppressed);
        all.addAll(FingerprintBag.of(configuration.baseline()));
    }

    /** Forgets what was met: another startup is looked at. */
    void turn() {
        met.clear();
    }

    boolean has(Fingerprint fingerprint) {
        return all.count(fingerprint.bits()) > 0;
    }

    /** Meets one that is known, and tells whether it is one too many, whatever is met in other startups. */
    boolean meet(Fingerprint fingerprint) {
        return met.merge(fingerprint, 1L, Long::sum) > all.count(fingerprint.bits());
    }

    FingerprintBag suppressed() {
        return suppressed;
    }

    FingerprintBag all() {
        return all;
    }

    /** The suppressions that have expired, and those whose finding was not found. */
    ImmutableList<Suppression> idle(FingerprintBag found) {
        Map<String, Long> used = new HashMap<>();
        return suppressions.stream()
                .filter(suppression -> !suppression.isInForceOn(asOf)
                        || used.merge(suppression.fingerprint(), 1L, Long::sum)
                                > found.count(Fingerprint.parse(suppression.fingerprint())
                                        .bits()))
                .collect(ImmutableList.toImmutableList());
    }
}
