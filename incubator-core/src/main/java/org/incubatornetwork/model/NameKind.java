package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The kind of a {@link Name}: how it stands to the name by which a thing is known. An open list: codes outside it are kept as they
 * stand.
 */
public final class NameKind extends AbstractCode<NameKind> implements OpenCode, Comparable<NameKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<NameKind> LIST = new CodeList<>(NameKind::new);

    /** The name in law, as in the commercial register. */
    public static final NameKind LEGAL = LIST.add("LEGAL");

    /** A name that is no longer used. */
    public static final NameKind FORMER = LIST.add("FORMER");

    /** A shorter name, or initials. */
    public static final NameKind SHORT = LIST.add("SHORT");

    /** The name in another language. */
    public static final NameKind TRANSLATION = LIST.add("TRANSLATION");

    /** The name in another script. */
    public static final NameKind TRANSLITERATION = LIST.add("TRANSLITERATION");

    /** Another spelling of the name. */
    public static final NameKind SPELLING = LIST.add("SPELLING");

    private NameKind(String code) {
        super("kind of name", code);
    }

    /**
     * The kind with a given code, known or not.
     *
     * @param code the code
     * @return the kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static NameKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known kind
     */
    public static ImmutableSet<NameKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<NameKind> list() {
        return LIST;
    }
}
