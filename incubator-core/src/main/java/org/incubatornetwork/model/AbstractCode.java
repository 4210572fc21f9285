package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/** What the {@linkplain OpenCode codes of open lists} have in common. */
abstract class AbstractCode<C extends AbstractCode<C>> extends TypedText<C> {
    @Serial
    private static final long serialVersionUID = 1;

    /** What is read from a stream is made anew by its list. */
    private transient boolean isKnown;

    AbstractCode(String what, String code) {
        super(Grammar.CODE, what, code);
    }

    /** Makes it a constant of its list, before anybody has seen it. */
    final void makeKnown() {
        isKnown = true;
    }

    @Override
    final Grammar grammar() {
        return Grammar.CODE;
    }

    /** The list that the code is of. */
    abstract CodeList<C> list();

    /**
     * The code's text.
     *
     * @return the text, never empty
     */
    public String code() {
        return text();
    }

    /**
     * Whether the code is on the list of this version of the model.
     *
     * @return true for the constants of the type
     */
    public boolean isKnown() {
        return isKnown;
    }

    /**
     * The codes of the list.
     *
     * @return the constants of the type, in the order of the list
     */
    public ImmutableSet<C> knownCodes() {
        return list().known();
    }

    /** The constant, if there is one. */
    @Serial
    final Object readResolve() {
        return list().of(text());
    }
}
