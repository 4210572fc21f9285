package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.transfer.Seal;
import org.incubatornetwork.validation.catalogue.EngineRules;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityCheck;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Subject;

/**
 * A validation under way: startups are added one by one, runs over parts of them are merged, and in the end there is a report.
 * It keeps what it found and what rules on several startups must remember, such as their ids, and none of the startups; it can
 * be serialized between any two steps, so that parts may be looked at by other processes. A stream that was cut or altered is
 * refused by an {@link InvalidObjectException}; against forgery nothing is promised: a stream is trusted like code.
 *
 * <pre>{@code
 * ValidationRun run = Validator.asOf(day).start(network);
 * network.startups().forEach(run::add);
 * ValidationReport report = run.report();
 * report.startups();  // 2995
 * }</pre>
 *
 * <p>Used by one thread at a time. Give each thread its own run, made by the same validator from the same network, tell it the
 * places of its startups, and merge.
 */
public final class ValidationRun implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private final Validator validator;
    private final Frame frame;
    private final Ledger kept;
    private final TreeMap<String, Collector<?>> collectors;

    /** Where it is entered what is found: in what is kept, or in what a report is made of. */
    private Ledger ledger;

    private final EntityInView inView;
    private final Known known;

    /** Whether it was merged into another, and is not to be used any more. */
    private boolean spent;

    private final Map<String, RuleContext> contexts = new LinkedHashMap<>();
    private final ValidationLog log = new ValidationLog();
    private final ImmutableList<RuleContext> able;
    private final ImmutableList<SharedGlance<RuleContext, Startup>> startupChecks;
    private final ImmutableList<SharedGlance<RuleContext, StartupInNetwork>> historyChecks;
    private final StartupCollector[] startupCollectors;

    /** A collector in the context of its rule. */
    private record StartupCollector(RuleContext context, Collector<?> collector) {}

    ValidationRun(Validator validator, Network network) {
        this(validator, Frame.of(network, validator.asOf()), new Ledger(), Map.of());
    }

    private ValidationRun(Validator validator, Frame frame, Ledger kept, Map<String, Collector<?>> begun) {
        this.validator = validator;
        this.frame = frame;
        this.kept = kept;
        this.collectors = new TreeMap<>(begun);
        this.ledger = kept;
        this.inView = new EntityInView(frame.network());
        this.known = new Known(validator.configuration(), validator.asOf());
        validator.activeRules().forEach(active -> contexts.put(active.rule().code(), new RuleContext(active)));
        this.able = contexts.values().stream().filter(this::canRun).collect(ImmutableList.toImmutableList());
        List<StartupCollector> collecting = new ArrayList<>();
        for (RuleContext context : able) {
            Rule rule = context.rule();
            rule.collector()
                    .map(factory -> collectors.computeIfAbsent(rule.code(), unseen -> factory.start()))
                    .ifPresent(collector -> collecting.add(new StartupCollector(context, collector)));
        }
        startupChecks = SharedGlance.atStartups(able, RuleContext::rule);
        historyChecks = SharedGlance.atHistories(able, RuleContext::rule);
        startupCollectors = collecting.toArray(new StartupCollector[0]);
    }

    /** What the checks of one rule may ask, and where they report. */
    private final class RuleContext extends Context {
        private final ActiveRule active;

        RuleContext(ActiveRule active) {
            super(active.rule(), active.severity(), active.parameters());
            this.active = active;
        }

        Rule rule() {
            return active.rule();
        }

        @Override
        public Frame frame() {
            return frame;
        }

        @Override
        public Sighting sighting() {
            return inView.sighting();
        }

        @Override
        public void cannotRun(LocalizedText reason) {
            ledger.addObstacle(active.rule().code(), reason);
        }

        @Override
        protected Subject subject() {
            return inView.subject();
        }

        @Override
        protected Optional<? extends Entity> findEntity(Subject subject) {
            Optional<? extends Entity> current = inView.findEntity(subject);
            return current.isPresent() ? current : super.findEntity(subject);
        }

        @Override
        protected ContentDigester digester() {
            return inView.digester();
        }

        @Override
        protected void take(Observation observation) {
            inView.observe(observation);
            ledger.add(observation, known);
        }
    }

    private boolean canRun(RuleContext context) {
        Optional<LocalizedText> obstacle = Optional.empty();
        try {
            obstacle = context.rule().precondition().obstacle(frame);
        } catch (RuntimeException | StackOverflowError e) {
            failed(context, e);
        }
        obstacle.ifPresent(context::cannotRun);
        return obstacle.isEmpty();
    }

    /**
     * Adds the next startup: its place is the number of startups added before.
     *
     * @param startup the startup, which is not kept
     * @return this run
     * @throws IllegalStateException if this run was merged into another
     */
    @CanIgnoreReturnValue
    public ValidationRun add(Startup startup) {
        return add(startup, kept.startups);
    }

    /**
     * Adds the startup at a place.
     *
     * @param startup the startup, which is not kept
     * @param position its place among the network's startups, from 0
     * @return this run
     * @throws IllegalStateException if this run was merged into another
     */
    @CanIgnoreReturnValue
    public ValidationRun add(Startup startup, long position) {
        checkUsable();
        kept.startups++;
        known.turn();
        StartupInNetwork history = StartupInNetwork.of(startup, frame);
        inView.enter(EntityKind.STARTUP, startup, position);
        check(startup, startupChecks);
        check(history, historyChecks);
        for (StartupCollector each : startupCollectors) {
            try {
                each.collector.add(history, each.context);
                ValidationLog.requireReported(each.context);
            } catch (RuntimeException | StackOverflowError e) {
                failed(each.context, e);
            }
        }
        return this;
    }

    private <T> void check(T startup, ImmutableList<SharedGlance<RuleContext, T>> glances) {
        for (int i = 0; i < glances.size(); i++) {
            SharedGlance<RuleContext, T> shared = glances.get(i);
            try {
                if (shared.isWorthALook(startup)) {
                    checkAll(startup, shared.checks());
                }
            } catch (RuntimeException | StackOverflowError e) {
                shared.checks().forEach(each -> failed(each.context(), e));
            }
        }
    }

    private <T> void checkAll(T startup, ImmutableList<CheckInContext<RuleContext, T>> checks) {
        for (int i = 0; i < checks.size(); i++) {
            RuleContext context = checks.get(i).context();
            try {
                checks.get(i).check().check(startup, context);
                ValidationLog.requireReported(context);
            } catch (RuntimeException | StackOverflowError e) {
                failed(context, e);
            }
        }
    }

    /**
     * Adds what was found by other means, such as reconciliation. The configuration applies to it as to what this run finds
     * itself.
     *
     * @param finding the finding; left out if it is of a rule that this run does not apply
     * @return this run
     * @throws IllegalStateException if this run was merged into another
     */
    @CanIgnoreReturnValue
    public ValidationRun add(Finding finding) {
        checkUsable();
        known.turn();
        RuleContext context = contexts.get(finding.code());
        if (context != null) {
            ledger.add(finding.withSeverity(context.active.severity()), known);
        }
        return this;
    }

    /**
     * Adds what another run has seen. The other is spent: it refuses to be used again. A copy that was made of it before, by
     * serialization, is a run of its own: that both saw the same startups can't be known.
     *
     * @param other a run of the same validator over other startups of the same network
     * @return this run
     * @throws IllegalArgumentException if the other run is this one, or asks something else; the message says what differs
     * @throws IllegalStateException if either was merged into another
     */
    @CanIgnoreReturnValue
    public ValidationRun merge(ValidationRun other) {
        checkUsable();
        other.checkUsable();
        Merging.check(
                this, other, validator.findDifference(other.validator).or(() -> frame.findDifference(other.frame)));
        kept.merge(other.kept);
        collectors.forEach((code, collector) -> merge(collector, Objects.requireNonNull(other.collectors.get(code))));
        other.spent = true;
        return this;
    }

    private void checkUsable() {
        if (spent) {
            throw Merging.spent(this);
        }
    }

    /** Both are of one rule, and so of one type. */
    @SuppressWarnings("unchecked")
    private static <C extends Collector<C>> void merge(Collector<?> one, Collector<?> other) {
        ((C) one).merge((C) other);
    }

    /**
     * The number of startups that were added.
     *
     * @return the number, merged runs included
     */
    public long startups() {
        return kept.startups;
    }

    /**
     * The report of what was found so far. The run may go on.
     *
     * @return the report of the startups added so far
     * @throws IllegalStateException if this run was merged into another
     */
    public ValidationReport report() {
        checkUsable();
        Ledger whole = new Ledger();
        ledger = whole;
        known.turn();
        try {
            for (RuleContext context : able) {
                context.rule().entityChecks().forEach(check -> checkEntities(context, check));
            }
            inView.enter(EntityKind.NETWORK, frame.network(), 0);
            for (StartupCollector each : startupCollectors) {
                report(each);
            }
            whole.merge(kept);
            whole.failures.values().forEach(failure -> whole.add(failure, known));
        } finally {
            ledger = kept;
        }
        ValidationReport report = report(whole);
        log.tell(able.size(), kept.startups, report.findings().size());
        return report;
    }

    private void report(StartupCollector each) {
        try {
            each.collector.report(each.context);
            ValidationLog.requireReported(each.context);
        } catch (RuntimeException | StackOverflowError e) {
            failed(each.context, e);
        }
    }

    private <E extends Entity> void checkEntities(RuleContext context, EntityCheck<E> check) {
        List<E> entities = check.kind().of(frame.network());
        for (int i = 0; i < entities.size(); i++) {
            inView.enter(check.kind(), entities.get(i), i);
            try {
                if (check.glance().isWorthALook(entities.get(i))) {
                    check.check().check(entities.get(i), context);
                    ValidationLog.requireReported(context);
                }
            } catch (RuntimeException | StackOverflowError e) {
                failed(context, e);
            }
        }
    }

    private void failed(RuleContext context, Throwable failure) {
        context.settle();
        Rule rule = context.rule();
        log.tell(rule.code(), inView.subject().pointer(), failure);
        RuleContext ofFailures = contexts.get(EngineRules.RULE_FAILED.code());
        if (ofFailures != null) {
            ledger.addFailure(rule.code(), ValidationLog.finding(ofFailures, rule, failure));
        }
    }

    private ValidationReport report(Ledger whole) {
        ValidationReport.Builder report = ValidationReport.builder()
                .network(frame.network().id())
                .asOf(validator.asOf())
                .failOn(validator.configuration().failOn());
        whole.report(
                known, code -> Objects.requireNonNull(contexts.get(code)).active.severity(), report);
        return report.build();
    }

    /** The day, the network and how many startups: the findings may be many. */
    @Override
    public String toString() {
        return "ValidationRun{asOf=" + validator.asOf() + ", network="
                + frame.network().id() + ", startups=" + kept.startups + "}";
    }

    @Serial // what the run works with is made anew; what it found and remembers travels
    private Object writeReplace() {
        return Seal.around(new Serialized(validator, frame.network(), kept, collectors, spent));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    private record Serialized(
            Validator validator, Network network, Ledger kept, TreeMap<String, Collector<?>> collectors, boolean spent)
            implements Serializable {
        @Serial
        private Object readResolve() {
            ValidationRun run = new ValidationRun(validator, Frame.of(network, validator.asOf()), kept, collectors);
            run.spent = spent;
            return run;
        }
    }
}
