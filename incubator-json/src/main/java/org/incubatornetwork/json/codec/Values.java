package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.text.Nearest;

/** The codecs of values that are one JSON token, each with its grammar; and of JSON that is only carried. */
public final class Values {
    /** Any text. */
    public static final ValueCodec<String> TEXT = new TextCodec();

    /** Any text of which a document has few different ones, such as a legal form; it is shared. */
    public static final ValueCodec<String> LABEL = new LabelCodec();

    /** A day, {@code YYYY-MM-DD}. */
    public static final ValueCodec<LocalDate> DATE = new DateCodec();

    /** A day as far as known, in EDTF. */
    public static final ValueCodec<DateWindow> DATE_WINDOW = new DateWindowCodec();

    /** A duration of years, months and days, in ISO 8601. */
    public static final ValueCodec<Period> PERIOD = new SharedCodec<>(
            Kind.PERIOD,
            PeriodGrammar::parse,
            Period::toString,
            FormatCode.INVALID_PERIOD,
            PeriodGrammar.EXPECTED,
            PeriodGrammar.PATTERN,
            text -> Optional.empty());

    /** An exact decimal: a string in plain notation. */
    public static final ValueCodec<BigDecimal> DECIMAL = new DecimalCodec();

    /** How many there are of something that there is, at least one. */
    public static final ValueCodec<Integer> NUMBER = new NumberCodec();

    /** The code of a currency. */
    public static final ValueCodec<String> CURRENCY = shared(
            Kind.CURRENCY,
            code -> code,
            code -> code,
            FormatCode.INVALID_CODE,
            "[A-Z]{3}",
            text -> Optional.of(text.toUpperCase(Locale.ROOT)));

    /** The id of a measure. */
    public static final ValueCodec<MeasureId> MEASURE = shared(
            Kind.MEASURE_ID,
            MeasureId::of,
            MeasureId::value,
            FormatCode.INVALID_ID,
            "[a-z][a-z0-9-]{0,63}",
            text -> Nearest.to(
                    text,
                    Lists.transform(Measures.measures(), measure -> measure.id().value())));

    /** A JSON object of anything. */
    public static final ValueCodec<JsonText> FREE_OBJECT = new FreeObjectCodec();

    private Values() {}

    /**
     * Whether a decimal has a spelling that {@link #DECIMAL} reads.
     *
     * @param value the decimal
     * @return false if it has too many digits or decimals
     */
    public static boolean hasSpelling(BigDecimal value) {
        return DecimalCodec.hasSpelling(value);
    }

    /** An id, shared if the document refers to it in other places. */
    public static <I extends TypedId> ValueCodec<I> id(Kind kind, Function<String, I> factory) {
        return new SharedCodec<>(
                kind,
                id -> IdGrammar.admits(id) ? factory.apply(id) : null,
                TypedId::value,
                FormatCode.INVALID_ID,
                IdGrammar.EXPECTED,
                IdGrammar.EXPECTED,
                text -> Optional.empty());
    }

    /** An id that occurs once in a document. */
    public static <I extends TypedId> ValueCodec<I> uniqueId(Function<String, I> factory) {
        return new IdCodec<>(factory);
    }

    /** A code of a closed list. */
    public static <E extends Enum<E>> ValueCodec<E> closed(Class<E> type) {
        return closed(type, EnumSet.allOf(type));
    }

    /** A code of some that a closed list has. */
    public static <E extends Enum<E>> ValueCodec<E> closed(Class<E> type, Set<E> codes) {
        return ClosedCodeCodec.of(type, codes);
    }

    /** A code of an open list. */
    public static <C extends OpenCode> ValueCodec<C> open(ImmutableSet<C> known, Function<String, C> factory) {
        return OpenCodeCodec.of(known, factory);
    }

    /** A value that repeats in a document, whose grammar is a regular expression; what is meant by another text keeps to it as well. */
    private static <T> ValueCodec<T> shared(
            Kind kind,
            Function<String, T> factory,
            Function<T, String> text,
            FormatCode fault,
            String grammar,
            Function<String, Optional<String>> meant) {
        Pattern pattern = Pattern.compile(grammar);
        return new SharedCodec<>(
                kind,
                value -> pattern.matcher(value).matches() ? factory.apply(value) : null,
                text,
                fault,
                grammar,
                grammar,
                word -> meant.apply(word).filter(pattern.asMatchPredicate()));
    }
}
