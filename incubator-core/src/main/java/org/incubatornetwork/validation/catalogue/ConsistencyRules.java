package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.Funnel;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on members against each other, on parts against their wholes, and on numbers and days against what there can be. */
public final class ConsistencyRules {
    /** What one member says, no other contradicts. */
    public static final Rule MEMBERS_CONTRADICT = consistency("MEMBERS_CONTRADICT")
            .on(EntityKind.SITE, (site, context) -> Implication.check(Implication.OF_SITES, site, context))
            .on(EntityKind.SERVICE, (service, context) -> Implication.check(Implication.OF_SERVICES, service, context))
            .on(EntityKind.STARTUP, ConsistencyRules::membersContradict)
            .collector(EmptyRegister::new)
            .build();

    /** A part is not more than its whole. */
    public static final Rule PART_EXCEEDS_WHOLE = consistency("PART_EXCEEDS_WHOLE")
            .on(EntityKind.SITE, ConsistencyRules::capacityOverArea)
            .on(EntityKind.STARTUP, ConsistencyRules::sharesOverWhole)
            .on(EntityKind.STARTUP, ConsistencyRules::minutesOverDays)
            .onHistories(ConsistencyRules::occupiedOverArea)
            .build();

    /** A number, a duration or a year is one that there can be. */
    public static final Rule NUMBER_IMPLAUSIBLE = consistency("NUMBER_IMPLAUSIBLE")
            .on(EntityKind.NETWORK, ConsistencyRules::networkImplausible)
            .on(EntityKind.SITE, ConsistencyRules::siteImplausible)
            .on(EntityKind.COHORT, ConsistencyRules::cohortImplausible)
            .on(EntityKind.STARTUP, ConsistencyRules::startupImplausible)
            .build();

    /** Of what is counted there is no half. */
    public static final Rule COUNT_NOT_WHOLE = consistency("COUNT_NOT_WHOLE")
            .on(EntityKind.SITE, ConsistencyRules::capacityNotWhole)
            .build();

    private static final int FIRST_YEAR = 1800;
    private static final int LONGEST_FISCAL_PERIOD = 2;
    private static final int LONGEST_COHORT = 10;
    private static final int LONGEST_STAY = 50;
    private static final long MOST_PLACES = 100_000;
    private static final long MOST_AREA = 10_000_000;
    private static final long MOST_JOBS = 1_000_000;
    private static final long MOST_APPLICANTS = 10_000_000;
    private static final long MINUTES_OF_A_DAY = 24 * 60;

