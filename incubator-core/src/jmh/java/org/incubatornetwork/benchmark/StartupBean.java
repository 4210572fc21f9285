package org.incubatornetwork.benchmark;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.incubatornetwork.benchmark.SelfChecked.ByClass;
import org.incubatornetwork.benchmark.SelfChecked.ByRule;
import org.incubatornetwork.benchmark.SelfChecked.Faults;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * A startup as a bean with Jakarta's constraints: those of {@link ValidationBenchmark#OWN_RULES}, whose codes are the messages.
 * Absent members are null and dates lie in their fields, as Hibernate Validator takes them best.
 */
@SelfChecked(value = "STATUS_ORDER", groups = ByRule.class)
@SelfChecked(value = "STATUS_BEFORE_FOUNDING", groups = ByRule.class)
@SelfChecked(value = "STATUS_AFTER_TERMINAL", groups = ByRule.class)
@SelfChecked(value = "RESIDENCY_OVERLAP_SAME_SITE", groups = ByRule.class)
@SelfChecked(value = "RESIDENCY_OVERLAP_SITES", groups = ByRule.class)
@SelfChecked(value = "SERVICE_USE_WITHOUT_SUPPORT", groups = ByRule.class)
@SelfChecked(value = "JOBS_WITHOUT_BASELINE", groups = ByRule.class)
@SelfChecked(value = "JOBS_BASIS_MIXED", groups = ByRule.class)
@SelfChecked(value = "REVENUE_PERIODS_OVERLAP", groups = ByRule.class)
@SelfChecked(value = "FUNDING_BEFORE_FOUNDING", groups = ByRule.class)
@SelfChecked(groups = ByClass.class)
@InRegister(groups = {ByRule.class, ByClass.class})
final class StartupBean implements SelfChecked.Checkable {
    private static final ImmutableList<String> RULES = ImmutableList.of(
            "STATUS_ORDER",
            "STATUS_BEFORE_FOUNDING",
            "STATUS_AFTER_TERMINAL",
            "RESIDENCY_OVERLAP_SAME_SITE",
            "RESIDENCY_OVERLAP_SITES",
            "SERVICE_USE_WITHOUT_SUPPORT",
            "JOBS_WITHOUT_BASELINE",
            "JOBS_BASIS_MIXED",
            "REVENUE_PERIODS_OVERLAP",
            "FUNDING_BEFORE_FOUNDING");

    final String id;

    @NotBlank(
            message = "NAME_BLANK",
            groups = {ByRule.class, ByClass.class})
    final String name;

    @PastOrPresent(
            message = "STARTUP_FOUNDED_IN_FUTURE",
            groups = {ByRule.class, ByClass.class})
    final @Nullable LocalDate foundedEarliest;

    final List<@Valid IdentifierBean> identifiers;
    final List<@Valid SupportPeriodBean> supportPeriods;
    final List<@Valid StatusEventBean> statusEvents;
    final List<@Valid JobsBean> jobs;
    final List<@Valid RevenueBean> revenues;
    final List<@Valid FundingRoundBean> fundingRounds;
    final List<ServiceUseBean> serviceUses;

    StartupBean(Startup startup) {
        id = startup.id().value();
        name = startup.name();
        foundedEarliest = startup.founded().flatMap(DateWindow::earliest).orElse(null);
        identifiers = startup.identifiers().stream().map(IdentifierBean::new).collect(toImmutableList());
        supportPeriods =
                startup.supportPeriods().stream().map(SupportPeriodBean::new).collect(toImmutableList());
        statusEvents = startup.statusEvents().stream().map(StatusEventBean::new).collect(toImmutableList());
        jobs = startup.jobs().stream().map(JobsBean::new).collect(toImmutableList());
        revenues = startup.revenues().stream().map(RevenueBean::new).collect(toImmutableList());
        fundingRounds =
                startup.fundingRounds().stream().map(FundingRoundBean::new).collect(toImmutableList());
        serviceUses = startup.serviceUses().stream().map(ServiceUseBean::new).collect(toImmutableList());
    }

