package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted and refused for each kind of value; the values are JSON texts. */
class SpellingsTest {
    private static final NetworkJson JSON = NetworkJson.standard();

    private static void accepts(String document) {
        ReadResult result = JSON.read(document);
        assertThat(result.report().count(Severity.ERROR))
                .as(result.findings().toString())
                .isZero();
        String written = JSON.writeString(result.orElseThrow());
        assertThat(JSON.readOrThrow(written)).isEqualTo(result.orElseThrow());
    }

    private static void refuses(String document, FormatCode code, String pointer) {
        ReadResult result = JSON.read(document);
        assertThat(result.document()).isEmpty();
        assertThat(result.findings().stream().map(finding -> finding.code() + " " + finding.pointer()))
                .containsExactly(code + " " + pointer);
    }

    private static String date(String value) {
        return Documents.network("\"register\": {\"coverage\": \"NONE\", \"since\": " + value + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2024-02-29\"",
                "\"0001-01-01\"",
                "\"9999-12-31\"",
                "\"1899-12-31\"",
                "\"2100-01-01\"",
                "\"2000-02-29\"",
                "\"\\u0032024-02-28\""
            })
    void acceptsADate(String value) {
        accepts(date(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "2023-02-29"             | INVALID_DATE
            "1900-02-29"             | INVALID_DATE
            "2024-13-01"             | INVALID_DATE
            "2024-00-10"             | INVALID_DATE
            "2024-01-00"             | INVALID_DATE
            "2024-04-31"             | INVALID_DATE
            "0000-01-01"             | INVALID_DATE
            "2024-2-29"              | INVALID_DATE
            "2024-02-29T23:00:00Z"   | INVALID_DATE
            "2024-02-29Z"            | INVALID_DATE
            " 2024-02-29 "           | INVALID_DATE
            "+12024-02-29"           | INVALID_DATE
            "-024-02-29"             | INVALID_DATE
            "20240229"               | INVALID_DATE
            "2024/02/29"             | INVALID_DATE
            "2024-W09-4"             | INVALID_DATE
            "2024-060"               | INVALID_DATE
            "٢٠٢٤-٠٢-٢٩"             | INVALID_DATE
            "2024-02"                | INVALID_DATE
            ""                       | INVALID_DATE
            19000                    | WRONG_TYPE
            [2024,2,29]              | WRONG_TYPE
            {"year":2024}            | WRONG_TYPE
            true                     | WRONG_TYPE
            """)
    void refusesADate(String value, FormatCode code) {
        refuses(date(value), code, "/network/register/since");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001",
                "2015-10",
                "2020-02-14",
                "2001?",
                "2015-10~",
                "2020-02-14%",
                "201X",
                "[2023..2024]",
                "[2023-01..2024-06]",
                "[2023-01-01..2024-06-30]",
                "[2023..]",
                "[2023-01..]",
                "[2023-01-01..]",
                "[..2024]",
                "[..2024-12]",
                "[..2024-12-31]",
                "[..]"
            })
    void acceptsAVagueDate(String text) {
        accepts(Documents.network("\"founded\": \"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023/2024",
                "201",
                "20011",
                "2001-13",
                "2023..2024",
                "[2023, 2024]",
                "[2024..2023]",
                "20XX",
                "000X",
                "201X?",
                "2001?~",
                "2015-21",
                "[2023..2024-06]",
                "[2023?..2024]",
                "[2023..2024]?",
                "[..2024~]",
                "[201X..202X]",
                "0000",
                "2023-02-29",
                "[2023 .. 2024]",
                "",
                "[2023..2024",
                "2024-02-29T00:00"
            })
    void refusesAVagueDate(String text) {
        refuses(Documents.network("\"founded\": \"" + text + "\""), FormatCode.INVALID_DATE_WINDOW, "/network/founded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P5Y", "P18M", "P1Y6M", "P10D", "P5Y6M10D", "P9999Y", "P005Y", "P0Y1D"})
    void acceptsADuration(String text) {
        accepts(Documents.network("\"maximumStay\": \"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "P0D",
                "P-5Y",
                "-P5Y",
                "5Y",
                "p5y",
                "P1W",
                "P5",
                "PT5H",
                "P1.5Y",
                "P6M1Y",
                "P10000Y",
                "P119989M",
                "P99999999999999999999Y",
                " P5Y"
            })
    void refusesADuration(String text) {
        refuses(
                Documents.network("\"maximumStay\": \"" + text + "\""),
                FormatCode.INVALID_PERIOD,
                "/network/maximumStay");
    }

    private static String decimal(String value) {
        return Documents.network("\"roles\": [{\"kind\": \"OWNER\", \"share\": " + value + "}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "0.35",
                "1250.00",
                "-0.5",
                "0.0",
                "-0",
                "9999999999999999999999999999999999",
                "0.000000000000000001",
                "9999999999999999.999999999999999999",
                "1.0000000000000000000000000000000000000000"
            })
    void acceptsADecimal(String text) {
        accepts(decimal('"' + text + '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "1e2"                                        | INVALID_DECIMAL
            "1E+1000000000"                              | INVALID_DECIMAL
            "1e1000000000"                               | INVALID_DECIMAL
            "+1"                                         | INVALID_DECIMAL
            "01"                                         | INVALID_DECIMAL
            "-"                                          | INVALID_DECIMAL
            ""                                           | INVALID_DECIMAL
            ".5"                                         | INVALID_DECIMAL
            "5."                                         | INVALID_DECIMAL
            "1,5"                                        | INVALID_DECIMAL
            "1 000"                                      | INVALID_DECIMAL
            " 1"                                         | INVALID_DECIMAL
            "--1"                                        | INVALID_DECIMAL
            "1.2.3"                                      | INVALID_DECIMAL
            "NaN"                                        | INVALID_DECIMAL
            "0x1F"                                       | INVALID_DECIMAL
            "٣"                                          | INVALID_DECIMAL
            "10000000000000000000000000000000000"        | INVALID_DECIMAL
            "0.0000000000000000001"                      | INVALID_DECIMAL
            "99999999999999999.999999999999999999"       | INVALID_DECIMAL
            1250.00                                      | WRONG_TYPE
            12                                           | WRONG_TYPE
            1e2                                          | WRONG_TYPE
            1e1000000000                                 | WRONG_TYPE
            """)
    void refusesADecimal(String value, FormatCode code) {
        refuses(decimal(value), code, "/network/roles/0/share");
    }

    private static String count(String value) {
        return Documents.startup("\"jobs\": [{\"on\": \"2024-01-01\", \"direct\": " + value + "}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "9007199254740991", "-9007199254740991"})
    void acceptsACount(String value) {
        accepts(count(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            1.0                    | INVALID_COUNT
            1e2                    | INVALID_COUNT
            1e1000000000           | INVALID_COUNT
            1.9                    | INVALID_COUNT
            -0                     | INVALID_COUNT
            9007199254740992       | INVALID_COUNT
            -9007199254740992      | INVALID_COUNT
            99999999999999999999   | INVALID_COUNT
            "12"                   | WRONG_TYPE
            true                   | WRONG_TYPE
            [1]                    | WRONG_TYPE
            """)
    void refusesACount(String value, FormatCode code) {
        refuses(count(value), code, "/network/startups/0/jobs/0/direct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A1",
                "0",
                "urn:incubator:technopark",
                "a.b_c:d~e-f",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void acceptsAnId(String id) {
        accepts(Documents.network("\"sites\": [{\"id\": \"" + id + "\", \"name\": \"S\"}]"));
        accepts(Documents.network("\"startups\": [{\"id\": \"" + id + "\", \"name\": \"S\"}]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a b",
                ".a",
                "-a",
                ":a",
                "é",
                "a/b",
                "a\\n",
                "a\\u0000",
                "a#",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesAnId(String id) {
        refuses(
                Documents.network("\"sites\": [{\"id\": \"" + id + "\", \"name\": \"S\"}]"),
                FormatCode.INVALID_ID,
                "/network/sites/0/id");
        refuses(
                Documents.network("\"startups\": [{\"id\": \"" + id + "\", \"name\": \"S\"}]"),
                FormatCode.INVALID_ID,
                "/network/startups/0/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "deux\\nlignes",
                "tab\\there",
                "\\uD83D\\uDE80",
                "🚀",
                "\\\\ \\\" \\/",
                "شركة",
                "\\u00a0"
            })
    void acceptsAText(String text) {
        accepts(Documents.network("\"url\": \"" + text + "\""));
        accepts(Documents.startup("\"legalForm\": \"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "\\udc00",
                "\\udc00\\ud800",
                "x\\ud800y",
                "\\ud83d\\ud83d\\ude80",
                "\\u0000",
                "\\r",
                "\\b",
                "\\f",
                "\\u001f",
                "\\u007f",
                "\u007f",
                "\u0085",
                "\\u009f"
            })
    void refusesAText(String text) {
        refuses(Documents.network("\"url\": \"" + text + "\""), FormatCode.INVALID_TEXT, "/network/url");
        refuses(
                Documents.startup("\"legalForm\": \"" + text + "\""),
                FormatCode.INVALID_TEXT,
                "/network/startups/0/legalForm");
        refuses(
                Documents.network("\"extensions\": {\"x\": [\"" + text + "\"]}"),
                FormatCode.INVALID_TEXT,
                "/network/extensions/x/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOSTED", "DIRECT", "REMOTE", "EVENT"})
    void acceptsACodeOfAClosedList(String code) {
        accepts(Documents.startup("\"supportPeriods\": [{\"level\": \"" + code + "\"}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "hosted"  | INVALID_CODE
            "HOSTED " | INVALID_CODE
            ""        | INVALID_CODE
            "OTHER"   | INVALID_CODE
            0         | WRONG_TYPE
            "0"       | INVALID_CODE
            null      | NULL_VALUE
            """)
    void refusesACodeOutsideAClosedList(String value, FormatCode code) {
        refuses(
                Documents.startup("\"supportPeriods\": [{\"level\": " + value + "}]"),
                code,
                "/network/startups/0/supportPeriods/0/level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTUP", "startup", "COOPERATIVE", "x y", "é"})
    void acceptsAnyCodeOfAnOpenList(String code) {
        accepts(Documents.startup("\"kind\": \"" + code + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\\nb", "a\\tb", "\\u0000", "\\ud800"})
    void refusesWhatIsNoCodeAtAll(String code) {
        refuses(Documents.startup("\"kind\": \"" + code + "\""), FormatCode.INVALID_CODE, "/network/startups/0/kind");
    }

    private static String currency(String value) {
        return Documents.network(
                "\"services\": [{\"id\": \"s\", \"name\": \"S\", \"price\": {\"amount\": \"1\", \"currency\": " + value
                        + "}}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAD", "EUR", "XXX", "QQQ", "\\u004dAD"})
    void acceptsACurrency(String currency) {
        accepts(currency('"' + currency + '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            "mad"   | INVALID_CODE
            "MA"    | INVALID_CODE
            "MADD"  | INVALID_CODE
            ""      | INVALID_CODE
            "M1D"   | INVALID_CODE
            " MAD"  | INVALID_CODE
            "МАD"   | INVALID_CODE
            504     | WRONG_TYPE
            """)
    void refusesACurrency(String value, FormatCode code) {
        refuses(currency(value), code, "/network/services/0/price/currency");
    }

    private static String flag(String value) {
        return Documents.startup("\"jobs\": [{\"on\": \"2024-01-01\", \"baseline\": " + value + "}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null"})
    void acceptsAFlag(String value) {
        accepts(flag(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "0", "\"\"", "[true]", "{}"})
    void refusesAFlag(String value) {
        refuses(flag(value), FormatCode.WRONG_TYPE, "/network/startups/0/jobs/0/baseline");
    }

    private static String claim(String members) {
        return Documents.network("\"claims\": [{" + members + "}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {"qualifier":"EXACT","value":"1","upper":"2"}    | CONFLICTING_MEMBERS
            {"qualifier":"BETWEEN","value":"1"}              | CONFLICTING_MEMBERS
            {"qualifier":"BETWEEN","value":"2","upper":"1"}  | CONFLICTING_MEMBERS
            {"value":"1"}                                    | MISSING_MEMBER
            "1"                                              | WRONG_TYPE
            1                                                | WRONG_TYPE
            """)
    void refusesAQuantity(String value, FormatCode code) {
        refuses(claim("\"measure\": \"residents\", \"quantity\": " + value), code, "/network/claims/0/quantity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"siteIds\": [\"a\"], \"organizationId\": \"b\"",
                "\"cohortId\": \"a\", \"organizationId\": \"b\""
            })
    void refusesAClaimAboutTwoThings(String subjects) {
        refuses(
                claim("\"measure\": \"residents\", \"quantity\": {\"qualifier\": \"EXACT\", \"value\": \"1\"}, "
                        + subjects),
                FormatCode.CONFLICTING_MEMBERS,
                "/network/claims/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"residents", "r", "site-count", "a1-", "jobs-direct-and-indirect"})
    void acceptsAMeasure(String measure) {
        accepts(claim("\"measure\": \"" + measure + "\", \"quantity\": {\"qualifier\": \"EXACT\", \"value\": \"1\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Residents", "1residents", "resi_dents", "", "é"})
    void refusesAMeasure(String measure) {
        refuses(
                claim("\"measure\": \"" + measure + "\", \"quantity\": {\"qualifier\": \"EXACT\", \"value\": \"1\"}"),
                FormatCode.INVALID_ID,
                "/network/claims/0/measure");
    }
}
