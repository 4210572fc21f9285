/** Prints the sites of a network. */
module org.incubatornetwork.examples.modules {
    requires org.incubatornetwork.core;
}
