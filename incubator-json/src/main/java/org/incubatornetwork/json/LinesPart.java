package org.incubatornetwork.json;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.diff.MergePart;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;

/** A register in JSON Lines that is to be {@linkplain LinesMerge merged} with others: as {@link MergePart}, but that it is in a file. */
@Value.Immutable
public abstract sealed class LinesPart implements WithLinesPart, NoBean permits ImmutableLinesPart {
    LinesPart() {}

    /**
     * The name of the part, by which conflicts tell of it.
     *
     * @return the name, such as that of the file
     */
    public abstract String name();

    /**
     * The file of the part.
     *
     * @return its path; the file does not change while it is merged
     */
    public abstract Path file();

    /**
     * The prefix of the part: what stands before every id of it, as {@link MergePart#prefix()} says.
     *
     * @return the start of the ids, such as {@code rabat-}; empty if ids stay as they are
     */
    public abstract Optional<String> prefix();

    /**
     * The day on which what the part tells was known.
     *
     * @return the day; if it is not given, the day on which its register was extracted is taken
     */
    public abstract Optional<LocalDate> on();

    /**
     * A part whose ids stay as they are.
     *
     * @param name the name of the part
     * @param file what it tells
     * @return the part
     */
    public static LinesPart of(String name, Path file) {
        return ImmutableLinesPart.builder().name(name).file(file).build();
    }

    /** The part without its startups. */
    MergePart frame(Network network) {
        MergePart part = MergePart.of(name(), network).withPrefix(prefix());
        return on().isPresent() ? part.withOn(on()) : part;
    }
}
