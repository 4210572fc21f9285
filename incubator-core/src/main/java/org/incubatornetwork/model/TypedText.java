package org.incubatornetwork.model;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A short text of one grammar and one type: equal to the same text of that type alone. What ids and codes have in common.
 *
 * <p>Its types are final and public and it is neither, so its public methods are not final: reflection from
 * elsewhere can't call a method that only a class of this package has.
 */
abstract class TypedText<T extends TypedText<T>> implements Comparable<T>, Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final String text;

    /** A text after its grammar has let it pass; {@code what} names the type in a refusal. */
    TypedText(Grammar grammar, String what, String text) {
        grammar.check(what, text);
        this.text = text;
    }

    /** The grammar once more, for a text from a stream. */
    abstract Grammar grammar();

    final String text() {
        return text;
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        try {
            grammar().check(getClass().getSimpleName(), text);
        } catch (IllegalArgumentException e) {
            throw (InvalidObjectException) new InvalidObjectException(e.getMessage()).initCause(e);
        }
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(T other) {
        return text.compareTo(other.text());
    }

    /** Whether another object is the same text of the same type. */
    @Override
    @SuppressWarnings("EqualsGetClass") // a site's id is no startup's, whatever their texts
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other != null && getClass() == other.getClass() && text.equals(((TypedText<?>) other).text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text alone. */
    @Override
    public String toString() {
        return text;
    }
}
