package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * On what title a {@link Site} has its {@link Premises}. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record PremisesBasis(String code) implements OpenCode {

    /** The network owns them. */
    public static final PremisesBasis OWNED = new PremisesBasis("OWNED");

    /** Rented. */
    public static final PremisesBasis LEASED = new PremisesBasis("LEASED");

    /** Lent, as by a region, free or at a token rent. */
    public static final PremisesBasis MADE_AVAILABLE = new PremisesBasis("MADE_AVAILABLE");

    /** Under a concession. */
    public static final PremisesBasis CONCESSION = new PremisesBasis("CONCESSION");

    private static final ImmutableMap<String, PremisesBasis> KNOWN =
            Maps.uniqueIndex(ImmutableList.of(OWNED, LEASED, MADE_AVAILABLE, CONCESSION), PremisesBasis::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public PremisesBasis {
        Grammar.CODE.check("premises basis", code);
    }

    /**
     * The premises basis with a given code, known or not.
     *
     * @param code the code
     * @return the premises basis; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static PremisesBasis of(String code) {
        PremisesBasis known = KNOWN.get(code);
        return known != null ? known : new PremisesBasis(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known premises basis
     */
    public static ImmutableSet<PremisesBasis> known() {
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
