package org.incubatornetwork.reconciliation.catalogue;

import java.io.Serial;
import org.incubatornetwork.metrics.metric.NoValue;

/** Says that there is no figure to hold a claim against, and why. */
final class FigureMissing extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient NoValue reason;

    FigureMissing(NoValue reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    NoValue reason() {
        return reason;
    }
}
