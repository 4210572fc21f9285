package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * The form of a {@link FundingRound}. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record FundingInstrument(String code) implements OpenCode {

    /** Shares. */
    public static final FundingInstrument EQUITY = new FundingInstrument("EQUITY");

    /** Convertible notes and the like. */
    public static final FundingInstrument CONVERTIBLE = new FundingInstrument("CONVERTIBLE");

    /** Loans. */
    public static final FundingInstrument DEBT = new FundingInstrument("DEBT");

    /** Grants and subsidies. */
    public static final FundingInstrument GRANT = new FundingInstrument("GRANT");

    /** Prizes and awards. */
    public static final FundingInstrument PRIZE = new FundingInstrument("PRIZE");

    /** The founders' own money. */
    public static final FundingInstrument OWN = new FundingInstrument("OWN");

    private static final ImmutableMap<String, FundingInstrument> KNOWN =
            Maps.uniqueIndex(ImmutableList.of(EQUITY, CONVERTIBLE, DEBT, GRANT, PRIZE, OWN), FundingInstrument::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public FundingInstrument {
        Grammar.CODE.check("funding instrument", code);
    }

    /**
     * The funding instrument with a given code, known or not.
     *
     * @param code the code
     * @return the funding instrument; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static FundingInstrument of(String code) {
        FundingInstrument known = KNOWN.get(code);
        return known != null ? known : new FundingInstrument(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known funding instrument
     */
    public static ImmutableSet<FundingInstrument> known() {
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
