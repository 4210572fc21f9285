package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.text.Languages;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    private static final NetworkJson JSON = NetworkJson.standard();

    private static String line(LocatedFinding finding) {
        return finding.location().orElseThrow() + " " + finding.severity() + " " + finding.code() + " "
                + finding.pointer() + " " + finding.finding().actual().orElse("-")
                + finding.hint().map(hint -> " ~" + hint).orElse("");
    }

    @Test
    void everyProblemIsFoundInOnePassWithItsPlace() {
        String document = """
                {
                  "format": "incubator-network",
                  "formatVersion": "1.0",
                  "network": {
                    "id": "bad id",
                    "maximumStays": "N",
                    "kind": null,
                    "sites": [
                      {"id": "é🚀", "name": 7, "lifecycle": [{"status": "OPERATIONNAL", "on": "2001"}]},
                      null,
                      "x",
                      {"id": "a", "name": "A", "id": "b"}
                    ],
                    "startups": [{"id": "s", "name": "🚀", "jobs": [{"on": "2024-02-30", "direct": 1.0}],
                      "address": 7}]
                  },
                  "licence": true
                }
                """;

        ReadResult result = JSON.read(document);

        assertThat(result.network()).isEmpty();
        assertThat(result.findings().stream().map(FindingsTest::line))
                .containsExactly(
                        "4:14 ERROR MISSING_MEMBER /network -",
                        "5:11 ERROR INVALID_ID /network/id \"bad id\"",
                        "6:5 WARNING UNKNOWN_MEMBER /network/maximumStays - ~maximumStay",
                        "7:13 INFO NULL_MEMBER /network/kind -",
                        "9:14 ERROR INVALID_ID /network/sites/0/id \"é🚀\"",
                        "9:28 ERROR WRONG_TYPE /network/sites/0/name 7",
                        "9:56 ERROR INVALID_CODE /network/sites/0/lifecycle/0/status \"OPERATIONNAL\" ~OPERATIONAL",
                        "10:7 ERROR NULL_VALUE /network/sites/1 null",
                        "11:7 ERROR WRONG_TYPE /network/sites/2 \"x\"",
                        "12:32 ERROR DUPLICATE_MEMBER /network/sites/3/id -",
                        "14:59 ERROR INVALID_DATE_WINDOW /network/startups/0/jobs/0/on \"2024-02-30\"",
                        "14:83 ERROR INVALID_COUNT /network/startups/0/jobs/0/direct 1.0",
                        "15:18 ERROR WRONG_TYPE /network/startups/0/address 7",
                        "17:3 WARNING UNKNOWN_MEMBER /licence - ~license");
        assertThat(result.report().count(Severity.ERROR)).isEqualTo(11);
        assertThat(result.report().counts()).containsEntry("UNKNOWN_MEMBER", 2L).containsEntry("NULL_MEMBER", 1L);
    }

    @Test
    void findingsSpeakEnglishAndFrench() {
        LocatedFinding finding = JSON.read(Documents.startup("\"supportPeriods\": [{\"level\": \"HOSTD\"}]"))
                .findings()
                .get(0);

        assertThat(finding.finding().message(Locale.ENGLISH)).isEqualTo("This is not one of the codes: \"HOSTD\"");
        assertThat(finding.finding().message(Locale.FRENCH)).isEqualTo("Ceci n’est pas un des codes : \"HOSTD\"");
        assertThat(finding.finding().expected()).contains("\"HOSTED\" | \"DIRECT\" | \"REMOTE\" | \"EVENT\"");
        assertThat(finding.hint()).contains("HOSTED");
    }

    @ParameterizedTest
    @EnumSource(FormatCode.class)
    void everyCodeHasItsTexts(FormatCode code) {
        assertThat(code.template().byLanguage().values())
                .hasSameSizeAs(Languages.all())
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void whatStoodThereIsEscapedAndCut() {
        ReadResult result = JSON.read(Documents.network("\"founded\": \"\u202e" + "x".repeat(200) + "\""));

        assertThat(result.findings().get(0).finding().actual()).contains("\"\\u202e" + "x".repeat(118) + "…");
    }

    @Test
    void findingsOfOneCodeAreCappedAndCountedExactly() {
        String sites = "{\"id\": \"?\", \"name\": \"S\", \"x\": 1},".repeat(2_500);
        ReadResult result = JSON.read(Documents.network("\"sites\": [" + sites.substring(0, sites.length() - 1) + "]"));

        assertThat(result.report().counts())
                .containsEntry("INVALID_ID", 2_500L)
                .containsEntry("UNKNOWN_MEMBER", 2_500L);
        assertThat(result.findings()).hasSize(2_000);
        assertThat(result.report().count(Severity.WARNING)).isEqualTo(2_500);
    }

    @Test
    void nothingIsFoundInAGoodDocument() {
        assertThat(JSON.read(Documents.network("")).findings()).isEmpty();
    }

    @Test
    void readOrThrowCarriesAllFindings() {
        assertThatThrownBy(() -> JSON.readOrThrow(Documents.network("\"country\": 1, \"founded\": 2, \"x\": 3")))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.findings()).hasSize(3))
                .hasMessage(
                        "WRONG_TYPE at 1:104 /network/country: This is of the wrong JSON type: 1; expected string (and 1 more)");
        assertThatThrownBy(() -> JSON.readOrThrow(""))
                .hasMessage(
                        "EMPTY_DOCUMENT at 1:1: There is nothing here, where a document or a line should be; expected object");
    }

    @Test
    void everyWayOfReadingThrowsTheOneDocumentedException(@TempDir Path directory) throws IOException {
        byte[] document = Documents.network("\"country\": 1").getBytes(UTF_8);
        Path file = Files.write(directory.resolve("network.json"), document);
        for (ThrowableAssert.ThrowingCallable reading : List.<ThrowableAssert.ThrowingCallable>of(
                () -> JSON.readOrThrow(document),
                () -> JSON.readOrThrow(new String(document, UTF_8)),
                () -> JSON.readOrThrow(new ByteArrayInputStream(document)),
                () -> JSON.readOrThrow(file),
                () -> JSON.read(document).orElseThrow())) {
            assertThatThrownBy(reading)
                    .isExactlyInstanceOf(InvalidDocumentException.class)
                    .hasMessage(
                            "WRONG_TYPE at 1:104 /network/country: This is of the wrong JSON type: 1; expected string");
        }
    }

    @Test
    void onlyErrorsOfTheStreamEscapeOtherwise(@TempDir Path directory) {
        InputStream broken = Documents.broken(" \n".repeat(1_000_000).getBytes(UTF_8));
        assertThatThrownBy(() -> JSON.read(broken))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThatThrownBy(() -> JSON.read(directory.resolve("absent.json"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDirectoryIsRefusedByItsName(@TempDir Path directory) {
        for (ThrowableAssert.ThrowingCallable reading : List.<ThrowableAssert.ThrowingCallable>of(
                () -> JSON.read(directory),
                () -> NetworkJsonLines.standard().read(directory),
                () -> PoliciesJson.standard().readOrThrow(directory))) {
            assertThatThrownBy(reading)
                    .isExactlyInstanceOf(FileSystemException.class)
                    .hasMessage(directory + ": a file was expected, and this is a directory");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r "})
    void anEmptyDocument(String document) {
        assertThat(JSON.read(document).findings().stream().map(FindingsTest::line))
                .containsExactly("1:1 ERROR EMPTY_DOCUMENT  "
                        + document.replace("\n", "\\u000a")
                                .replace("\t", "\\u0009")
                                .replace("\r", "\\u000d"));
    }

    @Test
    void aByteOrderMark() {
        assertThat(JSON.read('\ufeff' + Documents.network("")).findings().get(0).code())
                .isEqualTo("BYTE_ORDER_MARK");
    }

    @Test
    void otherEncodings() {
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"}) {
            byte[] document = Documents.network("").getBytes(java.nio.charset.Charset.forName(charset));
            assertThat(JSON.read(document).findings().stream().map(LocatedFinding::code))
                    .as(charset)
                    .containsExactly("NOT_UTF_8");
        }
    }

    @Test
    void brokenUtf8EndsTheReadingWhereItStands() {
        byte[] document = Documents.network("\"country\": 1,\n \"url\": \"caf#\", \"founded\": 1")
                .getBytes(UTF_8);
        for (byte[] broken : new byte[][] {
            {(byte) 0xe9},
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xc1, (byte) 0x81}
        }) {
            assertThat(JSON.read(replaced(document, broken)).findings().stream()
                            .map(finding -> finding.location().orElseThrow() + " " + finding.code()))
                    .containsExactly("1:104 WRONG_TYPE", "2:13 NOT_UTF_8");
        }
    }

    private static byte[] replaced(byte[] document, byte[] inserted) {
        int at = new String(document, UTF_8).indexOf('#');
        byte[] result = new byte[document.length - 1 + inserted.length];
        System.arraycopy(document, 0, result, 0, at);
        System.arraycopy(inserted, 0, result, at, inserted.length);
        System.arraycopy(document, at + 1, result, at + inserted.length, document.length - at - 1);
        return result;
    }

    @Test
    void halfASurrogatePairInAString() {
        assertThat(JSON.read(Documents.network("\"url\": \"x\ud800\"")).findings().stream()
                        .map(FindingsTest::line))
                .containsExactly("1:102 ERROR NOT_UTF_8  3F 22 7D 7D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "null", "\u0000"})
    void whatFollowsTheDocument(String trailing) {
        ReadResult result = JSON.read(Documents.network("") + "\n " + trailing);

        assertThat(result.document()).isEmpty();
        assertThat(result.findings().stream().map(finding -> finding.location().orElseThrow() + " " + finding.code()))
                .containsExactly("2:2 TRAILING_CONTENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul",
                "tru",
                "01",
                "+1",
                "'x'",
                ".5",
                "NaN",
                "[1,]",
                "{\"a\":1,}",
                "\"\\x\"",
                "\"a\nb\"",
                "/*c*/1",
                "x",
                "\"\\u12G4\""
            })
    void brokenSyntaxEndsTheReading(String value) {
        ReadResult result = JSON.read(Documents.network("\"country\": 1, \"extensions\": {\"x\": " + value + "}"));

        assertThat(result.document()).isEmpty();
        assertThat(result.findings().stream().map(LocatedFinding::code)).containsExactly("WRONG_TYPE", "SYNTAX");
    }

    @Test
    void brokenSyntaxHasItsPlace() {
        assertThat(JSON.read("{\n  \"format\" \"x\"}").findings().stream().map(FindingsTest::line))
                .containsExactly("2:12 ERROR SYNTAX /format \"x\"}");
        assertThat(JSON.read("<html>").findings().stream().map(FindingsTest::line))
                .containsExactly("1:1 ERROR SYNTAX  <html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "true"})
    void aDocumentIsAnObject(String document) {
        assertThat(JSON.read(document).findings().stream().map(FindingsTest::line))
                .containsExactly("1:1 ERROR WRONG_TYPE  " + document);
    }
}
