package org.incubatornetwork.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Objects;
import org.incubatornetwork.json.codec.Positions;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.style.NoBean;

/**
 * An index of the places in a document's text to which JSON Pointers point: for showing findings on their source line.
 *
 * <p>JSON Lines are a document as well: {@code /network/startups/7} is the startup of the ninth line.
 *
 * <p>A pointer to what is not there, such as a missing member, leads to the nearest value around it that is there.
 */
public final class PositionIndex implements NoBean {
    private final byte[] document;

    private PositionIndex(byte[] document) {
        this.document = document;
    }

    /**
     * An index of a document.
     *
     * @param document its bytes, in UTF-8, one document or JSON Lines; they are read when something is looked for, and are not copied
     * @return the index
     */
    public static PositionIndex of(byte[] document) {
        Objects.requireNonNull(document);
        return new PositionIndex(document);
    }

    /**
     * The place of one value.
     *
     * @param pointer the JSON Pointer (RFC 6901) to it
     * @return the place where the value starts, or the nearest value around it
     */
    public SourceLocation locate(String pointer) {
        return Iterables.getOnlyElement(locate(ImmutableSet.of(pointer)).values());
    }

    /**
     * The places of many values, in one pass through the document.
     *
     * @param pointers the JSON Pointers (RFC 6901) to them
     * @return the place of each, in the given order
     */
    public ImmutableMap<String, SourceLocation> locate(Collection<String> pointers) {
        return Positions.of(document).locate(pointers);
    }

    @Override
    public String toString() {
        return "PositionIndex{" + document.length + " bytes}";
    }
}