    @Override
    public ImmutableList<String> rules() {
        return RULES;
    }

    @Override
    public void check(String rule, Faults faults) {
        switch (rule) {
            case "STATUS_ORDER" -> checkStatusOrder(faults);
            case "STATUS_BEFORE_FOUNDING" -> checkStatusBeforeFounding(faults);
            case "STATUS_AFTER_TERMINAL" -> checkStatusAfterTerminal(faults);
            case "RESIDENCY_OVERLAP_SAME_SITE" -> checkOverlap(true, rule, faults);
            case "RESIDENCY_OVERLAP_SITES" -> checkOverlap(false, rule, faults);
            case "SERVICE_USE_WITHOUT_SUPPORT" -> checkServiceUses(faults);
            case "JOBS_WITHOUT_BASELINE" -> checkBaseline(faults);
            case "JOBS_BASIS_MIXED" -> checkBasis(faults);
            case "REVENUE_PERIODS_OVERLAP" -> checkRevenues(faults);
            case "FUNDING_BEFORE_FOUNDING" -> checkFunding(faults);
            default -> throw new IllegalArgumentException(rule);
        }
    }

    private void checkStatusOrder(Faults faults) {
        for (int i = 1; i < statusEvents.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (statusEvents.get(i).excludes(statusEvents.get(j))) {
                    faults.report("STATUS_ORDER", "statusEvents", i);
                    break;
                }
            }
        }
    }

    private void checkStatusAfterTerminal(Faults faults) {
        for (int i = 0; i < statusEvents.size(); i++) {
            StatusEventBean event = statusEvents.get(i);
            if (event.status != VitalStatus.CLOSED
                    && event.status != VitalStatus.INSOLVENT
                    && wasClosedBefore(event.on)) {
                faults.report("STATUS_AFTER_TERMINAL", "statusEvents", i);
            }
        }
    }

    private boolean wasClosedBefore(LocalDate day) {
        StatusEventBean last = null;
        for (StatusEventBean event : statusEvents) {
            if (event.on.isBefore(day)
                    && (last == null
                            || event.on.isAfter(last.on)
                            || (event.on.equals(last.on) && last.status != VitalStatus.CLOSED))) {
                last = event;
            }
        }
        return last != null && last.status == VitalStatus.CLOSED;
    }

    private void checkStatusBeforeFounding(Faults faults) {
        if (foundedEarliest != null && !foundedEarliest.isAfter(Registers.AS_OF)) {
            for (StatusEventBean event : statusEvents) {
                if (event.on.isBefore(foundedEarliest)) {
                    faults.report("STATUS_BEFORE_FOUNDING", "statusEvents");
                    return;
                }
            }
        }
    }

    private void checkOverlap(boolean sameSite, String rule, Faults faults) {
        if (supportPeriods.size() < 2) {
            return;
        }
        ImmutableList<SupportPeriodBean> residencies = supportPeriods.stream()
                .filter(SupportPeriodBean::isWellFormedResidency)
                .sorted(Comparator.comparing(period -> period.start))
                .collect(toImmutableList());
        for (int i = 1; i < residencies.size(); i++) {
            SupportPeriodBean later = residencies.get(i);
            for (SupportPeriodBean earlier : residencies.subList(0, i)) {
                if (later.overlaps(earlier) && Objects.equals(later.siteId, earlier.siteId) == sameSite) {
                    faults.report(rule, "supportPeriods", i);
                    break;
                }
            }
        }
    }

    private void checkServiceUses(Faults faults) {
        for (int i = 0; i < serviceUses.size(); i++) {
            boolean supported = false;
            for (SupportPeriodBean period : supportPeriods) {
                supported |= period.mayCover(serviceUses.get(i).on);
            }
            if (!supported) {
                faults.report("SERVICE_USE_WITHOUT_SUPPORT", "serviceUses", i);
            }
        }
    }

    private void checkBaseline(Faults faults) {
        boolean hosted = false;
        for (SupportPeriodBean period : supportPeriods) {
            hosted |= period.isWellFormedResidency();
        }
        boolean baseline = jobs.isEmpty();
        for (JobsBean each : jobs) {
            baseline |= each.baseline;
        }
        if (hosted && !baseline) {
            faults.report("JOBS_WITHOUT_BASELINE", "jobs");
        }
    }

    private void checkBasis(Faults faults) {
        for (JobsBean each : jobs) {
            if (each.fte != jobs.get(0).fte) {
                faults.report("JOBS_BASIS_MIXED", "jobs");
                return;
            }
        }
    }

    private void checkRevenues(Faults faults) {
        for (int i = 1; i < revenues.size(); i++) {
            for (RevenueBean earlier : revenues.subList(0, i)) {
                if (revenues.get(i).overlaps(earlier)) {
                    faults.report("REVENUE_PERIODS_OVERLAP", "revenues", i);
                    break;
                }
            }
        }
    }

    private void checkFunding(Faults faults) {
        if (foundedEarliest != null) {
            for (int i = 0; i < fundingRounds.size(); i++) {
                if (fundingRounds.get(i).on.isBefore(foundedEarliest)) {
                    faults.report("FUNDING_BEFORE_FOUNDING", "fundingRounds", i);
                }
            }
        }
    }

    /** A number in another register. */
    @SelfChecked(value = "ICE_CHECKSUM", groups = ByRule.class)
    @SelfChecked(value = "LEI_CHECKSUM", groups = ByRule.class)
    @SelfChecked(groups = ByClass.class)
    static final class IdentifierBean implements SelfChecked.Checkable {
        private static final ImmutableList<String> RULES = ImmutableList.of("ICE_CHECKSUM", "LEI_CHECKSUM");

        private static final BigInteger MODULUS = BigInteger.valueOf(97);

        final String scheme;
        final String id;

        IdentifierBean(Identifier identifier) {
            scheme = identifier.scheme();
            id = identifier.id();
        }

        @Override
        public ImmutableList<String> rules() {
            return RULES;
        }

        @Override
        public void check(String rule, Faults faults) {
            switch (rule) {
                case "ICE_CHECKSUM" -> faults.reportIf(scheme.equals("MA-ICE") && !isIce(id), rule, "id");
                case "LEI_CHECKSUM" -> faults.reportIf(scheme.equals("XI-LEI") && !isLei(id), rule, "id");
                default -> throw new IllegalArgumentException(rule);
            }
        }

        private static boolean isIce(String id) {
            int remainder = 0;
            for (int i = 0; i < id.length(); i++) {
                int digit = id.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return false;
                }
                remainder = (remainder * 10 + digit) % 97;
            }
            return id.length() == 15 && remainder == 0;
        }

        private static boolean isLei(String id) {
            StringBuilder digits = new StringBuilder();
            id.chars().forEach(letter -> digits.append(Character.getNumericValue(letter)));
            return id.length() == 20
                    && new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
        }
    }

    /** A support period. */
    @SelfChecked(value = "SUPPORT_ENDS_BEFORE_START", groups = ByRule.class)
    @SelfChecked(value = "RESIDENCY_WITHOUT_SITE", groups = ByRule.class)
    @SelfChecked(value = "SUPPORT_WITHOUT_START", groups = ByRule.class)
    @SelfChecked(value = "END_REASON_WITHOUT_END", groups = ByRule.class)
    @SelfChecked(value = "PERIOD_END_LOOKS_INCLUSIVE", groups = ByRule.class)
    @SelfChecked(groups = ByClass.class)
    static final class SupportPeriodBean implements SelfChecked.Checkable {
        private static final ImmutableList<String> RULES = ImmutableList.of(
                "SUPPORT_ENDS_BEFORE_START",
                "RESIDENCY_WITHOUT_SITE",
                "SUPPORT_WITHOUT_START",
                "END_REASON_WITHOUT_END",
                "PERIOD_END_LOOKS_INCLUSIVE");

        final SupportLevel level;
        final @Nullable String siteId;
        final @Nullable String cohortId;

        @PastOrPresent(
                message = "SUPPORT_IN_FUTURE",
                groups = {ByRule.class, ByClass.class})
        final @Nullable LocalDate start;

        final @Nullable LocalDate end;
        final @Nullable EndReason endReason;

        @PositiveOrZero(
                message = "CAPACITY_NOT_POSITIVE",
                groups = {ByRule.class, ByClass.class})
        final @Nullable BigDecimal occupied;

        @Valid final @Nullable MoneyBean rent;

        @DecimalMin(
                value = "0",
                message = "SHARE_OUT_OF_RANGE",
                groups = {ByRule.class, ByClass.class})
        @DecimalMax(
                value = "1",
                message = "SHARE_OUT_OF_RANGE",
                groups = {ByRule.class, ByClass.class})
        final @Nullable BigDecimal share;

        SupportPeriodBean(SupportPeriod period) {
            level = period.level();
            siteId = period.siteId().map(TypedId::value).orElse(null);
            cohortId = period.cohortId().map(TypedId::value).orElse(null);
            start = period.start().flatMap(DateWindow::day).orElse(null);
            end = period.end().flatMap(DateWindow::day).orElse(null);
            endReason = period.endReason().orElse(null);
            occupied = period.occupied().map(OccupiedSpace::quantity).orElse(null);
            rent = period.terms().stream()
                    .flatMap(terms -> terms.amount().stream())
                    .map(MoneyBean::new)
                    .findFirst()
                    .orElse(null);
            share = period.terms().stream()
                    .flatMap(terms -> terms.share().stream())
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public ImmutableList<String> rules() {
            return RULES;
        }

        @Override
        public void check(String rule, Faults faults) {
            switch (rule) {
                case "SUPPORT_ENDS_BEFORE_START" ->
                    faults.reportIf(start != null && end != null && end.isBefore(start), rule, "end");
                case "RESIDENCY_WITHOUT_SITE" ->
                    faults.reportIf(level == SupportLevel.HOSTED && siteId == null, rule, "siteId");
                case "SUPPORT_WITHOUT_START" ->
                    faults.reportIf(level == SupportLevel.HOSTED && start == null, rule, "start");
                case "END_REASON_WITHOUT_END" -> faults.reportIf(endReason != null && end == null, rule, "endReason");
                case "PERIOD_END_LOOKS_INCLUSIVE" ->
                    faults.reportIf(SupportPeriodBean.looksInclusive(end), rule, "end");
                default -> throw new IllegalArgumentException(rule);
            }
        }

        /** Whether a day is the last of a quarter. */
        static boolean looksInclusive(@Nullable LocalDate end) {
            return end != null && end.getMonthValue() % 3 == 0 && end.getDayOfMonth() == end.lengthOfMonth();
        }

        boolean isWellFormedResidency() {
            return level == SupportLevel.HOSTED && start != null && (end == null || !end.isBefore(start));
        }

        boolean mayCover(LocalDate day) {
            return (start == null || !start.isAfter(day)) && (end == null || end.isAfter(day));
        }

        /** Whether this residency shares a day with one that does not start after it. */
        boolean overlaps(SupportPeriodBean earlier) {
            return siteId != null
                    && earlier.siteId != null
                    && start != null
                    && (earlier.end == null || earlier.end.isAfter(start))
                    && !start.equals(end);
        }
    }

    /** What became of the firm. */
    @SelfChecked(value = "STATUS_WITHOUT_EVIDENCE", groups = ByRule.class)
    @SelfChecked(value = "ACQUIRED_WITHOUT_ACQUIRER", groups = ByRule.class)
    @SelfChecked(groups = ByClass.class)
    static final class StatusEventBean implements SelfChecked.Checkable {
        private static final ImmutableList<String> RULES =
                ImmutableList.of("STATUS_WITHOUT_EVIDENCE", "ACQUIRED_WITHOUT_ACQUIRER");

        final VitalStatus status;
        final LocalDate on;
        final @Nullable String evidence;
        final @Nullable String counterparty;

        StatusEventBean(StatusEvent event) {
            status = event.status();
            on = event.on().day().orElseThrow();
            evidence = event.evidence().orElse(null);
            counterparty = event.counterparty().orElse(null);
        }

        @Override
        public ImmutableList<String> rules() {
            return RULES;
        }

        @Override
        public void check(String rule, Faults faults) {
            switch (rule) {
                case "STATUS_WITHOUT_EVIDENCE" ->
                    faults.reportIf(evidence == null && needsEvidence(), rule, "evidence");
                case "ACQUIRED_WITHOUT_ACQUIRER" ->
                    faults.reportIf(
                            (status == VitalStatus.ACQUIRED || status == VitalStatus.MERGED) && counterparty == null,
                            rule,
                            "counterparty");
                default -> throw new IllegalArgumentException(rule);
            }
        }

        /** Whether a firm can't be both from one day on. */
        boolean excludes(StatusEventBean other) {
            return on.equals(other.on) && status != other.status && isStateOfLife() && other.isStateOfLife();
        }

        private boolean isStateOfLife() {
            return switch (status) {
                case OPERATING, DORMANT, CLOSED -> true;
                case ACQUIRED, MERGED, INSOLVENT, RELOCATED_ABROAD, UNKNOWN -> false;
            };
        }

        private boolean needsEvidence() {
            return switch (status) {
                case CLOSED, INSOLVENT, ACQUIRED, MERGED, RELOCATED_ABROAD -> true;
                case OPERATING, DORMANT, UNKNOWN -> false;
            };
        }
    }

    /** A headcount. */
    @SelfChecked(value = "JOBS_INDIRECT_WITHOUT_METHOD", groups = ByRule.class)
    @SelfChecked(groups = ByClass.class)
    static final class JobsBean implements SelfChecked.Checkable {
        private static final ImmutableList<String> RULES = ImmutableList.of("JOBS_INDIRECT_WITHOUT_METHOD");

        @PastOrPresent(
                message = "JOBS_IN_FUTURE",
                groups = {ByRule.class, ByClass.class})
        final LocalDate on;

        @PositiveOrZero(
                message = "JOBS_NEGATIVE",
                groups = {ByRule.class, ByClass.class})
        final @Nullable Long direct;

        @PositiveOrZero(
                message = "JOBS_NEGATIVE",
                groups = {ByRule.class, ByClass.class})
        final @Nullable Long indirect;

        final boolean fte;
        final boolean baseline;
        final @Nullable String method;

        JobsBean(Jobs jobs) {
            on = jobs.on().day().orElseThrow();
            direct = number(jobs.direct());
            indirect = number(jobs.indirect());
            fte = jobs.basis().filter(basis -> basis == JobsBasis.FTE).isPresent();
            baseline = jobs.baseline();
            method = jobs.method().orElse(null);
        }

        private static @Nullable Long number(OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }

        @Override
        public ImmutableList<String> rules() {
            return RULES;
        }

        @Override
        public void check(String rule, Faults faults) {
            switch (rule) {
                case "JOBS_INDIRECT_WITHOUT_METHOD" ->
                    faults.reportIf(indirect != null && indirect > 0 && method == null, rule, "method");
                default -> throw new IllegalArgumentException(rule);
            }
        }
    }

    /** Sales of a fiscal period. */
    @SelfChecked(value = "REVENUE_PERIOD_ORDER", groups = ByRule.class)
    @SelfChecked(value = "PERIOD_END_LOOKS_INCLUSIVE", groups = ByRule.class)
    @SelfChecked(value = "EXPORT_EXCEEDS_REVENUE", groups = ByRule.class)
    @SelfChecked(groups = ByClass.class)
    static final class RevenueBean implements SelfChecked.Checkable {
        private static final ImmutableList<String> RULES =
                ImmutableList.of("REVENUE_PERIOD_ORDER", "PERIOD_END_LOOKS_INCLUSIVE", "EXPORT_EXCEEDS_REVENUE");

        final LocalDate start;
        final LocalDate end;

        @Valid final MoneyBean amount;

        @Valid final @Nullable MoneyBean exportAmount;

        RevenueBean(Revenue revenue) {
            start = revenue.start();
            end = revenue.end();
            amount = new MoneyBean(revenue.amount());
            exportAmount = revenue.exportAmount().map(MoneyBean::new).orElse(null);
        }

        @Override
        public ImmutableList<String> rules() {
            return RULES;
        }

        @Override
        public void check(String rule, Faults faults) {
            switch (rule) {
                case "REVENUE_PERIOD_ORDER" -> faults.reportIf(!end.isAfter(start), rule, "end");
                case "PERIOD_END_LOOKS_INCLUSIVE" ->
                    faults.reportIf(SupportPeriodBean.looksInclusive(end), rule, "end");
                case "EXPORT_EXCEEDS_REVENUE" ->
                    faults.reportIf(
                            exportAmount != null
                                    && exportAmount.currency.equals(amount.currency)
                                    && exportAmount.amount.compareTo(amount.amount) > 0,
                            rule,
                            "exportAmount");
                default -> throw new IllegalArgumentException(rule);
            }
        }

        boolean overlaps(RevenueBean other) {
            return start.isBefore(other.end)
                    && other.start.isBefore(end)
                    && start.isBefore(end)
                    && other.start.isBefore(other.end);
        }
    }

    /** Money raised. */
    @SelfChecked(value = "FUNDING_NEGATIVE", groups = ByRule.class)
    @SelfChecked(groups = ByClass.class)
    static final class FundingRoundBean implements SelfChecked.Checkable {
        private static final ImmutableList<String> RULES = ImmutableList.of("FUNDING_NEGATIVE");

        final LocalDate on;

        @Valid final @Nullable MoneyBean amount;

        FundingRoundBean(FundingRound round) {
            on = round.on().day().orElseThrow();
            amount = round.amount().map(MoneyBean::new).orElse(null);
        }

        @Override
        public ImmutableList<String> rules() {
            return RULES;
        }

        @Override
        public void check(String rule, Faults faults) {
            switch (rule) {
                case "FUNDING_NEGATIVE" ->
                    faults.reportIf(amount != null && amount.amount.signum() < 0, rule, "amount");
                default -> throw new IllegalArgumentException(rule);
            }
        }
    }

    /** An amount of money. */
    @SelfChecked(value = "CURRENCY_UNKNOWN", groups = ByRule.class)
    @SelfChecked(value = "CURRENCY_MINOR_UNITS", groups = ByRule.class)
    @SelfChecked(groups = ByClass.class)
    static final class MoneyBean implements SelfChecked.Checkable {
        private static final ImmutableList<String> RULES = ImmutableList.of("CURRENCY_UNKNOWN", "CURRENCY_MINOR_UNITS");

        private static final ImmutableMap<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
                .collect(ImmutableMap.toImmutableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

        final BigDecimal amount;
        final String currency;

        MoneyBean(Money money) {
            amount = money.amount();
            currency = money.currency();
        }

        @Override
        public ImmutableList<String> rules() {
            return RULES;
        }

        @Override
        public void check(String rule, Faults faults) {
            switch (rule) {
                case "CURRENCY_UNKNOWN" -> faults.reportIf(!DECIMALS.containsKey(currency), rule, "currency");
                case "CURRENCY_MINOR_UNITS" ->
                    faults.reportIf(
                            amount.scale() > DECIMALS.getOrDefault(currency, Integer.MAX_VALUE), rule, "amount");
                default -> throw new IllegalArgumentException(rule);
            }
        }
    }

    /** A service delivered; nothing is asked of it alone. */
    static final class ServiceUseBean {
        final String serviceId;
        final LocalDate on;

        ServiceUseBean(ServiceUse use) {
            serviceId = use.serviceId().value();
            on = use.on().day().orElseThrow();
        }
    }
}
