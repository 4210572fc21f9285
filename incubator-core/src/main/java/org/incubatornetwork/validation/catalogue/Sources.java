package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Finds what has metadata in something of a network: itself, its parts, and the sources that any of them names. */
final class Sources {
    private final Entities visitor;

    /** Takes a source, and where in the whole it is. */
    @FunctionalInterface
    interface Visitor {
        void visit(Source source, Object[] path);
    }

    /** Takes an entity that has metadata, and where in the whole it is. */
    @FunctionalInterface
    interface Entities {
        void visit(Entity entity, Object[] path);
    }

    /** Checks the address of a page, and reports it where it is. */
    @FunctionalInterface
    interface UrlCheck extends Serializable {
        void check(Optional<String> url, Context context, Object... path);
    }

    private Sources(Entities visitor) {
        this.visitor = visitor;
    }

    /** Adds to a rule a check of the pages that anything of a network names. */
    static Rule.Builder onAll(Rule.Builder rule, UrlCheck check) {
        Check<Entity> ofAll = (whole, context) -> visitEntities(whole, (entity, path) -> {
            if (entity.url().isPresent()) {
                check.check(entity.url(), context, Paths.on(path, "url"));
            }
            if (entity instanceof Organization organization) {
                check.check(organization.networkDocument(), context, Paths.on(path, "networkDocument"));
            }
        });
        return RuleTexts.onAll(rule, ofAll);
    }

    /** Visits the sources of an entity of one of the kinds that rules look at. */
    static void visit(Entity whole, Visitor visitor) {
        visitEntities(whole, (entity, path) -> {
            if (entity instanceof Source source) {
                visitor.visit(source, path);
            }
        });
    }

    /** Visits what has metadata in an entity of one of the kinds that rules look at. */
    static void visitEntities(Entity whole, Entities visitor) {
        Sources sources = new Sources(visitor);
        sources.of(whole);
        if (whole instanceof NamedEntity named) {
            sources.each(named.names(), "names");
            sources.each(RecognitionFacts.of(whole), "recognitions");
        }
        if (whole instanceof Startup startup) {
            sources.ofParts(startup);
        } else if (whole instanceof Site site) {
            sources.ofParts(site);
        } else if (whole instanceof Network network) {
            sources.ofParts(network);
        } else if (whole instanceof ServiceOffering service) {
            service.eligibility().ifPresent(eligibility -> sources.of(eligibility, "eligibility"));
            sources.each(service.terms(), "terms");
        } else if (whole instanceof Programme programme) {
            sources.ofParts(programme);
        } else if (whole instanceof Cohort cohort) {
            sources.each(cohort.terms(), "terms");
            sources.each(cohort.funnel(), "funnel");
        } else if (whole instanceof Organization organization) {
            sources.ofParts(organization);
        } else if (whole instanceof Membership membership) {
            sources.of(membership.association(), "association");
            sources.inPlace(membership.association(), "association");
        }
    }

    private void ofParts(Network network) {
        each(network.seats(), "seats");
        each(network.events(), "events");
        each(network.funnel(), "funnel");
        network.lists().ifPresent(lists -> of(lists, "lists"));
        network.register().ifPresent(register -> of(register, "register"));
        ofRoles(network.roles());
    }

    private void ofParts(Site site) {
        site.address().ifPresent(address -> of(address, "address"));
        site.area().ifPresent(area -> of(area, "area"));
        site.premises().ifPresent(premises -> of(premises, "premises"));
        each(site.follows(), "follows");
        each(site.lifecycle(), "lifecycle");
        each(site.capacities(), "capacities");
        ofRoles(site.roles());
    }

    private void ofParts(Programme programme) {
        each(programme.runs(), "runs");
        programme.eligibility().ifPresent(eligibility -> of(eligibility, "eligibility"));
        each(programme.partyEligibilities(), "partyEligibilities");
        ofRoles(programme.roles());
        each(programme.terms(), "terms");
        each(programme.funnel(), "funnel");
        each(programme.tiers(), "tiers");
        for (int i = 0; i < programme.tiers().size(); i++) {
            each(programme.tiers().get(i).terms(), "tiers", i, "terms");
        }
    }

    private void ofRoles(List<Role> roles) {
        each(roles, "roles");
        for (int i = 0; i < roles.size(); i++) {
            each(roles.get(i).terms(), "roles", i, "terms");
            if (roles.get(i).organization().isPresent()) {
                of(roles.get(i).organization().get(), "roles", i, "organization");
                inPlace(roles.get(i).organization().get(), "roles", i, "organization");
            }
        }
    }

    private void inPlace(Organization organization, Object... path) {
        ofParts(organization, path);
        each(organization.recognitions(), Paths.on(path, "recognitions"));
    }

    private void ofParts(Organization organization, Object... path) {
        each(organization.statusEvents(), Paths.on(path, "statusEvents"));
        organization.address().ifPresent(address -> of(address, Paths.on(path, "address")));
    }

    private void ofParts(Startup startup) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            part(periods.get(i).occupied().orElse(null), i, "occupied");
            List<Terms> terms = periods.get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                if (hasMetadata(terms.get(j))) {
                    of(terms.get(j), "supportPeriods", i, "terms", j);
                }
            }
        }
        each(periods, "supportPeriods");
        each(startup.stages(), "stages");
        each(startup.founders(), "founders");
        startup.address().ifPresent(address -> of(address, "address"));
        each(startup.statusEvents(), "statusEvents");
        each(startup.jobs(), "jobs");
        each(startup.revenues(), "revenues");
        each(startup.fundingRounds(), "fundingRounds");
        each(startup.serviceUses(), "serviceUses");
    }

    private void part(@Nullable Entity part, int period, String member) {
        if (part != null && hasMetadata(part)) {
            of(part, "supportPeriods", period, member);
        }
    }

    private void each(List<? extends Entity> entities, Object... list) {
        for (int i = 0; i < entities.size(); i++) {
            if (hasMetadata(entities.get(i))) {
                of(entities.get(i), Paths.on(list, i));
            }
        }
    }

    /** Most have none: then no path is made. */
    private static boolean hasMetadata(Entity entity) {
        return !entity.metadata().equals(Metadata.none());
    }

    private void of(Entity entity, Object... path) {
        visitor.visit(entity, path);
        List<Source> sources = entity.sources();
        for (int i = 0; i < sources.size(); i++) {
            of(sources.get(i), Paths.on(path, "sources", i));
        }
    }
}
