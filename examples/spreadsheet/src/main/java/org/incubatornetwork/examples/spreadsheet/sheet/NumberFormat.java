package org.incubatornetwork.examples.spreadsheet.sheet;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a number is shown, as far as it matters here: whether it is a day, which the letters of its format say and not its words, and
 * which zeros and groups an identifier is shown with.
 *
 * @param code the code of the first section, without colours and conditions
 * @param isDay whether numbers are shown as days
 */
record NumberFormat(String code, boolean isDay) {
    static final NumberFormat GENERAL = new NumberFormat("", false);

    /** The formats that have a number and no code in the file; those of days by ECMA-376-1, 18.8.30. */
    static NumberFormat of(int id, Optional<String> code) {
        if (code.isPresent()) {
            return of(code.get());
        }
        boolean isDay = (id >= 14 && id <= 17)
                || id == 22
                || (id >= 27 && id <= 31)
                || id == 36
                || (id >= 50 && id <= 54)
                || id == 57
                || id == 58;
        return isDay ? new NumberFormat("", true) : GENERAL;
    }

    static NumberFormat of(String code) {
        StringBuilder section = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char character = code.charAt(i);
            switch (character) {
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    end = end < 0 ? code.length() - 1 : end;
                    section.append(code, i, end + 1);
                    i = end;
                }
                case '[' -> {
                    int end = code.indexOf(']', i);
                    end = end < 0 ? code.length() : end;
                    // Hours, minutes or seconds that have passed stand in brackets, as colours, conditions and
                    // languages do.
                    if (end > i + 1 && "hms".indexOf(Character.toLowerCase(code.charAt(i + 1))) >= 0 && end - i <= 3) {
                        letters.append('h');
                    }
                    i = end;
                }
                case '\\' -> {
                    section.append(code, i, Math.min(i + 2, code.length()));
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
        boolean hasTime = tokens.indexOf('h') >= 0 || tokens.indexOf('s') >= 0;
        boolean isDay = !tokens.equals("general")
                && (tokens.indexOf('d') >= 0 || tokens.indexOf('y') >= 0 || (tokens.indexOf('m') >= 0 && !hasTime));
        return new NumberFormat(section.toString(), isDay);
    }

    /** A number in a format of zeros and characters that stand between them, such as {@code 000 000 000}; else as it is stored. */
    String shown(String stored) {
        int zeros = 0;
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            if (character == '0') {
                zeros++;
            } else if (character == '\\') {
                i++;
            } else if (character != ' ' && character != '-' && character != '/' && character != '\u00a0') {
                return stored;
            }
        }
        if (zeros == 0 || stored.isEmpty() || !stored.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return stored;
        }
        String digits = "0".repeat(Math.max(0, zeros - stored.length())) + stored;
        int next = digits.length() - zeros;
        StringBuilder shown = new StringBuilder(digits.substring(0, next));
        for (int i = 0; i < code.length(); i++) {
            char character = code.charAt(i);
            if (character == '\\' && i + 1 < code.length()) {
                i++;
                shown.append(code.charAt(i));
            } else {
                shown.append(character == '0' ? digits.charAt(next++) : character);
            }
        }
        return shown.toString();
    }

    /** A day in a format of its numbers and what stands between them, such as {@code dd/mm/yyyy}; else in ISO 8601. */
    String shown(LocalDate day) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < code.length(); ) {
            char letter = Character.toLowerCase(code.charAt(i));
            int run = i + 1;
            while (run < code.length() && Character.toLowerCase(code.charAt(run)) == letter) {
                run++;
            }
            int length = run - i;
            switch (letter) {
                case 'd' -> shown.append(padded(day.getDayOfMonth(), length));
                case 'm' -> shown.append(padded(day.getMonthValue(), length));
                case 'y' -> shown.append(length > 2 ? padded(day.getYear(), 4) : padded(day.getYear() % 100, 2));
                case '/', '-', '.', ' ' -> shown.append(code, i, run);
                case '\\' -> {
                    length = 2;
                    run = Math.min(i + 2, code.length());
                    shown.append(code, Math.min(i + 1, code.length()), run);
                }
                default -> {
                    return day.toString();
                }
            }
            if ((letter == 'd' || letter == 'm') && length > 2) {
                return day.toString();
            }
            i = run;
        }
        return shown.length() == 0 ? day.toString() : shown.toString();
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
