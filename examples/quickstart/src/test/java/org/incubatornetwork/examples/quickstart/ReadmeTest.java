package org.incubatornetwork.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");

    @Test
    void hasTheSnippetThatIsCompiledHere() throws IOException {
        String source = Files.readString(
                Path.of("src/test/java", ReadmeSnippet.class.getName().replace('.', '/') + ".java"));
        String snippet = source.substring(source.indexOf("// README\n") + 10, source.indexOf("\n        // end"))
                .stripIndent();

        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + snippet + "\n```");
        assertThat(snippet.lines().count()).isLessThanOrEqualTo(15);
    }

    @Test
    void theSnippetPrintsWhatItSays() throws IOException {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            ReadmeSnippet.run(ROOT.resolve("examples/technopark.json"));
        } finally {
            System.setOut(standard);
        }

        assertThat(out.toString(UTF_8))
                .contains("/network/shareholders: 99.8")
                .endsWith("OptionalLong[5]%nOptional[NO_REGISTER]%n".formatted());
    }
}
