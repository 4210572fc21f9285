package org.incubatornetwork.reconciliation.catalogue;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;

/** What startups tell of their support on which it depends how counts of them go together, whatever their number. */
final class SupportTold implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
    /** Of as many periods each is held against each; of a startup with more it is taken that some may be at once. */
    private static final int FEW = 64;

    private final Frame frame;

    /** Whether some residency has surely begun by the as-of date. */
    private boolean hosted;

    private boolean supported;
    private boolean twice;

    SupportTold(Frame frame) {
        this.frame = frame;
    }

    /** Adds what a startup tells. */
    void add(Startup startup) {
        List<SupportPeriod> periods = startup.supportPeriods();
        supported |= !periods.isEmpty();
        hosted = hosted || StartupInNetwork.of(startup, frame).wasHosted().isSure();
        twice |= periods.size() > FEW;
        for (int i = 0; i < periods.size() && !twice; i++) {
            for (int j = 0; j < i && !twice; j++) {
                twice = areAtOnce(periods.get(j), periods.get(i));
            }
        }
    }

    private static boolean areAtOnce(SupportPeriod one, SupportPeriod other) {
        return one.isResidency()
                && other.isResidency()
                && !one.siteId().equals(other.siteId())
                && earliestStart(one) < latestEnd(other)
                && earliestStart(other) < latestEnd(one);
    }

    private static int earliestStart(SupportPeriod period) {
        return period.start().map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
    }

    private static int latestEnd(SupportPeriod period) {
        return period.end().map(EpochDay::latest).orElse(EpochDay.NEVER);
    }

    /** Adds what other startups tell. */
    void merge(SupportTold other) {
        hosted |= other.hosted;
        supported |= other.supported;
        twice |= other.twice;
    }

    /** Whether some startup may be resident at two sites on a day, so that residents of sites may be more than those of the network. */
    boolean mayResideTwice() {
        return twice;
    }

    /** Whether stays are made by other support as well: as the policy says, or else if startups are supported and none was surely hosted. */
    boolean areStaysOfOthers(Policies policies) {
        return policies.levels()
                .map(levels -> !levels.equals(Policies.LEVELS_WITH_RESIDENCIES))
                .orElse(supported && !hosted);
    }
}
