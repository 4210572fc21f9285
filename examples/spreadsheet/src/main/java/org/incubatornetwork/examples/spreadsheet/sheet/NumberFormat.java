package org.incubatornetwork.examples.spreadsheet.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a number is shown, as far as it matters here: whether it is a day, and how exact a one, which the letters of its format say and not
 * its words; and which zeros, groups and words an identifier is shown with.
 *
 * @param code the code of the first section, without colours and conditions
 * @param day what is shown of a day, of y, m and d, or w for no more than its name; empty if numbers are not shown as days, and a
 *     question mark if the language of the program that shows them decides
 * @param condition which numbers the section is for, such as {@code <=9999999}; empty for all
 * @param rest the sections after it
 */
record NumberFormat(String code, String day, String condition, String rest) {
    static final NumberFormat GENERAL = new NumberFormat("", "");
    private static final String WHOLE = "ymd";
    private static final String BY_LANGUAGE = "?";
    private static final int LONGEST = 20;
    /** So many sections a format may have for numbers. */
    private static final int SECTIONS = 3;
    /** What stands for the places of all numbers. */
    private static final String GENERAL_NUMBER = "General";

    private NumberFormat(String code, String day) {
        this(code, day, "", "");
    }

    /**
     * The formats that have a number and no code in the file, by ECMA-376-1, 18.8.30. Those from 27 to 36 and from 50 to 58 are of East
     * Asian languages, those from 71 of Thai: what 27, 28 and their like show, a month, a day without its year or a time of day, each language says
     * otherwise.
     */
    static NumberFormat of(int id, Optional<String> code) {
        return code.map(NumberFormat::of).orElseGet(() -> switch (id) {
            case 14, 15, 22, 30, 31, 71, 72, 77, 81 -> new NumberFormat("", WHOLE);
            case 16, 73 -> new NumberFormat("", "md");
            case 17, 74 -> new NumberFormat("", "ym");
            case 27, 28, 29, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> new NumberFormat("", BY_LANGUAGE);
            default -> GENERAL;
        });
    }

