package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.validation.rule.Context;

/**
 * What one member of an object says, so that another can't be as it is. All that are known are in the tables below.
 *
 * @param member the member that can't be
 * @param other the member that says so
 * @param said what that one says
 * @param isContradiction whether an object contradicts itself in the two
 */
record Implication<T>(String member, String other, Function<T, Object> said, BiPredicate<T, Context> isContradiction) {

    /** What is no residency has no place, and who is there by domiciliation alone has none either. */
    static final ImmutableList<Implication<SupportPeriod>> OF_PERIODS = ImmutableList.of(
            of("occupied", "level", SupportPeriod::level, period -> occupies(period) && !period.isResidency()),
            of(
                    "occupied",
                    "mode",
                    period -> period.mode().orElseThrow(),
                    period -> occupies(period) && period.mode().equals(Optional.of(SupportMode.VIRTUAL))),
            of(
                    "mode",
                    "level",
                    SupportPeriod::level,
                    period -> !period.isResidency()
                            && period.mode()
                                    .filter(mode -> mode != SupportMode.VIRTUAL)
                                    .isPresent()),
            of(
                    "terms",
                    "level",
                    SupportPeriod::level,
                    period -> isAtADistance(period)
                            && period.terms().stream()
                                    .anyMatch(terms -> terms.kind().equals(TermsKind.RENT))));

    /** Of what is granted no share is given, unless of something else; and a rent, a fee or something in kind is none. */
    static final ImmutableList<Implication<Terms>> OF_TERMS = ImmutableList.of(
            of(
                    "share",
                    "kind",
                    Terms::kind,
                    terms -> isPositive(terms.share()) && terms.shareOf().isEmpty() && hasNoShare(terms.kind())),
            of(
                    "interestRate",
                    "kind",
                    Terms::kind,
                    terms -> terms.interestRate()
                                    .filter(rate -> rate.value().signum() > 0)
                                    .isPresent()
                            && hasNoShare(terms.kind())),
            of(
                    "valuationCap",
                    "kind",
                    Terms::kind,
                    terms -> terms.valuationCap().isPresent() && hasNoShare(terms.kind())),
            of(
                    "discount",
                    "kind",
                    Terms::kind,
                    terms -> isPositive(terms.discount()) && terms.kind().equals(TermsKind.GRANT)),
            of(
                    "uncapped",
                    "valuationCap",
                    terms -> terms.valuationCap().orElseThrow(),
                    terms -> terms.uncapped() && terms.valuationCap().isPresent()),
            of(
                    "gracePeriod",
                    "tenure",
                    terms -> terms.tenure().orElseThrow(),
                    terms -> isLonger(terms.gracePeriod(), terms.tenure())),
            of(
                    "upperShare",
                    "share",
                    terms -> terms.share().orElseThrow(),
                    terms -> isLess(terms.upperShare(), terms.share())),
            of(
                    "upperAmount",
                    "amount",
                    terms -> terms.amount().orElseThrow(),
                    terms -> terms.upperAmount().isPresent()
                            && !isRange(
                                    terms.amount().orElseThrow(),
                                    terms.upperAmount().get())),
            of(
                    "maximumAmount",
                    "amount",
                    terms -> terms.amount().orElseThrow(),
                    terms -> terms.maximumAmount().isPresent()
                            && !isRange(
                                    terms.upperAmount().orElseGet(terms.amount()::orElseThrow),
                                    terms.maximumAmount().get())));

    /** What one takes part in is over when it is meant to be, and before one has to leave. */
    static final ImmutableList<Implication<Programme>> OF_PROGRAMMES = ImmutableList.of(
            of(
                    "duration",
                    "maximumStay",
                    programme -> programme.maximumStay().orElseThrow(),
                    programme -> isLonger(programme.duration(), programme.maximumStay())),
            of(
                    "duration",
                    "end",
                    programme -> programme.end().orElseThrow(),
                    programme -> programme.duration().isPresent() && isOverBefore(programme)));

