package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.Nearest;

/**
 * A reason why a figure has no value. Neither zero nor NaN stands for what is unknown or undefined; this does.
 *
 * @param code an UPPER_SNAKE code that is never renamed or reused
 * @param message what is to be said of it
 */
public record NoValue(String code, Message message) implements Serializable {
    /** The network has no register, so that nothing can be said of its startups. */
    public static final NoValue NO_REGISTER = ours("NO_REGISTER");
    /** The denominator is 0. */
    public static final NoValue EMPTY_DENOMINATOR = ours("EMPTY_DENOMINATOR");
    /** Nobody is there to be observed. */
    public static final NoValue NO_SUBJECTS = ours("NO_SUBJECTS");
    /** The curve does not come down to one half within the time observed. */
    public static final NoValue NOT_REACHED = ours("NOT_REACHED");
    /** The metric is of a period, and none was given. */
    public static final NoValue NO_PERIOD = ours("NO_PERIOD");
    /** The as-of date is within the period, or before it. */
    public static final NoValue PERIOD_NOT_OVER = ours("PERIOD_NOT_OVER");
    /** The day after the period, on which residents have to be counted, has not come by the as-of date. */
    public static final NoValue END_NOT_KNOWN = ours("END_NOT_KNOWN");
    /** No open site of the scope has an exact capacity of the unit. */
    public static final NoValue NO_CAPACITY = ours("NO_CAPACITY");
    /** Two capacities of the unit start on the same day, at every open site of the scope. */
    public static final NoValue CAPACITIES_CONFLICT = ours("CAPACITIES_CONFLICT");
    /** The capacity is vague, such as "more than 70", at every open site of the scope. */
    public static final NoValue CAPACITY_NOT_EXACT = ours("CAPACITY_NOT_EXACT");
    /** Vague days leave open whether an exact capacity is in force at a site of the scope, and at no open site one is by those taken. */
    public static final NoValue CAPACITY_UNCERTAIN = ours("CAPACITY_UNCERTAIN");
    /** No site of the scope is open on the day, or on any day of the period. */
    public static final NoValue SITE_NOT_OPEN = ours("SITE_NOT_OPEN");
    /** Whether a site of the scope is open is not told, or a vague date leaves it open, and no other is. */
    public static final NoValue SITE_UNCERTAIN = ours("SITE_UNCERTAIN");
    /** No site is told, and the list of sites may lack some. */
    public static final NoValue NO_SITES = ours("NO_SITES");
    /** No open site of the scope has a known lettable area. */
    public static final NoValue NO_AREA = ours("NO_AREA");
    /** The programme has not started. */
    public static final NoValue PROGRAMME_NOT_STARTED = ours("PROGRAMME_NOT_STARTED");
    /** The cohort has not started. */
    public static final NoValue COHORT_NOT_STARTED = ours("COHORT_NOT_STARTED");
    /** Nobody has taken part in a cohort or programme, as far as is known, and it is not told when it started. */
    public static final NoValue NO_MEMBER = ours("NO_MEMBER");
    /** Amounts in several currencies, which are never added. */
    public static final NoValue SEVERAL_CURRENCIES = ours("SEVERAL_CURRENCIES");
    /** No amount is known. */
    public static final NoValue NO_AMOUNT = ours("NO_AMOUNT");
    /** None of those who live was observed. */
    public static final NoValue NOT_OBSERVED = ours("NOT_OBSERVED");
    /** Nothing is recorded of those whom the figure is of. */
    public static final NoValue NOT_RECORDED = ours("NOT_RECORDED");
    /** The metric has no single figure: its breakdown is the answer. */
    public static final NoValue SEE_BREAKDOWN = ours("SEE_BREAKDOWN");
    /** The metric does not exist for the clock that was chosen. */
    public static final NoValue NOT_FOR_CLOCK = ours("NOT_FOR_CLOCK");
    /** Fewer than two groups can be compared. */
    public static final NoValue FEWER_THAN_TWO_GROUPS = ours("FEWER_THAN_TWO_GROUPS");
    /** There are more than 200 groups to compare. */
    public static final NoValue TOO_MANY_GROUPS = ours("TOO_MANY_GROUPS");
    /** None of the groups had an event. */
    public static final NoValue NO_EVENTS = ours("NO_EVENTS");
    /** The groups cannot be told apart: the variance of their difference cannot be inverted. */
    public static final NoValue SINGULAR_VARIANCE = ours("SINGULAR_VARIANCE");
    /** Vague days leave the figure open: it has a least or a most, and no single value. */
    public static final NoValue WITHIN_RANGE = ours("WITHIN_RANGE");
    /** Of some death only a window of days is known, and the method needs the day of each. */
    public static final NoValue INTERVAL_CENSORED = ours("INTERVAL_CENSORED");
    /** The estimate was not found within the greatest number of steps. */
    public static final NoValue NOT_CONVERGED = ours("NOT_CONVERGED");
    /** No funnel tells both stages. */
    public static final NoValue NO_FUNNEL = ours("NO_FUNNEL");
    /** Only published claims have this measure. */
    public static final NoValue CLAIMS_ONLY = ours("CLAIMS_ONLY");
    /** The report does not have this measure. */
    public static final NoValue NOT_MEASURED = ours("NOT_MEASURED");
    /** The report knows no such site, cohort, sector or year, or the metric is not measured there. */
    public static final NoValue SCOPE_NOT_MEASURED = ours("SCOPE_NOT_MEASURED");
    /** The metric was not measured under such policies. */
    public static final NoValue POLICIES_NOT_MEASURED = ours("POLICIES_NOT_MEASURED");

    /**
     * Accepts a code and a message.
     *
     * @param code an UPPER_SNAKE code
     * @param message what is to be said of it
     */
    public NoValue {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /**
     * A reason of one's own why a figure has no value.
     *
     * @param code an UPPER_SNAKE code
     * @param message what is to be said of it
     * @return the reason
     */
    public static NoValue of(String code, Message message) {
        return new NoValue(code, message);
    }

    /**
     * The reason that the metric's own code threw.
     *
     * @param failure what was thrown
     * @return the reason METRIC_FAILED
     */
    public static NoValue metricFailed(String failure) {
        return new NoValue(
                "METRIC_FAILED", MetricTexts.message("novalue.METRIC_FAILED", ImmutableMap.of("failure", failure)));
    }

    /**
     * The reason that there is no such measure, with the nearest that there is.
     *
     * @param measure what was asked for
     * @param known the ids that there are
     * @return the reason MEASURE_UNKNOWN
     */
    public static NoValue measureUnknown(MeasureId measure, Collection<String> known) {
        Optional<String> nearest = Nearest.to(measure.value(), known);
        return new NoValue(
                "MEASURE_UNKNOWN",
                nearest.isPresent()
                        ? MetricTexts.message(
                                "nearest.MEASURE_UNKNOWN",
                                ImmutableMap.of("measure", measure.value(), "nearest", nearest.get()))
                        : MetricTexts.message("novalue.MEASURE_UNKNOWN", ImmutableMap.of("measure", measure.value())));
    }

    private static NoValue ours(String code) {
        return new NoValue(code, MetricTexts.message("novalue." + code));
    }

    /**
     * The reason in words.
     *
     * @param locale the locale, by which the language is chosen
     * @return a sentence
     */
    public String message(Locale locale) {
        return message.in(locale);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
