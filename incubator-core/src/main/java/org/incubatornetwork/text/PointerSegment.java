package org.incubatornetwork.text;

/** The names of members as they stand in JSON Pointers (RFC 6901), where a slash separates them. */
public final class PointerSegment {
    private PointerSegment() {}

    /**
     * A name as a part of a pointer.
     *
     * @param name the name of a member
     * @return the name, in which each {@code ~} is {@code ~0} and each {@code /} is {@code ~1}
     */
    public static String of(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The name that is a part of a pointer.
     *
     * @param segment the part, without slashes
     * @return the name
     */
    public static String name(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }
}
