package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Jackson;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;

/** FORMAT.md says what the tables of members say, and its examples are good. */
class FormatPageTest {
    private static final String PAGE = read();
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("^\\| `([$A-Za-z]+)` \\| [^\n]*? \\|\\s*(yes)?\\s*\\|[^\n]*$", Pattern.MULTILINE);

    private static final Pattern ANSWER = Pattern.compile("^[0-9]+\\. (.*)$", Pattern.MULTILINE);
    private static final Pattern TOLD = Pattern.compile("```json ([A-Za-z]+)\n(.*?)\n *```", Pattern.DOTALL);

    private static String read() {
        try {
            return Files.readString(Path.of("FORMAT.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String chapter(String title) {
        return between("\n## " + title + "\n", "\n## ");
    }

    static String section(String title) {
        return between("\n### " + title + "\n", "\n##");
    }

    /** From a heading to the next one, or to the end of the page. */
    private static String between(String heading, String next) {
        int start = PAGE.indexOf(heading);
        assertThat(start).as(heading).isPositive();
        int end = PAGE.indexOf(next, start + 1);
        return PAGE.substring(start, end < 0 ? PAGE.length() : end);
    }

    /** The first lines of the answers that a chapter numbers. */
    private static List<String> answers(String chapter) {
        return ANSWER.matcher(chapter).results().map(answer -> answer.group(1)).toList();
    }

    /** The values that a chapter tells, each of which is read without a finding. */
    private static List<Object> examples(String chapter) {
        return TOLD.matcher(chapter)
                .results()
                .map(example -> read(example.group(1), example.group(2)))
                .toList();
    }

    static Stream<ObjectCodec<?, ?>> objects() {
        return ModelCodecs.all().stream()
                .flatMap(model -> model.codec() instanceof ObjectCodec<?, ?> codec ? Stream.of(codec) : Stream.empty());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void everyObjectHasItsMembersAndAGoodExample(ObjectCodec<?, ?> codec) {
        String section = section(codec.name());
        List<String> own = codec.members().stream()
                .filter(member -> !(member instanceof Member.OfMetadata))
                .map(member -> member.name() + (member.isRequired() ? " yes" : ""))
                .toList();

        List<String> described = ROW.matcher(section)
                .results()
                .map(row -> row.group(1) + (row.group(2) == null ? "" : " yes"))
                .toList();

        assertThat(described).isEqualTo(own);
        assertThat(section.contains("see [Metadata](#metadata)"))
                .isEqualTo(codec.members().stream().anyMatch(Member.OfMetadata.class::isInstance));
        Matcher example = EXAMPLE.matcher(section);
        assertThat(example.find()).isTrue();
        try (JsonParser parser = Jackson.parser(Jackson.factory(JsonLimits.STANDARD), example.group(1))) {
            Reading in = new Reading(parser, JsonLimits.STANDARD, UnknownMembers.REJECT);
            parser.nextToken();
            assertThat(codec.read(in)).isNotNull();
            assertThat(in.report().findings()).isEmpty();
        }
    }

    /** What is asked of several members at once; what a value says of another only the kit holds. */
    @Test
    void membersThatGoTogetherAreDescribed() {
        List<String> described = Pattern.compile(
                        "^\\| \\[(\\w+)\\]\\(#\\w+\\) \\| (at .*? one of .*?|`\\w+` only beside `\\w+`) \\|",
                        Pattern.MULTILINE)
                .matcher(section("Members that go together"))
                .results()
                .map(row -> row.group(1) + ": " + row.group(2))
                .toList();

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        objects().flatMap(FormatPageTest::rules).toList());
    }

    private static Stream<String> rules(ObjectCodec<?, ?> codec) {
        Stream<String> most = codec.agreement().exclusive().stream().map(names -> "at most one of " + told(names));
        Stream<String> least = codec.agreement().alternatives().stream().map(names -> "at least one of " + told(names));
        Stream<String> beside = codec.agreement().companions().entrySet().stream()
                .map(pair -> "`" + pair.getKey() + "` only beside `" + pair.getValue() + "`");
        return Stream.of(most, least, beside).flatMap(rules -> rules).map(rule -> codec.name() + ": " + rule);
    }

    private static String told(Set<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    @Test
    void theFirstExampleIsADocument() {
        Matcher example = EXAMPLE.matcher(PAGE);
        assertThat(example.find()).isTrue();
        assertThat(NetworkJson.standard().writeString(NetworkJson.standard().readOrThrow(example.group(1))))
                .isEqualTo(example.group(1) + "\n");
    }

    /** How to tell what is not known: each example is read and written as it stands, and all together are sound. */
    @Test
    void whatIsNotKnownIsToldInTenWaysWithoutAFault() {
        String chapter = chapter("How to tell what is not known");
        assertThat(answers(chapter)).hasSize(10);
        Network.Builder network = Network.builder().id("harbour").name("Harbour");
        examples(chapter).forEach(example -> add(network, example));

        NetworkJson json = NetworkJson.standard();
        Network read = json.readOrThrow(json.writeString(NetworkDocument.of(network.build())))
                .network();

        assertThat(read).isEqualTo(network.build());
        assertThat(read.startups()).hasSize(9);
        assertThat(Validator.asOf(LocalDate.of(2024, 12, 31)).validate(read).findings())
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Each short answer is good by itself. */
    @Test
    void twentyFourQuestionsHaveAnAnswerThatIsRead() {
        String chapter = chapter("How do I tell ...?");

        assertThat(answers(chapter))
                .hasSize(24)
                .allSatisfy(answer -> assertThat(answer).matches("\\*\\*\\.\\.\\. .*\\?\\*\\*.*"));
        assertThat(examples(chapter)).hasSizeGreaterThan(24);
    }

    /** Who is what to whom: each answer is good by itself. */
    @Test
    void whoIsWhatToWhomIsToldInSeventeenWays() {
        String chapter = chapter("How to tell who is what to whom");

        assertThat(answers(chapter)).hasSize(17);
        assertThat(examples(chapter)).hasSize(34);
    }

    /** How to tell what is published: each example is read and written as it stands, and no rule has anything to say of it. */
    @Test
    void whatIsPublishedIsToldInTenWaysWithoutAFinding() {
        Network network = Network.builder()
                .id("harbour")
                .name("Harbour")
                .addSites(
                        Site.builder().id("quay").name("The Quay").build(),
                        Site.builder().id("mole").name("The Mole").build())
                .addAllClaims(Lists.transform(examples(chapter("How to tell what is published")), Claim.class::cast))
                .build();

        NetworkJson json = NetworkJson.standard();
        Network read =
                json.readOrThrow(json.writeString(NetworkDocument.of(network))).network();

        assertThat(read).isEqualTo(network);
        assertThat(read.claims()).hasSize(17);
        assertThat(Validator.asOf(LocalDate.of(2024, 12, 31)).validate(read).findings())
                .filteredOn(finding -> finding.subject()
                        .filter(subject -> subject.kind().equals(EntityKind.CLAIM))
                        .isPresent())
                .isEmpty();
    }

    private static void add(Network.Builder network, Object value) {
        if (value instanceof Site site) {
            network.addSites(site);
        } else if (value instanceof Cohort cohort) {
            network.addCohorts(cohort);
        } else if (value instanceof Startup startup) {
            network.addStartups(startup);
        } else {
            String id = "startup-" + Hashing.crc32().hashString(value.toString(), UTF_8);
            Startup.Builder startup = Startup.builder().id(id).name(id);
            if (value instanceof SupportPeriod period) {
                startup.addSupportPeriods(period);
            } else if (value instanceof StatusEvent event) {
                startup.addStatusEvents(event);
            } else {
                startup.addFundingRounds((FundingRound) value);
            }
            network.addStartups(startup.build());
        }
    }

    private static Object read(String type, String example) {
        ObjectCodec<?, ?> codec = objects()
                .filter(candidate -> candidate.name().equals(type))
                .findFirst()
                .orElseThrow();
        try (JsonParser parser = Jackson.parser(Jackson.factory(JsonLimits.STANDARD), example)) {
            Reading in = new Reading(parser, JsonLimits.STANDARD, UnknownMembers.REJECT);
            parser.nextToken();
            Object value = codec.read(in);
            assertThat(in.report().findings()).as(example).isEmpty();
            return Objects.requireNonNull(value);
        }
    }

    @Test
    void everyFindingIsDescribed() {
        ImmutableList<String> codes = Pattern.compile(
                        "^\\| `([A-Z0-9_]+)` \\| (ERROR|WARNING|INFO) \\|", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(ImmutableList.toImmutableList());
        assertThat(codes)
                .containsExactlyElementsOf(Arrays.stream(FormatCode.values())
                        .map(code -> code + " " + code.severity())
                        .toList());
    }

    @Test
    void everyCodeOfEveryListIsDescribed() {
        for (ModelCodecs.ModelCodec<?> codec : ModelCodecs.all()) {
            if (codec.codec().schema().get("enum") instanceof List<?> codes) {
                assertThat(codes(codec.type().getSimpleName())).isEqualTo(codes);
            }
        }
    }

    private static List<String> codes(String list) {
        return Pattern.compile("^- `([A-Z_]+)`: .", Pattern.MULTILINE)
                .matcher(section(list))
                .results()
                .map(code -> code.group(1))
                .toList();
    }
}
