package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The counted unit of a {@link Claim}: what each one of its figure is. An open list: codes outside it are kept as they
 * stand.
 */
public final class CountedUnit extends AbstractCode<CountedUnit> implements OpenCode, Comparable<CountedUnit> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<CountedUnit> LIST = new CodeList<>(CountedUnit::new);

    /** The unit is a startup or another firm. */
    public static final CountedUnit STARTUP = LIST.add("STARTUP");

    /** The unit is a project, be it a firm yet or not. */
    public static final CountedUnit PROJECT = LIST.add("PROJECT");

    /** The unit is a person. */
    public static final CountedUnit PERSON = LIST.add("PERSON");

    /** The unit is a person who founded a startup. */
    public static final CountedUnit FOUNDER = LIST.add("FOUNDER");

    /** The unit is a team. */
    public static final CountedUnit TEAM = LIST.add("TEAM");

    /** The unit is an application; who applies twice counts twice. */
    public static final CountedUnit APPLICATION = LIST.add("APPLICATION");

    /** The unit is one case of support; who is supported twice counts twice. */
    public static final CountedUnit ASSIST = LIST.add("ASSIST");

    /** The unit is a stay; who comes back counts twice. */
    public static final CountedUnit STAY = LIST.add("STAY");

    /** The unit is a site. */
    public static final CountedUnit SITE = LIST.add("SITE");

    /** The unit is a hub, a network of which may count what it does not run. */
    public static final CountedUnit HUB = LIST.add("HUB");

    /** The unit is a programme. */
    public static final CountedUnit PROGRAMME = LIST.add("PROGRAMME");

    /** The unit is a cohort. */
    public static final CountedUnit COHORT = LIST.add("COHORT");

    /** The unit is an organization of any kind. */
    public static final CountedUnit ORGANIZATION = LIST.add("ORGANIZATION");

    /** The unit is a job, whoever has it and however long. */
    public static final CountedUnit JOB = LIST.add("JOB");

    /** The unit is a full-time job, to which part-time ones are added up. */
    public static final CountedUnit FULL_TIME_EQUIVALENT = LIST.add("FULL_TIME_EQUIVALENT");

    /** The unit is an event. */
    public static final CountedUnit EVENT = LIST.add("EVENT");

    /** The unit is an hour. */
    public static final CountedUnit HOUR = LIST.add("HOUR");

    /** The unit is a country. */
    public static final CountedUnit COUNTRY = LIST.add("COUNTRY");

    /** The unit is an invention, in however many countries it is protected. */
    public static final CountedUnit PATENT_FAMILY = LIST.add("PATENT_FAMILY");

    /** The unit is a transaction, such as a round of funding. */
    public static final CountedUnit DEAL = LIST.add("DEAL");

    /** The unit is a desk. */
    public static final CountedUnit DESK = LIST.add("DESK");

    /** The unit is a square metre. */
    public static final CountedUnit SQUARE_METRE = LIST.add("SQUARE_METRE");

    private CountedUnit(String code) {
        super("counted unit", code);
    }

    /**
     * The counted unit with a given code, known or not.
     *
     * @param code the code
     * @return the counted unit; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static CountedUnit of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known counted unit
     */
    public static ImmutableSet<CountedUnit> known() {
        return LIST.known();
    }

    /**
     * Whether figures of the unit are measured, so that they may have a fraction, rather than counts of what there is only whole.
     *
     * @return true of hours, square metres and full-time jobs; false of a code outside the list, of which it is not known
     */
    public boolean isMeasured() {
        return equals(HOUR) || equals(SQUARE_METRE) || equals(FULL_TIME_EQUIVALENT);
    }

    @Override
    CodeList<CountedUnit> list() {
        return LIST;
    }
}
