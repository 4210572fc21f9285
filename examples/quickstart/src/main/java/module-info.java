/** Reads a network's document, checks it, measures it and holds its published figures against each other. */
module org.incubatornetwork.examples.quickstart {
    requires org.incubatornetwork.json;
}
