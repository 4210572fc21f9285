package org.incubatornetwork.lists;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.style.NoBean;

/** A list of firms as it stood on a day: a directory, a portfolio page, a list of tenants. */
@Value.Immutable
public abstract sealed class FirmList implements Serializable, WithFirmList, NoBean permits ImmutableFirmList {
    FirmList() {}

    /**
     * The name of the list, by which disagreements and evidence name it.
     *
     * @return the name, in its own language
     */
    public abstract String name();

    /**
     * The day on which the list was as it is.
     *
     * @return the day
     */
    public abstract LocalDate day();

    /**
     * The subject of the list: which firms it lists.
     *
     * @return the subject
     */
    public abstract ListSubject subject();

    /**
     * Whether the list is declared to leave out none of the firms that are its subject. Only then does it say anything of a firm
     * that it lacks.
     *
     * @return true if whoever knows the list says so
     */
    public abstract boolean isComplete();

    /**
     * The source of the list, which becomes a source of what is concluded from it.
     *
     * @return the source
     */
    public abstract Optional<Source> source();

    /**
     * A list of firms that are supported on its day. It is not complete.
     *
     * @param name the name of the list
     * @param day the day on which it was as it is
     * @return the list
     */
    public static FirmList ofSupported(String name, LocalDate day) {
        return of(name, day, ListSubject.SUPPORTED);
    }

    /**
     * A list of firms that have ever been supported by its day, alumni included. It is not complete.
     *
     * @param name the name of the list
     * @param day the day on which it was as it is
     * @return the list
     */
    public static FirmList ofEverSupported(String name, LocalDate day) {
        return of(name, day, ListSubject.EVER_SUPPORTED);
    }

    private static FirmList of(String name, LocalDate day, ListSubject subject) {
        return ImmutableFirmList.builder()
                .name(name)
                .day(day)
                .subject(subject)
                .isComplete(false)
                .build();
    }

    /**
     * The same list, declared to leave out none of the firms that are its subject.
     *
     * @return the list, which is complete
     */
    public final FirmList asComplete() {
        return withIsComplete(true);
    }

    /** The name of the list and its day. */
    @Override
    public final String toString() {
        return name() + " (" + day() + ")";
    }
}
