package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.EngineRules;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Dossier;
import org.incubatornetwork.validation.rule.EntityCheck;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Fingerprint;
import org.incubatornetwork.validation.rule.Frame;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Severity;
import org.incubatornetwork.validation.rule.Subject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A validation whose startups come one by one, so that they need not be in memory together. What it keeps of them is what
 * it found and what rules on several startups must remember, such as their ids.
 *
 * <pre>{@code
 * ValidationRun run = Validator.asOf(day).start(Frame.of(network));
 * network.startups().forEach(run::add);
 * ValidationReport report = run.finish();
 * report.startups();  // 2995
 * }</pre>
 *
 * <p>The startups can be shared among several runs of one validator and one frame, in other threads or other processes;
 * all but one hand over their {@link #part()}, which the last merges before it finishes. A run is for one thread at a time.
 */
public final class ValidationRun {
    private static final Logger LOG = LoggerFactory.getLogger(ValidationRun.class);

    private final Frame frame;
    private final LocalDate asOf;
    private final ValidationConfiguration configuration;
    private final ValidationPart part;
    private final Scope scope;
    private final ImmutableMap<Fingerprint, Suppression> suppressions;
    private final ImmutableList<ActiveRule> rules;
    private final Map<String, RuleContext> contexts = new HashMap<>();
    private final Map<String, LocalizedText> obstacles = new TreeMap<>();
    private final Set<String> failed = new HashSet<>();
    private final StartupCheck[] startupChecks;
    private final CollectorSlot[] collectors;
    private final boolean hasBaseline;
    private final @Nullable RuleContext failureContext;
    private boolean finished;

    /** A check of startups with its rule's context. */
    private record StartupCheck(Rule rule, Check<? super Dossier> check, Context context) {}

    /** What the checks of one rule may ask, and where they report. */
    private final class RuleContext extends Context {
        private final Severity severity;
        private @Nullable LocalizedText obstacle;

        RuleContext(ActiveRule active) {
            super(active.rule(), active.severity(), active.parameters());
            severity = active.severity();
        }

        @Override
        public LocalDate asOf() {
            return asOf;
        }

        @Override
        public Frame frame() {
            return frame;
        }

        @Override
        public void cannotRun(LocalizedText reason) {
            obstacle = reason;
        }

        @Override
        protected Subject subject() {
            return scope.subject();
        }

        @Override
        protected void take(Finding finding, Supplier<Optional<String>> hint) {
            ValidationRun.this.take(finding, hint);
        }
    }

    /** A collector with its rule's context. */
    private record CollectorSlot(Rule rule, Collector<?> collector, Context context) {}

    ValidationRun(Frame frame, LocalDate asOf, ValidationConfiguration configuration, ImmutableList<ActiveRule> rules) {
        this.frame = frame;
        this.asOf = asOf;
        this.configuration = configuration;
        this.rules = rules;
        Network network = frame.network();
        this.part = new ValidationPart(network.id(), asOf);
        this.scope = new Scope(network);
        this.suppressions = configuration.suppressions().stream()
                .filter(suppression -> suppression.isInForceOn(asOf))
                .collect(ImmutableMap.toImmutableMap(
                        suppression -> Fingerprint.parse(suppression.fingerprint()),
                        suppression -> suppression,
                        (first, repeated) -> first));
        this.hasBaseline = !configuration.baseline().isEmpty();
        List<StartupCheck> checks = new ArrayList<>();
        List<CollectorSlot> slots = new ArrayList<>();
        for (ActiveRule active : rules) {
            contexts.put(active.rule().code(), new RuleContext(active));
        }
        failureContext = contexts.get(EngineRules.RULE_FAILED.code());
        for (ActiveRule active : rules) {
            Rule rule = active.rule();
            RuleContext context = contexts.get(rule.code());
            if (context != null && canRun(rule)) {
                rule.startupChecks().forEach(check -> checks.add(new StartupCheck(rule, check, context)));
                rule.collector().ifPresent(factory -> {
                    Collector<?> collector = factory.start();
                    part.collectors.put(rule.code(), collector);
                    slots.add(new CollectorSlot(rule, collector, context));
                });
            }
        }
        startupChecks = checks.toArray(new StartupCheck[0]);
        collectors = slots.toArray(new CollectorSlot[0]);
    }

    private boolean canRun(Rule rule) {
        Optional<LocalizedText> lack = Optional.empty();
        try {
            lack = rule.precondition().obstacle(frame);
        } catch (RuntimeException e) {
            failed(rule, e);
        }
        lack.ifPresent(reason -> obstacles.put(rule.code(), reason));
        return lack.isEmpty();
    }

    /**
     * Looks at the next startup: its place is the number of startups seen before.
     *
     * @param startup the startup
     */
    public void add(Startup startup) {
        add(startup, part.startups);
    }

    /**
     * Looks at a startup.
     *
     * @param startup the startup
     * @param position its place among the network's startups, from 0
     */
    public void add(Startup startup, long position) {
        checkUnfinished();
        part.startups++;
        Dossier dossier = Dossier.of(startup, position, frame, asOf);
        scope.enter(EntityKind.STARTUP, startup, position);
        for (StartupCheck check : startupChecks) {
            try {
                check.check.check(dossier, check.context);
            } catch (RuntimeException | StackOverflowError e) {
                failed(check.rule, e);
            }
        }
        for (CollectorSlot slot : collectors) {
            try {
                slot.collector.add(dossier, slot.context);
            } catch (RuntimeException | StackOverflowError e) {
                failed(slot.rule, e);
            }
        }
    }

    /**
     * Takes into account what was found by other means, such as reconciliation. The configuration applies to it as to what
     * this run finds itself.
     *
     * @param finding the finding; left out if it is of a rule that this run does not apply
     */
    public void add(Finding finding) {
        checkUnfinished();
        RuleContext context = contexts.get(finding.code());
        if (context != null) {
            take(finding.withSeverity(context.severity));
        }
    }

    /**
     * What this run knows, for another run to {@linkplain #merge merge}. This run is not to be used any more.
     *
     * @return the part of the work that was done here
     */
    public ValidationPart part() {
        checkUnfinished();
        finished = true;
        return part;
    }

    /**
     * Takes into account what another run saw of the same network by the same rules.
     *
     * @param other the other run's part
     * @throws IllegalArgumentException if it is of another network or day
     */
    public void merge(ValidationPart other) {
        checkUnfinished();
        part.merge(other);
    }

    /**
     * Looks at what remains, now that all startups have been seen.
     *
     * @return the report
     */
    public ValidationReport finish() {
        checkUnfinished();
        finished = true;
        for (ActiveRule active : rules) {
            RuleContext context = contexts.get(active.rule().code());
            if (context != null && !obstacles.containsKey(active.rule().code())) {
                active.rule().entityChecks().forEach(check -> checkFrame(active.rule(), check, context));
            }
        }
        scope.enter(EntityKind.NETWORK, frame.network(), 0);
        for (CollectorSlot slot : collectors) {
            try {
                slot.collector.report(slot.context);
            } catch (RuntimeException | StackOverflowError e) {
                failed(slot.rule, e);
            }
        }
        part.failures.values().forEach(this::take);
        contexts.forEach((code, context) -> {
            LocalizedText obstacle = context.obstacle;
            if (obstacle != null) {
                obstacles.put(code, obstacle);
            }
        });
        return report();
    }

    private <E extends Entity> void checkFrame(Rule rule, EntityCheck<E> check, Context context) {
        List<E> entities = check.kind().of(frame.network());
        for (int i = 0; i < entities.size(); i++) {
            scope.enter(check.kind(), entities.get(i), i);
            try {
                check.check().check(entities.get(i), context);
            } catch (RuntimeException | StackOverflowError e) {
                failed(rule, e);
            }
        }
    }

    private void failed(Rule rule, Throwable failure) {
        if (failed.add(rule.code())) {
            LOG.warn(
                    "rule {} failed on {}; of its further failures only the first in the document is reported",
                    rule,
                    scope.subject().pointer(),
                    failure);
        }
        if (failureContext != null) {
            part.addFailure(
                    rule.code(),
                    failureContext
                            .at()
                            .with("rule", rule.code())
                            .with("exception", failure.getClass().getName())
                            .with(
                                    "reason",
                                    Optional.ofNullable(failure.getMessage()).orElse("-"))
                            .toFinding());
        }
    }

    private void take(Finding finding) {
        take(finding, finding::hint);
    }

    private void take(Finding finding, Supplier<Optional<String>> hint) {
        Fingerprint fingerprint = Fingerprint.of(finding);
        if (suppressions.containsKey(fingerprint)) {
            part.suppressed++;
            part.suppressionsUsed.add(fingerprint.toString());
            return;
        }
        part.fingerprints.add(fingerprint.bits());
        if (hasBaseline && configuration.baseline().contains(fingerprint.toString())) {
            part.accepted++;
        } else {
            part.add(finding, hint);
        }
    }

    private ValidationReport report() {
        ValidationReport.Builder report = ValidationReport.builder()
                .network(part.network)
                .asOf(asOf)
                .startups(part.startups)
                .suppressed(part.suppressed)
                .accepted(part.accepted)
                .failOn(configuration.failOn())
                .fingerprintSet(part.fingerprints.compacted());
        List<Finding> findings = new ArrayList<>();
        for (Tally tally : part.tallies.values()) {
            List<Finding> sample = tally.sample();
            findings.addAll(sample);
            report.addCounts(new RuleCount(tally.code(), sample.get(0).severity(), tally.count(), sample.size()));
        }
        findings.sort(FindingOrder.INSTANCE);
        report.addAllFindings(findings);
        obstacles.forEach((code, reason) -> report.addSkippedRules(new SkippedRule(code, reason)));
        configuration.suppressions().stream()
                .filter(suppression ->
                        !part.suppressionsUsed.contains(suppression.fingerprint()) || !suppression.isInForceOn(asOf))
                .forEach(report::addIdleSuppressions);
        return report.build();
    }

    private void checkUnfinished() {
        if (finished) {
            throw new IllegalStateException("the run has finished");
        }
    }
}
