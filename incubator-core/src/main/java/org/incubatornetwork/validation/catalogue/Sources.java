package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Finds what may have metadata in something of a network: itself, its parts, and the sources that any of them names. */
final class Sources {
    private static final Within<Entity> ANYWHERE = Within.of(Entity.class);

    private final Entities visitor;

    /** Takes a source, and where in the whole it is. */
    @FunctionalInterface
    interface Visitor {
        void visit(Source source, Object[] path);
    }

    /** Takes an entity that may have metadata, and where in the whole it is. */
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

    /**
     * Visits an entity of one of the kinds that rules look at, and its parts; of startups, which are many, and whose parts are written
     * out here, those parts alone that have metadata.
     */
    static void visitEntities(Entity whole, Entities visitor) {
        if (whole instanceof Startup startup) {
            new Sources(visitor).ofStartup(startup);
        } else {
            visitor.visit(whole, Paths.ITSELF);
            ANYWHERE.find(whole, part -> true).forEach(found -> visitor.visit(found.value(), found.path()));
        }
    }

    private void ofStartup(Startup startup) {
        of(startup);
        each(startup.names(), "names");
        each(startup.recognitions(), "recognitions");
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
        ofFounders(startup.founders());
        startup.address().ifPresent(address -> of(address, "address"));
        each(startup.statusEvents(), "statusEvents");
        each(startup.jobs(), "jobs");
        each(startup.revenues(), "revenues");
        each(startup.fundingRounds(), "fundingRounds");
        each(startup.serviceUses(), "serviceUses");
    }

    private void ofFounders(List<Founders> founders) {
        each(founders, "founders");
        for (int i = 0; i < founders.size(); i++) {
            each(founders.get(i).groups(), "founders", i, "groups");
        }
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
