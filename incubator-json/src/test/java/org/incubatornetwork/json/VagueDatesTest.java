package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vague dates are what FORMAT.md and the schema say. */
class VagueDatesTest {
    private static final Pattern SCHEMA =
            Pattern.compile((String) Values.DATE_WINDOW.schema().get("pattern"));
    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| (\\S+) \\| (\\S+) \\| .* \\|$", Pattern.MULTILINE);

    /** What a text is refused for that no pattern can say. */
    private static final Pattern OF_THE_CALENDAR = Pattern.compile(
            "expected a date that the calendar has, was .*|a date window must not end before it starts, was .*");

    private static String document(String founded) {
        return Documents.network("\"founded\": \"" + founded + "\"");
    }

    @Property(tries = 20_000)
    void thePatternAdmitsWhatIsRead(@ForAll("texts") String text) {
        Optional<String> refusal = refusal(text);

        if (refusal.filter(OF_THE_CALENDAR.asMatchPredicate()).isEmpty()) {
            assertThat(SCHEMA.matcher(text).matches()).as(text).isEqualTo(refusal.isEmpty());
        }
    }

    /** Windows with a character changed, added or left out, or as they are. */
    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> elements = Arbitraries.of(
                "2014",
                "2015",
                "2014-05",
                "2015-12",
                "2014-05-03",
                "2016-02-29",
                "201X",
                "000X",
                "0000",
                "2014?",
                "2014-05~",
                "",
                "2014-13");
        Arbitrary<String> spans =
                Combinators.combine(elements, elements).as((one, other) -> "[" + one + ".." + other + "]");
        Arbitrary<String> windows = Arbitraries.oneOf(elements, spans);
        return Combinators.combine(
                        windows,
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("", "", "0", "1", "3", "9", "-", ".", "?", "~", "%", "X", "[", "]", " ", "٢"))
                .as((text, at, cut, put) -> {
                    int from = Math.min(at, text.length());
                    int to = Math.min(from + (put.isEmpty() ? 0 : cut), text.length());
                    return text.substring(0, from) + put + text.substring(to);
                });
    }

    private static Optional<String> refusal(String text) {
        try {
            DateWindow.parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void thePageSaysWhatTheBoundsAre() throws IOException {
        String page = Files.readString(Path.of("FORMAT.md"));
        int start = page.indexOf("\n### Vague dates\n");
        List<String> texts = ROW.matcher(page.substring(start, page.indexOf("\n### ", start + 1)))
                .results()
                .map(row -> {
                    DateWindow window = DateWindow.parse(row.group(1));
                    assertThat(window).hasToString(row.group(1));
                    assertThat(window.earliest().map(LocalDate::toString).orElse("open"))
                            .isEqualTo(row.group(2));
                    assertThat(window.latest().map(LocalDate::toString).orElse("open"))
                            .isEqualTo(row.group(3));
                    return row.group(1);
                })
                .toList();

        assertThat(texts).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 2014",
        "2014-05-03, 2014-05-03",
        "2014-05-03?, 2014-05-03?",
        "2014-05~, 2014-05~",
        "2014%, 2014%",
        "201X, 201X",
        "[2010..2019], 201X",
        "[2023-01-01..2023-12-31], 2023",
        "[2023-01-01..2024-06-30], [2023-01..2024-06]",
        "[..2013], [..2013]",
        "[..2013-12-31], [..2013-12-31]",
        "[2013-01..], [2013-01..]",
        "[..], [..]"
    })
    void areWrittenInOneSpelling(String text, String spelling) {
        NetworkJson json = NetworkJson.builder().layout(Layout.COMPACT).build();

        assertThat(json.writeString(json.readOrThrow(document(text)))).contains("\"founded\":\"" + spelling + "\"");
    }

    @ParameterizedTest
    @CsvSource({"[2014..2015-06], [2014-01..2015-06]", "[2014?..2015], [2014..2015]", "[..201X], [..2019]"})
    void areRefusedWithTheirSpelling(String text, String hint) {
        LocatedFinding finding = Iterables.getOnlyElement(
                NetworkJson.standard().read(document(text).getBytes(UTF_8)).findings());

        assertThat(finding.code()).isEqualTo("INVALID_DATE_WINDOW");
        assertThat(finding.finding().expected())
                .contains("D | D? | D~ | D% | YYYX | [D..D] | [D..] | [..D] | [..]; D = YYYY-MM-DD | YYYY-MM | YYYY");
        assertThat(finding.hint()).contains(hint);
    }

    @Test
    void areRefusedWithoutAHintIfThereIsNone() {
        LocatedFinding finding = Iterables.getOnlyElement(NetworkJson.standard()
                .read(document("2014/2015").getBytes(UTF_8))
                .findings());

        assertThat(finding.hint()).isEmpty();
    }

    /** Whoever looked knows the day; whatever happened may have happened on a day that nobody knows. */
    @Test
    void areTheDaysOfAllFactsButThoseOfWhoLooked() {
        List<String> exact = ModelCodecs.all().stream()
                .map(ModelCodecs.ModelCodec::codec)
                .filter(ObjectCodec.class::isInstance)
                .map(codec -> (ObjectCodec<?, ?>) codec)
                .flatMap(codec -> codec.members().stream()
                        .filter(member -> Values.DATE.equals(member.codec()))
                        .map(member -> codec.name() + " " + member.name()))
                .toList();

        assertThat(exact)
                .containsExactlyInAnyOrder(
                        "Register since",
                        "Register extractedOn",
                        "Source retrievedOn",
                        "StatusEvent observedOn",
                        "Revenue start",
                        "Revenue end");
    }

    @ParameterizedTest
    @CsvSource({"2014-05-03", "2014-05-03~", "2014", "[..2013]"})
    void areSharedWithinADocument(String text) {
        String startup = "{\"id\": \"%s\", \"name\": \"S\", \"founded\": \"" + text + "\"}";
        ImmutableList<Startup> startups = NetworkJson.standard()
                .readOrThrow(Documents.network(
                        "\"startups\": [" + startup.formatted("a") + ", " + startup.formatted("b") + "]"))
                .network()
                .startups();

        assertThat(startups.get(0).founded().orElseThrow())
                .isSameAs(startups.get(1).founded().orElseThrow());
    }
}
