package org.incubatornetwork.model;

import com.google.common.collect.ImmutableSet;
import java.io.Serial;

/**
 * The steps of a funnel: what those have reached that a {@link FunnelStage} counts. An open list, in the order in which the steps are
 * taken: codes outside it are kept as they stand.
 */
public final class FunnelStep extends AbstractCode<FunnelStep> implements OpenCode, Comparable<FunnelStep> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final CodeList<FunnelStep> LIST = new CodeList<>(FunnelStep::new);

    /** They applied to it. */
    public static final FunnelStep APPLIED = LIST.add("APPLIED");

    /** They met the formal conditions. */
    public static final FunnelStep ELIGIBLE = LIST.add("ELIGIBLE");

    /** They were interviewed. */
    public static final FunnelStep INTERVIEWED = LIST.add("INTERVIEWED");

    /** They were offered a place. */
    public static final FunnelStep OFFERED = LIST.add("OFFERED");

    /** They accepted their place. */
    public static final FunnelStep ADMITTED = LIST.add("ADMITTED");

    /** They began the programme. */
    public static final FunnelStep STARTED = LIST.add("STARTED");

    /** They stayed to the end of the programme. */
    public static final FunnelStep COMPLETED = LIST.add("COMPLETED");

    /** They graduated from it. */
    public static final FunnelStep GRADUATED = LIST.add("GRADUATED");

    private FunnelStep(String code) {
        super("step of a funnel", code);
    }

    /**
     * The step with a given code, known or not.
     *
     * @param code the code
     * @return the step; for a known code, the constant
     * @throws IllegalArgumentException if the text is outside the grammar of {@link OpenCode}
     */
    public static FunnelStep of(String code) {
        return LIST.of(code);
    }

    /**
     * The codes of the list, in its order.
     *
     * @return every known step
     */
    public static ImmutableSet<FunnelStep> known() {
        return LIST.known();
    }

    @Override
    CodeList<FunnelStep> list() {
        return LIST;
    }
}
