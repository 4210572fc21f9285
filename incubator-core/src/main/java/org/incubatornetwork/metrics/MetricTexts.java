package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Map;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
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

    static boolean has(String key) {
        return BUNDLE.keys().contains(key);
    }

    static Message message(String key) {
        return Message.of(text(key));
    }

    static Message message(String key, Map<String, ? extends Serializable> arguments) {
        return Message.of(text(key), ImmutableMap.copyOf(arguments));
    }

    /** A builder of one of our metrics, with its texts; unit and name are its measure's. */
    static Metric.Builder metric(String id) {
        Measure measure = Measures.getMeasure(id);
        String key = "metric." + id + ".";
        return Metric.builder()
                .id(id)
                .version(1)
                .unit(measure.unit())
                .name(measure.name())
                .definition(text(key + "definition"))
                .population(text(key + "population"))
                .source(text(key + "source"));
    }

    static ImmutableSet<String> keys() {
        return BUNDLE.keys();
    }
}
