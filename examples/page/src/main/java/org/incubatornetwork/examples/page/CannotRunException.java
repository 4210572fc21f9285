package org.incubatornetwork.examples.page;

/** Why there is no page; the message is one sentence for people. */
final class CannotRunException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotRunException(String sentence) {
        super(sentence);
    }

    CannotRunException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
