package org.incubatornetwork.metrics.catalogue;

import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.NoValue;

/**
 * The law of sums: 0 is said where it is known, and not where nothing is.
 *
 * <p>A stock, such as the jobs of a day, is there whether somebody looked or not. A flow, such as money raised, is what is
 * recorded of it, of the dead and the living; so is a change.
 */
final class Sums {
    private Sums() {}

    /** A stock of firms: without value if some of them may live unobserved, and none was observed; 0 of the dead, and of nobody. */
    static Figure stock(Figure sum, long perhapsUnobserved, long observed) {
        return known(sum, perhapsUnobserved, observed, NoValue.NOT_OBSERVED);
    }

    /** A flow to firms, or a change of theirs: without value if nothing may be recorded of some, nor is of any; 0 of nobody. */
    static Figure flow(Figure sum, long perhapsUnrecorded, long recorded) {
        return known(sum, perhapsUnrecorded, recorded, NoValue.NOT_RECORDED);
    }

    /** A sum that is known if something is known of it by the days that are chosen, or there is nothing unknown whatever they are. */
    static Figure known(Figure sum, long perhapsUnknown, long known, NoValue reason) {
        return perhapsUnknown > 0 && known == 0 ? unknown(sum, reason) : sum;
    }

    /**
     * A sum of which nothing is known by the days that are chosen: if others have something to count, its bounds, or that they can't be
     * added.
     */
    static Figure unknown(Figure sum, NoValue reason) {
        if (sum.noValue().filter(NoValue.SEVERAL_CURRENCIES::equals).isPresent()) {
            return sum;
        }
        return sum.isOpen()
                ? Figure.builder()
                        .unit(sum.unit())
                        .noValue(NoValue.WITHIN_RANGE)
                        .lowerBound(sum.lowerBound())
                        .upperBound(sum.upperBound())
                        .currency(sum.currency())
                        .build()
                : Figure.missing(sum.unit(), reason);
    }
}
