package org.incubatornetwork.metrics;

import java.io.Serializable;

/** A metric under some policies. */
record Variant(Metric metric, Policies policies) implements Serializable {}
