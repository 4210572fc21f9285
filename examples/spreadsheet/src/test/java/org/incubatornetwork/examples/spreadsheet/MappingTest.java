package org.incubatornetwork.examples.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.mapping.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MappingTest {
    private static final String MINIMAL = """
        {"mapping": "1.0", "network": {"id": "n", "name": "N"}, "columns": [{"header": "a", "member": "id"}, {"header": "b", "member": "name"}]}\
        """;

    @TempDir
    Path directory;

    private Mapping read(String mapping) throws IOException {
        return MappingReader.read(Files.writeString(directory.resolve("m.json"), mapping));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"mapping\": \"1.0\" | \"maping\": \"1.0\" | m.json, /: the member “mapping” is missing.",
                "\"1.0\" | \"2.0\" | m.json, /mapping: “2.0” is not known here; there are 1.0. Did you mean 1.0?",
                "\"network\" | \"coverge\": 1, \"network\" | m.json, /: there is no member “coverge”. Did you mean"
                        + " coverage?",
                "\"network\" | \"days\": {\"ordre\": \"DMY\"}, \"network\" | m.json, /days: there is no member"
                        + " “ordre”. Did you mean order?",
                "\"network\" | \"days\": {\"order\": \"DYM\"}, \"network\" | m.json, /days/order: “DYM” is not known"
                        + " here; there are DMY, MDY, YMD. Did you mean DMY?",
                "\"member\": \"id\" | \"member\": \"idd\" | m.json, /columns/0/member: “idd” is not known here; there"
                        + " are …. Did you mean id?",
                "\"member\": \"id\" | \"menber\": \"id\" | m.json, /columns/0: a column fills a “member”, or “drop”"
                        + " says why it does not; one of the two.",
                "\"member\": \"id\" | \"member\": \"name\" | m.json, /columns/1/member: two columns fill “name”, which"
                        + " has one value.",
                "\"member\": \"id\" | \"member\": \"url\" | m.json, /columns: no column fills “id”, by which rows are"
                        + " told apart; a “key” may say what else does.",
                "\"member\": \"name\" | \"member\": \"url\" | m.json, /columns: no column fills “name”, which every"
                        + " startup has.",
                "\"member\": \"id\" | \"drop\": \"x\" | m.json, /columns: no column fills “id”, by which rows are told"
                        + " apart; a “key” may say what else does.",
                "\"header\": \"a\", | | m.json, /columns/0: a column is named by its “header” or by its letters in"
                        + " “column”, by one of the two.",
                "\"id\": \"n\" | \"id\": \"é\" | m.json, /network/id: \"é\" stands where an id is expected.",
                "\"member\": \"id\" | \"member\": \"id\", \"digits\": 0 | m.json, /columns/0/digits: 0 stands where a"
                        + " number from 1 to 64 is expected.",
                "\"member\": \"id\" | \"member\": \"revenues.amount\" | m.json, /columns/0: the member “currency” is"
                        + " missing.",
                "\"member\": \"id\" | \"member\": \"sectors\" | m.json, /columns/0: the member “scheme” is missing.",
                "\"member\": \"id\" | \"member\": \"statusEvents.status\", \"values\": {\"a\": \"OPEN\"} | m.json,"
                        + " /columns/0/values: “OPEN” is no code of the member’s list.",
                "\"member\": \"id\"} | \"member\": \"id\"}, {\"header\": \"c\", \"member\": \"supportPeriods.start\"}"
                        + " | m.json, /: the member “support” is missing.",
                "\"columns\" | \"columns\": [], \"columns\" | m.json is no mapping: it is not JSON, at line 1.",
                "{\"mapping\" | [\"mapping\" | m.json is no mapping: it is not JSON, at line 1."
            })
    void aFaultIsOneErrorThatSaysWhere(String part, String instead, String sentence) {
        assertThat(MINIMAL).contains(part);
        String mapping = MINIMAL.replace(part, instead == null ? "" : instead);
        assertThatThrownBy(() -> read(mapping)).hasMessage(sentence);
    }

    @Test
    void aMappingThatNamesNoColumnIsRefused() {
        assertThatThrownBy(() ->
                        read("{\"mapping\": \"1.0\", \"network\": {\"id\": \"n\", \"name\": \"N\"}, \"columns\": []}"))
                .hasMessage("m.json, /columns: the mapping names no column that is read.");
    }

    @Test
    void theExampleOfThePageIsAMapping() throws IOException {
        String page = Files.readString(Path.of("MAPPING.md"));
        String json = page.substring(page.indexOf("```json") + 7, page.indexOf("```", page.indexOf("```json") + 7));
        assertThat(read(json).columns()).hasSize(9);
        for (String path : Member.paths()) {
            assertThat(page).contains("`" + path + "`");
        }
    }

    /** Every name of the schema is known to the reader, and every member that a column can fill is in the schema. */
    @Test
    void theSchemaHasTheNamesThatTheReaderKnows() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(Path.of("mapping.schema.json")));
        List<String> members = new ArrayList<>();
        schema.at("/$defs/column/properties/member/enum").forEach(path -> members.add(path.stringValue()));
        assertThat(members).isEqualTo(Member.paths());
        for (String object :
                List.of("", "network", "csv", "header", "list", "source", "support", "key", "days", "numbers")) {
            JsonNode properties = schema.at(
                    object.isEmpty()
                            ? "/properties"
                            : object.equals("days") || object.equals("numbers")
                                    ? "/$defs/" + object + "/properties"
                                    : "/properties/" + object + "/properties");
            assertThat(properties.size()).describedAs(object).isPositive();
            for (String name : properties.propertyNames()) {
                ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(MINIMAL);
                ObjectNode at = object.isEmpty()
                        ? root
                        : root.has(object) ? (ObjectNode) root.get(object) : root.putObject(object);
                at.put(name, 0.5);
                assertThatThrownBy(() -> read(root.toString())).message().doesNotContain("there is no member");
            }
        }
        for (String name : schema.at("/$defs/column/properties").propertyNames()) {
            ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(MINIMAL);
            ((ObjectNode) root.get("columns").get(0)).put(name, 0.5);
            assertThatThrownBy(() -> read(root.toString())).message().doesNotContain("there is no member");
        }
    }
}
