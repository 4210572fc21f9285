package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Function;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What goes on in one read, and must be the same for all codecs: the tokens, the values shared so far, the metadata of the
 * object being read, and what was found.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // what reports a fault returns null, in place of a value of any type
public final class Reading extends Tokens {
    private static final int LONGEST_COUNT = 17;

    /** An object that ends at its first brace has no other in it, but perhaps an array. */
    private static final int LEVELS_REPEATED = 2;

    /** What is no count: beyond those that can be written. */
    static final long NO_COUNT = Long.MIN_VALUE;

    final UnknownMembers unknownMembers;

    /** The metadata of the object being read; null until it has some. */
    Metadata.@Nullable Builder metadata;

    /** Whether the document says that it is in a newer minor version. */
    boolean newerVersion;

    private final SharedValues shared;
    private @Nullable Progress progress;

    /** A read of tokens that come from elsewhere than from bytes. */
    public Reading(JsonParser parser, JsonLimits limits, UnknownMembers unknownMembers) {
        this(
                parser,
                null,
                0,
                limits,
                unknownMembers,
                false,
                new SharedValues(),
                new FindingCollector(limits.findingsPerCode()));
    }

    /**
     * A read of bytes, which show what stands where something is found.
     *
     * @param base where in the source the parser began
     */
    public Reading(
            JsonParser parser,
            byte[] source,
            int base,
            Settings settings,
            SharedValues shared,
            FindingCollector findings) {
        this(
                parser,
                source,
                base,
                settings.limits(),
                settings.unknownMembers(),
                settings.newerVersion(),
                shared,
                findings);
    }

    private Reading(
            JsonParser parser,
            byte @Nullable [] source,
            int base,
            JsonLimits limits,
            UnknownMembers unknownMembers,
            boolean newerVersion,
            SharedValues shared,
            FindingCollector findings) {
        super(parser, source, base, limits, findings);
        this.unknownMembers = unknownMembers;
        this.newerVersion = newerVersion;
        this.shared = shared;
    }

    /** The same, of a parser that is given other characters for half of a surrogate pair in the names that start at some offsets. */
    Reading withBrokenNames(ImmutableSet<Integer> offsets) {
        brokenNames = offsets;
        return this;
    }

    /** The same, which tells how far it is. */
    Reading telling(@Nullable Progress progress) {
        this.progress = progress;
        return this;
    }

    /** Counts a startup that was read. */
    void countObject() {
        if (progress != null) {
            progress.countStartup();
        }
    }

    @Override
    void step() {
        if (progress != null && progress.countStep()) {
            progress.reachByte(tokenOffset());
        }
    }

    /** What collects the metadata of the object being read. */
    Metadata.Builder metadata() {
        if (metadata == null) {
            metadata = Metadata.builder();
        }
        return metadata;
    }

    /** Skips null in the place of an optional value, and reports it; returns false if there is another value. */
    boolean skipNull() {
        if (!isNull()) {
            return false;
        }
        reportMember(FormatCode.NULL_MEMBER, Severity.INFO, ImmutableSet.of());
        return true;
    }

    /** The current value, if it is a whole number within bounds; {@link #NO_COUNT} if not, which is then reported. */
    long count(long least, long most, String expected) {
        JsonToken token = parser.currentToken();
        if (!token.isNumeric()) {
            wrongType("integer");
            return NO_COUNT;
        }
        long count = token == JsonToken.VALUE_NUMBER_INT ? count() : NO_COUNT;
        if (count >= least && count <= most) {
            return count;
        }
        number();
        report(FormatCode.INVALID_COUNT, expected);
        return NO_COUNT;
    }

    /** The value of the current whole number, within its limit; {@link #NO_COUNT} if it is not spelled as a count is. */
    private long count() {
        int length = numberLength();
        if (length > LONGEST_COUNT) {
            return NO_COUNT;
        }
        char[] text = parser.getStringCharacters();
        int first = parser.getStringOffset();
        boolean negative = text[first] == '-';
        long count = 0;
        for (int i = negative ? first + 1 : first; i < first + length; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return NO_COUNT; // a host's parser may allow other spellings
            }
            count = 10 * count + text[i] - '0';
        }
        boolean isCount = count <= CountGrammar.LARGEST && (count > 0 || !negative);
        return isCount ? negative ? -count : count : NO_COUNT;
    }

    /** A value that was met before and equals this one, or else this one. */
    public <T> T shared(T value) {
        return shared.value(value);
    }

    /** The value of the current string: one met before under this text, or else a new one; null if the factory has none. */
    <T> @Nullable T shared(SharedValues.Kind kind, Function<String, @Nullable T> factory) {
        if (!loadAscii()) {
            T value = factory.apply(string());
            return value == null ? null : shared.value(value);
        }
        AsciiMap<T> map = shared.map(kind);
        T value = map.find(buffer, from, to);
        if (value == null) {
            String text = ascii();
            value = factory.apply(text);
            if (value != null) {
                map.put(text, value);
            }
        }
        return value;
    }

    /** Whether objects of a kind are looked for by their words. */
    boolean looksFor(SharedValues.Kind kind) {
        return source != null && shared.hasRepeated(kind);
    }

    /** The object that was read of the same words as stand at the current token, and is passed over; null if none is known. */
    <T> @Nullable T repeated(SharedValues.Kind kind) {
        byte[] bytes = source;
        if (bytes == null || !mayEnter(LEVELS_REPEATED)) {
            return null;
        }
        T known = shared.<T>repeated(kind).find(bytes, start());
        if (known != null) {
            enter();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                // Nothing in it needs be looked at again.
            }
            leave();
        }
        return known;
    }

    /** Keeps an object for {@link #repeated}, which was just read from an index on, if nothing was found so far. */
    <T> void keepRepeated(SharedValues.Kind kind, int start, T value) {
        byte[] bytes = source;
        if (bytes != null && hasFoundNothing()) {
            shared.<T>repeated(kind).put(bytes, start, end(), value);
        }
    }

    /** The date that the current string spells; null if none. */
    @Nullable LocalDate date() {
        return shared.days.date(day());
    }

    /** The window of the date that the current string spells; null if none. */
    @Nullable DateWindow exactDay() {
        return shared.days.window(day());
    }

    /** The number of the day that the current string {@linkplain SharedDays#spelt spells}: most are read where they stand in the source. */
    private int day() {
        byte[] bytes = source;
        if (bytes != null) {
            int start = textStart();
            int end = start + SharedDays.LENGTH;
            int day = end < bytes.length && bytes[end] == '"' ? SharedDays.spelt(bytes, start, end) : SharedDays.NONE;
            if (day != SharedDays.NONE) {
                checkLength(SharedDays.LENGTH);
                return day;
            }
        }
        return loadAscii() ? SharedDays.spelt(buffer, from, to) : SharedDays.NONE;
    }

    /** Reports that the value at the current token is of the wrong type, and skips it; null is reported as such. */
    public <T> @Nullable T wrongType(String expected) {
        JsonToken token = parser.currentToken();
        FormatCode code = token == JsonToken.VALUE_NULL ? FormatCode.NULL_VALUE : FormatCode.WRONG_TYPE;
        FormatProblem problem = findings.keeps(code) ? problem(code, offset()) : null;
        if (token.isNumeric()) {
            number();
        } else {
            new RawJson(this).skip();
        }
        if (problem == null) {
            findings.count(code, code.severity());
        } else {
            findings.add(problem.actual(actual(problem.offset())).expected(expected));
        }
        return null;
    }
}
