package org.incubatornetwork.metrics.metric;

/** A subject of lengths: whose length is measured. */
public enum StaySubject {
    /** The time in the network: residencies linked by transfers are one. The default for all scopes but a site. */
    STAY,
    /** A single residency; a transfer ends it. The default for a site. */
    RESIDENCY
}