    static NumberFormat of(String code) {
        StringBuilder section = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        String condition = "";
        int i = 0;
        for (; i < code.length() && code.charAt(i) != ';'; i++) {
            char character = code.charAt(i);
            switch (character) {
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    end = end < 0 ? code.length() - 1 : end;
                    section.append(code, i, end + 1);
                    letters.append(' ');
                    i = end;
                }
                case '[' -> {
                    int end = code.indexOf(']', i);
                    end = end < 0 ? code.length() : end;
                    String inside = code.substring(i + 1, end);
                    // Hours, minutes or seconds that have passed stand in brackets, as do colours, conditions,
                    // languages and the signs of currencies.
                    if (inside.matches("\\$[^-\"]+(-.*)?")) {
                        section.append('"')
                                .append(inside, 1, (inside + "-").indexOf('-'))
                                .append('"');
                        letters.append(' ');
                    } else if (inside.matches("(?i)h{1,2}|m{1,2}|s{1,2}")) {
                        letters.append('h');
                    } else if (inside.matches("(<=|>=|<>|<|>|=)-?[0-9]{1,18}(\\.[0-9]{1,18})?(E[+-]?[0-9]{1,2})?")) {
                        condition = inside;
                    }
                    i = end;
                }
                case '\\' -> {
                    section.append(code, i, Math.min(i + 2, code.length()));
                    letters.append(' ');
                    i++;
                }
                case '_', '*' -> i++;
                default -> {
                    section.append(character);
                    letters.append(Character.toLowerCase(character));
                }
            }
        }
        String tokens = letters.toString().replace("am/pm", "").replace("a/p", "");
        return new NumberFormat(
                section.toString(),
                tokens.equals("general") ? "" : day(tokens),
                condition,
                i < code.length() ? code.substring(i + 1) : "");
    }

    /** What letters show of a day. An m beside hours or seconds is one of minutes, three d are the name of a day. */
    private static String day(String tokens) {
        boolean hasYear = false;
        boolean hasEra = false;
        boolean hasMonth = false;
        boolean hasDay = false;
        boolean hasName = false;
        char before = ' ';
        for (int i = 0; i < tokens.length(); ) {
            char letter = tokens.charAt(i);
            int end = i;
            while (end < tokens.length() && tokens.charAt(end) == letter) {
                end++;
            }
            switch (letter) {
                case 'y' -> hasYear = true;
                case 'e', 'b' -> hasEra = true;
                case 'm' -> hasMonth |= before != 'h' && before != 's' && next(tokens, end) != 's';
                case 'd' -> {
                    hasDay |= end - i <= 2;
                    hasName |= end - i > 2;
                }
                default -> {}
            }
            before = "ymdhs".indexOf(letter) < 0 ? before : letter;
            i = end;
        }
        if (!hasYear && !hasMonth && !hasDay) {
            return hasName ? "w" : "";
        }
        return (hasYear || hasEra ? "y" : "") + (hasMonth ? "m" : "") + (hasDay ? "d" : "");
    }

    private static char next(String tokens, int from) {
        for (int i = from; i < tokens.length(); i++) {
            if ("ymdhs".indexOf(tokens.charAt(i)) >= 0) {
                return tokens.charAt(i);
            }
        }
        return ' ';
    }

    /** Whether numbers are shown as days. */
    boolean isDay() {
        return !day.isEmpty();
    }

    /** Whether nobody can say what is shown of a day without the language of the program that shows it. */
    boolean isByLanguage() {
        return day.equals(BY_LANGUAGE);
    }

    /** Whether no more is shown of a day than its month or year, or not its year. */
    boolean isPartOfDay() {
        return isDay() && (day.indexOf('y') < 0 || day.indexOf('d') < 0);
    }

    /** As much of a day in ISO 8601 as is shown of it: {@code 2024-01}, {@code 2024}; without its year {@code --01-31}. */
    String part(String iso) {
        if (!isPartOfDay()) {
            return iso;
        }
        boolean hasMonth = day.indexOf('m') >= 0;
        if (day.indexOf('y') >= 0) {
            return iso.substring(0, hasMonth ? 7 : 4);
        }
        return "--" + (hasMonth ? iso.substring(5, 7) : "") + (day.indexOf('d') >= 0 ? "-" + iso.substring(8, 10) : "");
    }

    /**
     * A whole number in a format of the places of its digits and of characters and words that stand between them, such as
     * {@code 0#" "##" "##" "##" "##}; any other number as it is stored, with the words before and after it: {@code 1250.5 €}.
     */
    String shown(String stored) {
        // Most numbers are not below zero, and in the first section.
        if (condition.isEmpty() && (rest.isEmpty() || !stored.startsWith("-"))) {
            return inSection(stored);
        }
        return section(stored).map(section -> section.inSection(stored)).orElse(stored);
    }

    /** The section for a number. Without conditions the first is for those that are not below zero, and the last for all that are left. */
    private Optional<NumberFormat> section(String stored) {
        Optional<BigDecimal> number = number(stored);
        NumberFormat section = this;
        for (int i = 0; i < SECTIONS && number.isPresent(); i++) {
            NumberFormat next = of(section.rest);
            boolean isLast = section.rest.isEmpty() || next.code.indexOf('@') >= 0;
            boolean isFor = section.condition.isEmpty()
                    ? isLast || (i == 0) == (number.get().signum() >= 0)
                    : section.isFor(number.get());
            if (isFor || isLast) {
                return isFor ? Optional.of(section) : Optional.empty();
            }
            section = next;
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String stored) {
        try {
            return stored.length() > 2 * LONGEST ? Optional.empty() : Optional.of(new BigDecimal(stored));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String inSection(String stored) {
        Optional<String> digits = digits(stored);
        int places = digits.isEmpty() ? 0 : places();
        if (places == 0) {
            return withWords(stored);
        }
        int missing = places - digits.get().length();
        int next = Math.max(0, -missing);
        StringBuilder shown = new StringBuilder(places + 8);
        boolean isFirst = true;
        boolean hasZero = false;
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            if (character == '"' || character == '\\') {
                int end = endOfWords(i);
                shown.append(code, i + 1, character == '"' ? end : end + 1);
                i = end;
            } else if (isPlace(character)) {
                shown.append(isFirst ? digits.get().substring(0, next) : "");
                isFirst = false;
                hasZero |= character == '0';
                if (missing > 0) {
                    missing--;
                    // After the first zero every place has a digit.
                    shown.append(hasZero ? "0" : character == '?' ? " " : "");
                } else {
                    shown.append(digits.get().charAt(next++));
                }
            } else {
                shown.append(character);
            }
        }
        return shown.toString();
    }

    /** A number with the words before and after its digits, in thousands where it is shown so; without words as it is stored. */
    private String withWords(String stored) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        boolean hasPlace = false;
        int thousands = 0;
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            StringBuilder words = hasPlace ? after : before;
            boolean isGeneral = code.regionMatches(true, i, GENERAL_NUMBER, 0, GENERAL_NUMBER.length());
            if (character == '"' || character == '\\') {
                int end = endOfWords(i);
                words.append(code, i + 1, character == '"' ? end : end + 1);
                i = end;
            } else if (isPlace(character) || isGeneral) {
                hasPlace = true;
                after.setLength(0);
                i += isGeneral ? GENERAL_NUMBER.length() - 1 : 0;
            } else if (character == ',' && hasPlace) {
                // A comma that is not between the places of digits shows thousands.
                thousands +=
                        isPlace(code.charAt(i - 1)) && i + 1 < code.length() && isPlace(code.charAt(i + 1)) ? 0 : 1;
            } else if (hasPlace && (code.startsWith("E+", i) || code.startsWith("E-", i))) {
                i++;
            } else if (Character.isLetter(character) || "%@/".indexOf(character) >= 0) {
                return stored;
            } else {
                words.append(character);
            }
        }
        boolean saysSomething = Cell.hasWords(before + "" + after);
        boolean isOther = thousands > 0 || stored.indexOf('E') >= 0;
        if (!hasPlace || (isOther && !saysSomething)) {
            return stored;
        }
        Optional<String> number = isOther ? plain(stored, 3 * thousands) : Optional.of(stored);
        // What stands for the sign of a number below zero is not said twice.
        String sign = stored.startsWith("-") ? "[()-]" : "$^";
        return number.map(plain -> (before.toString().replaceAll(sign, "")
                                + plain
                                + after.toString().replaceAll(sign, ""))
                        .strip())
                .orElse(stored);
    }

    /** A number without an exponent, its point moved to the left. */
    private static Optional<String> plain(String stored, int places) {
        return number(stored)
                .filter(number -> Math.abs(number.scale()) <= 2 * LONGEST)
                .map(number -> number.movePointLeft(places).stripTrailingZeros().toPlainString());
    }

    private static boolean isPlace(char character) {
        return character == '0' || character == '#' || character == '?';
    }

    /** The last character of words in quotes, or of one after a backslash. */
    private int endOfWords(int start) {
        int end = code.charAt(start) == '"' ? code.indexOf('"', start + 1) : start + 1;
        return end < 0 || end >= code.length() ? code.length() - 1 : end;
    }

    /** How many places for digits there are; 0 if the format has a fraction, groups, or letters that are no words. */
    private int places() {
        int places = 0;
        boolean isFraction = code.matches(".*/[?1-9].*");
        for (int i = 0; i < code.length() && !isFraction; i++) {
            char character = code.charAt(i);
            if (character == '"' || character == '\\') {
                i = endOfWords(i);
            } else if (isPlace(character)) {
                places++;
            } else if (Character.isLetter(character) || ".,%@".indexOf(character) >= 0) {
                return 0;
            }
        }
        return places;
    }

    /** The digits of a whole number that is not below zero. */
    private static Optional<String> digits(String stored) {
        boolean isPlain = !stored.isEmpty() && stored.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (isPlain || stored.length() > LONGEST + 4 || stored.indexOf('E') < 0) {
            return isPlain ? Optional.of(stored) : Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(stored);
            boolean isWhole = number.signum() >= 0 && number.scale() <= 0 && number.scale() > -LONGEST;
            return isWhole ? Optional.of(number.toBigInteger().toString()) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isFor(BigDecimal number) {
        String limit = condition.replaceFirst("^[<>=]+", "");
        int order = number.compareTo(new BigDecimal(limit));
        return switch (condition.substring(0, condition.length() - limit.length())) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    /** A day in a format of its numbers and what stands between them, such as {@code dd/mm/yyyy}; else in ISO 8601, as far as it is shown. */
    String shown(LocalDate on) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < code.length(); ) {
            char letter = Character.toLowerCase(code.charAt(i));
            int run = i + 1;
            while (run < code.length() && Character.toLowerCase(code.charAt(run)) == letter) {
                run++;
            }
            int length = run - i;
            switch (letter) {
                case 'd' -> shown.append(padded(on.getDayOfMonth(), length));
                case 'm' -> shown.append(padded(on.getMonthValue(), length));
                case 'y' -> shown.append(length > 2 ? padded(on.getYear(), 4) : padded(on.getYear() % 100, 2));
                case '/', '-', '.', ' ', '年', '月', '日', '년', '월', '일' -> shown.append(code, i, run);
                case '"' -> {
                    run = endOfWords(i) + 1;
                    shown.append(code, i + 1, Math.max(i + 1, run - 1));
                }
                case '\\' -> {
                    length = 2;
                    run = Math.min(i + 2, code.length());
                    shown.append(code, Math.min(i + 1, code.length()), run);
                }
                default -> {
                    return part(on.toString());
                }
            }
            if ((letter == 'd' || letter == 'm') && length > 2) {
                return part(on.toString());
            }
            i = run;
        }
        return shown.length() == 0 ? part(on.toString()) : shown.toString();
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
