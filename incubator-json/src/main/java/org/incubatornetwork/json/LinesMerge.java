package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.incubatornetwork.diff.Conflict;
import org.incubatornetwork.diff.MergePart;
import org.incubatornetwork.diff.MergeResult;
import org.incubatornetwork.diff.NetworkMerge;
import org.incubatornetwork.diff.StartupMerge;
import org.incubatornetwork.json.codec.Input;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.lines.LinesWriter;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;

/**
 * Makes one register in JSON Lines of several that are larger than memory, as {@link NetworkMerge} does it. Each is read twice. Kept are
 * the ids, and of the startups those that are in several parts, until the last of these has come.
 */
public final class LinesMerge implements NoBean {
    private static final NetworkJsonLines LINES = NetworkJsonLines.standard();

    private final NetworkMerge merge;

    private LinesMerge(NetworkMerge merge) {
        this.merge = merge;
    }

    /**
     * A merge of registers.
     *
     * @param merge the rules where parts disagree
     * @return the merge
     */
    public static LinesMerge of(NetworkMerge merge) {
        Objects.requireNonNull(merge);
        return new LinesMerge(merge);
    }

    /**
     * Merges registers into a file, which has what it had before until all of the new is there.
     *
     * @param parts the registers, at least one, in the order in which their startups are written
     * @param file the file that is written
     * @return what the file has but the startups, and all conflicts; no network if one is refused: then the file is as it was
     * @throws IOException if a file can't be read or written
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a part has errors
     * @throws IllegalArgumentException if there is no part, or if two have one name
     */
    public MergeResult write(List<LinesPart> parts, Path file) throws IOException {
        Objects.requireNonNull(file);
        StartupMerge startups = merge.startups();
        List<MergePart> frames = new ArrayList<>();
        for (LinesPart part : parts) {
            List<MergePart> frame = new ArrayList<>();
            read(
                    part.file(),
                    document -> frame.add(part.frame(document.network())),
                    startup -> startups.expect(frame.get(0), startup));
            frames.addAll(frame);
        }
        MergeResult frame = merge.of(frames);
        if (frame.network().isEmpty()) {
            return frame;
        }
        NetworkDocument document = NetworkDocument.of(frame.network().get());
        Consumer<Consumer<Startup>> whole = line -> {
            for (int i = 0; i < frames.size(); i++) {
                MergePart part = frames.get(i);
                try {
                    read(parts.get(i).file(), again -> {}, startup -> startups.add(part, startup, line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            if (startups.isRefused()) {
                throw new RefusedException();
            }
        };
        try {
            Output.toFile(
                    file, LinesWriter.content(document, whole, Settings.of(JsonLimits.STANDARD, UnknownMembers.KEEP)));
        } catch (RefusedException e) {
            return result(Optional.empty(), frame, startups);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return result(frame.network(), frame, startups);
    }

    private static MergeResult result(Optional<Network> network, MergeResult frame, StartupMerge startups) {
        return MergeResult.of(
                network,
                ImmutableList.<Conflict>builder()
                        .addAll(frame.conflicts())
                        .addAll(startups.conflicts())
                        .build());
    }

    private static void read(Path file, Consumer<? super NetworkDocument> frame, Consumer<? super Startup> startups)
            throws IOException {
        try (InputStream in = Input.of(file)) {
            LINES.read(in, frame, startups).orElseThrow();
        }
    }

    /** Parts disagree in startups, which is known only when they have been read. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException() {
            super(null, null, false, false);
        }
    }
}
