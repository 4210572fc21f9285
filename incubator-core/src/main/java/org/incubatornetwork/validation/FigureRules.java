package org.incubatornetwork.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;

/** Rules on jobs, revenues and funding. */
public final class FigureRules {
    /** Jobs are not fewer than none. */
    public static final Rule JOBS_NEGATIVE = figures("JOBS_NEGATIVE", Severity.ERROR)
            .onStartups(FigureRules::jobsNegative)
            .build();

    /** Jobs were counted on a day that has come. */
    public static final Rule JOBS_IN_FUTURE = figures("JOBS_IN_FUTURE", Severity.ERROR)
            .onStartups(FigureRules::jobsInFuture)
            .build();

    /** One of a startup's headcounts is that of its admission. */
    public static final Rule JOBS_WITHOUT_BASELINE = figures("JOBS_WITHOUT_BASELINE", Severity.INFO)
            .onStartups(FigureRules::jobsWithoutBaseline)
            .build();

    /** All headcounts of a startup count the same. */
    public static final Rule JOBS_BASIS_MIXED = figures("JOBS_BASIS_MIXED", Severity.WARNING)
            .onStartups(FigureRules::jobsBasisMixed)
            .build();

    /** Jobs do not multiply from one count to the next. */
    public static final Rule JOBS_JUMP = figures("JOBS_JUMP", Severity.WARNING)
            .parameter(RuleTexts.whole("JOBS_JUMP", "factor", 5))
            .parameter(RuleTexts.whole("JOBS_JUMP", "minimum", 10))
            .onStartups(FigureRules::jobsJump)
            .build();

    /** Indirect jobs say how they were estimated. */
    public static final Rule JOBS_INDIRECT_WITHOUT_METHOD = figures("JOBS_INDIRECT_WITHOUT_METHOD", Severity.WARNING)
            .onStartups(FigureRules::jobsIndirectWithoutMethod)
            .build();

    /** A fiscal period ends after it starts. */
    public static final Rule REVENUE_PERIOD_ORDER = figures("REVENUE_PERIOD_ORDER", Severity.ERROR)
            .onStartups(FigureRules::revenuePeriodOrder)
            .build();

    /** No day is in two fiscal periods of a startup. */
    public static final Rule REVENUE_PERIODS_OVERLAP = figures("REVENUE_PERIODS_OVERLAP", Severity.WARNING)
            .onStartups(FigureRules::revenuePeriodsOverlap)
            .build();

    /** Exports are a part of the sales. */
    public static final Rule EXPORT_EXCEEDS_REVENUE = figures("EXPORT_EXCEEDS_REVENUE", Severity.ERROR)
            .onStartups(FigureRules::exportExceedsRevenue)
            .build();

    /** Money raised is not less than none. */
    public static final Rule FUNDING_NEGATIVE = figures("FUNDING_NEGATIVE", Severity.ERROR)
            .onStartups(FigureRules::fundingNegative)
            .build();

    /** A firm raises money once it is founded. */
    public static final Rule FUNDING_BEFORE_FOUNDING = figures("FUNDING_BEFORE_FOUNDING", Severity.WARNING)
            .onStartups(FigureRules::fundingBeforeFounding)
            .build();

    /** A currency's code is one of ISO 4217. */
    public static final Rule CURRENCY_UNKNOWN = figures("CURRENCY_UNKNOWN", Severity.ERROR)
            .onServices((service, context) -> inPrice(service, context, FigureRules::currencyUnknown))
            .onClaims(FigureRules::currencyUnknownInClaim)
            .onStartups((dossier, context) -> inStartup(dossier, context, FigureRules::currencyUnknown))
            .build();

    /** An amount has no more decimals than its currency. */
    public static final Rule CURRENCY_MINOR_UNITS = figures("CURRENCY_MINOR_UNITS", Severity.WARNING)
            .onServices((service, context) -> inPrice(service, context, FigureRules::currencyMinorUnits))
            .onStartups((dossier, context) -> inStartup(dossier, context, FigureRules::currencyMinorUnits))
            .build();

    private FigureRules() {}

