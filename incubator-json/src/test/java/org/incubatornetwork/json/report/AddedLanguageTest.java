package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A language is added by its texts alone: a file for each bundle, its columns in the table of measures, its lines in the list of
 * languages. The whole library is loaded a second time, with those of an invented language before its own. Its words are the
 * English ones in marks, and it groups thousands by a mark of its own.
 */
class AddedLanguageTest {
    private static final String INVENTED = "tlh";

    /** A cell of the table of measures. */
    private static final Pattern CELL = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^,]+|(?<=,)(?=,|$)|^(?=,)");

    @TempDir
    Path files;

    @Test
    void everythingIsSaidInALanguageThatOnlyItsFilesTellOf() throws Exception {
        Stream<Path> bundles = Stream.concat(translate(LocalizedText.class), translate(NetworkJson.class));
        // packages that say little share one
        assertThat(bundles).hasSize(6);
        list();
        nameMeasures();

        try (URLClassLoader library = new LibraryOnceMore(files)) {
            UnaryOperator<String> everything = everything(library);
            String english = new Everything().apply("en");
            String invented = everything.apply(INVENTED);

            assertThat(invented)
                    .contains("‹Operational: ")
                    .contains("‹nearly 3ˈ000›")
                    .contains("\"language\": \"tlh\"")
                    // what stands behind a bar is an excerpt of the document
                    .doesNotContainPattern("(?m)^[^|\n]*\"(definition|message|name|reason|remedy|sentence)\": \"[^‹]");
            assertThat(words(inEnglish(invented))).containsExactlyInAnyOrderElementsOf(words(english));
            assertThat(everything.apply("en")).isEqualTo(english);
        }
    }

    private static String inEnglish(String invented) {
        return invented.replaceAll("[‹›]", "")
                .replace('ˈ', ',')
                .replace("\"language\": \"tlh\"", "\"language\": \"en\"");
    }

    /** Its words, whose order is another where lines of columns break elsewhere. */
    private static List<String> words(String text) {
        return Splitter.on(Pattern.compile("\\s+|--+")).omitEmptyStrings().splitToList(text);
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<String> everything(ClassLoader loader) throws ReflectiveOperationException {
        return (UnaryOperator<String>)
                loader.loadClass(Everything.class.getName()).getConstructor().newInstance();
    }

    /** Writes a file in the invented language for each bundle of a module. */
    private Stream<Path> translate(Class<?> ofModule) throws Exception {
        Path classes = Path.of(
                ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(classes)) {
            return translate(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return translate(jar.getPath("/"));
        }
    }

    private Stream<Path> translate(Path classes) throws IOException {
        TreeSet<Path> written = new TreeSet<>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file :
                    (Iterable<Path>) all.filter(path -> path.toString().endsWith("_en.properties"))::iterator) {
                Properties words = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
                words.replaceAll((key, word) -> "‹" + word + "›");
                Path translated = files.resolve(
                        classes.relativize(file).toString().replace("_en.properties", "_" + INVENTED + ".properties"));
                Files.createDirectories(translated.getParent());
                try (Writer out = Files.newBufferedWriter(translated)) {
                    words.store(out, null);
                }
                written.add(translated);
            }
        }
        return written.stream();
    }

    /** Adds the invented language to the list of languages. */
    private void list() throws IOException {
        String resource = "/org/incubatornetwork/text/languages.properties";
        String numbers = """
                tlh.thousands = ˈ
                tlh.decimal = .
                tlh.percent = {number}%
                tlh.singular = 1
                tlh.elided =
                tlh.semicolon = ;\\u0020
                """;
        write(resource, read(resource) + numbers);
    }

    /** Adds the columns of the invented language to the table of measures. */
    private void nameMeasures() throws IOException {
        String resource = "/org/incubatornetwork/measure/measures.csv";
        StringBuilder table = new StringBuilder();
        int name = -1;
        int description = -1;
        for (String line : Splitter.on('\n').split(read(resource))) {
            List<String> cells =
                    CELL.matcher(line).results().map(MatchResult::group).toList();
            table.append(line);
            if (line.startsWith("id,")) {
                name = cells.indexOf("name_en");
                description = cells.indexOf("description_en");
                table.append(",name_tlh,description_tlh");
            } else if (!line.startsWith("#") && !line.isEmpty()) {
                table.append(',').append(marked(cells.get(name))).append(',').append(marked(cells.get(description)));
            }
            table.append('\n');
        }
        write(resource, table.toString().strip() + "\n");
    }

    private static String marked(String cell) {
        return cell.isEmpty()
                ? ""
                : cell.startsWith("\"") ? "\"‹" + cell.substring(1, cell.length() - 1) + "›\"" : "‹" + cell + "›";
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = LocalizedText.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private void write(String resource, String text) throws IOException {
        Path file = files.resolve(resource.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The classes of both modules and of this test, with resources that some directory has before them. */
    private static final class LibraryOnceMore extends URLClassLoader {
        LibraryOnceMore(Path resources) throws MalformedURLException {
            super(
                    new URL[] {
                        resources.toUri().toURL(),
                        location(LocalizedText.class),
                        location(NetworkJson.class),
                        location(AddedLanguageTest.class)
                    },
                    AddedLanguageTest.class.getClassLoader());
        }

        private static URL location(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith("org.incubatornetwork.") ? findClass(name) : super.loadClass(name, resolve);
            }
        }

        @Override
        public URL getResource(String name) {
            URL found = findResource(name);
            return found != null ? found : super.getResource(name);
        }
    }

    /** All that the library says about a document, in the language of a tag. */
    public static final class Everything implements UnaryOperator<String> {
        /** Is made by reflection. */
        public Everything() {}

        @Override
        public String apply(String language) {
            try {
                return said(Locale.forLanguageTag(language));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String said(Locale locale) throws IOException {
            LocalDate day = LocalDate.of(2022, 11, 4);
            byte[] document = new String(Files.readAllBytes(Path.of("..", "examples", "technopark.json")), UTF_8)
                    .replaceFirst("\"country\"", "\"contry\"")
                    .getBytes(UTF_8);
            SourceText source = SourceText.of("technopark.json", document);
            ReadResult result = NetworkJson.standard().read(document);
            Network network = result.orElseThrow().network();
            MetricEngine metrics = MetricEngine.builder().asOf(day).build();
            Reconciliation verdicts = Reconciler.builder().asOf(day).build().reconcile(network);
            Report report = Report.builder(source)
                    .locale(locale)
                    .sites(network, day)
                    .reading(result)
                    .validation(Validator.asOf(day).validate(network, network.startups(), verdicts.findings()))
                    .metrics(metrics.measure(network))
                    .reconciliation(verdicts)
                    .build();
            return report.writeString(ReportFormat.JSON) + report.writeString(ReportFormat.TEXT);
        }
    }
}
