package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.junit.jupiter.api.Test;

class SchemaTest {
    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(committed());

    static String committed() {
        try (InputStream in = NetworkJson.class.getResourceAsStream(SchemaWriter.RESOURCE)) {
            return in == null ? "{}" : new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static boolean admits(String document) {
        return SCHEMA.validate(document, InputFormat.JSON, OutputFormat.BOOLEAN);
    }

    /** The schema of one of the definitions. */
    static Schema definition(String name) {
        return SCHEMA.getRefSchema(
                new NodePath(PathType.JSON_POINTER).append("$defs").append(name));
    }

    @Test
    void theCommittedSchemaIsThatOfTheTables() throws IOException {
        String written = SchemaWriter.write() + "\n";
        if (Boolean.getBoolean("incubator.write")) {
            Files.writeString(Path.of("src/main/resources/org/incubatornetwork/json", SchemaWriter.RESOURCE), written);
        } else {
            assertThat(committed())
                    .as("run the tests with -Dincubator.write=true to update it")
                    .isEqualTo(written);
        }
    }

    @Test
    void theSchemaAdmitsTheSamples() {
        for (Layout layout : Layout.values()) {
            NetworkJson json = NetworkJson.builder().layout(layout).build();
            assertThat(SCHEMA.validate(
                            json.writeString(NetworkDocument.of(Samples.maximalNetwork())), InputFormat.JSON))
                    .isEmpty();
            assertThat(admits(json.writeString(NetworkDocument.of(Samples.minimalNetwork()))))
                    .isTrue();
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        assertThat(admits("{}")).isFalse();
        assertThat(admits(Documents.network(""))).isTrue();
        assertThat(admits(Documents.network("\"founded\": \"2001-13\""))).isFalse();
        assertThat(admits(Documents.network("\"founded\": null"))).isTrue();
        assertThat(admits(Documents.network("\"sites\": [null]"))).isFalse();
    }
}