    private static Rule.Builder figures(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.FIGURES, severity);
    }

    private static void jobsNegative(Dossier dossier, Context context) {
        List<Jobs> jobs = dossier.startup().jobs();
        for (int i = 0; i < jobs.size(); i++) {
            jobsNegative(jobs.get(i).direct(), context, i, "direct");
            jobsNegative(jobs.get(i).indirect(), context, i, "indirect");
        }
    }

    private static void jobsNegative(OptionalLong number, Context context, int index, String member) {
        if (number.isPresent() && number.getAsLong() < 0) {
            context.at("jobs", index, member)
                    .with("number", number.getAsLong())
                    .actual(number.getAsLong())
                    .expected(">= 0")
                    .report();
        }
    }

    private static void jobsInFuture(Dossier dossier, Context context) {
        List<Jobs> jobs = dossier.startup().jobs();
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).on().isAfter(context.asOf())) {
                context.at("jobs", i, "on")
                        .with("on", jobs.get(i).on())
                        .with("asOf", context.asOf())
                        .actual(jobs.get(i).on())
                        .expected("<= " + context.asOf())
                        .report();
            }
        }
    }

    private static void jobsWithoutBaseline(Dossier dossier, Context context) {
        List<Jobs> jobs = dossier.startup().jobs();
        if (jobs.isEmpty() || dossier.residencyCount() == 0) {
            return;
        }
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).baseline()) {
                return;
            }
        }
        context.at("jobs").with("admission", dossier.admission().orElseThrow()).report();
    }

    private static void jobsBasisMixed(Dossier dossier, Context context) {
        List<Jobs> jobs = dossier.startup().jobs();
        for (int i = 1; i < jobs.size(); i++) {
            JobsBasis basis = basisOf(jobs.get(i));
            JobsBasis before = basisOf(jobs.get(i - 1));
            if (basis != before) {
                context.at("jobs", i, "basis")
                        .with("basis", basis)
                        .with("other", before)
                        .actual(basis)
                        .expected(before)
                        .report();
                return;
            }
        }
    }

    private static JobsBasis basisOf(Jobs jobs) {
        return jobs.basis().orElse(JobsBasis.HEADCOUNT);
    }

    private static void jobsJump(Dossier dossier, Context context) {
        List<Jobs> jobs = dossier.startup().jobs();
        if (jobs.size() < 2) {
            return;
        }
        int factor = context.whole("factor");
        int minimum = context.whole("minimum");
        for (int i = 0; i < jobs.size(); i++) {
            int before = before(jobs, i);
            if (before >= 0 && isJump(jobs.get(before), jobs.get(i), factor, minimum)) {
                context.at("jobs", i, "direct")
                        .with("number", jobs.get(i).direct().orElse(0))
                        .with("on", jobs.get(i).on())
                        .with("before", jobs.get(before).direct().orElse(0))
                        .with("beforeOn", jobs.get(before).on())
                        .actual(jobs.get(i).direct().orElse(0))
                        .report();
            }
        }
    }

    /** The place of the headcount that comes last before another by its day; -1 if there is none. */
    private static int before(List<Jobs> jobs, int index) {
        LocalDate day = jobs.get(index).on();
        LocalDate last = null;
        int before = -1;
        for (int i = 0; i < jobs.size(); i++) {
            LocalDate on = jobs.get(i).on();
            if (on.isBefore(day)
                    && (last == null || !on.isBefore(last))
                    && jobs.get(i).direct().isPresent()) {
                before = i;
                last = on;
            }
        }
        return before;
    }

    private static boolean isJump(Jobs one, Jobs other, int factor, int minimum) {
        long less = Math.min(one.direct().orElse(0), other.direct().orElse(0));
        long more = Math.max(one.direct().orElse(0), other.direct().orElse(0));
        return less > 0 && basisOf(one) == basisOf(other) && more / factor >= less && more >= minimum;
    }

    private static void jobsIndirectWithoutMethod(Dossier dossier, Context context) {
        List<Jobs> jobs = dossier.startup().jobs();
        for (int i = 0; i < jobs.size(); i++) {
            if (jobs.get(i).indirect().orElse(0) > 0 && jobs.get(i).method().isEmpty()) {
                context.at("jobs", i, "indirect")
                        .with("number", jobs.get(i).indirect().getAsLong())
                        .with("on", jobs.get(i).on())
                        .actual(jobs.get(i).indirect().getAsLong())
                        .report();
            }
        }
    }

    private static void revenuePeriodOrder(Dossier dossier, Context context) {
        List<Revenue> revenues = dossier.startup().revenues();
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

    private static void revenuePeriodsOverlap(Dossier dossier, Context context) {
        List<Revenue> revenues = dossier.startup().revenues();
        for (int i = 1; i < revenues.size(); i++) {
            for (int j = 0; j < i; j++) {
                Revenue one = revenues.get(i);
                Revenue other = revenues.get(j);
                if (one.start().isBefore(other.end())
                        && other.start().isBefore(one.end())
                        && one.start().isBefore(one.end())
                        && other.start().isBefore(other.end())) {
                    context.at("revenues", i)
                            .with("start", one.start())
                            .with("end", one.end())
                            .with("otherStart", other.start())
                            .with("otherEnd", other.end())
                            .report();
                    break;
                }
            }
        }
    }

    private static void exportExceedsRevenue(Dossier dossier, Context context) {
        List<Revenue> revenues = dossier.startup().revenues();
        for (int i = 0; i < revenues.size(); i++) {
            Optional<Money> exported = revenues.get(i).exportAmount();
            Money amount = revenues.get(i).amount();
            if (exported.isPresent()
                    && exported.get().currency().equals(amount.currency())
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

    private static void fundingNegative(Dossier dossier, Context context) {
        List<FundingRound> rounds = dossier.startup().fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            Optional<Money> amount = rounds.get(i).amount();
            if (amount.isPresent() && amount.get().amount().signum() < 0) {
                context.at("fundingRounds", i, "amount")
                        .with("amount", amount.get())
                        .actual(amount.get())
                        .expected(">= 0")
                        .report();
            }
        }
    }

    private static void fundingBeforeFounding(Dossier dossier, Context context) {
        List<FundingRound> rounds = dossier.startup().fundingRounds();
        DateWindow founded = dossier.founded();
        LocalDate from = dossier.foundedFrom();
        if (founded == null || from == null) {
            return;
        }
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).on().isBefore(from)) {
                context.at("fundingRounds", i, "on")
                        .with("on", rounds.get(i).on())
                        .with("founded", founded)
                        .actual(rounds.get(i).on())
                        .expected(">= " + from)
                        .report();
            }
        }
    }

    private static boolean currencyUnknown(Money money) {
        return !money.isCurrencyKnown();
    }

    private static void currencyUnknownInClaim(Claim claim, Context context) {
        if (claim.currency().isPresent()
                && !Money.of(BigDecimal.ZERO, claim.currency().get()).isCurrencyKnown()) {
            context.at("currency")
                    .with("amount", claim.quantity())
                    .with("currency", claim.currency().get())
                    .actual(claim.currency().get())
                    .report();
        }
    }

    private static boolean currencyMinorUnits(Money money) {
        OptionalInt units = money.minorUnits();
        return units.isPresent() && money.amount().scale() > units.getAsInt() && !money.isCurrencyWithdrawn();
    }

    private static void inPrice(ServiceOffering service, Context context, Predicate<Money> wrong) {
        if (service.price().isPresent() && wrong.test(service.price().get())) {
            report(service.price().get(), context, "price");
        }
    }

    private static void inStartup(Dossier dossier, Context context, Predicate<Money> wrong) {
        List<Revenue> revenues = dossier.startup().revenues();
        for (int i = 0; i < revenues.size(); i++) {
            if (wrong.test(revenues.get(i).amount())) {
                report(revenues.get(i).amount(), context, "revenues", i, "amount");
            }
            Optional<Money> exported = revenues.get(i).exportAmount();
            if (exported.isPresent() && wrong.test(exported.get())) {
                report(exported.get(), context, "revenues", i, "exportAmount");
            }
        }
        List<FundingRound> rounds = dossier.startup().fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            Optional<Money> amount = rounds.get(i).amount();
            if (amount.isPresent() && wrong.test(amount.get())) {
                report(amount.get(), context, "fundingRounds", i, "amount");
            }
        }
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            Optional<Terms> terms = periods.get(i).terms();
            if (terms.isPresent()
                    && terms.get().amount().isPresent()
                    && wrong.test(terms.get().amount().get())) {
                report(terms.get().amount().get(), context, "supportPeriods", i, "terms", "amount");
            }
        }
    }

    private static void report(Money money, Context context, Object... path) {
        context.at(path)
                .with("amount", money)
                .with("currency", money.currency())
                .actual(money)
                .report();
    }
}
