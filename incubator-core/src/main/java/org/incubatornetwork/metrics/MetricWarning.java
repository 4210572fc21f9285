package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.incubatornetwork.text.Message;

/**
 * What has to be known before a figure is used.
 *
 * @param code an UPPER_SNAKE code that is never renamed or reused
 * @param message what is to be said of it
 */
public record MetricWarning(String code, Message message) implements Serializable {

    /**
     * Accepts a code and a message.
     *
     * @param code an UPPER_SNAKE code
     * @param message what is to be said of it
     */
    public MetricWarning {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
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

    static MetricWarning ours(String code) {
        return ours(code, ImmutableMap.of());
    }

    static MetricWarning ours(String code, Map<String, ? extends Serializable> arguments) {
        return new MetricWarning(code, MetricTexts.message("warning." + code, arguments));
    }

    /**
     * The warning in words.
     *
     * @param locale the locale, by which the language is chosen
     * @return a sentence
     */
    public String message(Locale locale) {
        return message.in(locale);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
