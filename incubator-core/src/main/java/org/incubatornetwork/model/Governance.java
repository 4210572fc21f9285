package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The governance of a {@link Network}: who holds it. An open list: codes outside it are kept as they stand.
 */
public final class Governance extends AbstractCode<Governance> implements OpenCode, Comparable<Governance> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<Governance> LIST = new CodeList<>(Governance::new);

    /** Governance by the state, a region or a municipality. */
    public static final Governance PUBLIC = LIST.add("PUBLIC");

    /** Governance by private owners. */
    public static final Governance PRIVATE = LIST.add("PRIVATE");

    /** Governance by public and private owners together. */
    public static final Governance PUBLIC_PRIVATE = LIST.add("PUBLIC_PRIVATE");

    /** Governance by a university or a research body. */
    public static final Governance UNIVERSITY = LIST.add("UNIVERSITY");

    /** Governance by an association or a foundation. */
    public static final Governance ASSOCIATION = LIST.add("ASSOCIATION");

    private Governance(String code) {
        super("governance", code);
    }

    /**
     * The governance with a given code, known or not.
     *
     * @param code the code
     * @return the governance; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static Governance of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known governance
     */
    public static ImmutableSet<Governance> known() {
        return LIST.known();
    }

    @Override
    CodeList<Governance> list() {
        return LIST;
    }
}
