package org.incubatornetwork.validation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Finding;

/**
 * What a {@link ValidationRun} knows of the startups it has seen. It can be sent to another process, and merged there into
 * another run of the same validation.
 */
public final class ValidationPart implements Serializable {
    private static final int SHOWN_PER_CODE = 1000;

    final NetworkId network;
    final LocalDate asOf;
    final TreeMap<String, Tally> tallies = new TreeMap<>();
    final TreeMap<String, Collector<?>> collectors = new TreeMap<>();
    final TreeMap<String, Finding> failures = new TreeMap<>();
    final TreeSet<String> suppressionsUsed = new TreeSet<>();
    final FingerprintSet fingerprints = new FingerprintSet();
    long startups;
    long suppressed;
    long accepted;

    ValidationPart(NetworkId network, LocalDate asOf) {
        this.network = network;
        this.asOf = asOf;
    }

    /**
     * How many startups it knows of.
     *
     * @return the number
     */
    public long startups() {
        return startups;
    }

    void add(Finding finding, Supplier<Optional<String>> hint) {
        tallies.computeIfAbsent(finding.code(), ValidationPart::emptyTally).add(finding, hint);
    }

    private static Tally emptyTally(String code) {
        return new Tally(code, SHOWN_PER_CODE);
    }

    /** Keeps the first failure of each rule by its place in the document. */
    void addFailure(String code, Finding failure) {
        failures.merge(code, failure, (one, other) -> FindingOrder.INSTANCE.compare(one, other) <= 0 ? one : other);
    }

    void merge(ValidationPart other) {
        if (!network.equals(other.network) || !asOf.equals(other.asOf)) {
            throw new IllegalArgumentException("parts of two validations can't be merged: of " + network + " on " + asOf
                    + ", and of " + other.network + " on " + other.asOf);
        }
        other.tallies.forEach((code, tally) ->
                tallies.computeIfAbsent(code, ValidationPart::emptyTally).merge(tally));
        other.collectors.forEach((code, collector) -> collectors.merge(code, collector, ValidationPart::merged));
        other.failures.forEach(this::addFailure);
        suppressionsUsed.addAll(other.suppressionsUsed);
        fingerprints.addAll(other.fingerprints);
        startups += other.startups;
        suppressed += other.suppressed;
        accepted += other.accepted;
    }

    /** Both are of one rule, and so of one type. */
    @SuppressWarnings("unchecked")
    private static <C extends Collector<C>> Collector<?> merged(Collector<?> one, Collector<?> other) {
        C collector = (C) one;
        collector.merge((C) other);
        return collector;
    }
}
