package org.incubatornetwork.model;

import java.io.Serial;

/** What the {@linkplain TypedId typed ids} have in common. */
abstract non-sealed class AbstractId<I extends AbstractId<I>> extends TypedText<I> implements TypedId {
    @Serial
    private static final long serialVersionUID = 1;

    AbstractId(String what, String value) {
        super(Grammar.ID, what, value);
    }

    @Override
    Grammar grammar() {
        return Grammar.ID;
    }

    @Override
    public String value() {
        return text();
    }
}
