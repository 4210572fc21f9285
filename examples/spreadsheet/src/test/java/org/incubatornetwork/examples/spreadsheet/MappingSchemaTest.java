package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incubatornetwork.examples.spreadsheet.FaultySheet.Form;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of mappings, which editors complete from, against mappings. */
class MappingSchemaTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path directory;

    private final Schema schema;

    MappingSchemaTest() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("mapping.schema.json")));
    }

    private List<String> refusals(String mapping) {
        return schema.validate(mapping, InputFormat.JSON).stream()
                .map(refusal -> refusal.getInstanceLocation() + ": " + refusal.getMessage())
                .toList();
    }

    private boolean isRead(String mapping) throws IOException {
        try {
            MappingReader.read(Files.writeString(directory.resolve("m.json"), mapping));
            return true;
        } catch (CannotRunException e) {
            return false;
        }
    }

    /** Mappings with whatever a mapping can say. */
    private static List<String> mappings() throws IOException {
        String page = Files.readString(Path.of("MAPPING.md"));
        int example = page.indexOf("```json") + 7;
        return List.of(
                page.substring(example, page.indexOf("```", example)),
                Files.readString(Path.of("lists/mapping.json")),
                LargeLists.WIDE_MAPPING,
                new FaultySheet(Form.CSV, new Random(1)).mapping(""),
                """
                {"mapping": "1.0", "network": {"id": "q", "name": "Q"}, "coverage": "COMPLETE", "sheet": "Liste",
                 "csv": {"charset": "windows-1252", "delimiter": ";"}, "header": {"row": 3, "rows": 2},
                 "list": {"day": "2024-06-30", "subject": "SUPPORTED", "complete": true},
                 "source": {"publisher": "P", "title": "T", "publishedOn": "2024", "retrievedOn": "2024-06-30", "url": "https://q.example"},
                 "support": {"level": "HOSTED", "siteId": "s", "programmeId": "p", "cohortId": "c"},
                 "key": {"member": "identifiers", "scheme": "ICE"}, "hiddenRows": "SKIP", "mergedCells": "FILL",
                 "totals": ["Somme"], "languages": ["fr"], "days": {"order": "DMY", "century": 1950, "serial": "1904"},
                 "numbers": {"decimal": ",", "unit": 1000, "words": ["ETP"]}, "unknown": ["?"], "doubts": ["Is it so?"],
                 "columns": [{"header": "Nom", "member": "name", "optional": false, "refused": ["Test"]},
                   {"column": "C", "member": "identifiers", "scheme": "ICE", "digits": 15, "split": ["/"]},
                   {"header": "Sortie", "member": "supportPeriods.end", "item": 1, "blank": "GOES_ON", "days": {"order": "MDY"}},
                   {"header": "Secteurs", "member": "sectors", "scheme": "x", "split": [",", "/"], "values": {"a": "A", "b": null}},
                   {"header": "Ville", "member": "address.addressLocality", "split": [" / "], "part": 1, "doubts": ["?"]},
                   {"header": "CA", "member": "revenues.amount", "currency": "MAD", "year": 2023, "numbers": {"unit": 1000}, "unknown": []},
                   {"header": "Emplois", "member": "jobs.direct", "on": "[..2023-12-31]", "basis": "FTE", "numbers": {"words": []}}, {"header": "Gérant", "drop": "a person"}]}\
                """);
    }

    @Test
    void whatIsReadIsValid() throws IOException {
        for (String mapping : mappings()) {
            assertThat(isRead(mapping)).describedAs(mapping).isTrue();
            assertThat(refusals(mapping)).describedAs(mapping).isEmpty();
        }
    }

    @Test
    void aDraftIsValid() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Path list = directory.resolve("list.csv");
            new FaultySheet(Form.CSV, new Random(seed)).write(list);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Spreadsheet.run(new PrintStream(out, true, UTF_8), System.err, "--draft", list.toString());
            assertThat(refusals(out.toString(UTF_8))).isEmpty();
        }
    }

    /** Whatever is changed in a mapping: what the reader takes the schema does not call wrong, and each wrong name both refuse. */
    @Test
    void theSchemaRefusesNothingThatIsRead() throws IOException {
        Random random = new Random(20);
        int read = 0;
        int refused = 0;
        List<String> mappings = mappings();
        for (int round = 0; round < 1500; round++) {
            JsonNode mapping = JSON.readTree(mappings.get(round % mappings.size()));
            List<JsonNode> inside = new ArrayList<>();
            containers(mapping, inside);
            JsonNode changed = inside.get(random.nextInt(inside.size()));
            boolean isWrongName = change(changed, random);
            String text = mapping.toString();
            if (isRead(text)) {
                read++;
                assertThat(refusals(text)).describedAs(text).isEmpty();
                assertThat(isWrongName).describedAs(text).isFalse();
            } else if (isWrongName) {
                refused++;
                assertThat(refusals(text)).describedAs(text).isNotEmpty();
            }
        }
        assertThat(read).isGreaterThan(200);
        assertThat(refused).isGreaterThan(50);
    }

    private static void containers(JsonNode node, List<JsonNode> inside) {
        if (node.isContainer()) {
            inside.add(node);
            node.forEach(child -> containers(child, inside));
        }
    }

    /** Changes a member of an object, or takes one out of a list; whether what was changed is a name, to one that nobody knows. */
    private static boolean change(JsonNode node, Random random) {
        if (node instanceof ArrayNode array) {
            if (!array.isEmpty()) {
                array.remove(random.nextInt(array.size()));
            }
            return false;
        }
        ObjectNode object = (ObjectNode) node;
        List<String> names = List.copyOf(object.propertyNames());
        if (names.isEmpty()) {
            return false;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 ->
                object.put(
                        name, List.of("", "x", "2024", "1.0", "OPERATING", "C").get(random.nextInt(6)));
            case 2 -> object.put(name, random.nextInt(2200) - 50);
            default -> {
                // Of values the names are words of the sheet.
                boolean isOfValues = object.properties().stream()
                        .allMatch(member -> member.getValue().isNull()
                                || member.getKey().length() == 1
                                || List.of("Active", "Fermée").contains(member.getKey()));
                object.set(name + "x", object.get(name));
                return !isOfValues;
            }
        }
        return false;
    }
}
