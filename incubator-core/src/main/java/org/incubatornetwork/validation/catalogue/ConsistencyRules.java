package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on members against each other, and on parts against their wholes. */
public final class ConsistencyRules {
    /** What one member says, no other contradicts. */
    public static final Rule MEMBERS_CONTRADICT = RuleTexts.onAll(
                    consistency("MEMBERS_CONTRADICT"), TermsRules.HAS_TERMS, ConsistencyRules::termsContradict)
            .on(EntityKind.SITE, (site, context) -> Implication.check(Implication.OF_SITES, site, context))
            .on(EntityKind.SITE, ConsistencyRules::movedAndThere)
            .on(EntityKind.SITE, ConsistencyRules::openInWhatIsClosed)
            .on(EntityKind.SITE, ConsistencyRules::cancelledWhenOpen)
            .on(EntityKind.NETWORK, ConsistencyRules::rolesContradict)
            .on(EntityKind.SITE, ConsistencyRules::rolesContradict)
            .on(EntityKind.PROGRAMME, ConsistencyRules::rolesContradict)
            .on(EntityKind.SERVICE, ConsistencyRules::conditionsContradict)
            .on(EntityKind.PROGRAMME, ConsistencyRules::conditionsContradict)
            .on(EntityKind.SERVICE, (service, context) -> Implication.check(Implication.OF_SERVICES, service, context))
            .on(
                    EntityKind.PROGRAMME,
                    (programme, context) -> Implication.check(Implication.OF_PROGRAMMES, programme, context))
            .on(EntityKind.STARTUP, ConsistencyRules::membersContradict)
            .collector(EmptyRegister::new)
            .build();

    /** A part is not more than its whole. */
    public static final Rule PART_EXCEEDS_WHOLE = consistency("PART_EXCEEDS_WHOLE")
            .on(EntityKind.NETWORK, FunnelParts::check)
            .on(EntityKind.SITE, ConsistencyRules::capacityOverArea)
            .on(EntityKind.CLAIM, ConsistencyRules::numeratorOverDenominator)
            .on(EntityKind.STARTUP, ConsistencyRules::sharesOverWhole)
            .on(EntityKind.STARTUP, ConsistencyRules::minutesOverDays)
            .onHistories(ConsistencyRules::occupiedOverArea)
            .build();

    private static final long MINUTES_OF_A_DAY = 24 * 60;

