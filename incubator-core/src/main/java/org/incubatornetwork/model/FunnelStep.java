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

    /** The step of the teams that applied to the programme. */
    public static final FunnelStep APPLIED = LIST.add("APPLIED");

    /** The step of the teams that met the formal conditions. */
    public static final FunnelStep ELIGIBLE = LIST.add("ELIGIBLE");

    /** The step of the teams that were interviewed. */
    public static final FunnelStep INTERVIEWED = LIST.add("INTERVIEWED");

    /** The step of the teams that were offered a place. */
    public static final FunnelStep OFFERED = LIST.add("OFFERED");

    /** The step of the teams that accepted their place. */
    public static final FunnelStep ADMITTED = LIST.add("ADMITTED");

    /** The step of the teams that began the programme. */
    public static final FunnelStep STARTED = LIST.add("STARTED");

    /** The step of the teams that stayed to the end of the programme. */
    public static final FunnelStep COMPLETED = LIST.add("COMPLETED");

    /** The step of the teams that graduated from the programme. */
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
