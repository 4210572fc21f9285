package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incubatornetwork.json.format.FormatCause;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.text.Languages;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a document is none is said, each cause in a sentence of its own, where the token starts that can't stand there. */
class CausesTest {
    private static final NetworkJson JSON = NetworkJson.standard();

    private static String said(LocatedFinding finding) {
        String cause = Arrays.stream(FormatCause.values())
                .filter(each ->
                        each.template().equals(finding.finding().message().template()))
                .map(Enum::name)
                .findFirst()
                .orElse("-");
        return finding.location().orElseThrow() + " " + finding.code() + " " + cause;
    }

    private static Stream<String> said(ReadResult result) {
        return result.findings().stream().map(CausesTest::said);
    }

    private static ReadResult lines(String... lines) throws IOException {
        return NetworkJsonLines.standard()
                .read(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {"x": [1, 2,]}          | 1:13 SYNTAX TRAILING_COMMA
            {"id": "a",}            | 1:12 SYNTAX TRAILING_COMMA
            {"a": [1 2]}            | 1:10 SYNTAX MISSING_COMMA
            {"a": 1 "b": 2}         | 1:9 SYNTAX MISSING_COMMA
            {"a": "b "c" d"}        | 1:11 SYNTAX MISSING_COMMA
            {"a": {} {}}            | 1:10 SYNTAX MISSING_COMMA
            {'a': 1}                | 1:2 SYNTAX SINGLE_QUOTES
            {"a": 'b'}              | 1:7 SYNTAX SINGLE_QUOTES
            {“a”: 1}                | 1:2 SYNTAX CURLY_QUOTES
            {"a": ‘b’}              | 1:7 SYNTAX CURLY_QUOTES
            {"a": 1 /* c */}        | 1:9 SYNTAX COMMENT
            // c                    | 1:1 SYNTAX COMMENT
            {"a": 1, # c            | 1:10 SYNTAX COMMENT
            {"a": NaN}              | 1:7 SYNTAX NOT_A_NUMBER
            {"a": -Infinity}        | 1:7 SYNTAX NOT_A_NUMBER
            {"a": nan}              | 1:7 SYNTAX NOT_A_NUMBER
            {"a": [01]}             | 1:8 SYNTAX NUMBER_SPELLING
            {"a": +1}               | 1:7 SYNTAX NUMBER_SPELLING
            {"a": 1.}               | 1:7 SYNTAX NUMBER_SPELLING
            {"a": 1e+}              | 1:7 SYNTAX NUMBER_SPELLING
            {"a": -}                | 1:7 SYNTAX NUMBER_SPELLING
            {a: 1}                  | 1:2 SYNTAX UNQUOTED_NAME
            {"a": 1, étage: 1}      | 1:10 SYNTAX UNQUOTED_NAME
            {"a": "C:\\x"}          | 1:7 SYNTAX BROKEN_ESCAPE
            {"a": "\\u12G4"}        | 1:7 SYNTAX BROKEN_ESCAPE
            {"a": nul}              | 1:7 SYNTAX -
            {"a": True}             | 1:7 SYNTAX -
            {"a": 1, "b":]          | 1:14 SYNTAX -
            {"a": [1}               | 1:9 SYNTAX -
            {"a" 1}                 | 1:6 SYNTAX -
            {,}                     | 1:2 SYNTAX -
            1]                      | 1:2 SYNTAX -
            """)
    void brokenSyntax(String document, String expected) {
        assertThat(said(JSON.read(document)).filter(finding -> finding.contains("SYNTAX")))
                .containsExactly(expected);
    }

    @Test
    void aTextThatIsNotClosedOnItsLine() {
        assertThat(said(JSON.read("{\n \"format\": \"x\n}")).toList()).containsExactly("2:12 SYNTAX BROKEN_TEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":[1,",
                "{\"a\":tr",
                "{\"a\":-",
                "{\"a\":1e",
                "{\"a\":\"b\\",
                "{\"a\":\"\\u12",
                "-",
                "[[{}",
                "{\"a\":1 "
            })
    void aCutDocumentIsTheBeginningOfOne(String document) {
        assertThat(JSON.read(document).findings().stream()
                        .map(LocatedFinding::code)
                        .filter(code -> !code.equals("UNKNOWN_MEMBER") && !code.equals("WRONG_TYPE")))
                .containsExactly("CUT_DOCUMENT");
    }

    @Test
    void aDocumentThatIsCutWithinACharacterIsCut() {
        byte[] document = "{\"format\": \"caf\u00e9\u20ac".getBytes(UTF_8);
        for (int length : new int[] {document.length - 1, document.length - 2, document.length - 4}) {
            assertThat(JSON.read(Arrays.copyOf(document, length)).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code()).isEqualTo("CUT_DOCUMENT"));
        }
    }

    @Test
    void whatIsMissingOfACutDocumentIsSaid() {
        assertThat(JSON.read("{\"network\": {\"sites\": [{\"id\": 1").findings())
                .last()
                .satisfies(finding -> assertThat(finding.finding().expected()).contains("}]}}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            id;name                                        | 1:1 SYNTAX CSV
            "id","name"                                    | 1:5 TRAILING_CONTENT CSV
            1,2                                            | 1:2 SYNTAX CSV
            <!DOCTYPE html><html>                          | 1:1 SYNTAX HTML
            <html lang="en">                               | 1:1 SYNTAX HTML
            <?xml version="1.0"?><network/>                | 1:1 SYNTAX XML
            <network id="n"/>                              | 1:1 SYNTAX XML
            """)
    void anotherFormat(String document, String expected) {
        assertThat(said(JSON.read(document)).filter(finding -> !finding.contains("WRONG_TYPE")))
                .containsExactly(expected);
    }

    @Test
    void otherEncodings() throws IOException {
        String document = Documents.network("\"url\": \"caf\u00e9\"");
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"}) {
            assertThat(said(JSON.read(document.getBytes(Charset.forName(charset)))))
                    .as(charset)
                    .containsExactly("1:1 NOT_UTF_8 UTF_16");
        }
        for (String charset : new String[] {"UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM"}) {
            assertThat(said(JSON.read(document.getBytes(Charset.forName(charset)))))
                    .as(charset)
                    .containsExactly("1:1 NOT_UTF_8 UTF_32");
        }
        assertThat(said(JSON.read(document.getBytes(ISO_8859_1)))).containsExactly("1:104 NOT_UTF_8 LATIN_1");
        assertThat(said(JSON.read(document.replace('\u00e9', '\u2019').getBytes(Charset.forName("windows-1252")))))
                .containsExactly("1:104 NOT_UTF_8 LATIN_1");
        byte[] overlong = document.replace("\u00e9", "\u00c0\u0080").getBytes(ISO_8859_1);
        assertThat(said(JSON.read(overlong))).containsExactly("1:104 NOT_UTF_8 -");
    }

    @Test
    void compressedDocuments() throws IOException {
        byte[] document = Documents.network("").getBytes(UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(document);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("n.json"));
            out.write(document);
        }

        byte[] bzip2 = {'B', 'Z', 'h', '9', '1', 'A', 'Y', '&', 'S', 'Y', ',', 3, 7, ',', 1, 0x1a};

        assertThat(said(JSON.read(bzip2))).containsExactly("1:1 SYNTAX -");
        assertThat(said(JSON.read(gzip.toByteArray()))).containsExactly("1:1 NOT_UTF_8 GZIP");
        assertThat(said(JSON.read(zip.toByteArray()))).containsExactly("1:1 NOT_UTF_8 ZIP");
    }

