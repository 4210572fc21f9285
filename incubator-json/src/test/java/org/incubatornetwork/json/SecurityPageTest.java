package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each promise of SECURITY.md names the tests that hold it, and these run. */
class SecurityPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    /** A method that JUnit, jqwik, ArchUnit or Jazzer runs. */
    private static final Pattern RUNS =
            Pattern.compile("^\\s*@(Test|ParameterizedTest|Property|ArchTest|FuzzTest)\\b", Pattern.MULTILINE);

    private static final Pattern DOES_NOT_RUN = Pattern.compile("^@(Disabled|Enabled)", Pattern.MULTILINE);

    private static String section(String from, String to) throws IOException {
        String page = Files.readString(ROOT.resolve("SECURITY.md"));
        return page.substring(page.indexOf(from), page.indexOf(to));
    }

    /** What is promised, limit by limit and sentence by sentence. */
    static Stream<String> promises() throws IOException {
        List<String> promised = Splitter.on("\n* ").splitToList(section("## What is promised", "## Dependencies"));
        List<String> bounded = Splitter.on("\n\n").splitToList(section("## What is bounded", "A wrong figure"));
        Stream<String> limits = bounded.stream()
                .flatMap(paragraph -> Splitter.on('\n').splitToStream(paragraph))
                .filter(line -> line.startsWith("| "))
                .skip(1);
        return Stream.of(Stream.of(bounded.get(1)), limits, promised.stream().skip(1))
                .flatMap(each -> each);
    }

    @Test
    void thereAreSoManyPromises() throws IOException {
        assertThat(promises()).hasSize(1 + 21 + 6);
    }

    @ParameterizedTest
    @MethodSource("promises")
    void everyPromiseNamesTestsThatRun(String promise) throws IOException {
        Map<String, String> tests = tests();

        List<String> named =
                TEST.matcher(promise).results().map(result -> result.group(1)).toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(tests.get(test))
                        .as(test)
                        .isNotNull()
                        .containsPattern(RUNS)
                        .doesNotContainPattern(DOES_NOT_RUN));
    }

    /** By their names, the texts of the tests of both modules; surefire runs what has such a name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (String module : List.of("incubator-core", "incubator-json")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java"))
                        .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), read(file)));
            }
        }
        return tests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
