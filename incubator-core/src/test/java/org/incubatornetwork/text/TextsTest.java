package org.incubatornetwork.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every text for people, in the bundles of both modules. */
class TextsTest {
    private static final ImmutableSet<String> NO_NOUNS = ImmutableSet.of(
            "is",
            "was",
            "has",
            "says",
            "as",
            "agrees",
            "disagrees",
            "does",
            "counts",
            "begins",
            "ends",
            "starts",
            "calls",
            "follows",
            "lacks",
            "stands",
            "plus",
            "sans",
            "pas",
            "dans",
            "puis",
            "alors",
            "implies",
            "jamais",
            "hors",
            "fois",
            "comes",
            "extends",
            "après",
            "Sans",
            "des",
            "depuis",
            "overlaps",
            "contradicts",
            "occurs",
            "mois",
            // of amounts and areas, which are not counted
            "gross",
            "exportés",
            "levés",
            "bruts",
            "utiles",
            "louables");

    /** Neither a line nor a column ends between them: there is no space, or none that breaks. */
    @Test
    void aNumberAndItsPerCentSignStandTogether() throws IOException {
        assertThat(linesOfBundles()).noneMatch(line -> line.contains(" %"));
    }

    /** After a number stands a noun that agrees with it, or none. */
    @Test
    void nounsAfterNumbersAgreeWithThem() throws IOException {
        Pattern nounAfterNumber = Pattern.compile("\\{[A-Za-z]+} (?:further |autres )?(\\p{L}+s)(?!\\p{L})");
        List<String> stiff = linesOfBundles()
                .flatMap(line -> nounAfterNumber.matcher(line).results())
                .filter(found -> !NO_NOUNS.contains(found.group(1)))
                .map(MatchResult::group)
                .toList();

        assertThat(stiff).isEmpty();
    }

    private static Stream<String> linesOfBundles() throws IOException {
        Stream.Builder<Path> bundles = Stream.builder();
        for (Path module : List.of(Path.of(""), Path.of("..", "incubator-json"))) {
            try (Stream<Path> files = Files.walk(module.resolve(Path.of("src", "main", "resources")))) {
                files.filter(file -> file.toString().endsWith(".properties")).forEach(bundles);
            }
        }
        Stream.Builder<String> lines = Stream.builder();
        for (Path bundle : (Iterable<Path>) bundles.build()::iterator) {
            Files.readAllLines(bundle, UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(lines);
        }
        return lines.build();
    }
}
