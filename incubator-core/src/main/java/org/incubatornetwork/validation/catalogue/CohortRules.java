package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Funnel;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on cohorts. */
public final class CohortRules {
    /** A cohort's days come in an order that a programme can have. */
    public static final Rule COHORT_DATES_ORDER = cohort("COHORT_DATES_ORDER", Severity.ERROR)
            .on(EntityKind.COHORT, CohortRules::datesOrder)
            .build();

    /** A cohort takes no more than it can. */
    public static final Rule COHORT_OVER_ENROLLED = cohort("COHORT_OVER_ENROLLED", Severity.WARNING)
            .collector(CohortMembers.OverEnrolled::new)
            .build();

    /** No more pass a step of the funnel than the step before. */
    public static final Rule COHORT_FUNNEL_ORDER = cohort("COHORT_FUNNEL_ORDER", Severity.ERROR)
            .on(EntityKind.COHORT, CohortRules::funnelOrder)
            .build();

    /** The register has the participants that the funnel counts. */
    public static final Rule COHORT_FUNNEL_MISMATCH = cohort("COHORT_FUNNEL_MISMATCH", Severity.WARNING)
            .collector(CohortMembers.FunnelMismatch::new)
            .build();

    /** Who takes part in a cohort does so at one of its sites. */
    public static final Rule COHORT_SITE_MISMATCH = cohort("COHORT_SITE_MISMATCH", Severity.WARNING)
            .onHistories(CohortRules::siteMismatch)
            .build();

    private CohortRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                COHORT_DATES_ORDER,
                COHORT_OVER_ENROLLED,
                COHORT_FUNNEL_ORDER,
                COHORT_FUNNEL_MISMATCH,
                COHORT_SITE_MISMATCH);
    }

    private static Rule.Builder cohort(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.COHORTS, severity);
    }

    private static void datesOrder(Cohort cohort, Context context) {
        Day applicationStart = new Day("applicationStart", cohort.applicationStart());
        Day applicationDeadline = new Day("applicationDeadline", cohort.applicationDeadline());
        Day start = new Day("start", cohort.start());
        Day end = new Day("end", cohort.end());
        if (!reportsAfter(start, end, context)
                && !reportsAfter(applicationStart, applicationDeadline, context)
                && !reportsAfter(applicationStart, end, context)) {
            reportsAfter(applicationDeadline, end, context);
        }
    }

    /** A day of a cohort, and the member that has it. */
    private record Day(String member, Optional<DateWindow> day) {}

    private static boolean reportsAfter(Day one, Day other, Context context) {
        if (!DayOrder.endsBeforeStart(one.day(), other.day())) {
            return false;
        }
        context.at(other.member())
                .with("earlier", one.member())
                .with("earlierDay", one.day().orElseThrow())
                .with("later", other.member())
                .with("laterDay", other.day().orElseThrow())
                .actual(other.day().orElseThrow())
                .expected(">= " + one.day().orElseThrow())
                .report();
        return true;
    }

    private static void funnelOrder(Cohort cohort, Context context) {
        if (cohort.funnel().isEmpty()) {
            return;
        }
        Funnel funnel = cohort.funnel().get();
        List<Step> steps = List.of(
                new Step("applied", funnel.applied()),
                new Step("eligible", funnel.eligible()),
                new Step("interviewed", funnel.interviewed()),
                new Step("offered", funnel.offered()),
                new Step("admitted", funnel.admitted()),
                new Step("started", funnel.started()),
                new Step("completed", funnel.completed()),
                new Step("graduated", funnel.graduated()));
        Step before = new Step("-", OptionalLong.of(Long.MAX_VALUE));
        for (Step step : steps) {
            if (step.number().isPresent()) {
                long number = step.number().getAsLong();
                if (number < 0 || number > before.number().getAsLong()) {
                    context.at("funnel", step.member())
                            .with("step", step.member())
                            .with("number", number)
                            .with("before", number < 0 ? "-" : before.member())
                            .with(
                                    "numberBefore",
                                    number < 0 ? 0 : before.number().getAsLong())
                            .actual(number)
                            .expected(
                                    number < 0
                                            ? ">= 0"
                                            : "<= " + before.number().getAsLong())
                            .report();
                }
                before = step;
            }
        }
    }

    /** A step of a funnel, and the member that has it. */
    private record Step(String member, OptionalLong number) {}

    private static void siteMismatch(StartupInNetwork history, Context context) {
        Frame frame = context.frame();
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            CohortId id = support.period().cohortId().orElse(null);
            Cohort cohort = id == null ? null : frame.findCohort(id).orElse(null);
            if (cohort != null && support.siteOrdinal() != Frame.NO_SITE) {
                SiteId site = frame.sites().get(support.siteOrdinal()).site().id();
                if (!isHeldAt(cohort, site, context.network())) {
                    context.at("supportPeriods", i, "siteId")
                            .with("site", site)
                            .saying("cohort", cohort.name())
                            .actual(site)
                            .expected(cohort.siteIds())
                            .report();
                }
            }
        }
    }

    /** Whether a cohort may take place at a site: at it or at what it is part of; of a site with parts, at any of them. */
    private static boolean isHeldAt(Cohort cohort, SiteId site, Network network) {
        Optional<SiteId> at = Optional.of(site);
        while (at.isPresent() && !cohort.isHeldAt(at.get())) {
            at = network.findWhole(at.get()).map(Site::id);
        }
        return at.isPresent() || !network.parts(site).isEmpty();
    }
}
