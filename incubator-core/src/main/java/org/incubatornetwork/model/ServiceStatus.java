package org.incubatornetwork.model;

/**
 * The status of a {@link ServiceOffering}: whether it is offered, in the terms of Open Referral's HSDS. A closed list: no 1.x
 * version of the model extends it.
 */
public enum ServiceStatus {
    /** The service is offered. */
    ACTIVE,
    /** The service is not offered now. */
    INACTIVE,
    /** The service will not be offered again. */
    DEFUNCT,
    /** The service pauses. */
    TEMPORARILY_CLOSED
}
