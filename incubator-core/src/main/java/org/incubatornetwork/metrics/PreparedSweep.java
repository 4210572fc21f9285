package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Startup;

/**
 * What is prepared of the metrics of one sweep. Of a metric of a period, what happened in it is known once the period is over, but
 * for what is belated.
 *
 * @param sweep the sweep
 * @param totals by place, what numbers have come to by each day
 * @param belated by place, numbers by what is known on each day of what happened earlier; their keys tell when
 * @param aside startups that are asked as any startup is
 */
record PreparedSweep(
        Sweep sweep,
        ImmutableMap<TallyKey, RunningTotals> totals,
        ImmutableMap<TallyKey, RunningTotals> belated,
        ImmutableList<Startup> aside)
        implements Serializable {

    /** The key of a number of what happened on a day. */
    static long keyOf(long key, int happened) {
        return key << Integer.SIZE | (happened & 0xFFFF_FFFFL);
    }

    /** The same, to be asked on many days, but on no others: what is not of a period is carried from one to the next. */
    PreparedSweep on(AskedDays days) {
        return sweep.isOfPeriods()
                ? this
                : new PreparedSweep(
                        sweep,
                        ImmutableMap.copyOf(Maps.transformValues(totals, numbers -> numbers.on(days))),
                        belated,
                        aside);
    }

    /** How certain it is that some startup had a residency. */
    Certainty residency(TallyKey place, Frame known) {
        RunningTotals numbers = totals.get(place);
        Certainty seen = Certainty.IMPOSSIBLE;
        for (Map.Entry<Certainty, Long> key : TallyKey.RESIDENCIES.entrySet()) {
            if (numbers != null && !seen.isPossible() && numbers.total(key.getValue(), known.asOfDay()) != 0) {
                seen = key.getKey();
            }
        }
        for (int i = 0; i < aside.size() && !seen.isSure(); i++) {
            seen = seen.or(StartupInNetwork.of(aside.get(i), known).wasHosted());
        }
        return seen;
    }

    /** Gives to a run of a time what it would have gathered of all startups. */
    void addTo(MetricRun run, Frame frame, Optional<ReportingPeriod> period) {
        boolean isAsked = sweep.isUnswept()
                ? run.isPartlyUnswept()
                : sweep.basis() != TimeBasis.DAY_OR_PERIOD || period.isEmpty();
        if (!isAsked) {
            return;
        }
        if (!sweep.isOfPeriods()) {
            totals.forEach((tally, numbers) -> numbers.tell(frame.asOfDay(), run.taker(tally)));
        } else if (period.isPresent() && period.get().isOverBy(frame.asOf())) {
            addFlows(
                    run,
                    frame,
                    EpochDay.of(period.get().start()),
                    EpochDay.of(period.get().end()));
        }
        for (Startup startup : aside) {
            run.addPart(StartupInNetwork.of(startup, frame), sweep);
        }
    }

    private void addFlows(MetricRun run, Frame frame, int start, int end) {
        int dayAfter = end <= frame.asOfDay() ? end : EpochDay.BEFORE_ALL; // until it comes, nothing is on it
        totals.forEach((tally, numbers) -> {
            NumberedAccumulator.Numbers taker = run.taker(tally);
            numbers.tellIncrease(start - 1, end - 1, NumberedAccumulator.LEVELS, taker);
            numbers.tellLevels(NumberedAccumulator.LEVELS, taker, start - 1, start, end - 1, dayAfter);
        });
        belated.forEach((tally, numbers) -> {
            NumberedAccumulator.Numbers taker = run.taker(tally);
            numbers.tell(frame.asOfDay(), (key, number) -> {
                int happened = (int) key;
                if (start <= happened && happened < end) {
                    taker.add(key >> Integer.SIZE, number);
                }
            });
        });
    }
}