    @Test
    void jsonLinesReadAsADocument() {
        String first = Documents.network("");
        assertThat(said(JSON.read(first + "\n{\"id\": \"a\", \"name\": \"A\"}\n{\"end\": {\"startups\": 1}}\n")))
                .containsExactly("2:1 TRAILING_CONTENT LINES_AS_DOCUMENT");
        assertThat(said(JSON.read(first + " {}"))).containsExactly("1:" + (first.length() + 2) + " TRAILING_CONTENT -");
    }

    @Test
    void aDocumentReadAsJsonLines() throws IOException {
        assertThat(said(lines("{", "  \"format\": \"incubator-network\"", "}")))
                .containsExactly("1:2 CUT_DOCUMENT DOCUMENT_AS_LINES");
        assertThat(said(lines("{"))).containsExactly("1:2 CUT_DOCUMENT -");
        String document = Documents.network("\"startups\": [{\"id\": \"a\", \"name\": \"A\"}]");
        assertThat(said(lines(document)))
                .containsExactly(
                        "1:" + (document.indexOf('[') + 1) + " STARTUPS_IN_FIRST_LINE DOCUMENT_AS_LINES",
                        "2:1 CUT_DOCUMENT MISSING_END");
    }

    @Test
    void whatIsSaidOfADocumentIsTrueOfALine() throws IOException {
        String end = "{\"end\":{\"startups\":1}}";
        assertThat(sentences(lines(Documents.network(""), "", "{\"id\":\"a\",\"name\":\"A\"}", end)))
                .containsExactly("There is nothing here, where a document or a line should be.");
        assertThat(sentences(lines(Documents.network(""), "{\"id\":\"a\",\"name\":\"A\"},", end)))
                .containsExactly("Something follows the end of the value: ,");
        assertThat(sentences(lines(Documents.network(""), "{\"id\":\"a\",\"na", end)))
                .containsExactly("This ends in the middle: it was probably cut.");
    }

