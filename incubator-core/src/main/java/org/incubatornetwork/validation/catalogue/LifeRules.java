package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Rules on facts outside the life of what they are facts of: of the network, a site, a firm, a cohort. Each says only what is so
 * wherever vague days lie.
 */
public final class LifeRules {
    /** What a network has does not come before it. */
    public static final Rule FACT_BEFORE_NETWORK = life("FACT_BEFORE_NETWORK", Severity.WARNING)
            .precondition(frame -> frame.network().founded().isPresent()
                    ? Optional.empty()
                    : Optional.of(RuleTexts.obstacle("founded")))
            .on(EntityKind.NETWORK, LifeRules::partsBeforeNetwork)
            .on(EntityKind.SERVICE, (service, context) -> beforeNetwork(service.start(), service.end(), context))
            .on(
                    EntityKind.PROGRAMME,
                    (programme, context) -> beforeNetwork(programme.start(), programme.end(), context))
            .on(EntityKind.COHORT, (cohort, context) -> beforeNetwork(cohort.start(), cohort.end(), context))
            .on(
                    EntityKind.MEMBERSHIP,
                    (membership, context) -> beforeNetwork(membership.start(), membership.end(), context))
            .on(EntityKind.CLAIM, LifeRules::claimBeforeNetwork)
            .on(EntityKind.STARTUP, LifeRules::supportBeforeNetwork)
            .build();

    /** What a site has, it has while there is a site. */
    public static final Rule FACT_OUTSIDE_SITE_LIFE = life("FACT_OUTSIDE_SITE_LIFE", Severity.WARNING)
            .on(EntityKind.SITE, LifeRules::ofSiteOutsideItsLife)
            .on(EntityKind.SITE, LifeRules::followsOutsideSiteLife)
            .on(EntityKind.SERVICE, LifeRules::serviceBeforeSites)
            .on(EntityKind.COHORT, LifeRules::cohortOutsideSites)
            .on(EntityKind.NETWORK, EventFacts::outsideSites)
            .on(EntityKind.PROGRAMME, RunFacts::outsideSites)
            .onHistories(LifeRules::supportOutsideSiteLife)
            .build();

    /** Nobody is admitted to a site that is closed for a time. */
    public static final Rule ADMITTED_WHILE_SUSPENDED = life("ADMITTED_WHILE_SUSPENDED", Severity.WARNING)
            .collector(Suspensions::new)
            .build();

    /** A firm that has closed, or merged into another, does nothing more. */
    public static final Rule FACT_AFTER_END = life("FACT_AFTER_END", Severity.WARNING)
            .addParameter(RuleTexts.whole("FACT_AFTER_END", "graceDays", 30))
            .onHistories(LifeRules::afterEnd)
            .build();

    /** Support as a member of a cohort has a day in common with the cohort. */
    public static final Rule SUPPORT_OUTSIDE_COHORT = life("SUPPORT_OUTSIDE_COHORT", Severity.WARNING)
            .onHistories(LifeRules::supportOutsideCohort)
            .build();

    /** Nobody has passed a step of a funnel that has not come. */
    public static final Rule COHORT_FUNNEL_EARLY = life("COHORT_FUNNEL_EARLY", Severity.WARNING)
            .on(EntityKind.COHORT, FunnelDays::early)
            .on(EntityKind.PROGRAMME, FunnelDays::early)
            .build();

    private static final ImmutableSet<SuccessionKind> SAME_CENTRE =
            ImmutableSet.of(SuccessionKind.MOVED, SuccessionKind.EXPANDED);

