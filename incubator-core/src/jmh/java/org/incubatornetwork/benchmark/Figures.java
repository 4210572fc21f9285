package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableSet;
import com.google.common.math.DoubleMath;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;

/** The figures of a report by a text that says which: metric, scope, policies laid side by side, part. */
final class Figures {
    /** Parts that are ours alone: moves between sites, and the confidence limits of medians. */
    private static final ImmutableSet<String> OURS_ALONE =
            ImmutableSet.of("TRANSFER", "TRANSFERRED", "MEDIAN_LOWER", "MEDIAN_UPPER");

    private static final double TOLERANCE = 1e-9;

    private Figures() {}

    /** Every figure that has a value, those of parts included. */
    static Map<String, Double> of(MetricReport report) {
        Map<String, Double> figures = new TreeMap<>();
        for (MetricResult result : report.results()) {
            String key = key(result);
            put(figures, key, result.figure());
            result.parts().forEach((part, figure) -> {
                if (OURS_ALONE.stream().noneMatch(part.values()::containsValue)) {
                    put(figures, key + " " + part, figure);
                }
            });
        }
        return figures;
    }

    /** Metric, scope, and the policies that are laid side by side. */
    static String key(MetricResult result) {
        return result.id() + " " + result.scope() + choices(result);
    }

    private static String choices(MetricResult result) {
        return result.metric().orElseThrow().sideBySide().stream()
                .map(kind -> " " + kind + "=" + kind.choice(result.policies()).orElse(""))
                .collect(Collectors.joining());
    }

    private static void put(Map<String, Double> figures, String key, Figure figure) {
        OptionalDouble value = figure.value();
        if (value.isPresent()) {
            figures.put(key, value.getAsDouble());
        }
    }

    /** Gives all that a report says to somebody: what is made only when it is looked at has to be made. */
    static void lookAt(MetricReport report, Consumer<Object> look) {
        for (MetricResult result : report.results()) {
            lookAt(result.figure(), look);
            result.parts().forEach((part, figure) -> {
                look.accept(part);
                lookAt(figure, look);
            });
            look.accept(result.populationSize());
            look.accept(result.coverage());
            look.accept(result.exclusions());
            look.accept(result.warnings());
            look.accept(result.curve());
            look.accept(result.turnbull());
            look.accept(result.comparisons());
        }
    }

    private static void lookAt(Figure figure, Consumer<Object> look) {
        look.accept(figure.value());
        look.accept(figure.noValue());
        look.accept(figure.numerator());
        look.accept(figure.denominator());
        look.accept(figure.lowerBound());
        look.accept(figure.upperBound());
        look.accept(figure.interval());
        look.accept(figure.standardError());
        look.accept(figure.numberAtRisk());
    }

    /** Throws unless two sides found the same: a peer that finds something else does not do the same work. */
    static void checkSame(Map<String, Double> ours, Map<String, Double> theirs) {
        Map<String, String> differences = new TreeMap<>();
        ours.forEach((key, value) -> {
            Double other = theirs.get(key);
            if (other == null || !DoubleMath.fuzzyEquals(value, other, TOLERANCE * Math.max(1, Math.abs(value)))) {
                differences.put(key, value + " and " + other);
            }
        });
        theirs.forEach((key, value) -> {
            if (!ours.containsKey(key)) {
                differences.put(key, "none and " + value);
            }
        });
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "ours and theirs of " + ours.size() + " and " + theirs.size() + " figures differ: " + differences);
        }
    }
}