    /** Whoever is eligible is old and young, large and small enough at once. */
    static final ImmutableList<Implication<Eligibility>> OF_CONDITIONS = ImmutableList.of(
            of(
                    "minimumAge",
                    "maximumAge",
                    conditions -> conditions.maximumAge().orElseThrow(),
                    conditions -> isLonger(conditions.minimumAge(), conditions.maximumAge())),
            of(
                    "minimumTeam",
                    "maximumTeam",
                    conditions -> conditions.maximumTeam().orElseThrow(),
                    conditions -> conditions.minimumTeam().orElse(0)
                            > conditions.maximumTeam().orElse(Long.MAX_VALUE)),
            of(
                    "minimumRevenue",
                    "maximumRevenue",
                    conditions -> conditions.maximumRevenue().orElseThrow(),
                    conditions -> conditions.minimumRevenue().isPresent()
                            && conditions.maximumRevenue().isPresent()
                            && !isRange(
                                    conditions.minimumRevenue().get(),
                                    conditions.maximumRevenue().get())));

    /** A role is looked at anew while it lasts. */
    static final ImmutableList<Implication<Role>> OF_ROLES = ImmutableList.of(
            of(
                    "reviewOn",
                    "start",
                    role -> role.start().orElseThrow(),
                    role -> DayOrder.endsBeforeStart(role.start(), role.reviewOn())),
            of(
                    "reviewOn",
                    "end",
                    role -> role.end().orElseThrow(),
                    role -> DayOrder.endsBeforeStart(role.reviewOn(), role.end())));

    /** Only who buys a firm or takes it in is its other firm. */
    static final ImmutableList<Implication<StatusEvent>> OF_STATUSES = ImmutableList.of(of(
            "counterparty",
            "status",
            StatusEvent::status,
            event -> event.counterparty().isPresent() && hasNoCounterparty(event)));

    /** One's own money comes from no investor. */
    static final ImmutableList<Implication<FundingRound>> OF_ROUNDS = ImmutableList.of(of(
            "investors",
            "instrument",
            round -> round.instrument().orElseThrow(),
            round -> !round.investors().isEmpty() && round.instrument().equals(Optional.of(FundingInstrument.OWN))));

    /** A site without premises has no area, no premises and room for nothing but startups. */
    static final ImmutableList<Implication<Site>> OF_SITES = ImmutableList.of(
            of(
                    "area",
                    "kind",
                    site -> SiteKind.VIRTUAL,
                    site -> isVirtual(site) && site.area().isPresent()),
            of(
                    "premises",
                    "kind",
                    site -> SiteKind.VIRTUAL,
                    site -> isVirtual(site) && site.premises().isPresent()),
            of(
                    "capacities",
                    "kind",
                    site -> SiteKind.VIRTUAL,
                    site -> isVirtual(site)
                            && site.capacities().stream()
                                    .anyMatch(capacity -> capacity.unit() != CapacityUnit.STARTUP)),
            new Implication<>(
                    "plannedOpening",
                    "lifecycle",
                    site -> SiteStatus.OPERATIONAL,
                    (site, context) -> isStillToCome(site.plannedOpening(), context) && site.isOpenOn(context.asOf())));

    /** A status is that of today. */
    static final ImmutableList<Implication<ServiceOffering>> OF_SERVICES = ImmutableList.of(
            new Implication<>(
                    "status",
                    "end",
                    service -> service.end().orElseThrow(),
                    (service, context) -> is(service, ServiceStatus.ACTIVE) && hasSurelyCome(service.end(), context)),
            new Implication<>(
                    "status",
                    "start",
                    service -> service.start().orElseThrow(),
                    (service, context) -> (is(service, ServiceStatus.ACTIVE) || is(service, ServiceStatus.DEFUNCT))
                            && isStillToCome(service.start(), context)),
            new Implication<>(
                    "status",
                    "end",
                    service -> service.end().orElseThrow(),
                    (service, context) -> is(service, ServiceStatus.DEFUNCT) && isStillToCome(service.end(), context)),
            of(
                    "terms",
                    "price",
                    service -> service.price().orElseThrow(),
                    service -> service.price().isPresent()
                            && service.terms().stream()
                                    .anyMatch(terms ->
                                            isOtherPrice(terms, service.price().get()))));

    private static <T> Implication<T> of(
            String member, String other, Function<T, Object> said, Predicate<T> isContradiction) {
        return new Implication<>(member, other, said, (object, context) -> isContradiction.test(object));
    }

