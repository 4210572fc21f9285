package org.incubatornetwork.metrics.metric;

/** A subject of lengths: whose length is measured. */
public enum StaySubject {
    /** The time in the network: support linked by transfers is one. The default for all scopes but a site. */
    STAY,
    /** A single support period, such as a residency; a transfer ends it. The default for a site. */
    PERIOD
}
