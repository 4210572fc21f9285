package org.incubatornetwork.json.format;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/** A finding, and where in the text of the document it is. */
@Value.Immutable
public abstract sealed class LocatedFinding implements Serializable, NoBean permits ImmutableLocatedFinding {
    LocatedFinding() {}

    /**
     * A finding at a place.
     *
     * @param finding what was found
     * @param location where it was found, if there is a text
     * @return the finding with its place
     */
    public static LocatedFinding locate(Finding finding, Optional<SourceLocation> location) {
        return ImmutableLocatedFinding.of(finding, location);
    }

    /**
     * The finding itself.
     *
     * @return the finding; its code is the name of a {@link FormatCode}
     */
    @Value.Parameter
    public abstract Finding finding();

    /**
     * The place where it was found.
     *
     * @return the place in the text; empty if there is no text, as when a value was refused in writing
     */
    @Value.Parameter
    public abstract Optional<SourceLocation> location();

    /**
     * The code of the finding.
     *
     * @return the code
     */
    public final String code() {
        return finding().code();
    }

    /**
     * The severity of the finding.
     *
     * @return the severity
     */
    public final Severity severity() {
        return finding().severity();
    }

    /**
     * The name or code that may have been meant.
     *
     * @return the nearest known name or code; empty if none is near
     */
    public final Optional<String> hint() {
        return finding().hint();
    }

    /**
     * The JSON Pointer to the value at fault.
     *
     * @return the pointer; empty text for the whole document
     */
    public final String pointer() {
        return finding().pointer();
    }
}
