package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.util.HexFormat;
import org.incubatornetwork.json.format.FormatCause;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.text.VisibleText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads one JSON value that stands alone, a document or a line: what is refused before the first token, the tokens, and what
 * may not follow the last.
 *
 * @param <T> the type of the value
 */
public final class DocumentReader<T> {
    private static final int LONGEST_ACTUAL = 120;
    private static final int SHOWN = 16;

    private final byte[] bytes;
    private final int wellFormed;
    private final ValueCodec<T> codec;
    private final Settings settings;
    private boolean ended;
    private boolean trailing;
    private boolean cut;
    private @Nullable JsonGrammar refusedFor;
    private @Nullable Progress progress;

    /** A reader of bytes that may be anything. */
    public DocumentReader(byte[] bytes, ValueCodec<T> codec, Settings settings) {
        this(bytes, Utf8.firstMalformed(bytes, 0, bytes.length), codec, settings);
    }

    /** A reader of bytes of which a first part, perhaps all, is known to be well-formed UTF-8. */
    public DocumentReader(byte[] bytes, int wellFormed, ValueCodec<T> codec, Settings settings) {
        this.bytes = bytes;
        this.wellFormed = wellFormed;
        this.codec = codec;
        this.settings = settings;
    }

    /** The same, which tells how far it is. */
    public DocumentReader<T> telling(Progress progress) {
        this.progress = progress;
        return this;
    }

    /** Whether something was found that ended the reading. */
    public boolean hasEnded() {
        return ended;
    }

    /** Whether what was read is not one JSON value, or is beyond a limit. */
    public boolean isBroken() {
        return ended || trailing;
    }

    /** Whether what was read is the beginning of a JSON value. */
    public boolean isCut() {
        return cut;
    }

    /** Reads the value and adds what is found, with its place, to a collector that has nothing yet; null if an error was found. */
    public @Nullable T read(SharedValues shared, FindingCollector findings) {
        FormatProblem refusal = refusal();
        if (refusal != null) {
            ended = true;
            findings.add(refusal);
            findings.locate(bytes, codec.pointer());
            return null;
        }
        byte[] text = bytes;
        T value = read(text, ImmutableSet.of(), shared, findings);
        JsonGrammar grammar = refusedFor;
        if (grammar != null) {
            // The parser stops at half of a surrogate pair in a name: it is given another character there, and reads
            // on.
            text = grammar.mended();
            findings.clear();
            if (progress != null) {
                progress.restart();
            }
            value = read(text, grammar.brokenNames(), shared, findings);
        }
        findings.locate(text, codec.pointer());
        return findings.hasErrors() ? null : value;
    }

    private @Nullable T read(
            byte[] text, ImmutableSet<Integer> brokenNames, SharedValues shared, FindingCollector findings) {
        try (JsonParser parser = Jackson.parser(settings.factory(), text, 0, wellFormed)) {
            return read(new Reading(parser, bytes, 0, settings, shared, findings)
                    .withBrokenNames(brokenNames)
                    .telling(progress));
        }
    }

    private @Nullable T read(Reading in) {
        try {
            in.parser.nextToken();
            T value = codec.read(in);
            readEnd(in);
            return value;
        } catch (ReadingEnded e) {
            ended = true;
        } catch (StreamConstraintsException e) {
            // Far beyond our own limits, which are checked when a token is complete.
            ended = true;
            if (in.parser.currentToken() == JsonToken.VALUE_STRING) {
                in.reportLimit(FormatCode.STRING_LIMIT, settings.limits().stringLength());
            } else {
                in.reportLimit(FormatCode.NUMBER_LIMIT, settings.limits().numberLength());
            }
        } catch (JacksonException e) {
            JsonGrammar grammar = JsonGrammar.of(bytes, wellFormed);
            if (refusedFor == null && !grammar.brokenNames().isEmpty()) {
                refusedFor = grammar;
            } else {
                ended = true;
                refuse(in, grammar);
            }
        }
        return null;
    }

