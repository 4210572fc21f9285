package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Seat;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.text.LanguageTags;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.incubatornetwork.validation.rule.Subject;

/** Rules on what is told twice: values in a list of different ones, entities, and support at one time. */
public final class RepeatRules {
    /** No value comes twice in a list of different ones. */
    public static final Rule VALUE_REPEATED = RuleTexts.onAll(repeat("VALUE_REPEATED"), RepeatRules::valuesOfAny)
            .on(EntityKind.NETWORK, RepeatRules::valuesOfNetwork)
            .on(EntityKind.SITE, RepeatRules::valuesOfSite)
            .on(EntityKind.SERVICE, RepeatRules::valuesOfService)
            .on(EntityKind.PROGRAMME, RepeatRules::valuesOfProgramme)
            .on(EntityKind.COHORT, RepeatRules::valuesOfCohort)
            .on(EntityKind.CLAIM, RepeatRules::valuesOfClaim)
            .on(EntityKind.STARTUP, RepeatRules::valuesOfStartup)
            .build();

    /** Two entities differ in more than their ids. */
    public static final Rule ENTITY_REPEATED = repeat("ENTITY_REPEATED")
            .on(EntityKind.NETWORK, RepeatRules::entities)
            .build();

    /** A startup is supported once at a time as a member of one cohort, or at one level. */
    public static final Rule SUPPORT_OVERLAP = repeat("SUPPORT_OVERLAP")
            .onHistories(Succession.HAS_SEVERAL, RepeatRules::supportOverlap)
            .build();

    private static final ExclusivePeriods<Membership> MEMBERSHIPS = new ExclusivePeriods<>(
            membership -> membership.start().map(EpochDay::latest).orElse(EpochDay.BEFORE_ALL),
            membership -> membership.end().map(EpochDay::earliest).orElse(EpochDay.NEVER),
            RepeatRules::association,
            membership -> !DayOrder.endsBeforeStart(membership.start(), membership.end()));

    private static final ExclusivePeriods<Support> SUPPORTS = new ExclusivePeriods<>(
            Support::latestStartDay, DayOrder::earliestEnd, support -> group(support.period()), RepeatRules::isDated);

