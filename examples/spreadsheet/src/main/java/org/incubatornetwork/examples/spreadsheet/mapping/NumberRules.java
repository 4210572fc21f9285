package org.incubatornetwork.examples.spreadsheet.mapping;

import java.util.Optional;

/**
 * How numbers are read.
 *
 * @param decimal what stands before the fraction, a comma or a point; empty if nobody has said
 * @param unit what one stands for in amounts: 1000 where they are in thousands
 */
public record NumberRules(Optional<Character> decimal, int unit) {}
