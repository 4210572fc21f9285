package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on revenues, funding and currencies. */
public final class MoneyRules {
    private static final Glance<Startup> HAS_REVENUES =
            startup -> !startup.revenues().isEmpty();

    /** A fiscal period ends after it starts. */
    public static final Rule REVENUE_PERIOD_ORDER = money("REVENUE_PERIOD_ORDER", Severity.ERROR)
            .on(EntityKind.STARTUP, HAS_REVENUES, MoneyRules::revenuePeriodOrder)
            .build();

    /** No day is in two fiscal periods of a startup. */
    public static final Rule REVENUE_PERIODS_OVERLAP = money("REVENUE_PERIODS_OVERLAP", Severity.WARNING)
            .on(EntityKind.STARTUP, HAS_REVENUES, MoneyRules::revenuePeriodsOverlap)
            .build();

    /** Exports are a part of the sales. */
    public static final Rule EXPORT_EXCEEDS_REVENUE = money("EXPORT_EXCEEDS_REVENUE", Severity.ERROR)
            .on(EntityKind.STARTUP, HAS_REVENUES, MoneyRules::exportExceedsRevenue)
            .build();

    /** Sales, prices, rents, times and places are not less than none. */
    public static final Rule AMOUNT_NEGATIVE = RuleTexts.onAll(
                    money("AMOUNT_NEGATIVE", Severity.ERROR), Oddities.GLANCE, MoneyRules::amountNegative)
            .on(EntityKind.COHORT, MoneyRules::enrolmentNegative)
            .on(EntityKind.COHORT, (cohort, context) -> CohortRules.funnelNegative(cohort.funnel(), context))
            .on(EntityKind.PROGRAMME, (programme, context) -> CohortRules.funnelNegative(programme.funnel(), context))
            .on(EntityKind.NETWORK, (network, context) -> CohortRules.funnelNegative(network.funnel(), context))
            .on(EntityKind.NETWORK, EventFacts::attendanceNegative)
            .on(EntityKind.SITE, MoneyRules::storeysNegative)
            .on(EntityKind.STARTUP, MoneyRules::minutesNegative)
            .build();

    /** Money raised is not less than none. */
    public static final Rule FUNDING_NEGATIVE = money("FUNDING_NEGATIVE", Severity.ERROR)
            .on(EntityKind.STARTUP, Oddities.GLANCE, MoneyRules::fundingNegative)
            .build();

    /** A firm raises money once it is founded. */
    public static final Rule FUNDING_BEFORE_FOUNDING = money("FUNDING_BEFORE_FOUNDING", Severity.WARNING)
            .on(EntityKind.STARTUP, MoneyRules::fundingBeforeFounding)
            .build();

    /** A firm has jobs, sales and recognitions once it is founded. */
    public static final Rule FIGURE_BEFORE_FOUNDING = money("FIGURE_BEFORE_FOUNDING", Severity.WARNING)
            .on(EntityKind.STARTUP, MoneyRules::figureBeforeFounding)
            .build();

    /** A currency's code is one of ISO 4217. */
    public static final Rule CURRENCY_UNKNOWN = RuleTexts.onAll(
                    money("CURRENCY_UNKNOWN", Severity.ERROR),
                    Oddities.GLANCE,
                    (whole, context) -> inMoney(whole, context, MoneyRules::currencyUnknown))
            .on(EntityKind.CLAIM, MoneyRules::currencyUnknownInClaim)
            .build();

    /** Money is in a currency that there was on its day. */
    public static final Rule CURRENCY_WITHDRAWN = RuleTexts.onAll(
                    money("CURRENCY_WITHDRAWN", Severity.WARNING)
                            .addParameter(RuleTexts.whole("CURRENCY_WITHDRAWN", "graceYears", 5)),
                    Oddities.GLANCE,
                    WithdrawnCurrencies::check)
            .on(EntityKind.CLAIM, WithdrawnCurrencies::check)
            .build();

    /** An amount has no more decimals than its currency. */
    public static final Rule CURRENCY_MINOR_UNITS = RuleTexts.onAll(
                    money("CURRENCY_MINOR_UNITS", Severity.WARNING),
                    Oddities.GLANCE,
                    (whole, context) -> inMoney(whole, context, MoneyRules::currencyMinorUnits))
            .build();

    static final Within<Money> ANYWHERE = Within.of(Money.class);

