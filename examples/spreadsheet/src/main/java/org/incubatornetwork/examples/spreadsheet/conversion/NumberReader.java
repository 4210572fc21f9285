package org.incubatornetwork.examples.spreadsheet.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.mapping.NumberRules;

/** Reads numbers as people write them: with blanks, commas and points, in lakh and crore, thousands and millions, with a currency. */
public final class NumberReader {
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[+-]?(?:\\d+[.,]\\d+\\h?[eE]\\h?[+-]?|\\d+\\h?[eE]\\h?\\+)\\d{1,3}");
    private static final Pattern PERHAPS_SCIENTIFIC = Pattern.compile("\\d+\\h?[eE]\\h?\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("([^\\d+-]*?)\\s*([+-]?\\d(?:[\\d .,'’]*\\d)?)\\s*([^\\d]*)");
    private static final Pattern WORDS = Pattern.compile("[ ./]+|(?<=\\p{L})(?=[^\\p{L} $])|(?<=[^\\p{L} ])(?=\\p{L})");
    /** So many digits are a number of the machine. */
    private static final int SMALL = 18;
    /** So many digits of a number a spreadsheet keeps. */
    static final int SURE_DIGITS = 15;

    private static final Map<String, Integer> FACTORS = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("mille", 3),
            Map.entry("thousand", 3),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("md", 9),
            Map.entry("mds", 9),
            Map.entry("bn", 9),
            Map.entry("milliard", 9),
            Map.entry("milliards", 9),
            Map.entry("lakh", 5),
            Map.entry("lakhs", 5),
            Map.entry("lac", 5),
            Map.entry("lacs", 5),
            Map.entry("crore", 7),
            Map.entry("crores", 7),
            Map.entry("cr", 7));
    /** What stands for which currencies. */
    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("€", List.of("EUR")),
            Map.entry("euro", List.of("EUR")),
            Map.entry("euros", List.of("EUR")),
            Map.entry("£", List.of("GBP")),
            Map.entry("₹", List.of("INR")),
            Map.entry("rs", List.of("INR", "PKR", "LKR", "NPR", "MUR")),
            Map.entry("$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD")),
            Map.entry("us$", List.of("USD")),
            Map.entry("c$", List.of("CAD")),
            Map.entry("ca$", List.of("CAD")),
            Map.entry("a$", List.of("AUD")),
            Map.entry("au$", List.of("AUD")),
            Map.entry("nz$", List.of("NZD")),
            Map.entry("s$", List.of("SGD")),
            Map.entry("hk$", List.of("HKD")),
            Map.entry("r$", List.of("BRL")),
            Map.entry("kr", List.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("zł", List.of("PLN")),
            Map.entry("fr", List.of("CHF")),
            Map.entry("dh", List.of("MAD", "AED")),
            Map.entry("dhs", List.of("MAD", "AED")),
            Map.entry("fcfa", List.of("XOF", "XAF")),
            Map.entry("¥", List.of("JPY", "CNY")));

    /** A number, or why there is none; and two readings of what has two. */
    record NumberReading(Optional<BigDecimal> number, Optional<SheetCode> problem, String one, String other) {
        private static NumberReading of(BigDecimal number) {
            return new NumberReading(Optional.of(number), Optional.empty(), "", "");
        }

        private static NumberReading problem(SheetCode code) {
            return new NumberReading(Optional.empty(), Optional.of(code), "", "");
        }
    }

    private final NumberRules rules;
    /** What stands before the fraction; nothing that is in a text if nobody has said. */
    private final char decimal;

    /** Words beside a number that name its currency; a factor may stand right before them. */
    private final Set<String> signs;

    /** Words beside a number that only name what is counted. */
    private final Set<String> counted;

    NumberReader(NumberRules rules, Optional<String> currency) {
        this.rules = rules;
        decimal = rules.decimal().orElse('\0');
        signs = new HashSet<>();
        counted = new HashSet<>();
        rules.words().forEach(words -> counted.addAll(List.of(WORDS.split(words))));
        currency.ifPresent(code -> {
            signs.add(code.toLowerCase(Locale.ROOT));
            SIGNS.forEach((sign, codes) -> {
                if (codes.contains(code)) {
                    signs.add(sign);
                }
            });
        });
    }

    NumberReading read(String text) {
        Optional<BigDecimal> usual = usual(text);
        if (usual.isPresent()) {
            return new NumberReading(usual, Optional.empty(), "", "");
        }
        if (text.length() <= 60 && isBare(text)) {
            return digits(text, 0);
        }
        Matcher matcher = NUMBER.matcher(text);
        if (text.length() > 60 || !matcher.matches()) {
            return NumberReading.problem(SheetCode.UNREADABLE_NUMBER);
        }
        List<String> words = words(matcher);
        int power = power(words);
        if (power < 0) {
            boolean isOther = words.stream().anyMatch(word -> !signs.contains(word) && isCurrency(word));
            return NumberReading.problem(isOther ? SheetCode.OTHER_CURRENCY : SheetCode.UNREADABLE_NUMBER);
        }
        return digits(matcher.group(2), power);
    }

    /** The power of ten that the words beside a number say; 0 if they say none, or are not known. */
    int power(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? Math.max(0, power(words(matcher))) : 0;
    }

    private static List<String> words(Matcher matcher) {
        return Stream.of(matcher.group(1), matcher.group(3))
                .flatMap(side -> WORDS.splitAsStream(side.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The power of ten that words say; -1 if one of them is not known, or two say one. */
    private int power(List<String> words) {
        int power = 0;
        for (String word : words) {
            if (signs.contains(word) || counted.contains(word)) {
                continue;
            }
            String factor = factor(word);
            if (power > 0 || !FACTORS.containsKey(factor)) {
                return -1;
            }
            power = FACTORS.get(factor);
        }
        return power;
    }

    /** The word, or what stands in it before the currency: "kdh", "meur" are a thousand and a million. */
    private String factor(String word) {
        for (int i = 1; i < word.length() && !FACTORS.containsKey(word); i++) {
            if (signs.contains(word.substring(i))) {
                return word.substring(0, i);
            }
        }
        return word;
    }

    private static boolean isSign(int point) {
        return Character.getType(point) == Character.CURRENCY_SYMBOL;
    }

    /** The number of a text of no more than digits, blanks between groups of three, and a fraction, as most are; empty for any other. */
    private Optional<BigDecimal> usual(String text) {
        long number = 0;
        int digits = 0;
        int scale = -1;
        int group = 0;
        boolean hasGroups = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isDigit(character)) {
                number = number * 10 + (character - '0');
                digits++;
                group++;
                scale += scale >= 0 ? 1 : 0;
            } else if (scale >= 0 || group == 0 || (hasGroups ? group != 3 : group > 3 && character == ' ')) {
                return Optional.empty();
            } else if (character == ' ') {
                hasGroups = true;
                group = 0;
            } else if (character == decimal) {
                scale = 0;
            } else {
                return Optional.empty();
            }
        }
        boolean isUsual = digits > 0 && digits <= SMALL && scale != 0 && (scale > 0 || !hasGroups || group == 3);
        return isUsual ? Optional.of(BigDecimal.valueOf(number, Math.max(scale, 0))) : Optional.empty();
    }

    /** Whether nothing but a number stands in a text: it begins and ends with a digit. */
    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isBetween = character == ' ' || character == ',' || character == '.';
            if (!isDigit(character) && (!isBetween || i == 0 || i == text.length() - 1)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether digits stand together, or in groups of three, or with commas in those of lakh and crore. */
    private static boolean isWhole(String text) {
        int mark = endOfDigits(text, 0);
        if (mark == 0 || mark == text.length()) {
            return mark > 0;
        }
        char between = text.charAt(mark);
        boolean isOfThrees = mark <= 3 && " '’.,".indexOf(between) >= 0;
        boolean isIndian = mark <= 2 && between == ',' && endOfDigits(text, mark + 1) == mark + 3;
        while (mark < text.length() && text.charAt(mark) == between) {
            int end = endOfDigits(text, mark + 1);
            int length = end - mark - 1;
            isOfThrees &= length == 3;
            isIndian &= length == (end == text.length() ? 3 : 2);
            mark = end;
        }
        return mark == text.length() && (isOfThrees || isIndian);
    }

    /** The end of the digits that stand from a place on. */
    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The number of which these are the digits, whatever stands between them. */
    private static BigDecimal number(String whole, String fraction, int power) {
        int scale = fraction.length() - power;
        BigDecimal number = whole.length() + fraction.length() <= SMALL
                ? BigDecimal.valueOf(followed(followed(0, whole), fraction), scale)
                : new BigDecimal(new BigInteger(whole.replaceAll("[^0-9]", "") + fraction), scale);
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A number followed by the digits of a text. */
    private static long followed(long number, String text) {
        long followed = number;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            followed = isDigit(character) ? followed * 10 + (character - '0') : followed;
        }
        return followed;
    }

    private static boolean isCurrency(String word) {
        return SIGNS.containsKey(word)
                || word.codePoints().anyMatch(NumberReader::isSign)
                || (word.matches("[a-z]{3}")
                        && java.util.Currency.getAvailableCurrencies().stream()
                                .anyMatch(currency -> currency.getCurrencyCode().equalsIgnoreCase(word)));
    }

    private NumberReading digits(String signed, int power) {
        boolean isNegative = signed.startsWith("-");
        String text = signed.startsWith("+") || isNegative ? signed.substring(1) : signed;
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        int last = Math.max(comma, point);
        String whole = text;
        String fraction = "";
        boolean isSingle = last >= 0 && text.indexOf(text.charAt(last)) == last;
        if (last >= 0 && isSingle) {
            boolean couldGroup =
                    text.length() - last == 4 && Math.min(comma, point) < 0 && last <= 3 && !text.startsWith("0");
            boolean isDecimal = rules.decimal().isPresent() ? rules.decimal().get() == text.charAt(last) : !couldGroup;
            if (couldGroup && rules.decimal().isEmpty()) {
                BigDecimal one = new BigDecimal(text.replace(',', '.')).scaleByPowerOfTen(power);
                BigDecimal other = new BigDecimal(text.replace(",", "").replace(".", "")).scaleByPowerOfTen(power);
                return new NumberReading(
                        Optional.empty(),
                        Optional.of(SheetCode.AMBIGUOUS_NUMBER),
                        one.toPlainString(),
                        other.toPlainString());
            }
            if (isDecimal) {
                whole = text.substring(0, last);
                fraction = text.substring(last + 1);
            }
        }
        if (rules.decimal().isPresent() && whole.indexOf(rules.decimal().get()) >= 0) {
            return NumberReading.problem(SheetCode.UNREADABLE_NUMBER);
        }
        if (!isWhole(whole) || endOfDigits(fraction, 0) < fraction.length()) {
            return NumberReading.problem(SheetCode.UNREADABLE_NUMBER);
        }
        BigDecimal number = number(whole, fraction, power);
        return NumberReading.of(isNegative ? number.negate() : number);
    }

    /** How many digits a text has. */
    static int countDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Whether a text is a number as programs write those with many digits: {@code 1.52E+14}, {@code 1,52 E14}. */
    public static boolean isScientific(String text) {
        return hasExponent(text) && SCIENTIFIC.matcher(text).matches();
    }

    /** Whether a text may be such a number, or an identifier that has the letter: {@code 152E12}. */
    static boolean mayBeScientific(String text) {
        return hasExponent(text) && PERHAPS_SCIENTIFIC.matcher(text).matches();
    }

    private static boolean hasExponent(String text) {
        for (int i = 1; i < text.length(); i++) {
            if ((text.charAt(i) | ' ') == 'e') {
                return true;
            }
        }
        return false;
    }

    /** The digits of a number without a fraction that a spreadsheet keeps whole. */
    public static Optional<String> plain(String stored) {
        try {
            BigDecimal number = new BigDecimal(stored);
            if (Math.abs(number.scale()) > 40) {
                return Optional.empty();
            }
            String plain = number.stripTrailingZeros().scale() <= 0
                    ? number.toBigInteger().toString()
                    : number.toPlainString();
            return plain.length() <= SURE_DIGITS ? Optional.of(plain) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
