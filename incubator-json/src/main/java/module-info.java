/** The JSON format of an incubator network, and renderings of its reports. */
module org.incubatornetwork.json {
    requires transitive org.incubatornetwork.core;
    requires static org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires org.slf4j;

    exports org.incubatornetwork.json;

    // The texts of findings are loaded by core.
    opens org.incubatornetwork.json to
            org.incubatornetwork.core;
}
