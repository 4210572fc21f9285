package org.incubatornetwork.measure;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.incubatornetwork.text.LocalizedText;

/**
 * The unit of a figure: what the figure counts, or is measured in. A metric of one's own may bring its own.
 *
 * @param code the unit's code, in capitals
 * @param name the unit's name, in the plural
 */
public record MetricUnit(String code, LocalizedText name) implements Serializable {
    /** The unit of a count of startups. */
    public static final MetricUnit STARTUPS = ours("STARTUPS");
    /** The unit of a count of sites. */
    public static final MetricUnit SITES = ours("SITES");
    /** The unit of a count of stays. */
    public static final MetricUnit STAYS = ours("STAYS");
    /** The unit of a count of admissions. */
    public static final MetricUnit ADMISSIONS = ours("ADMISSIONS");
    /** The unit of a count of exits. */
    public static final MetricUnit EXITS = ours("EXITS");
    /** The unit of a count of moves between sites. */
    public static final MetricUnit TRANSFERS = ours("TRANSFERS");
    /** The unit of a count of jobs, in the basis that the policies name. */
    public static final MetricUnit JOBS = ours("JOBS");
    /** The unit of a capacity: whatever the policies' capacity unit counts. */
    public static final MetricUnit CAPACITY = ours("CAPACITY");
    /** The unit of a count of deliveries of services. */
    public static final MetricUnit DELIVERIES = ours("DELIVERIES");
    /** The unit of a duration in minutes. */
    public static final MetricUnit MINUTES = ours("MINUTES");
    /** The unit of a duration in days. */
    public static final MetricUnit DAYS = ours("DAYS");
    /** The unit of a count of applicants. */
    public static final MetricUnit APPLICANTS = ours("APPLICANTS");
    /** The unit of an amount of money, in the currency that the figure names. */
    public static final MetricUnit MONEY = ours("MONEY");
    /** The unit of a day: no number, but a date. */
    public static final MetricUnit DATE = ours("DATE");
    /** The unit of a ratio: 0.86 stands for 86 %. */
    public static final MetricUnit RATIO = ours("RATIO");
    /** The unit of a number without a unit, such as a test statistic. */
    public static final MetricUnit NUMBER = ours("NUMBER");

    /**
     * Accepts a code and a name.
     *
     * @param code the unit's code, in capitals
     * @param name the unit's name, in the plural
     */
    public MetricUnit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
    }

    /**
     * The unit with a code and a name.
     *
     * @param code the unit's code, in capitals
     * @param name the unit's name, in the plural
     * @return the unit
     */
    public static MetricUnit of(String code, LocalizedText name) {
        return new MetricUnit(code, name);
    }

    /** The unit of a code that has a name in the texts of this package. */
    static MetricUnit ours(String code) {
        return new MetricUnit(code, MeasureTexts.text("unit." + code));
    }

    /**
     * The unit's name for a locale.
     *
     * @param locale the locale, by which the language is chosen
     * @return the name, in the plural
     */
    public String name(Locale locale) {
        return name.in(locale);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
