package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A rule: its code, what is to be said about it, and the checks that tell whether it is kept.
 *
 * <p>The rules of this library are listed in {@link RuleCatalogue}. One's own is made in the same way and has the same
 * rights:
 *
 * <pre>{@code
 * Rule shortName = Rule.builder("SITE_NAME_SHORT")
 *         .severity(Severity.INFO)
 *         .message(LocalizedText.of("The name {name} is short.").with(Locale.FRENCH, "Le nom {name} est court."))
 *         .onSites((site, context) -> {
 *             if (site.name().length() < 3) {
 *                 context.at("name").with("name", site.name()).report();
 *             }
 *         })
 *         .build();
 * }</pre>
 */
public final class Rule {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private final String code;
    private final RuleCategory category;
    private final Severity severity;
    private final String since;
    private final LocalizedText summary;
    private final LocalizedText message;
    private final Optional<LocalizedText> rationale;
    private final Optional<LocalizedText> remedy;
    private final Optional<LocalizedText> badExample;
    private final Optional<LocalizedText> goodExample;
    private final ImmutableList<RuleParameter> parameters;
    private final Function<? super Frame, Optional<LocalizedText>> lacks;
    private final ImmutableList<Check<? super Network>> networkChecks;
    private final ImmutableList<Check<? super Site>> siteChecks;
    private final ImmutableList<Check<? super ServiceOffering>> serviceChecks;
    private final ImmutableList<Check<? super Cohort>> cohortChecks;
    private final ImmutableList<Check<? super Membership>> membershipChecks;
    private final ImmutableList<Check<? super Claim>> claimChecks;
    private final ImmutableList<Check<? super Dossier>> startupChecks;
    private final Optional<Supplier<? extends Collector<?>>> collector;

    private Rule(Builder builder, LocalizedText message) {
        this.code = builder.code;
        this.category = builder.category;
        this.severity = builder.severity;
        this.since = builder.since;
        this.message = message;
        this.summary = builder.summary.orElse(message);
        this.rationale = builder.rationale;
        this.remedy = builder.remedy;
        this.badExample = builder.badExample;
        this.goodExample = builder.goodExample;
        this.parameters = builder.parameters.build();
        this.lacks = builder.lacks;
        this.networkChecks = builder.networkChecks.build();
        this.siteChecks = builder.siteChecks.build();
        this.serviceChecks = builder.serviceChecks.build();
        this.cohortChecks = builder.cohortChecks.build();
        this.membershipChecks = builder.membershipChecks.build();
        this.claimChecks = builder.claimChecks.build();
        this.startupChecks = builder.startupChecks.build();
        this.collector = Optional.ofNullable(builder.collector);
        Maps.uniqueIndex(parameters, RuleParameter::name);
    }

    /**
     * A builder of a rule.
     *
     * @param code the rule's code: UPPER_SNAKE, its subject first
     * @return a builder of a warning
     * @throws IllegalArgumentException if the code is not UPPER_SNAKE
     */
    public static Builder builder(String code) {
        return new Builder(code);
    }

    /**
     * The code, which is never renamed or reused.
     *
     * @return the code, UPPER_SNAKE
     */
    public String code() {
        return code;
    }

    /**
     * What it is about.
     *
     * @return the category
     */
    public RuleCategory category() {
        return category;
    }

    /**
     * How much its findings matter, unless a configuration says otherwise.
     *
     * @return the default severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * The release in which it first appeared.
     *
     * @return the version; empty text if not stated
     */
    public String since() {
        return since;
    }

    /**
     * What it asks for, in one line.
     *
     * @return the text
     */
    public LocalizedText summary() {
        return summary;
    }

    /**
     * What its findings say, with places for their arguments.
     *
     * @return the template
     */
    public LocalizedText message() {
        return message;
    }

    /**
     * Why it matters.
     *
     * @return the text
     */
    public Optional<LocalizedText> rationale() {
        return rationale;
    }

