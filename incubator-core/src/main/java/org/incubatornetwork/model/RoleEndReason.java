package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/** The reason why a {@link Role} ended. An open list: codes outside it are kept as they stand. */
public final class RoleEndReason extends AbstractCode<RoleEndReason> implements OpenCode, Comparable<RoleEndReason> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<RoleEndReason> LIST = new CodeList<>(RoleEndReason::new);

    /** The role was over, as was agreed: at the end of a mandate, a contract or a project. */
    public static final RoleEndReason COMPLETED = LIST.add("COMPLETED");

    /** The organization gave the role up of its own will. */
    public static final RoleEndReason WITHDRAWN = LIST.add("WITHDRAWN");

    /** The role was suspended; once the organization is back, it has another role. */
    public static final RoleEndReason SUSPENDED = LIST.add("SUSPENDED");

    /** The organization was made to leave. */
    public static final RoleEndReason EXPELLED = LIST.add("EXPELLED");

    /** The role was ended before its time, as a contract is. */
    public static final RoleEndReason TERMINATED = LIST.add("TERMINATED");

    /** Another organization took over the role. */
    public static final RoleEndReason REPLACED = LIST.add("REPLACED");

    /** The organization sold its part. */
    public static final RoleEndReason SOLD = LIST.add("SOLD");

    /** The organization was bought by another, which has the role since. */
    public static final RoleEndReason ACQUIRED = LIST.add("ACQUIRED");

    /** The organization ceased its activity. */
    public static final RoleEndReason CEASED = LIST.add("CEASED");

    private RoleEndReason(String code) {
        super("reason", code);
    }

    /**
     * The reason with a given code, known or not.
     *
     * @param code the code
     * @return the reason; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static RoleEndReason of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known reason
     */
    public static ImmutableSet<RoleEndReason> known() {
        return LIST.known();
    }

    @Override
    CodeList<RoleEndReason> list() {
        return LIST;
    }
}
