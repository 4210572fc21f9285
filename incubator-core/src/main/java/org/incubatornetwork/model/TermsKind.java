package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * What a {@link Startup} gives for its support. An open list: codes outside it are kept as they stand.
 */
public final class TermsKind extends AbstractCode<TermsKind> implements OpenCode {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<TermsKind> LIST = new CodeList<>(TermsKind::new);

    /** A rent. */
    public static final TermsKind RENT = LIST.add("RENT");

    /** A fee for services. */
    public static final TermsKind FEE = LIST.add("FEE");

    /** A share of its capital. */
    public static final TermsKind EQUITY = LIST.add("EQUITY");

    /** A share of its revenue. */
    public static final TermsKind REVENUE_SHARE = LIST.add("REVENUE_SHARE");

    /** A convertible instrument. */
    public static final TermsKind CONVERTIBLE = LIST.add("CONVERTIBLE");

    /** Nothing: it is granted the support. */
    public static final TermsKind GRANT = LIST.add("GRANT");

    /** Something in kind. */
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
