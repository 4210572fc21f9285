package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ObjectArrays;

/** Paths from an entity to a fact in it: names of members and places in lists. */
final class Paths {
    /** The path to the entity itself. */
    static final Object[] ITSELF = {};

    private Paths() {}

    /** A path that goes on. */
    static Object[] on(Object[] path, Object... rest) {
        return ObjectArrays.concat(path, rest, Object.class);
    }
}