    /**
     * How to mend what it finds.
     *
     * @return the text
     */
    public Optional<LocalizedText> remedy() {
        return remedy;
    }

    /**
     * What it reports, in an example.
     *
     * @return the text
     */
    public Optional<LocalizedText> badExample() {
        return badExample;
    }

    /**
     * What it does not report, in an example.
     *
     * @return the text
     */
    public Optional<LocalizedText> goodExample() {
        return goodExample;
    }

    /**
     * Its thresholds.
     *
     * @return the parameters, in the order of their declaration
     */
    public ImmutableList<RuleParameter> parameters() {
        return parameters;
    }

    /**
     * A draft of a finding of this rule, for those who find it by other means than a validation. Its severity is the
     * default one, until a {@linkplain Validator#validate(org.incubatornetwork.model.Network, Iterable) validation} is given it.
     *
     * @param subject the entity that it is about
     * @param path where in the entity: names of members and indexes in lists
     * @return the draft
     */
    public Observation observe(Subject subject, Object... path) {
        return new Observation(this, severity, subject, path, (finding, hint) -> {});
    }

    boolean checksFrame() {
        return !(networkChecks.isEmpty()
                && siteChecks.isEmpty()
                && serviceChecks.isEmpty()
                && cohortChecks.isEmpty()
                && membershipChecks.isEmpty()
                && claimChecks.isEmpty());
    }

    /** Why the rule can't run on a network, if it can't. */
    Optional<LocalizedText> lacks(Frame frame) {
        return lacks.apply(frame);
    }

    ImmutableList<Check<? super Network>> networkChecks() {
        return networkChecks;
    }

    ImmutableList<Check<? super Site>> siteChecks() {
        return siteChecks;
    }

    ImmutableList<Check<? super ServiceOffering>> serviceChecks() {
        return serviceChecks;
    }

    ImmutableList<Check<? super Cohort>> cohortChecks() {
        return cohortChecks;
    }

    ImmutableList<Check<? super Membership>> membershipChecks() {
        return membershipChecks;
    }

    ImmutableList<Check<? super Claim>> claimChecks() {
        return claimChecks;
    }

    ImmutableList<Check<? super Dossier>> startupChecks() {
        return startupChecks;
    }

    Optional<Supplier<? extends Collector<?>>> collector() {
        return collector;
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }

    /** Builds {@link Rule}. A rule may have checks of several kinds, and several of one kind. */
    public static final class Builder {
        private final String code;
        private RuleCategory category = RuleCategory.CUSTOM;
        private Severity severity = Severity.WARNING;
        private String since = "";
        private Optional<LocalizedText> summary = Optional.empty();
        private Optional<LocalizedText> message = Optional.empty();
        private Optional<LocalizedText> rationale = Optional.empty();
        private Optional<LocalizedText> remedy = Optional.empty();
        private Optional<LocalizedText> badExample = Optional.empty();
        private Optional<LocalizedText> goodExample = Optional.empty();
        private Function<? super Frame, Optional<LocalizedText>> lacks = frame -> Optional.empty();
        private final ImmutableList.Builder<RuleParameter> parameters = ImmutableList.builder();
        private final ImmutableList.Builder<Check<? super Network>> networkChecks = ImmutableList.builder();
        private final ImmutableList.Builder<Check<? super Site>> siteChecks = ImmutableList.builder();
        private final ImmutableList.Builder<Check<? super ServiceOffering>> serviceChecks = ImmutableList.builder();
        private final ImmutableList.Builder<Check<? super Cohort>> cohortChecks = ImmutableList.builder();
        private final ImmutableList.Builder<Check<? super Membership>> membershipChecks = ImmutableList.builder();
        private final ImmutableList.Builder<Check<? super Claim>> claimChecks = ImmutableList.builder();
        private final ImmutableList.Builder<Check<? super Dossier>> startupChecks = ImmutableList.builder();
        private @Nullable Supplier<? extends Collector<?>> collector;

