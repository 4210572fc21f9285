package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Ints;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.incubatornetwork.model.Startup;
import tools.jackson.core.json.JsonFactory;

/** Reads one stream of JSON Lines and hands over what is in it, in its order. */
final class LinesReader {
    private static final String STARTUPS = "/network/startups";

    private final LineChunks chunks;
    private final JsonFactory factory;
    private final JsonLimits limits;
    private final UnknownMembers unknownMembers;
    private final Consumer<? super NetworkDocument> frameSink;
    private final Consumer<? super Startup> startupSink;
    private final FindingCollector findings;
    private boolean newerVersion;
    private long startups;
    private int broken;
    private boolean ended;

    LinesReader(
            LineChunks chunks,
            JsonFactory factory,
            JsonLimits limits,
            UnknownMembers unknownMembers,
            Consumer<? super NetworkDocument> frameSink,
            Consumer<? super Startup> startupSink) {
        this.chunks = chunks;
        this.factory = factory;
        this.limits = limits;
        this.unknownMembers = unknownMembers;
        this.frameSink = frameSink;
        this.startupSink = startupSink;
        this.findings = new FindingCollector(limits.findingsPerCode());
    }

    ReadResult read(int threads) throws IOException {
        byte[] first = chunks.first();
        DocumentReader<NetworkDocument> reader = reader(first, NetworkCodecs.DOCUMENT);
        NetworkDocument frame = reader.read(new SharedValues(), findings);
        if (frame != null && !frame.network().startups().isEmpty()) {
            findings.add(new FormatProblem(FormatCode.STARTUPS_IN_FIRST_LINE, STARTUPS, 0)
                    .at(PositionIndex.of(first).locate(STARTUPS)));
            frame = null;
        }
        if (reader.hasEnded()) {
            return ReadResult.of(null, findings);
        }
        if (frame != null) {
            newerVersion = isNewer(frame);
            frameSink.accept(frame);
        }
        readChunks(threads);
        if (!ended) {
            readLast(chunks.last());
        }
        return ReadResult.of(frame, findings);
    }

    /** Reads lines from among those of a register: startups alone, of which so many are before. */
    ReadResult readPart(NetworkDocument frame, long position, int threads) throws IOException {
        newerVersion = isNewer(frame);
        startups = position;
        readChunks(threads);
        if (!ended) {
            readStartup(chunks.last());
        }
        return ReadResult.of(frame, findings);
    }

    private static boolean isNewer(NetworkDocument frame) {
        return !frame.formatVersion().equals(NetworkDocument.VERSION);
    }

    private void readChunks(int threads) throws IOException {
        if (threads == 1) {
            readAll();
        } else {
            readAll(threads);
        }
    }

    private <T> DocumentReader<T> reader(byte[] line, ValueCodec<T> codec) {
        return new DocumentReader<>(line, codec, factory, limits, unknownMembers, newerVersion);
    }

    private LinesChunk chunk(byte[] lines) {
        return new LinesChunk(lines, factory, limits, unknownMembers, newerVersion, broken);
    }

    private void readAll() throws IOException {
        SharedValues shared = new SharedValues();
        while (!ended) {
            byte[] lines = chunks.next();
            if (lines == null) {
                return;
            }
            LinesChunk chunk = chunk(lines);
            chunk.read(shared);
            accept(chunk);
        }
    }

    /** The same on several threads: chunks are parsed in any order, and taken in theirs. */
    private void readAll(int threads) throws IOException {
        Queue<SharedValues> idle = new ConcurrentLinkedQueue<>();
        Queue<Future<LinesChunk>> running = new ArrayDeque<>();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            byte[] lines = chunks.next();
            while (!ended && (lines != null || !running.isEmpty())) {
                if (lines != null && running.size() < 2 * threads) {
                    LinesChunk chunk = chunk(lines);
                    running.add(executor.submit(() -> read(chunk, idle)));
                    lines = chunks.next();
                } else {
                    accept(await(running.remove()));
                }
            }
        } finally {
            executor.shutdownNow();
            Uninterruptibles.awaitTerminationUninterruptibly(executor);
        }
    }

    private static LinesChunk read(LinesChunk chunk, Queue<SharedValues> idle) {
        SharedValues shared = idle.poll();
        shared = shared == null ? new SharedValues() : shared;
        chunk.read(shared);
        idle.add(shared);
        return chunk;
    }

    private static LinesChunk await(Future<LinesChunk> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void accept(LinesChunk read) {
        LinesChunk chunk = read.after(broken);
        broken += chunk.broken();
        ended = chunk.hasEnded();
        chunk.findings().move(startups, line());
        boolean handOver = !findings.hasErrors();
        findings.addAll(chunk.findings());
        if (handOver && !chunk.findings().hasErrors()) {
            chunk.startups().forEach(startupSink);
        }
        startups += chunk.lines();
    }

    /** How many lines have been read. */
    private int line() {
        return Ints.saturatedCast(1 + startups);
    }

    private void readLast(byte[] line) {
        if (line.length <= limits.documentLength() && LinesEnd.isEnd(new String(line, UTF_8))) {
            readEnd(line);
            return;
        }
        readStartup(line);
        if (!ended) {
            FormatProblem problem = new FormatProblem(FormatCode.CUT_DOCUMENT, "", 0)
                    .at(new SourceLocation(1, 1))
                    .expected("{\"end\":{\"startups\":" + startups + "}}");
            problem.down(line());
            findings.add(problem);
        }
    }

    private void readStartup(byte[] line) {
        if (line.length > 0) {
            LinesChunk chunk = chunk(line);
            chunk.read(new SharedValues());
            accept(chunk);
        }
    }

    private void readEnd(byte[] line) {
        FindingCollector found = new FindingCollector(limits.findingsPerCode());
        Long count = reader(line, LinesEnd.LINE).read(new SharedValues(), found);
        if (count != null && count != startups) {
            found.add(new FormatProblem(FormatCode.WRONG_END, LinesEnd.COUNT, 0)
                    .at(PositionIndex.of(line).locate(LinesEnd.COUNT))
                    .actual(String.valueOf(count))
                    .argument("count", startups)
                    .expected(String.valueOf(startups)));
        }
        found.down(line());
        findings.addAll(found);
    }
}
