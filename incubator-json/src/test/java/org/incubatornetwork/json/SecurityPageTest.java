package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of SECURITY.md names the tests that hold it, and there are such tests. */
class SecurityPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyPromiseNamesItsTests() throws IOException {
        String page = Files.readString(ROOT.resolve("SECURITY.md"));
        List<String> promises = Splitter.on("\n* ")
                .splitToList(page.substring(page.indexOf("## What is promised"), page.indexOf("## Dependencies")));
        Set<String> tests = new HashSet<>();
        for (String module : List.of("incubator-core", "incubator-json")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
            }
        }

        assertThat(promises.subList(1, promises.size()))
                .hasSize(6)
                .allSatisfy(promise -> assertThat(TEST.matcher(promise)
                                .results()
                                .map(result -> result.group(1))
                                .toList())
                        .as(promise)
                        .isNotEmpty()
                        .isSubsetOf(tests));
    }
}
