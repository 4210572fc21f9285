package org.incubatornetwork.json.benchmark;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incubatornetwork.benchmark.Registers;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document in memory read and validated by every rule, beside a validator of JSON Schema on the same bytes: ours also says
 * what the document means, and finds what no schema can.
 *
 * <p>{@code .ci/benchmarks incubator-json Check}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CheckBenchmark {

    /** The bytes of a document that has room in memory as a tree, and the schema. */
    @State(Scope.Benchmark)
    public static class Tree {
        /** How many startups there are. */
        @Param({"1000", "100000"})
        public int startups;

        private final JsonMapper mapper = JsonMapper.shared();
        private final Schema schema = schema();
        private byte[] bytes = {};

        private static Schema schema() {
            try (InputStream in = NetworkJson.class.getResourceAsStream("incubator-network-1.0.schema.json")) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /**
         * Sees to it that a document is valid, and that it would not be without a name, and loads the one that is timed.
         *
         * @throws IOException if there is no room for its file
         */
        @Setup
        public void setUp() throws IOException {
            bytes = "{\"format\":\"incubator-network\",\"formatVersion\":\"1.0\",\"network\":{\"id\":\"n\"}}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Same.check(1, validate().size());
            bytes = RegisterFiles.document(RegisterFiles.sample(startups));
            Same.check(List.of(), validate());
            bytes = RegisterFiles.document(startups);
        }

        List<Error> validate() {
            return schema.validate(mapper.readTree(bytes));
        }
    }

    /**
     * Ours.
     *
     * @param json the document
     * @return what was found
     */
    @Benchmark
    public ValidationReport ours(ReadBenchmark.Json json) {
        return Validator.asOf(Registers.AS_OF)
                .validate(Documents.JSON.readOrThrow(json.bytes).network());
    }

    /**
     * Of networknt.
     *
     * @param tree the document
     * @return what was found
     */
    @Benchmark
    public List<Error> schema(Tree tree) {
        return tree.validate();
    }
}
