package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * What sort of project or firm a {@link Startup} is. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record StartupKind(String code) implements OpenCode {

    /** A young firm that means to grow. */
    public static final StartupKind STARTUP = new StartupKind("STARTUP");

    /** A very small enterprise (the <i>TPE</i> of Moroccan and French practice). */
    public static final StartupKind SMALL_ENTERPRISE = new StartupKind("SMALL_ENTERPRISE");

    /** A person or team that has not founded a firm yet. */
    public static final StartupKind PROJECT_HOLDER = new StartupKind("PROJECT_HOLDER");

    private static final ImmutableMap<String, StartupKind> KNOWN =
            Maps.uniqueIndex(ImmutableList.of(STARTUP, SMALL_ENTERPRISE, PROJECT_HOLDER), StartupKind::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public StartupKind {
        Grammar.CODE.check("startup kind", code);
    }

    /**
     * The startup kind with a given code, known or not.
     *
     * @param code the code
     * @return the startup kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static StartupKind of(String code) {
        StartupKind known = KNOWN.get(code);
        return known != null ? known : new StartupKind(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known startup kind
     */
    public static ImmutableSet<StartupKind> known() {
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
