package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The stage of a {@link Startup}: how far it has come. An open list: codes outside it are kept as they stand.
 */
public final class Stage extends AbstractCode<Stage> implements OpenCode, Comparable<Stage> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<Stage> LIST = new CodeList<>(Stage::new);

    /** The startup has an idea, and no more yet. */
    public static final Stage IDEA = LIST.add("IDEA");

    /** The startup has a prototype, before outside money. */
    public static final Stage PRE_SEED = LIST.add("PRE_SEED");

    /** The startup has its first outside money. */
    public static final Stage SEED = LIST.add("SEED");

    /** The startup has its first customers. */
    public static final Stage EARLY = LIST.add("EARLY");

    /** The startup grows. */
    public static final Stage GROWTH = LIST.add("GROWTH");

    /** The startup is established. */
    public static final Stage MATURE = LIST.add("MATURE");

    private Stage(String code) {
        super("stage", code);
    }

    /**
     * The stage with a given code, known or not.
     *
     * @param code the code
     * @return the stage; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static Stage of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known stage
     */
    public static ImmutableSet<Stage> known() {
        return LIST.known();
    }

    @Override
    CodeList<Stage> list() {
        return LIST;
    }
}
