package org.incubatornetwork.json.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.primitives.Ints;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.incubatornetwork.json.codec.DocumentReader;
import org.incubatornetwork.json.codec.FindingCollector;
import org.incubatornetwork.json.codec.FormatProblem;
import org.incubatornetwork.json.codec.Positions;
import org.incubatornetwork.json.codec.Progress;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.codec.SharedValues;
import org.incubatornetwork.json.format.FormatCause;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.json.tables.NetworkCodecs;
import org.incubatornetwork.model.Startup;
import org.jspecify.annotations.Nullable;

/** Reads one stream of JSON Lines and hands over what is in it, in its order. */
public final class LinesReader {
    private final LineCutter lines;
    private final Consumer<? super NetworkDocument> frameSink;
    private final Consumer<? super Startup> startupSink;
    private final FindingCollector findings;
    private final Progress progress;
    private Settings settings;
    private long rows;
    private long blank;
    private long before;
    private long bytes;
    private int broken;
    private boolean ended;

    /**
     * A reader of one stream.
     *
     * @param chunk how many bytes of lines are parsed at a time
     */
    public LinesReader(
            InputStream lines,
            int chunk,
            Settings settings,
            Consumer<? super NetworkDocument> frameSink,
            Consumer<? super Startup> startupSink,
            Progress progress) {
        this.lines = new LineCutter(lines, settings.limits(), chunk);
        this.settings = settings;
        this.frameSink = frameSink;
        this.startupSink = startupSink;
        this.progress = progress;
        this.findings = new FindingCollector(settings.limits().findingsPerCode());
    }

    /** What was found. */
    public FindingCollector findings() {
        return findings;
    }

    /** Reads a register and returns its document without startups; null if that was not found good. */
    public @Nullable NetworkDocument read(int threads) throws IOException {
        byte[] first = lines.first();
        bytes = lines.dropped();
        DocumentReader<NetworkDocument> reader = new DocumentReader<>(first, NetworkCodecs.DOCUMENT, settings);
        NetworkDocument frame = reader.read(new SharedValues(), findings);
        if (frame != null && !frame.network().startups().isEmpty()) {
            findings.add(new FormatProblem(FormatCode.STARTUPS_IN_FIRST_LINE, StartupLine.LIST, 0)
                    .at(place(first, StartupLine.LIST))
                    .cause(lines.takeMore() ? null : FormatCause.DOCUMENT_AS_LINES));
            frame = null;
        }
        if (reader.hasEnded()) {
            if (reader.isCut() && lines.takeMore()) {
                findings.explain(FormatCode.CUT_DOCUMENT, FormatCause.DOCUMENT_AS_LINES);
            }
            progress.reach(0, bytes);
            return null;
        }
        if (frame != null) {
            settings = settings.inVersionOf(frame);
            frameSink.accept(frame);
        }
        readChunks(threads);
        if (!ended) {
            readLast(lines.last());
            reachEnd();
        }
        return frame;
    }

    /** Reads lines from among those of a register with a first line: startups alone, of which so many are before. */
    public void readPart(NetworkDocument frame, long position, int threads) throws IOException {
        settings = settings.inVersionOf(frame);
        rows = position;
        before = position;
        readChunks(threads);
        if (!ended) {
            readStartup(lines.last());
            reachEnd();
        }
    }

    private void reachEnd() {
        progress.reach(startups() - before, bytes + lines.rest());
    }

    private static SourceLocation place(byte[] line, String pointer) {
        return Iterables.getOnlyElement(
                Positions.of(line).locate(ImmutableSet.of(pointer)).values());
    }

    private void readChunks(int threads) throws IOException {
        if (threads == 1) {
            readAll();
        } else {
            readAll(threads);
        }
    }

    private StartupLines chunk(byte[] bytes, int length) {
        return new StartupLines(bytes, length, settings, broken);
    }

    private void readAll() throws IOException {
        SharedValues shared = SharedValues.ofLines();
        while (!ended && lines.next()) {
            StartupLines chunk = chunk(lines.lines(), lines.length());
            chunk.read(shared);
            Progress.checkInterrupted();
            pass(chunk);
        }
    }

    /** The same on several threads: chunks, each a copy, are parsed in any order, and taken in theirs. */
    private void readAll(int threads) throws IOException {
        Queue<SharedValues> idle = new ConcurrentLinkedQueue<>();
        Queue<Future<StartupLines>> running = new ArrayDeque<>();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            boolean hasNext = lines.next();
            while (!ended && (hasNext || !running.isEmpty())) {
                if (hasNext && running.size() < 2 * threads) {
                    StartupLines chunk = chunk(Arrays.copyOf(lines.lines(), lines.length()), lines.length());
                    running.add(executor.submit(() -> read(chunk, idle)));
                    hasNext = lines.next();
                } else {
                    StartupLines chunk = await(running.remove());
                    Progress.checkInterrupted();
                    pass(chunk);
                }
            }
        } finally {
            executor.shutdownNow();
            Uninterruptibles.awaitTerminationUninterruptibly(executor);
        }
    }

    private static StartupLines read(StartupLines chunk, Queue<SharedValues> idle) {
        SharedValues shared = idle.poll();
        shared = shared == null ? SharedValues.ofLines() : shared;
        chunk.read(shared);
        idle.add(shared);
        return chunk;
    }

    private static StartupLines await(Future<StartupLines> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Progress.interrupted();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void pass(StartupLines chunk) {
        accept(chunk);
        bytes += chunk.length();
        progress.pass(startups() - before, bytes);
    }

    private void accept(StartupLines read) {
        StartupLines chunk = read.after(broken);
        broken += chunk.broken();
        ended = chunk.hasEnded();
        chunk.findings().move(StartupLine.LIST, rows, line());
        boolean handOver = !findings.hasErrors();
        findings.addAll(chunk.findings());
        if (handOver && !chunk.findings().hasErrors()) {
            chunk.startups().forEach(startupSink);
        }
        rows += chunk.lines();
        blank += chunk.blank();
    }

    /** How many lines have been read. */
    private int line() {
        return Ints.saturatedCast(1 + rows);
    }

    /** How many startups there were, on as many lines: on a blank one is none. */
    private long startups() {
        return rows - blank;
    }

    private void readLast(byte[] line) {
        if (line.length <= settings.limits().documentLength() && LastLine.isEnd(new String(line, UTF_8))) {
            readEnd(line);
            return;
        }
        readStartup(line);
        if (!ended) {
            FormatProblem problem = new FormatProblem(FormatCode.CUT_DOCUMENT, "", 0)
                    .at(new SourceLocation(1, 1))
                    .cause(FormatCause.MISSING_END)
                    .expected("{\"end\":{\"startups\":" + startups() + "}}");
            problem.down(line());
            findings.add(problem);
        }
    }

    private void readStartup(byte[] line) {
        if (line.length > 0) {
            StartupLines chunk = chunk(line, line.length);
            chunk.read(SharedValues.ofLines());
            accept(chunk);
        }
    }

    private void readEnd(byte[] line) {
        FindingCollector found = new FindingCollector(settings.limits().findingsPerCode());
        Long count = new DocumentReader<>(line, LastLine.LINE, settings).read(new SharedValues(), found);
        if (count != null && count != startups()) {
            found.add(new FormatProblem(FormatCode.WRONG_END, LastLine.COUNT, 0)
                    .at(place(line, LastLine.COUNT))
                    .actual(String.valueOf(count))
                    .argument("count", startups())
                    .expected(String.valueOf(startups())));
        }
        found.down(line());
        findings.addAll(found);
    }
}
