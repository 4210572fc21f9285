package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Map;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.TextBundle;

/** The texts of this package, from its bundle. */
final class MetricTexts {
    private static final TextBundle BUNDLE = TextBundle.load(MetricTexts.class, "metrics");

    private MetricTexts() {}

    static LocalizedText text(String key) {
        return BUNDLE.text(key);
    }

    /** What the code of an exclusion means; the code itself where it is not one of ours. */
    static LocalizedText exclusion(String code) {
        String key = "exclusion." + code;
        return BUNDLE.keys().contains(key) ? text(key) : LocalizedText.of(code);
    }

    static Message message(String key) {
        return Message.of(text(key));
    }

    static Message message(String key, Map<String, ? extends Serializable> arguments) {
        return Message.of(text(key), ImmutableMap.copyOf(arguments));
    }
}
