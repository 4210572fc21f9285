package org.incubatornetwork.json.codec;

import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a duration of years, months and days is spelled, in ISO 8601. */
final class PeriodGrammar {
    static final String EXPECTED = "P[nY][nM][nD], <= P9999Y";

    /** At most 9999 years, and as many in months or days: twelve times and 365 times that number. */
    private static final String YEARS = "[0-9]{1,4}";

    private static final String MONTHS =
            "[0-9]{1,5}|10[0-9]{4}|11[0-8][0-9]{3}|119[0-8][0-9]{2}|1199[0-7][0-9]|11998[0-8]";
    private static final String DAYS = "[0-9]{1,6}|[12][0-9]{6}|3[0-5][0-9]{5}|36[0-3][0-9]{4}|364[0-8][0-9]{3}"
            + "|3649[0-5][0-9]{2}|36496[0-2][0-9]|364963[0-5]";
    static final String PATTERN = "P(?=.*[1-9])(?:(" + YEARS + ")Y)?(?:(" + MONTHS + ")M)?(?:(" + DAYS + ")D)?";
    private static final Pattern GRAMMAR = Pattern.compile(PATTERN);

    private PeriodGrammar() {}

    /** The duration that a text spells; null if none. */
    static @Nullable Period parse(String text) {
        Matcher period = GRAMMAR.matcher(text);
        if (!period.matches()) {
            return null;
        }
        return Period.of(number(period.group(1)), number(period.group(2)), number(period.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
