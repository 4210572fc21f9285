/** The JSON format of an incubator network, and renderings of its reports. */
module org.incubatornetwork.json {
    requires transitive org.incubatornetwork.core;
    requires static org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires org.slf4j;
}
