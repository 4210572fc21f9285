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
import java.util.OptionalLong;
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
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * A startup as a bean with Jakarta's constraints: those of {@link ValidationBenchmark#OWN_RULES}, whose codes are the messages.
 * Absent members are null and dates lie in their fields, as Hibernate Validator takes them best.
 */
@SelfChecked
@InRegister(groups = InRegister.References.class)
final class StartupBean implements SelfChecked.Checkable {
    final String id;

    @NotBlank(message = "NAME_BLANK") final String name;

    @PastOrPresent(message = "STARTUP_FOUNDED_IN_FUTURE") final @Nullable LocalDate foundedEarliest;

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
    public void check(Faults faults) {
        checkStatuses(faults);
        checkResidencies(faults);
        checkJobs(faults);
        for (int i = 1; i < revenues.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (revenues.get(i).overlaps(revenues.get(j))) {
                    faults.report("REVENUE_PERIODS_OVERLAP", "revenues", i);
                    break;
                }
            }
        }
        if (foundedEarliest != null) {
            for (int i = 0; i < fundingRounds.size(); i++) {
                if (fundingRounds.get(i).on.isBefore(foundedEarliest)) {
                    faults.report("FUNDING_BEFORE_FOUNDING", "fundingRounds", i);
                }
            }
        }
        for (int i = 0; i < serviceUses.size(); i++) {
            boolean supported = false;
            for (SupportPeriodBean period : supportPeriods) {
                supported |= period.covers(serviceUses.get(i).on);
            }
            if (!supported) {
                faults.report("SERVICE_USE_WITHOUT_SUPPORT", "serviceUses", i);
            }
        }
    }

    private void checkStatuses(Faults faults) {
        for (int i = 1; i < statusEvents.size(); i++) {
            StatusEventBean before = statusEvents.get(i - 1);
            StatusEventBean event = statusEvents.get(i);
            if (event.on.isBefore(before.on)) {
                faults.report("STATUS_ORDER", "statusEvents", i);
            }
            if (before.status == VitalStatus.CLOSED
                    && event.status != VitalStatus.CLOSED
                    && event.status != VitalStatus.INSOLVENT
                    && event.on.isAfter(before.on)) {
                faults.report("STATUS_AFTER_TERMINAL", "statusEvents", i);
            }
        }
        if (foundedEarliest != null && !foundedEarliest.isAfter(Registers.AS_OF)) {
            for (StatusEventBean event : statusEvents) {
                if (event.on.isBefore(foundedEarliest)) {
                    faults.report("STATUS_BEFORE_FOUNDING", "statusEvents");
                    break;
                }
            }
        }
    }

    private void checkResidencies(Faults faults) {
        if (supportPeriods.size() < 2) {
            return;
        }
        ImmutableList<SupportPeriodBean> residencies = supportPeriods.stream()
                .filter(SupportPeriodBean::isWellFormedResidency)
                .sorted(Comparator.comparing(period -> period.start))
                .collect(toImmutableList());
        for (int i = 1; i < residencies.size(); i++) {
            boolean here = false;
            boolean elsewhere = false;
            for (int j = 0; j < i; j++) {
                if (residencies.get(i).overlaps(residencies.get(j))) {
                    boolean same = residencies.get(i).siteId.equals(residencies.get(j).siteId);
                    here |= same;
                    elsewhere |= !same;
                }
            }
            if (here) {
                faults.report("RESIDENCY_OVERLAP_SAME_SITE", "supportPeriods", i);
            }
            if (elsewhere) {
                faults.report("RESIDENCY_OVERLAP_SITES", "supportPeriods", i);
            }
        }
    }

    private void checkJobs(Faults faults) {
        if (jobs.isEmpty()) {
            return;
        }
        boolean hosted = false;
        for (SupportPeriodBean period : supportPeriods) {
            hosted |= period.isWellFormedResidency();
        }
        boolean baseline = false;
        boolean mixed = false;
        for (JobsBean each : jobs) {
            baseline |= each.baseline;
            mixed |= each.fte != jobs.get(0).fte;
        }
        if (hosted && !baseline) {
            faults.report("JOBS_WITHOUT_BASELINE", "jobs");
        }
        if (mixed) {
            faults.report("JOBS_BASIS_MIXED", "jobs");
        }
    }

    /** A number in another register. */
    @SelfChecked
    static final class IdentifierBean implements SelfChecked.Checkable {
        private static final BigInteger MODULUS = BigInteger.valueOf(97);

        final String scheme;
        final String id;

        IdentifierBean(Identifier identifier) {
            scheme = identifier.scheme();
            id = identifier.id();
        }

        @Override
        public void check(Faults faults) {
            if (scheme.equals("MA-ICE") && !isIce(id)) {
                faults.report("ICE_CHECKSUM", "id");
            }
            if (scheme.equals("XI-LEI") && !isLei(id)) {
                faults.report("LEI_CHECKSUM", "id");
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
    @SelfChecked
    static final class SupportPeriodBean implements SelfChecked.Checkable {
        final SupportLevel level;
        final @Nullable String siteId;
        final @Nullable String cohortId;

        @PastOrPresent(message = "RESIDENCY_IN_FUTURE") final @Nullable LocalDate start;

        final @Nullable LocalDate end;
        final @Nullable EndReason endReason;

        @PositiveOrZero(message = "CAPACITY_NOT_POSITIVE") final @Nullable BigDecimal occupied;

        @Valid final @Nullable MoneyBean rent;

        @DecimalMin(value = "0", message = "SHARE_OUT_OF_RANGE") @DecimalMax(value = "1", message = "SHARE_OUT_OF_RANGE") final @Nullable BigDecimal share;

        SupportPeriodBean(SupportPeriod period) {
            level = period.level();
            siteId = period.siteId().map(TypedId::value).orElse(null);
            cohortId = period.cohortId().map(TypedId::value).orElse(null);
            start = period.start().orElse(null);
            end = period.end().orElse(null);
            endReason = period.endReason().orElse(null);
            occupied = period.occupied().map(OccupiedSpace::quantity).orElse(null);
            rent = period.terms().flatMap(Terms::amount).map(MoneyBean::new).orElse(null);
            share = period.terms().flatMap(Terms::share).orElse(null);
        }

        @Override
        public void check(Faults faults) {
            if (start != null && end != null && end.isBefore(start)) {
                faults.report("RESIDENCY_ENDS_BEFORE_START", "end");
            }
            if (level == SupportLevel.HOSTED && siteId == null) {
                faults.report("RESIDENCY_WITHOUT_SITE", "siteId");
            }
            if (level == SupportLevel.HOSTED && start == null) {
                faults.report("RESIDENCY_WITHOUT_START", "start");
            }
            if (endReason != null && end == null) {
                faults.report("END_REASON_WITHOUT_END", "endReason");
            }
            if (end != null && looksInclusive(end)) {
                faults.report("PERIOD_END_LOOKS_INCLUSIVE", "end");
            }
        }

        /** Whether a day is the last of a quarter. */
        static boolean looksInclusive(LocalDate end) {
            return end.getMonthValue() % 3 == 0 && end.getDayOfMonth() == end.lengthOfMonth();
        }

        boolean isWellFormedResidency() {
            return level == SupportLevel.HOSTED && start != null && (end == null || !end.isBefore(start));
        }

        boolean covers(LocalDate day) {
            return start != null && !start.isAfter(day) && (end == null || end.isAfter(day));
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
    @SelfChecked
    static final class StatusEventBean implements SelfChecked.Checkable {
        final VitalStatus status;
        final LocalDate on;
        final @Nullable String evidence;
        final @Nullable String counterparty;

        StatusEventBean(StatusEvent event) {
            status = event.status();
            on = event.on();
            evidence = event.evidence().orElse(null);
            counterparty = event.counterparty().orElse(null);
        }

        @Override
        public void check(Faults faults) {
            switch (status) {
                case CLOSED, INSOLVENT, ACQUIRED, MERGED, RELOCATED_ABROAD -> {
                    if (evidence == null) {
                        faults.report("STATUS_WITHOUT_EVIDENCE", "evidence");
                    }
                }
                case OPERATING, DORMANT, UNKNOWN -> {
                    // needs none
                }
            }
            if ((status == VitalStatus.ACQUIRED || status == VitalStatus.MERGED) && counterparty == null) {
                faults.report("ACQUIRED_WITHOUT_ACQUIRER", "counterparty");
            }
        }
    }

    /** A headcount. */
    @SelfChecked
    static final class JobsBean implements SelfChecked.Checkable {
        @PastOrPresent(message = "JOBS_IN_FUTURE") final LocalDate on;

        @PositiveOrZero(message = "JOBS_NEGATIVE") final @Nullable Long direct;

        @PositiveOrZero(message = "JOBS_NEGATIVE") final @Nullable Long indirect;

        final boolean fte;
        final boolean baseline;
        final @Nullable String method;

        JobsBean(Jobs jobs) {
            on = jobs.on();
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
        public void check(Faults faults) {
            if (indirect != null && indirect > 0 && method == null) {
                faults.report("JOBS_INDIRECT_WITHOUT_METHOD", "method");
            }
        }
    }

    /** Sales of a fiscal period. */
    @SelfChecked
    static final class RevenueBean implements SelfChecked.Checkable {
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
        public void check(Faults faults) {
            if (!end.isAfter(start)) {
                faults.report("REVENUE_PERIOD_ORDER", "end");
            }
            if (SupportPeriodBean.looksInclusive(end)) {
                faults.report("PERIOD_END_LOOKS_INCLUSIVE", "end");
            }
            if (exportAmount != null
                    && exportAmount.currency.equals(amount.currency)
                    && exportAmount.amount.compareTo(amount.amount) > 0) {
                faults.report("EXPORT_EXCEEDS_REVENUE", "exportAmount");
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
    @SelfChecked
    static final class FundingRoundBean implements SelfChecked.Checkable {
        final LocalDate on;

        @Valid final @Nullable MoneyBean amount;

        FundingRoundBean(FundingRound round) {
            on = round.on();
            amount = round.amount().map(MoneyBean::new).orElse(null);
        }

        @Override
        public void check(Faults faults) {
            if (amount != null && amount.amount.signum() < 0) {
                faults.report("FUNDING_NEGATIVE", "amount");
            }
        }
    }

    /** An amount of money. */
    @SelfChecked
    static final class MoneyBean implements SelfChecked.Checkable {
        private static final ImmutableMap<String, Integer> DECIMALS = Currency.getAvailableCurrencies().stream()
                .collect(ImmutableMap.toImmutableMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

        final BigDecimal amount;
        final String currency;

        MoneyBean(Money money) {
            amount = money.amount();
            currency = money.currency();
        }

        @Override
        public void check(Faults faults) {
            Integer decimals = DECIMALS.get(currency);
            if (decimals == null) {
                faults.report("CURRENCY_UNKNOWN", "currency");
            } else if (amount.scale() > decimals) {
                faults.report("CURRENCY_MINOR_UNITS", "amount");
            }
        }
    }

    /** A service delivered; nothing is asked of it alone. */
    static final class ServiceUseBean {
        final String serviceId;
        final LocalDate on;

        ServiceUseBean(ServiceUse use) {
            serviceId = use.serviceId().value();
            on = use.on();
        }
    }
}
