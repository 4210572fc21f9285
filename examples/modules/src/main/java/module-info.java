/** Counts the sites of a network. */
module org.incubatornetwork.examples.modules {
    // Reads org.incubatornetwork.core with it.
    requires org.incubatornetwork.json;
}
