package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The known codes of an open list. Its constants add themselves while their class is initialised, and nobody does later. */
final class CodeList<C extends AbstractCode<C>> {
    private final Function<String, C> factory;
    private final Map<String, C> known = new LinkedHashMap<>();

    CodeList(Function<String, C> factory) {
        this.factory = factory;
    }

    /** A constant. */
    C add(String code) {
        C constant = factory.apply(code);
        constant.makeKnown();
        known.put(code, constant);
        return constant;
    }

    /** The constant of a code, or a new value if it is not known. */
    C of(String code) {
        C constant = known.get(code);
        return constant != null ? constant : factory.apply(code);
    }

    /** The constants, in the order of the list. */
    ImmutableSet<C> known() {
        return ImmutableSet.copyOf(known.values());
    }
}