    private ConsistencyRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(MEMBERS_CONTRADICT, PART_EXCEEDS_WHOLE, NUMBER_IMPLAUSIBLE, COUNT_NOT_WHOLE);
    }

    private static Rule.Builder consistency(String code) {
        return RuleTexts.rule(code, RuleCategory.FACTS, Severity.WARNING);
    }

    // Members against each other

    private static void membersContradict(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            Implication.check(Implication.OF_PERIODS, periods.get(i), context, "supportPeriods", i);
            if (periods.get(i).terms().isPresent()) {
                Implication.check(
                        Implication.OF_TERMS, periods.get(i).terms().get(), context, "supportPeriods", i, "terms");
            }
        }
        for (int i = 0; i < startup.statusEvents().size(); i++) {
            Implication.check(
                    Implication.OF_STATUSES, startup.statusEvents().get(i), context, "statusEvents", i);
        }
        for (int i = 0; i < startup.fundingRounds().size(); i++) {
            Implication.check(Implication.OF_ROUNDS, startup.fundingRounds().get(i), context, "fundingRounds", i);
        }
        failedAndInBusiness(startup, context);
        equivalentsOverHeads(startup.jobs(), context);
    }

    /** A firm that ceased its activity does nothing later. */
    private static void failedAndInBusiness(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        int seen = EpochDay.NEVER;
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            if (period.endReason().equals(Optional.of(EndReason.FAILED))
                    && period.end().isPresent()) {
                seen = seen == EpochDay.NEVER ? FirmFacts.lastSeenInBusiness(startup) : seen;
                if (EpochDay.latest(period.end().get()) < seen) {
                    Implication.report(
                            "endReason", "in business", EpochDay.date(seen), context, "supportPeriods", i);
                }
            }
        }
    }

    /** Those who work part of the time make fewer equivalents than they are heads. */
    private static void equivalentsOverHeads(List<Jobs> jobs, Context context) {
        if (jobs.size() < 2) {
            return;
        }
        Map<DateWindow, Long> heads = new HashMap<>();
        for (Jobs count : jobs) {
            if (count.on().isExact() && !isEquivalents(count) && count.direct().isPresent()) {
                heads.merge(count.on().unmarked(), count.direct().getAsLong(), Math::max);
            }
        }
        for (int i = 0; i < jobs.size(); i++) {
            Jobs count = jobs.get(i);
            Long most = isEquivalents(count) ? heads.get(count.on().unmarked()) : null;
            if (most != null && count.direct().orElse(0) > most) {
                Implication.report("direct", JobsBasis.HEADCOUNT.name(), most, context, "jobs", i);
            }
        }
    }

    private static boolean isEquivalents(Jobs jobs) {
        return jobs.basis().equals(Optional.of(JobsBasis.FTE));
    }

    // Parts and wholes

    private static void capacityOverArea(Site site, Context context) {
        Optional<BigDecimal> area = area(site);
        for (int i = 0; area.isPresent() && i < site.capacities().size(); i++) {
            Capacity capacity = site.capacities().get(i);
            if (capacity.unit() == CapacityUnit.SQUARE_METRE
                    && capacity.quantity().value().compareTo(area.get()) > 0) {
                exceeds(capacity.quantity().value(), area.get(), context, "capacities", i, "quantity");
            }
        }
    }

    private static void occupiedOverArea(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            OccupiedSpace space = supports.get(i).period().occupied().orElse(null);
            if (space != null
                    && space.unit() == CapacityUnit.SQUARE_METRE
                    && supports.get(i).siteOrdinal() != Frame.NO_SITE) {
                Site site = context.frame()
                        .sites()
                        .get(supports.get(i).siteOrdinal())
                        .site();
                Optional<BigDecimal> area = area(site);
                if (area.isPresent() && space.quantity().compareTo(area.get()) > 0) {
                    exceeds(space.quantity(), area.get(), context, "supportPeriods", i, "occupied", "quantity");
                }
            }
        }
    }

    /** The greatest area that is given. */
    private static Optional<BigDecimal> area(Site site) {
        return site.area()
                .flatMap(area -> areas(area).max(BigDecimal::compareTo))
                .filter(area -> area.signum() > 0);
    }

    private static Stream<BigDecimal> areas(FloorArea area) {
        return Stream.of(area.gross(), area.usable(), area.lettable()).flatMap(Optional::stream);
    }

    private static void sharesOverWhole(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        BigDecimal sum = BigDecimal.ZERO;
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Optional<BigDecimal> share = equity(periods.get(i));
            if (share.isPresent()) {
                sum = sum.add(share.get());
                parts.add(i);
            }
        }
        if (parts.size() > 1 && sum.compareTo(BigDecimal.ONE) > 0) {
            for (int part : parts) {
                exceeds(sum, BigDecimal.ONE, context, "supportPeriods", part, "terms", "share");
            }
        }
    }

    private static Optional<BigDecimal> equity(SupportPeriod period) {
        return period.terms()
                .filter(terms -> terms.kind().equals(TermsKind.EQUITY))
                .flatMap(Terms::share)
                .filter(NetworkRules::isShare);
    }

    private static void minutesOverDays(Startup startup, Context context) {
        List<ServiceUse> uses = startup.serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            OptionalLong minutes = uses.get(i).minutes();
            DateWindow on = uses.get(i).on();
            if (minutes.orElse(0) > MINUTES_OF_A_DAY
                    && on.earliest().isPresent()
                    && on.latest().isPresent()) {
                long days = (long) EpochDay.latest(on) - EpochDay.earliest(on) + 1;
                if (minutes.getAsLong() > days * MINUTES_OF_A_DAY) {
                    exceeds(
                            BigDecimal.valueOf(minutes.getAsLong()),
                            BigDecimal.valueOf(days * MINUTES_OF_A_DAY),
                            context,
                            "serviceUses",
                            i,
                            "minutes");
                }
            }
        }
    }

    private static void exceeds(BigDecimal part, BigDecimal whole, Context context, Object... path) {
        context.at(path)
                .with("member", (String) path[path.length - 1])
                .with("part", part)
                .with("whole", whole)
                .actual(part.toPlainString())
                .expected("<= " + whole.toPlainString())
                .report();
    }

    // Numbers and days

    private static void networkImplausible(Network network, Context context) {
        early(network.founded(), context, "founded");
        if (network.maximumStay().filter(ConsistencyRules::isLongerThanAStay).isPresent()) {
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
        over(cohort.funnel().map(Funnel::applied).orElse(OptionalLong.empty()), MOST_APPLICANTS, context, "funnel", "applied");
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
