package org.incubatornetwork.validation.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Subject;

/** Finds what may be one thing among the sites, services and cohorts of a network, and one firm's numbers that are of two. */
final class SameThings {
    private static final int ENTERPRISE_DIGITS = 9;

    private SameThings() {}

    /** Reports sites whose names are those of others. */
    static void siteNames(Network network, Context context) {
        Map<String, Subject> told = new HashMap<>();
        for (int i = 0; i < network.sites().size(); i++) {
            Site site = network.sites().get(i);
            Subject subject = EntityKind.SITE.subject(site, i);
            String form = NameForm.of(site.name());
            Subject first = form.isEmpty() ? null : told.putIfAbsent(form, subject);
            if (first != null && !first.id().equals(subject.id())) {
                context.about(subject, "name")
                        .with("name", site.name())
                        .fact(first.id().orElseThrow())
                        .saying("id", site.id())
                        .saying("first", first.label().orElseThrow())
                        .saying("firstId", first.id().orElseThrow())
                        .related(first)
                        .actual(site.name())
                        .report();
            }
        }
    }

    /** Reports numbers in a register that two entities of one kind have, but for startups: those are met one by one. */
    static void identifiers(Network network, Context context) {
        identifiers(EntityKind.SITE, network, context);
        identifiers(EntityKind.SERVICE, network, context);
        identifiers(EntityKind.PROGRAMME, network, context);
        identifiers(EntityKind.COHORT, network, context);
    }

    private static <E extends Entity> void identifiers(EntityKind<E> kind, Network network, Context context) {
        Map<List<String>, Subject> told = new HashMap<>();
        List<E> entities = kind.of(network);
        for (int i = 0; i < entities.size(); i++) {
            List<Identifier> own = entities.get(i).identifiers();
            for (int j = 0; j < own.size(); j++) {
                if (IdentifierForm.isTelling(own.get(j).id())) {
                    Subject subject = kind.subject(entities.get(i), i);
                    List<String> form = form(own.get(j));
                    Subject first = told.putIfAbsent(form, subject);
                    if (first != null && !first.id().equals(subject.id())) {
                        context.about(subject, "identifiers", j, "id")
                                .with("id", own.get(j).id())
                                .fact(form)
                                .fact(first.id().orElseThrow())
                                .saying("first", first.label().orElseThrow())
                                .related(first)
                                .actual(own.get(j).id())
                                .report();
                    }
                }
            }
        }
    }

    private static List<String> form(Identifier identifier) {
        return List.of(IdentifierForm.of(identifier.scheme()), IdentifierForm.of(identifier.id()));
    }

    /** Reports numbers of one entity that name two enterprises: one has one LEI, and one ICE but for its last digits. */
    static void twoEnterprises(Entity entity, Context context) {
        List<Identifier> own = entity.identifiers();
        if (own.size() < 2) {
            return;
        }
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            String scheme = IdentifierForm.of(own.get(i).scheme());
            String id = IdentifierForm.of(own.get(i).id());
            boolean isIce = scheme.equals(IdentityRules.ICE) && CheckDigits.isIce(id);
            if (isIce || (scheme.equals(IdentityRules.LEI) && CheckDigits.isLei(id))) {
                String enterprise = isIce ? id.substring(0, ENTERPRISE_DIGITS) : id;
                String first = told.putIfAbsent(scheme, enterprise);
                if (first != null && !first.equals(enterprise)) {
                    context.at("identifiers", i, "id")
                            .with("scheme", own.get(i).scheme())
                            .with("id", own.get(i).id())
                            .actual(own.get(i).id())
                            .report();
                }
            }
        }
    }
}
