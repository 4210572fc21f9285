package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The kind of a {@link Network}: what sort of organization it is. An open list: codes outside it are kept as they stand.
 */
public final class NetworkKind extends AbstractCode<NetworkKind> implements OpenCode, Comparable<NetworkKind> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<NetworkKind> LIST = new CodeList<>(NetworkKind::new);

    /** An incubator: hosts and supports young firms over years. */
    public static final NetworkKind INCUBATOR = LIST.add("INCUBATOR");

    /** An accelerator: takes cohorts through a programme of months. */
    public static final NetworkKind ACCELERATOR = LIST.add("ACCELERATOR");

    /** A park of knowledge-based firms and laboratories. */
    public static final NetworkKind SCIENCE_PARK = LIST.add("SCIENCE_PARK");

    /** A business and innovation centre, in the sense of the European BIC label. */
    public static final NetworkKind BUSINESS_INNOVATION_CENTRE = LIST.add("BUSINESS_INNOVATION_CENTRE");

    /** A hub: a place to meet and to work, with light support. */
    public static final NetworkKind HUB = LIST.add("HUB");

    /** An association: its members are incubators, accelerators or hubs that it does not run. */
    public static final NetworkKind ASSOCIATION = LIST.add("ASSOCIATION");

    /** A programme of a state, a bank or a donor: what it pays for is run by partners. */
    public static final NetworkKind PROGRAMME = LIST.add("PROGRAMME");

    private NetworkKind(String code) {
        super("network kind", code);
    }

    /**
     * The network kind with a given code, known or not.
     *
     * @param code the code
     * @return the network kind; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static NetworkKind of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known network kind
     */
    public static ImmutableSet<NetworkKind> known() {
        return LIST.known();
    }

    @Override
    CodeList<NetworkKind> list() {
        return LIST;
    }
}
