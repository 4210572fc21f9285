package org.incubatornetwork.metrics.catalogue;

/**
 * A name made of two, whatever they are.
 *
 * @param first the first of them
 * @param second the second
 */
record PairName(String first, String second) {
    private static final char END = ':';

    String text() {
        return first.length() + String.valueOf(END) + first + second;
    }

    static PairName of(String text) {
        int start = text.indexOf(END) + 1;
        int end = start + Integer.parseInt(text.substring(0, start - 1));
        return new PairName(text.substring(start, end), text.substring(end));
    }
}
