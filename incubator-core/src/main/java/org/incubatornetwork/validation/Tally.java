package org.incubatornetwork.validation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The findings of one code: an exact count, and those that come first in the document. */
final class Tally implements Serializable {
    private final int most;
    private long count;
    private List<Finding> sample = new ArrayList<>();
    /** The last of a full sample: whatever comes after it need not be kept. */
    private @Nullable Finding last;

    Tally(int most) {
        this.most = most;
    }

    /** Counts a finding, and makes it if it may be one of those that come first. */
    void add(String pointer, Fingerprint fingerprint, Supplier<Finding> finding) {
        count++;
        if (last == null || FindingOrder.compare(pointer, fingerprint, last) <= 0) {
            keep(finding.get());
        }
    }

    private void keep(Finding finding) {
        if (last != null && FindingOrder.INSTANCE.compare(finding, last) >= 0) {
            return;
        }
        sample.add(finding);
        if (sample.size() >= 2 * most) {
            shrink();
        }
    }

    private void shrink() {
        sample.sort(FindingOrder.INSTANCE);
        if (sample.size() > most) {
            sample = new ArrayList<>(sample.subList(0, most));
        }
        if (sample.size() == most) {
            last = sample.get(most - 1);
        }
    }

    void merge(Tally other) {
        count += other.count;
        other.sample.forEach(this::keep);
    }

    List<Finding> sample() {
        shrink();
        return sample;
    }

    /** The sample, and some more that are not counted here, as far as they come first. */
    List<Finding> firstOf(List<Finding> more) {
        return Stream.concat(sample.stream(), more.stream())
                .sorted(FindingOrder.INSTANCE)
                .limit(most)
                .toList();
    }

    long count() {
        return count;
    }
}
