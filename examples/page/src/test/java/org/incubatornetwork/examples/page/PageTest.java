package org.incubatornetwork.examples.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path directory;

    @Test
    void aPageOfThreeThousandStartupsHasLessThanAMegabyte() throws IOException {
        assertThat(Pages.of(Documents.register(3_000), "en").getBytes(UTF_8)).hasSizeLessThan(MEGABYTE);
    }

    @Test
    void aPageHasTheSameBytesEachTime() throws IOException {
        Path document = document(Documents.register(60));

        assertThat(run(document.toString(), "--output", output("page.html"))).isEqualTo(new Run(0, ""));

        assertThat(directory.resolve("page.html")).content(UTF_8).isEqualTo(Pages.register());
        assertThat(names()).containsExactlyInAnyOrder("document.json", "page.html");
    }

    @Test
    void everyPictureHasATitleADescriptionAndItsNumbersOrSaysWhyItIsNotThere() throws IOException {
        String page = Pages.register();

        List<String> figures = Pattern.compile("<figure.*?</figure>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group())
                .toList();
        assertThat(figures).hasSizeGreaterThan(14).allSatisfy(figure -> {
            if (figure.contains("<svg")) {
                assertThat(figure)
                        .containsPattern("<svg[^>]*role=\"img\"[^>]*><title id=\"[^\"]+\">[^<]+</title>"
                                + "<desc id=\"[^\"]+\">[^<]+</desc>");
                assertThat(figure).contains("<text", "<table>");
            } else {
                assertThat(figure).containsPattern("<strong>No picture:</strong> [A-Z]");
            }
        });
        assertThat(page).doesNotContainPattern(" style=\"").doesNotContain("<script");
    }

    @Test
    void anEmptyNetworkHasReasonsInThePlacesOfPictures() throws IOException {
        String page = Pages.empty();

        assertThat(page).doesNotContain("<svg").contains("Pas d’image").contains("Aucun site ne donne sa position");
    }

    @Test
    void textsOfTheDocumentAreTextsOfThePage() throws IOException {
        String page = Pages.hostile();

        assertThat(page)
                .doesNotContain("<script", "<img", "onerror=alert(1)>", "\u202e", "\u2066", "\u200b")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void whatCannotBeWrittenIsSaidInOneSentenceAndLeavesNothing() throws IOException {
        Path document = document(Documents.empty());
        String file = document.toString();

        assertRefused(run(file, "--output", directory.toString()), directory + " is a directory; a page is a file.");
        assertRefused(
                run(file, "--output", output("none/page.html")),
                "There is no directory " + directory.resolve("none") + " to write the page to.");
        assertRefused(
                run(file, "--output", output("x".repeat(300) + ".html")),
                "The page could not be written to " + shown(output("x".repeat(300) + ".html")) + ": "
                        + shown(reason(directory.resolve("." + "x".repeat(300) + ".html."
                                + ProcessHandle.current().pid() + ".part")))
                        + ".");
        assertThat(names()).containsExactly("document.json");
    }

    /** The limit on the size of files that a process writes fails in the middle of writing, as a full disk does. */
    @Test
    void aDiskThatGetsFullLeavesTheOldPage() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is a limit of files");
        Path document = document(Documents.empty());
        Path page = Files.writeString(directory.resolve("page.html"), "the old page");
        Path err = directory.resolve("err.txt");
        Process process = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "ulimit -f 8; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Page.class.getName(),
                        document.toString(),
                        "--output",
                        page.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err))
                .endsWith("page: The page could not be written to " + page + ": File too large.\n");
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(page).hasContent("the old page");
        assertThat(names()).containsExactlyInAnyOrder("document.json", "page.html", "err.txt");
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() throws IOException {
        String output = output("page.html");

        assertRefused(run("none.json", "--output", output), "There is no file none.json.");
        assertRefused(
                run(directory.toString(), "--output", output), directory + " is a directory; a document is a file.");
        assertRefused(run("a.json"), "The page needs a file to be written to: --output page.html.");
        assertRefused(
                run("--output", output), "A file is needed: that of the network's document; --help lists the options.");
        assertRefused(run("a", "b", "--output", output), "One file at a time: b is one too many.");
        assertRefused(run("--lang", "fr"), "Unknown option --lang; --help lists the options.");
        assertRefused(run("--language", "de"), "Unknown language de; there are en and fr.");
        assertRefused(run("--as-of", "2023-02-29"), "Not a date: 2023-02-29; a date looks like 2023-12-31.");
        assertRefused(
                run("--as-of", "+999999999-12-31"), "Not a date: +999999999-12-31; a date looks like 2023-12-31.");
        assertRefused(run(" ", "--output", "a.html"), "A file name is blank; --help lists the options.");
        assertRefused(
                run("\u001b[2J\u202e", "--output"), "The option --output needs a value; --help lists the options.");
        Run refused = run(document("{}").toString(), "--output", output);
        assertThat(refused.err()).contains("document.json is refused.").contains("MISSING_MEMBER");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(names()).containsExactly("document.json");
    }

    @Test
    void theFilesOfOtherProjectsAreThoseThatAreNamed() throws Exception {
        String dependencies = Files.readString(Path.of("DEPENDENCIES.md"));
        for (String file : List.of("vega.min.js", "vega-lite.min.js", "countries-50m.json")) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Page.resource(file).getBytes(UTF_8));
            assertThat(dependencies)
                    .containsPattern("`" + file + "`.*`" + HexFormat.of().formatHex(digest) + "`");
        }
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("--help")).isEqualTo(new Run(0, Options.USAGE));
    }

    private static String shown(String text) {
        return Options.shown(text);
    }

    private static String reason(Path file) {
        try {
            Files.createFile(file);
            return "";
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private static void assertRefused(Run run, String sentence) {
        assertThat(run).isEqualTo(new Run(2, "page: " + sentence + System.lineSeparator()));
    }

    private Path document(String text) throws IOException {
        return Files.writeString(directory.resolve("document.json"), text);
    }

    private String output(String name) {
        return directory.resolve(name).toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Page.run(Pages.CLOCK, new PrintStream(err, true, UTF_8), arguments);
        return new Run(status, err.toString(UTF_8));
    }

    private record Run(int status, String err) {}
}
