package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incubatornetwork.json.SharedValues.Kind;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.OpenCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/** The codecs of values that are one JSON token, each with its grammar; and of JSON that is only carried. */
final class Values {
    /** Any text. */
    static final ValueCodec<String> TEXT = new TextCodec();

    /** Any text of which a document has few different ones, such as a legal form; it is shared. */
    static final ValueCodec<String> LABEL = new LabelCodec();

    /** A day, {@code YYYY-MM-DD}. */
    static final ValueCodec<LocalDate> DATE = new DateCodec();

    /** A day as far as known, in EDTF. */
    static final ValueCodec<DateWindow> DATE_WINDOW = new DateWindowCodec();

    /** A duration of years, months and days, in ISO 8601. */
    static final ValueCodec<Period> PERIOD = new PeriodCodec();

    /** An exact decimal: a string in plain notation. */
    static final ValueCodec<BigDecimal> DECIMAL = new DecimalCodec();

    /** The code of a currency. */
    static final ValueCodec<String> CURRENCY = new CurrencyCodec();

    /** A JSON object of anything. */
    static final ValueCodec<JsonText> FREE_OBJECT = new FreeObjectCodec();

    private Values() {}

    /** An id, shared if the document refers to it in other places. */
    static <I> ValueCodec<I> id(Kind kind, Function<String, I> factory, Function<I, String> text) {
        return new SharedIdCodec<>(kind, factory, text);
    }

    /** An id that occurs once in a document. */
    static <I> ValueCodec<I> uniqueId(Function<String, I> factory, Function<I, String> text) {
        return new IdCodec<>(factory, text);
    }

    /** The id of a measure. */
    static <I> ValueCodec<I> measure(Function<String, I> factory, Function<I, String> text) {
        return new MeasureCodec<>(factory, text);
    }

    /** A code of a closed list. */
    static <E extends Enum<E>> ValueCodec<E> closed(Class<E> type) {
        return new ClosedCodeCodec<>(type);
    }

    /** A code of an open list. */
    static <C extends OpenCode> ValueCodec<C> open(ImmutableSet<C> known, Function<String, C> factory) {
        return new OpenCodeCodec<>(known, factory);
    }

    /** The grammar of ids. */
    static final class IdGrammar {
        static final String EXPECTED = "[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}";
        private static final int LONGEST = 128;
        private static final boolean[] ANYWHERE = new boolean[LONGEST];

        static {
            for (char c = 0; c < LONGEST; c++) {
                ANYWHERE[c] = isLetterOrDigit(c) || "._:~-".indexOf(c) >= 0;
            }
        }

        private IdGrammar() {}

        /** Whether some bytes of ASCII are an id. */
        static boolean admits(byte[] buffer, int from, int to) {
            if (from == to || to - from > LONGEST || !isLetterOrDigit(buffer[from])) {
                return false;
            }
            for (int i = from + 1; i < to; i++) {
                if (!ANYWHERE[buffer[i]]) {
                    return false;
                }
            }
            return true;
        }

        static boolean admits(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            return bytes.length == text.length() && admits(bytes, 0, bytes.length);
        }

        private static boolean isLetterOrDigit(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
    }

    /** The schema of a string that a pattern, understood as in ECMA-262, matches from its start to its end. */
    static ImmutableMap<String, Object> pattern(String pattern) {
        return ImmutableMap.of("type", "string", "pattern", "^" + pattern + "$");
    }

    private static final class TextCodec extends ValueCodec<String> {
        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(TextGrammar.PATTERN);
        }

        @Override
        @Nullable String read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            return in.text();
        }

