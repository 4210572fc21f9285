package org.incubatornetwork.metrics;

import java.io.Serializable;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;

/** A metric under some policies. */
record Variant(Metric metric, Policies policies) implements Serializable {}
