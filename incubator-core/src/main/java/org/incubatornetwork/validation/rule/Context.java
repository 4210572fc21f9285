package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Nearest;

/**
 * The context of a rule: what a {@link Check} or a {@link Collector} may ask, and where it reports. A validation has one for
 * each rule; a test of a check may make its own.
 */
public abstract class Context implements NoBean {
    private final Rule rule;
    private final Severity severity;
    private final ImmutableMap<String, BigDecimal> parameters;
    private final ImmutableMap<String, Integer> wholeParameters;
    private int unreported;

    /**
     * A context of a rule as it is configured.
     *
     * @param rule the rule
     * @param severity the severity of its findings
     * @param parameters the values of all its parameters by name
     * @throws IllegalArgumentException if a value is one that its parameter does not take
     */
    protected Context(Rule rule, Severity severity, ImmutableMap<String, BigDecimal> parameters) {
        this.rule = rule;
        this.severity = severity;
        this.parameters = parameters;
        ImmutableMap.Builder<String, Integer> whole = ImmutableMap.builder();
        for (RuleParameter parameter : rule.parameters()) {
            BigDecimal value = decimal(parameter.name());
            parameter.check(value);
            if (parameter.type() == RuleParameter.Type.WHOLE) {
                whole.put(parameter.name(), value.intValueExact());
            }
        }
        wholeParameters = whole.buildOrThrow();
    }

    /**
     * The network without its startups, as known on the day of the validation.
     *
     * @return the frame
     */
    public abstract Frame frame();

    /**
     * The network that is validated, without its startups.
     *
     * @return the network without its startups
     */
    public final Network network() {
        return frame().network();
    }

    /**
     * The day of the validation: "today", for whatever depends on it.
     *
     * @return the day
     */
    public final LocalDate asOf() {
        return frame().asOf();
    }

    /**
     * The startup that is being looked at, as collectors remember it: one object for all of them.
     *
     * @return the startup's place, id and name
     * @throws IllegalStateException if it is another entity that is being looked at
     */
    public abstract Sighting sighting();

    /**
     * A threshold of the rule that takes whole numbers, as configured.
     *
     * @param parameter the parameter's name
     * @return its value
     * @throws IllegalArgumentException if the rule has no such parameter; the message names the nearest
     */
    public final int whole(String parameter) {
        Integer value = wholeParameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("rule " + rule + " has no whole parameter " + parameter
                    + Nearest.question(parameter, wholeParameters.keySet()));
        }
        return value;
    }

    /**
     * A threshold of the rule, as configured.
     *
     * @param parameter the parameter's name
     * @return its value
     * @throws IllegalArgumentException if the rule has no such parameter; the message names the nearest
     */
    public final BigDecimal decimal(String parameter) {
        BigDecimal value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("rule " + rule + " has no parameter " + parameter
                    + Nearest.question(parameter, parameters.keySet()));
        }
        return value;
    }

    /**
     * Something is wrong in the entity that is being looked at. Say what, and then {@link Observation#report()} it.
     *
     * <p>The path says which fact is at fault, and the finding is told from others by all that stands in it: by each item of
     * a list that the path leads through, the innermost in full and the others by their id if they have one; or else by the
     * value that it leads to. A path that ends at a list is about what is not there.
     *
     * @param path where in the entity: names of members and indexes in lists, none for the entity itself
     * @return an observation to be completed
     */
    public final Observation at(Object... path) {
        return about(subject(), path);
    }

    /**
     * Something is wrong in some other entity.
     *
     * @param subject the entity
     * @param path where in the entity
     * @return an observation to be completed
     */
    public final Observation about(Subject subject, Object... path) {
        unreported++;
        return new Observation(rule, severity, subject, findEntity(subject), path, this::reported, digester());
    }

    private void reported(Observation observation) {
        unreported--;
        take(observation);
    }

    /**
     * Settles what was observed, after a check: what a check has observed and not {@linkplain Observation#report() reported} would pass unseen.
     *
     * @return how many observations since the last time were not reported
     */
    @CanIgnoreReturnValue
    public final int settle() {
        int forgotten = unreported;
        if (forgotten != 0) { // it is asked after each check
            unreported = 0;
        }
        return forgotten;
    }

    /**
     * The entity that a subject stands for.
     *
     * @param subject the subject
     * @return the entity; empty if it is not at hand, as a startup that was seen before
     */
    protected Optional<? extends Entity> findEntity(Subject subject) {
        return subject.kind().find(network(), subject.pointer());
    }

    /**
     * What digests the facts at fault. A validation has one for each entity that is looked at, so that what many findings are about is
     * digested once.
     *
     * @return a digester; a new one each time, unless it is overridden
     */
    protected ContentDigester digester() {
        return new ContentDigester();
    }

    /**
     * The rule can't judge this network: the report will say so, and why.
     *
     * @param reason what is missing
     */
    public abstract void cannotRun(LocalizedText reason);

    /**
     * The entity that is being looked at.
     *
     * @return the entity, as the subject of a finding
     */
    protected abstract Subject subject();

    /**
     * Takes what the rule reports.
     *
     * @param observation what makes the finding, and its name and its hint, which are costly: to be asked for only if needed
     */
    protected abstract void take(Observation observation);
}