        @Override
        void write(Writing out, String value) {
            out.text(value);
        }
    }

    private static final class LabelCodec extends ValueCodec<String> {
        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(TextGrammar.PATTERN);
        }

        @Override
        @Nullable String read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            String label = in.shared(Kind.LABEL, text -> TextGrammar.admits(text) ? text : null);
            return label != null ? label : in.report(FormatCode.INVALID_TEXT, TextGrammar.EXPECTED);
        }

        @Override
        void write(Writing out, String value) {
            out.label(value);
        }
    }

    private static final class IdCodec<I> extends ValueCodec<I> {
        private final Function<String, I> factory;
        private final Function<I, String> text;

        IdCodec(Function<String, I> factory, Function<I, String> text) {
            this.factory = factory;
            this.text = text;
        }

        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(IdGrammar.EXPECTED);
        }

        @Override
        @Nullable I read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            return in.isAscii() && IdGrammar.admits(in.buffer, in.from, in.to)
                    ? factory.apply(in.ascii())
                    : in.report(FormatCode.INVALID_ID, IdGrammar.EXPECTED);
        }

        @Override
        void write(Writing out, I value) {
            out.plain(text.apply(value));
        }
    }

    private static final class SharedIdCodec<I> extends ValueCodec<I> {
        private final Kind kind;
        private final Function<String, @Nullable I> factory;
        private final Function<I, String> text;

        SharedIdCodec(Kind kind, Function<String, I> factory, Function<I, String> text) {
            this.kind = kind;
            this.factory = id -> IdGrammar.admits(id) ? factory.apply(id) : null;
            this.text = text;
        }

        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(IdGrammar.EXPECTED);
        }

        @Override
        @Nullable I read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            I id = in.shared(kind, factory);
            return id != null ? id : in.report(FormatCode.INVALID_ID, IdGrammar.EXPECTED);
        }

        @Override
        void write(Writing out, I value) {
            out.plain(text.apply(value));
        }
    }

    private static final class MeasureCodec<I> extends ValueCodec<I> {
        private static final String EXPECTED = "[a-z][a-z0-9-]{0,63}";
        private static final Pattern GRAMMAR = Pattern.compile(EXPECTED);

        private final Function<String, @Nullable I> factory;
        private final Function<I, String> text;

        MeasureCodec(Function<String, I> factory, Function<I, String> text) {
            this.factory = id -> GRAMMAR.matcher(id).matches() ? factory.apply(id) : null;
            this.text = text;
        }

        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(EXPECTED);
        }

        @Override
        @Nullable I read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            I id = in.shared(Kind.MEASURE_ID, factory);
            return id != null ? id : in.report(FormatCode.INVALID_ID, EXPECTED);
        }

        @Override
        void write(Writing out, I value) {
            out.plain(text.apply(value));
        }
    }

    private static final class ClosedCodeCodec<E extends Enum<E>> extends ValueCodec<E> {
        private final AsciiMap<E> codes = new AsciiMap<>();
        private final Map<E, SerializedString> prepared;
        private final ImmutableSet<String> names;
        private final String expected;

        ClosedCodeCodec(Class<E> type) {
            prepared = new EnumMap<>(type);
            ImmutableSet.Builder<String> all = ImmutableSet.builder();
            for (E code : type.getEnumConstants()) {
                codes.put(code.name(), code);
                prepared.put(code, new SerializedString(code.name()));
                all.add(code.name());
            }
            names = all.build();
            expected = "\"" + String.join("\" | \"", names) + "\"";
        }

        @Override
        ImmutableMap<String, Object> schema() {
            return ImmutableMap.of("enum", names.asList());
        }

        @Override
        @Nullable E read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            E code = in.isAscii() ? codes.find(in.buffer, in.from, in.to) : null;
            return code != null ? code : in.report(FormatCode.INVALID_CODE, expected, names);
        }

        @Override
        void write(Writing out, E value) {
            out.prepared(Objects.requireNonNull(prepared.get(value)));
        }
    }

    private static final class OpenCodeCodec<C extends OpenCode> extends ValueCodec<C> {
        private static final int LONGEST = 128;

        private final AsciiMap<C> known = new AsciiMap<>();
        private final Function<String, @Nullable C> factory;

        OpenCodeCodec(ImmutableSet<C> known, Function<String, C> factory) {
            for (C code : known) {
                this.known.put(code.code(), code);
            }
            this.factory = code -> isCode(code) ? factory.apply(code) : null;
        }

        private static boolean isCode(String text) {
            return !text.isEmpty()
                    && text.length() <= LONGEST
                    && TextGrammar.admits(text)
                    && text.indexOf('\n') < 0
                    && text.indexOf('\t') < 0;
        }

        @Override
        ImmutableMap<String, Object> schema() {
            return pattern("[^\\u0000-\\u001f\\u007f-\\u009f]{1,128}");
        }

        @Override
        @Nullable C read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            C code = in.isAscii() ? known.find(in.buffer, in.from, in.to) : null;
            if (code == null) {
                code = factory.apply(in.string());
            }
            return code != null ? code : in.report(FormatCode.INVALID_CODE, "[^\\p{Cc}]{1,128}");
        }

        @Override
        void write(Writing out, C value) {
            out.label(value.code());
        }
    }

    private static final class DateCodec extends ValueCodec<LocalDate> {
        @Override
        ImmutableMap<String, Object> schema() {
            return pattern("(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])");
        }

        @Override
        @Nullable LocalDate read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            LocalDate date = in.date();
            return date != null ? date : in.report(FormatCode.INVALID_DATE, "YYYY-MM-DD");
        }

        @Override
        void write(Writing out, LocalDate value) {
            out.date(value);
        }
    }

    private static final class PeriodCodec extends ValueCodec<Period> {
        private static final String EXPECTED = "P[nY][nM][nD], at most 9999 years";

        /** At most 9999 years, and as many in months or days: twelve times and 365 times that number. */
        private static final String YEARS = "[0-9]{1,4}";

        private static final String MONTHS =
                "[0-9]{1,5}|10[0-9]{4}|11[0-8][0-9]{3}|119[0-8][0-9]{2}|1199[0-7][0-9]|11998[0-8]";
        private static final String DAYS = "[0-9]{1,6}|[12][0-9]{6}|3[0-5][0-9]{5}|36[0-3][0-9]{4}|364[0-8][0-9]{3}"
                + "|3649[0-5][0-9]{2}|36496[0-2][0-9]|364963[0-5]";
        private static final String PATTERN =
                "P(?=.*[1-9])(?:(" + YEARS + ")Y)?(?:(" + MONTHS + ")M)?(?:(" + DAYS + ")D)?";
        private static final Pattern GRAMMAR = Pattern.compile(PATTERN);

        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(PATTERN);
        }

        @Override
        @Nullable Period read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            Period period = in.shared(Kind.PERIOD, PeriodCodec::period);
            return period != null ? period : in.report(FormatCode.INVALID_PERIOD, EXPECTED);
        }

        private static @Nullable Period period(String text) {
            Matcher period = GRAMMAR.matcher(text);
            if (!period.matches()) {
                return null;
            }
            return Period.of(number(period.group(1)), number(period.group(2)), number(period.group(3)));
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }

        @Override
        void write(Writing out, Period value) {
            out.plain(value.toString());
        }
    }

    private static final class DecimalCodec extends ValueCodec<BigDecimal> {
        private static final String EXPECTED = "-?(0|[1-9][0-9]*)(.[0-9]+)?";
        private static final String PATTERN = "(?!.{129})-?(?=(?:\\.?[0-9]){1,34}\\.?0*$)"
                + "(?:0|[1-9][0-9]{0,33})(?:\\.(?=[0-9])(?:[0-9]{0,17}[1-9])?0*)?";
        private static final int LONGEST = 128;
        private static final int LONGEST_FAST = 18;
        private static final int MOST_DIGITS = 34;
        private static final int MOST_DECIMALS = 18;

        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(PATTERN);
        }

        @Override
        @Nullable BigDecimal read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            return in.isAscii() && isDecimal(in.buffer, in.from, in.to)
                    ? decimal(in)
                    : in.report(FormatCode.INVALID_DECIMAL, EXPECTED);
        }

        /** The decimal in the buffer; nearly all fit into a whole number. */
        private static BigDecimal decimal(Reading in) {
            if (in.to - in.from > LONGEST_FAST) {
                return new BigDecimal(in.ascii());
            }
            long unscaled = 0;
            int scale = 0;
            boolean negative = in.buffer[in.from] == '-';
            for (int i = negative ? in.from + 1 : in.from; i < in.to; i++) {
                if (in.buffer[i] == '.') {
                    scale = in.to - i - 1;
                } else {
                    unscaled = 10 * unscaled + in.buffer[i] - '0';
                }
            }
            return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
        }

        /** Plain notation within the bounds of the model's decimals; zeros at the end of a fraction do not count. */
        private static boolean isDecimal(byte[] buffer, int offset, int end) {
            int first = offset < end && buffer[offset] == '-' ? offset + 1 : offset;
            int point = digits(buffer, first, end);
            int whole = point - first;
            if (end - offset > LONGEST || whole == 0 || whole > MOST_DIGITS || (whole > 1 && buffer[first] == '0')) {
                return false;
            }
            if (point == end) {
                return true;
            }
            int last = digits(buffer, point + 1, end);
            if (buffer[point] != '.' || last != end || last == point + 1) {
                return false;
            }
            while (buffer[last - 1] == '0') {
                last--;
            }
            int decimals = Math.max(0, last - point - 1);
            return decimals <= MOST_DECIMALS && whole + decimals <= MOST_DIGITS;
        }

        /** The end of the digits that start at an index. */
        private static int digits(byte[] buffer, int index, int end) {
            int i = index;
            while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
                i++;
            }
            return i;
        }

        @Override
        void write(Writing out, BigDecimal value) {
            out.plain(value.toPlainString());
        }
    }

    private static final class CurrencyCodec extends ValueCodec<String> {
        private static final String EXPECTED = "[A-Z]{3}";
        private static final Pattern GRAMMAR = Pattern.compile(EXPECTED);

        @Override
        ImmutableMap<String, Object> schema() {
            return pattern(EXPECTED);
        }

        @Override
        @Nullable String read(Reading in) {
            if (!in.isString()) {
                return in.wrongType("string");
            }
            String code = in.shared(Kind.CURRENCY, text -> GRAMMAR.matcher(text).matches() ? text : null);
            return code != null ? code : in.report(FormatCode.INVALID_CODE, EXPECTED);
        }

        @Override
        void write(Writing out, String value) {
            out.plain(value);
        }
    }

    private static final class FreeObjectCodec extends ValueCodec<JsonText> {
        @Override
        ImmutableMap<String, Object> schema() {
            return ImmutableMap.of("type", "object");
        }

        @Override
        @Nullable JsonText read(Reading in) {
            return in.parser.currentToken() == JsonToken.START_OBJECT ? new RawJson(in).read() : in.wrongType("object");
        }

        @Override
        void write(Writing out, JsonText value) {
            out.json(value);
        }
    }
}
