package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/** The kind of an {@link Event}. An open list: codes outside it are kept as they stand. */
public final class EventKind extends AbstractCode<EventKind> implements OpenCode, Comparable<EventKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<EventKind> LIST = new CodeList<>(EventKind::new);

    /** The members meet, elect and vote. */
    public static final EventKind GENERAL_ASSEMBLY = LIST.add("GENERAL_ASSEMBLY");

    /** People gather to hear and to meet, as at a yearly gathering. */
    public static final EventKind CONFERENCE = LIST.add("CONFERENCE");

    /** Startups show themselves to investors. */
    public static final EventKind DEMO_DAY = LIST.add("DEMO_DAY");

    /** Startups or projects compete, up to the day of the prizes. */
    public static final EventKind COMPETITION = LIST.add("COMPETITION");

    /** People learn or work together, for some hours or days. */
    public static final EventKind WORKSHOP = LIST.add("WORKSHOP");

    /** People meet, most often again and again. */
    public static final EventKind MEETUP = LIST.add("MEETUP");

    /** Those who may apply are told of what is offered. */
    public static final EventKind INFORMATION_SESSION = LIST.add("INFORMATION_SESSION");

    /** Something is opened with a ceremony. */
    public static final EventKind INAUGURATION = LIST.add("INAUGURATION");

    /** Something must be there by then, such as an application. */
    public static final EventKind DEADLINE = LIST.add("DEADLINE");

    private EventKind(String code) {
        super("kind of event", code);
    }

    /**
     * The kind of event with a given code, known or not.
     *
     * @param code the code
     * @return the kind of event; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static EventKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known kind of event
     */
    public static ImmutableSet<EventKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<EventKind> list() {
        return LIST;
    }
}
