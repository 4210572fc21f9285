package org.incubatornetwork.json.codec;

/**
 * A part of an object, as it is written.
 *
 * @param <T> the type of the object
 */
interface Part<T> {
    /** Writes names and values, or nothing where there is none. */
    void write(Writing out, T owner);
}
