package org.incubatornetwork.metrics.metric;

import java.util.Locale;

/** The reasons why two figures of one measure cannot be held against each other. */
public enum Incomparable {
    /** One of the two was not measured. */
    NOT_MEASURED,
    /** One of the two has no value. */
    NO_VALUE,
    /** The metric is defined otherwise: its version differs. */
    OTHER_DEFINITION,
    /** The policies that the figure depends on differ. */
    OTHER_POLICIES,
    /** What support makes a stay differs. */
    OTHER_LEVELS,
    /** What day is taken for a vague one differs. */
    OTHER_DAYS,
    /** The units differ. */
    OTHER_UNIT,
    /** The currencies differ. */
    OTHER_CURRENCY,
    /** The days of two networks differ, or the lengths of the periods. */
    OTHER_TIME;

    /**
     * The reason in words.
     *
     * @param locale the locale, by which the language is chosen
     * @return a sentence
     */
    public String message(Locale locale) {
        return MetricTexts.text("incomparable." + name()).in(locale);
    }
}
