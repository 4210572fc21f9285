package org.incubatornetwork.arbitraries;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CheckReturnValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;

/**
 * Says in a test that a metric of one's own is what the engine takes it for: it does not throw, it gathers the same in any order and
 * in any parts, also where parts are sent to other processes, its breakdown announces its parts, and its texts have no place that no argument
 * fills.
 *
 * <p>The class of an accumulator is static or stands alone: one within a method takes along whatever surrounds it, which often can't be sent.
 *
 * <pre>{@code
 * Metric metric = MetricCatalogue.getMetric("residents");
 *
 * MetricLaws.of(metric, network, MetricTime.of(day)).areKept();
 * }</pre>
 */
@CheckReturnValue
public final class MetricLaws {
    private static final int PARTS = 7;

    private final Metric metric;
    private final Network network;
    private final MetricEngine engine;
    private final Set<String> faults = new LinkedHashSet<>();

    private MetricLaws(Metric metric, Network network, MetricTime time) {
        this.metric = metric;
        this.network = network;
        MetricEngine.Builder builder = MetricEngine.builder().asOf(time.asOf()).metrics(List.of(metric));
        time.period().ifPresent(period -> builder.period(period.start(), period.end()));
        this.engine = builder.build();
    }

    /**
     * The laws of metrics, for a metric that is measured of a network.
     *
     * @param metric the metric
     * @param network the network; what none of its startups shows is not tried
     * @param time the day, and the period if the metric has one
     * @return the laws
     */
    public static MetricLaws of(Metric metric, Network network, MetricTime time) {
        return new MetricLaws(metric, network, time);
    }

    /** Fails, with all that is wrong, unless the metric keeps the laws. Where it throws, the startup is named by its pointer. */
    public void areKept() {
        faults.clear();
        checkText("name", metric.name());
        checkText("definition", metric.definition());
        checkText("population", metric.population());
        metric.source().ifPresent(source -> checkText("source", source));
        metric.exclusions().forEach((code, text) -> checkText("exclusion " + code, text));
        MetricReport whole = report(network.startups());
        Optional<NoValue> failure = failure(whole);
        if (failure.isPresent()) {
            fault("on " + placeOfFailure() + ": " + failure.get().message(Locale.ENGLISH));
        } else {
            whole.results().forEach(this::check);
            checkSame(
                    "in the reverse order",
                    whole,
                    report(ImmutableList.copyOf(network.startups()).reverse()));
            checkParts(whole);
            checkSent(whole);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "the metric " + metric + " does not keep the laws of metrics:\n  " + String.join("\n  ", faults));
        }
    }

    private void fault(String fault) {
        faults.add(fault);
    }

    private MetricReport report(List<Startup> startups) {
        return engine.measure(network, startups);
    }

    private static Optional<NoValue> failure(MetricReport report) {
        return report.results().stream()
                .flatMap(result -> result.noValue().stream())
                .filter(reason -> reason.code().equals("METRIC_FAILED"))
                .findFirst();
    }

    private String placeOfFailure() {
        if (failure(report(List.of())).isPresent()) {
            return "/network";
        }
        for (int i = 0; i < network.startups().size(); i++) {
            if (failure(report(List.of(network.startups().get(i)))).isPresent()) {
                return "/network/startups/" + i;
            }
        }
        return "/network/startups, of which it needs several";
    }

    // ---- texts and parts

    private void checkText(String what, LocalizedText text) {
        checkMessage(what, Message.of(text));
    }

    private void checkMessage(String what, Message message) {
        Sets.difference(Message.places(message.template()), message.arguments().keySet())
                .forEach(place -> fault("no argument fills the place {" + place + "} of its " + what));
    }

    private void check(MetricResult result) {
        result.noValue().ifPresent(reason -> checkMessage("reason " + reason.code(), reason.message()));
        for (MetricWarning warning : result.warnings()) {
            checkMessage("warning " + warning.code(), warning.message());
        }
        for (String code : result.exclusions().keySet()) {
            if (result.exclusion(code).equals(LocalizedText.of(code))) {
                fault("no words say what it excludes as " + code + ": add them with putExclusion");
            }
        }
        for (PartKey part : result.parts().keySet()) {
            if (metric.breakdown().stream().noneMatch(announced -> announces(announced, part))) {
                fault("its breakdown does not announce the part " + part + ": add it with addBreakdown");
            }
        }
    }

    private static boolean announces(String announced, PartKey part) {
        Map<String, String> values = Splitter.on(',').withKeyValueSeparator('=').split(announced);
        return values.keySet().equals(part.values().keySet())
                && part.values().entrySet().stream().allMatch(entry -> {
                    String allowed = Objects.requireNonNull(values.get(entry.getKey()));
                    return isOpen(allowed)
                            || Splitter.on('|').splitToList(allowed).contains(entry.getValue());
                });
    }

    /** Such as {@code <code>}, and {@code 0|...|10}. */
    private static boolean isOpen(String values) {
        return values.contains("<") || values.contains("...");
    }

    // ---- parts and processes

    private List<MetricRun> parts() {
        List<MetricRun> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(engine.start(network));
        }
        for (int i = 0; i < network.startups().size(); i++) {
            parts.get(i % PARTS).add(network.startups().get(i));
        }
        return parts;
    }

    private void checkParts(MetricReport whole) {
        List<MetricRun> forth = parts();
        MetricRun first = forth.get(0);
        forth.subList(1, PARTS).forEach(first::merge);
        checkSame("merged from parts", whole, first.report());
        List<MetricRun> back = ImmutableList.copyOf(parts()).reverse();
        MetricRun last = back.get(0);
        back.subList(1, PARTS).forEach(last::merge);
        checkSame("merged from parts", whole, last.report());
    }

    private void checkSent(MetricReport whole) {
        List<MetricRun> parts = parts();
        MetricRun sum = engine.start(network);
        try {
            for (MetricRun part : parts) {
                sum = sent(sum).merge(sent(part));
            }
        } catch (IOException | ClassNotFoundException e) {
            fault("it can't be sent to another process: " + e);
            return;
        }
        checkSame("sent to another process", whole, sum.report());
    }

    private static MetricRun sent(MetricRun run) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(run);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (MetricRun) in.readObject();
        }
    }

    /** Two reports of one network have the same scopes in the same order. */
    private void checkSame(String how, MetricReport whole, MetricReport other) {
        for (int i = 0; i < whole.results().size(); i++) {
            MetricResult expected = whole.results().get(i);
            MetricResult found = other.results().get(i);
            if (!found.equals(expected)) {
                String figures = found.toString().equals(expected.toString())
                        ? expected + ", with something else beside it"
                        : found + ", and of all at once " + expected;
                fault(how + " it is " + figures);
                return;
            }
        }
    }
}
