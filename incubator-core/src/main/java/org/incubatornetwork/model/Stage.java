package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * How far a {@link Startup} has come. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record Stage(String code) implements OpenCode {

    /** An idea. */
    public static final Stage IDEA = new Stage("IDEA");

    /** A prototype, before outside money. */
    public static final Stage PRE_SEED = new Stage("PRE_SEED");

    /** First outside money. */
    public static final Stage SEED = new Stage("SEED");

    /** First customers. */
    public static final Stage EARLY = new Stage("EARLY");

    /** Growing. */
    public static final Stage GROWTH = new Stage("GROWTH");

    /** Established. */
    public static final Stage MATURE = new Stage("MATURE");

    private static final ImmutableMap<String, Stage> KNOWN =
            Maps.uniqueIndex(ImmutableList.of(IDEA, PRE_SEED, SEED, EARLY, GROWTH, MATURE), Stage::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public Stage {
        Grammar.CODE.check("stage", code);
    }

    /**
     * The stage with a given code, known or not.
     *
     * @param code the code
     * @return the stage; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static Stage of(String code) {
        Stage known = KNOWN.get(code);
        return known != null ? known : new Stage(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known stage
     */
    public static ImmutableSet<Stage> known() {
        return ImmutableSet.copyOf(KNOWN.values());
    }

    @Override
    public boolean isKnown() {
        return KNOWN.containsKey(code);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
