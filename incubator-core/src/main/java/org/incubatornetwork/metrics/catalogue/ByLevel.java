package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.function.ToIntFunction;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.SupportLevel;

/** Startups by the closest level of their support, and at the end all of them. */
abstract class ByLevel extends CountingAccumulator {
    private static final long serialVersionUID = 1L;
    private static final ImmutableList<SupportLevel> LEVELS = ImmutableList.copyOf(SupportLevel.values());

    ByLevel(Question question) {
        super(question, LEVELS.size() + 1);
    }

    abstract Certainty support(StartupHistory history, SupportLevel level);

    @Override
    public final boolean mayCount(StartupHistory history) {
        return Presence.support(history).isPossible();
    }

    @Override
    public final boolean begin(Question question) {
        clear(question);
        return true;
    }

    @Override
    public void add(StartupHistory history) {
        Certainty closer = Certainty.IMPOSSIBLE;
        for (int i = 0; i < LEVELS.size() && closer != Certainty.SURE; i++) {
            Certainty here = support(history, LEVELS.get(i));
            count(i, here.and(closer.not()));
            closer = closer.or(here);
        }
        count(LEVELS.size(), closer);
    }

    /** Tells a startup by its closest level, whose support once begun counts from then on: from the day on which it begins. */
    final void tellSince(ToIntFunction<SupportLevel> begin, DatedAccumulator.DatedNumbers numbers) {
        int closer = EpochDay.NEVER;
        for (int i = 0; i < LEVELS.size(); i++) {
            int day = begin.applyAsInt(LEVELS.get(i));
            if (day < closer) {
                numbers.during(day, closer).add(i, 1);
                closer = day;
            }
        }
        if (closer != EpochDay.NEVER) {
            numbers.from(closer).add(LEVELS.size(), 1);
        }
    }

    @Override
    public void report(MetricResult.Builder result) {
        for (int i = 0; i < LEVELS.size(); i++) {
            result.part("level", LEVELS.get(i).name(), figure(MetricUnit.STARTUPS, i));
        }
        result.figure(figure(MetricUnit.STARTUPS, LEVELS.size())).populationSize(total(LEVELS.size()));
    }
}
