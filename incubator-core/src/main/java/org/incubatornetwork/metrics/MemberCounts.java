package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/** How many startups are in a scope, and what of their support is left out of every figure. */
final class MemberCounts implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The key of the first set of kinds of vague days, the sets being numbers of so many bits as there are kinds. */
    private static final int VAGUE = 16;

    long members;
    long withoutStart;
    long withoutStartNorSurelyBegun;
    long endVague;
    /** Of these, those that may go on. */
    long endVagueNow;

    long endsBeforeStart;
    long afterExtraction;
    long withoutSite;
    /** How many startups have vague days. */
    final VagueCounts vague = new VagueCounts();

    /** Adds a startup of the scope that it is seen from. Of one that merely may be, only support without a start is left out. */
    void add(StartupHistory history, Certainty membership) {
        boolean isMember = membership.isAssumed();
        members++;
        vague.add(history.inNetwork().vagueDays(), 1);
        List<Support> recorded = history.inNetwork().recordedSupports();
        for (int i = 0; i < recorded.size(); i++) {
            if (!(history instanceof StartupAtSite view) || view.isHere(recorded.get(i))) {
                leaveOut(recorded.get(i), isMember, history.frame().knownDay());
            }
        }
        if (isMember && !(history instanceof StartupAtSite)) {
            withoutSite += history.inNetwork().residenciesAtNoSite();
        }
    }

    /** Tells a startup of which every day but that of its founding is exact, so that nothing of it is left out but places. */
    static void tellDated(DatedHistory history, DatedAccumulator.DatedNumbers numbers) {
        numbers.from(EpochDay.BEFORE_ALL).add(0, 1);
        VagueCounts.tell(
                history.whole().inNetwork().vagueDays(),
                (days, one) -> numbers.from(EpochDay.BEFORE_ALL).add(VAGUE + days, one));
        List<Support> residencies =
                history.whole() instanceof StartupInNetwork whole ? whole.residencies() : ImmutableList.of();
        for (int i = 0; i < residencies.size(); i++) {
            if (residencies.get(i).siteOrdinal() == Frame.NO_SITE) {
                numbers.from(residencies.get(i).startDay()).add(6, 1);
            }
        }
    }

    /** What surely begins or ends later than anything is known leaves nothing out. */
    private void leaveOut(Support support, boolean isMember, int known) {
        boolean undated = support.standing() == Support.Standing.WITHOUT_START && support.earliestStartDay() <= known;
        withoutStart += undated ? 1 : 0;
        withoutStartNorSurelyBegun += undated && !support.hasBegun() ? 1 : 0;
        if (isMember) {
            boolean reversed = support.standing() == Support.Standing.ENDS_BEFORE_START;
            boolean vague = !support.hasChosenEnd() && !reversed && support.earliestEndDay() <= known;
            endVague += vague ? 1 : 0;
            endVagueNow += vague && support.mayCover(known) ? 1 : 0;
            endsBeforeStart += reversed ? 1 : 0;
            afterExtraction += support.hasDayAfterExtraction() ? 1 : 0;
        }
    }

    void merge(MemberCounts other) {
        other.tell(this::take);
    }

    void tell(NumberedAccumulator.Numbers numbers) {
        numbers.add(0, members);
        numbers.add(1, withoutStart);
        numbers.add(2, withoutStartNorSurelyBegun);
        numbers.add(3, endVague);
        numbers.add(4, endsBeforeStart);
        numbers.add(5, afterExtraction);
        numbers.add(6, withoutSite);
        numbers.add(7, endVagueNow);
        vague.tell((days, startups) -> numbers.add(VAGUE + days, startups));
    }

    void take(long key, long number) {
        switch ((int) key) {
            case 0 -> members += number;
            case 1 -> withoutStart += number;
            case 2 -> withoutStartNorSurelyBegun += number;
            case 3 -> endVague += number;
            case 4 -> endsBeforeStart += number;
            case 5 -> afterExtraction += number;
            case 6 -> withoutSite += number;
            case 7 -> endVagueNow += number;
            default -> vague.take(key - VAGUE, number);
        }
    }
}
