/** The JSON format of an incubator network, and renderings of its reports. */
module org.incubatornetwork.json {
    requires transitive org.incubatornetwork.core;
    requires static org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires org.slf4j;

    exports org.incubatornetwork.json;
    exports org.incubatornetwork.json.report;

    provides tools.jackson.databind.JacksonModule with
            org.incubatornetwork.json.IncubatorModule;

    // The texts of findings and reports are loaded by core.
    opens org.incubatornetwork.json to
            org.incubatornetwork.core;
    opens org.incubatornetwork.json.report to
            org.incubatornetwork.core;
}
