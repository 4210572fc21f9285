package org.incubatornetwork.validation;

import java.io.Serializable;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Finding;

/** What was found, and how much of it: the same, in whatever order it is entered. */
final class Ledger implements Serializable {
    private static final int SHOWN_PER_CODE = 1000;

    final TreeMap<String, Tally> tallies = new TreeMap<>();
    final TreeMap<String, Finding> failures = new TreeMap<>();
    final TreeMap<String, LocalizedText> obstacles = new TreeMap<>();
    final TreeSet<String> suppressionsUsed = new TreeSet<>();
    final FingerprintSet fingerprints = new FingerprintSet();
    long startups;
    long suppressed;
    long accepted;

    void add(Finding finding, Supplier<Optional<String>> hint) {
        tallies.computeIfAbsent(finding.code(), Ledger::emptyTally).add(finding, hint);
    }

    private static Tally emptyTally(String code) {
        return new Tally(code, SHOWN_PER_CODE);
    }

    /** Keeps the first failure of each rule by its place in the document. */
    void addFailure(String code, Finding failure) {
        failures.merge(code, failure, (one, other) -> FindingOrder.INSTANCE.compare(one, other) <= 0 ? one : other);
    }

    /** Keeps the first reason of each rule by its text. */
    void addObstacle(String code, LocalizedText reason) {
        obstacles.merge(code, reason, (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
    }

    void merge(Ledger other) {
        other.tallies.forEach((code, tally) ->
                tallies.computeIfAbsent(code, Ledger::emptyTally).merge(tally));
        other.failures.forEach(this::addFailure);
        other.obstacles.forEach(this::addObstacle);
        suppressionsUsed.addAll(other.suppressionsUsed);
        fingerprints.addAll(other.fingerprints);
        startups += other.startups;
        suppressed += other.suppressed;
        accepted += other.accepted;
    }
}
