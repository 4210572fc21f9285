package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Subject;

/** Finds what may be one thing among the sites, organizations, services and cohorts of a network, and one firm's numbers that are of two. */
final class SameThings {
    private static final int ENTERPRISE_DIGITS = 9;

    /** What tells organizations; what it lists itself a network knows best. */
    private static final ImmutableList<EntityKind<?>> TELLERS = ImmutableList.of(
            EntityKind.ORGANIZATION, EntityKind.NETWORK, EntityKind.SITE, EntityKind.PROGRAMME, EntityKind.MEMBERSHIP);

    private SameThings() {}

    /** An organization, and where it is told. */
    private record Told(EntityKind<?> kind, Subject subject, Object[] path, Organization organization) {
        /** Those that the network lists come first. */
        static Comparator<Told> order() {
            return Comparator.comparingInt((Told told) -> TELLERS.indexOf(told.kind))
                    .thenComparing(Told::organization, ContentOrder.of(Comparator.comparing(Organization::name)));
        }
    }

    /** An identifier, and where it stands. */
    private record Numbered<E>(E entity, Subject subject, int place, Identifier identifier) {
        List<String> form() {
            return List.of(IdentifierForm.of(identifier.scheme()), IdentifierForm.of(identifier.id()));
        }
    }

    /** Reports sites, and organizations, whose names are those of others of their kind. */
    static void names(Network network, Context context) {
        names(EntityKind.SITE, network, context);
        names(EntityKind.ORGANIZATION, network, context);
    }

    private static <E extends NamedEntity> void names(EntityKind<E> kind, Network network, Context context) {
        List<E> entities = kind.of(network);
        ContentOrder.visitRepeated(
                entities,
                entity -> Optional.of(NameForm.of(entity.name())).filter(form -> !form.isEmpty()),
                ContentOrder.byId(kind),
                (place, entity, first) -> {
                    Subject subject = kind.subject(entity, place);
                    Subject other = kind.subject(first, entities.indexOf(first));
                    if (!other.id().equals(subject.id())) {
                        context.about(subject, "name")
                                .with("name", entity.name())
                                .fact(other.id().orElse(""))
                                .saying("id", subject.id().orElse("-"))
                                .saying("first", first.name())
                                .saying("firstId", other.id().orElse("-"))
                                .related(other)
                                .actual(entity.name())
                                .report();
                    }
                });
    }

    /** An organization that is told somewhere. */
    private record Told(Organization organization, Subject subject, List<Object> path) {}

