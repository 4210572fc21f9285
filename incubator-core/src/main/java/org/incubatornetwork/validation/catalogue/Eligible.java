package org.incubatornetwork.validation.catalogue;

import java.util.HashSet;
import java.util.List;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/** Remembers which services of those that have conditions some startup may use. */
final class Eligible implements Collector<Eligible> {
    private final HashSet<ServiceId> usable = new HashSet<>();
    private boolean anyStartup;

    @Override
    public void add(StartupInNetwork history, Context context) {
        anyStartup = true;
        List<ServiceOffering> services = context.network().services();
        for (int i = 0; i < services.size(); i++) {
            ServiceOffering service = services.get(i);
            if (service.eligibility().isPresent()
                    && !usable.contains(service.id())
                    && service.eligibility().get().admits(history.startup())) {
                usable.add(service.id());
            }
        }
    }

    @Override
    public void merge(Eligible other) {
        usable.addAll(other.usable);
        anyStartup |= other.anyStartup;
    }

    @Override
    public void report(Context context) {
        List<ServiceOffering> services = context.network().services();
        if (!anyStartup) {
            context.cannotRun(RuleTexts.obstacle("startups"));
            return;
        }
        for (int i = 0; i < services.size(); i++) {
            ServiceOffering service = services.get(i);
            if (service.eligibility().isPresent() && !usable.contains(service.id())) {
                context.about(EntityKind.SERVICE.subject(service, i), "eligibility")
                        .saying("service", service.name())
                        .report();
            }
        }
    }
}
