package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.TierId;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.incubatornetwork.validation.rule.Subject;

/** Rules on ids, references, identifiers and codes. */
public final class IdentityRules {
    /** The {@linkplain IdentifierForm form} of MA-ICE, the scheme of Moroccan common identifiers of enterprises. */
    static final String ICE = "MAICE";

    static final String LEI = "XILEI";

    private static final Glance<Startup> HAS_IDENTIFIERS =
            startup -> !startup.identifiers().isEmpty();

    /** Of each kind of thing, no two have the same id. */
    public static final Rule ID_DUPLICATE = identity("ID_DUPLICATE", Severity.ERROR)
            .on(EntityKind.NETWORK, IdentityRules::idDuplicate)
            .on(EntityKind.PROGRAMME, IdentityRules::tierDuplicate)
            .collector(SameId::new)
            .build();

    /** Whatever is referred to by its id exists. */
    public static final Rule REFERENCE_DANGLING = identity("REFERENCE_DANGLING", Severity.ERROR)
            .on(EntityKind.NETWORK, DanglingReferences::inRoles)
            .on(EntityKind.NETWORK, DanglingReferences::inEvents)
            .on(EntityKind.SITE, DanglingReferences::inSite)
            .on(EntityKind.SERVICE, DanglingReferences::inService)
            .on(EntityKind.PROGRAMME, DanglingReferences::inProgramme)
            .on(EntityKind.COHORT, DanglingReferences::inCohort)
            .on(EntityKind.CLAIM, DanglingReferences::inClaim)
            .on(EntityKind.NETWORK, DanglingReferences::amongClaims)
            .onHistories(DanglingReferences::inStartup)
            .build();

    /** No two startups, and no two sites, services or cohorts, have the same number in the same register. */
    public static final Rule IDENTIFIER_DUPLICATE = identity("IDENTIFIER_DUPLICATE", Severity.ERROR)
            .on(EntityKind.NETWORK, SameThings::identifiers)
            .collector(SameIdentifier::new)
            .build();

    /** A Moroccan common identifier of enterprises has fifteen digits that fit together. */
    public static final Rule ICE_CHECKSUM = identifiers(
                    "ICE_CHECKSUM",
                    identifier -> IdentifierForm.isOf(ICE, identifier.scheme())
                            && !CheckDigits.isIce(IdentifierForm.of(identifier.id())))
            .build();

    /** Two startups are two enterprises. */
    public static final Rule ICE_SAME_ENTERPRISE = identity("ICE_SAME_ENTERPRISE", Severity.WARNING)
            .collector(SameEnterprise::new)
            .build();

    /** An organization of one id is one, wherever it is told. */
    public static final Rule ORGANIZATION_TWO_NAMES = identity("ORGANIZATION_TWO_NAMES", Severity.WARNING)
            .on(EntityKind.NETWORK, SameThings::organizations)
            .build();

    /** The numbers of one firm name one enterprise. */
    public static final Rule IDENTIFIERS_CONTRADICT = RuleTexts.onAll(
                    identity("IDENTIFIERS_CONTRADICT", Severity.WARNING), SameThings::twoEnterprises)
            .build();

    /** A legal entity identifier has twenty characters that fit together. */
    public static final Rule LEI_CHECKSUM = identifiers(
                    "LEI_CHECKSUM",
                    identifier -> IdentifierForm.isOf(LEI, identifier.scheme())
                            && !CheckDigits.isLei(IdentifierForm.of(identifier.id())))
            .build();

    /** An identifier is a number, and not what stands in the place of one. */
    public static final Rule IDENTIFIER_BLANK = identifiers(
                    "IDENTIFIER_BLANK",
                    identifier -> !IdentifierForm.isTelling(identifier.id())
                            && !IdentifierForm.isOf(ICE, identifier.scheme())
                            && !IdentifierForm.isOf(LEI, identifier.scheme()))
            .build();

    /** Two startups, or two sites, differ in more than accents, case and legal form. */
    public static final Rule NAME_NEAR_DUPLICATE = identity("NAME_NEAR_DUPLICATE", Severity.WARNING)
            .on(EntityKind.NETWORK, SameThings::names)
            .collector(SameName::new)
            .build();

    /** A code is one that this version knows. */
    public static final Rule CODE_UNKNOWN = RuleTexts.onAll(
                    identity("CODE_UNKNOWN", Severity.INFO), Oddities.GLANCE, UnknownCodes::in)
            .build();

    private IdentityRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                ID_DUPLICATE,
                REFERENCE_DANGLING,
                IDENTIFIER_DUPLICATE,
                ICE_CHECKSUM,
                ICE_SAME_ENTERPRISE,
                ORGANIZATION_TWO_NAMES,
                IDENTIFIERS_CONTRADICT,
                LEI_CHECKSUM,
                IDENTIFIER_BLANK,
                NAME_NEAR_DUPLICATE,
                CODE_UNKNOWN);
    }

    private static Rule.Builder identity(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.IDENTITY, severity);
    }

    /** What is wrong with an identifier. */
    @FunctionalInterface
    private interface Fault extends Predicate<Identifier>, Serializable {}

    /** A rule on the identifiers of whoever may have some. */
    private static Rule.Builder identifiers(String code, Fault wrong) {
        return RuleTexts.onAll(identity(code, Severity.ERROR), HAS_IDENTIFIERS, (entity, context) -> {
            if (!(entity instanceof Organization)) {
                wrongIdentifiers(wrong, entity, context, Paths.ITSELF);
            }
            if (RolesIn.tellsOrganizations(entity)) {
                RolesIn.visitOrganizations(
                        entity, (organization, path) -> wrongIdentifiers(wrong, organization, context, path));
            }
        });
    }

    private static void wrongIdentifiers(Predicate<Identifier> wrong, Entity entity, Context context, Object[] path) {
        List<Identifier> identifiers = entity.identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            if (wrong.test(identifiers.get(i))) {
                context.at(Paths.on(path, "identifiers", i, "id"))
                        .with("id", identifiers.get(i).id())
                        .actual(identifiers.get(i).id())
                        .report();
            }
        }
    }

    private static void idDuplicate(Network network, Context context) {
        for (EntityKind<?> kind : EntityKind.all()) {
            // A membership is known by its association, which may have others.
            if (!kind.equals(EntityKind.MEMBERSHIP)) {
                idDuplicate(kind, network, context);
            }
        }
    }

    private static void tierDuplicate(Programme programme, Context context) {
        Map<TierId, Tier> first = new HashMap<>();
        for (int i = 0; i < programme.tiers().size(); i++) {
            Tier tier = programme.tiers().get(i);
            Tier earlier = first.putIfAbsent(tier.id(), tier);
            if (earlier != null) {
                context.at("tiers", i, "id")
                        .with("id", tier.id())
                        .saying("first", earlier.name())
                        .actual(tier.id())
                        .report();
            }
        }
    }

    private static <E extends Entity> void idDuplicate(EntityKind<E> kind, Network network, Context context) {
        List<E> entities = kind.of(network);
        Map<TypedId, Integer> first = new HashMap<>();
        for (int i = 0; i < entities.size(); i++) {
            Optional<? extends TypedId> id = kind.id(entities.get(i));
            Integer earlier = id.isEmpty() ? null : first.putIfAbsent(id.get(), i);
            if (earlier != null) {
                Subject other = kind.subject(entities.get(earlier), earlier);
                context.about(kind.subject(entities.get(i), i), "id")
                        .with("id", id.orElseThrow())
                        .saying("first", other.label().orElse(""))
                        .related(other)
                        .actual(id.orElseThrow())
                        .report();
            }
        }
    }
}
