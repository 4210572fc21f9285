package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The kind of {@link Terms}: what a {@link Startup} gives for its support. An open list: codes outside it are kept as they
 * stand.
 */
public final class TermsKind extends AbstractCode<TermsKind> implements OpenCode, Comparable<TermsKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<TermsKind> LIST = new CodeList<>(TermsKind::new);

    /** The startup gives a rent. */
    public static final TermsKind RENT = LIST.add("RENT");

    /** The startup gives a fee for services. */
    public static final TermsKind FEE = LIST.add("FEE");

    /** The startup gives a share of its capital. */
    public static final TermsKind EQUITY = LIST.add("EQUITY");

    /** The startup gives a share of its revenue. */
    public static final TermsKind REVENUE_SHARE = LIST.add("REVENUE_SHARE");

    /** The startup gives a convertible instrument. */
    public static final TermsKind CONVERTIBLE = LIST.add("CONVERTIBLE");

    /** The startup gives the money back: a loan. */
    public static final TermsKind DEBT = LIST.add("DEBT");

    /** The startup gives the right to keep one's share in its later rounds of funding: to follow on, up to an amount and for a time. */
    public static final TermsKind PRO_RATA = LIST.add("PRO_RATA");

    /** Nothing is given back: the support, or the money, is granted. */
    public static final TermsKind GRANT = LIST.add("GRANT");

    /** The startup gives something in kind. */
    public static final TermsKind IN_KIND = LIST.add("IN_KIND");

    private TermsKind(String code) {
        super("terms kind", code);
    }

    /**
     * The terms kind with a given code, known or not.
     *
     * @param code the code
     * @return the terms kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static TermsKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known terms kind
     */
    public static ImmutableSet<TermsKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<TermsKind> list() {
        return LIST;
    }
}
