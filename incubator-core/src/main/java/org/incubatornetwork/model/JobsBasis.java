package org.incubatornetwork.model;

/** The basis of {@link Jobs}: what a number of jobs counts. A closed list: no 1.x version of the model extends it. */
public enum JobsBasis {
    /** Jobs are counted as persons. */
    HEADCOUNT,
    /** Jobs are counted as full-time equivalents, rounded to whole ones. */
    FTE
}
