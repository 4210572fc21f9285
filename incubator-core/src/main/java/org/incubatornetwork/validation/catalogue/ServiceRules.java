package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on services and memberships. */
public final class ServiceRules {
    private static final Glance<Startup> USES_SERVICES =
            startup -> !startup.serviceUses().isEmpty();

    /** A service is offered where a site is open. */
    public static final Rule SERVICE_AT_CLOSED_SITE = service("SERVICE_AT_CLOSED_SITE", Severity.WARNING)
            .on(EntityKind.SERVICE, ServiceRules::atClosedSite)
            .build();

    /** A service does not end before it starts. */
    public static final Rule SERVICE_PERIOD_ORDER = service("SERVICE_PERIOD_ORDER", Severity.ERROR)
            .on(EntityKind.SERVICE, ServiceRules::periodOrder)
            .build();

    /** A service is used while it is offered. */
    public static final Rule SERVICE_USE_OUTSIDE_OFFERING = service("SERVICE_USE_OUTSIDE_OFFERING", Severity.ERROR)
            .on(EntityKind.STARTUP, USES_SERVICES, ServiceRules::useOutsideOffering)
            .build();

    /** Who uses a service is one of those whom it is for. */
    public static final Rule SERVICE_USE_NOT_ELIGIBLE = service("SERVICE_USE_NOT_ELIGIBLE", Severity.INFO)
            .on(EntityKind.STARTUP, USES_SERVICES, ServiceRules::useNotEligible)
            .build();

    /** Who uses a service is where it is offered. */
    public static final Rule SERVICE_USE_ELSEWHERE = service("SERVICE_USE_ELSEWHERE", Severity.INFO)
            .onHistories(ServicesElsewhere::check)
            .build();

    /** Of a service that is offered no more it is told since when. */
    public static final Rule SERVICE_END_UNKNOWN = service("SERVICE_END_UNKNOWN", Severity.INFO)
            .on(EntityKind.SERVICE, ServiceRules::endUnknown)
            .on(EntityKind.STARTUP, USES_SERVICES, ServiceRules::useOfDefunct)
            .build();

    /** Somebody may use a service. */
    public static final Rule SERVICE_NEVER_ELIGIBLE = service("SERVICE_NEVER_ELIGIBLE", Severity.WARNING)
            .collector(Eligible::new)
            .build();

    /** A membership does not end before it starts. */
    public static final Rule MEMBERSHIP_PERIOD_ORDER = service("MEMBERSHIP_PERIOD_ORDER", Severity.ERROR)
            .on(EntityKind.MEMBERSHIP, ServiceRules::membershipOrder)
            .build();

    private ServiceRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                SERVICE_AT_CLOSED_SITE,
                SERVICE_PERIOD_ORDER,
                SERVICE_USE_OUTSIDE_OFFERING,
                SERVICE_USE_NOT_ELIGIBLE,
                SERVICE_USE_ELSEWHERE,
                SERVICE_END_UNKNOWN,
                SERVICE_NEVER_ELIGIBLE,
                MEMBERSHIP_PERIOD_ORDER);
    }

    private static Rule.Builder service(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.SERVICES, severity);
    }

    private static void atClosedSite(ServiceOffering service, Context context) {
        if (!service.isOfferedOn(context.asOf())) {
            return;
        }
        for (int i = 0; i < service.siteIds().size(); i++) {
            SiteId id = service.siteIds().get(i);
            SiteHistory site = context.frame().findSite(id).orElse(null);
            if (site != null && site.isClosed()) {
                context.at("siteIds", i)
                        .saying("site", site.site().name())
                        .with("closed", site.closedFrom().orElseThrow())
                        .related(EntityKind.SITE.subject(site.site(), site.position()))
                        .actual(id)
                        .report();
            }
        }
    }

    private static void periodOrder(ServiceOffering service, Context context) {
        if (endsBeforeStart(service)) {
            DayOrder.reportEndBeforeStart(service.start(), service.end(), context, "end");
        }
    }

    private static boolean endsBeforeStart(ServiceOffering service) {
        return DayOrder.endsBeforeStart(service.start(), service.end());
    }

    private static void useOutsideOffering(Startup startup, Context context) {
        List<ServiceUse> uses = startup.serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            ServiceUse use = uses.get(i);
            ServiceOffering service =
                    context.frame().findService(use.serviceId()).orElse(null);
            if (service != null
                    && !DayOrder.isInFuture(use.on(), context)
                    && !service.mayCover(use.on())
                    && !endsBeforeStart(service)) {
                context.at("serviceUses", i, "on")
                        .saying("service", service.name())
                        .with("on", use.on())
                        .with("start", DayOrder.told(service.start()))
                        .with("end", DayOrder.told(service.end()))
                        .actual(use.on())
                        .report();
            }
        }
    }

    private static void useNotEligible(Startup startup, Context context) {
        List<ServiceUse> uses = startup.serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            ServiceOffering service =
                    context.frame().findService(uses.get(i).serviceId()).orElse(null);
            if (service == null || service.eligibility().isEmpty()) {
                continue;
            }
            Eligibility conditions = service.eligibility().get();
            List<String> unmet = conditions.unmetConditions(
                    startup,
                    uses.get(i).on().earliest().orElse(LocalDate.MIN),
                    uses.get(i).on().latest().orElse(LocalDate.MAX));
            if (!unmet.isEmpty()) {
                context.at("serviceUses", i, "serviceId")
                        .saying("service", service.name())
                        .saying("conditions", String.join(", ", unmet))
                        .with("on", uses.get(i).on())
                        .actual(uses.get(i).serviceId())
                        .report();
            }
        }
    }

    private static void endUnknown(ServiceOffering service, Context context) {
        if (isDefunctSinceUnknown(service)) {
            context.at("status")
                    .saying("service", service.name())
                    .actual(ServiceStatus.DEFUNCT)
                    .report();
        }
    }

    private static void useOfDefunct(Startup startup, Context context) {
        List<ServiceUse> uses = startup.serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            ServiceOffering service =
                    context.frame().findService(uses.get(i).serviceId()).orElse(null);
            if (service != null && isDefunctSinceUnknown(service)) {
                context.at("serviceUses", i, "serviceId")
                        .saying("service", service.name())
                        .actual(uses.get(i).serviceId())
                        .report();
            }
        }
    }

    private static boolean isDefunctSinceUnknown(ServiceOffering service) {
        return service.status().equals(Optional.of(ServiceStatus.DEFUNCT))
                && service.end().isEmpty();
    }

    private static void membershipOrder(Membership membership, Context context) {
        if (DayOrder.endsBeforeStart(membership.start(), membership.end())) {
            DayOrder.reportEndBeforeStart(membership.start(), membership.end(), context, "end");
        }
    }
}
