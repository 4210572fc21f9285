package org.incubatornetwork.validation;

import java.util.Comparator;
import org.incubatornetwork.validation.rule.Finding;

/** The order of a report: by place in the document, then by code, and then by content, so that no two orders are possible. */
final class FindingOrder {
    /** As much of the order as does not depend on the hint: what is equal by it may yet differ. */
    static final Comparator<Finding> WITHOUT_HINT = Comparator.comparing(Finding::pointer, PointerOrder.INSTANCE)
            .thenComparing(Finding::code)
            .thenComparing(Finding::fingerprint);

    static final Comparator<Finding> INSTANCE = WITHOUT_HINT.thenComparing(Finding::toString);

    private FindingOrder() {}
}
