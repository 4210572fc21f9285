package org.incubatornetwork.json.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.incubatornetwork.json.codec.DocumentReader;
import org.incubatornetwork.json.codec.Encodings;
import org.incubatornetwork.json.codec.FindingCollector;
import org.incubatornetwork.json.codec.FormatProblem;
import org.incubatornetwork.json.codec.Jackson;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.ReadingEnded;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.codec.SharedValues;
import org.incubatornetwork.json.codec.Utf8;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.model.Startup;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Some lines of startups. Good lines are read by one parser, one after the other. A line in which something is found is read
 * again by itself, as a small document: its faults are those of a document, and do not keep other lines from being read.
 */
final class StartupLines {
    private final byte[] bytes;
    private final int length;
    private final Settings settings;
    private final FindingCollector findings;
    private final List<Startup> startups = new ArrayList<>();
    private final int brokenBefore;
    private int broken;
    private boolean tooLong;
    private int lines;
    private int blank;
    private int wellFormed = -1;

    /**
     * Lines to be read.
     *
     * @param bytes what begins with the lines, and is not changed until they are read
     * @param length how many of the bytes are of the lines
     * @param brokenBefore how many lines before them are known to be broken
     */
    StartupLines(byte[] bytes, int length, Settings settings, int brokenBefore) {
        this.bytes = bytes;
        this.length = length;
        this.settings = settings;
        this.brokenBefore = brokenBefore;
        this.findings = new FindingCollector(settings.limits().findingsPerCode());
    }

    /** The startups of the lines, but for those at fault. */
    List<Startup> startups() {
        return startups;
    }

    /** How many bytes the lines have, with their ends. */
    int length() {
        return length;
    }

    /** How many lines there were. */
    int lines() {
        return lines;
    }

    /** How many of them have nothing on them, and so no startup. */
    int blank() {
        return blank;
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
        return brokenBefore + broken > settings.limits().brokenLines();
    }

    /** These lines as they are read after more broken ones than were known of. */
    StartupLines after(int broken) {
        if (broken == brokenBefore || broken + this.broken <= settings.limits().brokenLines()) {
            return this;
        }
        StartupLines again = new StartupLines(bytes, length, settings, broken);
        again.read(SharedValues.ofLines());
        return again;
    }

    /** What was found; pointers and lines are counted from the start of these lines. */
    FindingCollector findings() {
        return findings;
    }

    void read(SharedValues shared) {
        int line = 0;
        while (line < length && !hasEnded()) {
            line = readGoodLines(line, shared);
            // What is found comes in crowds: lines are read alone until nothing is found on one.
            for (boolean found = true; found && line < length && !hasEnded(); ) {
                int end = endOfLine(line);
                found = readAlone(line, end, shared);
                line = end + 1;
            }
        }
    }

    /** Reads lines in which nothing is found, and returns where the first other one starts. */
    private int readGoodLines(int first, SharedValues shared) {
        if (Encodings.isOther(bytes, first)) {
            return first;
        }
        if (wellFormed < first) {
            wellFormed = Utf8.firstMalformed(bytes, first, length);
        }
        int line = first;
        try (JsonParser parser = Jackson.parser(settings.factory(), bytes, first, wellFormed - first)) {
            FindingCollector found = new FindingCollector(1);
            Reading in = new Reading(parser, bytes, first, settings, shared, found);
            for (int row = 1; line < wellFormed; row++) {
                if (parser.nextToken() == null) {
                    return line;
                }
                boolean startsOnLine = parser.currentTokenLocation().getLineNr() == row;
                Startup startup = StartupLine.CODEC.read(in);
                boolean endsOnLine = parser.currentLocation().getLineNr() == row;
                int end = endOfBlanks(first + (int) parser.currentLocation().getByteOffset());
                boolean isGood = startsOnLine
                        && endsOnLine
                        && isEndOfLine(end)
                        && end - line <= settings.limits().documentLength();
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
        while (i < length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i;
    }

    private boolean isEndOfLine(int index) {
        return index >= length || bytes[index] == '\n';
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
        // Of a line that is too long nobody knows how much was taken from the stream: what is said of it is of its
        // beginning.
        int longest = settings.limits().documentLength() + 1;
        byte[] text = Arrays.copyOfRange(bytes, line, end - line > longest ? line + longest : end);
        FindingCollector found = findings.more();
        DocumentReader<Startup> reader = new DocumentReader<>(text, StartupLine.CODEC, settings);
        Startup startup = reader.read(shared, found);
        tooLong = text.length > settings.limits().documentLength();
        broken += reader.isBroken() ? 1 : 0;
        blank += endOfBlanks(line) >= end ? 1 : 0;
        if (tooManyAreBroken()) {
            found.add(new FormatProblem(FormatCode.BROKEN_LINE_LIMIT, "", 0)
                    .at(new SourceLocation(1, 1))
                    .argument("limit", settings.limits().brokenLines())
                    .expected("<= " + settings.limits().brokenLines()));
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
}
