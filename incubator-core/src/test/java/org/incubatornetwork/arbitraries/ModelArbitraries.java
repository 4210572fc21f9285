package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Funnel;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.RegisterCoverage;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Shareholder;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.model.VitalStatus;

/**
 * Arbitraries of any value of each type of the model: whatever its constructor accepts and a document can hold. Nothing
 * fits together, but by chance; {@link NetworkArbitrary} has networks that do.
 */
public final class ModelArbitraries {
    private static final long GREATEST_COUNT = (1L << 53) - 1;
    private static final double PRESENT = 0.4;
    private static final int MOST_OF_A_LIST = 2;

    private ModelArbitraries() {}

    /**
     * Decimals within the model's bounds.
     *
     * @return an arbitrary of decimals, the largest and the finest among them
     */
    public static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.frequencyOf(
                        Tuple.of(5, Arbitraries.longs().between(0, 100_000).map(BigDecimal::valueOf)),
                        Tuple.of(
                                3,
                                Combinators.combine(
                                                Arbitraries.longs().between(-10_000_000, 10_000_000),
                                                Arbitraries.integers().between(0, 6))
                                        .as(BigDecimal::valueOf)),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        new BigDecimal("0.000000000000000001"),
                                        new BigDecimal("-0.1"),
                                        new BigDecimal(BigInteger.TEN.pow(34).subtract(BigInteger.ONE)),
                                        new BigDecimal(BigInteger.TEN.pow(34).subtract(BigInteger.ONE), 18),
                                        new BigDecimal("1E+20"))))
                .withoutEdgeCases();
    }

    private static Arbitrary<Long> counts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.longs().between(0, 1000)),
                        Tuple.of(1, Arbitraries.of(-1L, GREATEST_COUNT, -GREATEST_COUNT)))
                .withoutEdgeCases();
    }

    private static Arbitrary<OptionalLong> maybeCounts() {
        return maybe(counts()).map(count -> count.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
        return values.optional(PRESENT).withoutEdgeCases();
    }

    private static <T> Arbitrary<ImmutableList<T>> some(Arbitrary<T> values) {
        return values.list()
                .ofMaxSize(MOST_OF_A_LIST)
                .map(ImmutableList::copyOf)
                .withoutEdgeCases();
    }

    private static <T> Arbitrary<T> constants(T[] values) {
        return Arbitraries.of(values).withoutEdgeCases();
    }

    /** The known codes, and sometimes one that is not. */
    static <C extends OpenCode> Arbitrary<C> codes(Collection<C> known, Function<String, C> of) {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.of(known)),
                        Tuple.of(
                                1,
                                Arbitraries.of("FUTURE_CODE", "رمز", "a b", "X".repeat(128))
                                        .map(of)))
                .withoutEdgeCases();
    }

    /**
     * Amounts of money, in currencies with two, three and no decimals and in unlisted ones.
     *
     * @return an arbitrary of amounts
     */
    public static Arbitrary<Money> money() {
        return Combinators.combine(
                        decimals(), Arbitraries.of("MAD", "EUR", "JPY", "TND", "XAU", "XXQ"), unknownMembers())
                .as(Money::new)
                .withoutEdgeCases();
    }

    /**
     * Figures as they were printed.
     *
     * @return an arbitrary of quantities with every qualifier
     */
    public static Arbitrary<Quantity> quantities() {
        return Combinators.combine(constants(Qualifier.values()), decimals(), decimals(), unknownMembers())
                .as((qualifier, one, other, unknown) -> {
                    Quantity quantity = qualifier == Qualifier.BETWEEN
                            ? Quantity.between(one.min(other), one.max(other))
                            : Quantity.of(qualifier, one);
                    return quantity.withUnknownMembers(unknown);
                })
                .withoutEdgeCases();
    }

    /**
     * Sectors.
     *
     * @return an arbitrary of sectors
     */
    public static Arbitrary<Sector> sectors() {
        return Combinators.combine(Arbitraries.of("network", "ISIC", "NACE"), Texts.any(), unknownMembers())
                .as(Sector::new)
                .withoutEdgeCases();
    }

    /**
     * Numbers in other registers.
     *
     * @return an arbitrary of identifiers, with right check digits and with wrong ones
     */
    public static Arbitrary<Identifier> identifiers() {
        return Combinators.combine(
                        Arbitraries.of("MA-ICE", "MA-CR", "XI-LEI", "x"),
                        Arbitraries.of("901234567000070", "901234567000071", "1", ""),
                        unknownMembers())
                .as(Identifier::new)
                .withoutEdgeCases();
    }

    /**
     * Points, some of them off the globe.
     *
     * @return an arbitrary of locations
     */
    public static Arbitrary<Location> locations() {
        return Combinators.combine(
                        Arbitraries.integers().between(-190_0000, 190_0000).map(n -> BigDecimal.valueOf(n, 4)),
                        Arbitraries.integers().between(-95_0000, 95_0000).map(n -> BigDecimal.valueOf(n, 4)),
                        unknownMembers())
                .as(Location::new)
                .withoutEdgeCases();
    }

    /**
     * Dates as vague as knowledge is.
     *
     * @return an arbitrary of days, months, years and spans, with open ends too
     */
    public static Arbitrary<DateWindow> dateWindows() {
        return Days.windows();
    }

    /**
     * Pieces of JSON, in the one spelling that they are kept in.
     *
     * @return an arbitrary of JSON values of every kind
     */
    public static Arbitrary<JsonText> jsonTexts() {
        return Arbitraries.of(
                        "{}",
                        "1",
                        "true",
                        "null",
                        "\"text\"",
                        "[]",
                        "[1,[2,{\"a\":null}]]",
                        "{\"a\":{\"b\":[\"c d\"]}}",
                        "\"قيمة\"",
                        "9007199254740993",
                        "-0.5")
                .map(JsonText::of)
                .withoutEdgeCases();
    }

    /**
     * Members that this version of the format does not know.
     *
     * @return an arbitrary of unknown members
     */
    public static Arbitrary<UnknownMember> unknownMember() {
        return Combinators.combine(Arbitraries.of("xNew", "x-newer", "xجديد"), jsonTexts())
                .as(UnknownMember::of)
                .withoutEdgeCases();
    }

    private static Arbitrary<ImmutableList<UnknownMember>> unknownMembers() {
        return unknownMembers(15);
    }

    /** None, and once in so many times some. */
    private static Arbitrary<ImmutableList<UnknownMember>> unknownMembers(int timesNone) {
        return Arbitraries.frequencyOf(
                        Tuple.of(timesNone, Arbitraries.just(ImmutableList.<UnknownMember>of())),
                        Tuple.of(
                                1,
                                unknownMember()
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2)
                                        .uniqueElements(UnknownMember::name)
                                        .map(ImmutableList::copyOf)))
                .withoutEdgeCases();
    }

    /**
     * Metadata, most often none.
     *
     * @return an arbitrary of metadata with identifiers, sources, extensions and unknown members
     */
    public static Arbitrary<Metadata> metadata() {
        return metadata(Arbitraries.lazy(ModelArbitraries::sources));
    }

    private static Arbitrary<Metadata> metadata(Arbitrary<Source> sources) {
        Arbitrary<Metadata> some = Builders.withBuilder(Metadata::builder)
                .use(some(identifiers()))
                .in((builder, identifiers) -> builder.identifiers(identifiers))
                .use(some(sources))
                .in((builder, given) -> builder.sources(given))
                .use(maybe(Arbitraries.of("https://example.org/", "not an address")))
                .in((builder, url) -> builder.url(url))
                .use(maybe(Arbitraries.of("{}", "{\"note\":\"ملاحظة\"}", "{\"a\":{\"b\":[1,null]}}")
                        .map(JsonText::of)))
                .in((builder, extensions) -> builder.extensions(extensions))
                .use(unknownMembers(2))
                .in((builder, unknown) -> builder.unknownMembers(unknown))
                .build(Metadata.Builder::build);
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.just(Metadata.none())), Tuple.of(1, some))
                .withoutEdgeCases();
    }

    /**
     * Ids of networks.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<NetworkId> networkIds() {
        return Texts.ids().map(NetworkId::of);
    }

    /**
     * Ids of sites.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<SiteId> siteIds() {
        return Texts.ids().map(SiteId::of);
    }

    /**
     * Ids of startups.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<StartupId> startupIds() {
        return Texts.ids().map(StartupId::of);
    }

    /**
     * Ids of cohorts.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<CohortId> cohortIds() {
        return Texts.ids().map(CohortId::of);
    }

    /**
     * Ids of services.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<ServiceId> serviceIds() {
        return Texts.ids().map(ServiceId::of);
    }

    /**
     * Ids of support periods.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<SupportPeriodId> supportPeriodIds() {
        return Texts.ids().map(SupportPeriodId::of);
    }

    /**
     * Ids of organizations.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<OrganizationId> organizationIds() {
        return Texts.ids().map(OrganizationId::of);
    }

    /**
     * Ids of claims.
     *
     * @return an arbitrary of ids, the shortest and the longest among them
     */
    public static Arbitrary<ClaimId> claimIds() {
        return Texts.ids().map(ClaimId::of);
    }

    /**
     * Ids of measures, known and not.
     *
     * @return an arbitrary of measures
     */
    public static Arbitrary<MeasureId> measureIds() {
        return Arbitraries.of("residents", "startups-supported", "survival", "capacity", "a", "no-such-measure-9")
                .map(MeasureId::of)
                .withoutEdgeCases();
    }

    /**
     * Funding instruments, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<FundingInstrument> fundingInstruments() {
        return codes(FundingInstrument.known(), FundingInstrument::of);
    }

    /**
     * Forms of governance, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<Governance> governances() {
        return codes(Governance.known(), Governance::of);
    }

    /**
     * Kinds of networks, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<NetworkKind> networkKinds() {
        return codes(NetworkKind.known(), NetworkKind::of);
    }

    /**
     * Titles to premises, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<PremisesBasis> premisesBases() {
        return codes(PremisesBasis.known(), PremisesBasis::of);
    }

    /**
     * Categories of services, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<ServiceCategory> serviceCategories() {
        return codes(ServiceCategory.known(), ServiceCategory::of);
    }

    /**
     * Stages of startups, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<Stage> stages() {
        return codes(Stage.known(), Stage::of);
    }

    /**
     * Kinds of startups, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<StartupKind> startupKinds() {
        return codes(StartupKind.known(), StartupKind::of);
    }

    /**
     * Kinds of terms, known and not.
     *
     * @return an arbitrary of codes
     */
    public static Arbitrary<TermsKind> termsKinds() {
        return codes(TermsKind.known(), TermsKind::of);
    }

    /**
     * Sources.
     *
     * @return an arbitrary of sources
     */
    public static Arbitrary<Source> sources() {
        return Builders.withBuilder(Source::builder)
                .use(maybe(Texts.any()))
                .in((builder, publisher) -> builder.publisher(publisher))
                .use(maybe(Texts.any()))
                .in((builder, title) -> builder.title(title))
                .use(maybe(dateWindows()))
                .in((builder, publishedOn) -> builder.publishedOn(publishedOn))
                .use(maybe(Days.any()))
                .in((builder, retrievedOn) -> builder.retrievedOn(retrievedOn))
                .use(metadata(
                        Arbitraries.lazy(() -> Arbitraries.just(Source.builder().build()))))
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Source.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Postal addresses.
     *
     * @return an arbitrary of addresses, with countries and regions that are and that are not
     */
    public static Arbitrary<Address> addresses() {
        return Builders.withBuilder(Address::builder)
                .use(maybe(Texts.any()))
                .in((builder, streetAddress) -> builder.streetAddress(streetAddress))
                .use(maybe(Texts.any()))
                .in((builder, addressLocality) -> builder.addressLocality(addressLocality))
                .use(maybe(Arbitraries.of("MA-06", "FR-75", "06", "nowhere")))
                .in((builder, addressRegion) -> builder.addressRegion(addressRegion))
                .use(maybe(Arbitraries.of("20000", "", "SW1A 1AA")))
                .in((builder, postalCode) -> builder.postalCode(postalCode))
                .use(maybe(Arbitraries.of("MA", "FR", "ZZ", "Maroc")))
                .in((builder, addressCountry) -> builder.addressCountry(addressCountry))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Address.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Steps of sites.
     *
     * @return an arbitrary of steps
     */
    public static Arbitrary<LifecycleStep> lifecycleSteps() {
        return Builders.withBuilder(LifecycleStep::builder)
                .use(constants(SiteStatus.values()))
                .in((builder, status) -> builder.status(status))
                .use(dateWindows())
                .in((builder, on) -> builder.on(on))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(LifecycleStep.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Floor areas.
     *
     * @return an arbitrary of areas, in any order of size
     */
    public static Arbitrary<FloorArea> floorAreas() {
        return Builders.withBuilder(FloorArea::builder)
                .use(maybe(decimals()))
                .in((builder, gross) -> builder.gross(gross))
                .use(maybe(decimals()))
                .in((builder, usable) -> builder.usable(usable))
                .use(maybe(decimals()))
                .in((builder, lettable) -> builder.lettable(lettable))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(FloorArea.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Capacities.
     *
     * @return an arbitrary of capacities
     */
    public static Arbitrary<Capacity> capacities() {
        return Builders.withBuilder(Capacity::builder)
                .use(constants(CapacityUnit.values()))
                .in((builder, unit) -> builder.unit(unit))
                .use(quantities())
                .in((builder, quantity) -> builder.quantity(quantity))
                .use(maybe(Days.any()))
                .in((builder, start) -> builder.start(start))
                .use(maybe(Days.any()))
                .in((builder, end) -> builder.end(end))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Capacity.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Premises.
     *
     * @return an arbitrary of premises
     */
    public static Arbitrary<Premises> premises() {
        return Builders.withBuilder(Premises::builder)
                .use(maybe(Texts.any()))
                .in((builder, provider) -> builder.provider(provider))
                .use(maybe(premisesBases()))
                .in((builder, basis) -> builder.basis(basis))
                .use(maybe(Texts.any()))
                .in((builder, requestedBy) -> builder.requestedBy(requestedBy))
                .use(maybe(Texts.any()))
                .in((builder, fitOutBy) -> builder.fitOutBy(fitOutBy))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Premises.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Sites.
     *
     * @return an arbitrary of sites with steps in any order
     */
    public static Arbitrary<Site> sites() {
        return Builders.withBuilder(Site::builder)
                .use(siteIds())
                .in((builder, id) -> builder.id(id))
                .use(Texts.any())
                .in((builder, name) -> builder.name(name))
                .use(alternateNames())
                .in((builder, alternateNames) -> builder.alternateNames(alternateNames))
                .use(maybe(constants(SiteKind.values())))
                .in((builder, kind) -> builder.kind(kind))
                .use(maybe(addresses()))
                .in((builder, address) -> builder.address(address))
                .use(maybe(locations()))
                .in((builder, location) -> builder.location(location))
                .use(some(lifecycleSteps()))
                .in((builder, lifecycle) -> builder.lifecycle(lifecycle))
                .use(maybe(dateWindows()))
                .in((builder, plannedOpening) -> builder.plannedOpening(plannedOpening))
                .use(maybe(floorAreas()))
                .in((builder, area) -> builder.area(area))
                .use(some(capacities()))
                .in((builder, capacities) -> builder.capacities(capacities))
                .use(maybe(premises()))
                .in((builder, premises) -> builder.premises(premises))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Site.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * What residents occupy.
     *
     * @return an arbitrary of spaces
     */
    public static Arbitrary<OccupiedSpace> occupiedSpaces() {
        return Builders.withBuilder(OccupiedSpace::builder)
                .use(constants(CapacityUnit.values()))
                .in((builder, unit) -> builder.unit(unit))
                .use(decimals())
                .in((builder, quantity) -> builder.quantity(quantity))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(OccupiedSpace.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * What startups give for support.
     *
     * @return an arbitrary of terms
     */
    public static Arbitrary<Terms> terms() {
        return Builders.withBuilder(Terms::builder)
                .use(termsKinds())
                .in((builder, kind) -> builder.kind(kind))
                .use(maybe(money()))
                .in((builder, amount) -> builder.amount(amount))
                .use(maybe(decimals()))
                .in((builder, share) -> builder.share(share))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Terms.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Support periods.
     *
     * @return an arbitrary of periods, some of which end before they start
     */
    public static Arbitrary<SupportPeriod> supportPeriods() {
        return Builders.withBuilder(SupportPeriod::builder)
                .use(maybe(supportPeriodIds()))
                .in((builder, id) -> builder.id(id))
                .use(constants(SupportLevel.values()))
                .in((builder, level) -> builder.level(level))
                .use(maybe(siteIds()))
                .in((builder, siteId) -> builder.siteId(siteId))
                .use(maybe(Days.any()))
                .in((builder, start) -> builder.start(start))
                .use(maybe(Days.any()))
                .in((builder, end) -> builder.end(end))
                .use(maybe(cohortIds()))
                .in((builder, cohortId) -> builder.cohortId(cohortId))
                .use(maybe(constants(SupportMode.values())))
                .in((builder, mode) -> builder.mode(mode))
                .use(maybe(occupiedSpaces()))
                .in((builder, occupied) -> builder.occupied(occupied))
                .use(maybe(terms()))
                .in((builder, terms) -> builder.terms(terms))
                .use(maybe(constants(EndReason.values())))
                .in((builder, endReason) -> builder.endReason(endReason))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(SupportPeriod.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Status events.
     *
     * @return an arbitrary of events
     */
    public static Arbitrary<StatusEvent> statusEvents() {
        return Builders.withBuilder(StatusEvent::builder)
                .use(constants(VitalStatus.values()))
                .in((builder, status) -> builder.status(status))
                .use(Days.any())
                .in((builder, on) -> builder.on(on))
                .use(maybe(Days.any()))
                .in((builder, observedOn) -> builder.observedOn(observedOn))
                .use(maybe(Texts.any()))
                .in((builder, counterparty) -> builder.counterparty(counterparty))
                .use(maybe(Texts.any()))
                .in((builder, evidence) -> builder.evidence(evidence))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(StatusEvent.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Headcounts.
     *
     * @return an arbitrary of headcounts, negative ones among them
     */
    public static Arbitrary<Jobs> jobs() {
        return Builders.withBuilder(Jobs::builder)
                .use(Days.any())
                .in((builder, on) -> builder.on(on))
                .use(maybeCounts())
                .in((builder, direct) -> builder.direct(direct))
                .use(maybeCounts())
                .in((builder, indirect) -> builder.indirect(indirect))
                .use(maybe(constants(JobsBasis.values())))
                .in((builder, basis) -> builder.basis(basis))
                .use(Arbitraries.of(false, true))
                .in((builder, baseline) -> builder.baseline(baseline))
                .use(maybe(Texts.any()))
                .in((builder, method) -> builder.method(method))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Jobs.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Revenues.
     *
     * @return an arbitrary of revenues
     */
    public static Arbitrary<Revenue> revenues() {
        return Builders.withBuilder(Revenue::builder)
                .use(Days.any())
                .in((builder, start) -> builder.start(start))
                .use(Days.any())
                .in((builder, end) -> builder.end(end))
                .use(money())
                .in((builder, amount) -> builder.amount(amount))
                .use(maybe(money()))
                .in((builder, exportAmount) -> builder.exportAmount(exportAmount))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Revenue.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Funding rounds.
     *
     * @return an arbitrary of rounds
     */
    public static Arbitrary<FundingRound> fundingRounds() {
        return Builders.withBuilder(FundingRound::builder)
                .use(Days.any())
                .in((builder, on) -> builder.on(on))
                .use(maybe(fundingInstruments()))
                .in((builder, instrument) -> builder.instrument(instrument))
                .use(maybe(money()))
                .in((builder, amount) -> builder.amount(amount))
                .use(some(Texts.any()))
                .in((builder, investors) -> builder.investors(investors))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(FundingRound.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Deliveries of services.
     *
     * @return an arbitrary of deliveries
     */
    public static Arbitrary<ServiceUse> serviceUses() {
        return Builders.withBuilder(ServiceUse::builder)
                .use(serviceIds())
                .in((builder, serviceId) -> builder.serviceId(serviceId))
                .use(Days.any())
                .in((builder, on) -> builder.on(on))
                .use(maybeCounts())
                .in((builder, minutes) -> builder.minutes(minutes))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(ServiceUse.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Startups.
     *
     * @return an arbitrary of startups to which anything may have happened at any time
     */
    public static Arbitrary<Startup> startups() {
        return Builders.withBuilder(Startup::builder)
                .use(startupIds())
                .in((builder, id) -> builder.id(id))
                .use(Texts.any())
                .in((builder, name) -> builder.name(name))
                .use(maybe(startupKinds()))
                .in((builder, kind) -> builder.kind(kind))
                .use(maybe(Texts.any()))
                .in((builder, legalName) -> builder.legalName(legalName))
                .use(alternateNames())
                .in((builder, alternateNames) -> builder.alternateNames(alternateNames))
                .use(maybe(Texts.any()))
                .in((builder, legalForm) -> builder.legalForm(legalForm))
                .use(maybe(dateWindows()))
                .in((builder, founded) -> builder.founded(founded))
                .use(some(sectors()))
                .in((builder, sectors) -> builder.sectors(sectors))
                .use(maybe(stages()))
                .in((builder, stage) -> builder.stage(stage))
                .use(some(supportPeriods()))
                .in((builder, supportPeriods) -> builder.supportPeriods(supportPeriods))
                .use(some(statusEvents()))
                .in((builder, statusEvents) -> builder.statusEvents(statusEvents))
                .use(some(jobs()))
                .in((builder, jobs) -> builder.jobs(jobs))
                .use(some(revenues()))
                .in((builder, revenues) -> builder.revenues(revenues))
                .use(some(fundingRounds()))
                .in((builder, fundingRounds) -> builder.fundingRounds(fundingRounds))
                .use(some(serviceUses()))
                .in((builder, serviceUses) -> builder.serviceUses(serviceUses))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Startup.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Organizations.
     *
     * @return an arbitrary of organizations
     */
    public static Arbitrary<Organization> organizations() {
        return Builders.withBuilder(Organization::builder)
                .use(maybe(organizationIds()))
                .in((builder, id) -> builder.id(id))
                .use(Texts.any())
                .in((builder, name) -> builder.name(name))
                .use(maybe(Texts.any()))
                .in((builder, legalForm) -> builder.legalForm(legalForm))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Organization.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Shareholders.
     *
     * @return an arbitrary of shareholders
     */
    public static Arbitrary<Shareholder> shareholders() {
        return Builders.withBuilder(Shareholder::builder)
                .use(Texts.any())
                .in((builder, holder) -> builder.holder(holder))
                .use(maybe(decimals()))
                .in((builder, share) -> builder.share(share))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Shareholder.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Memberships.
     *
     * @return an arbitrary of memberships
     */
    public static Arbitrary<Membership> memberships() {
        return Builders.withBuilder(Membership::builder)
                .use(organizations())
                .in((builder, association) -> builder.association(association))
                .use(maybe(Texts.any()))
                .in((builder, role) -> builder.role(role))
                .use(maybe(dateWindows()))
                .in((builder, start) -> builder.start(start))
                .use(maybe(dateWindows()))
                .in((builder, end) -> builder.end(end))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Membership.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Registers.
     *
     * @return an arbitrary of registers
     */
    public static Arbitrary<Register> registers() {
        return Builders.withBuilder(Register::builder)
                .use(constants(RegisterCoverage.values()))
                .in((builder, coverage) -> builder.coverage(coverage))
                .use(maybe(Days.any()))
                .in((builder, since) -> builder.since(since))
                .use(maybe(Days.any()))
                .in((builder, extractedOn) -> builder.extractedOn(extractedOn))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Register.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Conditions of services.
     *
     * @return an arbitrary of conditions
     */
    public static Arbitrary<Eligibility> eligibilities() {
        return Builders.withBuilder(Eligibility::builder)
                .use(some(sectors()))
                .in((builder, sectors) -> builder.sectors(sectors))
                .use(some(stages()))
                .in((builder, stages) -> builder.stages(stages))
                .use(some(startupKinds()))
                .in((builder, kinds) -> builder.kinds(kinds))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Eligibility.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Services.
     *
     * @return an arbitrary of services
     */
    public static Arbitrary<ServiceOffering> serviceOfferings() {
        return Builders.withBuilder(ServiceOffering::builder)
                .use(serviceIds())
                .in((builder, id) -> builder.id(id))
                .use(Texts.any())
                .in((builder, name) -> builder.name(name))
                .use(maybe(serviceCategories()))
                .in((builder, category) -> builder.category(category))
                .use(some(siteIds()))
                .in((builder, siteIds) -> builder.siteIds(siteIds))
                .use(maybe(Days.any()))
                .in((builder, start) -> builder.start(start))
                .use(maybe(Days.any()))
                .in((builder, end) -> builder.end(end))
                .use(maybe(eligibilities()))
                .in((builder, eligibility) -> builder.eligibility(eligibility))
                .use(maybe(constants(ServiceStatus.values())))
                .in((builder, status) -> builder.status(status))
                .use(maybe(money()))
                .in((builder, price) -> builder.price(price))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(ServiceOffering.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Funnels.
     *
     * @return an arbitrary of funnels, some of which grow wider
     */
    public static Arbitrary<Funnel> funnels() {
        return Builders.withBuilder(Funnel::builder)
                .use(maybeCounts())
                .in((builder, applied) -> builder.applied(applied))
                .use(maybeCounts())
                .in((builder, eligible) -> builder.eligible(eligible))
                .use(maybeCounts())
                .in((builder, interviewed) -> builder.interviewed(interviewed))
                .use(maybeCounts())
                .in((builder, offered) -> builder.offered(offered))
                .use(maybeCounts())
                .in((builder, admitted) -> builder.admitted(admitted))
                .use(maybeCounts())
                .in((builder, started) -> builder.started(started))
                .use(maybeCounts())
                .in((builder, completed) -> builder.completed(completed))
                .use(maybeCounts())
                .in((builder, graduated) -> builder.graduated(graduated))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Funnel.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Cohorts.
     *
     * @return an arbitrary of cohorts
     */
    public static Arbitrary<Cohort> cohorts() {
        return Builders.withBuilder(Cohort::builder)
                .use(cohortIds())
                .in((builder, id) -> builder.id(id))
                .use(Texts.any())
                .in((builder, name) -> builder.name(name))
                .use(maybe(Texts.any()))
                .in((builder, programme) -> builder.programme(programme))
                .use(some(siteIds()))
                .in((builder, siteIds) -> builder.siteIds(siteIds))
                .use(maybe(Days.any()))
                .in((builder, applicationStart) -> builder.applicationStart(applicationStart))
                .use(maybe(Days.any()))
                .in((builder, applicationDeadline) -> builder.applicationDeadline(applicationDeadline))
                .use(maybe(Days.any()))
                .in((builder, start) -> builder.start(start))
                .use(maybe(Days.any()))
                .in((builder, end) -> builder.end(end))
                .use(maybeCounts())
                .in((builder, maximumEnrolment) -> builder.maximumEnrolment(maximumEnrolment))
                .use(maybe(funnels()))
                .in((builder, funnel) -> builder.funnel(funnel))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Cohort.Builder::build)
                .withoutEdgeCases();
    }

    /**
     * Claims.
     *
     * @return an arbitrary of claims about the network, a site, a cohort or an association
     */
    public static Arbitrary<Claim> claims() {
        return Builders.withBuilder(Claim::builder)
                .use(maybe(claimIds()))
                .in((builder, id) -> builder.id(id))
                .use(measureIds())
                .in((builder, measure) -> builder.measure(measure))
                .use(maybe(constants(ClaimNature.values())))
                .in((builder, nature) -> builder.nature(nature))
                .use(maybe(constants(ClaimBasis.values())))
                .in((builder, basis) -> builder.basis(basis))
                .use(quantities())
                .in((builder, quantity) -> builder.quantity(quantity))
                .use(maybe(constants(CapacityUnit.values())))
                .in((builder, unit) -> builder.unit(unit))
                .use(maybe(Arbitraries.of("MAD", "EUR", "XXQ")))
                .in((builder, currency) -> builder.currency(currency))
                .use(maybe(Texts.any()))
                .in((builder, population) -> builder.population(population))
                .use(maybe(constants(SupportLevel.values())))
                .in((builder, level) -> builder.level(level))
                .use(maybe(constants(SurvivalClock.values())))
                .in((builder, clock) -> builder.clock(clock))
                .use(maybe(Texts.any()))
                .in((builder, clockDescription) -> builder.clockDescription(clockDescription))
                .use(maybe(Days.periods()))
                .in((builder, horizon) -> builder.horizon(horizon))
                .use(maybe(dateWindows()))
                .in((builder, asOf) -> builder.asOf(asOf))
                .use(maybe(dateWindows()))
                .in((builder, publishedOn) -> builder.publishedOn(publishedOn))
                .use(maybe(Texts.any()))
                .in((builder, saidBy) -> builder.saidBy(saidBy))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .use(subjects())
                .in((builder, subject) -> subject.apply(builder))
                .build(Claim.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<Function<Claim.Builder, Claim.Builder>> subjects() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(builder -> builder)),
                Tuple.of(1, siteIds().map(id -> builder -> builder.siteId(id))),
                Tuple.of(1, cohortIds().map(id -> builder -> builder.cohortId(id))),
                Tuple.of(1, organizationIds().map(id -> builder -> builder.associationId(id))));
    }

    /**
     * Networks of which no part fits another but by chance; see {@link NetworkArbitrary} for those that do.
     *
     * @return an arbitrary of networks, with dangling references and duplicate ids
     */
    public static Arbitrary<Network> networks() {
        return Builders.withBuilder(Network::builder)
                .use(networkIds())
                .in((builder, id) -> builder.id(id))
                .use(Texts.any())
                .in((builder, name) -> builder.name(name))
                .use(maybe(Texts.any()))
                .in((builder, legalName) -> builder.legalName(legalName))
                .use(alternateNames())
                .in((builder, alternateNames) -> builder.alternateNames(alternateNames))
                .use(maybe(organizations()))
                .in((builder, operator) -> builder.operator(operator))
                .use(maybe(networkKinds()))
                .in((builder, kind) -> builder.kind(kind))
                .use(maybe(governances()))
                .in((builder, governance) -> builder.governance(governance))
                .use(maybe(Arbitraries.of("MA", "FR", "ZZ", "Maroc")))
                .in((builder, country) -> builder.country(country))
                .use(maybe(dateWindows()))
                .in((builder, founded) -> builder.founded(founded))
                .use(some(shareholders()))
                .in((builder, shareholders) -> builder.shareholders(shareholders))
                .use(maybe(Days.periods()))
                .in((builder, maximumStay) -> builder.maximumStay(maximumStay))
                .use(some(sectors()))
                .in((builder, focusSectors) -> builder.focusSectors(focusSectors))
                .use(maybe(registers()))
                .in((builder, register) -> builder.register(register))
                .use(some(sites()))
                .in((builder, sites) -> builder.sites(sites))
                .use(some(serviceOfferings()))
                .in((builder, services) -> builder.services(services))
                .use(some(cohorts()))
                .in((builder, cohorts) -> builder.cohorts(cohorts))
                .use(some(memberships()))
                .in((builder, memberships) -> builder.memberships(memberships))
                .use(some(claims()))
                .in((builder, claims) -> builder.claims(claims))
                .use(some(startups()))
                .in((builder, startups) -> builder.startups(startups))
                .use(metadata())
                .in((builder, metadata) -> builder.metadata(metadata))
                .build(Network.Builder::build)
                .withoutEdgeCases();
    }

    private static Arbitrary<Map<String, String>> alternateNames() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.just(Map.<String, String>of())),
                        Tuple.of(
                                1,
                                Arbitraries.maps(Texts.languages(), Texts.any())
                                        .ofMinSize(1)
                                        .ofMaxSize(2)))
                .withoutEdgeCases();
    }
}
