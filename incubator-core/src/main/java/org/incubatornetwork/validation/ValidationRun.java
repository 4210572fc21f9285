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
    private final ImmutableMap<Long, Suppression> suppressions;
    private final ImmutableList<ActiveRule> rules;
    private final Map<String, Context> contexts = new HashMap<>();
    private final Map<String, LocalizedText> obstacles = new TreeMap<>();
    private final Set<String> failed = new HashSet<>();
    private final StartupCheck[] startupChecks;
    private final CollectorSlot[] collectors;
    private final boolean hasBaseline;
    private final @Nullable Context failureContext;
    private boolean finished;

    /** A check of startups with its rule's context. */
    private record StartupCheck(Rule rule, Check<? super Dossier> check, Context context) {}

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
            contexts.put(active.rule().code(), new Context(active, frame, asOf, scope, this::take));
        }
        failureContext = contexts.get(EngineRules.RULE_FAILED.code());
        for (ActiveRule active : rules) {
            Rule rule = active.rule();
            Context context = contexts.get(rule.code());
            if (context != null && canRun(rule)) {
                rule.startupChecks().forEach(check -> checks.add(new StartupCheck(rule, check, context)));
                rule.collector().ifPresent(supplier -> {
                    Collector<?> collector = supplier.get();
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
            lack = rule.lacks(frame);
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
        Dossier dossier = new Dossier(startup, position, frame, asOf);
        scope.enter(startup, position);
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
        Context context = contexts.get(finding.code());
        if (context != null) {
            take(finding.withSeverity(context.severity()));
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
            Context context = contexts.get(active.rule().code());
            if (context != null && !obstacles.containsKey(active.rule().code())) {
                checkFrame(active.rule(), context);
            }
        }
        scope.enter(frame.network(), 0);
        for (CollectorSlot slot : collectors) {
            try {
                slot.collector.report(slot.context);
            } catch (RuntimeException | StackOverflowError e) {
                failed(slot.rule, e);
            }
        }
        part.failures.values().forEach(this::take);
        contexts.forEach((code, context) -> {
            LocalizedText obstacle = context.obstacle();
            if (obstacle != null) {
                obstacles.put(code, obstacle);
            }
        });
        return report();
    }

    private void checkFrame(Rule rule, Context context) {
        Network network = frame.network();
        checkAll(rule, rule.networkChecks(), ImmutableList.of(network), context);
        checkAll(rule, rule.siteChecks(), network.sites(), context);
        checkAll(rule, rule.serviceChecks(), network.services(), context);
        checkAll(rule, rule.cohortChecks(), network.cohorts(), context);
        checkAll(rule, rule.membershipChecks(), network.memberships(), context);
        checkAll(rule, rule.claimChecks(), network.claims(), context);
    }

    private <E extends Entity> void checkAll(
            Rule rule, List<Check<? super E>> checks, List<E> entities, Context context) {
        for (Check<? super E> check : checks) {
            for (int i = 0; i < entities.size(); i++) {
                scope.enter(entities.get(i), i);
                try {
                    check.check(entities.get(i), context);
                } catch (RuntimeException | StackOverflowError e) {
                    failed(rule, e);
                }
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
        long fingerprint = Fingerprint.of(finding);
        if (suppressions.containsKey(fingerprint)) {
            part.suppressed++;
            part.suppressionsUsed.add(Fingerprint.text(fingerprint));
            return;
        }
        part.fingerprints.add(fingerprint);
        if (hasBaseline && configuration.baseline().contains(Fingerprint.text(fingerprint))) {
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
