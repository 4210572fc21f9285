package org.incubatornetwork.metrics.survival;

/** The status of a survival observation: how the observation of one subject ended. */
public enum EventStatus {

    /** The event happened at the time given. */
    EVENT,

    /** The event had not happened by the time given, the last at which the subject was observed (right-censored). */
    CENSORED
}
