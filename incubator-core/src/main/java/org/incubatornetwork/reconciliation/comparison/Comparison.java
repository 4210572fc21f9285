package org.incubatornetwork.reconciliation.comparison;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.validation.rule.Finding;

/** A comparison: one published figure held against a computed one, or several held against each other. */
@Value.Immutable
public abstract sealed class Comparison implements Serializable, NoBean permits ImmutableComparison {
    Comparison() {}

    /** The other side of a comparison: what a claim is compared with. */
    public enum With {
        /** A claim is compared with what is computed from the network's own data. */
        COMPUTED,
        /** A claim is compared with other claims. */
        CLAIMS,
        /** A claim is compared with the network's policy. */
        POLICY,
        /** A claim is compared with a fact that the network tells of itself. */
        FACTS,
        /** A claim is compared with what it says itself. */
        ITSELF
    }

    /**
     * The kind of the comparison.
     *
     * @return the kind
     */
    public abstract ComparisonKind kind();

    /**
     * The other side of the comparison: what the claims are compared with.
     *
     * @return the other side
     */
    public final With with() {
        return kind().with();
    }

    /**
     * The measure that is compared.
     *
     * @return the measure; of several claims, that of the first
     */
    public abstract MeasureId measure();

    /**
     * The claims that are compared.
     *
     * @return one claim or several; one that says what others say stands for them, but where it is alone: there they all are
     */
    public abstract ImmutableList<PublishedClaim> claims();

    /**
     * The figures that were computed for the comparison.
     *
     * @return the figures, each with the words for how it was counted; empty if there is nothing to compute
     */
    public abstract ImmutableList<ComputedFigure> computed();

    /**
     * The verdict of the comparison: what comes of it.
     *
     * @return one of the verdicts of its kind
     */
    public abstract Verdict verdict();

    /**
     * The sentence that tells why the verdict comes of the comparison, with the figures.
     *
     * @return one sentence
     */
    public abstract Message sentence();

    /**
     * The need of a comparison that comes to nothing: what would have to be known to tell more.
     *
     * @return what is needed, in a few words; empty if the {@linkplain Verdict#isOpen() verdict} leaves nothing open
     */
    public abstract Optional<LocalizedText> need();

    /**
     * The findings that are to be reported of the comparison.
     *
     * @return the findings, of the rules that its kind names
     */
    public abstract ImmutableList<Finding> findings();

    @Value.Check
    void check() {
        if (!kind().verdicts().contains(verdict())) {
            throw new IllegalArgumentException(
                    "of a comparison " + kind() + " comes one of " + kind().verdicts() + ", was " + verdict());
        }
        if (need().isPresent() != verdict().isOpen()) {
            throw new IllegalArgumentException(
                    "a comparison must say what it needs if its verdict is open, was " + verdict());
        }
    }

    /**
     * The sentence for a locale.
     *
     * @param locale the locale, by which the language is chosen
     * @return the sentence
     */
    public final String sentence(Locale locale) {
        return sentence().in(locale);
    }

    /**
     * A builder of a comparison.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this value.
     *
     * @return a builder with every attribute set
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Measure, verdict and sentence, as in {@code residents INCONSISTENT: 10 (2021) disagrees with 2 computed by the register.} */
    @Override
    public final String toString() {
        return measure() + " " + verdict() + ": " + sentence(Locale.ENGLISH);
    }

    /** Builds {@link Comparison}. */
    public static final class Builder extends ImmutableComparison.Builder {
        Builder() {}
    }
}
