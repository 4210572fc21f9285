package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.TextBundle;

/** The texts of this library's own metrics, from the bundle {@code metrics}. */
final class CatalogueTexts {
    private static final TextBundle BUNDLE = TextBundle.load(Metric.class, "metrics");

    private CatalogueTexts() {}

    /** A builder of a metric that has all its texts; unit and name are its measure's. */
    static Metric.Builder metric(String id) {
        Measure measure = Measures.getMeasure(id);
        String key = "metric." + id + ".";
        return Metric.builder()
                .id(measure.id())
                .version(1)
                .unit(measure.unit())
                .name(measure.name())
                .definition(BUNDLE.text(key + "definition"))
                .population(BUNDLE.text(key + "population"))
                .source(BUNDLE.text(key + "source"));
    }

    /** A breakdown by the codes of a list, open or closed, and by what else there is beside them. */
    static String breakdown(String dimension, Collection<?> codes, String... others) {
        return dimension + "="
                + Stream.concat(codes.stream().map(Object::toString), Stream.of(others))
                        .collect(Collectors.joining("|"));
    }

    /** A warning without arguments. */
    static MetricWarning warning(String code) {
        return warning(code, ImmutableMap.of());
    }

    /** A warning with the values that its text names. */
    static MetricWarning warning(String code, ImmutableMap<String, ? extends Serializable> arguments) {
        return MetricWarning.of(code, Message.of(BUNDLE.text("warning." + code), arguments));
    }
}