    private RepeatRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(VALUE_REPEATED, ENTITY_REPEATED, SUPPORT_OVERLAP);
    }

    private static Rule.Builder repeat(String code) {
        return RuleTexts.rule(code, RuleCategory.FACTS, Severity.WARNING);
    }

    // Values

    private static void valuesOfAny(Entity entity, Context context) {
        values(RolesIn.of(entity), RepeatRules::role, context, "roles");
        valuesOf(entity, context, Paths.ITSELF);
        if (RolesIn.tellsOrganizations(entity) && !(entity instanceof Organization)) {
            RolesIn.visitOrganizations(entity, (organization, path) -> valuesOf(organization, context, path));
        }
    }

    private static void valuesOf(Entity entity, Context context, Object[] path) {
        identifiersRepeated(entity.identifiers(), context, path);
        values(
                RecognitionFacts.of(entity),
                recognition -> recognition.withMetadata(Metadata.none()),
                context,
                Paths.on(path, "recognitions"));
    }

    /** A role is one of a kind, of somebody, for a time: its share may be told anew. */
    private static Object role(Role role) {
        Optional<String> organization = role.organizationId()
                .map(OrganizationId::value)
                .or(() -> role.organization().map(told -> NameForm.of(told.name())));
        return List.<Object>of(role.kind(), organization, role.start(), role.end());
    }

    private static void valuesOfNetwork(Network network, Context context) {
        values(network.seats(), seat -> seat.withMetadata(Metadata.none()), context, "seats");
        values(network.focusSectors(), Sector::key, context, "focusSectors");
        values(network.territories(), NameForm::of, context, "territories");
        values(network.languages(), LanguageTags::folded, context, "languages");
        values(network.events(), event -> event.withMetadata(Metadata.none()), context, "events");
        valuesOfFunnel(network.funnel(), context);
    }

    private static void valuesOfSite(Site site, Context context) {
        values(site.follows(), before -> before.siteId().map(Object.class::cast).orElse(""), context, "follows");
    }

    private static void valuesOfService(ServiceOffering service, Context context) {
        values(service.siteIds(), id -> id, context, "siteIds");
        valuesOfTerms(service.terms(), context, "terms");
        if (service.eligibility().isPresent()) {
            valuesOf(service.eligibility().get(), context, "eligibility");
        }
    }

    private static void valuesOfProgramme(Programme programme, Context context) {
        values(programme.siteIds(), id -> id, context, "siteIds");
        values(programme.runs(), run -> run.withMetadata(Metadata.none()), context, "runs");
        values(programme.serviceIds(), id -> id, context, "serviceIds");
        values(programme.tiers(), tier -> NameForm.of(tier.name()), context, "tiers");
        valuesOfTerms(programme.terms(), context, "terms");
        valuesOfFunnel(programme.funnel(), context);
        if (programme.eligibility().isPresent()) {
            valuesOf(programme.eligibility().get(), context, "eligibility");
        }
        List<Eligibility> ofParties = programme.partyEligibilities();
        values(ofParties, conditions -> conditions.withMetadata(Metadata.none()), context, "partyEligibilities");
        for (int i = 0; i < ofParties.size(); i++) {
            valuesOf(ofParties.get(i), context, "partyEligibilities", i);
        }
    }

    private static void valuesOfCohort(Cohort cohort, Context context) {
        values(cohort.siteIds(), id -> id, context, "siteIds");
        valuesOfTerms(cohort.terms(), context, "terms");
        valuesOfFunnel(cohort.funnel(), context);
    }

    private static void valuesOfClaim(Claim claim, Context context) {
        values(claim.siteIds(), id -> id, context, "siteIds");
        values(claim.subgroups(), group -> group, context, "subgroups");
    }

    /** How many have reached a stage is told once for a unit and a day. */
    private static void valuesOfFunnel(List<FunnelStage> stages, Context context) {
        values(stages, stage -> List.<Object>of(stage.stage(), stage.unit(), stage.on()), context, "funnel");
    }

    private static void valuesOfTerms(List<Terms> terms, Context context, Object... path) {
        values(terms, one -> one.withMetadata(Metadata.none()), context, path);
    }

    private static void valuesOf(Eligibility eligibility, Context context, Object... path) {
        values(eligibility.sectors(), Sector::key, context, Paths.on(path, "sectors"));
        values(eligibility.stages(), stage -> stage, context, Paths.on(path, "stages"));
        values(eligibility.kinds(), kind -> kind, context, Paths.on(path, "kinds"));
        values(eligibility.subgroups(), group -> group, context, Paths.on(path, "subgroups"));
    }

    private static void valuesOfStartup(Startup startup, Context context) {
        values(startup.sectors(), Sector::key, context, "sectors");
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).terms().size() > 1) {
                valuesOfTerms(periods.get(i).terms(), context, "supportPeriods", i, "terms");
            }
        }
        List<Founders> founders = startup.founders();
        for (int i = 0; i < founders.size(); i++) {
            if (founders.get(i).groups().size() > 1) {
                values(founders.get(i).groups(), FounderGroup::group, context, "founders", i, "groups");
            }
        }
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).observedOn().size() > 1) {
                values(events.get(i).observedOn(), day -> day, context, "statusEvents", i, "observedOn");
            }
        }
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).investors().size() > 1) {
                values(rounds.get(i).investors(), NameForm::of, context, "fundingRounds", i, "investors");
            }
        }
    }

    private static void identifiersRepeated(List<Identifier> identifiers, Context context, Object[] path) {
        values(
                identifiers,
                identifier -> List.of(IdentifierForm.of(identifier.scheme()), IdentifierForm.of(identifier.id())),
                context,
                Paths.on(path, "identifiers"));
    }

    /** Values of which the key is empty say nothing, and so not the same. */
    private static <V> void values(List<V> values, Function<V, Object> key, Context context, Object... path) {
        if (values.size() < 2) {
            return;
        }
        Function<V, Optional<?>> said = value -> Optional.of(key.apply(value)).filter(known -> !known.equals(""));
        ContentOrder.visitRepeated(
                values,
                said,
                ContentOrder.byContent(),
                (place, first) -> context.at(Paths.on(path, place))
                        .with("member", (String) path[path.length - 1])
                        .with("value", text(values.get(place)))
                        .report());
    }

    private static String text(Object value) {
        if (value instanceof Role role) {
            return role.kind().code();
        } else if (value instanceof Tier tier) {
            return tier.name();
        } else if (value instanceof Terms terms) {
            return terms.kind().code();
        } else if (value instanceof FunnelStage stage) {
            return stage.stage().code();
        } else if (value instanceof FounderGroup group) {
            return group.group().code();
        } else if (value instanceof Predecessor before) {
            return before.siteId().map(SiteId::value).orElse("-");
        } else if (value instanceof Event event) {
            return event.name().orElseGet(event.kind()::code);
        } else if (value instanceof Recognition recognition) {
            return recognition.name().orElseGet(recognition.kind()::code);
        } else if (value instanceof ProgrammeRun run) {
            return run.siteId().map(SiteId::value).or(run::territory).orElse("-");
        } else if (value instanceof Eligibility conditions) {
            return conditions.party().map(RoleKind::code).orElse("-");
        } else if (value instanceof Seat seat) {
            return seat.address()
                    .addressLocality()
                    .or(seat.address()::addressCountry)
                    .orElse("-");
        }
        return value instanceof Identifier identifier
                ? identifier.scheme() + " " + identifier.id()
                : value instanceof Sector sector ? sector.scheme() + " " + sector.code() : value.toString();
    }

    // Entities

    private static void entities(Network network, Context context) {
        entities(
                EntityKind.SERVICE,
                service -> service.withId(network.services().get(0).id()).withMetadata(Metadata.none()),
                context);
        entities(
                EntityKind.PROGRAMME,
                programme -> programme.withId(network.programmes().get(0).id()).withMetadata(Metadata.none()),
                context);
        entities(
                EntityKind.COHORT,
                cohort -> cohort.withId(network.cohorts().get(0).id()).withMetadata(Metadata.none()),
                context);
        entities(EntityKind.CLAIM, claim -> claim.withId(Optional.empty()).withMetadata(Metadata.none()), context);
        MEMBERSHIPS.visitConflicts(
                network.memberships(),
                Comparator.comparingInt((Membership membership) ->
                        membership.start().map(EpochDay::latest).orElse(EpochDay.BEFORE_ALL)),
                (place, one, other) -> context.about(EntityKind.MEMBERSHIP.subject(one, place))
                        .fact(other)
                        .with("what", one.association().name())
                        .report());
    }

    private static Object association(Membership membership) {
        return List.<Object>of(
                membership
                        .association()
                        .id()
                        .map(Object.class::cast)
                        .orElseGet(() -> NameForm.of(membership.association().name())),
                membership.role().orElse(""));
    }

    private static <E extends Entity> void entities(EntityKind<E> kind, UnaryOperator<E> bare, Context context) {
        List<E> entities = kind.of(context.network());
        ContentOrder.visitRepeated(
                entities, entity -> Optional.of(bare.apply(entity)), ContentOrder.byId(kind), (place, first) -> {
                    Subject subject = kind.subject(entities.get(place), place);
                    if (!isSameId(kind, entities.get(first), entities.get(place))) {
                        context.about(subject)
                                .fact(entities.get(first))
                                .with("what", subject.label().orElse("-"))
                                .report();
                    }
                });
    }

    /** Of one id, another rule tells. */
    private static <E extends Entity> boolean isSameId(EntityKind<E> kind, E one, E other) {
        return kind.id(one).isPresent() && kind.id(one).equals(kind.id(other));
    }

    // Support

    private static void supportOverlap(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        SUPPORTS.visitConflicts(supports, Comparator.comparingInt(Support::latestStartDay), (place, one, other) -> {
            if (!isTold(one, other)) {
                context.at("supportPeriods", one.index(), "start")
                        .fact(other.period())
                        .with("start", DayOrder.told(one.period().start()))
                        .with("otherStart", DayOrder.told(other.period().start()))
                        .with("otherEnd", DayOrder.told(other.period().end()))
                        .actual(DayOrder.told(one.period().start()))
                        .report();
            }
        });
    }

    /** Residencies that overlap have rules of their own, and so has what is told twice. */
    private static boolean isTold(Support one, Support other) {
        return (one.isResidency() && other.isResidency()) || bare(one.period()).equals(bare(other.period()));
    }

    private static SupportPeriod bare(SupportPeriod period) {
        return period.withId(Optional.empty()).withMetadata(Metadata.none());
    }

    private static boolean isDated(Support support) {
        SupportPeriod period = support.period();
        return period.start().isPresent()
                && !DayOrder.endsBeforeStart(period.start(), period.end())
                && (period.cohortId().isPresent()
                        || period.programmeId().isPresent()
                        || period.level() == SupportLevel.DIRECT
                        || period.level() == SupportLevel.REMOTE);
    }

    private static Object group(SupportPeriod period) {
        if (period.cohortId().isPresent() || period.programmeId().isPresent()) {
            return List.of(
                    period.cohortId().map(Object::toString).orElse(""),
                    period.programmeId().map(Object::toString).orElse(""));
        }
        return List.<Object>of(
                period.level(), period.siteId().map(Object::toString).orElse(""));
    }
}
