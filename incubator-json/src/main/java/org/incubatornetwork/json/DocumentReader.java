package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incubatornetwork.text.VisibleText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one document: what is refused before the first token, the tokens, and what may not follow the last. */
final class DocumentReader {
    private static final int LONGEST_ACTUAL = 120;
    private static final int SHOWN = 16;

    private final byte[] bytes;
    private final int wellFormed;
    private final JsonFactory factory;
    private final JsonLimits limits;
    private final UnknownMembers unknownMembers;

    /** A reader of bytes of which a first part, perhaps all, is known to be well-formed UTF-8. */
    DocumentReader(
            byte[] bytes, int wellFormed, JsonFactory factory, JsonLimits limits, UnknownMembers unknownMembers) {
        this.bytes = bytes;
        this.wellFormed = wellFormed;
        this.factory = factory;
        this.limits = limits;
        this.unknownMembers = unknownMembers;
    }

    ReadResult read() {
        FormatProblem refusal = refusal();
        if (refusal != null) {
            FindingCollector findings = new FindingCollector(1);
            findings.add(refusal);
            return result(null, findings);
        }
        try (JsonParser parser = Jackson.parser(factory, bytes, 0, wellFormed)) {
            Reading in = new Reading(parser, bytes, 0, limits, unknownMembers);
            NetworkDocument document = read(in);
            if (in.newerVersion) {
                in.findings.removeWarnings(FormatCode.UNKNOWN_MEMBER);
            }
            return result(in.hasFailed() ? null : document, in.findings);
        }
    }

    private @Nullable NetworkDocument read(Reading in) {
        try {
            in.parser.nextToken();
            NetworkDocument document = NetworkCodecs.DOCUMENT.read(in);
            readEnd(in);
            return document;
        } catch (ReadingEnded e) {
            return null;
        } catch (StreamConstraintsException e) {
            // Far beyond our own limits, which are checked when a token is complete.
            if (in.parser.currentToken() == JsonToken.VALUE_STRING) {
                in.reportLimit(FormatCode.STRING_LIMIT, limits.stringLength());
            } else {
                in.reportLimit(FormatCode.NUMBER_LIMIT, limits.numberLength());
            }
        } catch (JacksonException e) {
            boolean atEnd = in.parser.currentLocation().getByteOffset() >= wellFormed;
            in.findings.add(!atEnd ? syntax(in, FormatCode.SYNTAX) : wellFormed < bytes.length ? malformed() : cut(in));
        }
        return null;
    }

    private void readEnd(Reading in) {
        FormatProblem trailing = null;
        try {
            if (in.parser.nextToken() != null) {
                trailing = at(
                        FormatCode.TRAILING_CONTENT,
                        in.parser.currentTokenLocation().getByteOffset());
            }
        } catch (JacksonException e) {
            trailing = syntax(in, FormatCode.TRAILING_CONTENT);
        }
        if (trailing != null) {
            in.findings.add(trailing.expected("end of document"));
        } else if (wellFormed < bytes.length) {
            in.findings.add(malformed());
        }
    }

    /** What is refused before the first token; null if nothing is. */
    private @Nullable FormatProblem refusal() {
        if (bytes.length > limits.documentLength()) {
            return at(FormatCode.DOCUMENT_LIMIT, 0)
                    .argument("limit", limits.documentLength())
                    .expected("<= " + limits.documentLength());
        }
        if (startsWith(0xef, 0xbb, 0xbf)) {
            return at(FormatCode.BYTE_ORDER_MARK, 0).expected("UTF-8");
        }
        // A JSON text starts with an ASCII character: a zero beside it is a wider encoding's.
        if (startsWith(0xfe, 0xff) || startsWith(0xff, 0xfe) || hasZeroEarly()) {
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

    private boolean startsWith(int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasZeroEarly() {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private FormatProblem malformed() {
        StringBuilder shown = new StringBuilder();
        for (int i = wellFormed; i < Math.min(bytes.length, wellFormed + 4); i++) {
            shown.append(shown.isEmpty() ? "" : " ").append(String.format("%02X", bytes[i]));
        }
        return new FormatProblem(FormatCode.NOT_UTF_8, "", wellFormed)
                .actual(shown.toString())
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

    // ---- the result

    private ReadResult result(@Nullable NetworkDocument document, FindingCollector findings) {
        locate(findings.problems());
        return new ReadResult(
                document,
                findings.problems().stream()
                        .map(FormatProblem::toFinding)
                        .sorted(Comparator.comparing(
                                finding -> finding.location().orElseThrow()))
                        .collect(ImmutableList.toImmutableList()),
                findings.countsByCode(),
                findings.countsBySeverity());
    }

    /** Gives every problem its line and column. Nothing of this is done for a document without findings. */
    private void locate(List<FormatProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        PositionIndex index = PositionIndex.of(bytes);
        Set<String> pointers = problems.stream()
                .filter(problem -> problem.offset() == FormatProblem.AT_POINTER)
                .map(FormatProblem::pointer)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Long> offsets = pointers.isEmpty() ? Map.of() : index.offsets(pointers);
        Collection<Long> all = problems.stream()
                .map(problem -> offsetOf(problem, offsets))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Long, SourceLocation> places = index.places(all);
        for (FormatProblem problem : problems) {
            problem.at(
                    Optional.ofNullable(places.get(offsetOf(problem, offsets))).orElseThrow());
        }
    }

    private static Long offsetOf(FormatProblem problem, Map<String, Long> offsets) {
        return problem.offset() == FormatProblem.AT_POINTER
                ? Optional.ofNullable(offsets.get(problem.pointer())).orElseThrow()
                : (Long) problem.offset();
    }
}
