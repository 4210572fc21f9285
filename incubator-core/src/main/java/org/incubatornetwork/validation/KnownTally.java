package org.incubatornetwork.validation;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Fingerprint;

/**
 * The findings of one code that are known: by a suppression or a baseline. How many are more than are known can be told only in
 * the end, when all parts are together; so some of them are kept as well, first of all those that are one too many wherever
 * the others are.
 */
final class KnownTally implements Serializable {
    private final FingerprintBag found = new FingerprintBag();
    private final Tally beyond;
    private final Tally within;

    KnownTally(int most) {
        beyond = new Tally(most);
        within = new Tally(most);
    }

    void add(String pointer, Fingerprint fingerprint, boolean isBeyond, Supplier<Finding> finding) {
        found.add(fingerprint.bits());
        (isBeyond ? beyond : within).add(pointer, fingerprint, finding);
    }

    void merge(KnownTally other) {
        found.addAll(other.found);
        beyond.merge(other.beyond);
        within.merge(other.within);
    }

    FingerprintBag found() {
        return found;
    }

    /** Those that are more than are known, as far as they are kept: of equal ones the last in the document. */
    List<Finding> surplus(FingerprintBag more) {
        ListMultimap<Long, Finding> kept = ArrayListMultimap.create();
        for (Tally tally : List.of(beyond, within)) {
            tally.sample().forEach(finding -> kept.put(Fingerprint.of(finding).bits(), finding));
        }
        List<Finding> surplus = new ArrayList<>();
        kept.asMap()
                .forEach((fingerprint, findings) -> findings.stream()
                        .sorted(FindingOrder.INSTANCE.reversed())
                        .limit(more.count(fingerprint))
                        .forEach(surplus::add));
        return surplus;
    }
}
