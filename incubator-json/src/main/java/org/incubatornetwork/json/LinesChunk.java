package org.incubatornetwork.json;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incubatornetwork.model.Startup;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

/**
 * Some lines of startups. Good lines are read by one parser, one after the other. A line in which something is found is read
 * again by itself, as a small document: its faults are those of a document, and do not keep other lines from being read.
 */
final class LinesChunk {
    /** A startup on its line is as deep as in a document: within the document, its network and the list of startups. */
    static final int DEPTH = 3;

    private static final ValueCodec<Startup> NESTED = new NestedCodec();

    private final byte[] bytes;
    private final JsonFactory factory;
    private final JsonLimits limits;
    private final UnknownMembers unknownMembers;
    private final boolean newerVersion;
    private final FindingCollector findings;
    private final List<Startup> startups = new ArrayList<>();
    private final int brokenBefore;
    private int broken;
    private boolean tooLong;
    private int lines;
    private int wellFormed = -1;

    /**
     * Lines to be read.
     *
     * @param brokenBefore how many lines before them are known to be broken
     */
    LinesChunk(
            byte[] bytes,
            JsonFactory factory,
            JsonLimits limits,
            UnknownMembers unknownMembers,
            boolean newerVersion,
            int brokenBefore) {
        this.bytes = bytes;
        this.factory = factory;
        this.limits = limits;
        this.unknownMembers = unknownMembers;
        this.newerVersion = newerVersion;
        this.brokenBefore = brokenBefore;
        this.findings = new FindingCollector(limits.findingsPerCode());
    }

    /** The startups of the lines, but for those at fault. */
    List<Startup> startups() {
        return startups;
    }

    /** How many lines there were. */
    int lines() {
        return lines;
    }

    /** How many of them are broken. */
    int broken() {
        return broken;
    }

    /** Whether no more are read, because one is too long, or too many of them and of those before are broken. */
    boolean hasEnded() {
        return tooLong || tooManyAreBroken();
    }

    private boolean tooManyAreBroken() {
        return brokenBefore + broken > limits.brokenLines();
    }

    /** These lines as they are read after more broken ones than were known of. */
    LinesChunk after(int broken) {
        if (broken == brokenBefore || broken + this.broken <= limits.brokenLines()) {
            return this;
        }
        LinesChunk again = new LinesChunk(bytes, factory, limits, unknownMembers, newerVersion, broken);
        again.read(new SharedValues());
        return again;
    }

    /** What was found; pointers and lines are counted from the start of these lines. */
    FindingCollector findings() {
        return findings;
    }

    void read(SharedValues shared) {
        int line = 0;
        while (line < bytes.length && !hasEnded()) {
            line = readGoodLines(line, shared);
            // What is found comes in crowds: lines are read alone until nothing is found on one.
            for (boolean found = true; found && line < bytes.length && !hasEnded(); ) {
                int end = endOfLine(line);
                found = readAlone(line, end, shared);
                line = end + 1;
            }
        }
    }

    /** Reads lines in which nothing is found, and returns where the first other one starts. */
    private int readGoodLines(int first, SharedValues shared) {
        if (DocumentReader.startsInOtherEncoding(bytes, first)) {
            return first;
        }
        if (wellFormed < first) {
            wellFormed = Utf8.firstMalformed(bytes, first, bytes.length);
        }
        int line = first;
        try (JsonParser parser = Jackson.parser(factory, bytes, first, wellFormed - first)) {
            FindingCollector found = new FindingCollector(1);
            Reading in = new Reading(parser, bytes, first, limits, unknownMembers, shared, found);
            in.newerVersion = newerVersion;
            for (int row = 1; line < wellFormed; row++) {
                if (parser.nextToken() == null) {
                    return line;
                }
                boolean startsOnLine = parser.currentTokenLocation().getLineNr() == row;
                Startup startup = NESTED.read(in);
                boolean endsOnLine = parser.currentLocation().getLineNr() == row;
                int end = endOfBlanks(first + (int) parser.currentLocation().getByteOffset());
                boolean isGood =
                        startsOnLine && endsOnLine && isEndOfLine(end) && end - line <= limits.documentLength();
                if (startup == null || !isGood || !found.isEmpty()) {
                    return line;
                }
                startups.add(startup);
                lines++;
                line = end + 1;
            }
        } catch (JacksonException | ReadingEnded e) {
            return line;
        }
        return line;
    }

    private int endOfBlanks(int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i;
    }

    private boolean isEndOfLine(int index) {
        return index >= bytes.length || bytes[index] == '\n';
    }

    private int endOfLine(int from) {
        int end = from;
        while (!isEndOfLine(end)) {
            end++;
        }
        return end;
    }

    /** Reads one line by itself, and returns whether anything was found on it. */
    private boolean readAlone(int line, int end, SharedValues shared) {
        byte[] text = Arrays.copyOfRange(bytes, line, end);
        FindingCollector found = findings.more();
        DocumentReader<Startup> reader =
                new DocumentReader<>(text, NESTED, factory, limits, unknownMembers, newerVersion);
        Startup startup = reader.read(shared, found);
        tooLong = text.length > limits.documentLength();
        broken += reader.isBroken() ? 1 : 0;
        if (tooManyAreBroken()) {
            found.add(new FormatProblem(FormatCode.BROKEN_LINE_LIMIT, "", 0)
                    .at(new SourceLocation(1, 1))
                    .argument("limit", limits.brokenLines())
                    .expected("<= " + limits.brokenLines()));
        }
        boolean foundNothing = found.hasCountedNothing();
        found.move(lines);
        findings.addAll(found);
        if (startup != null) {
            startups.add(startup);
        }
        lines++;
        return !foundNothing;
    }

    /** Reads a startup as deep as it would be in a document. */
    private static final class NestedCodec extends ValueCodec<Startup> {
        @Override
        @Nullable Startup read(Reading in) {
            for (int i = 0; i < DEPTH; i++) {
                in.enter();
            }
            Startup startup = StartupCodecs.STARTUP.read(in);
            for (int i = 0; i < DEPTH; i++) {
                in.leave();
            }
            return startup;
        }

        @Override
        ImmutableMap<String, Object> schema() {
            return StartupCodecs.STARTUP.schema();
        }

        @Override
        void write(Writing out, Startup value) {
            StartupCodecs.STARTUP.write(out, value);
        }
    }
}
