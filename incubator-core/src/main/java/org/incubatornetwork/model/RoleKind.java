package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The kind of a {@link Role}: what an organization is to the thing that the role stands on. An open list: codes outside it are kept as they stand.
 */
public final class RoleKind extends AbstractCode<RoleKind> implements OpenCode, Comparable<RoleKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<RoleKind> LIST = new CodeList<>(RoleKind::new);

    /** The organization founded the thing that the role stands on. */
    public static final RoleKind FOUNDER = LIST.add("FOUNDER");

    /** The organization owns the thing, or holds capital of whoever runs it. */
    public static final RoleKind OWNER = LIST.add("OWNER");

    /** The organization runs the thing. */
    public static final RoleKind OPERATOR = LIST.add("OPERATOR");

    /** The organization has the thing under its roof, as a university has an incubator. */
    public static final RoleKind HOST = LIST.add("HOST");

    /** The organization provides the premises of the thing. */
    public static final RoleKind PREMISES_PROVIDER = LIST.add("PREMISES_PROVIDER");

    /** The organization fits out the premises of the thing. */
    public static final RoleKind FIT_OUT = LIST.add("FIT_OUT");

    /** The organization asked for the thing. */
    public static final RoleKind REQUESTER = LIST.add("REQUESTER");

    /** The organization pays for the thing. */
    public static final RoleKind FUNDER = LIST.add("FUNDER");

    /** The organization gave something to the thing. */
    public static final RoleKind DONOR = LIST.add("DONOR");

    /** The organization supports the thing in exchange for being named. */
    public static final RoleKind SPONSOR = LIST.add("SPONSOR");

    /** The organization works with the thing. */
    public static final RoleKind PARTNER = LIST.add("PARTNER");

    /** The organization is a member of the thing. */
    public static final RoleKind MEMBER = LIST.add("MEMBER");

    /** The organization is the board or council that governs the thing. */
    public static final RoleKind GOVERNING_BODY = LIST.add("GOVERNING_BODY");

    /** The organization has a seat on the board or council of the thing. */
    public static final RoleKind BOARD_MEMBER = LIST.add("BOARD_MEMBER");

    /** The organization is the committee or jury that selects who is taken in. */
    public static final RoleKind SELECTION_COMMITTEE = LIST.add("SELECTION_COMMITTEE");

    /** The organization advises the thing, and decides nothing. */
    public static final RoleKind ADVISER = LIST.add("ADVISER");

    /** The organization plans and builds the premises of the thing. */
    public static final RoleKind DEVELOPER = LIST.add("DEVELOPER");

    /** The organization rents a part of the thing, and is no startup of the network. */
    public static final RoleKind TENANT = LIST.add("TENANT");

    private RoleKind(String code) {
        super("role kind", code);
    }

    /**
     * The role kind with a given code, known or not.
     *
     * @param code the code
     * @return the role kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static RoleKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known role kind
     */
    public static ImmutableSet<RoleKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<RoleKind> list() {
        return LIST;
    }
}
