package org.incubatornetwork.json.format;

import org.immutables.value.Value;
import org.incubatornetwork.style.NoBean;

/**
 * The limits of a document: how much it may have of what can be used to exhaust a reader. Each has a {@link FormatCode} of its own; the
 * writer keeps to the same limits, so that what it wrote can be read.
 */
@Value.Immutable
public abstract sealed class JsonLimits implements WithJsonLimits, NoBean permits ImmutableJsonLimits {
    /** The limits of the format. */
    public static final JsonLimits STANDARD = builder().build();

    private static final int DEEPEST = 1_000;

    JsonLimits() {}

    /**
     * The depth to which objects and arrays may be nested.
     *
     * @return 64, unless set; the document's own object is the first level. At most 1,000
     */
    @Value.Default
    public int depth() {
        return 64;
    }

    /**
     * The length that a string may have.
     *
     * @return 1,048,576 characters (UTF-16 code units), unless set
     */
    @Value.Default
    public int stringLength() {
        return 1 << 20;
    }

    /**
     * The length that a member's name may have.
     *
     * @return 256 characters (UTF-16 code units), unless set
     */
    @Value.Default
    public int nameLength() {
        return 256;
    }

    /**
     * The length that a number may have.
     *
     * @return 128 characters, unless set
     */
    @Value.Default
    public int numberLength() {
        return 128;
    }

    /**
     * The length that a document may have, white space included. JSON Lines have no such limit, but each of their lines has; and
     * so has the last one together with the white space that follows it.
     *
     * @return 268,435,456 bytes (256 MiB), unless set
     */
    @Value.Default
    public int documentLength() {
        return 256 << 20;
    }

    /**
     * The number of lines of one reading of JSON Lines that may be broken: those that are not one JSON value each, or are beyond
     * another limit. A register has no more; what has is something else, and there would be no end of what is wrong with it. Blank
     * lines are broken, but as many may follow the last line.
     *
     * @return 1,000, unless set
     */
    @Value.Default
    public int brokenLines() {
        return 1_000;
    }

    /**
     * The number of findings of one code that are kept; all are counted.
     *
     * @return 1,000, unless set
     */
    @Value.Default
    public int findingsPerCode() {
        return 1_000;
    }

    @Value.Check
    void check() {
        if (depth() < 1 || depth() > DEEPEST) {
            throw new IllegalArgumentException("depth must be from 1 to " + DEEPEST + ", was " + depth());
        }
        if (stringLength() < 1
                || nameLength() < 1
                || numberLength() < 1
                || documentLength() < 1
                || documentLength() == Integer.MAX_VALUE
                || brokenLines() < 1
                || findingsPerCode() < 1) {
            throw new IllegalArgumentException("a limit must be at least 1 and below 2^31 - 1, was " + this);
        }
    }

    /**
     * A builder of limits.
     *
     * @return a builder with the limits of the format
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link JsonLimits}. */
    public static final class Builder extends ImmutableJsonLimits.Builder {
        Builder() {}
    }
}
