package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The form of a {@link FundingRound}. An open list: codes outside it are kept as they stand.
 */
public final class FundingInstrument extends AbstractCode<FundingInstrument>
        implements OpenCode, Comparable<FundingInstrument> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<FundingInstrument> LIST = new CodeList<>(FundingInstrument::new);

    /** Funding by shares. */
    public static final FundingInstrument EQUITY = LIST.add("EQUITY");

    /** Funding by convertible notes and the like. */
    public static final FundingInstrument CONVERTIBLE = LIST.add("CONVERTIBLE");

    /** Funding by loans. */
    public static final FundingInstrument DEBT = LIST.add("DEBT");

    /** Funding by grants and subsidies. */
    public static final FundingInstrument GRANT = LIST.add("GRANT");

    /** Funding by prizes and awards. */
    public static final FundingInstrument PRIZE = LIST.add("PRIZE");

    /** Funding by the founders' own money. */
    public static final FundingInstrument OWN = LIST.add("OWN");

    private FundingInstrument(String code) {
        super("funding instrument", code);
    }

    /**
     * The funding instrument with a given code, known or not.
     *
     * @param code the code
     * @return the funding instrument; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static FundingInstrument of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known funding instrument
     */
    public static ImmutableSet<FundingInstrument> known() {
        return LIST.known();
    }

    @Override
    CodeList<FundingInstrument> list() {
        return LIST;
    }
}
