package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.text.ByText;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
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
            .on(EntityKind.COHORT, (cohort, context) -> funnelOrder(cohort.funnel(), context))
            .on(EntityKind.PROGRAMME, (programme, context) -> funnelOrder(programme.funnel(), context))
            .on(EntityKind.NETWORK, (network, context) -> funnelOrder(network.funnel(), context))
            .build();

    /** The steps of a funnel were counted in their order. */
    public static final Rule COHORT_FUNNEL_DAYS = cohort("COHORT_FUNNEL_DAYS", Severity.INFO)
            .on(EntityKind.COHORT, FunnelDays::inOrder)
            .build();

    /** The register has the participants that the funnel counts. */
    public static final Rule COHORT_FUNNEL_MISMATCH = cohort("COHORT_FUNNEL_MISMATCH", Severity.WARNING)
            .collector(CohortMembers.FunnelMismatch::new)
            .build();

    /** Who takes part in a cohort does so at one of its sites. */
    public static final Rule COHORT_SITE_MISMATCH = cohort("COHORT_SITE_MISMATCH", Severity.WARNING)
            .on(EntityKind.CLAIM, CohortRules::siteMismatchOfClaim)
            .onHistories(CohortRules::siteMismatch)
            .build();

    private static final ImmutableList<FunnelStep> STEPS = FunnelStep.known().asList();

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
                COHORT_FUNNEL_DAYS,
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

    /** Fewer than none have reached a step of a funnel. */
    static void funnelNegative(List<FunnelStage> stages, Context context) {
        for (int i = 0; i < stages.size(); i++) {
            Quantity quantity = stages.get(i).quantity();
            if (quantity.value().signum() < 0) {
                context.at("funnel", i, "quantity")
                        .with("member", stages.get(i).stage().code())
                        .with("amount", quantity)
                        .actual(quantity)
                        .expected(">= 0")
                        .report();
            }
        }
    }

    /** Steps in the order in which they are taken, of one unit; a count of an earlier day may have grown since. */
    private static void funnelOrder(List<FunnelStage> stages, Context context) {
        Map<ByText, FunnelStage> before = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).stage().isKnown()
                    && stages.get(i).quantity().value().signum() >= 0) {
                places.add(i);
            }
        }
        places.sort(
                Comparator.comparingInt(place -> STEPS.indexOf(stages.get(place).stage())));
        for (int place : places) {
            FunnelStage stage = stages.get(place);
            FunnelStage earlier = before.get(new ByText(stage.unit()));
            if (earlier != null && exceeds(stage, earlier)) {
                reportFunnel(stages, place, earlier, context);
            }
            before.put(new ByText(stage.unit()), stage);
        }
    }

    private static boolean exceeds(FunnelStage stage, FunnelStage earlier) {
        boolean mayHaveGrown = earlier.on().isPresent()
                && stage.on().isPresent()
                && earlier.on().get().isSurelyBefore(stage.on().get());
        return !mayHaveGrown && !earlier.stage().equals(stage.stage()) && exceeds(stage.quantity(), earlier.quantity());
    }

    /** Whether a number is surely more than another, as both are qualified. */
    static boolean exceeds(Quantity number, Quantity other) {
        BigDecimal least = switch (number.qualifier()) {
            case EXACT, AT_LEAST, MORE_THAN, BETWEEN -> number.value();
            default -> BigDecimal.ZERO;
        };
        Optional<BigDecimal> most = switch (other.qualifier()) {
            case EXACT, UP_TO, LESS_THAN, NEARLY -> Optional.of(other.value());
            case BETWEEN -> other.upper();
            default -> Optional.empty();
        };
        return most.isPresent() && least.compareTo(most.get()) > 0;
    }

    private static void reportFunnel(List<FunnelStage> stages, int place, FunnelStage earlier, Context context) {
        Quantity quantity = stages.get(place).quantity();
        context.at("funnel", place, "quantity")
                .with("step", stages.get(place).stage().code())
                .with("number", quantity)
                .with("before", earlier.stage().code())
                .with("numberBefore", earlier.quantity())
                .actual(quantity)
                .expected("<= " + earlier.quantity())
                .report();
    }

    private static void siteMismatch(StartupInNetwork history, Context context) {
        Frame frame = context.frame();
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            CohortId id = support.period().cohortId().orElse(null);
            Cohort cohort = id == null ? null : frame.findCohort(id).orElse(null);
            if (cohort != null && support.siteOrdinal() != Frame.NO_SITE) {
                SiteId site = frame.sites().get(support.siteOrdinal()).site().id();
                if (!context.network().mayBeAt(cohort, site)) {
                    elsewhere(cohort, site, context.at("supportPeriods", i, "siteId"));
                }
            }
        }
    }

    private static void siteMismatchOfClaim(Claim claim, Context context) {
        Cohort cohort = claim.cohortId().flatMap(context.frame()::findCohort).orElse(null);
        for (int i = 0; cohort != null && i < claim.siteIds().size(); i++) {
            SiteId site = claim.siteIds().get(i);
            if (!context.network().mayBeAt(cohort, site)) {
                elsewhere(cohort, site, context.at("siteIds", i));
            }
        }
    }

    private static void elsewhere(Cohort cohort, SiteId site, Observation seen) {
        seen.with("site", site)
                .saying("cohort", cohort.name())
                .actual(site)
                .expected(cohort.siteIds())
                .report();
    }
}
