package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Seat;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on parties and programmes: who is what to what, and when. */
public final class PartyRules {
    /** A role, a programme, one of its runs, a seat, an event or a recognition does not end before it starts. */
    public static final Rule ROLE_PERIOD_ORDER = RolesIn.whatHasRoles(
                    RuleTexts.onAll(party("ROLE_PERIOD_ORDER", Severity.ERROR), RecognitionFacts::periodOrder),
                    PartyRules::periodOrder)
            .on(EntityKind.PROGRAMME, PartyRules::programmeOrder)
            .on(EntityKind.NETWORK, PartyRules::seatOrder)
            .on(EntityKind.NETWORK, EventFacts::periodOrder)
            .build();

    /** A role is somebody's. */
    public static final Rule ROLE_WITHOUT_ORGANIZATION = RolesIn.whatHasRoles(
                    party("ROLE_WITHOUT_ORGANIZATION", Severity.INFO), PartyRules::withoutOrganization)
            .build();

    /** One organization at a time runs a thing, unless several are said to do so together. */
    public static final Rule OPERATORS_OVERLAP = RolesIn.whatHasRoles(
                    party("OPERATORS_OVERLAP", Severity.WARNING), PartyRules::operatorsOverlap)
            .build();

    /** A role is within the life of the thing on which it stands. */
    public static final Rule ROLE_OUTSIDE_LIFE = RolesIn.whatHasRoles(
                    party("ROLE_OUTSIDE_LIFE", Severity.WARNING), PartyRules::outsideLife)
            .build();

    /** A network is no owner, founder, partner or member of itself. */
    public static final Rule ROLE_OF_ITSELF = party("ROLE_OF_ITSELF", Severity.WARNING)
            .on(EntityKind.NETWORK, PartyRules::ofItself)
            .build();

    /** A cohort is within the days of its programme. */
    public static final Rule COHORT_OUTSIDE_PROGRAMME = party("COHORT_OUTSIDE_PROGRAMME", Severity.WARNING)
            .on(EntityKind.COHORT, PartyRules::outsideProgramme)
            .build();

    /** Support by a programme is within its days, and at its sites. */
    public static final Rule SUPPORT_OUTSIDE_PROGRAMME = party("SUPPORT_OUTSIDE_PROGRAMME", Severity.WARNING)
            .onHistories(PartyRules::supportOutsideProgramme)
            .build();

    /** Support that names a programme and a cohort names the programme of the cohort. */
    public static final Rule PROGRAMME_MISMATCH = party("PROGRAMME_MISMATCH", Severity.ERROR)
            .on(EntityKind.CLAIM, PartyRules::programmeMismatchOfClaim)
            .onHistories(PartyRules::programmeMismatch)
            .build();

    /** Who is supported by a programme is one of those whom it is for. */
    public static final Rule SUPPORT_NOT_ELIGIBLE = party("SUPPORT_NOT_ELIGIBLE", Severity.WARNING)
            .onHistories(Admission::check)
            .build();

    /** What can be only while the thing is there; the others may prepare it, or keep what is left. */
    private static final ImmutableSet<RoleKind> AT_WORK =
            ImmutableSet.of(RoleKind.OPERATOR, RoleKind.HOST, RoleKind.MEMBER);

    /** What nothing can be to itself. */
    private static final ImmutableSet<RoleKind> OF_OTHERS =
            ImmutableSet.of(RoleKind.OWNER, RoleKind.FOUNDER, RoleKind.PARTNER, RoleKind.MEMBER);

    private static final ExclusivePeriods<Role> OPERATORS = new ExclusivePeriods<>(
            RoleDays::latestStart,
            RoleDays::earliestEnd,
            Role::kind,
            role -> role.kind().equals(RoleKind.OPERATOR) && !DayOrder.endsBeforeStart(role.start(), role.end()));