    private ConsistencyRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(MEMBERS_CONTRADICT, PART_EXCEEDS_WHOLE);
    }

    private static Rule.Builder consistency(String code) {
        return RuleTexts.rule(code, RuleCategory.FACTS, Severity.WARNING);
    }

    // Members against each other

    private static void membersContradict(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            Implication.check(Implication.OF_PERIODS, periods.get(i), context, "supportPeriods", i);
            if (isAtADesk(periods.get(i)) && isAtVirtualSite(periods.get(i), context)) {
                Implication.report("mode", "siteId", SiteKind.VIRTUAL, context, "supportPeriods", i);
            }
        }
        for (int i = 0; i < startup.statusEvents().size(); i++) {
            Implication.check(Implication.OF_STATUSES, startup.statusEvents().get(i), context, "statusEvents", i);
        }
        for (int i = 0; i < startup.fundingRounds().size(); i++) {
            Implication.check(Implication.OF_ROUNDS, startup.fundingRounds().get(i), context, "fundingRounds", i);
        }
        failedAndInBusiness(startup, context);
        equivalentsOverHeads(startup.jobs(), context);
    }

    /** A centre that moved is no longer where it was. */
    private static void movedAndThere(Site site, Context context) {
        for (int i = 0; i < site.follows().size(); i++) {
            Predecessor before = site.follows().get(i);
            boolean hasMoved = before.kind().equals(Optional.of(SuccessionKind.MOVED))
                    && before.on()
                            .filter(day -> day.hasSurelyComeBy(context.asOf()))
                            .isPresent();
            Optional<Site> old = before.siteId().flatMap(context.network()::findSite);
            if (hasMoved && old.filter(there -> there.isOpenOn(context.asOf())).isPresent()) {
                Implication.report("kind", "siteId", old.get().id(), context, "follows", i);
            }
        }
    }

    private static boolean isAtADesk(SupportPeriod period) {
        return period.isResidency()
                && period.mode().filter(mode -> mode != SupportMode.VIRTUAL).isPresent();
    }

    private static boolean isAtVirtualSite(SupportPeriod period, Context context) {
        return period.siteId()
                .flatMap(context.frame()::findSite)
                .flatMap(site -> site.site().kind())
                .filter(kind -> kind.equals(SiteKind.VIRTUAL))
                .isPresent();
    }

    /** What is part of a site that has closed for good is no longer open. */
    private static void openInWhatIsClosed(Site site, Context context) {
        SiteHistory closed = context.network()
                .findWhole(site.id())
                .filter(whole -> site.partOf().isPresent())
                .flatMap(whole -> context.frame().findSite(whole.id()))
                .filter(SiteHistory::isClosed)
                .orElse(null);
        if (closed != null && site.isOpenOn(context.asOf())) {
            SiteStatus status = closed.site()
                    .lifecycle()
                    .get(closed.closingStep().getAsInt())
                    .status();
            Implication.report("partOf", "lifecycle", status, context);
        }
    }

    /** What was open is closed, and not given up before it opened. */
    private static void cancelledWhenOpen(Site site, Context context) {
        boolean wasOpen = false;
        for (int i = 0; i < site.lifecycle().size(); i++) {
            SiteStatus status = site.lifecycle().get(i).status();
            if (wasOpen && status == SiteStatus.CANCELLED) {
                Implication.report("status", "lifecycle", SiteStatus.OPERATIONAL, context, "lifecycle", i);
            }
            wasOpen |= status == SiteStatus.OPERATIONAL;
        }
    }

    private static void termsContradict(Entity whole, Context context) {
        for (Within.Found<Terms> found :
                TermsRules.ANYWHERE.find(whole, terms -> Implication.isAny(Implication.OF_TERMS, terms, context))) {
            Implication.check(Implication.OF_TERMS, found.value(), context, found.path());
        }
    }

    private static void rolesContradict(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            Implication.check(Implication.OF_ROLES, roles.get(i), context, "roles", i);
        }
    }

    private static void conditionsContradict(Entity whole, Context context) {
        for (Within.Found<Eligibility> found : NetworkRules.ELIGIBILITY.find(
                whole, conditions -> Implication.isAny(Implication.OF_CONDITIONS, conditions, context))) {
            Implication.check(Implication.OF_CONDITIONS, found.value(), context, found.path());
        }
    }

    /** A firm that ceased its activity does nothing later. */
    private static void failedAndInBusiness(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        int seen = EpochDay.NEVER;
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            if (period.isEndedBy(EndReason.FAILED) && period.end().isPresent()) {
                seen = seen == EpochDay.NEVER ? FirmFacts.lastSeenInBusiness(startup) : seen;
                if (EpochDay.latest(period.end().get()) < seen) {
                    Implication.report("endReason", "in business", EpochDay.date(seen), context, "supportPeriods", i);
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
        return jobs.countedBy() == JobsBasis.FTE;
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
        List<Object[]> parts = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            List<Terms> terms = periods.get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                if (isEquity(terms.get(j))) {
                    sum = sum.add(terms.get(j).share().orElseThrow());
                    parts.add(new Object[] {"supportPeriods", i, "terms", j, "share"});
                }
            }
        }
        if (parts.size() > 1 && sum.compareTo(BigDecimal.ONE) > 0) {
            for (Object[] part : parts) {
                exceeds(sum, BigDecimal.ONE, context, part);
            }
        }
    }

    private static void numeratorOverDenominator(Claim claim, Context context) {
        Optional<BigDecimal> part =
                claim.numerator().filter(ConsistencyRules::isExact).map(Quantity::value);
        Optional<BigDecimal> whole =
                claim.denominator().filter(ConsistencyRules::isExact).map(Quantity::value);
        boolean isPart = Measures.findMeasure(claim.measure())
                .flatMap(Measure::upper)
                .filter(upper -> upper.compareTo(BigDecimal.ONE) <= 0)
                .isPresent();
        if (isPart && part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) > 0) {
            exceeds(part.get(), whole.get(), context, "numerator");
        }
    }

    private static boolean isExact(Quantity quantity) {
        return quantity.qualifier() == Qualifier.EXACT;
    }

    private static boolean isEquity(Terms terms) {
        return terms.kind().equals(TermsKind.EQUITY)
                && terms.share().filter(NetworkRules::isShare).isPresent();
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
        exceeds(part, whole, context.at(path), (String) path[path.length - 1]);
    }

    static void exceeds(BigDecimal part, BigDecimal whole, Observation seen, String member) {
        seen.with("member", member)
                .with("part", part)
                .with("whole", whole)
                .actual(part.toPlainString())
                .expected("<= " + whole.toPlainString())
                .report();
    }
}
