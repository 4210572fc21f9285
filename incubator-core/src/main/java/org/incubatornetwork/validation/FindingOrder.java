package org.incubatornetwork.validation;

import java.util.Comparator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Fingerprint;

/** The order of a report: by place in the document, then by code, and then by content, so that no two orders are possible. */
final class FindingOrder {
    static final Comparator<Finding> INSTANCE = Comparator.comparing(Finding::pointer, PointerOrder.INSTANCE)
            .thenComparing(Finding::code)
            .thenComparing(Finding::fingerprint)
            .thenComparing(Finding::toString);

    private FindingOrder() {}

    /** As much of the order of a finding that is not yet made, and another of its code, as is known: what is equal may yet differ. */
    static int compare(String pointer, Fingerprint fingerprint, Finding other) {
        int order = PointerOrder.INSTANCE.compare(pointer, other.pointer());
        return order != 0 ? order : fingerprint.toString().compareTo(other.fingerprint());
    }
}
