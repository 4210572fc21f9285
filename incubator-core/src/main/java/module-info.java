/** Model of an incubator network: its immutable types and what can be computed from them. */
@SuppressWarnings("module") // the module that the style is exported to is built after this one
module org.incubatornetwork.core {
    requires transitive com.google.common;
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.interval;
    requires org.slf4j;

    exports org.incubatornetwork.metrics;
    exports org.incubatornetwork.metrics.estimation;
    exports org.incubatornetwork.metrics.survival;
    exports org.incubatornetwork.model;
    exports org.incubatornetwork.reconciliation;
    exports org.incubatornetwork.style to
            org.incubatornetwork.json;
    exports org.incubatornetwork.text;
    exports org.incubatornetwork.validation;
}
