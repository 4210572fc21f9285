package org.incubatornetwork.reconciliation;

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
     * What the claims are compared with.
     *
     * @return the other side
     */
    public abstract With with();

    /**
     * What is compared.
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
     * The figures that were computed for it.
     *
     * @return the figures, each with the words for how it was counted; empty if there is nothing to compute
     */
    public abstract ImmutableList<ComputedFigure> computed();

    /**
     * What comes of it.
     *
     * @return the verdict
     */
    public abstract Verdict verdict();

    /**
     * Why, with the figures.
     *
     * @return one sentence
     */
    public abstract Message sentence();

    /**
     * What is to be reported of it.
     *
     * @return the findings, in the codes of the rules' catalogue
     */
    public abstract ImmutableList<Finding> findings();

    /**
     * The sentence for a locale.
     *
     * @param locale the locale, by which the language is chosen
     * @return the sentence
     */
    public final String sentence(Locale locale) {
        return sentence().in(locale);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Comparison}. */
    static final class Builder extends ImmutableComparison.Builder {
        Builder() {}
    }
}
