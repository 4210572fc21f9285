package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The basis of {@link Premises}: on what title a {@link Site} has them. An open list: codes outside it are kept as they stand.
 */
public final class PremisesBasis extends AbstractCode<PremisesBasis> implements OpenCode, Comparable<PremisesBasis> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<PremisesBasis> LIST = new CodeList<>(PremisesBasis::new);

    /** The network owns the premises. */
    public static final PremisesBasis OWNED = LIST.add("OWNED");

    /** The premises are rented. */
    public static final PremisesBasis LEASED = LIST.add("LEASED");

    /** The premises are lent, as by a region, free or at a token rent. */
    public static final PremisesBasis MADE_AVAILABLE = LIST.add("MADE_AVAILABLE");

    /** The premises are held under a concession. */
    public static final PremisesBasis CONCESSION = LIST.add("CONCESSION");

    private PremisesBasis(String code) {
        super("premises basis", code);
    }

    /**
     * The premises basis with a given code, known or not.
     *
     * @param code the code
     * @return the premises basis; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static PremisesBasis of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known premises basis
     */
    public static ImmutableSet<PremisesBasis> known() {
        return LIST.known();
    }

    @Override
    CodeList<PremisesBasis> list() {
        return LIST;
    }
}
