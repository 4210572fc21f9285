package org.incubatornetwork.validation.catalogue;

import java.util.List;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Sightings;

/** Remembers the pages about startups. A page about many is a list of theirs, and no firm's own. */
final class SameUrl implements Collector<SameUrl> {
    private static final int FEW = 3;

    private final Sightings urls = new Sightings();

    @Override
    public void add(StartupInNetwork history, Context context) {
        String url = history.startup().url().orElse(null);
        if (url != null && WebAddress.isOne(url)) {
            urls.add(Sightings.hash(WebAddress.form(url)), context.sighting(), url, 0);
        }
    }

    @Override
    public void merge(SameUrl other) {
        urls.merge(other.urls);
    }

    @Override
    public void report(Context context) {
        for (List<Sightings.Entry> entries : urls.repeated(WebAddress::form)) {
            Sighting first = entries.get(0).owner();
            if (entries.size() <= FEW) {
                entries.stream()
                        .filter(entry -> !entry.owner().id().equals(first.id()))
                        .forEach(entry -> context.about(entry.owner().subject(), "url")
                                .with("url", entry.key())
                                .fact(first.id())
                                .saying("first", first.name())
                                .related(first.subject())
                                .actual(entry.key())
                                .report());
            }
        }
    }
}
