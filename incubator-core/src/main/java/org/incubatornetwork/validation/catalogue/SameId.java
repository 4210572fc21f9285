package org.incubatornetwork.validation.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Sightings;

/** Remembers the ids of startups and of their support periods. */
final class SameId implements Collector<SameId> {
    private final Sightings startups = new Sightings();
    private final Sightings periods = new Sightings();

    @Override
    public void add(StartupInNetwork history, Context context) {
        Sighting sighting = context.sighting();
        startups.add(Sightings.hash(sighting.id()), sighting, sighting.id(), 0);
        List<SupportPeriod> supportPeriods = history.startup().supportPeriods();
        for (int i = 0; i < supportPeriods.size(); i++) {
            Optional<SupportPeriodId> id = supportPeriods.get(i).id();
            if (id.isPresent()) {
                periods.add(Sightings.hash(id.get().value()), sighting, id.get().value(), i);
            }
        }
    }

    @Override
    public void merge(SameId other) {
        startups.merge(other.startups);
        periods.merge(other.periods);
    }

    @Override
    public void report(Context context) {
        for (List<Sightings.Entry> entries : startups.repeated(UnaryOperator.identity())) {
            Sighting first = entries.get(0).owner();
            entries.stream()
                    .skip(1)
                    .forEach(entry -> context.about(entry.owner().subject(), "id")
                            .with("id", entry.key())
                            .saying("first", first.name())
                            .related(first.subject())
                            .actual(entry.key())
                            .report());
        }
        for (List<Sightings.Entry> entries : periods.repeated(UnaryOperator.identity())) {
            Sighting first = entries.get(0).owner();
            entries.stream()
                    .skip(1)
                    .filter(entry -> entry.owner().position() == first.position()
                            || !entry.owner().id().equals(first.id()))
                    .forEach(entry -> context.about(entry.owner().subject(), "supportPeriods", entry.place(), "id")
                            .with("id", entry.key())
                            .saying("first", first.name())
                            .related(first.subject())
                            .actual(entry.key())
                            .report());
        }
    }
}
