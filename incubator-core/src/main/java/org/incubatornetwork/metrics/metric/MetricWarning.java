package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;

/**
 * A warning: what has to be known before a figure is used.
 *
 * @param code an UPPER_SNAKE code that is never renamed or reused
 * @param message what is to be said of it
 */
public record MetricWarning(String code, Message message) implements Serializable {
    /** The register is not complete. */
    public static final MetricWarning PARTIAL_REGISTER = ours("PARTIAL_REGISTER", ImmutableMap.of());
    /** The levels that make stays are left to their default, and it is not certain whether a residency has begun. */
    public static final MetricWarning LEVELS_OPEN = ours("LEVELS_OPEN", ImmutableMap.of());

    /**
     * Accepts a code and a message.
     *
     * @param code an UPPER_SNAKE code
     * @param message what is to be said of it, which is {@linkplain ValueText#spoken spoken}
     */
    public MetricWarning {
        Objects.requireNonNull(code, "code");
        message = ValueText.spoken(Objects.requireNonNull(message, "message"));
    }

    /**
     * A warning of one's own.
     *
     * @param code an UPPER_SNAKE code
     * @param message what is to be said of it
     * @return the warning
     */
    public static MetricWarning of(String code, Message message) {
        return new MetricWarning(code, message);
    }

    /**
     * The warning that the data are known of too few.
     *
     * @param coverage of how many they are known
     * @return the warning LOW_COVERAGE
     */
    public static MetricWarning lowCoverage(Coverage coverage) {
        return ours("LOW_COVERAGE", ImmutableMap.of("known", coverage.known(), "population", coverage.population()));
    }

    /**
     * The warning that residencies are at no site of the network.
     *
     * @param residencies how many
     * @return the warning RESIDENCIES_WITHOUT_SITE
     */
    public static MetricWarning residenciesWithoutSite(long residencies) {
        return ours("RESIDENCIES_WITHOUT_SITE", ImmutableMap.of("count", residencies));
    }

    /**
     * The warning that the as-of date is later than what the register knows.
     *
     * @param extractedOn the day on which the register was extracted
     * @return the warning AFTER_EXTRACTION
     */
    public static MetricWarning afterExtraction(LocalDate extractedOn) {
        return ours("AFTER_EXTRACTION", ImmutableMap.of("extractedOn", extractedOn));
    }

    /**
     * The warning that the as-of date is earlier than what the register knows.
     *
     * @param since the day on which the register begins
     * @return the warning BEFORE_REGISTER
     */
    public static MetricWarning beforeRegister(LocalDate since) {
        return ours("BEFORE_REGISTER", ImmutableMap.of("since", since));
    }

    /**
     * The warning that the figure rests on vague days, of which it takes those that the policy chooses.
     *
     * @param startups how many startups have such days
     * @return the warning VAGUE_DAYS
     */
    public static MetricWarning vagueDays(long startups) {
        return ours("VAGUE_DAYS", ImmutableMap.of("count", startups));
    }

    /**
     * The warning that the figure rests on vague days of sites.
     *
     * @param sites how many sites have such days
     * @return the warning VAGUE_DAYS_OF_SITES
     */
    public static MetricWarning vagueDaysOfSites(long sites) {
        return ours("VAGUE_DAYS_OF_SITES", ImmutableMap.of("count", sites));
    }

    /**
     * The warning that the figure rests on vague days of cohorts.
     *
     * @param cohorts how many cohorts have such days
     * @return the warning VAGUE_DAYS_OF_COHORTS
     */
    public static MetricWarning vagueDaysOfCohorts(long cohorts) {
        return ours("VAGUE_DAYS_OF_COHORTS", ImmutableMap.of("count", cohorts));
    }

    /**
     * The warning that a breakdown has more parts than are kept.
     *
     * @param more how many are left out
     * @param kept how many are kept
     * @return the warning PARTS_LEFT_OUT
     */
    static MetricWarning partsLeftOut(int more, int kept) {
        return ours("PARTS_LEFT_OUT", ImmutableMap.of("more", more, "kept", kept));
    }

    private static MetricWarning ours(String code, Map<String, ? extends Serializable> arguments) {
        return new MetricWarning(code, MetricTexts.message("warning." + code, arguments));
    }

    /**
     * The warning in words.
     *
     * @param locale the locale, by which the language is chosen
     * @return a sentence
     */
    public String message(Locale locale) {
        Map<String, Serializable> said = Maps.transformValues(
                message.arguments(),
                value -> value instanceof Number number ? NumberText.of(new BigDecimal(number.toString())) : value);
        return ValueText.spoken(Message.of(message.template(), said)).in(locale);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
