package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import java.util.Optional;

/**
 * A startup as a collector remembers it.
 *
 * @param position its place among the startups, from 0
 * @param id its id
 * @param name its name
 */
public record Sighting(long position, String id, String name) implements Serializable {

    /**
     * The startup as the subject of a finding.
     *
     * @return the subject
     */
    public Subject subject() {
        return new Subject(
                EntityKind.STARTUP, Optional.of(id), Optional.of(name), EntityKind.STARTUP.pointer(position));
    }
}
