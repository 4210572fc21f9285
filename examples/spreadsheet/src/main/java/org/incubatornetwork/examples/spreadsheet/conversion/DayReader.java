package org.incubatornetwork.examples.spreadsheet.conversion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.mapping.DayRules;
import org.incubatornetwork.examples.spreadsheet.mapping.DayRules.Order;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.sheet.SerialDay;
import org.incubatornetwork.model.DateWindow;

/**
 * Reads days as people write them. What can be read in two ways becomes a window that holds both; what would have to be guessed is not
 * read.
 */
public final class DayReader {
    private static final Pattern PARTS = Pattern.compile("\\d+|\\p{L}+\\.?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}([ ./-]{1,3}\\d{1,4}){0,2}");
    private static final Pattern SPAN = Pattern.compile("\\[[0-9.X-]{2,30}]|\\d{3}X|\\d{4}(-\\d{2}){0,2}[?~%]");
    private static final Map<String, Map<String, Integer>> MONTHS = Map.of(
            "en",
                    months("jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept"
                            + " september|oct october|nov november|dec december"),
            "fr",
                    months("janv janvier jan|févr février fevrier fevr fév fev|mars mar|avr avril|mai|juin|juil"
                            + " juillet|août aout|sept septembre sep|oct octobre|nov novembre|déc décembre"
                            + " decembre dec"));
    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "(?:([tq])|([sh])|)([1-4])(?:er|e|ème|st|nd|rd|th)?(?: (trimestre|quarter)| (semestre|half)|)["
                    + " /-]*(\\d{4})");
    /** Days as they are written in Chinese, Japanese and Korean; years of an era are read by nobody who does not know which. */
    private static final Pattern CHARACTERS =
            Pattern.compile("(\\d{4}) ?[年년](?: ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日号일])?)?");

    private static final Pattern QUALIFIED = Pattern.compile(
            "(avant|before|après|apres|after|vers|env|environ|circa|about|ca|c|début|debut|mi|fin|early|mid|late|depuis|since|en|in)\\.?["
                    + " -]+(.*)");

    private final DayRules rules;

    /**
     * A reader of days.
     *
     * @param rules what is known of them
     */
    public DayReader(DayRules rules) {
        this.rules = rules;
    }

    private static Map<String, Integer> months(String names) {
        Map<String, Integer> months = new HashMap<>();
        int month = 0;
        for (String alike : names.split("\\|")) {
            month++;
            for (String name : alike.split(" ")) {
                months.put(name, month);
            }
        }
        return months;
    }

    /**
     * What a text says of a day.
     *
     * @param text the text, tidy
     * @return the day, or why there is none
     */
    public DayReading read(String text) {
        return text.length() > 60 ? DayReading.NONE : find(MappingReader.word(text));
    }

    private DayReading find(String text) {
        try {
            if (SPAN.matcher(text.toUpperCase(java.util.Locale.ROOT)).matches()) {
                return DayReading.of(DateWindow.parse(text.toUpperCase(java.util.Locale.ROOT)));
            }
            if (NUMBERS.matcher(text).matches() || text.matches("\\d{5}|\\d{8}")) {
                return numbers(text);
            }
            Matcher part = PART_OF_YEAR.matcher(text);
            if (part.matches()
                    && (part.group(1) != null
                            || part.group(2) != null
                            || part.group(4) != null
                            || part.group(5) != null)) {
                boolean isQuarter = part.group(1) != null || part.group(4) != null;
                return part(Integer.parseInt(part.group(3)), isQuarter ? 3 : 6, Integer.parseInt(part.group(6)));
            }
            Matcher characters = CHARACTERS.matcher(text);
            if (characters.matches()) {
                return numbers(Stream.of(characters.group(1), characters.group(2), characters.group(3))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("-")));
            }
            Matcher qualified = QUALIFIED.matcher(text);
            if (qualified.matches()) {
                return qualified(qualified.group(1), find(qualified.group(2)));
            }
            return named(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return DayReading.NONE;
        }
    }

    private static DayReading part(int number, int months, int year) {
        if (number * months > 12) {
            return DayReading.NONE;
        }
        LocalDate first = LocalDate.of(year, (number - 1) * months + 1, 1);
        return DayReading.of(DateWindow.between(first, first.plusMonths(months).minusDays(1)));
    }

    private static DayReading qualified(String word, DayReading reading) {
        if (reading.window().isEmpty() || reading.doubt().isPresent()) {
            return reading;
        }
        DateWindow window = reading.window().get();
        return switch (word) {
            case "avant", "before" ->
                window.earliest()
                        .map(day -> DayReading.of(DateWindow.notAfter(day.minusDays(1))))
                        .orElse(DayReading.NONE);
            case "après", "apres", "after" ->
                window.latest()
                        .map(day -> DayReading.of(DateWindow.notBefore(day.plusDays(1))))
                        .orElse(DayReading.NONE);
            case "vers", "env", "environ", "circa", "about", "ca", "c" -> DayReading.of(window.asApproximate());
            // Which part of the year "early" is nobody knows; in the year it was.
            default -> reading;
        };
    }

    private DayReading numbers(String text) {
        List<String> parts = parts(text);
        if (parts.size() == 1) {
            return single(parts.get(0));
        }
        if (parts.size() == 2) {
            String first = parts.get(0);
            String second = parts.get(1);
            boolean isYearFirst = first.length() == 4;
            if (isYearFirst == (second.length() == 4) || Math.min(first.length(), second.length()) > 2) {
                return DayReading.NONE;
            }
            return DayReading.of(DateWindow.of(YearMonth.of(
                    Integer.parseInt(isYearFirst ? first : second), Integer.parseInt(isYearFirst ? second : first))));
        }
        return three(parts.get(0), parts.get(1), parts.get(2));
    }

    private DayReading single(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4 && number > 0) {
            return DayReading.of(DateWindow.of(Year.of(number)));
        }
        if (digits.length() == 8) {
            return day(number / 10000, number / 100 % 100, number % 100);
        }
        if (digits.length() == 5) {
            return serial(number);
        }
        return DayReading.NONE;
    }

    private DayReading serial(int number) {
        Optional<LocalDate> since1900 = SerialDay.of(number, false);
        Optional<LocalDate> since1904 = SerialDay.of(number, true);
        if (since1900.isEmpty() || since1904.isEmpty()) {
            return DayReading.NONE;
        }
        DateWindow window = rules.serial().isPresent()
                ? DateWindow.of((rules.serial().getAsInt() == 1904 ? since1904 : since1900).get())
                : DateWindow.between(since1900.get(), since1904.get());
        return new DayReading(Optional.of(window), Optional.of(SheetCode.SERIAL_DAY), window.toString(), "");
    }

    private DayReading three(String first, String second, String third) {
        if (second.length() > 2) {
            return DayReading.NONE;
        }
        int b = Integer.parseInt(second);
        if (first.length() == 4 && third.length() <= 2) {
            return day(Integer.parseInt(first), b, Integer.parseInt(third));
        }
        if (first.length() > 2) {
            return DayReading.NONE;
        }
        int a = Integer.parseInt(first);
        if (third.length() == 4) {
            int year = Integer.parseInt(third);
            if (rules.order().isPresent() && rules.order().get() != Order.YMD) {
                return rules.order().get() == Order.DMY ? day(year, b, a) : day(year, a, b);
            }
            return dayOrMonth(year, a, b);
        }
        if (third.length() != 2) {
            return DayReading.NONE;
        }
        if (rules.order().isEmpty() || rules.century().isEmpty()) {
            return DayReading.problem(SheetCode.TWO_DIGIT_YEAR);
        }
        int c = Integer.parseInt(third);
        return switch (rules.order().get()) {
            case DMY -> day(full(c), b, a);
            case MDY -> day(full(c), a, b);
            case YMD -> day(full(a), b, c);
        };
    }

    /** A year of two digits, in the hundred years that begin with the century that the mapping says. */
    private int full(int digits) {
        int first = rules.century().orElseThrow();
        int year = first - first % 100 + digits;
        return year < first ? year + 100 : year;
    }

    private static DayReading dayOrMonth(int year, int a, int b) {
        if (a > 12 || b > 12 || a == b) {
            return a > 12 ? day(year, b, a) : day(year, a, b);
        }
        LocalDate one = LocalDate.of(year, b, a);
        LocalDate other = LocalDate.of(year, a, b);
        return new DayReading(
                Optional.of(one.isBefore(other) ? DateWindow.between(one, other) : DateWindow.between(other, one)),
                Optional.of(SheetCode.AMBIGUOUS_DAY),
                one.toString(),
                other.toString());
    }

    private static DayReading day(int year, int month, int day) {
        return DayReading.of(DateWindow.of(LocalDate.of(year, month, day)));
    }

    /** A day or a month with the name of its month; what is neither a number nor such a name must be a word that joins them. */
    private DayReading named(String text) {
        int month = 0;
        List<String> numbers = new ArrayList<>();
        for (String part : parts(text)) {
            if (Character.isDigit(part.charAt(0))) {
                numbers.add(part);
                continue;
            }
            OptionalInt named = month(part.endsWith(".") ? part.substring(0, part.length() - 1) : part);
            if (named.isPresent() && month == 0) {
                month = named.getAsInt();
            } else if (!List.of("er", "st", "nd", "rd", "th", "le", "de", "of", "the")
                    .contains(part)) {
                return DayReading.NONE;
            }
        }
        if (month == 0 || numbers.isEmpty() || numbers.size() > 2) {
            return DayReading.NONE;
        }
        String year = numbers.get(numbers.size() - 1);
        if (numbers.size() == 2 && numbers.get(0).length() == 4) {
            // 2021 March 12
            return day(Integer.parseInt(numbers.get(0)), month, Integer.parseInt(year));
        }
        int full;
        if (year.length() == 4) {
            full = Integer.parseInt(year);
        } else if (year.length() == 2 && rules.century().isPresent()) {
            full = full(Integer.parseInt(year));
        } else {
            return year.length() == 2 ? DayReading.problem(SheetCode.TWO_DIGIT_YEAR) : DayReading.NONE;
        }
        return numbers.size() == 1
                ? DayReading.of(DateWindow.of(YearMonth.of(full, month)))
                : numbers.get(0).length() > 2 ? DayReading.NONE : day(full, month, Integer.parseInt(numbers.get(0)));
    }

    private OptionalInt month(String name) {
        for (String language : rules.languages()) {
            Integer month = MONTHS.get(language).get(name);
            if (month != null) {
                return OptionalInt.of(month);
            }
        }
        return OptionalInt.empty();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PARTS.matcher(text);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
