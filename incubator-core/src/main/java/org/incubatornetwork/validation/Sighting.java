package org.incubatornetwork.validation;

import java.io.Serializable;
import java.util.Optional;

/**
 * A startup as a collector remembers it.
 *
 * @param position its place among the startups
 * @param id its id
 * @param name its name
 */
record Sighting(long position, String id, String name) implements Serializable {
    Subject subject() {
        return new Subject(EntityKind.STARTUP, Optional.of(id), Optional.of(name), "/network/startups/" + position);
    }
}
