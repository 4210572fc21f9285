package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the generated pages current; {@code mvn test -Dtest=RulePagesTest -Dpages.write} writes them anew. */
class RulePagesTest {
    private static final Path PAGE = Path.of("RULES.md");
    private static final Path JSON = Path.of("src/main/resources/org/incubatornetwork/validation/catalogue/rules.json");

    @Test
    void pageIsCurrent() throws IOException {
        check(PAGE, RulePages.page());
    }

    @Test
    void jsonIsCurrent() throws IOException {
        check(JSON, RulePages.json());
    }

    private static void check(Path file, String content) throws IOException {
        if (System.getProperty("pages.write") != null) {
            Files.writeString(file, content, StandardCharsets.UTF_8);
        }
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(content);
    }
}
