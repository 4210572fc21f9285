package org.incubatornetwork.model;

/** The qualifier of a printed figure: how the figure is meant. A closed list: no 1.x version of the model extends it. */
public enum Qualifier {
    /** The figure itself, at its printed precision. */
    EXACT(""),
    /** A value around the figure. */
    ABOUT("~"),
    /** A little less than the figure. */
    NEARLY("~"),
    /** More than the figure. */
    MORE_THAN(">"),
    /** The figure or more. */
    AT_LEAST(">="),
    /** Less than the figure. */
    LESS_THAN("<"),
    /** The figure or less. */
    UP_TO("<="),
    /** From a lower to an upper figure, both included. */
    BETWEEN("..");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    /** What stands before a figure in place of words; of a span it stands between the two. */
    String sign() {
        return sign;
    }
}
