package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The kind of a {@link Startup}: what sort of project or firm it is. An open list: codes outside it are kept as they stand.
 */
public final class StartupKind extends AbstractCode<StartupKind> implements OpenCode, Comparable<StartupKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<StartupKind> LIST = new CodeList<>(StartupKind::new);

    /** A young firm that means to grow. */
    public static final StartupKind STARTUP = LIST.add("STARTUP");

    /** A very small enterprise (the <i>TPE</i> of Moroccan and French practice). */
    public static final StartupKind SMALL_ENTERPRISE = LIST.add("SMALL_ENTERPRISE");

    /** A person or team that has not founded a firm yet. */
    public static final StartupKind PROJECT_HOLDER = LIST.add("PROJECT_HOLDER");

    private StartupKind(String code) {
        super("startup kind", code);
    }

    /**
     * The startup kind with a given code, known or not.
     *
     * @param code the code
     * @return the startup kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static StartupKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known startup kind
     */
    public static ImmutableSet<StartupKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<StartupKind> list() {
        return LIST;
    }
}