    private static final ExclusivePeriods<Revenue> REVENUES = new ExclusivePeriods<>(
            revenue -> revenue.start().toEpochDay(),
            revenue -> revenue.end().toEpochDay(),
            revenue -> Revenue.class,
            revenue -> revenue.start().isBefore(revenue.end()));

    private static final Comparator<Revenue> BY_PERIOD =
            Comparator.comparing(Revenue::start).thenComparing(Revenue::end);

    private MoneyRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                REVENUE_PERIOD_ORDER,
                REVENUE_PERIODS_OVERLAP,
                EXPORT_EXCEEDS_REVENUE,
                AMOUNT_NEGATIVE,
                FUNDING_NEGATIVE,
                FUNDING_BEFORE_FOUNDING,
                FIGURE_BEFORE_FOUNDING,
                CURRENCY_UNKNOWN,
                CURRENCY_WITHDRAWN,
                CURRENCY_MINOR_UNITS);
    }

    private static Rule.Builder money(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.FIGURES, severity);
    }

    private static void revenuePeriodOrder(Startup startup, Context context) {
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            Revenue revenue = revenues.get(i);
            if (!revenue.end().isAfter(revenue.start())) {
                context.at("revenues", i, "end")
                        .with("start", revenue.start())
                        .with("end", revenue.end())
                        .actual(revenue.end())
                        .expected("> " + revenue.start())
                        .report();
            }
        }
    }

    private static void revenuePeriodsOverlap(Startup startup, Context context) {
        REVENUES.visitConflicts(
                startup.revenues(),
                BY_PERIOD,
                (place, one, other) -> context.at("revenues", place)
                        .fact(other)
                        .with("start", one.start())
                        .with("end", one.end())
                        .with("otherStart", other.start())
                        .with("otherEnd", other.end())
                        .report());
    }

    private static void exportExceedsRevenue(Startup startup, Context context) {
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            Optional<Money> exported = revenues.get(i).exportAmount();
            Money amount = revenues.get(i).amount();
            if (exported.isPresent()
                    && exported.get().currency().equals(amount.currency())
                    && !isNegative(amount)
                    && exported.get().amount().compareTo(amount.amount()) > 0) {
                context.at("revenues", i, "exportAmount")
                        .with("exported", exported.get())
                        .with("amount", amount)
                        .actual(exported.get())
                        .expected("<= " + amount)
                        .report();
            }
        }
    }

    private static boolean isNegative(Money money) {
        return money.amount().signum() < 0;
    }

    private static void enrolmentNegative(Cohort cohort, Context context) {
        if (cohort.maximumEnrolment().orElse(0) < 0) {
            reportNegative(cohort.maximumEnrolment().getAsLong(), context, "maximumEnrolment");
        }
    }

    private static void storeysNegative(Site site, Context context) {
        OptionalLong storeys = site.premises().map(Premises::storeys).orElse(OptionalLong.empty());
        if (storeys.orElse(0) < 0) {
            reportNegative(storeys.getAsLong(), context, "premises", "storeys");
        }
    }

    /** Rounds of funding have a rule of their own. */
    private static void amountNegative(Entity whole, Context context) {
        for (Within.Found<Money> found : ANYWHERE.find(whole, MoneyRules::isNegative)) {
            if (!(found.holder() instanceof FundingRound)) {
                reportNegative(found.value(), context, found.path());
            }
        }
        for (Within.Found<Eligibility> found : NetworkRules.ELIGIBILITY.find(
                whole, conditions -> isNegative(conditions.minimumTeam()) || isNegative(conditions.maximumTeam()))) {
            negative(found.value().minimumTeam(), context, Paths.on(found.path(), "minimumTeam"));
            negative(found.value().maximumTeam(), context, Paths.on(found.path(), "maximumTeam"));
        }
        if (RolesIn.tellsOrganizations(whole)) {
            OrganizationRules.seatsNegative(whole, context);
        }
    }

    private static boolean isNegative(OptionalLong number) {
        return number.orElse(0) < 0;
    }

    private static void negative(OptionalLong number, Context context, Object... path) {
        if (isNegative(number)) {
            reportNegative(number.getAsLong(), context, path);
        }
    }

    private static void minutesNegative(Startup startup, Context context) {
        List<ServiceUse> uses = startup.serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i).minutes().orElse(0) < 0) {
                reportNegative(uses.get(i).minutes().getAsLong(), context, "serviceUses", i, "minutes");
            }
        }
    }

    static void reportNegative(Serializable amount, Context context, Object... path) {
        context.at(path)
                .with("member", (String) path[path.length - 1])
                .with("amount", amount)
                .actual(amount)
                .expected(">= 0")
                .report();
    }

    private static void fundingNegative(Startup startup, Context context) {
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            Optional<Money> amount = rounds.get(i).amount();
            if (amount.isPresent() && isNegative(amount.get())) {
                context.at("fundingRounds", i, "amount")
                        .with("amount", amount.get())
                        .actual(amount.get())
                        .expected(">= 0")
                        .report();
            }
        }
    }

    private static void fundingBeforeFounding(Startup startup, Context context) {
        List<FundingRound> rounds = startup.fundingRounds();
        DateWindow founded = startup.founded().orElse(null);
        if (founded == null) {
            return;
        }
        int from = founded.earliestEpochDayOr(EpochDay.BEFORE_ALL);
        for (int i = 0; i < rounds.size(); i++) {
            if (EpochDay.latest(rounds.get(i).on()) < from) {
                context.at("fundingRounds", i, "on")
                        .with("on", rounds.get(i).on())
                        .with("founded", founded)
                        .actual(rounds.get(i).on())
                        .expected(">= " + EpochDay.date(from))
                        .report();
            }
        }
    }

    /** Holders of projects may have jobs, and win awards, while they are supported, but nothing sold. */
    private static void figureBeforeFounding(Startup startup, Context context) {
        DateWindow founded = startup.founded().orElse(null);
        if (founded == null || DayOrder.isInFuture(founded, context)) {
            return;
        }
        int from = founded.earliestEpochDayOr(EpochDay.BEFORE_ALL);
        int supported = firstSupport(startup);
        List<Jobs> jobs = startup.jobs();
        for (int i = 0; i < jobs.size(); i++) {
            DateWindow on = jobs.get(i).on();
            if (EpochDay.latest(on) < Math.min(from, supported)) {
                reportBeforeFounding(on, founded, context, "jobs", i, "on");
            }
        }
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            if (EpochDay.of(revenues.get(i).end()) <= from) {
                reportBeforeFounding(revenues.get(i).end(), founded, context, "revenues", i, "end");
            }
        }
        List<Recognition> recognitions = startup.recognitions();
        for (int i = 0; i < recognitions.size(); i++) {
            DateWindow start = recognitions.get(i).start().orElse(founded);
            if (EpochDay.latest(start) < Math.min(from, supported)) {
                reportBeforeFounding(start, founded, context, "recognitions", i, "start");
            }
        }
    }

    private static int firstSupport(Startup startup) {
        int first = EpochDay.NEVER;
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            Optional<DateWindow> start = periods.get(i).start();
            first = start.isPresent() ? Math.min(first, EpochDay.earliest(start.get())) : first;
        }
        return first;
    }

    private static void reportBeforeFounding(Serializable day, DateWindow founded, Context context, Object... path) {
        context.at(path)
                .with("member", (String) path[0])
                .with("day", day)
                .with("founded", founded)
                .actual(day)
                .expected(">= " + founded.earliest().orElseThrow())
                .report();
    }

    private static boolean currencyUnknown(Money money) {
        return !money.isCurrencyKnown();
    }

    private static void currencyUnknownInClaim(Claim claim, Context context) {
        if (claim.currency().isPresent()
                && !Money.of(BigDecimal.ZERO, claim.currency().get()).isCurrencyKnown()) {
            context.at("currency")
                    .with("amount", ClaimRules.figure(claim))
                    .with("currency", claim.currency().get())
                    .actual(claim.currency().get())
                    .report();
        }
    }

    private static boolean currencyMinorUnits(Money money) {
        OptionalInt units = money.minorUnits();
        return units.isPresent() && money.amount().scale() > units.getAsInt() && !money.isCurrencyWithdrawn();
    }

    /** Whether any rule on money may say something of an amount, wherever it stands: of all currencies in use minor units are known. */
    static boolean isOdd(Money money) {
        OptionalInt units = money.minorUnits();
        return isNegative(money)
                || units.isEmpty()
                || money.amount().scale() > units.getAsInt()
                || money.isCurrencyWithdrawn();
    }

    private static void inMoney(Entity whole, Context context, Predicate<Money> wrong) {
        for (Within.Found<Money> found : ANYWHERE.find(whole, wrong)) {
            context.at(found.path())
                    .with("amount", found.value())
                    .with("currency", found.value().currency())
                    .actual(found.value())
                    .report();
        }
    }
}
