import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Makes the page of a module's benchmarks from JMH's results: {@code java .ci/BenchmarkPage.java MODULE}. What is compared with what
 * stands in {@code src/jmh/comparisons.txt} of the module; the format is told there. All figures come from the results.
 */
final class BenchmarkPage {
    private static final String MISSED = "**missed**";
    private static final String ELSEWHERE = "elsewhere";

    /** The page in the making. */
    private final StringBuilder page = new StringBuilder();

    /** The results by JDK. */
    private final Map<String, Run> runs = new TreeMap<>();

    /** What the next profile tells apart: the names of areas, and what their classes begin with. */
    private final Map<String, List<String>> areas = new LinkedHashMap<>();

    private final Path results;
    private int missed;

    private BenchmarkPage(Path results) {
        this.results = results;
    }

    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0]);
        BenchmarkPage page = new BenchmarkPage(module.resolve("target/jmh/results"));
        try (Stream<Path> files = Files.list(page.results)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = Pattern.compile("jdk-(\\d+)-\\d+\\.json").matcher(file.getFileName().toString());
                if (name.matches()) {
                    page.runs
                            .computeIfAbsent(name.group(1), jdk -> new Run())
                            .add(new Json(Files.readString(file)).list());
                }
            }
        }
        if (page.runs.isEmpty()) {
            throw new IllegalStateException("no results: .ci/benchmarks " + module + " makes them");
        }
        page.write(module);
        Files.writeString(module.resolve("BENCHMARKS.md"), page.page);
        System.out.println(module.resolve("BENCHMARKS.md") + ": " + page.missed + " targets missed");
    }

    private void write(Path module) throws IOException {
        List<String> lines = Files.readAllLines(module.resolve("src/jmh/comparisons.txt"));
        line("# Benchmarks of " + module.getFileName());
        line("");
        line("Made by `.ci/benchmarks " + module + "`, which takes some minutes; all figures are its own. A ratio is ours by the peer's,"
                + " of one run: the median over the forks, and in brackets the least and the most. *wall* is time on the clock, *cpu* the"
                + " processor time of the whole process, collector and compiler included, *alloc* what is allocated.");
        line("");
        machine();
        boolean table = false;
        boolean profiled = false;
        for (String line : lines) {
            if (line.startsWith("//")) {
                continue;
            }
            if (line.startsWith("versions ")) {
                versions(module, List.of(line.substring("versions ".length()).split(" ")));
            } else if (line.startsWith("area ")) {
                if (profiled) {
                    areas.clear();
                    profiled = false;
                }
                String[] area = line.substring("area ".length()).split(" = ");
                areas.put(area[0], List.of(area[1].split(", ")));
            } else if (line.startsWith("profile ")) {
                profile(line.substring("profile ".length()));
                profiled = true;
            } else if (line.contains(" | ")) {
                if (!table) {
                    head();
                }
                row(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
            } else {
                line(line);
            }
            table = line.contains(" | ");
        }
        line("");
        all();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void machine() throws IOException {
        String cpu;
        try (Stream<String> about = Files.lines(Path.of("/proc/cpuinfo"))) {
            cpu = about.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            cpu = System.getProperty("os.arch");
        }
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        line("Machine: " + cpu + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + (memory >> 30)
                + " GiB, " + System.getProperty("os.name") + ".");
        Path state = results.resolve("state.txt");
        line("State: " + (Files.exists(state) ? Files.readString(state).strip() : "unknown") + ".");
        runs.values().forEach(run -> line("JDK " + run.version() + "."));
        Map<String, Set<String>> sizes = new LinkedHashMap<>();
        runs.values().forEach(run -> run.sizesByOptions(sizes));
        sizes.forEach((options, startups) -> line("Options: `" + options + "` with " + String.join(", ", startups) + " startups."));
    }

    /** The versions of libraries, by the names of their jars on the class path of the run. */
    private void versions(Path module, List<String> artifacts) throws IOException {
        String classPath = Files.readString(module.resolve("target/jmh/java-arguments"));
        line("Peers: "
                + artifacts.stream()
                        .map(artifact -> {
                            Matcher jar = Pattern.compile("/" + Pattern.quote(artifact) + "-([0-9][^/:]*)\\.jar")
                                    .matcher(classPath);
                            return artifact + " " + (jar.find() ? jar.group(1) : "?");
                        })
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private void head() {
        line("| what | beside | of | " + columns(jdk -> "JDK " + jdk) + " | target | |");
        line("|---|---|---|" + "---:|".repeat(runs.size()) + "---|---|");
    }

    private String columns(Function<String, String> cell) {
        return runs.keySet().stream().map(cell).collect(Collectors.joining(" | "));
    }

    /** What, ours, the peer or "-", measures, target or nothing. */
    private void row(List<String> cells) {
        for (String measure : cells.get(3).split(",\\s*")) {
            String target = cells.get(4);
            Map<String, Optional<double[]>> found = new LinkedHashMap<>();
            runs.forEach((jdk, run) -> found.put(jdk, run.compared(cells.get(1), cells.get(2), measure)));
            String verdict = verdict(found.values(), target);
            missed += verdict.equals(MISSED) ? 1 : 0;
            line("| " + cells.get(0) + " | " + (cells.get(2).equals("-") ? "" : "`" + cells.get(2) + "`") + " | " + measure
                    + " | " + columns(jdk -> found.get(jdk).map(BenchmarkPage::spread).orElse("not run")) + " | " + target
                    + " | " + verdict + " |");
        }
    }

    /** Met where it is met on every JDK on which it was run. */
    private static String verdict(Collection<Optional<double[]>> found, String target) {
        if (target.isEmpty()) {
            return "";
        }
        List<double[]> run = found.stream().flatMap(Optional::stream).toList();
        if (run.isEmpty()) {
            return "not run";
        }
        double most = Double.parseDouble(target.replace("<=", "").strip());
        return run.stream().allMatch(values -> median(values) <= most) ? "met" : MISSED;
    }

    /** Where a benchmark's time goes, by the flight recorder's samples. */
    private void profile(String name) throws IOException {
        Map<String, Map<String, Double>> shares = new TreeMap<>();
        for (String jdk : runs.keySet()) {
            Optional<Path> recording = recording(jdk, name);
            if (recording.isPresent()) {
                shares.put(jdk, shares(recording.get()));
            }
        }
        line("| `" + name + "` | " + columns(jdk -> "JDK " + jdk) + " |");
        line("|---|" + "---:|".repeat(runs.size()));
        for (String area : Stream.concat(areas.keySet().stream(), Stream.of(ELSEWHERE)).toList()) {
            line("| " + area + " | "
                    + columns(jdk -> shares.containsKey(jdk)
                            ? String.format(Locale.ROOT, "%.0f %%", 100 * shares.get(jdk).getOrDefault(area, 0.0))
                            : "not run")
                    + " |");
        }
    }

    /** JMH names a directory by the benchmark, its mode and its parameters. */
    private Optional<Path> recording(String jdk, String name) throws IOException {
        String[] parts = name.split("[ =]");
        String directory = ".*\\." + Pattern.quote(parts[0]) + "-[A-Za-z]+"
                + Arrays.stream(parts).skip(1).map(part -> "-" + Pattern.quote(part)).collect(Collectors.joining());
        Path all = results.resolve("jdk-" + jdk);
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> directories = Files.list(all)) {
            return directories
                    .filter(path -> path.getFileName().toString().matches(directory))
                    .map(path -> path.resolve("profile.jfr"))
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
    }

    /** A sample counts for the area of the innermost call that is in any. */
    private Map<String, Double> shares(Path recording) throws IOException {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<String> samples = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                samples.add(event.getStackTrace().getFrames().stream()
                        .map(frame -> area(frame.getMethod().getType().getName()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(ELSEWHERE));
            }
        }
        samples.forEach(area -> shares.merge(area, 1.0 / samples.size(), Double::sum));
        return shares;
    }

    private Optional<String> area(String type) {
        return areas.entrySet().stream()
                .filter(area -> area.getValue().stream().anyMatch(type::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every benchmark with its own figures. */
    private void all() {
        line("## All figures");
        line("");
        line("Milliseconds, and bytes allocated, by operation.");
        line("");
        line("| benchmark | " + columns(jdk -> "JDK " + jdk + " wall | cpu | alloc") + " |");
        line("|---|" + "---:|---:|---:|".repeat(runs.size()));
        runs.values().stream().flatMap(run -> run.names().stream()).distinct().sorted().forEach(name -> line("| `" + name
                + "` | "
                + columns(jdk -> Stream.of("wall", "cpu", "alloc")
                        .map(measure -> runs.get(jdk)
                                .compared(name, "-", measure)
                                .map(BenchmarkPage::spread)
                                .orElse(""))
                        .collect(Collectors.joining(" | ")))
                + " |"));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return number(median(values)) + " (" + number(sorted[0]) + "–" + number(sorted[sorted.length - 1]) + ")";
    }

    /** Three figures, and no more of what is large. */
    private static String number(double value) {
        int decimals = value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%,." + Math.min(decimals, 6) + "f", value);
    }

    /** The results on one JDK. */
    private static final class Run {
        private final List<Map<String, Object>> results = new ArrayList<>();

        void add(List<Object> results) {
            results.forEach(result -> this.results.add(Json.object(result)));
        }

        String version() {
            return results.get(0).get("vmVersion") + " (" + results.get(0).get("vmName") + ")";
        }

        void sizesByOptions(Map<String, Set<String>> sizes) {
            for (Map<String, Object> result : results) {
                String options = ((List<?>) result.get("jvmArgs")).stream()
                        .map(Object::toString)
                        .filter(option -> option.startsWith("-X"))
                        .collect(Collectors.joining(" "));
                Object startups = result.containsKey("params") ? Json.object(result.get("params")).get("startups") : null;
                if (startups != null) {
                    sizes.computeIfAbsent(options, some -> new TreeSet<>(Comparator.comparing(Integer::valueOf)))
                            .add(startups.toString());
                }
            }
        }

        List<String> names() {
            return results.stream().map(Run::name).toList();
        }

        /** The class and the method, and the parameters, as in {@code ReadBenchmark.ours startups=1000}. */
        private static String name(Map<String, Object> result) {
            String[] parts = result.get("benchmark").toString().split("\\.");
            Map<String, Object> parameters = result.containsKey("params") ? Json.object(result.get("params")) : Map.of();
            return parts[parts.length - 2] + "." + parts[parts.length - 1]
                    + parameters.entrySet().stream()
                            .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining());
        }

        /** By fork: ours, divided by the peer's if there is one. Either may be a sum. */
        Optional<double[]> compared(String ours, String peer, String measure) {
            Optional<double[]> values = sum(ours, measure);
            if (peer.equals("-")) {
                return values;
            }
            Optional<double[]> others = sum(peer, measure);
            return values.isEmpty() || others.isEmpty()
                    ? Optional.empty()
                    : Optional.of(combined(values.get(), others.get(), (one, other) -> one / other));
        }

        private Optional<double[]> sum(String names, String measure) {
            Optional<double[]> sum = Optional.empty();
            for (String name : names.split(" \\+ ")) {
                Optional<double[]> values = byFork(name.strip(), measure);
                if (values.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.isEmpty() ? values : Optional.of(combined(sum.get(), values.get(), Double::sum));
            }
            return sum;
        }

        /** Fork by fork; of a side that had fewer, its median stands for each. */
        private static double[] combined(double[] one, double[] other, DoubleBinaryOperator operator) {
            int forks = Math.max(one.length, other.length);
            return IntStream.range(0, forks)
                    .mapToDouble(i -> operator.applyAsDouble(
                            one.length == forks ? one[i] : median(one), other.length == forks ? other[i] : median(other)))
                    .toArray();
        }

        /** The mean of each fork. */
        private Optional<double[]> byFork(String name, String measure) {
            return results.stream()
                    .filter(result -> name(result).equals(name))
                    .findFirst()
                    .map(result -> metric(result, measure))
                    .map(metric -> ((List<?>) metric.get("rawData")).stream()
                            .mapToDouble(fork -> ((List<?>) fork).stream()
                                    .mapToDouble(value -> Double.parseDouble(value.toString()))
                                    .average()
                                    .orElse(Double.NaN))
                            .toArray());
        }

        private static Map<String, Object> metric(Map<String, Object> result, String measure) {
            if (measure.equals("wall")) {
                return Json.object(result.get("primaryMetric"));
            }
            Object found = Json.object(result.get("secondaryMetrics")).get(measure.equals("alloc") ? "gc.alloc.rate.norm" : measure);
            return found == null ? null : Json.object(found);
        }
    }

    /** As much of a JSON reader as JMH's results take: objects are maps, arrays lists, all else text. */
    private static final class Json {
        private final Matcher token;

        Json(String text) {
            token = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[^\\s\\[\\]{},:\"]+|[\\[\\]{},:]").matcher(text);
        }

        List<Object> list() {
            return listOf(value());
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) {
            return (Map<String, Object>) value;
        }

        @SuppressWarnings("unchecked")
        private static List<Object> listOf(Object value) {
            return (List<Object>) value;
        }

        private String next() {
            if (!token.find()) {
                throw new IllegalStateException("the results end too early");
            }
            return token.group();
        }

        private Object value() {
            return value(next());
        }

        private Object value(String first) {
            switch (first) {
                case "{" -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    for (String key = next(); !key.equals("}"); key = next()) {
                        if (!key.equals(",")) {
                            String name = token.group(1);
                            next();
                            members.put(name, value());
                        }
                    }
                    return members;
                }
                case "[" -> {
                    List<Object> elements = new ArrayList<>();
                    for (String element = next(); !element.equals("]"); element = next()) {
                        if (!element.equals(",")) {
                            elements.add(value(element));
                        }
                    }
                    return elements;
                }
                default -> {
                    return token.group(1) == null ? first : token.group(1);
                }
            }
        }
    }
}
