package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.TierId;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;

/** Finds what is referred to by an id and does not exist. */
final class DanglingReferences {
    private DanglingReferences() {}

    static void inService(ServiceOffering service, Context context) {
        danglingSites(service.siteIds(), context);
    }

    private static void danglingSites(List<SiteId> sites, Context context) {
        for (int i = 0; i < sites.size(); i++) {
            if (context.frame().findSite(sites.get(i)).isEmpty()) {
                dangling(sites.get(i), context.frame().siteIds(), context, "siteIds", i);
            }
        }
    }

    static void inSite(Site site, Context context) {
        inRoles(site, context);
        if (site.partOf().isPresent()
                && context.frame().findSite(site.partOf().get()).isEmpty()) {
            dangling(site.partOf().get(), context.frame().siteIds(), context, "partOf");
        }
        for (int i = 0; i < site.follows().size(); i++) {
            SiteId followed = site.follows().get(i).siteId().orElse(null);
            if (followed != null && context.frame().findSite(followed).isEmpty()) {
                dangling(followed, context.frame().siteIds(), context, "follows", i, "siteId");
            }
        }
    }

    static void inRoles(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            OrganizationId organization = roles.get(i).organizationId().orElse(null);
            if (organization != null
                    && context.network().findOrganization(organization).isEmpty()) {
                dangling(organization, context.network().organizationIds(), context, "roles", i, "organizationId");
            }
        }
    }

    static void inProgramme(Programme programme, Context context) {
        inRoles(programme, context);
        danglingSites(programme.siteIds(), context);
        for (int i = 0; i < programme.runs().size(); i++) {
            SiteId site = programme.runs().get(i).siteId().orElse(null);
            if (site != null && context.frame().findSite(site).isEmpty()) {
                dangling(site, context.frame().siteIds(), context, "runs", i, "siteId");
            }
        }
        ProgrammeId whole = programme.partOf().orElse(null);
        if (whole != null && context.frame().findProgramme(whole).isEmpty()) {
            dangling(whole, context.frame().programmeIds(), context, "partOf");
        }
        for (int i = 0; i < programme.serviceIds().size(); i++) {
            ServiceId service = programme.serviceIds().get(i);
            if (context.frame().findService(service).isEmpty()) {
                dangling(
                        service,
                        Lists.transform(context.network().services(), ServiceOffering::id),
                        context,
                        "serviceIds",
                        i);
            }
        }
    }

    static void inCohort(Cohort cohort, Context context) {
        danglingSites(cohort.siteIds(), context);
        ProgrammeId programme = cohort.programmeId().orElse(null);
        if (programme != null && context.frame().findProgramme(programme).isEmpty()) {
            dangling(programme, context.frame().programmeIds(), context, "programmeId");
        }
    }

    static void inEvents(Network network, Context context) {
        for (int i = 0; i < network.events().size(); i++) {
            Event event = network.events().get(i);
            for (int k = 0; k < event.siteIds().size(); k++) {
                if (context.frame().findSite(event.siteIds().get(k)).isEmpty()) {
                    dangling(event.siteIds().get(k), context.frame().siteIds(), context, "events", i, "siteIds", k);
                }
            }
            ProgrammeId programme = event.programmeId().orElse(null);
            if (programme != null && context.frame().findProgramme(programme).isEmpty()) {
                dangling(programme, context.frame().programmeIds(), context, "events", i, "programmeId");
            }
            CohortId cohort = event.cohortId().orElse(null);
            if (cohort != null && context.frame().findCohort(cohort).isEmpty()) {
                dangling(cohort, context.frame().cohortIds(), context, "events", i, "cohortId");
            }
        }
    }

    /** Claims know each other by their network alone. */
    static void amongClaims(Network network, Context context) {
        Set<ClaimId> known = new HashSet<>();
        network.claims().forEach(claim -> claim.id().ifPresent(known::add));
        for (int i = 0; i < network.claims().size(); i++) {
            Claim claim = network.claims().get(i);
            if (claim.partOf().isPresent() && !known.contains(claim.partOf().get())) {
                report(
                        context.about(EntityKind.CLAIM.subject(claim, i), "partOf"),
                        claim.partOf().get(),
                        known);
            }
        }
    }

    static void inClaim(Claim claim, Context context) {
        danglingSites(claim.siteIds(), context);
        ProgrammeId programme = claim.programmeId().orElse(null);
        if (programme != null && context.frame().findProgramme(programme).isEmpty()) {
            dangling(programme, context.frame().programmeIds(), context, "programmeId");
        }
        if (claim.cohortId().isPresent()
                && context.frame().findCohort(claim.cohortId().get()).isEmpty()) {
            dangling(claim.cohortId().get(), context.frame().cohortIds(), context, "cohortId");
        }
        if (claim.tierId().isPresent()) {
            Optional<ProgrammeId> named = claim.programmeId()
                    .or(() -> claim.cohortId()
                            .flatMap(context.frame()::findCohort)
                            .flatMap(Cohort::programmeId));
            danglingTier(claim.tierId().get(), named, context, "tierId");
        }
        OrganizationId organization = claim.organizationId().orElse(null);
        if (organization != null
                && context.network().findOrganization(organization).isEmpty()) {
            dangling(organization, context.network().organizationIds(), context, "organizationId");
        }
    }

    static void inStartup(StartupInNetwork history, Context context) {
        Frame frame = context.frame();
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            SiteId site = support.period().siteId().orElse(null);
            if (site != null && support.siteOrdinal() == Frame.NO_SITE) {
                dangling(site, frame.siteIds(), context, "supportPeriods", support.index(), "siteId");
            }
            ProgrammeId programme = support.period().programmeId().orElse(null);
            if (programme != null && frame.findProgramme(programme).isEmpty()) {
                dangling(programme, frame.programmeIds(), context, "supportPeriods", support.index(), "programmeId");
            }
            TierId tier = support.period().tierId().orElse(null);
            if (tier != null) {
                danglingTier(
                        tier,
                        context.network().programmeOf(support.period()),
                        context,
                        "supportPeriods",
                        support.index(),
                        "tierId");
            }
            CohortId cohort = support.period().cohortId().orElse(null);
            if (cohort != null && frame.findCohort(cohort).isEmpty()) {
                dangling(cohort, frame.cohortIds(), context, "supportPeriods", support.index(), "cohortId");
            }
        }
        List<ServiceUse> uses = history.startup().serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            ServiceId service = uses.get(i).serviceId();
            if (frame.findService(service).isEmpty()) {
                dangling(
                        service,
                        Lists.transform(context.network().services(), ServiceOffering::id),
                        context,
                        "serviceUses",
                        i,
                        "serviceId");
            }
        }
    }

    /** A tier is one of the programme's: without a programme there is none, and one that is not there has its own finding. */
    private static void danglingTier(TierId tier, Optional<ProgrammeId> named, Context context, Object... path) {
        Optional<Programme> programme = named.flatMap(context.frame()::findProgramme);
        if ((programme.isPresent() || named.isEmpty())
                && programme.flatMap(known -> known.findTier(tier)).isEmpty()) {
            List<Tier> tiers = programme.map(Programme::tiers).orElse(ImmutableList.of());
            dangling(tier, Lists.transform(tiers, Tier::id), context, path);
        }
    }

    private static void dangling(TypedId id, Collection<? extends TypedId> known, Context context, Object... path) {
        report(context.at(path), id, known);
    }

    private static void report(Observation observation, TypedId id, Collection<? extends TypedId> known) {
        observation
                .with("id", id)
                .actual(id)
                .nearest(id.value(), Collections2.transform(known, TypedId::value))
                .report();
    }
}