    private LifeRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                FACT_BEFORE_NETWORK,
                FACT_OUTSIDE_SITE_LIFE,
                ADMITTED_WHILE_SUSPENDED,
                FACT_AFTER_END,
                SUPPORT_OUTSIDE_COHORT,
                COHORT_FUNNEL_EARLY);
    }

    private static Rule.Builder life(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.FACTS, severity);
    }

    // The life of the network

    private static void partsBeforeNetwork(Network network, Context context) {
        beforeNetwork(network.register().flatMap(Register::since).map(DateWindow::of), context, "register", "since");
        for (int i = 0; i < network.seats().size(); i++) {
            beforeNetwork(network.seats().get(i).start(), network.seats().get(i).end(), context, "seats", i);
        }
        for (int i = 0; i < network.events().size(); i++) {
            beforeNetwork(
                    network.events().get(i).start(), network.events().get(i).end(), context, "events", i);
        }
        for (int i = 0; i < network.recognitions().size(); i++) {
            beforeNetwork(network.recognitions().get(i).start(), context, "recognitions", i, "start");
        }
        for (int i = 0; i < network.funnel().size(); i++) {
            beforeNetwork(network.funnel().get(i).on(), context, "funnel", i, "on");
        }
    }

    /** A figure about an organization may be older than the network. */
    private static void claimBeforeNetwork(Claim claim, Context context) {
        if (claim.organizationId().isEmpty() && ClaimNature.of(claim).isOfThePast()) {
            beforeNetwork(claim.asOf(), context, "asOf");
        }
    }

    private static void supportBeforeNetwork(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).start().isPresent()) {
                beforeNetwork(periods.get(i).start(), context, "supportPeriods", i, "start");
            }
        }
    }

    /** What began before the network; or of which it is only told that it was over by then. */
    private static void beforeNetwork(
            Optional<DateWindow> start, Optional<DateWindow> end, Context context, Object... path) {
        boolean hasStart = start.isPresent();
        beforeNetwork(hasStart ? start : end, context, Paths.on(path, hasStart ? "start" : "end"));
    }

    private static void beforeNetwork(Optional<DateWindow> day, Context context, Object... path) {
        DateWindow founded = context.network().founded().orElseThrow();
        if (DayOrder.endsBeforeStart(Optional.of(founded), day) && founded.mayHaveComeBy(context.asOf())) {
            context.at(path)
                    .with("member", (String) path[path.length - 1])
                    .with("day", day.orElseThrow())
                    .with("founded", founded)
                    .actual(day.orElseThrow())
                    .expected(">= " + founded)
                    .report();
        }
    }

    // The life of a site

    private static void ofSiteOutsideItsLife(Site site, Context context) {
        List<Capacity> capacities = site.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            ofSiteOutsideItsLife(capacities.get(i).start(), site, context, "capacities", i, "start");
        }
        List<Recognition> recognitions = site.recognitions();
        for (int i = 0; i < recognitions.size(); i++) {
            ofSiteOutsideItsLife(recognitions.get(i).start(), site, context, "recognitions", i, "start");
        }
    }

    private static void ofSiteOutsideItsLife(Optional<DateWindow> start, Site site, Context context, Object... path) {
        if (start.isPresent()) {
            SiteHistory history = context.frame().findSite(site.id()).orElseThrow();
            boolean isLate = EpochDay.earliest(start.get()) >= history.goneFromDay();
            if (isLate || EpochDay.latest(start.get()) < history.firstStepDay()) {
                outsideSiteLife(start.get(), site, isLate, context, path);
            }
        }
    }

    /** A place can be followed once it is there; and the same centre, moved or expanded, by what there is of it. */
    private static void followsOutsideSiteLife(Site site, Context context) {
        SiteHistory own = context.frame().findSite(site.id()).orElseThrow();
        for (int i = 0; i < site.follows().size(); i++) {
            Predecessor before = site.follows().get(i);
            SiteHistory old = before.siteId().flatMap(context.frame()::findSite).orElse(own);
            boolean isSameCentre = before.kind().filter(SAME_CENTRE::contains).isPresent();
            if (before.on().isEmpty()) {
                Optional<DateWindow> opened = isSameCentre ? opening(site) : Optional.empty();
                if (opened.isPresent() && EpochDay.latest(opened.get()) < old.firstStepDay()) {
                    outsideSiteLife(opened.get(), old.site(), false, context, "follows", i, "siteId");
                }
                continue;
            }
            DateWindow on = before.on().get();
            if (EpochDay.latest(on) < old.firstStepDay() && (old.ordinal() != own.ordinal() || isSameCentre)) {
                outsideSiteLife(on, old.site(), false, context, "follows", i, "on");
            } else if (EpochDay.latest(on) < own.firstStepDay() && isSameCentre) {
                outsideSiteLife(on, site, false, context, "follows", i, "on");
            } else if (EpochDay.earliest(on) >= own.goneFromDay()) {
                outsideSiteLife(on, site, true, context, "follows", i, "on");
            }
        }
    }

    private static Optional<DateWindow> opening(Site site) {
        return site.lifecycle().stream()
                .filter(step -> step.status() == SiteStatus.OPERATIONAL)
                .findFirst()
                .flatMap(LifecycleStep::on);
    }

    /** A service may be older than some of the sites at which it is offered, but not than all of them. */
    private static void serviceBeforeSites(ServiceOffering service, Context context) {
        Optional<SiteHistory> first = HeldAt.first(service.siteIds(), context.frame());
        if (first.isPresent()
                && service.start().isPresent()
                && EpochDay.latest(service.start().get()) < first.get().firstStepDay()) {
            outsideSiteLife(service.start().get(), first.get().site(), false, context, "start");
        }
    }

    private static void cohortOutsideSites(Cohort cohort, Context context) {
        Optional<SiteHistory> first = HeldAt.first(cohort.siteIds(), context.frame());
        if (first.isEmpty()) {
            return;
        }
        if (cohort.end().isPresent()
                && EpochDay.latest(cohort.end().get()) <= first.get().firstStepDay()) {
            outsideSiteLife(cohort.end().get(), first.get().site(), false, context, "end");
        }
        if (cohort.start().isPresent()
                && HeldAt.areClosed(cohort.siteIds(), cohort.start().get(), context.frame())) {
            outsideSiteLife(cohort.start().get(), first.get().site(), true, context, "start");
        }
    }

    /** Residencies have rules of their own. */
    private static void supportOutsideSiteLife(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (support.siteOrdinal() != Frame.NO_SITE
                    && !support.isResidency()
                    && support.period().start().isPresent()) {
                SiteHistory site = context.frame().sites().get(support.siteOrdinal());
                boolean isLate = support.earliestStartDay() >= site.closedFromDay();
                if (isLate || support.latestStartDay() < site.firstStepDay()) {
                    DateWindow start = support.period().start().get();
                    outsideSiteLife(start, site.site(), isLate, context, "supportPeriods", support.index(), "start");
                }
            }
        }
    }

    static void outsideSiteLife(DateWindow day, Site site, boolean isLate, Context context, Object... path) {
        SiteHistory history = context.frame().findSite(site.id()).orElseThrow();
        boolean isGone = EpochDay.earliest(day) >= history.goneFromDay();
        int over = isGone ? history.goneFromDay() : history.closedFromDay();
        String bound = EpochDay.date(isLate ? over : history.firstStepDay()).toString();
        String expected = (isLate ? "< " : ">= ") + bound;
        context.at(path)
                .with("member", (String) path[path.length - 1])
                .with("day", day)
                .saying("site", site.name())
                .with("life", expected)
                .actual(day)
                .expected(expected)
                .report();
    }

    // The life of a firm

    private static void afterEnd(StartupInNetwork history, Context context) {
        Startup startup = history.startup();
        if (startup.statusEvents().isEmpty()) {
            return;
        }
        LifeCourse life = history.life();
        StatusEvent end = life.shutting().or(life::merging).orElse(null);
        if (end == null) {
            return;
        }
        long limit = (long) EpochDay.latest(end.on()) + context.whole("graceDays");
        int asOf = context.frame().asOfDay();
        FirmFacts.visitDeeds(startup, (day, earliest, path) -> {
            if (earliest > limit && earliest <= asOf) {
                afterEnd(day, end, context, path);
            }
        });
        supportAfterEnd(history, end, limit, context);
    }

    /** That a firm which has closed is still resident has a rule of its own. */
    private static void supportAfterEnd(StartupInNetwork history, StatusEvent end, long limit, Context context) {
        boolean isMerged = end.status() == VitalStatus.MERGED;
        int asOf = context.frame().asOfDay();
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            SupportPeriod period = support.period();
            if (period.start().isEmpty() || support.earliestStartDay() > asOf) {
                continue;
            }
            boolean runsOn = DayOrder.lastsUntil(support, context.frame()) > limit;
            if (support.earliestStartDay() > limit && (isMerged || !support.isResidency())) {
                afterEnd(period.start().get(), end, context, "supportPeriods", i, "start");
            } else if (isMerged && runsOn && support.isResidency()) {
                afterEnd(DayOrder.told(period.end()), end, context, "supportPeriods", i);
            }
        }
    }

    private static void afterEnd(Serializable day, StatusEvent end, Context context, Object... path) {
        context.at(path)
                .with("member", (String) path[0])
                .with("day", day)
                .with("status", end.status())
                .with("ended", end.on())
                .actual(day)
                .expected("<= " + end.on())
                .report();
    }

    // The life of a cohort

    /** Who was a member once may be called so in all that follows, at another site or in a later year. */
    private static void supportOutsideCohort(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        Set<CohortId> joined = Set.of();
        for (int i = 0; i < supports.size(); i++) {
            Cohort cohort = cohort(supports.get(i), context.frame());
            if (cohort != null && !areApart(supports.get(i), cohort)) {
                joined = joined.isEmpty() ? new HashSet<>() : joined;
                joined.add(cohort.id());
            }
        }
        for (int i = 0; i < supports.size(); i++) {
            Cohort cohort = cohort(supports.get(i), context.frame());
            SupportPeriod period = supports.get(i).period();
            if (cohort != null && period.start().isPresent() && !joined.contains(cohort.id())) {
                if (areApart(supports.get(i), cohort)) {
                    context.at("supportPeriods", i, "start")
                            .with("start", period.start().get())
                            .with("end", DayOrder.told(period.end()))
                            .saying("cohort", cohort.name())
                            .with("cohortStart", DayOrder.told(cohort.start()))
                            .with("cohortEnd", DayOrder.told(cohort.end()))
                            .actual(period.start().get())
                            .expected(DayOrder.text(cohort.start()) + ".." + DayOrder.text(cohort.end()))
                            .report();
                }
            }
        }
    }

    /** The cohort that support names, unless its own days are not in order: then they tell nothing of the support. */
    private static @Nullable Cohort cohort(Support support, Frame frame) {
        CohortId id = support.period().cohortId().orElse(null);
        Cohort cohort = id == null ? null : frame.findCohort(id).orElse(null);
        return cohort == null || DayOrder.endsBeforeStart(cohort.start(), cohort.end()) ? null : cohort;
    }

    private static boolean areApart(Support support, Cohort cohort) {
        boolean isLater = cohort.end().isPresent()
                && support.earliestStartDay() >= EpochDay.latest(cohort.end().get());
        boolean isEarlier = cohort.start().isPresent()
                && DayOrder.latestEnd(support)
                        < EpochDay.earliest(cohort.start().get());
        boolean isBeforeApplying = cohort.applicationStart().isPresent()
                && support.latestStartDay()
                        < EpochDay.earliest(cohort.applicationStart().get());
        return isLater || isEarlier || isBeforeApplying;
    }
}
