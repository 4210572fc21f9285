package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The kind of an {@link Organization}: what sort of body it is. An open list: codes outside it are kept as they stand.
 */
public final class OrganizationKind extends AbstractCode<OrganizationKind>
        implements OpenCode, Comparable<OrganizationKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<OrganizationKind> LIST = new CodeList<>(OrganizationKind::new);

    /** The organization is a company. */
    public static final OrganizationKind COMPANY = LIST.add("COMPANY");

    /** A bank, or another lender. */
    public static final OrganizationKind BANK = LIST.add("BANK");

    /** A fund that invests. */
    public static final OrganizationKind FUND = LIST.add("FUND");

    /** A state, a region, a town, or an office of one. */
    public static final OrganizationKind PUBLIC_BODY = LIST.add("PUBLIC_BODY");

    /** An agency that a state or several keep for development. */
    public static final OrganizationKind DEVELOPMENT_AGENCY = LIST.add("DEVELOPMENT_AGENCY");

    /** A university or another school. */
    public static final OrganizationKind UNIVERSITY = LIST.add("UNIVERSITY");

    /** An institute of research. */
    public static final OrganizationKind RESEARCH_INSTITUTE = LIST.add("RESEARCH_INSTITUTE");

    /** A chamber of commerce or of a trade. */
    public static final OrganizationKind CHAMBER = LIST.add("CHAMBER");

    /** The organization is an association. */
    public static final OrganizationKind ASSOCIATION = LIST.add("ASSOCIATION");

    /** The organization is a foundation. */
    public static final OrganizationKind FOUNDATION = LIST.add("FOUNDATION");

    /** An incubator, accelerator or network of some. */
    public static final OrganizationKind INCUBATOR = LIST.add("INCUBATOR");

    /** A board, council, committee or jury, which belongs to something else. */
    public static final OrganizationKind COMMITTEE = LIST.add("COMMITTEE");

    private OrganizationKind(String code) {
        super("organization kind", code);
    }

    /**
     * The organization kind with a given code, known or not.
     *
     * @param code the code
     * @return the organization kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static OrganizationKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known organization kind
     */
    public static ImmutableSet<OrganizationKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<OrganizationKind> list() {
        return LIST;
    }
}
