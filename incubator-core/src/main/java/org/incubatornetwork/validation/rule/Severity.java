package org.incubatornetwork.validation.rule;

/** The severity of a finding: how much it matters; the graver comes first. */
public enum Severity {
    /** The document contradicts itself or its format: what is computed from it may be wrong. */
    ERROR,
    /** Something is implausible, or missing where it is needed. */
    WARNING,
    /** Something is worth knowing. */
    INFO
}
