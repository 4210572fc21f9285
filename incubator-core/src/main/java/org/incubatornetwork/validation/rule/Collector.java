package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import org.incubatornetwork.history.StartupInNetwork;

/**
 * A collector: what a {@link Rule} remembers of the startups when it can judge them only together, such as the ids it has seen.
 *
 * <p>A collector sees some of the startups, in any order; collectors that saw the others, perhaps in another process, are
 * merged into it. What it reports in the end must not depend on who saw what, nor on the order.
 *
 * @param <C> its own type
 */
public interface Collector<C extends Collector<C>> extends Serializable {
    /**
     * Takes a startup into account.
     *
     * @param history the startup as known on the day of the validation; to be kept as its {@link Context#sighting()} at most
     * @param context what may be asked; what is reported to it is reported on the startup
     */
    void add(StartupInNetwork history, Context context);

    /**
     * Takes into account what another collector saw.
     *
     * @param other a collector of the same rule, which is not used any more
     */
    void merge(C other);

    /**
     * Reports what is wrong, when every startup has been seen.
     *
     * @param context what it may ask, and where it reports
     */
    void report(Context context);
}
