package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.IdentifiedEntity;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.incubatornetwork.validation.rule.Subject;

/** Rules on ids, references, identifiers, names and codes. */
public final class IdentityRules {
    /** The {@linkplain IdentifierForm form} of MA-ICE, the scheme of Moroccan common identifiers of enterprises. */
    static final String ICE = "MAICE";

    private static final String LEI = "XILEI";

    /** Of each kind of thing, no two have the same id. */
    public static final Rule ID_DUPLICATE = identity("ID_DUPLICATE", Severity.ERROR)
            .on(EntityKind.NETWORK, IdentityRules::idDuplicate)
            .collector(SameId::new)
            .build();

    /** Whatever is referred to by its id exists. */
    public static final Rule REFERENCE_DANGLING = identity("REFERENCE_DANGLING", Severity.ERROR)
            .on(EntityKind.SERVICE, (service, context) -> danglingSites(service.siteIds(), context))
            .on(EntityKind.COHORT, (cohort, context) -> danglingSites(cohort.siteIds(), context))
            .on(EntityKind.CLAIM, IdentityRules::danglingInClaim)
            .onHistories(IdentityRules::danglingInStartup)
            .build();

    /** No two startups have the same number in the same register. */
    public static final Rule IDENTIFIER_DUPLICATE = identity("IDENTIFIER_DUPLICATE", Severity.ERROR)
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

    /** A name is not empty. */
    public static final Rule NAME_BLANK = ofAll(identity("NAME_BLANK", Severity.ERROR), IdentityRules::nameBlank)
            .on(EntityKind.NETWORK, IdentityRules::namesBlank)
            .on(
                    EntityKind.MEMBERSHIP,
                    (membership, context) -> nameBlank(membership.association().name(), context, "association", "name"))
            .build();

    /** Two startups differ in more than accents, case and legal form. */
    public static final Rule NAME_NEAR_DUPLICATE = identity("NAME_NEAR_DUPLICATE", Severity.WARNING)
            .collector(SameName::new)
            .build();

