package org.incubatornetwork.model;

import com.google.common.base.Enums;
import com.google.common.collect.ImmutableSet;
import java.io.Serial;
import java.util.Optional;

/**
 * The subgroup that a {@link Claim} speaks of: a part of all whom its measure counts. An open list: codes outside it are kept as they
 * stand.
 */
public final class Subgroup extends AbstractCode<Subgroup> implements OpenCode, Comparable<Subgroup> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<Subgroup> LIST = new CodeList<>(Subgroup::new);

    /** The subgroup is led or was founded by women. */
    public static final Subgroup WOMEN_LED = LIST.add("WOMEN_LED");

    /** The subgroup is women. */
    public static final Subgroup WOMEN = LIST.add("WOMEN");

    /** The subgroup is led or was founded by young people. */
    public static final Subgroup YOUTH_LED = LIST.add("YOUTH_LED");

    /** The subgroup is young people. */
    public static final Subgroup YOUTH = LIST.add("YOUTH");

    /** The subgroup comes from abroad, or is led by people who do. */
    public static final Subgroup FOREIGN = LIST.add("FOREIGN");

    /** The subgroup is of the country. */
    public static final Subgroup DOMESTIC = LIST.add("DOMESTIC");

    /** The subgroup is led by members of a minority. */
    public static final Subgroup MINORITY_LED = LIST.add("MINORITY_LED");

    /** The subgroup is led by people with disabilities. */
    public static final Subgroup DISABILITY_LED = LIST.add("DISABILITY_LED");

    /** The subgroup is led by refugees. */
    public static final Subgroup REFUGEE_LED = LIST.add("REFUGEE_LED");

    /** The subgroup is led by people of the diaspora. */
    public static final Subgroup DIASPORA_LED = LIST.add("DIASPORA_LED");

    /** The subgroup is outside the cities. */
    public static final Subgroup RURAL = LIST.add("RURAL");

    /** The subgroup is led by students. */
    public static final Subgroup STUDENT_LED = LIST.add("STUDENT_LED");

    /** The subgroup came out of universities or research institutes. */
    public static final Subgroup UNIVERSITY_SPIN_OFF = LIST.add("UNIVERSITY_SPIN_OFF");

    /** The subgroup lives by technology. */
    public static final Subgroup TECHNOLOGY = LIST.add("TECHNOLOGY");

    /** The subgroup pursues a social or an environmental aim. */
    public static final Subgroup SOCIAL = LIST.add("SOCIAL");

    /** The subgroup sells abroad. */
    public static final Subgroup EXPORTING = LIST.add("EXPORTING");

    /** The subgroup has raised money. */
    public static final Subgroup FUNDED = LIST.add("FUNDED");

    /** The subgroup is at home in a site. */
    public static final Subgroup HOSTED = LIST.add("HOSTED");

    /** The subgroup is supported in person without a place. */
    public static final Subgroup DIRECT = LIST.add("DIRECT");

    /** The subgroup is supported at a distance. */
    public static final Subgroup REMOTE = LIST.add("REMOTE");

    /** The subgroup is reached by events only. */
    public static final Subgroup EVENT = LIST.add("EVENT");

    /** The subgroup is supported no longer. */
    public static final Subgroup ALUMNI = LIST.add("ALUMNI");

    /** The subgroup completed its support. */
    public static final Subgroup GRADUATED = LIST.add("GRADUATED");

    /** The subgroup is in business. */
    public static final Subgroup OPERATING = LIST.add("OPERATING");

    /** The subgroup is not yet founded. */
    public static final Subgroup IDEA_STAGE = LIST.add("IDEA_STAGE");

    private Subgroup(String code) {
        super("subgroup", code);
    }

    /**
     * The subgroup with a given code, known or not.
     *
     * @param code the code
     * @return the subgroup; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static Subgroup of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known subgroup
     */
    public static ImmutableSet<Subgroup> known() {
        return LIST.known();
    }

    /**
     * The level of support that the subgroup is of.
     *
     * @return the level of the same code; empty for any other subgroup
     */
    public Optional<SupportLevel> level() {
        return Enums.getIfPresent(SupportLevel.class, code()).toJavaUtil();
    }

    @Override
    CodeList<Subgroup> list() {
        return LIST;
    }
}
