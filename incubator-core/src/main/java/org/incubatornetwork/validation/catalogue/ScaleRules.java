package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on numbers, durations and years against what there can be. */
public final class ScaleRules {
    /** A number, a duration or a year is one that there can be. */
    public static final Rule NUMBER_IMPLAUSIBLE = RuleTexts.onAll(
                    scale("NUMBER_IMPLAUSIBLE"), TermsRules.HAS_TERMS, ScaleRules::termsImplausible)
            .on(EntityKind.NETWORK, ScaleRules::networkImplausible)
            .on(EntityKind.SITE, ScaleRules::siteImplausible)
            .on(EntityKind.COHORT, ScaleRules::cohortImplausible)
            .on(EntityKind.STARTUP, ScaleRules::startupImplausible)
            .build();

    /** Of what is counted there is no half. */
    public static final Rule COUNT_NOT_WHOLE = scale("COUNT_NOT_WHOLE")
            .on(EntityKind.SITE, ScaleRules::capacityNotWhole)
            .on(EntityKind.STARTUP, ScaleRules::occupiedNotWhole)
            .on(EntityKind.COHORT, (cohort, context) -> funnelNotWhole(cohort.funnel(), context))
            .on(EntityKind.PROGRAMME, (programme, context) -> funnelNotWhole(programme.funnel(), context))
            .on(EntityKind.NETWORK, (network, context) -> funnelNotWhole(network.funnel(), context))
            .build();

    private static final int FIRST_YEAR = 1800;
    private static final int LONGEST_FISCAL_PERIOD = 2;
    private static final int LONGEST_COHORT = 10;
    private static final int LONGEST_STAY = 50;
    private static final long MOST_PLACES = 100_000;
    private static final long MOST_AREA = 10_000_000;
    private static final long MOST_JOBS = 1_000_000;
    private static final long MOST_INSTALMENTS = 1_000;
    private static final long MOST_APPLICANTS = 10_000_000;