    /** Whether an object contradicts any of some. */
    static <T> boolean isAny(ImmutableList<Implication<T>> implications, T object, Context context) {
        for (int i = 0; i < implications.size(); i++) {
            if (implications.get(i).isContradiction().test(object, context)) {
                return true;
            }
        }
        return false;
    }

    /** Reports each of some that an object contradicts. */
    static <T> void check(ImmutableList<Implication<T>> implications, T object, Context context, Object... path) {
        for (int i = 0; i < implications.size(); i++) {
            Implication<T> implication = implications.get(i);
            if (implication.isContradiction().test(object, context)) {
                report(
                        implication.member(),
                        implication.other(),
                        implication.said().apply(object),
                        context,
                        path);
            }
        }
    }

    /** Reports that one member can't be, for what another says. */
    static void report(String member, String other, Object said, Context context, Object... path) {
        context.at(Paths.on(path, member))
                .with("member", member)
                .with("other", other)
                .with("said", said instanceof Serializable value ? value : said.toString())
                .report();
    }

    private static boolean occupies(SupportPeriod period) {
        return period.occupied().isPresent()
                && period.occupied().get().quantity().signum() > 0;
    }

    private static boolean isAtADistance(SupportPeriod period) {
        return period.level() == SupportLevel.REMOTE || period.level() == SupportLevel.EVENT;
    }

    private static boolean isPositive(Optional<BigDecimal> number) {
        return number.isPresent() && number.get().signum() > 0;
    }

    private static boolean isLess(Optional<BigDecimal> number, Optional<BigDecimal> other) {
        return number.isPresent() && other.isPresent() && number.get().compareTo(other.get()) < 0;
    }

    private static boolean isLonger(Optional<Period> time, Optional<Period> other) {
        return time.isPresent()
                && other.isPresent()
                && LocalDate.EPOCH.plus(time.get()).isAfter(LocalDate.EPOCH.plus(other.get()));
    }

    private static boolean isRange(Money lower, Money upper) {
        return lower.currency().equals(upper.currency()) && lower.amount().compareTo(upper.amount()) <= 0;
    }

    /** Even if it began on the first and ends on the last of the days that these may be. */
    private static boolean isOverBefore(Programme programme) {
        Optional<LocalDate> start = programme.start().flatMap(DateWindow::earliest);
        Optional<LocalDate> end = programme.end().flatMap(DateWindow::latest);
        return start.isPresent()
                && end.isPresent()
                && !end.get().isBefore(start.get())
                && start.get()
                        .plus(programme.duration().orElseThrow())
                        .isAfter(end.get().plusDays(1));
    }

    private static boolean hasNoShare(TermsKind kind) {
        return kind.equals(TermsKind.GRANT)
                || kind.equals(TermsKind.RENT)
                || kind.equals(TermsKind.FEE)
                || kind.equals(TermsKind.IN_KIND);
    }

    private static boolean hasNoCounterparty(StatusEvent event) {
        return switch (event.status()) {
            case OPERATING, DORMANT, CLOSED, UNKNOWN -> true;
            case ACQUIRED, MERGED, INSOLVENT, RELOCATED_ABROAD -> false;
        };
    }

    private static boolean isVirtual(Site site) {
        return site.kind().equals(Optional.of(SiteKind.VIRTUAL));
    }

    private static boolean is(ServiceOffering service, ServiceStatus status) {
        return service.status().equals(Optional.of(status));
    }

    /** A fee of which nothing but the amount is told is one of a delivery, whenever and for whomever. */
    private static boolean isOtherPrice(Terms terms, Money price) {
        return terms.amount()
                .filter(amount -> amount.currency().equals(price.currency())
                        && amount.amount().compareTo(price.amount()) != 0)
                .map(amount ->
                        Terms.builder().kind(TermsKind.FEE).amount(amount).build())
                .filter(terms.withMetadata(Metadata.none())::equals)
                .isPresent();
    }

    private static boolean hasSurelyCome(Optional<DateWindow> day, Context context) {
        return day.isPresent() && day.get().hasSurelyComeBy(context.asOf());
    }

    private static boolean isStillToCome(Optional<DateWindow> day, Context context) {
        return day.isPresent() && !day.get().mayHaveComeBy(context.asOf());
    }
}
