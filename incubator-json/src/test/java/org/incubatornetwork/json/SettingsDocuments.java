package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.validation.rule.Severity;

/** What holds for every document of settings: its page describes its members, and its schema is that of its tables and agrees with the reader. */
final class SettingsDocuments {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([$A-Za-z]+)` \\| [^\n]*? \\|\\s*(yes)?\\s*\\|[^\n]*$", Pattern.MULTILINE);

    private SettingsDocuments() {}

    static String page(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The first example of a page. */
    static String example(String name) {
        String page = page(name);
        int start = page.indexOf("```json\n") + "```json\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    static void assertDescribed(String name, ObjectCodec<?, ?>... codecs) {
        List<String> described = ROW.matcher(page(name))
                .results()
                .map(row -> row.group(1) + (row.group(2) == null ? "" : " yes"))
                .toList();

        assertThat(described)
                .isEqualTo(Stream.of(codecs)
                        .flatMap(codec -> codec.members().stream())
                        .map((Member<?, ?> member) -> member.name() + (member.isRequired() ? " yes" : ""))
                        .toList());
    }

    static void assertWritten(String schema, SettingsJson<?> json, String id, String description) throws IOException {
        String written = SchemaWriter.write(json.codec(), id, description) + "\n";
        if (Boolean.getBoolean("incubator.write")) {
            Files.writeString(Path.of("src/main/resources/org/incubatornetwork/json", schema), written);
        } else {
            assertThat(committed(schema))
                    .as("run the tests with -Dincubator.write=true to update it")
                    .isEqualTo(written);
        }
    }

    /** What is mutated from an example is read if the schema admits it, but for what the reader alone can tell. */
    static void assertAgreed(String schemaName, SettingsJson<?> json, String example, List<String> byTheReaderAlone) {
        Schema schema = schema(schemaName);
        Random random = new Random(5);
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            String mutated = SchemaAgreementTest.mutated(example, random);
            boolean admitted = schema.validate(mutated, InputFormat.JSON).isEmpty();
            try {
                json.readOrThrow(mutated);
                if (!admitted) {
                    disagreements.add("refused by the schema: " + mutated);
                }
            } catch (InvalidDocumentException e) {
                refused++;
                if (admitted && !e.findings().stream().allMatch(finding -> isOneOf(byTheReaderAlone, finding))) {
                    disagreements.add("admitted by the schema: " + e.getMessage() + " " + mutated);
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused).isBetween(500, 1_999);
    }

    private static boolean isOneOf(List<String> codes, LocatedFinding finding) {
        return finding.severity() != Severity.ERROR
                || codes.contains(finding.code())
                || (finding.code().equals("INVALID_COUNT")
                        && finding.finding().actual().equals(Optional.of("1.0")));
    }

    static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(committed(name));
    }

    private static String committed(String name) {
        try (InputStream in = SettingsJson.class.getResourceAsStream(name)) {
            return in == null ? "{}" : new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
