package org.incubatornetwork.diff;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.incubatornetwork.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** The refusal of a difference to be applied to a network that is not as its first one was, with the first place that is not. */
public final class PatchRefusedException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int LONGEST_SHOWN = 120;

    private final String pointer;
    private final @Nullable Serializable expected;
    private final @Nullable Serializable actual;

    PatchRefusedException(String pointer, @Nullable Object expected, @Nullable Object actual) {
        super(VisibleText.of(pointer) + ": expected " + shown(expected) + ", was " + shown(actual)
                + "; a difference is applied to the network that it begins from");
        this.pointer = pointer;
        this.expected = (Serializable) expected;
        this.actual = (Serializable) actual;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "nothing" : VisibleText.of(Shape.text(value), LONGEST_SHOWN);
    }

    /**
     * The pointer to the first place that is not as expected, in a document of the network that the difference was applied to.
     *
     * @return the JSON Pointer
     */
    public String pointer() {
        return pointer;
    }

    /**
     * The value that the difference begins from.
     *
     * @return the value, or the label of an item of a list; empty if there was to be nothing
     */
    public Optional<Serializable> expected() {
        return Optional.ofNullable(expected);
    }

    /**
     * The value that is there instead of the expected one.
     *
     * @return the value, or the label of the item; empty if there is nothing
     */
    public Optional<Serializable> actual() {
        return Optional.ofNullable(actual);
    }
}
