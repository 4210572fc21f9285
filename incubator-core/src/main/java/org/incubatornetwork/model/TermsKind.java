package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * What a {@link Startup} gives for its support. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record TermsKind(String code) implements OpenCode {

    /** A rent. */
    public static final TermsKind RENT = new TermsKind("RENT");

    /** A fee for services. */
    public static final TermsKind FEE = new TermsKind("FEE");

    /** A share of its capital. */
    public static final TermsKind EQUITY = new TermsKind("EQUITY");

    /** A share of its revenue. */
    public static final TermsKind REVENUE_SHARE = new TermsKind("REVENUE_SHARE");

    /** A convertible instrument. */
    public static final TermsKind CONVERTIBLE = new TermsKind("CONVERTIBLE");

    /** Nothing: it is granted the support. */
    public static final TermsKind GRANT = new TermsKind("GRANT");

    /** Something in kind. */
    public static final TermsKind IN_KIND = new TermsKind("IN_KIND");

    private static final ImmutableMap<String, TermsKind> KNOWN = Maps.uniqueIndex(
            ImmutableList.of(RENT, FEE, EQUITY, REVENUE_SHARE, CONVERTIBLE, GRANT, IN_KIND), TermsKind::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public TermsKind {
        Grammar.CODE.check("terms kind", code);
    }

    /**
     * The terms kind with a given code, known or not.
     *
     * @param code the code
     * @return the terms kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static TermsKind of(String code) {
        TermsKind known = KNOWN.get(code);
        return known != null ? known : new TermsKind(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known terms kind
     */
    public static ImmutableSet<TermsKind> known() {
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
