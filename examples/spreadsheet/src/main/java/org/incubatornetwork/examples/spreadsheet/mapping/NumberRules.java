package org.incubatornetwork.examples.spreadsheet.mapping;

import java.util.Optional;
import java.util.Set;

/**
 * How numbers are read.
 *
 * @param decimal what stands before the fraction, a comma or a point; empty if nobody has said
 * @param unit what one stands for in amounts: 1000 where they are in thousands
 * @param words words beside a number that only name what is counted, tidy and in lower case
 */
public record NumberRules(Optional<Character> decimal, int unit, Set<String> words) {
    /**
     * The same for numbers with a point before their fraction.
     *
     * @return the rules
     */
    public NumberRules withPoint() {
        return new NumberRules(Optional.of('.'), unit, words);
    }
}
