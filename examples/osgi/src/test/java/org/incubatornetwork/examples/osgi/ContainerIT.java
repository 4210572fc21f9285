package org.incubatornetwork.examples.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** Starts the bundle in Apache Felix, beside those of the library and what they need. */
class ContainerIT {
    private static final String HARBOUR = """
            {
              "format": "incubator-network",
              "formatVersion": "1.0",
              "network": {
                "id": "harbour",
                "name": "Harbour",
                "register": {"coverage": "COMPLETE", "extractedOn": "2024-01-01"},
                "sites": [{"id": "quay", "name": "The Quay", "lifecycle": [{"status": "OPERATIONAL", "on": "2019-03"}]}],
                "startups": [
                  {
                    "id": "algae",
                    "name": "Algae",
                    "supportPeriods": [
                      {
                        "level": "HOSTED",
                        "siteId": "quay",
                        "start": "2020-01-15",
                        "end": "2022-07-01",
                        "endReason": "GRADUATED"
                      }
                    ]
                  }
                ]
              }
            }
            """;

    @TempDir
    Path storage;

    private Framework container;

    @BeforeEach
    void start() throws BundleException, IOException {
        container = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString()));
        container.start();
        BundleContext context = container.getBundleContext();
        try (Stream<Path> bundles = Files.list(Path.of("target", "bundles"))) {
            for (Path bundle : bundles.sorted().toList()) {
                context.installBundle(bundle.toUri().toString());
            }
        }
        context.installBundle(Path.of("target", "inspection.jar").toUri().toString());
        for (Bundle bundle : context.getBundles()) {
            bundle.start();
        }
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        container.stop();
        container.waitForStop(10_000);
    }

    @Test
    void everyBundleIsActive() {
        assertThat(container.getBundleContext().getBundles())
                .hasSizeGreaterThan(10)
                .allMatch(bundle -> bundle.getState() == Bundle.ACTIVE)
                .extracting(Bundle::getSymbolicName)
                .contains("org.incubatornetwork.core", "org.incubatornetwork.json");
    }

    @Test
    void aDocumentIsReadAndMeasuredInTheContainer() {
        assertThat(measure(HARBOUR)).contains("Sites ouverts", "Taux de réussite de l'incubation");
        assertThat(measure(HARBOUR.replace("2019-03", "2019-13"))).contains("2019-13");
    }

    @SuppressWarnings("unchecked") // the service is the bundle's own
    private String measure(String document) {
        BundleContext context = container.getBundleContext();
        BiFunction<String, LocalDate, String> measure =
                context.getService(context.getServiceReference(BiFunction.class));
        return measure.apply(document, LocalDate.of(2024, 1, 1));
    }
}