        private Builder(String code) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("a rule's code must be UPPER_SNAKE, was " + code);
            }
            this.code = code;
        }

        /**
         * What it is about; {@link RuleCategory#CUSTOM} if not said.
         *
         * @param category the category
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder category(RuleCategory category) {
            this.category = category;
            return this;
        }

        /**
         * How much its findings matter; {@link Severity#WARNING} if not said.
         *
         * @param severity the default severity
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder severity(Severity severity) {
            this.severity = severity;
            return this;
        }

        /**
         * In which release it first appeared.
         *
         * @param since the version
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder since(String since) {
            this.since = since;
            return this;
        }

        /**
         * What it asks for; the message's template if not said.
         *
         * @param summary one line
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder summary(LocalizedText summary) {
            this.summary = Optional.of(summary);
            return this;
        }

        /**
         * What its findings say, with places such as {@code {name}} for the arguments given by {@link
         * Observation#with}.
         *
         * @param message the template
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder message(LocalizedText message) {
            this.message = Optional.of(message);
            return this;
        }

        /**
         * Why it matters.
         *
         * @param rationale the text
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder rationale(LocalizedText rationale) {
            this.rationale = Optional.of(rationale);
            return this;
        }

        /**
         * How to mend what it finds.
         *
         * @param remedy the text
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder remedy(LocalizedText remedy) {
            this.remedy = Optional.of(remedy);
            return this;
        }

        /**
         * What it reports and what it does not, in an example of each.
         *
         * @param bad what it reports
         * @param good what it does not report
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder examples(LocalizedText bad, LocalizedText good) {
            this.badExample = Optional.of(bad);
            this.goodExample = Optional.of(good);
            return this;
        }

        /**
         * A threshold that a configuration may set.
         *
         * @param parameter the parameter
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder parameter(RuleParameter parameter) {
            parameters.add(parameter);
            return this;
        }

        /**
         * What it can't do without. A rule that can't run is listed in the report with the reason.
         *
         * @param lacks the reason why it can't run on a network; empty if it can
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder unless(Function<? super Frame, Optional<LocalizedText>> lacks) {
            this.lacks = lacks;
            return this;
        }

        /**
         * A check of the network.
         *
         * @param check the check; the network it sees has no startups
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onNetwork(Check<? super Network> check) {
            networkChecks.add(check);
            return this;
        }

        /**
         * A check of each site.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onSites(Check<? super Site> check) {
            siteChecks.add(check);
            return this;
        }

        /**
         * A check of each service.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onServices(Check<? super ServiceOffering> check) {
            serviceChecks.add(check);
            return this;
        }

        /**
         * A check of each cohort.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onCohorts(Check<? super Cohort> check) {
            cohortChecks.add(check);
            return this;
        }

        /**
         * A check of each membership.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onMemberships(Check<? super Membership> check) {
            membershipChecks.add(check);
            return this;
        }

        /**
         * A check of each claim.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onClaims(Check<? super Claim> check) {
            claimChecks.add(check);
            return this;
        }

        /**
         * A check of each startup. It is called often: it should do little for a startup that is in order.
         *
         * @param check the check
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder onStartups(Check<? super Dossier> check) {
            startupChecks.add(check);
            return this;
        }

        /**
         * A check of the startups together.
         *
         * @param collector makes a collector that has seen nothing
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder collecting(Supplier<? extends Collector<?>> collector) {
            this.collector = collector;
            return this;
        }

        /**
         * The rule.
         *
         * @return the rule
         * @throws IllegalStateException if it has no message
         * @throws IllegalArgumentException if two parameters have one name
         */
        public Rule build() {
            return new Rule(
                    this, message.orElseThrow(() -> new IllegalStateException("rule " + code + " has no message")));
        }
    }
}
