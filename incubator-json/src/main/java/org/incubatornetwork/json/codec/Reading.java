package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * What goes on in one read: the parser, the values shared so far, and what was found. Codecs call it for every string and
 * every problem, so it holds what must be the same for all of them: the limits, the grammar of texts, the form of findings.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // what reports a fault returns null, in place of a value of any type
public final class Reading {
    private static final int LONGEST_ACTUAL = 120;
    private static final int BYTES_SHOWN = 4 * (LONGEST_ACTUAL + 1);
    private static final int LONGEST_COUNT = 17;
    private static final int DATE_LENGTH = 10;

    /** What is no count: beyond those that can be written. */
    static final long NO_COUNT = Long.MIN_VALUE;

    final JsonParser parser;
    final JsonLimits limits;
    final UnknownMembers unknownMembers;
    final FindingCollector findings;
    final SharedValues shared;

    /** The metadata of the object being read; null until it has some. */
    Metadata.@Nullable Builder metadata;

    /** Whether the document says that it is in a newer minor version. */
    boolean newerVersion;

    /** The text that {@link #loadAscii()} found. */
    byte[] buffer = {};

    int from;
    int to;

    private final byte @Nullable [] source;
    private final int base;
    private final int stringLimit;
    private final int depthLimit;
    private int depth;
    private ImmutableSet<Integer> brokenNames = ImmutableSet.of();

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
        this.parser = parser;
        this.source = source;
        this.base = base;
        this.limits = limits;
        this.unknownMembers = unknownMembers;
        this.newerVersion = newerVersion;
        this.shared = shared;
        this.stringLimit = limits.stringLength();
        this.depthLimit = limits.depth();
        this.findings = findings;
    }

    /** The same, of a parser that is given other characters for half of a surrogate pair in the names that start at some offsets. */
    Reading withBrokenNames(ImmutableSet<Integer> offsets) {
        brokenNames = offsets;
        return this;
    }

    /** What collects the metadata of the object being read. */
    Metadata.Builder metadata() {
        if (metadata == null) {
            metadata = Metadata.builder();
        }
        return metadata;
    }

    /** What was found so far. */
    public FormatReport report() {
        return findings.report();
    }

    /** Whether an error was found, so that nothing need be built any more. */
    public boolean hasFailed() {
        return findings.hasErrors();
    }

    // ---- structure

    /** Enters an object or array. */
    public void enter() {
        if (++depth > depthLimit) {
            throw beyond(FormatCode.DEPTH_LIMIT, depthLimit);
        }
    }

    /** Leaves an object or array. */
    public void leave() {
        depth--;
    }

    // ---- texts

    /**
     * Takes the current string for the text in {@link #buffer}, between {@link #from} and {@link #to}, if it is all printable
     * ASCII, as all but free texts are; nearly always the buffer is then the source itself, and nothing was copied.
     *
     * @return whether it is
     */
    boolean loadAscii() {
        return loadPlain() || loadAscii(string());
    }

    /** Takes the source for the buffer, if the current string stands there in printable ASCII without escapes. */
    private boolean loadPlain() {
        byte[] bytes = source;
        if (bytes != null) {
            int start = textStart();
            int end = Utf8.endOfPlain(bytes, start, bytes.length);
            if (end < bytes.length && bytes[end] == '"') {
                buffer = bytes;
                from = start;
                to = end;
                checkLength(end - start);
                return true;
            }
        }
        return false;
    }

    /** Where in the source the text of the current string starts. */
    private int textStart() {
        return (int) (base + offset() + 1);
    }

    private boolean loadAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        buffer = text.getBytes(ISO_8859_1);
        from = 0;
        to = buffer.length;
        return true;
    }

    private void checkLength(int length) {
        if (length > stringLimit) {
            throw beyond(FormatCode.STRING_LIMIT, stringLimit);
        }
    }

    /** Whether the current value is a string. */
    public boolean isString() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether the current value is null. */
    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Skips null in the place of an optional value, and reports it; returns false if there is another value. */
    boolean skipNull() {
        if (!isNull()) {
            return false;
        }
        reportMember(FormatCode.NULL_MEMBER, Severity.INFO, ImmutableSet.of());
        return true;
    }

    /** The current string, whatever is in it. */
    public String string() {
        checkLength(parser.getStringLength());
        return parser.getString();
    }

    /** The string in {@link #buffer}. */
    String ascii() {
        return new String(buffer, from, to - from, ISO_8859_1);
    }

    /** The current string, which may be any text; null if it is none, which is then reported. */
    @Nullable String text() {
        if (loadPlain()) {
            return ascii();
        }
        String text = string();
        return TextGrammar.admits(text) ? text : report(FormatCode.INVALID_TEXT, TextGrammar.EXPECTED);
    }

    /** The name of the current member, which may be any text within its limit. */
    String name() {
        String name = parser.currentName();
        if (name.length() > limits.nameLength()) {
            throw beyond(FormatCode.NAME_LIMIT, limits.nameLength());
        }
        boolean isBroken = !brokenNames.isEmpty() && brokenNames.contains((int) (base + offset()));
        if (isBroken || !TextGrammar.admits(name)) {
            report(FormatCode.INVALID_TEXT, TextGrammar.EXPECTED);
        }
        return isBroken ? excerpt(offset(), Integer.MAX_VALUE) : name;
    }

    /** The characters of the current number, within their limit. */
    String number() {
        checkedNumberLength();
        return parser.getString();
    }

    private int checkedNumberLength() {
        int length = parser.getStringLength();
        if (length > limits.numberLength()) {
            throw beyond(FormatCode.NUMBER_LIMIT, limits.numberLength());
        }
        return length;
    }

    /** The value of the current whole number, within its limit; {@link #NO_COUNT} if it is not spelled as a count is. */
    long count() {
        int length = checkedNumberLength();
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
        boolean isCount = count <= Writing.LARGEST_COUNT && (count > 0 || !negative);
        return isCount ? negative ? -count : count : NO_COUNT;
    }

    // ---- sharing

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

    /** The date that the current string spells; null if none. */
    @Nullable LocalDate date() {
        return find(shared.dates);
    }

    /** The window of the date that the current string spells; null if none. */
    @Nullable DateWindow exactDay() {
        return find(shared.windows);
    }

    private <T> @Nullable T find(SharedDates<T> dates) {
        byte[] bytes = source;
        if (bytes != null) {
            int start = textStart();
            int end = start + DATE_LENGTH;
            if (end < bytes.length && bytes[end] == '"') {
                T date = dates.find(bytes, start, end);
                if (date != null) {
                    checkLength(DATE_LENGTH);
                    return date;
                }
            }
        }
        return loadAscii() ? dates.find(buffer, from, to) : null;
    }

    // ---- findings

    /** Reports that the value at the current token is of the wrong type, and skips it; null is reported as such. */
    public <T> @Nullable T wrongType(String expected) {
        JsonToken token = parser.currentToken();
        FormatCode code = token == JsonToken.VALUE_NULL ? FormatCode.NULL_VALUE : FormatCode.WRONG_TYPE;
        FormatProblem problem = findings.keeps(code) ? problem(code, offset()) : null;
        new RawJson(this).skip();
        if (problem == null) {
            findings.count(code, code.severity());
        } else {
            findings.add(problem.actual(actual(problem.offset())).expected(expected));
        }
        return null;
    }

    /** Reports the scalar at the current token. */
    public <T> @Nullable T report(FormatCode code, String expected) {
        return report(code, expected, text -> Optional.empty());
    }

    /** Reports the scalar at the current token, which is perhaps a misspelling of something known. */
    public <T> @Nullable T report(FormatCode code, String expected, ImmutableSet<String> known) {
        return report(code, expected, text -> Nearest.to(text, known));
    }

    /** Reports the scalar at the current token, whose text may have a hint to what is meant. */
    public <T> @Nullable T report(FormatCode code, String expected, Function<String, Optional<String>> hint) {
        findings.add(code, () -> {
            FormatProblem problem = problem(code, offset());
            return problem.actual(actual(problem.offset())).expected(expected).hint(hint.apply(parser.getString()));
        });
        return null;
    }

    /** Reports the member whose name, or value, is the current token; the name is perhaps a misspelling of a known one. */
    void reportMember(FormatCode code, Severity severity, ImmutableSet<String> known) {
        findings.add(code, severity, () -> {
            String name = parser.currentName();
            return problem(code, offset())
                    .severity(severity)
                    .argument("name", name)
                    .hint(Nearest.to(name, known));
        });
    }

    /** Reports the object that has just been read. */
    public void reportObject(FormatCode code, String argument, Serializable value, String expected) {
        findings.add(
                code,
                () -> problem(code, FormatProblem.AT_POINTER)
                        .argument(argument, value)
                        .expected(expected));
    }

    /** Reports that something at the current token is beyond a limit; what is returned then ends the reading. */
    ReadingEnded beyond(FormatCode code, int limit) {
        reportLimit(code, limit);
        return new ReadingEnded();
    }

    void reportLimit(FormatCode code, int limit) {
        findings.add(problem(code, offset()).argument("limit", limit).expected("<= " + limit));
    }

    private FormatProblem problem(FormatCode code, long offset) {
        FormatProblem problem = new FormatProblem(code, pointer(), offset);
        if (source == null) {
            TokenStreamLocation location = parser.currentTokenLocation();
            if (location.getLineNr() > 0) {
                problem.at(new SourceLocation(location.getLineNr(), location.getColumnNr()));
            }
        }
        return problem;
    }

    String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    boolean hasSource() {
        return source != null;
    }

    /** Where the current token starts, counted from where the parser began. */
    long offset() {
        return parser.currentTokenLocation().getByteOffset();
    }

    /** What stands in the source from the start of a token to the end of the current one. */
    String excerpt(long start, int longest) {
        byte[] bytes = Objects.requireNonNull(source);
        parser.finishToken();
        int first = (int) (base + start);
        int end = (int) Math.min(base + parser.currentLocation().getByteOffset(), bytes.length);
        return new String(bytes, first, Math.min(end - first, longest), UTF_8);
    }

    /** What stands in the document from an offset to where the parser is. */
    private String actual(long start) {
        if (source == null) {
            String text = parser.currentToken().isStructEnd() ? "..." : String.valueOf(parser.getString());
            return VisibleText.of(
                    parser.currentToken() == JsonToken.VALUE_STRING ? '"' + text + '"' : text, LONGEST_ACTUAL);
        }
        return VisibleText.of(excerpt(start, BYTES_SHOWN).stripTrailing(), LONGEST_ACTUAL);
    }
}
