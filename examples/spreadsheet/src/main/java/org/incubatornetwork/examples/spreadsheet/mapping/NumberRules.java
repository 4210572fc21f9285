package org.incubatornetwork.examples.spreadsheet.mapping;

import java.util.Optional;

/**
 * How numbers are read.
 *
 * @param decimal what stands before the fraction, a comma or a point; empty if nobody has said
 */
public record NumberRules(Optional<Character> decimal) {}
