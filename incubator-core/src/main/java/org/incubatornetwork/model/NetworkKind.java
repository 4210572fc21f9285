package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * What sort of organization a {@link Network} is. An open list: codes outside it are kept as they stand.
 *
 * @param code the code
 */
public record NetworkKind(String code) implements OpenCode {

    /** Hosts and supports young firms over years. */
    public static final NetworkKind INCUBATOR = new NetworkKind("INCUBATOR");

    /** Takes cohorts through a programme of months. */
    public static final NetworkKind ACCELERATOR = new NetworkKind("ACCELERATOR");

    /** A park of knowledge-based firms and laboratories. */
    public static final NetworkKind SCIENCE_PARK = new NetworkKind("SCIENCE_PARK");

    /** A business and innovation centre, in the sense of the European BIC label. */
    public static final NetworkKind BUSINESS_INNOVATION_CENTRE = new NetworkKind("BUSINESS_INNOVATION_CENTRE");

    /** A place to meet and to work, with light support. */
    public static final NetworkKind HUB = new NetworkKind("HUB");

    private static final ImmutableMap<String, NetworkKind> KNOWN = Maps.uniqueIndex(
            ImmutableList.of(INCUBATOR, ACCELERATOR, SCIENCE_PARK, BUSINESS_INNOVATION_CENTRE, HUB), NetworkKind::code);

    /**
     * Refuses a text outside the grammar of {@link OpenCode}.
     *
     * @param code the code
     * @throws IllegalArgumentException if it is; it says what was found
     */
    public NetworkKind {
        Grammar.CODE.check("network kind", code);
    }

    /**
     * The network kind with a given code, known or not.
     *
     * @param code the code
     * @return the network kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static NetworkKind of(String code) {
        NetworkKind known = KNOWN.get(code);
        return known != null ? known : new NetworkKind(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known network kind
     */
    public static ImmutableSet<NetworkKind> known() {
        return ImmutableSet.copyOf(KNOWN.values());
    }

    @Override
    public boolean isKnown() {
        return KNOWN.containsKey(code);
    }

    /** The code alone. */
    @Override
    public String toString() {
        return code;
    }
}
