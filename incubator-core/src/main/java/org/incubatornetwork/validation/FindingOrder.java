package org.incubatornetwork.validation;

import java.util.Comparator;

/** The order of a report: by place in the document, then by code, and then by content, so that no two orders are possible. */
final class FindingOrder {
    static final Comparator<Finding> INSTANCE = Comparator.comparing(Finding::pointer, PointerOrder.INSTANCE)
            .thenComparing(Finding::code)
            .thenComparing(Finding::fingerprint)
            .thenComparing(Finding::toString);

    private FindingOrder() {}
}
