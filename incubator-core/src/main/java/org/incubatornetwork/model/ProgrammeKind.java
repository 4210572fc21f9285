package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The kind of a {@link Programme}: what it does for those who take part. An open list: codes outside it are kept as they stand.
 */
public final class ProgrammeKind extends AbstractCode<ProgrammeKind> implements OpenCode, Comparable<ProgrammeKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<ProgrammeKind> LIST = new CodeList<>(ProgrammeKind::new);

    /** A programme of years, in which a young firm is housed or accompanied until it stands on its own. */
    public static final ProgrammeKind INCUBATION = LIST.add("INCUBATION");

    /** A programme of months, after which a cohort is shown to investors or customers. */
    public static final ProgrammeKind ACCELERATION = LIST.add("ACCELERATION");

    /** A programme that makes a firm of a project. */
    public static final ProgrammeKind PRE_INCUBATION = LIST.add("PRE_INCUBATION");

    /** A competition for prizes or places. */
    public static final ProgrammeKind COMPETITION = LIST.add("COMPETITION");

    /** A programme for firms that come from another country. */
    public static final ProgrammeKind SOFT_LANDING = LIST.add("SOFT_LANDING");

    /** A programme for firms that have customers and grow. */
    public static final ProgrammeKind SCALE_UP = LIST.add("SCALE_UP");

    /** A course for founders or those who may become some. */
    public static final ProgrammeKind TRAINING = LIST.add("TRAINING");

    /** A programme of grants, loans or investments. */
    public static final ProgrammeKind FUNDING = LIST.add("FUNDING");

    private ProgrammeKind(String code) {
        super("programme kind", code);
    }

    /**
     * The programme kind with a given code, known or not.
     *
     * @param code the code
     * @return the programme kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static ProgrammeKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known programme kind
     */
    public static ImmutableSet<ProgrammeKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<ProgrammeKind> list() {
        return LIST;
    }
}