    /** Reports what the parser could not take. */
    private void refuse(Reading in, JsonGrammar grammar) {
        if (grammar.isBroken()) {
            in.findings.add(FormatCode.SYNTAX, () -> syntax(FormatCode.SYNTAX, in, grammar));
        } else if (wellFormed == bytes.length || Utf8.isStartOfCharacter(bytes, wellFormed)) {
            cut = true;
            in.findings.add(
                    FormatCode.CUT_DOCUMENT,
                    () -> new FormatProblem(FormatCode.CUT_DOCUMENT, in.pointer(), bytes.length)
                            .actual("")
                            .expected(grammar.unclosed()));
        } else {
            in.findings.add(FormatCode.NOT_UTF_8, this::malformed);
        }
    }

    private void readEnd(Reading in) {
        boolean isFollowed;
        try {
            isFollowed = in.parser.nextToken() != null;
        } catch (JacksonException e) {
            isFollowed = true;
        }
        if (isFollowed) {
            trailing = true;
            in.findings.add(
                    FormatCode.TRAILING_CONTENT,
                    () -> syntax(FormatCode.TRAILING_CONTENT, in, JsonGrammar.of(bytes, wellFormed)));
        } else if (wellFormed < bytes.length) {
            ended = true;
            in.findings.add(FormatCode.NOT_UTF_8, this::malformed);
        }
    }

    private FormatProblem syntax(FormatCode code, Reading in, JsonGrammar grammar) {
        String pointer = code == FormatCode.SYNTAX ? in.pointer() : "";
        return new FormatProblem(code, pointer, grammar.offset())
                .actual(excerpt(grammar.offset()))
                .expected(grammar.expected())
                .cause(cause(grammar));
    }

    /** Why a text is no JSON: for what stands where the grammar breaks, or because all of it is something else. */
    private @Nullable FormatCause cause(JsonGrammar grammar) {
        int start = 0;
        while (JsonGrammar.isBlank(bytes[start])) {
            start++;
        }
        FormatCause whole = grammar.isOutside() ? Encodings.text(bytes, start) : null;
        if (whole != null) {
            return whole;
        }
        return grammar.isBesideAnother() ? FormatCause.LINES_AS_DOCUMENT : grammar.cause();
    }

    /** What is refused before the first token; null if nothing is. */
    private @Nullable FormatProblem refusal() {
        if (bytes.length > settings.limits().documentLength()) {
            return at(FormatCode.DOCUMENT_LIMIT)
                    .argument("limit", settings.limits().documentLength())
                    .expected("<= " + settings.limits().documentLength());
        }
        if (Encodings.startsWithMark(bytes, 0)) {
            return at(FormatCode.BYTE_ORDER_MARK).expected("UTF-8");
        }
        FormatCause packed = Encodings.packed(bytes);
        if (packed != null || Encodings.isWider(bytes, 0)) {
            return at(FormatCode.NOT_UTF_8).expected("UTF-8").cause(packed == null ? Encodings.wider(bytes) : packed);
        }
        for (int i = 0; i < wellFormed; i++) {
            if (!JsonGrammar.isBlank(bytes[i])) {
                return null;
            }
        }
        return wellFormed < bytes.length
                ? malformed()
                : at(FormatCode.EMPTY_DOCUMENT).expected("object");
    }

    private FormatProblem malformed() {
        String shown = HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(bytes, wellFormed, Math.min(bytes.length, wellFormed + 4));
        return new FormatProblem(FormatCode.NOT_UTF_8, "", wellFormed)
                .actual(shown)
                .expected("UTF-8")
                .cause(Encodings.single(bytes, wellFormed));
    }

    /** A problem of the whole, which shows how it starts. */
    private FormatProblem at(FormatCode code) {
        return new FormatProblem(code, "", 0).actual(excerpt(0));
    }

    /** What stands at an offset, in whole characters. */
    private String excerpt(int offset) {
        int from = Math.min(offset, wellFormed);
        int to = Math.min(wellFormed, from + SHOWN);
        while (to < wellFormed && Utf8.continues(bytes[to])) {
            to--;
        }
        return VisibleText.of(new String(bytes, from, to - from, UTF_8), LONGEST_ACTUAL);
    }
}
