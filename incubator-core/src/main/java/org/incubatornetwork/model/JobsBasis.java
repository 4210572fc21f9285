package org.incubatornetwork.model;

/** What a number of {@link Jobs} counts. A closed list: no 1.x version of the model extends it. */
public enum JobsBasis {
    /** Persons. */
    HEADCOUNT,
    /** Full-time equivalents, rounded to whole ones. */
    FTE
}
