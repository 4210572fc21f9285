package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/** A question that an accumulator has to answer: of which scope, on which day or over which period, under which policies. */
public final class Question implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final @Nullable ReportingPeriod period;
    private final Scope scope;
    private final Policies policies;
    private final FollowUp followUp;
    private final StaySubject subject;

    private Question(Frame frame, @Nullable ReportingPeriod period, Scope scope, Policies policies) {
        this.frame = frame;
        this.period = period;
        this.scope = scope;
        this.policies = policies;
        this.followUp = policies.followUp().orElseThrow();
        this.subject = policies.subject().orElseThrow();
    }

    /**
     * A question about a scope, on a day or over a period, under policies.
     *
     * @param frame the network without its startups, and the day whose knowledge is asked for
     * @param period the period that is asked about, if there is one
     * @param scope the part of the network that is asked about
     * @param policies the policies; what they leave to a default is chosen by the network's register and the scope, but the
     *     levels, which nobody can choose before the startups have been seen: then they are those with residencies
     * @return the question
     */
    public static Question of(Frame frame, Optional<ReportingPeriod> period, Scope scope, Policies policies) {
        return new Question(
                frame,
                period.orElse(null),
                scope,
                policies.resolved(frame.registerCoverage(), Policies.LEVELS_WITH_RESIDENCIES, scope.kind()));
    }

    private Question(Question other, Frame frame, @Nullable ReportingPeriod period) {
        this.frame = frame;
        this.period = period;
        this.scope = other.scope;
        this.policies = other.policies;
        this.followUp = other.followUp;
        this.subject = other.subject;
    }

    /**
     * The same question at another time.
     *
     * @param known the same network as known on another day
     * @param asked the period that is asked about, if there is one
     * @return the question, of the same scope and under the same policies
     */
    public Question at(Frame known, Optional<ReportingPeriod> asked) {
        return new Question(this, Objects.requireNonNull(known), asked.orElse(null));
    }

    /**
     * The network without its startups, as known on the day.
     *
     * @return the frame
     */
    public Frame frame() {
        return frame;
    }

    /**
     * The network without its startups: sites, services, cohorts and register.
     *
     * @return the network
     */
    public Network network() {
        return frame.network();
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
     * Whether the question is about one site.
     *
     * @return true for a scope of kind {@link ScopeKind#SITE}
     */
    public boolean isSite() {
        return scope.kind() == ScopeKind.SITE;
    }

    /**
     * The sites of the scope, each with its parts.
     *
     * @return the one site that is asked about, or else every site of the network that is part of no other, in the order of the
     *     document
     */
    public ImmutableList<SiteHistory> sites() {
        return scope.siteId()
                .map(id -> frame.findSite(id).map(ImmutableList::of).orElse(ImmutableList.of()))
                .orElseGet(this::wholeSites);
    }

    private ImmutableList<SiteHistory> wholeSites() {
        return frame.parts().isEmpty()
                ? frame.sites()
                : frame.sites().stream()
                        .filter(site -> !frame.parts().isPart(site.ordinal()))
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * The as-of date: the day whose knowledge is asked for.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return frame.asOf();
    }

    /**
     * The as-of date as a number.
     *
     * @return the as-of date as a {@linkplain EpochDay number}
     */
    public int asOfDay() {
        return frame.asOfDay();
    }

    /**
     * The period that is asked about.
     *
     * @return the period, if one was given; for a metric of {@link TimeBasis#PERIOD}, it is always there and over
     */
    public Optional<ReportingPeriod> period() {
        return Optional.ofNullable(period);
    }

    /**
     * The first day of the period.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if no period was given
     */
    public int periodStartDay() {
        return period == null ? EpochDay.NEVER : EpochDay.of(period.start());
    }

    /**
     * The first day after the period.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if no period was given
     */
    public int periodEndDay() {
        return period == null ? EpochDay.NEVER : EpochDay.of(period.end());
    }

    /**
     * The first day on which something counts that is asked for of a period, or, where none was given, of all time.
     *
     * @return the first day of the period as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if no period was given
     */
    public int firstDay() {
        return period == null ? EpochDay.BEFORE_ALL : periodStartDay();
    }

    /**
     * The policies of the answer.
     *
     * @return the policies, none of them left to a default
     */
    public Policies policies() {
        return policies;
    }

    /**
     * The policy of follow-up: how long a firm counts as observed.
     *
     * @return the choice of the policies, or that of the network's register
     */
    public FollowUp followUp() {
        return followUp;
    }

    /**
     * The subject of lengths: whose length is measured.
     *
     * @return the choice of the policies, or that of the scope
     */
    public StaySubject subject() {
        return subject;
    }

    /** The scope, the network and the day. */
    @Override
    public String toString() {
        return scope + " of " + frame;
    }
}
