package org.incubatornetwork.model;

/** Whether a {@link ServiceOffering} is offered, in the terms of Open Referral's HSDS. A closed list: no 1.x version of the model extends it. */
public enum ServiceStatus {
    /** Offered. */
    ACTIVE,
    /** Not offered now. */
    INACTIVE,
    /** Will not be offered again. */
    DEFUNCT,
    /** Paused. */
    TEMPORARILY_CLOSED
}
