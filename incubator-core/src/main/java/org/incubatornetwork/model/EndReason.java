package org.incubatornetwork.model;

/** The reason why a {@link SupportPeriod} ended. A closed list: no 1.x version of the model extends it. */
public enum EndReason {
    /** The startup left as a success of the incubation, by the network's own criterion. */
    GRADUATED,
    /** The startup outgrew the space. */
    LEFT_FOR_SPACE,
    /** The startup reached the maximum stay, or the network ended it at term. */
    TERM_REACHED,
    /** The startup left of its own will. */
    WITHDREW,
    /** The startup was made to leave. */
    EXPELLED,
    /** The startup ceased its activity. */
    FAILED,
    /** The startup moved to another site: neither an exit nor an admission of the network. */
    TRANSFERRED;

    /**
     * Whether the reason tells why a startup left the network. What is told as a transfer and led nowhere is a departure all the same,
     * of which nobody knows the reason.
     *
     * @return false for {@link #TRANSFERRED} alone
     */
    public boolean isOfDeparture() {
        return this != TRANSFERRED;
    }
}
