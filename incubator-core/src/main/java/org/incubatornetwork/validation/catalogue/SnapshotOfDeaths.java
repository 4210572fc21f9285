package org.incubatornetwork.validation.catalogue;

import org.incubatornetwork.history.DeathDays;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Observation;

/** Counts the deaths of firms by day, and those that share the day of their observation. */
final class SnapshotOfDeaths implements Collector<SnapshotOfDeaths> {
    private static final long serialVersionUID = 1L;

    private final DeathDays days = new DeathDays();

    @Override
    public void add(StartupInNetwork history, Context context) {
        days.add(history.life(), ExitPolicy.NBIA);
    }

    @Override
    public void merge(SnapshotOfDeaths other) {
        days.merge(other.days);
    }

    @Override
    public void report(Context context) {
        days.snapshot().ifPresent(found -> {
            boolean register = context.network().register().isPresent();
            Observation at = register ? context.at("register") : context.at();
            at.with("day", found.day())
                    .saying("deaths", found.deaths())
                    .saying("all", found.allDeaths())
                    .actual(found.day())
                    .report();
        });
    }
}
