package org.incubatornetwork.validation.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.jspecify.annotations.Nullable;

/** Remembers which services of those that have conditions some startup may use. */
final class Eligible implements Collector<Eligible> {
    /** As many services are asked whether they admit a startup; more are held against all that startups are in the end. */
    private static final int FEW = 8;

    private final HashSet<ServiceId> usable = new HashSet<>();
    private final Profiles profiles = new Profiles();
    private boolean anyStartup;
    /** Those of which it is not known yet that they admit anybody. */
    private transient @Nullable List<ServiceOffering> unused;

    @Override
    public void add(StartupInNetwork history, Context context) {
        anyStartup = true;
        List<ServiceOffering> services = unused == null ? unused(context) : unused;
        unused = services;
        if (services.size() > FEW) {
            profiles.add(history.startup());
            return;
        }
        for (int i = services.size() - 1; i >= 0; i--) {
            ServiceOffering service = services.get(i);
            if (service.eligibility().orElseThrow().admitsAtSomeTime(history.startup())) {
                usable.add(service.id());
                services.remove(i);
            }
        }
    }

    /** Of what else is asked for nobody can say that no startup has it. */
    private static boolean isAskedOf(ServiceOffering service) {
        return service.eligibility()
                .filter(conditions -> !conditions.asksForWhatIsNotTold())
                .isPresent();
    }

    private List<ServiceOffering> unused(Context context) {
        List<ServiceOffering> services = new ArrayList<>(context.network().services());
        services.removeIf(service -> !isAskedOf(service) || usable.contains(service.id()));
        return services;
    }

    @Override
    public void merge(Eligible other) {
        usable.addAll(other.usable);
        profiles.merge(other.profiles);
        anyStartup |= other.anyStartup;
    }

    @Override
    public void report(Context context) {
        List<ServiceOffering> services = context.network().services();
        if (!anyStartup) {
            context.cannotRun(RuleTexts.obstacle("startups"));
            return;
        }
        Predicate<Eligibility> admitted = profiles.admitted();
        Set<ServiceId> used = new HashSet<>(usable);
        for (ServiceOffering service : services) {
            if (service.eligibility().filter(admitted).isPresent()) {
                used.add(service.id());
            }
        }
        for (int i = 0; i < services.size(); i++) {
            ServiceOffering service = services.get(i);
            if (isAskedOf(service) && !used.contains(service.id())) {
                context.about(EntityKind.SERVICE.subject(service, i), "eligibility")
                        .saying("service", service.name())
                        .report();
            }
        }
    }
}
