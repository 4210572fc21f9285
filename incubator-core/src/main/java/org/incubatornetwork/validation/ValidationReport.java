package org.incubatornetwork.validation;

import com.google.common.base.MoreObjects;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMultiset;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.immutables.value.Value;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/**
 * The report of a validation: what it found. Its content depends on the network, the rules, their configuration and the day,
 * and on nothing else: not on the order in which the startups came, nor on how they were shared among threads or processes.
 */
@Value.Immutable
public abstract sealed class ValidationReport implements Serializable, NoBean permits ImmutableValidationReport {
    ValidationReport() {}

    /**
     * The id of the network that was validated.
     *
     * @return its id
     */
    public abstract NetworkId network();

    /**
     * The day of the validation, for which the report holds.
     *
     * @return the day
     */
    public abstract LocalDate asOf();

    /**
     * How many startups were seen.
     *
     * @return the number
     */
    public abstract long startups();

    /**
     * The findings of the validation, by place in the document and then by code. Of each code, at most a thousand are here: the
     * first; {@link #counts()} says how many there are. Of equal ones of which some are known, the last in the document are
     * new.
     *
     * @return the findings
     */
    public abstract ImmutableList<Finding> findings();

    /**
     * The counts of the findings, by code.
     *
     * @return the exact counts, in the order of the codes, of those that have any
     */
    public abstract ImmutableList<RuleCount> counts();

    /**
     * Rules that could not be applied, or not to everything.
     *
     * @return the rules with the reasons, in the order of the codes; a rule that has several reasons is here with each, at
     *     most a hundred
     */
    public abstract ImmutableList<SkippedRule> skippedRules();

    /**
     * How many findings were suppressed one by one, and are not reported.
     *
     * @return the number
     */
    public abstract long suppressed();

    /**
     * How many findings are in the baseline, and are not reported.
     *
     * @return the number
     */
    public abstract long accepted();

    /**
     * Suppressions without effect: those that have expired, and those whose finding is no longer there.
     *
     * @return the suppressions, in the order of the configuration
     */
    public abstract ImmutableList<Suppression> idleSuppressions();

    /**
     * From which severity on the report fails.
     *
     * @return the severity, by the configuration
     */
    public abstract Severity failOn();

    abstract FingerprintBag fingerprintBag();

    /**
     * The fingerprints of all findings, those left out of {@link #findings()} and those of the baseline included and those
     * suppressed excluded: the baseline for a later validation.
     *
     * @return the fingerprints, each as often as there are findings of it
     */
    public final ImmutableSortedMultiset<String> fingerprints() {
        return fingerprintBag().texts();
    }

    /**
     * How many findings a rule has.
     *
     * @param code the rule's code
     * @return the exact number
     */
    public final long count(String code) {
        Objects.requireNonNull(code);
        return counts().stream()
                .filter(count -> count.code().equals(code))
                .mapToLong(RuleCount::count)
                .sum();
    }

    /**
     * How many findings have a severity.
     *
     * @param severity the severity
     * @return the exact number
     */
    public final long count(Severity severity) {
        Objects.requireNonNull(severity);
        return counts().stream()
                .filter(count -> count.severity() == severity)
                .mapToLong(RuleCount::count)
                .sum();
    }

    /**
     * Whether the report has errors.
     *
     * @return true if any finding has the severity {@link Severity#ERROR}
     */
    public final boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /**
     * Whether the report fails.
     *
     * @return true if any finding is at least as grave as {@link #failOn()}
     */
    public final boolean isFailure() {
        return counts().stream().anyMatch(count -> count.severity().compareTo(failOn()) <= 0);
    }

    /** The network, the day and how many findings there are of each severity. */
    @Override
    public final String toString() {
        return MoreObjects.toStringHelper(ValidationReport.class)
                .add("network", network())
                .add("asOf", asOf())
                .add("startups", startups())
                .add("errors", count(Severity.ERROR))
                .add("warnings", count(Severity.WARNING))
                .add("infos", count(Severity.INFO))
                .toString();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableValidationReport.Builder {
        Builder() {}
    }
}
