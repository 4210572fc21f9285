package org.incubatornetwork.model;

import java.io.Serializable;
import org.incubatornetwork.style.NoBean;

/**
 * The id of something in a network: one to 128 characters, a letter or digit first and then letters, digits and {@code
 * . _ : ~ -}, all of them ASCII. Ids are case-sensitive and are compared by code unit. A URN fits.
 *
 * <p>Each kind of thing has a type of id of its own, so that a site's id is never taken for a startup's.
 */
public sealed interface TypedId extends Serializable, NoBean permits AbstractId {

    /**
     * The id's text.
     *
     * @return the text, never empty
     */
    String value();

    /**
     * The id of the same type with another text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar
     */
    TypedId withValue(String value);
}