    private PartyRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                ROLE_PERIOD_ORDER,
                ROLE_WITHOUT_ORGANIZATION,
                OPERATORS_OVERLAP,
                ROLE_OUTSIDE_LIFE,
                ROLE_OF_ITSELF,
                COHORT_OUTSIDE_PROGRAMME,
                SUPPORT_OUTSIDE_PROGRAMME,
                PROGRAMME_MISMATCH,
                SUPPORT_NOT_ELIGIBLE);
    }

    private static Rule.Builder party(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.NETWORK, severity);
    }

    private static void periodOrder(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            if (DayOrder.endsBeforeStart(roles.get(i).start(), roles.get(i).end())) {
                DayOrder.reportEndBeforeStart(roles.get(i).start(), roles.get(i).end(), context, "roles", i, "end");
            }
        }
    }

    private static void programmeOrder(Programme programme, Context context) {
        if (DayOrder.endsBeforeStart(programme.start(), programme.end())) {
            DayOrder.reportEndBeforeStart(programme.start(), programme.end(), context, "end");
        }
        for (int i = 0; i < programme.runs().size(); i++) {
            ProgrammeRun run = programme.runs().get(i);
            if (DayOrder.endsBeforeStart(run.start(), run.end())) {
                DayOrder.reportEndBeforeStart(run.start(), run.end(), context, "runs", i, "end");
            }
        }
    }

    private static void seatOrder(Network network, Context context) {
        for (int i = 0; i < network.seats().size(); i++) {
            Seat seat = network.seats().get(i);
            if (DayOrder.endsBeforeStart(seat.start(), seat.end())) {
                DayOrder.reportEndBeforeStart(seat.start(), seat.end(), context, "seats", i, "end");
            }
        }
    }

    private static void withoutOrganization(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            if (role.organization().isEmpty() && role.organizationId().isEmpty()) {
                context.at("roles", i).with("kind", role.kind().code()).report();
            }
        }
    }

    private static void operatorsOverlap(Entity whole, Context context) {
        OPERATORS.visitConflicts(
                RolesIn.of(whole), Comparator.comparingInt(RoleDays::latestStart), (place, one, other) -> {
                    boolean isJoint =
                            (one.start().equals(other.start()) && one.end().equals(other.end()))
                                    || (one.share().isPresent() && other.share().isPresent());
                    if (!isJoint) {
                        context.at("roles", place)
                                .fact(other)
                                .with("operator", NetworkRules.nameOf(one, context))
                                .with("other", NetworkRules.nameOf(other, context))
                                .report();
                    }
                });
    }

    private static void outsideLife(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        if (roles.isEmpty()) {
            return;
        }
        Lifespan life = Lifespan.of(whole, context.frame());
        DateWindow since = life.since().orElse(null);
        DateWindow until = life.until().orElse(null);
        for (int i = 0; i < roles.size(); i++) {
            DateWindow start = roles.get(i).start().orElse(null);
            if (start == null) {
                continue;
            }
            boolean isFounder = whole instanceof Network && roles.get(i).kind().equals(RoleKind.FOUNDER);
            if (since != null && isFounder && since.isSurelyBefore(start)) {
                outsideLife(roles.get(i), start, "<= ", since, context, i);
            } else if (since != null && AT_WORK.contains(roles.get(i).kind()) && start.isSurelyBefore(since)) {
                outsideLife(roles.get(i), start, ">= ", since, context, i);
            } else if (until != null && EpochDay.earliest(start) >= EpochDay.latest(until)) {
                outsideLife(roles.get(i), start, until.isExact() ? "< " : "<= ", until, context, i);
            }
        }
    }

    private static void outsideLife(
            Role role, DateWindow start, String relation, DateWindow bound, Context context, int place) {
        context.at("roles", place, "start")
                .with("organization", NetworkRules.nameOf(role, context))
                .with("start", start)
                .with("bound", bound)
                .actual(start)
                .expected(relation + bound)
                .report();
    }

    /** Roles and memberships together, so that the names of the network are read once. */
    private static void ofItself(Network network, Context context) {
        ImmutableSet<String> own = NameForm.all(network.allNames());
        for (int i = 0; i < network.roles().size(); i++) {
            Role role = network.roles().get(i);
            if (OF_OTHERS.contains(role.kind()) && own.contains(NameForm.of(NetworkRules.nameOf(role, context)))) {
                itself(network, context.at("roles", i));
            }
        }
        for (int i = 0; i < network.memberships().size(); i++) {
            Membership membership = network.memberships().get(i);
            if (own.contains(NameForm.of(membership.association().name()))) {
                itself(network, context.about(EntityKind.MEMBERSHIP.subject(membership, i), "association"));
            }
        }
    }

    private static void itself(Network network, Observation seen) {
        seen.with("name", network.name()).actual(network.name()).report();
    }

    private static void outsideProgramme(Cohort cohort, Context context) {
        Programme programme =
                cohort.programmeId().flatMap(context.frame()::findProgramme).orElse(null);
        if (programme == null) {
            return;
        }
        if (DayOrder.endsBeforeStart(programme.start(), cohort.start())) {
            outsideProgramme("start", cohort.start(), programme, programme.start(), ">= ", context);
        } else if (DayOrder.endsBeforeStart(cohort.end(), programme.end())) {
            outsideProgramme("end", cohort.end(), programme, programme.end(), "<= ", context);
        } else {
            RunFacts.cohortInPause(cohort, programme, context);
        }
        for (int i = 0; i < cohort.siteIds().size(); i++) {
            SiteId site = cohort.siteIds().get(i);
            if (!context.network().mayBeAt(programme, site)) {
                context.at("siteIds", i)
                        .with("day", site)
                        .saying("programme", programme.name())
                        .with("bound", sitesOf(programme))
                        .actual(site)
                        .report();
            }
        }
    }

    private static void outsideProgramme(
            String member,
            Optional<DateWindow> day,
            Programme programme,
            Optional<DateWindow> bound,
            String relation,
            Context context) {
        context.at(member)
                .with("day", day.orElseThrow())
                .saying("programme", programme.name())
                .with("bound", bound.orElseThrow())
                .actual(day.orElseThrow())
                .expected(relation + bound.orElseThrow())
                .report();
    }

    /** The days of a cohort, and so its sites, may be wider than those of the programme: then the cohort is found. */
    private static void supportOutsideProgramme(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            SupportPeriod period = supports.get(i).period();
            Programme programme =
                    period.programmeId().flatMap(context.frame()::findProgramme).orElse(null);
            if (programme == null) {
                continue;
            }
            int place = supports.get(i).index();
            Optional<DateWindow> bound = DayOrder.endsBeforeStart(programme.start(), period.start())
                    ? programme.start()
                    : programme.end().filter(end -> DayOrder.endsBeforeStart(period.start(), programme.end()));
            if (bound.isPresent()) {
                supportOutside(place, "start", period.start().orElseThrow(), programme, bound.get(), context);
            } else if (period.siteId().isPresent()
                    && !context.network().mayBeAt(programme, period.siteId().get())) {
                supportOutside(place, "siteId", period.siteId().get(), programme, sitesOf(programme), context);
            } else {
                RunFacts.supportInPause(period, place, programme, context);
            }
        }
    }

    /** The sites of a programme as a text, whatever their order in the list. */
    private static String sitesOf(Programme programme) {
        return ImmutableSortedSet.copyOf(programme.sites()).toString();
    }

    private static void supportOutside(
            int place, String member, Serializable value, Programme programme, Serializable bound, Context context) {
        context.at("supportPeriods", place, member)
                .with("value", value)
                .saying("programme", programme.name())
                .with("bound", bound)
                .actual(value)
                .expected(bound)
                .report();
    }

    private static void programmeMismatch(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            ProgrammeId programme = support.period().programmeId().orElse(null);
            if (programme == null || support.period().cohortId().isEmpty()) {
                continue;
            }
            Optional<Cohort> cohort = support.period().cohortId().flatMap(context.frame()::findCohort);
            ProgrammeId other = cohort.flatMap(Cohort::programmeId).orElse(programme);
            if (!isOneWith(programme, other, context)) {
                mismatch(
                        programme,
                        cohort.orElseThrow(),
                        other,
                        context,
                        "supportPeriods",
                        support.index(),
                        "programmeId");
            }
        }
    }

    private static void programmeMismatchOfClaim(Claim claim, Context context) {
        Cohort cohort = claim.cohortId().flatMap(context.frame()::findCohort).orElse(null);
        ProgrammeId programme = claim.programmeId().orElse(null);
        if (cohort != null && programme != null) {
            ProgrammeId other = cohort.programmeId().orElse(programme);
            if (!isOneWith(programme, other, context)) {
                mismatch(programme, cohort, other, context, "programmeId");
            }
        }
    }

    /** Whether it is the other, or one of the two is part of the other. */
    private static boolean isOneWith(ProgrammeId programme, ProgrammeId other, Context context) {
        return context.network().isWithin(other, programme) || context.network().isWithin(programme, other);
    }

    private static void mismatch(
            ProgrammeId programme, Cohort cohort, ProgrammeId other, Context context, Object... path) {
        context.at(path)
                .with("programme", programme)
                .saying("cohort", cohort.name())
                .with("other", other)
                .actual(programme)
                .expected(other)
                .report();
    }
}
