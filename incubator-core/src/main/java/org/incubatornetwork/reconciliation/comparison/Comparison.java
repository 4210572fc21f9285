package org.incubatornetwork.reconciliation.comparison;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import org.immutables.value.Value;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.validation.rule.Finding;

/** One published figure held against a computed one, or several held against each other. */
@Value.Immutable
public abstract sealed class Comparison implements Serializable permits ImmutableComparison {
    Comparison() {}

    /** What a claim is compared with. */
    public enum With {
        /** What is computed from the network's own data. */
        COMPUTED,
        /** Other claims. */
        CLAIMS,
        /** The network's policy. */
        POLICY
    }

    /**
     * Which of the comparisons it is.
     *
     * @return the kind
     */
    public abstract ComparisonKind kind();

    /**
     * What the claims are compared with.
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
     * @return one claim or several, by the day they speak of
     */
    public abstract ImmutableList<PublishedClaim> claims();

    /**
     * The figures that were computed for the comparison.
     *
     * @return the figures, each with the words for how it was counted; empty if there is nothing to compute
     */
    public abstract ImmutableList<ComputedFigure> computed();

    /**
     * What comes of the comparison.
     *
     * @return one of the verdicts of its kind
     */
    public abstract Verdict verdict();

    /**
     * Why that comes of it, with the figures.
     *
     * @return one sentence
     */
    public abstract Message sentence();

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

    /** Builds {@link Comparison}. */
    public static final class Builder extends ImmutableComparison.Builder {
        Builder() {}
    }
}
