package org.incubatornetwork.validation.catalogue;

import java.util.List;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Sighting;
import org.incubatornetwork.validation.rule.Sightings;

/** Remembers the startups' numbers in other registers, however they are spelled. */
final class SameIdentifier implements Collector<SameIdentifier> {
    private final Sightings identifiers = new Sightings();

    @Override
    public void add(StartupInNetwork history, Context context) {
        List<Identifier> own = history.startup().identifiers();
        for (int i = 0; i < own.size(); i++) {
            Identifier identifier = own.get(i);
            if (IdentifierForm.isTelling(identifier.id())) {
                long hash = IdentifierForm.hash(identifier.id(), IdentifierForm.hash(identifier.scheme(), 0));
                identifiers.add(hash, context.sighting(), identifier.id(), i);
            }
        }
    }

    @Override
    public void merge(SameIdentifier other) {
        identifiers.merge(other.identifiers);
    }

    @Override
    public void report(Context context) {
        for (List<Sightings.Entry> entries : identifiers.shared(IdentifierForm::of)) {
            Sighting first = entries.get(0).owner();
            entries.stream()
                    .filter(entry -> !entry.owner().id().equals(first.id()))
                    .forEach(entry -> context.about(entry.owner().subject(), "identifiers", entry.place(), "id")
                            .with("id", entry.key())
                            .fact(entry.hash())
                            .fact(first.id())
                            .saying("first", first.name())
                            .related(first.subject())
                            .actual(entry.key())
                            .report());
        }
    }
}
