package org.incubatornetwork.text;

import java.io.Serializable;

/** An argument of a {@link Message} that has words of its own, which are put together when they are asked for. */
public interface Worded extends Serializable {

    /**
     * The words of the argument: what stands at its place.
     *
     * @return a text, in all languages that it has
     */
    LocalizedText inWords();
}
