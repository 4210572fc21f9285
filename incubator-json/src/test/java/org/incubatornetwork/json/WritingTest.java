package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.UnknownMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final NetworkJson JSON = NetworkJson.standard();
    private static final Network NETWORK = Samples.minimalNetwork();

    private static void refuses(Network network, String code, String pointer) {
        assertThatThrownBy(() -> JSON.writeBytes(NetworkDocument.of(network)))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo(code);
                            assertThat(finding.pointer()).isEqualTo(pointer);
                            assertThat(finding.location()).isEmpty();
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "x\udc00", "\u0000", "\r", "\u007f", "\u0085"})
    void refusesTextsThatAReaderRefuses(String text) {
        refuses(NETWORK.withName(text), "INVALID_TEXT", "/network/name");
        refuses(
                NETWORK.withSites(
                        Site.builder().id("a").name("A").build(),
                        Site.builder().id("b").name("B").addName(Name.of(text)).build()),
                "INVALID_TEXT",
                "/network/sites/1/names/0/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\ud800\"", "\"\\ud800\"", "{\"a\":1,\"a\":2}"})
    void refusesCarriedTextsThatNoReaderTakes(String text) {
        refuses(
                NETWORK.withMetadata(Metadata.builder()
                        .addUnknownMember(UnknownMember.of("later", JsonText.of(text)))
                        .build()),
                "INVALID_JSON_TEXT",
                "/network/later");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aRefusalPointsToTheItemOfAList(int place) {
        List<String> investors = new ArrayList<>(List.of("one", "two", "three"));
        investors.set(place, "\ud800");
        FundingRound round = FundingRound.builder().on(LocalDate.of(2020, 1, 1)).build();
        Startup startup = Startup.builder()
                .id("s")
                .name("S")
                .addFundingRounds(round, round.withInvestors(investors))
                .build();

        refuses(
                NETWORK.withStartups(startup),
                "INVALID_TEXT",
                "/network/startups/0/fundingRounds/1/investors/" + place);
        assertThatThrownBy(() -> JSON.write(
                        NetworkDocument.of(NETWORK),
                        Stream.of(startup.withFundingRounds(), startup),
                        OutputStream.nullOutputStream()))
                .hasMessageContaining("/network/startups/1/fundingRounds/1/investors/" + place);
    }

    @Test
    void aRefusalPointsToTheNameOfAMember() {
        refuses(
                NETWORK.withMetadata(Metadata.builder()
                        .addUnknownMember(UnknownMember.of("\ud800", JsonText.of("1")))
                        .build()),
                "INVALID_TEXT",
                "/network/\ud800");
        refuses(
                NETWORK.withMetadata(Metadata.builder()
                        .addUnknownMember(UnknownMember.of("n".repeat(257), JsonText.of("1")))
                        .build()),
                "NAME_LIMIT",
                "/network/" + "n".repeat(257));
    }

    @Test
    void refusesUnknownMembersOfOneName() {
        NetworkDocument document = NetworkDocument.of(NETWORK)
                .withUnknownMembers(
                        UnknownMember.of("a/b", JsonText.of("1")),
                        UnknownMember.of("c", JsonText.of("2")),
                        UnknownMember.of("a/b", JsonText.of("3")));
        assertThatThrownBy(() -> JSON.writeBytes(document))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("DUPLICATE_MEMBER /a~1b: ");
    }

    /** In JSON Lines a startup is as deep as in its document. */
    @ParameterizedTest
    @ValueSource(ints = {59, 60, 62})
    void refusesInLinesWhatItRefusesInADocument(int depth) {
        Startup startup = Startup.builder()
                .id("s")
                .name("S")
                .metadata(Metadata.builder()
                        .extensions(JsonText.of("{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}"))
                        .build())
                .build();
        NetworkDocument document = NetworkDocument.of(NETWORK.withStartups(startup));
        Throwable inDocument = catchThrowable(() -> JSON.writeBytes(document));
        Throwable inLines =
                catchThrowable(() -> NetworkJsonLines.standard().write(document, OutputStream.nullOutputStream()));

        if (depth < 60) {
            assertThat(inDocument).isNull();
            assertThat(inLines).isNull();
        } else {
            assertThat(inDocument)
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageStartingWith("INVALID_JSON_TEXT /network/startups/0/extensions: ");
            assertThat(inLines).isInstanceOf(InvalidDocumentException.class).hasMessage(inDocument.getMessage());
        }
    }

    /** What a limit allows to be read may be written, and by itself Jackson goes no deeper than 500. */
    @Test
    void asDeepAsIsReadIsWritten() throws IOException {
        JsonLimits limits = JsonLimits.builder().depth(1_000).build();
        NetworkJson deep = NetworkJson.builder().limits(limits).build();
        String extensions = "\"extensions\": {\"x\": " + "[".repeat(997) + "]".repeat(997) + "}";
        NetworkDocument document = deep.readOrThrow(Documents.network(extensions));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NetworkJsonLines.builder().limits(limits).build().write(document, lines);

        assertThat(deep.readOrThrow(deep.writeBytes(document))).isEqualTo(document);
        assertThat(NetworkJsonLines.builder()
                        .limits(limits)
                        .build()
                        .read(new ByteArrayInputStream(lines.toByteArray()))
                        .orElseThrow())
                .isEqualTo(document);
    }

    @Test
    void aMessageIsNotAsLongAsANameMayBe() {
        assertThatThrownBy(() -> JSON.readOrThrow(Documents.network("\"" + "n".repeat(1 << 20) + "\": 1")))
                .isInstanceOf(InvalidDocumentException.class)
                .satisfies(
                        e -> assertThat(e.getMessage()).startsWith("NAME_LIMIT").hasSizeLessThan(500));
    }

    @Test
    void aMessageShowsWhatCannotBeSeen() {
        assertThatThrownBy(() -> JSON.readOrThrow(Documents.network("\"\u202efr\": 1, \"\u202efr\": 1")))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("/network/\\u202efr: ");
    }

    @Test
    void refusesUnknownMembersThatAreKnown() {
        refuses(
                NETWORK.withMetadata(Metadata.builder()
                        .addUnknownMember(UnknownMember.of("founded", JsonText.of("1")))
                        .build()),
                "DUPLICATE_MEMBER",
                "/network/founded");
    }

    @Test
    void refusesNumbersAndDatesThatTheFormatLacks() {
        refuses(
                NETWORK.withCohorts(Cohort.builder()
                        .id("c")
                        .name("C")
                        .maximumEnrolment(1L << 53)
                        .build()),
                "UNWRITABLE_VALUE",
                "/network/cohorts/0/maximumEnrolment");
        refuses(
                NETWORK.withRegister(Register.builder()
                        .coverage(Completeness.NONE)
                        .since(LocalDate.of(10_000, 1, 1))
                        .build()),
                "UNWRITABLE_VALUE",
                "/network/register/since");
    }

    @Test
    void refusesWhatIsBeyondTheLimits() {
        refuses(NETWORK.withName("x".repeat((1 << 20) + 1)), "STRING_LIMIT", "/network/name");
        Source source = Source.builder().build();
        for (int i = 0; i < 32; i++) {
            source = Source.builder().metadata(Metadata.ofSources(source)).build();
        }
        Network nested = NETWORK.withMetadata(Metadata.ofSources(source));
        assertThatThrownBy(() -> JSON.writeBytes(NetworkDocument.of(nested)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("DEPTH_LIMIT");
    }

    @Test
    void onlyErrorsOfTheStreamEscapeOtherwise() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> JSON.write(NetworkDocument.of(NETWORK), broken))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    @Test
    @SuppressWarnings("NullAway") // for those whose compiler does not look
    void aStartupThatIsNoneIsRefusedWithItsPlace() {
        NetworkDocument frame = NetworkDocument.of(NETWORK);
        Startup startup = Startup.builder().id("a").name("A").build();
        OutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> JSON.write(frame, Stream.of(startup, null), out))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("/network/startups/1 is null");
        assertThatThrownBy(() -> NetworkJsonLines.standard().write(frame, Stream.of(startup, null), out))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("/network/startups/1 is null");
        assertThatThrownBy(() -> JSON.write(frame, (Stream<Startup>) null, out))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(null);
    }

    @Test
    void aStreamIsNotClosed() throws IOException {
        NetworkDocument frame = NetworkDocument.of(NETWORK);
        List<String> closed = new ArrayList<>();

        JSON.write(frame, Stream.<Startup>empty().onClose(() -> closed.add("json")), new ByteArrayOutputStream());
        NetworkJsonLines.standard()
                .write(frame, Stream.<Startup>empty().onClose(() -> closed.add("lines")), new ByteArrayOutputStream());

        assertThat(closed).isEmpty();
    }

    @Test
    void aVersionIsOneOfTheFormat() {
        assertThatThrownBy(() -> NetworkDocument.of(NETWORK).withFormatVersion("2.0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a format version must be 1.0 to 1.9999, was 2.0");
    }
}
