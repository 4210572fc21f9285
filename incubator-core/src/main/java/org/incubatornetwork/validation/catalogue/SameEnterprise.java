package org.incubatornetwork.validation.catalogue;

import java.util.List;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Sightings;

/** Remembers the startups' Moroccan common identifiers, whose first nine digits name the enterprise. */
final class SameEnterprise implements Collector<SameEnterprise> {
    private static final int ENTERPRISE_DIGITS = 9;

    private final Sightings enterprises = new Sightings();

    @Override
    public void add(StartupInNetwork history, Context context) {
        List<Identifier> own = history.startup().identifiers();
        for (int i = 0; i < own.size(); i++) {
            Identifier identifier = own.get(i);
            if (IdentifierForm.isOf(IdentityRules.ICE, identifier.scheme())
                    && IdentifierForm.isTelling(identifier.id())) {
                String ice = IdentifierForm.of(identifier.id());
                if (CheckDigits.isIceForm(ice)) {
                    enterprises.add(Sightings.hash(enterprise(ice)), context.sighting(), ice, i);
                }
            }
        }
    }

    private static String enterprise(String ice) {
        return ice.substring(0, ENTERPRISE_DIGITS);
    }

    @Override
    public void merge(SameEnterprise other) {
        enterprises.merge(other.enterprises);
    }

    @Override
    public void report(Context context) {
        for (List<Sightings.Entry> entries : enterprises.shared(SameEnterprise::enterprise)) {
            Sightings.Entry first = entries.get(0);
            entries.stream()
                    .filter(entry -> !entry.owner().id().equals(first.owner().id())
                            && !entry.key().equals(first.key()))
                    .forEach(entry -> context.about(entry.owner().subject(), "identifiers", entry.place(), "id")
                            .with("enterprise", enterprise(entry.key()))
                            .fact(entry.key())
                            .fact(first.owner().id())
                            .saying("first", first.owner().name())
                            .related(first.owner().subject())
                            .actual(entry.key())
                            .report());
        }
    }
}
