package org.incubatornetwork.examples.spring;

import java.io.IOException;

/** A body has more bytes than the service reads. */
class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int limit;

    BodyTooLargeException(int limit) {
        super("a body has at most " + limit + " bytes");
        this.limit = limit;
    }

    int limit() {
        return limit;
    }
}
