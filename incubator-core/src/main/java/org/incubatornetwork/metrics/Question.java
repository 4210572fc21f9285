package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.Network;

/** What an accumulator has to answer: of which scope, on which day or over which period, under which policies. */
public final class Question implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final Scope scope;
    private final Policies policies;

    Question(Frame frame, Scope scope, Policies policies) {
        this.frame = frame;
        this.scope = scope;
        this.policies = policies;
    }

    /**
     * The network without its startups: sites, services, cohorts and register.
     *
     * @return the network
     */
    public Network network() {
        return frame.network;
    }

    /**
     * The part of the network that is asked about.
     *
     * @return the scope
     */
    public Scope scope() {
        return scope;
    }

    /**
     * The day whose knowledge is asked for.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return frame.asOf;
    }

    /**
     * The period that is asked about.
     *
     * @return the period, if one was given; for a metric of {@link TimeBasis#PERIOD}, it is always there and over
     */
    public Optional<ReportingPeriod> period() {
        return frame.period();
    }

    /**
     * The policies.
     *
     * @return the policies, none of them left to a default
     */
    public Policies policies() {
        return policies;
    }

    Frame frame() {
        return frame;
    }

    boolean isSite() {
        return scope.kind() == ScopeKind.SITE;
    }

    /** The first day of the period. */
    int periodStart() {
        return frame.period().map(period -> Days.of(period.start())).orElse(Days.NEVER);
    }

    /** The first day after the period. */
    int periodEnd() {
        return frame.period().map(period -> Days.of(period.end())).orElse(Days.NEVER);
    }
}