    /** A code is one that this version knows. */
    public static final Rule CODE_UNKNOWN = identity("CODE_UNKNOWN", Severity.INFO)
            .on(EntityKind.NETWORK, IdentityRules::codeUnknown)
            .on(
                    EntityKind.SITE,
                    (site, context) -> codeUnknown(
                            site.premises().flatMap(Premises::basis),
                            PremisesBasis::known,
                            context,
                            "premises",
                            "basis"))
            .on(EntityKind.SERVICE, IdentityRules::codeUnknownInService)
            .on(EntityKind.STARTUP, IdentityRules::codeUnknownInStartup)
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
                LEI_CHECKSUM,
                IDENTIFIER_BLANK,
                NAME_BLANK,
                NAME_NEAR_DUPLICATE,
                CODE_UNKNOWN);
    }

    private static Rule.Builder identity(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.IDENTITY, severity);
    }

    /** A rule on the identifiers of whoever may have some. */
    private static Rule.Builder identifiers(String code, Predicate<Identifier> wrong) {
        return ofAll(identity(code, Severity.ERROR), (entity, context) -> wrongIdentifiers(wrong, entity, context))
                .on(
                        EntityKind.NETWORK,
                        (network, context) -> network.operator()
                                .ifPresent(operator -> wrongIdentifiers(wrong, operator, context, "operator")))
                .on(
                        EntityKind.MEMBERSHIP,
                        (membership, context) ->
                                wrongIdentifiers(wrong, membership.association(), context, "association"));
    }

    /** A rule on entities of every kind. */
    private static Rule.Builder ofAll(Rule.Builder rule, Check<Entity> check) {
        EntityKind.all().forEach(kind -> rule.on(kind, check));
        return rule;
    }

    private static void wrongIdentifiers(Predicate<Identifier> wrong, Entity entity, Context context, String... path) {
        List<Identifier> identifiers = entity.identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            if (wrong.test(identifiers.get(i))) {
                context.at(ImmutableList.builder()
                                .add((Object[]) path)
                                .add("identifiers", i, "id")
                                .build()
                                .toArray())
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

    private static void danglingSites(List<SiteId> sites, Context context) {
        for (int i = 0; i < sites.size(); i++) {
            if (context.frame().findSite(sites.get(i)).isEmpty()) {
                dangling(sites.get(i), context.frame().siteIds(), context, "siteIds", i);
            }
        }
    }

    private static void danglingInClaim(Claim claim, Context context) {
        if (claim.siteId().isPresent()
                && context.frame().findSite(claim.siteId().get()).isEmpty()) {
            dangling(claim.siteId().get(), context.frame().siteIds(), context, "siteId");
        }
        if (claim.cohortId().isPresent()
                && context.frame().findCohort(claim.cohortId().get()).isEmpty()) {
            dangling(claim.cohortId().get(), context.frame().cohortIds(), context, "cohortId");
        }
        if (claim.associationId().isPresent()
                && !context.frame()
                        .associationIds()
                        .contains(claim.associationId().get())) {
            dangling(claim.associationId().get(), context.frame().associationIds(), context, "associationId");
        }
    }

    private static void danglingInStartup(StartupInNetwork history, Context context) {
        Frame frame = context.frame();
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            SiteId site = support.period().siteId().orElse(null);
            if (site != null && support.siteOrdinal() == Frame.NO_SITE) {
                dangling(site, frame.siteIds(), context, "supportPeriods", support.index(), "siteId");
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
                dangling(service, frame.serviceIds(), context, "serviceUses", i, "serviceId");
            }
        }
    }

    private static void dangling(TypedId id, Collection<? extends TypedId> known, Context context, Object... path) {
        context.at(path)
                .with("id", id)
                .actual(id)
                .nearest(id.value(), Collections2.transform(known, TypedId::value))
                .report();
    }

    private static void nameBlank(Entity entity, Context context) {
        if (entity instanceof IdentifiedEntity<?> named) {
            nameBlank(named.name(), context, "name");
        }
    }

    private static void namesBlank(Network network, Context context) {
        if (network.operator().isPresent()) {
            nameBlank(network.operator().get().name(), context, "operator", "name");
        }
        for (int i = 0; i < network.shareholders().size(); i++) {
            nameBlank(network.shareholders().get(i).holder(), context, "shareholders", i, "holder");
        }
    }

    private static void nameBlank(String name, Context context, Object... path) {
        if (name.isBlank()) {
            context.at(path).actual(name).report();
        }
    }

    private static void codeUnknown(Network network, Context context) {
        codeUnknown(network.kind(), NetworkKind::known, context, "kind");
        codeUnknown(network.governance(), Governance::known, context, "governance");
    }

    private static void codeUnknownInService(ServiceOffering service, Context context) {
        codeUnknown(service.category(), ServiceCategory::known, context, "category");
        if (service.eligibility().isPresent()) {
            List<Stage> stages = service.eligibility().get().stages();
            for (int i = 0; i < stages.size(); i++) {
                codeUnknown(stages.get(i), Stage::known, context, "eligibility", "stages", i);
            }
            List<StartupKind> kinds = service.eligibility().get().kinds();
            for (int i = 0; i < kinds.size(); i++) {
                codeUnknown(kinds.get(i), StartupKind::known, context, "eligibility", "kinds", i);
            }
        }
    }

    private static void codeUnknownInStartup(Startup startup, Context context) {
        codeUnknown(startup.kind(), StartupKind::known, context, "kind");
        codeUnknown(startup.stage(), Stage::known, context, "stage");
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            List<Terms> terms = periods.get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                if (!terms.get(j).kind().isKnown()) {
                    codeUnknown(
                            terms.get(j).kind(), TermsKind::known, context, "supportPeriods", i, "terms", j, "kind");
                }
            }
        }
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).instrument().isPresent()
                    && !rounds.get(i).instrument().get().isKnown()) {
                codeUnknown(
                        rounds.get(i).instrument().get(),
                        FundingInstrument::known,
                        context,
                        "fundingRounds",
                        i,
                        "instrument");
            }
        }
    }

    private static <C extends OpenCode> void codeUnknown(
            Optional<C> code, Supplier<ImmutableSet<C>> list, Context context, String... path) {
        if (code.isPresent() && !code.get().isKnown()) {
            codeUnknown(code.get(), list, context, (Object[]) path);
        }
    }

    private static <C extends OpenCode> void codeUnknown(
            C code, Supplier<ImmutableSet<C>> list, Context context, Object... path) {
        if (!code.isKnown()) {
            context.at(path)
                    .with("code", code.code())
                    .actual(code.code())
                    .nearest(code.code(), Collections2.transform(list.get(), OpenCode::code))
                    .report();
        }
    }
}
