import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final String ASKING = "the thread that asks";
    private static final String HELPING = "those that help it";
    private static final int MOST_CLASSES = 10;
    private static final Set<String> TIMES = Set.of("wall", "cpu");
    private static final Map<String, String> PRIMITIVES =
            Map.of("B", "byte", "I", "int", "J", "long", "C", "char", "Z", "boolean", "S", "short", "D", "double", "F", "float");

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
                if (name.matches() && Files.size(file) > 0) { // else it failed
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
        line("Made by `.ci/benchmarks " + module + "`; all figures are its own. A ratio is ours by the peer's,"
                + " of one run: the median over the forks, and in brackets the least and the most. *wall* is time on the clock, *cpu* the"
                + " processor time of the whole process, collector and compiler included, *alloc* what is allocated.");
        line("");
        machine();
        List<Row> rows = lines.stream()
                .filter(line -> !line.startsWith("//") && line.contains(" | "))
                .map(Row::of)
                .toList();
        missed = rows.stream().mapToInt(row -> row.isMissed(runs) ? 1 : 0).sum();
        List<Row> table = new ArrayList<>();
        boolean profiled = false;
        for (String line : lines) {
            if (line.startsWith("//")) {
                continue;
            }
            if (line.contains(" | ")) {
                table.add(Row.of(line));
                continue;
            }
            table(table);
            table.clear();
            String[] directive = line.split(" ", 2);
            switch (directive[0]) {
                case "versions" -> versions(module, List.of(directive[1].split(" ")));
                case "targets" -> targets(rows, directive[1]);
                case "area" -> {
                    if (profiled) {
                        areas.clear();
                        profiled = false;
                    }
                    String[] area = directive[1].split(" = ");
                    areas.put(area[0], List.of(area[1].split(", ")));
                }
                case "profile" -> {
                    profile(directive[1]);
                    profiled = true;
                }
                case "threads" -> threads(directive[1]);
                case "classes" -> classes(directive[1]);
                default -> line(line);
            }
        }
        table(table);
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

    private String columns(Function<String, String> cell) {
        return runs.keySet().stream().map(cell).collect(Collectors.joining(" | "));
    }

    /** What was asked, in its words, with medians alone; what begins with the last words stands last. */
    private void targets(List<Row> rows, String last) {
        line("| what | then | target | " + columns(jdk -> "JDK " + jdk) + " | |");
        line("|---|---|---|" + "---|".repeat(runs.size()) + "---|");
        rows.stream()
                .filter(row -> !row.words().isEmpty())
                .sorted(Comparator.comparing(row -> row.words().startsWith(last)))
                .forEach(row -> line("| " + row.words() + " | " + row.then() + " | " + row.limit() + " | "
                        + columns(jdk -> row.medians(runs.get(jdk))) + " | " + row.verdict(runs) + " |"));
    }

    /** A table of rows, without columns and rows that nothing was run of; these are named below it. */
    private void table(List<Row> rows) {
        List<Row> shown = rows.stream().filter(row -> row.isRun(runs)).toList();
        boolean beside = shown.stream().anyMatch(Row::hasPeer);
        boolean targets = shown.stream().anyMatch(row -> !row.target().isEmpty());
        List<Map.Entry<String, String>> columns = runs.keySet().stream()
                .flatMap(jdk -> shown.stream()
                        .flatMap(row -> row.measures().stream())
                        .distinct()
                        .filter(measure -> shown.stream().anyMatch(row -> row.found(runs.get(jdk), measure).isPresent()))
                        .map(measure -> Map.entry(jdk, measure)))
                .toList();
        if (!shown.isEmpty()) {
            line("| what | " + (beside ? "beside | " : "")
                    + columns.stream()
                            .map(column -> "JDK " + column.getKey() + " " + column.getValue() + " | ")
                            .collect(Collectors.joining())
                    + (targets ? "target | |" : ""));
            line("|---|" + (beside ? "---|" : "") + "---:|".repeat(columns.size()) + (targets ? "---|---|" : ""));
        }
        for (Row row : shown) {
            line("| " + row.what() + " | " + (beside ? (row.hasPeer() ? "`" + row.peer() + "`" : "") + " | " : "")
                    + columns.stream()
                            .map(column -> row.found(runs.get(column.getKey()), column.getValue())
                                            .map(BenchmarkPage::spread)
                                            .orElse("")
                                    + " | ")
                            .collect(Collectors.joining())
                    + (targets ? row.target() + " | " + row.verdict(runs) + " |" : ""));
        }
        if (shown.size() < rows.size()) {
            line((shown.isEmpty() ? "" : "\n") + "Not run: "
                    + rows.stream()
                            .filter(row -> !row.isRun(runs))
                            .map(row -> row.what() + (row.target().isEmpty() ? "" : " (target " + row.target() + ")"))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
    }

    /** The classes that take most of what is allocated and retained, by what a benchmark wrote: a class and both in bytes a line. */
    private void classes(String name) throws IOException {
        boolean told = false;
        for (String jdk : runs.keySet()) {
            Path file = results.resolve("jdk-" + jdk).resolve(name + ".classes");
            if (!Files.exists(file)) {
                continue;
            }
            if (told) {
                line("");
            }
            told = true;
            Map<String, long[]> bytes = new TreeMap<>();
            long[] all = new long[2];
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                long[] both = bytes.computeIfAbsent(shortName(cells[0]), type -> new long[2]);
                for (int i = 0; i < both.length; i++) {
                    both[i] += Long.parseLong(cells[i + 1]);
                    all[i] += Long.parseLong(cells[i + 1]);
                }
            }
            line("| `" + name + "`, JDK " + jdk + " | allocated | retained |");
            line("|---|---:|---:|");
            bytes.entrySet().stream()
                    .sorted(Comparator.comparingLong(
                            (Map.Entry<String, long[]> entry) -> -entry.getValue()[0] - entry.getValue()[1]))
                    .limit(MOST_CLASSES)
                    .forEach(entry -> line("| `" + entry.getKey() + "` | " + percent(entry.getValue()[0], all[0]) + " | "
                            + percent(entry.getValue()[1], all[1]) + " |"));
        }
    }

    private static String percent(double part, double whole) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part / whole);
    }

    /** Without the package; arrays as in source. */
    private static String shortName(String type) {
        String element = type.replaceFirst("^\\[+L?", "").replace(";", "");
        int dimensions = type.length() - type.replace("[", "").length();
        String name = dimensions > 0 && element.length() == 1 ? PRIMITIVES.get(element) : element;
        return name.substring(name.lastIndexOf('.') + 1) + "[]".repeat(dimensions);
    }

    /**
     * A comparison: what, ours, the peer or "-", measures, target, and the words in which the target was set with what was reached then.
     * A target is of all measures, or of one that it begins with.
     */
    private record Row(
            String what, String ours, String peer, List<String> measures, String target, String words, String then) {
        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(
                    cells.get(0), cells.get(1), cells.get(2), List.of(cells.get(3).split(",\\s*")), cells.get(4),
                    cells.size() > 5 ? cells.get(5) : "", cells.size() > 6 ? cells.get(6) : "");
        }

        boolean hasPeer() {
            return !peer.equals("-");
        }

        Optional<double[]> found(Run run, String measure) {
            return measures.contains(measure) ? run.compared(ours, peer, measure) : Optional.empty();
        }

        boolean isRun(Map<String, Run> runs) {
            return runs.values().stream()
                    .anyMatch(run -> measures.stream().anyMatch(measure -> found(run, measure).isPresent()));
        }

        /** The measures that the target is of. */
        List<String> aimed() {
            return measures.stream().filter(target::startsWith).findFirst().map(List::of).orElse(measures);
        }

        /** The target without its measure. */
        String limit() {
            return target.substring(target.indexOf('<'));
        }

        /** The medians of what the target is of, each with its measure where that is told of time. */
        String medians(Run run) {
            return aimed().stream()
                    .flatMap(measure -> found(run, measure).stream()
                            .map(values -> (TIMES.contains(measure) ? measure + " " : "") + number(median(values))))
                    .collect(Collectors.joining(", "));
        }

        boolean isMissed(Map<String, Run> runs) {
            return verdict(runs).startsWith(MISSED);
        }

        /** Met where it is met by each measure and on every JDK on which it was run; else by which it is not. */
        String verdict(Map<String, Run> runs) {
            if (target.isEmpty()) {
                return "";
            }
            double most = Double.parseDouble(target.replaceFirst(".*<=", "").strip());
            List<String> tried = new ArrayList<>();
            List<String> missed = new ArrayList<>();
            runs.forEach((jdk, run) -> aimed().forEach(measure -> found(run, measure).ifPresent(values -> {
                String where = measure + " on JDK " + jdk;
                tried.add(where);
                if (median(values) > most) {
                    missed.add(where);
                }
            })));
            if (missed.isEmpty()) {
                return tried.isEmpty() ? "not run" : "met";
            }
            return missed.size() == tried.size() ? MISSED : MISSED + ": " + String.join(", ", missed);
        }
    }

    /** Where a benchmark's time goes, by the flight recorder's samples: each counts for the area of the innermost call that is in any. */
    private void profile(String name) throws IOException {
        shares(
                name,
                Stream.concat(areas.keySet().stream(), Stream.of(ELSEWHERE)).toList(),
                sample -> sample.getStackTrace().getFrames().stream()
                        .map(frame -> area(frame.getMethod().getType().getName()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(ELSEWHERE));
    }

    /** Which threads it takes: the one that asks, and those that help it. */
    private void threads(String name) throws IOException {
        shares(
                name,
                List.of(ASKING, HELPING),
                sample -> sample.getThread("sampledThread").getJavaName().contains("-jmh-worker-") ? ASKING : HELPING);
    }

    private void shares(String name, List<String> rows, Function<RecordedEvent, String> kind) throws IOException {
        Map<String, Map<String, Double>> shares = new TreeMap<>();
        for (String jdk : runs.keySet()) {
            Optional<Path> recording = recording(jdk, name);
            if (recording.isPresent()) {
                List<String> samples = RecordingFile.readAllEvents(recording.get()).stream()
                        .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample")
                                && event.getStackTrace() != null)
                        .map(kind)
                        .toList();
                Map<String, Double> all = new TreeMap<>();
                samples.forEach(sample -> all.merge(sample, 1.0 / samples.size(), Double::sum));
                shares.put(jdk, all);
            }
        }
        if (shares.isEmpty()) {
            line("Not run: where the time of `" + name + "` goes.");
            return;
        }
        line("| `" + name + "` | " + String.join(" | ", shares.keySet().stream().map(jdk -> "JDK " + jdk).toList()) + " |");
        line("|---|" + "---:|".repeat(shares.size()));
        for (String row : rows) {
            line("| " + row + " | "
                    + shares.values().stream()
                            .map(share -> percent(share.getOrDefault(row, 0.0), 1))
                            .collect(Collectors.joining(" | "))
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
        if (values.length == 1) {
            return number(values[0]);
        }
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
