package org.incubatornetwork.json.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.diff.Change;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.UnknownMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed, as text and as JSON. */
class DiffReportTest {
    private static final Network OLD =
            Network.builder().id("harbour").name("Harbour").build();

    private static final Site QUAY = Site.builder()
            .id("quay")
            .name("Quay")
            .addLifecycle(LifecycleStep.builder()
                    .status(SiteStatus.OPERATIONAL)
                    .on(DateWindow.parse("2024-05"))
                    .build())
            .build();

    private static DiffReport report(Network before, Network after) {
        return DiffReport.of(NetworkDiff.between(before, after), Locale.ENGLISH);
    }

    private static JsonNode json(Network before, Network after) {
        return JsonMapper.shared().readTree(report(before, after).writeString(ReportFormat.JSON));
    }

    @Test
    void textIsThatOfTheDifference() {
        NetworkDiff diff = NetworkDiff.between(OLD, OLD.withName("Port"));

        assertThat(DiffReport.of(diff, Locale.FRENCH).writeString(ReportFormat.TEXT))
                .isEqualTo(diff.text(Locale.FRENCH));
    }

    @Test
    void jsonHasPlacesAndValuesAsTheFormatWritesThem() {
        JsonNode json = json(OLD, OLD.withName("Port").withSites(QUAY));

        assertThat(json.at("/format").asString()).isEqualTo("incubator-network-diff");
        assertThat(json.at("/oldNetworkId").asString()).isEqualTo("harbour");
        assertThat(json.at("/counts").toString()).isEqualTo("{\"ADDED\":1,\"CORRECTED\":1}");
        assertThat(json.at("/changes/0").toString())
                .isEqualTo("{\"kind\":\"CORRECTED\",\"place\":[\"name\"],\"before\":\"/network/name\","
                        + "\"after\":\"/network/name\",\"oldValue\":\"Harbour\",\"newValue\":\"Port\"}");
        assertThat(json.at("/changes/1/newValue").toString())
                .isEqualTo(
                        "{\"id\":\"quay\",\"name\":\"Quay\",\"lifecycle\":[{\"status\":\"OPERATIONAL\",\"on\":\"2024-05\"}]}");
        assertThat(json.at("/changes/1/after").asString()).isEqualTo("/network/sites/0");
    }

    @Test
    void whatIsNotSeenIsEscaped() {
        String hidden = "a\u202eb\udb40\udc41\"\\";
        Metadata unknown = Metadata.builder()
                .addUnknownMember(UnknownMember.of("x", JsonText.of("[\"\u202e\"]")))
                .build();

        String json = report(OLD, OLD.withName(hidden).withMetadata(unknown)).writeString(ReportFormat.JSON);

        assertThat(json).doesNotContain("\u202e", "\udb40\udc41").contains("\"newValue\": [\"\\u202e\"]");
        assertThat(JsonMapper.shared().readTree(json).at("/changes/0/newValue").asString())
                .isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void jsonIsWhatItsSchemaSaysAndTheSameByteForByte(String language) throws IOException {
        NetworkDiff diff = NetworkDiff.between(OLD, OLD.withName("Port").withSites(QUAY));
        String json = DiffReport.of(diff, Locale.forLanguageTag(language)).writeString(ReportFormat.JSON);

        assertThat(ReportSchemaTest.errors(json, "diff-1.0.schema.json")).isEmpty();
        assertThat(ReportSchemaTest.errors(json.replace("\"place\"", "\"name\""), "diff-1.0.schema.json"))
                .isNotEmpty();
        GoldenReportTest.check("diff-" + language + ".json", json);
    }

    @Test
    void whateverAnObjectHasIsAsTheFormatWritesIt() throws IOException {
        String json = report(OLD, Samples.maximalNetwork()).writeString(ReportFormat.JSON);

        assertThat(ReportSchemaTest.errors(json, "diff-1.0.schema.json")).isEmpty();
    }

    /** Whatever the networks are, each value is what the document has at the pointer. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void valuesAreWhatTheDocumentsHaveAtThePointers(@ForAll @Anything Network before, @ForAll @Anything Network after)
            throws IOException {
        NetworkDiff diff = NetworkDiff.between(before, after);
        String json = DiffReport.of(diff, Locale.ENGLISH).writeString(ReportFormat.JSON);
        JsonNode first = document(before);
        JsonNode second = document(after);

        assertThat(ReportSchemaTest.errors(json, "diff-1.0.schema.json")).isEmpty();
        JsonNode changes = JsonMapper.shared().readTree(json).at("/changes");
        for (int i = 0; i < diff.changes().size(); i++) {
            Change change = diff.changes().get(i);
            JsonNode told = changes.get(i);
            change.before().ifPresent(at -> assertThat(told.get("oldValue")).isEqualTo(first.at(at)));
            change.after().ifPresent(at -> assertThat(told.get("newValue")).isEqualTo(second.at(at)));
        }
    }

    private static JsonNode document(Network network) {
        return JsonMapper.shared().readTree(NetworkJson.standard().writeBytes(NetworkDocument.of(network)));
    }

    @Test
    void sarifIsForFindings() {
        assertThatThrownBy(() -> report(OLD, OLD).writeString(ReportFormat.SARIF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a difference has no findings, which SARIF is for");
    }
}
