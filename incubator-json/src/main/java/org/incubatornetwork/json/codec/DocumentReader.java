package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
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

    /** Whether something was found that ended the reading. */
    public boolean hasEnded() {
        return ended;
    }

    /** Whether what was read is not one JSON value, or is beyond a limit. */
    public boolean isBroken() {
        return ended || trailing;
    }

    /** Reads the value and adds what is found, with its place; null if an error was found. */
    public @Nullable T read(SharedValues shared, FindingCollector findings) {
        T value = null;
        FormatProblem refusal = refusal();
        if (refusal == null) {
            try (JsonParser parser = Jackson.parser(settings.factory(), bytes, 0, wellFormed)) {
                value = read(new Reading(parser, bytes, 0, settings, shared, findings));
            }
        } else {
            ended = true;
            findings.add(refusal);
        }
        findings.locate(bytes);
        return findings.hasErrors() ? null : value;
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
            ended = true;
            boolean atEnd = in.parser.currentLocation().getByteOffset() >= wellFormed;
            FormatCode code = !atEnd
                    ? FormatCode.SYNTAX
                    : wellFormed < bytes.length ? FormatCode.NOT_UTF_8 : FormatCode.CUT_DOCUMENT;
            in.findings.add(code, () -> switch (code) {
                case SYNTAX -> syntax(in, code);
                case NOT_UTF_8 -> malformed();
                default -> cut(in);
            });
        }
        return null;
    }

    private void readEnd(Reading in) {
        FormatProblem problem = null;
        try {
            if (in.parser.nextToken() != null) {
                problem = at(
                        FormatCode.TRAILING_CONTENT,
                        in.parser.currentTokenLocation().getByteOffset());
            }
        } catch (JacksonException e) {
            problem = syntax(in, FormatCode.TRAILING_CONTENT);
        }
        if (problem != null) {
            trailing = true;
            in.findings.add(problem.expected("end of document"));
        } else if (wellFormed < bytes.length) {
            ended = true;
            in.findings.add(FormatCode.NOT_UTF_8, this::malformed);
        }
    }

    /** What is refused before the first token; null if nothing is. */
    private @Nullable FormatProblem refusal() {
        if (bytes.length > settings.limits().documentLength()) {
            return at(FormatCode.DOCUMENT_LIMIT, 0)
                    .argument("limit", settings.limits().documentLength())
                    .expected("<= " + settings.limits().documentLength());
        }
        if (startsWithMark(bytes, 0)) {
            return at(FormatCode.BYTE_ORDER_MARK, 0).expected("UTF-8");
        }
        if (startsWiderThanUtf8(bytes, 0)) {
            return at(FormatCode.NOT_UTF_8, 0).expected("UTF-8");
        }
        for (int i = 0; i < wellFormed; i++) {
            if (" \t\r\n".indexOf(bytes[i]) < 0) {
                return null;
            }
        }
        return wellFormed < bytes.length
                ? malformed()
                : at(FormatCode.EMPTY_DOCUMENT, 0).expected("object");
    }

    /**
     * Whether a parser of the bytes from an index on takes them for what they may not be: for UTF-8 after a mark that it
     * skips, or for UTF-16 or UTF-32.
     */
    public static boolean startsInOtherEncoding(byte[] bytes, int from) {
        return startsWithMark(bytes, from) || startsWiderThanUtf8(bytes, from);
    }

    private static boolean startsWithMark(byte[] bytes, int from) {
        return startsWith(bytes, from, 0xef, 0xbb, 0xbf);
    }

    /** A JSON text starts with an ASCII character: a zero beside it is a wider encoding's. */
    private static boolean startsWiderThanUtf8(byte[] bytes, int from) {
        boolean hasZero = false;
        for (int i = from; i < Math.min(from + 4, bytes.length); i++) {
            hasZero |= bytes[i] == 0;
        }
        return hasZero || startsWith(bytes, from, 0xfe, 0xff) || startsWith(bytes, from, 0xff, 0xfe);
    }

    private static boolean startsWith(byte[] bytes, int from, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (from + i >= bytes.length || (bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private FormatProblem malformed() {
        String shown = HexFormat.ofDelimiter(" ")
                .withUpperCase()
                .formatHex(bytes, wellFormed, Math.min(bytes.length, wellFormed + 4));
        return new FormatProblem(FormatCode.NOT_UTF_8, "", wellFormed)
                .actual(shown)
                .expected("UTF-8");
    }

    private FormatProblem cut(Reading in) {
        return new FormatProblem(FormatCode.CUT_DOCUMENT, in.pointer(), bytes.length)
                .actual("")
                .expected("}");
    }

    private FormatProblem syntax(Reading in, FormatCode code) {
        // The parser stands behind the character that it could not take.
        long offset = Math.max(0, in.parser.currentLocation().getByteOffset() - 1);
        return new FormatProblem(code, in.pointer(), offset)
                .actual(excerpt(offset))
                .expected("RFC 8259");
    }

    private FormatProblem at(FormatCode code, long offset) {
        return new FormatProblem(code, "", offset).actual(excerpt(offset));
    }

    private String excerpt(long offset) {
        int from = (int) Math.min(offset, wellFormed);
        int to = Math.min(wellFormed, from + SHOWN);
        return VisibleText.of(new String(bytes, from, to - from, UTF_8), LONGEST_ACTUAL);
    }
}