    private static Stream<String> sentences(ReadResult result) {
        return result.findings().stream().map(finding -> finding.finding().message(Locale.ENGLISH));
    }

    @Test
    void aLineWithASyntaxErrorIsNotCut() throws IOException {
        assertThat(said(lines(Documents.network(""), "{\"id\":\"a\",}", "{\"end\":{\"startups\":1}}")))
                .containsExactly("2:11 SYNTAX TRAILING_COMMA");
    }

    @Test
    void theLimitOfADocumentNamesItsSettingAndJsonLines() {
        LocatedFinding finding = NetworkJson.builder()
                .limits(JsonLimits.builder().documentLength(20).build())
                .build()
                .read(Documents.network(""))
                .findings()
                .get(0);
        for (Locale locale : Languages.all()) {
            assertThat(finding.finding().message(locale)).contains("20", "JsonLimits.documentLength", "JSON Lines");
            assertThat(finding.finding().remedy().orElseThrow().in(locale))
                    .contains("documentLength", "NetworkJsonLines");
        }
    }

    @Test
    void halfASurrogatePairInANameDoesNotEndTheReading() {
        ReadResult result = JSON.read(
                Documents.network(
                        "\"\\ud800\": 1, \"x\\udc00y\": {\"\\ud83d\\ude80\\ude80\": [2]}, \"extensions\": {\"\\ud800a\": \"\"}, \"country\": 1"));

        assertThat(result.findings().stream().map(finding -> finding.code() + " " + finding.pointer()))
                .containsExactlyInAnyOrder(
                        "INVALID_TEXT /network/\ufffd",
                        "UNKNOWN_MEMBER /network/\ufffd",
                        "INVALID_TEXT /network/x\ufffdy",
                        "UNKNOWN_MEMBER /network/x\ufffdy",
                        "INVALID_TEXT /network/x\ufffdy/\ud83d\ude80\ufffd",
                        "INVALID_TEXT /network/extensions/\ufffda",
                        "WRONG_TYPE /network/country");
        assertThat(result.findings().get(0).finding().actual().orElseThrow()).startsWith("\"\\ud800\"");
    }

    @Test
    void namesWithDifferentHalvesAreDifferent() {
        assertThat(JSON.read(Documents.network("\"\\ud800\": 1, \"\\ud801\": 2"))
                        .report()
                        .counts())
                .containsOnlyKeys("INVALID_TEXT", "UNKNOWN_MEMBER");
    }

    @ParameterizedTest
    @EnumSource(FormatCause.class)
    void everyCauseHasItsTexts(FormatCause cause) {
        assertThat(Stream.of(cause.template(), cause.remedy())).allSatisfy(CausesTest::assertInEveryLanguage);
        assertThat(Arrays.stream(FormatCause.values()).map(FormatCause::template))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(FormatCode.class)
    void everyCodeHasARemedy(FormatCode code) {
        assertThat(Stream.of(code.summary(), code.remedy())).allSatisfy(CausesTest::assertInEveryLanguage);
    }

    private static void assertInEveryLanguage(LocalizedText text) {
        assertThat(text.byLanguage().values())
                .hasSameSizeAs(Languages.all())
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{"));
    }
}
