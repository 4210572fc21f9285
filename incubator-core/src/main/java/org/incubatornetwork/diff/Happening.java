package org.incubatornetwork.diff;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.style.NoBean;

/** Something that happened from one network to another, such as the admission of a startup: once, however many lines tell it. */
@Value.Immutable
public abstract sealed class Happening implements Serializable, NoBean permits ImmutableHappening {
    Happening() {}

    /**
     * The kind of what happened.
     *
     * @return the kind
     */
    public abstract HappeningKind kind();

    /**
     * The startup, site, organization's role or figure that it is about, as in {@link Change#place()}.
     *
     * @return the list and the id, such as {@code startups algae}
     */
    public abstract String subject();

    /**
     * The site that a resident left for another.
     *
     * @return the site; empty unless it is a {@linkplain HappeningKind#STARTUP_MOVED move}, or where it is not told
     */
    public abstract Optional<SiteId> fromSite();

    /**
     * The site that a resident went to.
     *
     * @return the site; empty unless it is a {@linkplain HappeningKind#STARTUP_MOVED move}, or where it is not told
     */
    public abstract Optional<SiteId> toSite();

    /**
     * The day on which it happened.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> on();

    /**
     * Whether what is told had surely happened by the day on which the first network's register was extracted, and was learnt later.
     *
     * @return true if it was learnt later; false if it happened since, may have, or is no matter of a day
     */
    public abstract boolean isLearntLater();
}
