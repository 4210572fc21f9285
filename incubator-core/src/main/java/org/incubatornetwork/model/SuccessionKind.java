package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/** The kind of a succession: how a {@link Site} came of another place. An open list: codes outside it are kept as they stand. */
public final class SuccessionKind extends AbstractCode<SuccessionKind> implements OpenCode, Comparable<SuccessionKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<SuccessionKind> LIST = new CodeList<>(SuccessionKind::new);

    /** The same centre at another place. */
    public static final SuccessionKind MOVED = LIST.add("MOVED");

    /** A place that others ran before. */
    public static final SuccessionKind TAKEN_OVER = LIST.add("TAKEN_OVER");

    /** A larger centre than the place it was. */
    public static final SuccessionKind EXPANDED = LIST.add("EXPANDED");

    /** A centre that others were brought together in. */
    public static final SuccessionKind MERGED = LIST.add("MERGED");

    /** A centre that was a part of another. */
    public static final SuccessionKind SPLIT = LIST.add("SPLIT");

    private SuccessionKind(String code) {
        super("kind of succession", code);
    }

    /**
     * The kind with a given code, known or not.
     *
     * @param code the code
     * @return the kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static SuccessionKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known kind
     */
    public static ImmutableSet<SuccessionKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<SuccessionKind> list() {
        return LIST;
    }
}
