package org.incubatornetwork.validation.rule;

import java.io.Serializable;

/** Makes the collectors of a {@link Rule}. */
@FunctionalInterface
public interface CollectorFactory extends Serializable {
    /**
     * Makes a collector.
     *
     * @return a collector that has seen no startup
     */
    Collector<?> start();
}
