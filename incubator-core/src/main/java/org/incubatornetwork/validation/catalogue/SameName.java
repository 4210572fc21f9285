package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Sightings;

/** Remembers the startups' names. */
final class SameName implements Collector<SameName> {
    private final Sightings names = new Sightings();

    /** The names of a startup by which it may be met: the one by which it is known, and then the others; short ones tell too little. */
    static List<String> names(Startup startup) {
        if (startup.names().isEmpty()) {
            return ImmutableList.of(startup.name());
        }
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.add(startup.name());
        for (Name name : startup.names()) {
            names.add(name.kind().equals(Optional.of(NameKind.SHORT)) ? "" : name.text());
        }
        return names.build();
    }

    private static Object[] path(int place) {
        return place == 0 ? new Object[] {"name"} : new Object[] {"names", place - 1, "text"};
    }

    @Override
    public void add(StartupInNetwork history, Context context) {
        Sighting sighting = context.sighting();
        add(history.startup().name(), sighting, 0);
        if (!history.startup().names().isEmpty()) {
            List<String> own = names(history.startup());
            for (int i = 1; i < own.size(); i++) {
                add(own.get(i), sighting, i);
            }
        }
    }

    private void add(String name, Sighting sighting, int place) {
        long hash = NameForm.hash(name);
        if (hash != 0) {
            names.add(hash, sighting, name, place);
        }
    }

    @Override
    public void merge(SameName other) {
        names.merge(other.names);
    }

    @Override
    public void report(Context context) {
        for (List<Sightings.Entry> entries : names.shared(NameForm::of)) {
            // the name by which one is known is its own, rather than another one of others
            Sightings.Entry first = entries.stream()
                    .filter(entry -> entry.place() == 0)
                    .findFirst()
                    .orElse(entries.get(0));
            String last = first.owner().id();
            for (Sightings.Entry entry : entries) {
                if (!entry.owner().id().equals(first.owner().id())
                        && !entry.owner().id().equals(last)) {
                    last = entry.owner().id();
                    report(entry, first.owner(), context);
                }
            }
        }
    }

    private static void report(Sightings.Entry entry, Sighting first, Context context) {
        Sighting owner = entry.owner();
        context.about(owner.subject(), path(entry.place()))
                .with("name", entry.key())
                .fact(first.id())
                .saying("id", owner.id())
                .saying("first", first.name())
                .saying("firstId", first.id())
                .related(first.subject())
                .actual(entry.key())
                .report();
    }
}
