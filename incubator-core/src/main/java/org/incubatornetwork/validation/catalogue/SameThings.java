package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import com.google.common.collect.ObjectArrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Subject;

/** Finds what may be one thing among the sites, organizations, services and cohorts of a network, and one firm's numbers that are of two. */
final class SameThings {
    private static final int ENTERPRISE_DIGITS = 9;

    private SameThings() {}

    /** Reports sites, and organizations, whose names are those of others of their kind. */
    static void names(Network network, Context context) {
        names(EntityKind.SITE, network, context);
        names(EntityKind.ORGANIZATION, network, context);
    }

    private static <E extends NamedEntity> void names(EntityKind<E> kind, Network network, Context context) {
        Map<String, Subject> told = new HashMap<>();
        List<E> entities = kind.of(network);
        for (int i = 0; i < entities.size(); i++) {
            Subject subject = kind.subject(entities.get(i), i);
            String form = NameForm.of(entities.get(i).name());
            Subject first = form.isEmpty() ? null : told.putIfAbsent(form, subject);
            if (first != null && !first.id().equals(subject.id())) {
                context.about(subject, "name")
                        .with("name", entities.get(i).name())
                        .fact(first.id().orElse(first.pointer()))
                        .saying("id", subject.id().orElse("-"))
                        .saying("first", first.label().orElseThrow())
                        .saying("firstId", first.id().orElse("-"))
                        .related(first)
                        .actual(entities.get(i).name())
                        .report();
            }
        }
    }

    /** An organization that is told somewhere. */
    private record Told(Organization organization, Subject subject, List<Object> path) {}

    /** Reports organizations of one id that have no name in common, wherever each is told. */
    static void organizations(Network network, Context context) {
        ListMultimap<OrganizationId, Told> told = ArrayListMultimap.create();
        organizations(EntityKind.ORGANIZATION, network, told);
        organizations(EntityKind.NETWORK, network, told);
        organizations(EntityKind.SITE, network, told);
        organizations(EntityKind.PROGRAMME, network, told);
        organizations(EntityKind.MEMBERSHIP, network, told);
        Multimaps.asMap(told).values().forEach(ofOneId -> twoNames(ofOneId, context));
    }

    private static <E extends Entity> void organizations(
            EntityKind<E> kind, Network network, ListMultimap<OrganizationId, Told> told) {
        List<E> entities = kind.of(network);
        for (int i = 0; i < entities.size(); i++) {
            Subject subject = kind.subject(entities.get(i), i);
            RolesIn.visitOrganizations(
                    entities.get(i),
                    (organization, path) -> organization
                            .id()
                            .ifPresent(id -> told.put(id, new Told(organization, subject, List.of(path)))));
        }
    }

    private static void twoNames(List<Told> ofOneId, Context context) {
        if (ofOneId.stream().map(Told::organization).distinct().count() < 2) {
            return;
        }
        List<Organization> organizations = Lists.transform(ofOneId, Told::organization);
        List<Integer> places = ContentOrder.places(organizations, Comparator.comparing(Organization::name));
        Organization first = organizations.get(places.get(0));
        for (int place : places) {
            Told other = ofOneId.get(place);
            Organization organization = other.organization();
            if (!organization.equals(first) && !haveCommonName(first, organization)) {
                context.about(other.subject(), ObjectArrays.concat(other.path().toArray(), "name"))
                        .with("id", organization.id().orElseThrow())
                        .with("name", organization.name())
                        .with("first", first.name())
                        .actual(organization.name())
                        .expected(first.name())
                        .report();
            }
        }
    }

    private static boolean haveCommonName(Organization one, Organization other) {
        Set<String> forms = new HashSet<>();
        one.allNames().forEach(name -> forms.add(NameForm.of(name)));
        return other.allNames().stream().map(NameForm::of).anyMatch(forms::contains);
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
        for (int i :
                ContentOrder.places(own, Comparator.comparing(Identifier::id).reversed())) {
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
