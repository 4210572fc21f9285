package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.incubatornetwork.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a {@link Check} may ask, and where it reports. */
public final class Context {
    private final Rule rule;
    private final Severity severity;
    private final ImmutableMap<String, BigDecimal> parameters;
    private final ImmutableMap<String, Integer> wholeParameters;
    private final Frame frame;
    private final LocalDate asOf;
    private final Scope scope;
    private final Observation.Sink sink;
    private @Nullable LocalizedText obstacle;

    Context(ActiveRule active, Frame frame, LocalDate asOf, Scope scope, Observation.Sink sink) {
        this.rule = active.rule();
        this.severity = active.severity();
        this.parameters = active.parameters();
        this.wholeParameters = active.wholeParameters();
        this.frame = frame;
        this.asOf = asOf;
        this.scope = scope;
        this.sink = sink;
    }

    /**
     * The day of the validation: "today", for whatever depends on it.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The network without its startups.
     *
     * @return the frame
     */
    public Frame frame() {
        return frame;
    }

    /**
     * A threshold of the rule, as configured.
     *
     * @param parameter the name of a parameter that takes whole numbers
     * @return its value
     * @throws IllegalArgumentException if the rule has no such parameter
     */
    public int whole(String parameter) {
        Integer value = wholeParameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("rule " + rule + " has no whole parameter " + parameter);
        }
        return value;
    }

    /**
     * A threshold of the rule, as configured.
     *
     * @param parameter the parameter's name
     * @return its value
     * @throws IllegalArgumentException if the rule has no such parameter
     */
    public BigDecimal decimal(String parameter) {
        BigDecimal value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("rule " + rule + " has no parameter " + parameter);
        }
        return value;
    }

    /**
     * Something is wrong in the entity that is being looked at. Say what, and then {@link Observation#report()} it.
     *
     * @param path where in the entity: names of members and indexes in lists, none for the entity itself
     * @return an observation to be completed
     */
    public Observation at(Object... path) {
        return about(scope.subject(), path);
    }

    /**
     * Something is wrong in some other entity.
     *
     * @param subject the entity
     * @param path where in the entity
     * @return an observation to be completed
     */
    public Observation about(Subject subject, Object... path) {
        return new Observation(rule, severity, subject, path, sink);
    }

    /**
     * The rule can't judge this network: the report will say so, and why.
     *
     * @param reason what is missing
     */
    public void cannotRun(LocalizedText reason) {
        obstacle = reason;
    }

    Severity severity() {
        return severity;
    }

    @Nullable LocalizedText obstacle() {
        return obstacle;
    }
}
