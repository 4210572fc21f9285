package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;

/**
 * A rule: its code, what is to be said about it in every language, and the checks that tell whether it is kept.
 *
 * <p>The rules of this library are listed in the {@link org.incubatornetwork.validation.catalogue.RuleCatalogue}. One's own is
 * made in the same way and has the same rights:
 *
 * <pre>{@code
 * Rule shortName = Rule.builder("SITE_NAME_SHORT")
 *         .severity(Severity.INFO)
 *         .message(LocalizedText.of("The name {name} is short.").with(Locale.FRENCH, "Le nom {name} est court."))
 *         .on(EntityKind.SITE, (site, context) -> {
 *             if (site.name().length() < 3) {
 *                 context.at("name").with("name", site.name()).report();
 *             }
 *         })
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Rule implements Serializable, NoBean permits ImmutableRule {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    Rule() {}

    /**
     * The rule's code, which is never renamed or reused.
     *
     * @return the code: UPPER_SNAKE, its subject first
     */
    public abstract String code();

    /**
     * The category: what the rule is about.
     *
     * @return the category; {@link RuleCategory#CUSTOM} if not said
     */
    @Value.Default
    public RuleCategory category() {
        return RuleCategory.CUSTOM;
    }

    /**
     * The severity of the rule's findings, unless a configuration says otherwise.
     *
     * @return the default severity; {@link Severity#WARNING} if not said
     */
    @Value.Default
    public Severity severity() {
        return Severity.WARNING;
    }

    /**
     * The release in which the rule first appeared.
     *
     * @return the version, if it is stated
     */
    public abstract Optional<String> since();

    /**
     * The summary: what the rule asks for, in one line.
     *
     * @return the text; the message's template if not said
     */
    @Value.Default
    public LocalizedText summary() {
        return message();
    }

    /**
     * The message: what the rule's findings say, with places such as {@code {name}} for the arguments that are given by
     * {@link Observation#with}.
     *
     * @return the template
     */
    public abstract LocalizedText message();

    /**
     * The rationale: why it matters that the rule is kept.
     *
     * @return the text
     */
    public abstract Optional<LocalizedText> rationale();

    /**
     * The remedy: how to mend what the rule finds.
     *
     * @return the text
     */
    public abstract Optional<LocalizedText> remedy();

    /**
     * The bad example: something that the rule reports.
     *
     * @return the text
     */
    public abstract Optional<LocalizedText> badExample();

    /**
     * The good example: something that the rule does not report.
     *
     * @return the text
     */
    public abstract Optional<LocalizedText> goodExample();

    /**
     * The parameters: thresholds that a configuration may set.
     *
     * @return the parameters, in the order of their declaration
     */
    public abstract ImmutableList<RuleParameter> parameters();

    /**
     * The precondition: what the rule can't do without.
     *
     * @return the precondition; one that every network meets if not said
     */
    @Value.Default
    public Precondition precondition() {
        return frame -> Optional.empty();
    }

    /**
     * The checks of single entities, each of one kind.
     *
     * @return the checks, in the order in which they were added
     */
    public abstract ImmutableList<EntityCheck<?>> entityChecks();

    /**
     * The checks of single startups as known on the day of the validation.
     *
     * @return the checks, in the order in which they were added
     */
    public abstract ImmutableList<HistoryCheck> historyChecks();

    /**
     * The collector: what checks the startups together.
     *
     * @return what makes a collector, if the rule has one
     */
    public abstract Optional<CollectorFactory> collector();

    /**
     * A draft of a finding of this rule, for those who find it by other means than a validation. Its severity is the
     * default one, until a validation is given it. What it was found in has to be said by {@link Observation#fact}.
     *
     * @param subject the entity that it is about
     * @param path where in the entity: names of members and indexes in lists
     * @return the draft
     */
    public final Observation observe(Subject subject, Object... path) {
        return observe(new ContentDigester(), subject, path);
    }

    /**
     * Begins a finding outside a validation, one of many: what they have in common is digested once.
     *
     * @param digester what digests the facts of all of them
     * @param subject what the finding is about
     * @param path the way from the subject to the place at fault, as for {@link #observe(Subject, Object...)}
     * @return the observation
     */
    public final Observation observe(ContentDigester digester, Subject subject, Object... path) {
        return new Observation(this, severity(), subject, Optional.empty(), path, observation -> {}, digester);
    }

    @Value.Check
    void check() {
        if (!CODE.matcher(code()).matches()) {
            throw new IllegalArgumentException("a rule's code must be UPPER_SNAKE, was " + code());
        }
        Maps.uniqueIndex(parameters(), RuleParameter::name);
    }

    /** The code alone. */
    @Override
    public final String toString() {
        return code();
    }

    /** The names of the places that arguments have to fill. */
    @Value.Lazy
    ImmutableSet<String> places() {
        return Message.places(message());
    }

    /**
     * A builder of a rule.
     *
     * @param code the rule's code: UPPER_SNAKE, its subject first
     * @return a builder of a warning; it refuses to build a rule whose code is not UPPER_SNAKE, or of which two parameters
     *     have one name, with an {@link IllegalArgumentException}
     */
    public static Builder builder(String code) {
        return new Builder().code(code);
    }

    /** Builds {@link Rule}. A rule may have checks of several kinds, and several of one kind. */
    public static final class Builder extends ImmutableRule.Builder {
        Builder() {}

        /**
         * Adds a check of each entity of a kind.
         *
         * @param <E> the type of the entities
         * @param kind the kind
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public <E extends Entity> Builder on(EntityKind<E> kind, Check<? super E> check) {
            return on(kind, Glance.always(), check);
        }

        /**
         * Adds a check of each entity of a kind that is worth a look.
         *
         * @param <E> the type of the entities
         * @param kind the kind
         * @param glance what tells of an entity whether the check could find anything; one object for all checks that share it
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public <E extends Entity> Builder on(EntityKind<E> kind, Glance<? super E> glance, Check<? super E> check) {
            return addEntityCheck(new EntityCheck<>(kind, glance, check));
        }

        /**
         * Adds a check of each startup as known on the day of the validation. It is called often: it should do little for a
         * startup that is in order.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onHistories(Check<? super StartupInNetwork> check) {
            return onHistories(Glance.always(), check);
        }

        /**
         * Adds a check of each startup, as known on the day of the validation, that is worth a look.
         *
         * @param glance what tells whether the check could find anything; one object for all checks that share it
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onHistories(Glance<? super StartupInNetwork> glance, Check<? super StartupInNetwork> check) {
            return addHistoryCheck(new HistoryCheck(glance, check));
        }
    }
}
