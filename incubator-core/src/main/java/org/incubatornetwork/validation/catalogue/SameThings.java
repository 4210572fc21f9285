package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.TypedId;
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
    private record Told(EntityKind<?> kind, Subject subject, ImmutableList<Object> path, Organization organization) {
        /** Those that the network lists come first, and then it goes by their ids. */
        static Comparator<Told> order() {
            return Comparator.comparingInt((Told told) -> TELLERS.indexOf(told.kind))
                    .thenComparing(
                            told -> told.organization.id().map(TypedId::value).orElse(""))
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
        organizationsOfOneName(network, context);
    }

    /** Organizations that have ids, and different ones; what is told in place without an id may be anybody's. */
    private static void organizationsOfOneName(Network network, Context context) {
        List<Told> all = told(network);
        all.removeIf(told -> told.organization().id().isEmpty());
        ContentOrder.visitRepeated(
                all,
                told -> Optional.of(NameForm.of(told.organization().name())).filter(form -> !form.isEmpty()),
                Told.order(),
                (place, firstPlace) -> {
                    Told told = all.get(place);
                    Organization organization = told.organization();
                    Organization first = all.get(firstPlace).organization();
                    if (!first.id().equals(organization.id())) {
                        context.about(told.subject(), Paths.on(told.path().toArray(), "name"))
                                .with("name", organization.name())
                                .fact(first.id().orElseThrow())
                                .saying("id", organization.id().orElseThrow())
                                .saying("first", first.name())
                                .saying("firstId", first.id().orElseThrow())
                                .related(all.get(firstPlace).subject())
                                .actual(organization.name())
                                .report();
                    }
                });
    }

    private static <E extends NamedEntity> void names(EntityKind<E> kind, Network network, Context context) {
        List<E> entities = kind.of(network);
        ContentOrder.visitRepeated(
                entities,
                entity -> Optional.of(NameForm.of(entity.name())).filter(form -> !form.isEmpty()),
                ContentOrder.byId(kind),
                (place, first) -> {
                    String name = entities.get(place).name();
                    Subject subject = kind.subject(entities.get(place), place);
                    Subject other = kind.subject(entities.get(first), first);
                    if (!other.id().equals(subject.id())) {
                        context.about(subject, "name")
                                .with("name", name)
                                .fact(other.id().orElse(""))
                                .saying("id", subject.id().orElse("-"))
                                .saying("first", entities.get(first).name())
                                .saying("firstId", other.id().orElse("-"))
                                .related(other)
                                .actual(name)
                                .report();
                    }
                });
    }

    /** Reports organizations of one id that have no name in common, wherever each is told. */
    static void organizations(Network network, Context context) {
        List<Told> all = told(network);
        Map<Integer, Set<String>> formsOfFirst = new HashMap<>();
        ContentOrder.visitRepeated(all, told -> told.organization().id(), Told.order(), (place, firstPlace) -> {
            Told told = all.get(place);
            Organization organization = told.organization();
            Organization first = all.get(firstPlace).organization();
            if (!first.equals(organization)
                    && Collections.disjoint(
                            formsOfFirst.computeIfAbsent(firstPlace, unseen -> forms(first)), forms(organization))) {
                context.about(told.subject(), Paths.on(told.path().toArray(), "name"))
                        .with("id", organization.id().orElseThrow())
                        .with("name", organization.name())
                        .with("first", first.name())
                        .actual(organization.name())
                        .expected(first.name())
                        .report();
            }
        });
    }

    private static Set<String> forms(Organization organization) {
        return organization.allNames().stream().map(NameForm::of).collect(Collectors.toSet());
    }

    /** All organizations, wherever each is told. */
    private static List<Told> told(Network network) {
        List<Told> all = new ArrayList<>();
        TELLERS.forEach(kind -> addOrganizations(kind, network, all));
        return all;
    }

    private static <E extends Entity> void addOrganizations(EntityKind<E> kind, Network network, List<Told> all) {
        List<E> entities = kind.of(network);
        for (int i = 0; i < entities.size(); i++) {
            Subject subject = kind.subject(entities.get(i), i);
            RolesIn.visitOrganizations(
                    entities.get(i),
                    (organization, path) -> all.add(new Told(kind, subject, ImmutableList.copyOf(path), organization)));
        }
    }

    /** Reports numbers in a register that two entities of one kind have, but for startups: those are met one by one. */
    static void identifiers(Network network, Context context) {
        identifiers(EntityKind.ORGANIZATION, network, context);
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
            if (own.isEmpty()) {
                continue;
            }
            Subject subject = kind.subject(entities.get(i), i);
            for (int j = 0; j < own.size(); j++) {
                if (IdentifierForm.isTelling(own.get(j).id())) {
                    all.add(new Numbered<>(entities.get(i), subject, j, own.get(j)));
                }
            }
        }
        ContentOrder.visitRepeated(
                all,
                numbered -> Optional.of(numbered.form()),
                Comparator.comparing(Numbered::entity, ContentOrder.byId(kind)),
                (place, firstPlace) -> {
                    Numbered<E> numbered = all.get(place);
                    Numbered<E> first = all.get(firstPlace);
                    if (!first.subject().id().equals(numbered.subject().id())) {
                        context.about(numbered.subject(), "identifiers", numbered.place(), "id")
                                .with("id", numbered.identifier().id())
                                .fact(numbered.form())
                                .fact(first.subject().id().orElse("-"))
                                .saying("first", first.subject().label().orElseThrow())
                                .related(first.subject())
                                .actual(numbered.identifier().id())
                                .report();
                    }
                });
    }

    /** Reports numbers of one entity that name two enterprises, each of them: one has one LEI, and one ICE but for its last digits. */
    static void twoEnterprises(Entity entity, Context context) {
        if (!(entity instanceof Organization)) {
            twoEnterprises(entity, context, new Object[0]);
        }
        if (RolesIn.tellsOrganizations(entity)) {
            RolesIn.visitOrganizations(entity, (organization, path) -> twoEnterprises(organization, context, path));
        }
    }

    private static void twoEnterprises(Entity entity, Context context, Object[] path) {
        List<Identifier> own = entity.identifiers();
        if (own.size() < 2) {
            return;
        }
        SetMultimap<String, String> enterprises = HashMultimap.create();
        own.forEach(identifier -> enterprise(identifier)
                .ifPresent(enterprise -> enterprises.put(IdentifierForm.of(identifier.scheme()), enterprise)));
        for (int i = 0; i < own.size(); i++) {
            Identifier identifier = own.get(i);
            if (enterprise(identifier).isPresent()
                    && enterprises.get(IdentifierForm.of(identifier.scheme())).size() > 1) {
                context.at(Paths.on(path, "identifiers", i, "id"))
                        .with("scheme", identifier.scheme())
                        .with("id", identifier.id())
                        .actual(identifier.id())
                        .report();
            }
        }
    }

    /** What an identifier says of which enterprise it is of, if it says so. */
    private static Optional<String> enterprise(Identifier identifier) {
        String id = IdentifierForm.of(identifier.id());
        if (IdentifierForm.isOf(IdentityRules.ICE, identifier.scheme()) && CheckDigits.isIce(id)) {
            return Optional.of(id.substring(0, ENTERPRISE_DIGITS));
        }
        return Optional.of(id)
                .filter(lei -> IdentifierForm.isOf(IdentityRules.LEI, identifier.scheme()) && CheckDigits.isLei(lei));
    }
}