    /** Reports organizations of one id that have no name in common, wherever each is told. */
    static void organizations(Network network, Context context) {
<<<<<<< ours
        List<Told> all = new ArrayList<>();
        TELLERS.forEach(kind -> addOrganizations(kind, network, all));
        ContentOrder.visitRepeated(all, told -> told.organization().id(), Told.order(), (place, told, other) -> {
            Organization organization = told.organization();
            Organization first = other.organization();
            if (!first.equals(organization) && !haveCommonName(first, organization)) {
                context.about(told.subject(), RolesIn.path(told.path(), "name"))
                        .with("id", organization.id().orElseThrow())
                        .with("name", organization.name())
                        .with("first", first.name())
                        .actual(organization.name())
                        .expected(first.name())
                        .report();
            }
        });
||||||| base
        Map<OrganizationId, Organization> told = new HashMap<>();
        organizations(EntityKind.ORGANIZATION, network, told, context);
        organizations(EntityKind.NETWORK, network, told, context);
        organizations(EntityKind.SITE, network, told, context);
        organizations(EntityKind.PROGRAMME, network, told, context);
        organizations(EntityKind.MEMBERSHIP, network, told, context);
=======
        ListMultimap<OrganizationId, Told> told = ArrayListMultimap.create();
        organizations(EntityKind.ORGANIZATION, network, told);
        organizations(EntityKind.NETWORK, network, told);
        organizations(EntityKind.SITE, network, told);
        organizations(EntityKind.PROGRAMME, network, told);
        organizations(EntityKind.MEMBERSHIP, network, told);
        Multimaps.asMap(told).values().forEach(ofOneId -> twoNames(ofOneId, context));
>>>>>>> theirs
    }

<<<<<<< ours
    private static <E extends Entity> void addOrganizations(EntityKind<E> kind, Network network, List<Told> all) {
||||||| base
    private static <E extends Entity> void organizations(
            EntityKind<E> kind, Network network, Map<OrganizationId, Organization> told, Context context) {
=======
    private static <E extends Entity> void organizations(
            EntityKind<E> kind, Network network, ListMultimap<OrganizationId, Told> told) {
>>>>>>> theirs
        List<E> entities = kind.of(network);
        for (int i = 0; i < entities.size(); i++) {
            Subject subject = kind.subject(entities.get(i), i);
<<<<<<< ours
            RolesIn.visitOrganizations(
                    entities.get(i), (organization, path) -> all.add(new Told(kind, subject, path, organization)));
||||||| base
            RolesIn.visitOrganizations(entities.get(i), (organization, path) -> {
                Organization first = organization.id().isEmpty()
                        ? null
                        : told.putIfAbsent(organization.id().get(), organization);
                if (first != null && !first.equals(organization) && !haveCommonName(first, organization)) {
                    context.about(subject, ObjectArrays.concat(path, "name"))
                            .with("id", organization.id().orElseThrow())
                            .with("name", organization.name())
                            .with("first", first.name())
                            .actual(organization.name())
                            .expected(first.name())
                            .report();
                }
            });
=======
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
>>>>>>> theirs
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
        List<Numbered<E>> all = new ArrayList<>();
        List<E> entities = kind.of(network);
        for (int i = 0; i < entities.size(); i++) {
            List<Identifier> own = entities.get(i).identifiers();
            for (int j = 0; j < own.size(); j++) {
                if (IdentifierForm.isTelling(own.get(j).id())) {
                    all.add(new Numbered<>(entities.get(i), kind.subject(entities.get(i), i), j, own.get(j)));
                }
            }
        }
        ContentOrder.visitRepeated(
                all,
                numbered -> Optional.of(numbered.form()),
                Comparator.comparing(Numbered::entity, ContentOrder.byId(kind)),
                (place, numbered, first) -> {
                    if (!first.subject().id().equals(numbered.subject().id())) {
                        context.about(numbered.subject(), "identifiers", numbered.place(), "id")
                                .with("id", numbered.identifier().id())
                                .fact(numbered.form())
                                .fact(first.subject().id().orElseThrow())
                                .saying("first", first.subject().label().orElseThrow())
                                .related(first.subject())
                                .actual(numbered.identifier().id())
                                .report();
                    }
                });
    }

    /** Reports numbers of one entity that name two enterprises: one has one LEI, and one ICE but for its last digits. */
    static void twoEnterprises(Entity entity, Context context) {
        List<Identifier> own = entity.identifiers();
        if (own.size() < 2) {
            return;
        }
<<<<<<< ours
        ContentOrder.visitRepeated(
                own,
                identifier -> enterprise(identifier).map(any -> IdentifierForm.of(identifier.scheme())),
                ContentOrder.of(Comparator.comparing(Identifier::id)),
                (place, identifier, first) -> {
                    if (!enterprise(identifier).equals(enterprise(first))) {
                        context.at("identifiers", place, "id")
                                .with("scheme", identifier.scheme())
                                .with("id", identifier.id())
                                .actual(identifier.id())
                                .report();
                    }
                });
    }

    /** What an identifier says of which enterprise it is of, if it says so. */
    private static Optional<String> enterprise(Identifier identifier) {
        String id = IdentifierForm.of(identifier.id());
        if (IdentifierForm.isOf(IdentityRules.ICE, identifier.scheme()) && CheckDigits.isIce(id)) {
            return Optional.of(id.substring(0, ENTERPRISE_DIGITS));
||||||| base
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
=======
        Map<String, String> told = new HashMap<>();
        for (int i : ContentOrder.places(own, Comparator.comparing(Identifier::id))) {
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
>>>>>>> theirs
        }
        return Optional.of(id)
                .filter(lei -> IdentifierForm.isOf(IdentityRules.LEI, identifier.scheme()) && CheckDigits.isLei(lei));
    }
}
