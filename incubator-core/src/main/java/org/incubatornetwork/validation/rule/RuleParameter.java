package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.incubatornetwork.text.LocalizedText;

/**
 * A threshold of a rule, which a configuration may set.
 *
 * @param name its name, in lowerCamelCase, unique within the rule
 * @param type whether it takes whole numbers only
 * @param defaultValue its value where the configuration has none
 * @param minimum the least value it takes
 * @param maximum the greatest value it takes
 * @param description what it means, with its unit
 */
public record RuleParameter(
        String name,
        Type type,
        BigDecimal defaultValue,
        BigDecimal minimum,
        BigDecimal maximum,
        LocalizedText description)
        implements Serializable {

    /** The type of a parameter: what values it takes. */
    public enum Type {
        /** The parameter takes whole numbers. */
        WHOLE,
        /** The parameter takes decimals. */
        DECIMAL
    }

    /**
     * Refuses a default that the parameter itself would not take.
     *
     * @param name its name
     * @param type whether it takes whole numbers only
     * @param defaultValue its value where the configuration has none
     * @param minimum the least value it takes
     * @param maximum the greatest value it takes
     * @param description what it means, with its unit
     * @throws IllegalArgumentException if the default is out of bounds, or not whole where it must be
     */
    public RuleParameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(description);
        check(name, type, minimum, maximum, defaultValue);
    }

    /**
     * A parameter that takes whole numbers from zero on.
     *
     * @param name its name
     * @param defaultValue its default
     * @param description what it means, with its unit
     * @return the parameter
     */
    public static RuleParameter whole(String name, int defaultValue, LocalizedText description) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        return new RuleParameter(
                name,
                Type.WHOLE,
                BigDecimal.valueOf(defaultValue),
                BigDecimal.ZERO,
                BigDecimal.valueOf(Integer.MAX_VALUE),
                description);
    }

    /**
     * A parameter that takes decimals from zero on.
     *
     * @param name its name
     * @param defaultValue its default, in the notation of {@link BigDecimal#BigDecimal(String)}
     * @param description what it means, with its unit
     * @return the parameter
     */
    public static RuleParameter decimal(String name, String defaultValue, LocalizedText description) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        return new RuleParameter(
                name,
                Type.DECIMAL,
                new BigDecimal(defaultValue),
                BigDecimal.ZERO,
                BigDecimal.valueOf(Integer.MAX_VALUE),
                description);
    }

    /**
     * Whether a value is one that the parameter takes.
     *
     * @param value the value
     * @return true if it is within the bounds, and whole where it must be
     */
    public boolean takes(BigDecimal value) {
        return isWithin(minimum, maximum, value) && (type == Type.DECIMAL || isWhole(value));
    }

    /**
     * Refuses a value that the parameter does not take.
     *
     * @param value the value
     * @throws IllegalArgumentException if it {@linkplain #takes does not take} the value; the message says why
     */
    public void check(BigDecimal value) {
        check(name, type, minimum, maximum, value);
    }

    private static void check(String name, Type type, BigDecimal minimum, BigDecimal maximum, BigDecimal value) {
        if (!isWithin(minimum, maximum, value)) {
            throw new IllegalArgumentException("parameter " + name + " must be from " + minimum.toPlainString() + " to "
                    + maximum.toPlainString() + ", was " + value);
        }
        if (type == Type.WHOLE && !isWhole(value)) {
            throw new IllegalArgumentException("parameter " + name + " must be a whole number, was " + value);
        }
    }

    private static boolean isWithin(BigDecimal minimum, BigDecimal maximum, BigDecimal value) {
        return value.compareTo(minimum) >= 0 && value.compareTo(maximum) <= 0;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }
}
