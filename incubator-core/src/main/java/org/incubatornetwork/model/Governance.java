package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * Who holds a {@link Network}. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record Governance(String code) implements OpenCode {

    /** The state, a region or a municipality. */
    public static final Governance PUBLIC = new Governance("PUBLIC");

    /** Private owners. */
    public static final Governance PRIVATE = new Governance("PRIVATE");

    /** Public and private owners together. */
    public static final Governance PUBLIC_PRIVATE = new Governance("PUBLIC_PRIVATE");

    /** A university or a research body. */
    public static final Governance UNIVERSITY = new Governance("UNIVERSITY");

    /** An association or a foundation. */
    public static final Governance ASSOCIATION = new Governance("ASSOCIATION");

    private static final ImmutableMap<String, Governance> KNOWN = Maps.uniqueIndex(
            ImmutableList.of(PUBLIC, PRIVATE, PUBLIC_PRIVATE, UNIVERSITY, ASSOCIATION), Governance::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public Governance {
        Grammar.CODE.check("governance", code);
    }

    /**
     * The governance with a given code, known or not.
     *
     * @param code the code
     * @return the governance; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static Governance of(String code) {
        Governance known = KNOWN.get(code);
        return known != null ? known : new Governance(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known governance
     */
    public static ImmutableSet<Governance> known() {
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
