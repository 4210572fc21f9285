package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;

/** How JSON spells numbers and its three literals. */
final class Spellings {
    static final ImmutableSet<String> LITERALS = ImmutableSet.of("true", "false", "null");

    static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    static final Pattern START_OF_NUMBER =
            Pattern.compile("-?|-?(0|[1-9][0-9]*+)(\\.[0-9]*+)?|-?(0|[1-9][0-9]*+)(\\.[0-9]++)?[eE][+-]?[0-9]*+");

    /** What other languages write for what is no number. */
    static final Pattern NOT_A_NUMBER = Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

    private Spellings() {}
}