    private ScaleRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(NUMBER_IMPLAUSIBLE, COUNT_NOT_WHOLE);
    }

    private static Rule.Builder scale(String code) {
        return RuleTexts.rule(code, RuleCategory.FACTS, Severity.WARNING);
    }

    private static void networkImplausible(Network network, Context context) {
        early(network.founded(), context, "founded");
        if (network.maximumStay().filter(ScaleRules::isLongerThanAStay).isPresent()) {
            implausible(network.maximumStay().get().toString(), "<= P" + LONGEST_STAY + "Y", context, "maximumStay");
        }
    }

    private static boolean isLongerThanAStay(Period stay) {
        LocalDate day = LocalDate.EPOCH;
        return day.plus(stay).isAfter(day.plusYears(LONGEST_STAY));
    }

    private static void siteImplausible(Site site, Context context) {
        List<LifecycleStep> steps = site.lifecycle();
        for (int i = 0; i < steps.size(); i++) {
            early(steps.get(i).on(), context, "lifecycle", i, "on");
        }
        for (int i = 0; i < site.capacities().size(); i++) {
            Capacity capacity = site.capacities().get(i);
            long most = capacity.unit() == CapacityUnit.SQUARE_METRE ? MOST_AREA : MOST_PLACES;
            over(Optional.of(capacity.quantity().value()), most, context, "capacities", i, "quantity");
        }
        if (site.area().isPresent()) {
            over(site.area().get().gross(), MOST_AREA, context, "area", "gross");
            over(site.area().get().usable(), MOST_AREA, context, "area", "usable");
            over(site.area().get().lettable(), MOST_AREA, context, "area", "lettable");
        }
    }

    private static void cohortImplausible(Cohort cohort, Context context) {
        over(cohort.maximumEnrolment(), MOST_PLACES, context, "maximumEnrolment");
        for (int i = 0; i < cohort.funnel().size(); i++) {
            over(
                    Optional.of(cohort.funnel().get(i).quantity().value()),
                    MOST_APPLICANTS,
                    context,
                    "funnel",
                    i,
                    "quantity");
        }
        Optional<LocalDate> start = cohort.start().flatMap(DateWindow::latest);
        Optional<LocalDate> end = cohort.end().flatMap(DateWindow::earliest);
        if (start.isPresent()
                && end.isPresent()
                && start.get().plusYears(LONGEST_COHORT).isBefore(end.get())) {
            implausible(cohort.end().get().toString(), "<= " + start.get().plusYears(LONGEST_COHORT), context, "end");
        }
    }

    private static void startupImplausible(Startup startup, Context context) {
        if (startup.founded().isPresent()) {
            early(startup.founded(), context, "founded");
        }
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            over(jobs.get(i).direct(), MOST_JOBS, context, "jobs", i, "direct");
            over(jobs.get(i).indirect(), MOST_JOBS, context, "jobs", i, "indirect");
        }
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            LocalDate latest = revenues.get(i).start().plusYears(LONGEST_FISCAL_PERIOD);
            if (revenues.get(i).end().isAfter(latest)) {
                implausible(revenues.get(i).end().toString(), "<= " + latest, context, "revenues", i, "end");
            }
        }
    }

    /** A negative cap is found with all amounts. */
    private static void termsImplausible(Entity whole, Context context) {
        for (Within.Found<Terms> found : TermsRules.ANYWHERE.find(whole, ScaleRules::haveBounds)) {
            Terms terms = found.value();
            Object[] path = found.path();
            outside(terms.interestRate(), 0, 1, context, Paths.on(path, "interestRate"));
            outside(terms.instalments(), 1, MOST_INSTALMENTS, context, Paths.on(path, "instalments"));
            if (terms.valuationCap().filter(cap -> cap.amount().signum() == 0).isPresent()) {
                implausible(terms.valuationCap().get().toString(), "> 0", context, Paths.on(path, "valuationCap"));
            }
        }
    }

    private static boolean haveBounds(Terms terms) {
        return terms.interestRate().isPresent()
                || terms.instalments().isPresent()
                || terms.valuationCap().isPresent();
    }

    private static void outside(Optional<Quantity> quantity, long least, long most, Context context, Object[] path) {
        if (quantity.isPresent()
                && (quantity.get().value().compareTo(BigDecimal.valueOf(least)) < 0
                        || quantity.get().upper().orElse(quantity.get().value()).compareTo(BigDecimal.valueOf(most))
                                > 0)) {
            implausible(quantity.get().toString(), least + ".." + most, context, path);
        }
    }

    private static void early(Optional<DateWindow> day, Context context, Object... path) {
        if (day.isPresent()
                && day.get().latest().isPresent()
                && day.get().latest().get().getYear() < FIRST_YEAR) {
            implausible(day.get().toString(), ">= " + FIRST_YEAR, context, path);
        }
    }

    private static void over(OptionalLong number, long most, Context context, Object... path) {
        if (number.isPresent() && number.getAsLong() > most) {
            over(Optional.of(BigDecimal.valueOf(number.getAsLong())), most, context, path);
        }
    }

    private static void over(Optional<BigDecimal> number, long most, Context context, Object... path) {
        if (number.isPresent() && number.get().compareTo(BigDecimal.valueOf(most)) > 0) {
            implausible(number.get().toPlainString(), "<= " + most, context, path);
        }
    }

    private static void implausible(String value, String expected, Context context, Object... path) {
        context.at(path)
                .with("member", (String) path[path.length - 1])
                .with("value", value)
                .saying("limit", expected)
                .actual(value)
                .expected(expected)
                .report();
    }

    private static void capacityNotWhole(Site site, Context context) {
        for (int i = 0; i < site.capacities().size(); i++) {
            Capacity capacity = site.capacities().get(i);
            if (capacity.unit() != CapacityUnit.SQUARE_METRE && !isWhole(capacity.quantity())) {
                notWhole(capacity.quantity(), context, "capacities", i, "quantity");
            }
        }
    }

    private static void occupiedNotWhole(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            OccupiedSpace space = periods.get(i).occupied().orElse(null);
            if (space != null && space.unit() != CapacityUnit.SQUARE_METRE && !isWhole(space.quantity())) {
                notWhole(
                        Quantity.of(Qualifier.EXACT, space.quantity()),
                        context,
                        "supportPeriods",
                        i,
                        "occupied",
                        "quantity");
            }
        }
    }

    /** Whoever has passed a step is one, unless what is counted is said to be a measure of something. */
    private static void funnelNotWhole(List<FunnelStage> stages, Context context) {
        for (int i = 0; i < stages.size(); i++) {
            FunnelStage stage = stages.get(i);
            if (!mayBeMeasured(stage.unit()) && !isWhole(stage.quantity())) {
                notWhole(stage.quantity(), context, "funnel", i, "quantity");
            }
        }
    }

    /** Whether what is counted may have a fraction, as far as it is told what that is. */
    static boolean mayBeMeasured(Optional<CountedUnit> unit) {
        return unit.isPresent() && (unit.get().isMeasured() || !unit.get().isKnown());
    }

    static boolean isWhole(Quantity quantity) {
        return isWhole(quantity.value())
                && (quantity.upper().isEmpty() || isWhole(quantity.upper().get()));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    static void notWhole(Quantity quantity, Context context, Object... path) {
        context.at(path).with("quantity", quantity).actual(quantity).report();
    }
}
