package org.incubatornetwork.json.codec;

/** What a count is made of: digits, within what every JSON library reads exactly. */
public final class CountGrammar {
    /** The greatest count. */
    public static final long LARGEST = (1L << 53) - 1;

    static final String EXPECTED = "-?(0|[1-9][0-9]*), <= 2^53-1";

    private CountGrammar() {}
}
