package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.json.format.FormatCause;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.text.Nearest;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.base.ParserBase;

/**
 * The tokens of one read: the limits and the grammar to which all of them are held, what stands in the source, and the form of
 * what is found.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // what reports a fault returns null, in place of a value of any type
abstract class Tokens {
    private static final int LONGEST_ACTUAL = 120;
    private static final int BYTES_SHOWN = 4 * (LONGEST_ACTUAL + 1);

    final JsonParser parser;
    final JsonLimits limits;
    final FindingCollector findings;

    /** The bytes of which the tokens are made; null if they come from elsewhere. */
    final byte @Nullable [] source;

    /** The text that {@link #loadAscii()} found. */
    byte[] buffer = {};

    int from;
    int to;

    /** Where names start in which the parser was given another character for half of a surrogate pair. */
    ImmutableSet<Integer> brokenNames = ImmutableSet.of();

    private final int base;
    private final int stringLimit;
    private final int depthLimit;
    private int depth;

    /**
     * The tokens of a parser.
     *
     * @param base where in the source the parser began
     */
    Tokens(JsonParser parser, byte @Nullable [] source, int base, JsonLimits limits, FindingCollector findings) {
        this.parser = parser;
        this.source = source;
        this.base = base;
        this.limits = limits;
        this.stringLimit = limits.stringLength();
        this.depthLimit = limits.depth();
        this.findings = findings;
    }

    /** What was found so far. */
    public FormatReport report() {
        return findings.report();
    }

    /** The same, of what a recorder read; the pointer is that, in a document, of the value. */
    public FormatReport report(Recorder recorder, String pointer) {
        findings.tell(recorder.finish(), pointer);
        return findings.report();
    }

    /** Whether an error was found, so that nothing need be built any more. */
    public boolean hasFailed() {
        return findings.hasErrors();
    }

    /** Whether nothing was found, not even what refuses nothing. */
    public boolean hasFoundNothing() {
        return findings.hasCountedNothing();
    }

    // ---- structure

    /** Enters an object or array. */
    public void enter() {
        step();
        if (++depth > depthLimit) {
            throw beyond(FormatCode.DEPTH_LIMIT, depthLimit);
        }
    }

    /** Whether so many more objects and arrays may be entered, one in the other. */
    final boolean mayEnter(int levels) {
        return depth + levels <= depthLimit;
    }

    /** Leaves an object or array. */
    public void leave() {
        depth--;
    }

    /** Moves on to the next item of an array; returns false at its end. */
    final boolean nextItem() {
        step();
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Called at whatever there may be any number of: each object and array, each item, and each name that is not of the format. */
    void step() {}

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
    final int textStart() {
        return start() + 1;
    }

    /** Where in the source the current token starts, which is no name: asked at every value, and so without a location, which is an object. */
    final int start() {
        return (int) (base + tokenOffset());
    }

    /** The same, counted from where the parser began. */
    final long tokenOffset() {
        return ((ParserBase) parser).getTokenCharacterOffset() - 1; // of bytes Jackson counts these, and from one on
    }

    /** Where in the source the object or array ends that was just left. */
    final int end() {
        return (int) (base + parser.currentLocation().getByteOffset());
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

    final void checkLength(int length) {
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
        step();
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
        numberLength();
        return parser.getString();
    }

    /** The length of the current number, within its limit. */
    final int numberLength() {
        int length = parser.getStringLength();
        if (length > limits.numberLength()) {
            throw beyond(FormatCode.NUMBER_LIMIT, limits.numberLength());
        }
        return length;
    }

    // ---- findings

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

    /** Reports a name that no setting has, as what settings are, or what their names are like, if a pattern says it. */
    void reportSetting(ImmutableSet<String> known, Optional<String> pattern) {
        findings.add(FormatCode.UNKNOWN_MEMBER, Severity.ERROR, () -> {
            String name = parser.currentName();
            FormatProblem problem = problem(FormatCode.UNKNOWN_MEMBER, offset())
                    .severity(Severity.ERROR)
                    .argument("name", name)
                    .hint(Nearest.to(name, known))
                    .cause(FormatCause.UNKNOWN_SETTING);
            pattern.ifPresent(problem::expected);
            return problem;
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

    final FormatProblem problem(FormatCode code, long offset) {
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
    final String actual(long start) {
        if (source == null) {
            String text = parser.currentToken().isStructEnd() ? "..." : String.valueOf(parser.getString());
            return VisibleText.of(
                    parser.currentToken() == JsonToken.VALUE_STRING ? '"' + text + '"' : text, LONGEST_ACTUAL);
        }
        return VisibleText.of(excerpt(start, BYTES_SHOWN).stripTrailing(), LONGEST_ACTUAL);
    }
}
