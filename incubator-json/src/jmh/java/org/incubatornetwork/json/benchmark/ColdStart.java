package org.incubatornetwork.json.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.incubatornetwork.benchmark.Registers;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;

/** What a program does that meets one small document and ends. */
public enum ColdStart {
    /** The virtual machine's own start. */
    NOTHING {
        @Override
        void run() {}
    },
    /** The document read by us. */
    READ {
        @Override
        void run() {
            Same.check(1, read().startups().size());
        }
    },
    /** The document read by us, and by every rule, and the default report of it. */
    READ_VALIDATE_MEASURE {
        @Override
        void run() {
            Network network = read();
            Same.check(0L, Validator.asOf(Registers.AS_OF).validate(network).count(Severity.ERROR));
            Same.check(
                    1.0,
                    MetricEngine.builder()
                            .asOf(Registers.AS_OF)
                            .build()
                            .measure(network)
                            .get("residents")
                            .network()
                            .figure()
                            .value()
                            .orElseThrow());
        }
    },
    /** The document bound to records by Jackson. */
    RECORDS {
        @Override
        void run() throws IOException {
            PlainDocument document = Library.JACKSON_3.binding().read(DOCUMENT.getBytes(StandardCharsets.UTF_8));
            Same.check("small", document.network().id());
        }
    };

    private static final String DOCUMENT = """
            {
              "format": "incubator-network",
              "formatVersion": "1.0",
              "network": {
                "id": "small",
                "name": "Réseau",
                "sites": [{"id": "site", "name": "Site", "lifecycle": [{"status": "OPERATIONAL", "on": "2020"}]}],
                "startups": [{
                  "id": "one",
                  "name": "One",
                  "supportPeriods": [{"level": "HOSTED", "siteId": "site", "start": "2021-01-01"}],
                  "jobs": [{"on": "2023-06-30", "direct": 3}]
                }]
              }
            }
            """;

    private static Network read() {
        return NetworkJson.standard().readOrThrow(DOCUMENT).network();
    }

    abstract void run() throws IOException;

    public static void main(String[] arguments) throws IOException {
        valueOf(arguments[0]).run();
    }
}
