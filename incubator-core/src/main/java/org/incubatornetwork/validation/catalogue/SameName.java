package org.incubatornetwork.validation.catalogue;

import java.util.List;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Sightings;

/** Remembers the startups' names. */
final class SameName implements Collector<SameName> {
    private final Sightings names = new Sightings();

    @Override
    public void add(StartupInNetwork history, Context context) {
        Sighting sighting = context.sighting();
        long hash = NameForm.hash(sighting.name());
        if (hash != 0) {
            names.add(hash, sighting, sighting.name(), 0);
        }
    }

    @Override
    public void merge(SameName other) {
        names.merge(other.names);
    }

    @Override
    public void report(Context context) {
        for (List<Sightings.Entry> entries : names.repeated(NameForm::of)) {
            Sighting first = entries.get(0).owner();
            entries.stream()
                    .map(Sightings.Entry::owner)
                    .filter(owner -> !owner.id().equals(first.id()))
                    .forEach(owner -> context.about(owner.subject(), "name")
                            .with("name", owner.name())
                            .fact(first.id())
                            .saying("id", owner.id())
                            .saying("first", first.name())
                            .saying("firstId", first.id())
                            .related(first.subject())
                            .actual(owner.name())
                            .report());
        }
    }
}
