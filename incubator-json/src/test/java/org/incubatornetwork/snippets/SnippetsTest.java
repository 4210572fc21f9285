package org.incubatornetwork.snippets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every snippet of Java in a Javadoc comment that is published, and on a page, is compiled and run, and what its comments say
 * that it gives is what it gives. The tests see the source of all modules, which is why they are in the last.
 */
class SnippetsTest {
    private static final Path ROOT = Path.of("..");
    private static final List<Path> PUBLISHED = Stream.of(
                    "incubator-core/src/main/java",
                    "incubator-core/src/test/java/org/incubatornetwork/arbitraries",
                    "incubator-core/src/test/java/org/incubatornetwork/synthetic",
                    "incubator-json/src/main/java")
            .map(ROOT::resolve)
            .toList();

    @TempDir
    Path classes;

    private static List<Path> sources() {
        return PUBLISHED.stream().flatMap(SnippetsTest::sources).toList();
    }

    private static Stream<Path> sources(Path folder) {
        return files(folder, Integer.MAX_VALUE, ".java").stream();
    }

    private static List<Path> files(Path folder, int depth, String suffix) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + folder, e);
        }
    }

    private static List<Snippet> snippets() {
        return Stream.concat(
                        sources().stream().flatMap(source -> Snippet.inJavadoc(source).stream()),
                        files(ROOT, 2, ".md").stream()
                                .flatMap(page -> Snippet.inPage(page, "java").stream())
                                .filter(snippet -> !isOfAnExample(snippet)))
                .toList();
    }

    /** What stands in the source of an example as well is compiled and run there. */
    private static boolean isOfAnExample(Snippet snippet) {
        return sources(ROOT.resolve("examples"))
                .anyMatch(source -> stripped(Snippet.lines(source)).contains(stripped(snippet.code())));
    }

    private static String stripped(List<String> lines) {
        return String.join("\n", lines.stream().map(String::strip).toList()) + "\n";
    }

    @TestFactory
    Stream<DynamicTest> everySnippetDoesWhatItSays() {
        SnippetCompiler compiler = new SnippetCompiler(classes);
        List<Snippet> snippets = snippets();
        assertThat(compiler.compile(snippets)).isEmpty();
        return IntStream.range(0, snippets.size())
                .mapToObj(i -> DynamicTest.dynamicTest(snippets.get(i).toString(), () -> quietly(compiler, i)));
    }

    /** Without what it prints. */
    private static void quietly(SnippetCompiler compiler, int index) throws Exception {
        PrintStream standard = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
        try {
            compiler.run(index);
        } finally {
            System.setOut(standard);
        }
    }

    @Test
    void dependenciesThatAPageShowsAreThoseOfAnExample() {
        List<String> poms = files(ROOT.resolve("examples"), 2, "pom.xml").stream()
                .map(pom -> stripped(Snippet.lines(pom)).replace("${incubator.version}", version(pom)))
                .toList();

        assertThat(Snippet.inPage(ROOT.resolve("README.md"), "xml"))
                .hasSize(3)
                .allSatisfy(shown -> assertThat(poms).anyMatch(pom -> pom.contains(stripped(shown.code()))));
    }

    private static String version(Path pom) {
        return Snippet.lines(pom).stream()
                .filter(line -> line.contains("<incubator.version>"))
                .map(line -> line.replaceAll("</?incubator.version>", "").strip())
                .findFirst()
                .orElse("none");
    }

    /** A module's page is the first that a reader of its Javadoc sees. */
    @Test
    void everyModuleAndEveryPackageThatIsExportedHasAnExample() {
        List<Path> stories = sources().stream()
                .filter(source -> source.endsWith("module-info.java")
                        || (source.endsWith("package-info.java") && !isInternal(source)))
                .toList();

        assertThat(stories)
                .hasSizeGreaterThan(10)
                .allSatisfy(story -> assertThat(Snippet.inJavadoc(story)).isNotEmpty());
    }

    /** Whether a package is one that its module does not export to everyone; the test-jar has no module. */
    private static boolean isInternal(Path story) {
        Path module = story;
        while (!module.resolve("module-info.java").toFile().exists()) {
            module = module.getParent();
            if (module == null) {
                return false;
            }
        }
        String exported = "exports "
                + module.relativize(story.getParent())
                        .toString()
                        .replace(story.getFileSystem().getSeparator(), ".")
                + ";";
        return Snippet.lines(module.resolve("module-info.java")).stream()
                .noneMatch(line -> line.strip().equals(exported));
    }

    @Test
    void everyPreformattedTextIsASnippet() {
        assertThat(sources())
                .allSatisfy(source -> assertThat(Snippet.inJavadoc(source)).hasSize((int) Snippet.lines(source).stream()
                        .filter(line -> line.contains("<pre"))
                        .count()));
    }

    @Test
    void aSnippetThatDoesNotCompileIsNamed() throws IOException {
        Path source = Files.writeString(classes.resolve("Broken.java"), """
                /**
                 * Broken.
                 *
                 * <pre>{@code
                 * Network empty = Network.builder().id("a").name("A").build();
                 * empty.inhabitants();
                 * }</pre>
                 */
                """);

        assertThat(new SnippetCompiler(classes).compile(Snippet.inJavadoc(source)))
                .singleElement()
                .asString()
                .startsWith(source + ":6: cannot find symbol")
                .contains("inhabitants");
    }

    @Test
    void aMemberThatDoesNotCompileIsNamed() throws IOException {
        Path page = Files.writeString(classes.resolve("BROKEN.md"), """
                ```java
                @Property
                void ofNoType(@ForAll Inhabitant inhabitant) {}
                ```
                """);

        assertThat(new SnippetCompiler(classes).compile(Snippet.inPage(page, "java")))
                .singleElement()
                .asString()
                .startsWith(page + ":3: cannot find symbol");
    }

    @Test
    void aSnippetThatSaysWhatIsNotSoFails() throws Exception {
        Snippet wrong = new Snippet(Path.of("Wrong.java"), 1, List.of("Stage.of(\"SEED\");  // GROWTH"));
        Snippet printed = new Snippet(Path.of("Wrong.java"), 1, List.of("System.out.println(1 + 1); // 3"));
        Snippet right = new Snippet(
                Path.of("Right.java"), 1, List.of("int two = 1 + 1; // prose", "List.of(two, \"x\");  // [2, ...]"));
        SnippetCompiler compiler = new SnippetCompiler(classes);
        assertThat(compiler.compile(List.of(wrong, printed, right))).isEmpty();

        assertThatThrownBy(() -> compiler.run(0))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[Wrong.java:1] ");
        assertThatThrownBy(() -> compiler.run(1)).isInstanceOf(AssertionError.class);
        compiler.run(2);
    }
}
