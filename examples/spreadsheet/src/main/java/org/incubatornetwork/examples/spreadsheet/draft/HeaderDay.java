package org.incubatornetwork.examples.spreadsheet.draft;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.conversion.DayReader;
import org.incubatornetwork.examples.spreadsheet.conversion.DayReading;
import org.incubatornetwork.examples.spreadsheet.mapping.DayRules;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;

/**
 * What a header says of the day of what stands below it: {@code Jobs (31 Dec 2023)}, {@code CA 2022}, {@code jobs_2021-06-30}.
 *
 * @param rests what is left of the header without it, alone and with the words before it; the header itself if it says none
 * @param reading the day, as far as the header says it; empty if it says none, or more than one
 */
record HeaderDay(List<String> rests, Optional<DayReading> reading) {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH =
            "(?<!\\p{L})(?:janv?(?:ier)?|january|fev(?:r(?:ier)?)?|feb(?:ruary)?|mars?|march|avr(?:il)?|apr(?:il)?|mai|may|"
                    + "juin|june?|juil(?:let)?|july?|aout|aug(?:ust)?|sept?(?:em(?:bre|ber))?|oct(?:o(?:bre|ber))?|"
                    + "nov(?:em(?:bre|ber))?|dec(?:em(?:bre|ber))?)\\.?";
    /** Neither the end nor the beginning of a longer number, or of two years: 2022/2023, 2022-23. */
    private static final Pattern DAY = Pattern.compile("(?<!\\d|\\d[-/.])(?:"
            + YEAR + "([-/. ])\\d{1,2}\\1\\d{1,2}|" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
            + "|\\d{1,2}([-/.])\\d{1,2}\\2(?:" + YEAR + "|\\d\\d)|\\d{1,2} \\d{1,2} " + YEAR
            + "|(?:\\d{1,2}(?:er|st|nd|rd|th)? (?:de |of )?)?" + MONTH + ",?[ -]?" + YEAR
            + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,? " + YEAR
            + "|(?<!\\p{L})[tqsh][1-4][ -/]?" + YEAR + "|" + YEAR + "-(?:0[1-9]|1[0-2])|" + YEAR + ")(?![-/.]?\\d)");

    private static final Pattern BEFORE = Pattern.compile(
            "(?:[ ,:;/-]*(?<!\\p{L})(?:au|a la fin de|a fin|fin de|fin|en|on|at the end of|at end of|at|as of|as"
                    + " at|as on|as|end of|end|in|for|pour|de l.annee|annee|year|de|du|le|of|situation))+[ :]*$");
    private static final Pattern AROUND = Pattern.compile("^[ /:,;-]+|[ /:,;-]+$");
    private static final Pattern YEARS = Pattern.compile(YEAR);
    private static final Pattern MONTH_OR_SEASON = Pattern.compile("(\\d\\d)(\\d\\d)-(\\d\\d)");
    /** What days of numbers mean nobody has said when a mapping is drafted. */
    private static final DayReader DAYS =
            new DayReader(new DayRules(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Set.of("en", "fr")));

    /** Longer ones are texts, and say no day. */
    private static final int LONGEST = 200;

    /** What a header says that is without accents, in lower case. */
    static HeaderDay of(String plain) {
        Matcher found = DAY.matcher(plain);
        if (plain.length() > LONGEST || !found.find() || isSeason(found.group())) {
            return new HeaderDay(List.of(plain), Optional.empty());
        }
        String before = plain.substring(0, found.start());
        String after = plain.substring(found.end());
        if (YEARS.matcher(before + " " + after).find()) {
            return new HeaderDay(List.of(plain), Optional.empty());
        }
        return new HeaderDay(
                List.of(rest(before, after), rest(BEFORE.matcher(before).replaceFirst(""), after)),
                Optional.of(DAYS.read(Blanks.tidy(found.group().replaceAll("(?<=\\p{L})[.,](?=\\d)", " ")))));
    }

    private static String rest(String before, String after) {
        return AROUND.matcher(
                        Blanks.tidy(before + " " + after).replace("( ", "(").replace(" )", ")"))
                .replaceAll("");
    }

    /** Whether two numbers are a year and the next as well as a month: 2011-12. */
    private static boolean isSeason(String text) {
        Matcher numbers = MONTH_OR_SEASON.matcher(text);
        return numbers.matches() && Integer.parseInt(numbers.group(3)) == Integer.parseInt(numbers.group(2)) + 1;
    }

    /** Whether the header says a day and nothing else. */
    boolean isAlone() {
        return reading.isPresent() && rests.contains("");
    }
}
