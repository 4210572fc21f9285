package org.incubatornetwork.validation;

import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Fingerprint;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Severity;

/** What was found, and how much of it: the same, in whatever order it is entered. */
final class Ledger implements Serializable {
    private static final int SHOWN_PER_CODE = 1000;

    private static final int REASONS_PER_CODE = 100;

    /** By what the failure is, and not by its place, which may change. */
    private static final Comparator<Finding> BY_CONTENT =
            Comparator.comparing(Finding::fingerprint).thenComparing(FindingOrder.INSTANCE);

    final TreeMap<String, Tally> tallies = new TreeMap<>();
    final TreeMap<String, KnownTally> known = new TreeMap<>();
    final TreeMap<String, Finding> failures = new TreeMap<>();
    final TreeMap<String, TreeMap<String, LocalizedText>> obstacles = new TreeMap<>();
    final FingerprintBag fingerprints = new FingerprintBag();
    long startups;

    void add(Observation observation, Known knowledge) {
        add(observation.code(), observation.pointer(), observation.fingerprint(), observation::toFinding, knowledge);
    }

    void add(Finding finding, Known knowledge) {
        add(finding.code(), finding.pointer(), Fingerprint.of(finding), () -> finding, knowledge);
    }

    private void add(String code, String pointer, Fingerprint fingerprint, Supplier<Finding> finding, Known knowledge) {
        if (knowledge.has(fingerprint)) {
            known.computeIfAbsent(code, unseen -> new KnownTally(SHOWN_PER_CODE))
                    .add(pointer, fingerprint, knowledge.meet(fingerprint), finding);
        } else {
            fingerprints.add(fingerprint.bits());
            tallies.computeIfAbsent(code, unseen -> new Tally(SHOWN_PER_CODE)).add(pointer, fingerprint, finding);
        }
    }

    /** Keeps one failure of each rule. */
    void addFailure(String code, Finding failure) {
        failures.merge(code, failure, (one, other) -> BY_CONTENT.compare(one, other) <= 0 ? one : other);
    }

    /** Keeps every reason of each rule once; of very many the first by their texts. */
    void addObstacle(String code, LocalizedText reason) {
        TreeMap<String, LocalizedText> reasons = obstacles.computeIfAbsent(code, none -> new TreeMap<>());
        reasons.put(reason.toString(), reason);
        if (reasons.size() > REASONS_PER_CODE) {
            reasons.pollLastEntry();
        }
    }

    void merge(Ledger other) {
        other.tallies.forEach((code, tally) -> tallies.computeIfAbsent(code, unseen -> new Tally(SHOWN_PER_CODE))
                .merge(tally));
        other.known.forEach((code, tally) -> known.computeIfAbsent(code, unseen -> new KnownTally(SHOWN_PER_CODE))
                .merge(tally));
        other.failures.forEach(this::addFailure);
        other.obstacles.forEach((code, reasons) -> reasons.values().forEach(reason -> addObstacle(code, reason)));
        fingerprints.addAll(other.fingerprints);
        startups += other.startups;
    }

    /** Tells a report what is here, and of what is known only what is more. */
    void report(Known knowledge, Function<String, Severity> severities, ValidationReport.Builder report) {
        FingerprintBag all = fingerprints.copy();
        FingerprintBag recognized = new FingerprintBag();
        long surplus = 0;
        List<Finding> findings = new ArrayList<>();
        for (String code : Sets.union(tallies.keySet(), known.keySet())) {
            Tally tally = tallies.getOrDefault(code, new Tally(SHOWN_PER_CODE));
            KnownTally ofKnown = known.getOrDefault(code, new KnownTally(SHOWN_PER_CODE));
            FingerprintBag more = ofKnown.found().without(knowledge.all());
            recognized.addAll(ofKnown.found());
            surplus += more.total();
            List<Finding> shown = more.total() == 0 ? tally.sample() : tally.firstOf(ofKnown.surplus(more));
            findings.addAll(shown);
            long count = tally.count() + more.total();
            if (count > 0) {
                report.addCounts(new RuleCount(code, severities.apply(code), count, shown.size()));
            }
        }
        findings.sort(FindingOrder.INSTANCE);
        FingerprintBag left = recognized.without(knowledge.suppressed());
        all.addAll(left);
        obstacles.forEach((code, reasons) ->
                reasons.values().forEach(reason -> report.addSkippedRules(new SkippedRule(code, reason))));
        report.startups(startups)
                .addAllFindings(findings)
                .suppressed(recognized.total() - left.total())
                .accepted(left.total() - surplus)
                .idleSuppressions(knowledge.idle(recognized))
                .fingerprintBag(all);
    }
}
