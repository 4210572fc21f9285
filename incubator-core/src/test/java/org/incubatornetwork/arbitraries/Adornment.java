package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.ClaimStanding;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Seat;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.model.VitalStatus;

/**
 * Gives a valid network what no rule has anything against, here and there: names in other languages, sources, unknown
 * members, whatever else its entities may have or lack. What is given follows from one number, so that it shrinks as one, to
 * nothing.
 */
final class Adornment {
    private static final UnknownMember NEWER = UnknownMember.of("xجديد", JsonText.of("{\"a\":[1,null]}"));
    private static final ImmutableList<PremisesBasis> BASES =
            and(PremisesBasis.known(), PremisesBasis.of("FUTURE_BASIS"));
    private static final ImmutableList<CountedUnit> COUNTED = and(CountedUnit.known(), CountedUnit.of("FUTURE_UNIT"));
    private static final ImmutableList<EventKind> EVENT_KINDS = and(EventKind.known(), EventKind.of("FUTURE_EVENT"));
    private static final ImmutableList<RecognitionKind> RECOGNITION_KINDS =
            and(RecognitionKind.known(), RecognitionKind.of("FUTURE_RECOGNITION"));
    private static final ImmutableList<FunnelStep> STEPS = and(FunnelStep.known(), FunnelStep.of("FUTURE_STEP"));
    private static final ImmutableList<NameKind> NAME_KINDS = and(NameKind.known(), NameKind.of("FUTURE_NAME"));
    private static final ImmutableList<OrganizationKind> ORGANIZATION_KINDS =
            and(OrganizationKind.known(), OrganizationKind.of("FUTURE_BODY"));
    private static final ImmutableList<ProgrammeKind> PROGRAMME_KINDS =
            and(ProgrammeKind.known(), ProgrammeKind.of("FUTURE_PROGRAMME"));
    private static final ImmutableList<RoleEndReason> END_REASONS =
            and(RoleEndReason.known(), RoleEndReason.of("FUTURE_REASON"));
    private static final ImmutableList<RoleKind> ROLE_KINDS = and(RoleKind.known(), RoleKind.of("FUTURE_ROLE"));
    private static final ImmutableList<Subgroup> SUBGROUPS = and(Subgroup.known(), Subgroup.of("FUTURE_GROUP"));
    private static final ImmutableList<SuccessionKind> SUCCESSIONS =
            and(SuccessionKind.known(), SuccessionKind.of("FUTURE_SUCCESSION"));

    /** Days of what began long ago, or may have, and of what is not over. */
    private static final DateWindow ONCE = DateWindow.parse("[1911..]");

    private static final DateWindow LONG_AGO = DateWindow.parse("[..1911]");

    private static final DateWindow LONG_SINCE = DateWindow.parse("[1912..]");

    private static final DateWindow SOME_DAY = DateWindow.parse("[2999..]");

    private static final OrganizationId LISTED = OrganizationId.of("region");

    private static final Organization PARTNER =
            Organization.builder().name("Partenaire").build();

    private static final ImmutableList<Qualifier> ONE_NUMBER = Arrays.stream(Qualifier.values())
            .filter(qualifier -> qualifier != Qualifier.BETWEEN)
            .collect(ImmutableList.toImmutableList());

    private static final Role PROVIDER = Role.builder()
            .kind(RoleKind.PREMISES_PROVIDER)
            .organization(Organization.builder().name("Commune").build())
            .build();

    /** The country of every network, which a site without one is in. */
    private static final String HOME = "MA";

    /** Square metres of which twice as many, before walls and stairs are taken off, are not too many for one startup. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(250);

    private final SplittableRandom random;

    private Adornment(int number) {
        random = new SplittableRandom(number);
    }

    /** The network with adornments; as it is for 0. */
    static Network of(Network network, int number) {
        return number == 0 ? network : new Adornment(number).network(network);
    }

    private static <C extends OpenCode> ImmutableList<C> and(Collection<C> known, C unknown) {
        return ImmutableList.<C>builder().addAll(known).add(unknown).build();
    }

    private boolean isOneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> Optional<T> maybe(T value) {
        return isOneIn(3) ? Optional.of(value) : Optional.empty();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <E extends Enum<E>> Optional<E> maybe(Class<E> values) {
        return maybe(oneOf(List.of(values.getEnumConstants())));
    }

    /** What there is, or now and then nothing. */
    private <T> Optional<T> seldomNot(Optional<T> value) {
        return isOneIn(6) ? Optional.empty() : value;
    }

    private OptionalLong seldomNot(OptionalLong value) {
        return isOneIn(6) ? OptionalLong.empty() : value;
    }

    private ImmutableList<UnknownMember> unknownMembers() {
        return isOneIn(6) ? ImmutableList.of(NEWER) : ImmutableList.of();
    }

    private static <T> ImmutableList<T> with(List<T> values, T more) {
        return ImmutableList.<T>builder().addAll(values).add(more).build();
    }

    private static <T> ImmutableList<T> each(List<T> values, Function<T, T> change) {
        return values.stream().map(change).collect(ImmutableList.toImmutableList());
    }

    private Metadata metadata(Metadata plain) {
        Metadata.Builder metadata = Metadata.builder().identifiers(each(plain.identifiers(), this::identifier));
        if (isOneIn(3)) {
            metadata.sources(isOneIn(2) ? List.of(source()) : List.of())
                    .url(maybe("https://example.org/"))
                    .extensions(maybe(JsonText.of("{\"note\":\"ملاحظة\"}")))
                    .unknownMembers(unknownMembers());
        }
        return metadata.build();
    }

    private Identifier identifier(Identifier plain) {
        return new Identifier(plain.scheme(), plain.id(), unknownMembers());
    }

    /** One that may know of anything: of a day that is told exactly, what is later could not be told by it. */
    private Source source() {
        boolean isDated = isOneIn(2);
        return Source.builder()
                .publisher(maybe("صحيفة"))
                .title(maybe("Cinq sites en 2022"))
                .publishedOn(isDated ? Optional.of(DateWindow.parse("[1923..]")) : Optional.empty())
                .retrievedOn(isDated ? maybe(LocalDate.of(1924, 2, 29)) : Optional.empty())
                .build();
    }

    /** A name in Arabic, and one of earlier days. */
    private ImmutableList<Name> names(String arabic) {
        if (!isOneIn(4)) {
            return ImmutableList.of();
        }
        Name former = Name.builder()
                .text("Ancien nom")
                .kind(maybe(NameKind.FORMER))
                .start(maybe(DateWindow.of(Year.of(1923))))
                .end(maybe(DateWindow.of(LocalDate.of(1924, 2, 29))))
                .metadata(metadata(Metadata.none()))
                .build();
        return ImmutableList.of(
                Name.builder()
                        .text(arabic)
                        .kind(maybe(oneOf(NAME_KINDS)))
                        .language(maybe("ar"))
                        .build(),
                former);
    }

    private Sector sector(Sector plain) {
        return new Sector(plain.scheme(), plain.code(), unknownMembers());
    }

    private Money money(Money plain) {
        return new Money(plain.amount(), plain.currency(), unknownMembers());
    }

    private Network network(Network plain) {
        boolean isAssociationNamed =
                plain.claims().stream().anyMatch(claim -> claim.organizationId().isPresent());
        ImmutableList<Organization> listed = isOneIn(3) ? ImmutableList.of(listed()) : ImmutableList.of();
        ImmutableList<Programme> programmes =
                each(plain.programmes(), programme -> programme(programme, plain, !listed.isEmpty()));
        boolean hasPart = !programmes.isEmpty() && isOneIn(3);
        return plain.toBuilder()
                .names(names("الشبكة"))
                .country(seldomNot(plain.country()))
                .description(maybe("شبكة من المحتضنات"))
                .territories(isOneIn(3) ? List.of("MA-06", "Afrique du Nord") : List.of())
                .languages(isOneIn(3) ? List.of("fr", "ar-MA") : List.of())
                .funnel(funnel())
                .events(events(plain))
                .seats(isOneIn(4) ? List.of(seat()) : List.of())
                .founded(seldomNot(plain.founded()))
                .focusSectors(isOneIn(3) ? List.of(sector(Sector.of("network", "رقمي"))) : List.of())
                .organizations(listed)
                .roles(roles(plain.roles(), !listed.isEmpty()))
                .lists(maybe(ListCoverage.builder()
                        .organizations(maybe(Completeness.class))
                        .sites(maybe(Completeness.class))
                        .programmes(maybe(Completeness.class))
                        .build()))
                .register(plain.register()
                        .map(register -> register(register, plain.startups().isEmpty())))
                .sites(each(plain.sites(), site -> site(site, plain.sites().get(0))))
                .services(each(plain.services(), this::service))
                .programmes(hasPart ? with(programmes, partOf(programmes.get(0))) : programmes)
                .cohorts(each(plain.cohorts(), this::cohort))
                .memberships(each(plain.memberships(), membership -> membership(membership, isAssociationNamed)))
                .recognitions(recognitions())
                .claims(claims(plain.withProgrammes(programmes)))
                .startups(each(plain.startups(), startup -> startup(startup, programmes)))
                .metadata(metadata(plain.metadata()))
                .build();
    }

    /** What was given long since, and holds. */
    private List<Recognition> recognitions() {
        return isOneIn(4)
                ? List.of(Recognition.builder()
                        .kind(oneOf(RECOGNITION_KINDS))
                        .name(maybe("الجائزة"))
                        .description(maybe("Deuxième prix"))
                        .issuer(maybe("الجهة"))
                        .number(maybe("4711-2019"))
                        .start(maybe(ONCE))
                        .end(maybe(SOME_DAY))
                        .metadata(metadata(Metadata.none()))
                        .build())
                : List.of();
    }

    private Seat seat() {
        return Seat.builder()
                .address(Address.builder().addressLocality(maybe("الرباط")).build())
                .start(maybe(ONCE))
                .end(maybe(SOME_DAY))
                .build();
    }

    /** One that was, of which it is told how many were there, and one that comes again and again. */
    private List<Event> events(Network network) {
        if (!isOneIn(3)) {
            return List.of();
        }
        Event past = Event.builder()
                .kind(oneOf(EVENT_KINDS))
                .name(maybe("الملتقى"))
                .start(LONG_SINCE)
                .end(maybe(SOME_DAY))
                .address(maybe(Address.builder().addressLocality("أكادير").build()))
                .cohortId(network.cohorts().stream().map(Cohort::id).findFirst().filter(any -> isOneIn(2)))
                .attendance(maybe(Quantity.of(oneOf(ONE_NUMBER), 400)))
                .metadata(metadata(Metadata.none()))
                .build();
        Event weekly = Event.builder()
                .kind(EventKind.MEETUP)
                .description(maybe("Le jeudi à 18 h"))
                .start(maybe(LONG_SINCE))
                .every(Period.ofDays(7))
                .siteIds(network.sites().stream()
                        .map(Site::id)
                        .distinct()
                        .limit(2)
                        .toList())
                .programmeId(network.programmes().stream().map(Programme::id).findFirst())
                .build();
        return isOneIn(2) ? List.of(past, weekly) : List.of(weekly);
    }

    private Organization listed() {
        return Organization.builder()
                .id(LISTED)
                .name("الجهة")
                .kind(maybe(oneOf(ORGANIZATION_KINDS)))
                .description(maybe("تمول الشبكة"))
                .founded(maybe(LONG_AGO))
                .seatCount(isOneIn(3) ? OptionalLong.of(7) : OptionalLong.empty())
                .termOfOffice(maybe(Period.ofYears(2)))
                .statusEvents(
                        isOneIn(3)
                                ? List.of(StatusEvent.builder()
                                        .status(oneOf(List.of(VitalStatus.values())))
                                        .on(ONCE)
                                        .counterparty(maybe("شركة"))
                                        .build())
                                : List.of())
                .address(maybe(Address.builder().addressLocality("أكادير").build()))
                .recognitions(recognitions())
                .networkDocument("https://example.org/region.json")
                .build();
    }

    /** Owners with their shares, or none with one, and others. */
    private List<Role> roles(List<Role> owners, boolean isListed) {
        List<Role> roles =
                new ArrayList<>(isOneIn(4) ? each(owners, role -> role.withShare(Optional.empty())) : owners);
        roles.addAll(parties(isListed));
        return roles;
    }

    /** An operator, and somebody who is something else. */
    private List<Role> parties(boolean isListed) {
        List<Role> parties = new ArrayList<>(operators());
        RoleKind kind = oneOf(ROLE_KINDS);
        if (!kind.equals(RoleKind.OWNER) && !kind.equals(RoleKind.OPERATOR)) {
            Role.Builder party = Role.builder()
                    .kind(kind)
                    .terms(isOneIn(4) ? List.of(fee()) : List.of())
                    .description(maybe("مقعد الشمال"))
                    .mandate(maybe(Period.ofYears(3)))
                    .start(maybe(ONCE))
                    .reviewOn(maybe(ONCE));
            if (isOneIn(3)) {
                party.end(SOME_DAY);
            } else if (isOneIn(3)) {
                party.end(ONCE).endReason(oneOf(END_REASONS));
            }
            if (!isOneIn(4)) {
                party.organizationId(Optional.of(LISTED).filter(any -> isListed))
                        .organization(Optional.of(PARTNER).filter(any -> !isListed));
            }
            parties.add(party.build());
        }
        return parties;
    }

    private List<Role> operators() {
        return isOneIn(3)
                ? List.of(Role.builder()
                        .kind(RoleKind.OPERATOR)
                        .organization(Organization.builder()
                                .id(maybe(OrganizationId.of("operator")))
                                .name("Operator")
                                .names(names("المشغل"))
                                .kind(maybe(oneOf(ORGANIZATION_KINDS)))
                                .legalForm(maybe("SA"))
                                .country(maybe(HOME))
                                .build())
                        .metadata(metadata(Metadata.none()))
                        .build())
                : List.of();
    }

    private Register register(Register plain, boolean isEmpty) {
        return plain.withCoverage(isEmpty && isOneIn(3) ? Completeness.NONE : plain.coverage())
                .withSince(seldomNot(plain.since()))
                .withExtractedOn(seldomNot(plain.extractedOn()));
    }

    // Sites, services and cohorts

    private Site site(Site plain, Site first) {
        boolean isFirst = plain.id().equals(first.id());
        boolean isPart = !isFirst
                && first.capacities().isEmpty()
                && first.area().isEmpty()
                && !isOver(first)
                && country(first).equals(country(plain))
                && isOneIn(2);
        boolean isVirtual = plain.kind().equals(Optional.of(SiteKind.VIRTUAL));
        return plain.toBuilder()
                .names(names("الموقع"))
                .description(maybe("مختبر وأربعون مقعدا"))
                .partOf(isPart ? Optional.of(first.id()) : Optional.empty())
                .follows(isOneIn(4) ? List.of(predecessor(isFirst ? Optional.empty() : maybe(first.id()))) : List.of())
                .plannedClosing(maybe(DateWindow.parse("[2999..]")))
                .address(plain.address().map(this::address))
                .location(plain.location()
                        .map(point -> new Location(point.longitude(), point.latitude(), unknownMembers())))
                .area(plain.area().map(this::area))
                .premises(plain.premises()
                        .map(this::premises)
                        .or(() -> maybe(Premises.builder()
                                .basis(maybe(oneOf(BASES)))
                                .storeys(isOneIn(3) ? OptionalLong.of(14) : OptionalLong.empty())
                                .build()))
                        .filter(given -> !isVirtual))
                .roles(isOneIn(3) ? plain.roles() : with(plain.roles(), PROVIDER))
                .recognitions(recognitions())
                .metadata(metadata(plain.metadata()))
                .build();
    }

    private static Optional<String> country(Site site) {
        return site.address().flatMap(Address::addressCountry);
    }

    /** What is followed may be there still, and be the younger: then nothing has moved from it, or is it at another size. */
    private Predecessor predecessor(Optional<SiteId> site) {
        Optional<SuccessionKind> kind = maybe(oneOf(SUCCESSIONS));
        boolean isSameCentre = kind.filter(
                        told -> told.equals(SuccessionKind.MOVED) || told.equals(SuccessionKind.EXPANDED))
                .isPresent();
        kind = kind.filter(told -> site.isEmpty() || !isSameCentre);
        boolean isToCome = site.isPresent();
        return Predecessor.builder()
                .siteId(site)
                .name(maybe("Ancien hôtel"))
                .kind(kind)
                .on(isToCome ? Optional.empty() : maybe(DateWindow.parse("[1924..]")))
                .metadata(metadata(Metadata.none()))
                .build();
    }

    private Address address(Address plain) {
        return plain.toBuilder()
                .streetAddress(maybe("12, rue de l'Océan"))
                .postalCode(maybe("20000"))
                .addressLocality(seldomNot(plain.addressLocality()))
                .addressRegion(seldomNot(plain.addressRegion()))
                .addressCountry(plain.addressCountry().filter(country -> !country.equals(HOME) || isOneIn(2)))
                .build();
    }

    private FloorArea area(FloorArea plain) {
        return plain.toBuilder()
                .gross(seldomNot(plain.gross()))
                .usable(plain.usable().filter(usable -> usable.compareTo(SMALL) > 0 || !isOneIn(3)))
                .lettable(isOneIn(3) ? plain.usable() : Optional.empty())
                .build();
    }

    private Premises premises(Premises plain) {
        return plain.toBuilder().basis(seldomNot(plain.basis())).build();
    }

    private ServiceOffering service(ServiceOffering plain) {
        return plain.toBuilder()
                .names(names("الخدمة"))
                .description(maybe("Le jeudi"))
                .start(seldomNot(plain.start()))
                .end(seldomNot(plain.end()))
                .price(plain.price().map(this::money))
                .terms(isOneIn(4) ? List.of(fee().withPeriod(Period.ofMonths(1))) : List.of())
                .metadata(metadata(plain.metadata()))
                .build();
    }

    private Programme programme(Programme plain, Network network, boolean isListed) {
        return plain.toBuilder()
                .names(names("البرنامج"))
                .kind(maybe(oneOf(PROGRAMME_KINDS)))
                .start(maybe(ONCE))
                .end(maybe(SOME_DAY))
                .siteIds(isOneIn(3) ? network.sites().stream().map(Site::id).toList() : List.of())
                .serviceIds(
                        isOneIn(3)
                                ? network.services().stream()
                                        .map(ServiceOffering::id)
                                        .toList()
                                : List.of())
                .description(maybe("Six mois"))
                .territory(maybe("MA-06"))
                .runs(isOneIn(3) ? runs(network.sites()) : List.of())
                .roles(parties(isListed))
                .duration(maybe(Period.ofMonths(6)))
                .maximumStay(maybe(Period.ofYears(90)))
                .eligibility(maybe(whomever(network)))
                .partyEligibilities(isOneIn(3) ? List.of(partner()) : List.of())
                .funnel(funnel())
                .terms(isOneIn(2) ? List.of(terms(offered()), loan()) : List.of())
                .tiers(
                        isOneIn(3)
                                ? List.of(Tier.builder()
                                        .id("first")
                                        .name("الأولى")
                                        .names(names("الطبقة"))
                                        .terms(isOneIn(2) ? List.of(offered()) : List.of())
                                        .build())
                                : List.of())
                .recognitions(recognitions())
                .metadata(metadata(plain.metadata()))
                .build();
    }

    /** At every site for a time, or somewhere. */
    private List<ProgrammeRun> runs(List<Site> sites) {
        ProgrammeRun run = ProgrammeRun.builder()
                .territory(maybe("MA"))
                .start(maybe(ONCE))
                .end(maybe(SOME_DAY))
                .build();
        return isOneIn(2)
                ? List.of(run)
                : sites.stream()
                        .map(site -> isOver(site)
                                ? run.withSiteId(site.id()).withEnd(DateWindow.unknown())
                                : run.withSiteId(site.id()))
                        .toList();
    }

    private static boolean isOver(Site site) {
        return site.lifecycle().stream().anyMatch(step -> step.status().phase() == SiteStatus.Phase.OVER);
    }

    private static Programme partOf(Programme whole) {
        return Programme.builder()
                .id("part-of-" + whole.id().value())
                .name("Volet")
                .partOf(whole.id())
                .build();
    }

    private Eligibility partner() {
        return Eligibility.builder()
                .party(maybe(oneOf(ROLE_KINDS)))
                .minimumAge(maybe(Period.ofYears(2)))
                .minimumTeam(isOneIn(3) ? OptionalLong.of(2) : OptionalLong.empty())
                .otherConditions(maybe("Une directrice à plein temps"))
                .build();
    }

    /** Conditions that each startup of the network meets. */
    private Eligibility whomever(Network network) {
        return Eligibility.builder()
                .maximumAge(maybe(Period.ofYears(900)))
                .minimumDomesticOwnership(maybe(new BigDecimal("0.51")))
                .maximumPriorAid(maybe(Money.of("90000", "MAD")))
                .otherConditions(maybe("Lauréate d'un prix"))
                .subgroups(isOneIn(6) ? List.of(oneOf(SUBGROUPS)) : List.of())
                .maximumTeam(isOneIn(3) ? OptionalLong.of(90_000) : OptionalLong.empty())
                .minimumRevenue(maybe(Money.of("0", "MAD")))
                .maximumRevenue(maybe(Money.of("900000000000000", "MAD")))
                .kinds(Stream.concat(
                                Stream.of(StartupKind.STARTUP),
                                network.startups().stream().flatMap(startup -> startup.kind().stream()))
                        .distinct()
                        .toList())
                .build();
    }

    /** What is given each month for each of something: about so much, or within a range. */
    private Terms fee() {
        boolean isRange = isOneIn(2);
        return Terms.builder()
                .kind(TermsKind.FEE)
                .amount(Money.of("900.50", "MAD"))
                .amountQualifier(maybe(oneOf(ONE_NUMBER)).filter(any -> !isRange))
                .upperAmount(Optional.of(Money.of("1200", "MAD")).filter(any -> isRange))
                .per(maybe(oneOf(COUNTED)))
                .period(maybe(Period.ofMonths(1)))
                .maximumAmount(maybe(Money.of("20000", "MAD")))
                .description(maybe("pour le prototype"))
                .instalments(maybe(Quantity.of(Qualifier.AT_LEAST, 3)))
                .firstInstalment(maybe(new BigDecimal("0.4")))
                .optional(isOneIn(2))
                .build();
    }

    /** What is lent, and may be converted. */
    private Terms loan() {
        return Terms.builder()
                .kind(oneOf(List.of(TermsKind.DEBT, TermsKind.CONVERTIBLE)))
                .share(new BigDecimal("0.02"))
                .shareOf("prêt")
                .interestRate(maybe(Quantity.of(Qualifier.UP_TO, new BigDecimal("0.065"))))
                .tenure(maybe(Period.ofMonths(60)))
                .gracePeriod(maybe(Period.ofMonths(12)))
                .valuationCap(maybe(Money.of("900000", "MAD")))
                .discount(maybe(new BigDecimal("0.2")))
                .build();
    }

    /** Terms of some classes. */
    private Terms offered() {
        boolean isRange = isOneIn(2);
        return Terms.builder()
                .kind(TermsKind.EQUITY)
                .party(maybe(oneOf(ROLE_KINDS)))
                .share(new BigDecimal("0.06"))
                .shareQualifier(maybe(oneOf(ONE_NUMBER)).filter(any -> !isRange))
                .upperShare(Optional.of(new BigDecimal("0.08")).filter(any -> isRange))
                .start(DateWindow.parse("1911"))
                .end(DateWindow.parse("1915"))
                .build();
    }

    private Cohort cohort(Cohort plain) {
        return plain.toBuilder()
                .names(names("الفوج"))
                .description(maybe("Une promotion"))
                .programmeId(seldomNot(plain.programmeId()))
                .start(seldomNot(plain.start()))
                .end(seldomNot(plain.end()))
                .terms(isOneIn(3) ? List.of(uncapped()) : List.of())
                .funnel(funnel(plain.funnel()))
                .metadata(metadata(plain.metadata()))
                .build();
    }

    private Terms uncapped() {
        return Terms.builder().kind(TermsKind.CONVERTIBLE).uncapped(isOneIn(2)).build();
    }

    private ImmutableList<FunnelStage> funnel(List<FunnelStage> plain) {
        return plain.stream()
                .filter(stage -> !isOneIn(6))
                .map(stage -> stage.toBuilder()
                        .unit(maybe(oneOf(COUNTED)))
                        .on(maybe(DateWindow.parse("[..2999]")))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** Steps of which each is passed by fewer than the one before, whatever stands in front of the numbers. */
    private ImmutableList<FunnelStage> funnel() {
        if (!isOneIn(2)) {
            return ImmutableList.of();
        }
        Qualifier qualifier = oneOf(ONE_NUMBER);
        ImmutableList.Builder<FunnelStage> stages = ImmutableList.builder();
        for (int i = 0; i < STEPS.size(); i++) {
            if (isOneIn(3)) {
                stages.add(FunnelStage.builder()
                        .stage(STEPS.get(i))
                        .quantity(Quantity.of(qualifier, 90_000 - i))
                        .unit(maybe(oneOf(COUNTED)))
                        .build());
            }
        }
        return stages.build();
    }

    // Memberships and claims

    private Membership membership(Membership plain, boolean isNamed) {
        return plain.toBuilder()
                .association(plain.association().toBuilder()
                        .id(
                                isNamed
                                        ? plain.association().id()
                                        : seldomNot(plain.association().id()))
                        .legalForm(maybe("loi 1901"))
                        .build())
                .role(maybe("founder"))
                .start(seldomNot(plain.start()))
                .build();
    }

    /** Whatever keeps it dated, and a rate of someone: other claims and metrics are not looked at. */
    private ImmutableList<Claim> claims(Network plain) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < plain.claims().size(); i++) {
            Claim claim = claim(plain, plain.claims().get(i), i);
            claims.add(isOneIn(8) ? ofDate(claim) : claim);
        }
        for (int i = 1; i < claims.size(); i++) {
            if (claims.get(i).measure().equals(claims.get(0).measure()) && isOneIn(2)) {
                ClaimId whole = ClaimId.of("claim-1");
                claims.set(0, claims.get(0).withId(whole));
                claims.set(i, claims.get(i).withPartOf(whole));
            }
        }
        return ImmutableList.copyOf(claims);
    }

    private static Claim ofDate(Claim claim) {
        return claim.asOf().isEmpty()
                ? claim
                : claim.toBuilder()
                        .measure(MeasureId.of("founded"))
                        .unit(Optional.empty())
                        .currency(Optional.empty())
                        .quantity(Optional.empty())
                        .date(claim.asOf())
                        .build();
    }

    private Claim claim(Network network, Claim plain, long index) {
        boolean isRate = Assembly.RATES.contains(plain.measure().value());
        boolean isOfNetwork = plain.organizationId().isEmpty();
        Optional<Measure> measure = Measures.findMeasure(plain.measure());
        Optional<ClaimBasis> only = measure.flatMap(Measure::basis);
        Optional<ClaimBasis> basis = only.isPresent() ? only.filter(any -> isOneIn(3)) : maybe(ClaimBasis.class);
        Optional<CountedUnit> counted = measure.flatMap(Measure::countedUnit);
        List<SiteId> told = isOfNetwork && !plain.siteIds().isEmpty() && isOneIn(2)
                ? network.sites().stream().map(Site::id).distinct().limit(2).toList()
                : plain.siteIds();
        List<SiteId> sites =
                told.stream().allMatch(id -> hadBegun(network.getSite(id), plain.asOf())) ? told : List.of();
        boolean isStock = only.equals(Optional.of(ClaimBasis.STOCK));
        boolean isTotal = measure.filter(Measure::isTotal).isPresent();
        Optional<Period> horizon = maybe(Period.ofYears(5)).filter(any -> !isStock);
        Optional<DateWindow> published = isOneIn(2) ? plain.asOf() : Optional.empty();
        Optional<Programme> programme =
                network.programmes().stream().findFirst().filter(any -> isOfNetwork && isOneIn(3));
        return plain.toBuilder()
                .id(maybe(ClaimId.of("claim-" + (index + 1))))
                .nature(maybe(ClaimNature.class))
                .standing(maybe(ClaimStanding.class))
                .basis(basis)
                .since(
                        basis.or(() -> only).orElse(ClaimBasis.CUMULATIVE) == ClaimBasis.CUMULATIVE
                                ? maybe(DateWindow.parse("[..1990]"))
                                : Optional.empty())
                .territory(isOfNetwork ? maybe(HOME) : Optional.empty())
                .siteIds(sites)
                .programmeId(programme.map(Programme::id))
                .tierId(programme
                        .flatMap(offering -> offering.tiers().stream().findFirst())
                        .map(Tier::id)
                        .filter(any -> isOneIn(2)))
                .subgroups(isOfNetwork && isOneIn(3) ? List.of(oneOf(SUBGROUPS)) : List.of())
                .quantity(plain.quantity().map(this::quantity))
                .currency(measure.isEmpty() ? maybe("MAD") : Optional.empty())
                .unit(plain.measure().value().equals("capacity") ? maybe(CapacityUnit.class) : Optional.empty())
                .countedUnit(counted.isPresent() ? counted.filter(any -> isOneIn(3)) : maybe(oneOf(COUNTED)))
                .population(isRate ? plain.population() : seldomNot(plain.population()))
                .numerator(maybe(Quantity.of(oneOf(ONE_NUMBER), 6)).filter(any -> !isTotal))
                .denominator(maybe(Quantity.of(Qualifier.ABOUT, 7)).filter(any -> !isTotal))
                .parts(maybe(ClaimParts.class))
                .clock(isRate ? plain.clock() : maybe(SurvivalClock.class).filter(any -> !isStock))
                .clockDescription(maybe("from the day of the contract").filter(any -> !isStock))
                .horizon(horizon)
                .horizonQualifier(horizon.flatMap(years -> maybe(Qualifier.MORE_THAN)))
                .publishedOn(published)
                .asOf(published.isPresent() ? seldomNot(plain.asOf()) : plain.asOf())
                .saidBy(maybe("La Gazette"))
                .asPrinted(maybe("six sur sept"))
                .metadata(metadata(plain.metadata()))
                .build();
    }

    private static boolean hadBegun(Site site, Optional<DateWindow> day) {
        return day.isEmpty()
                || site.lifecycle().stream().flatMap(step -> step.on().stream()).noneMatch(day.get()::isSurelyBefore);
    }

    /** None and all are exact: there is nothing less, or more, that a rate could be. */
    private Quantity quantity(Quantity plain) {
        boolean isBound = plain.value().signum() == 0 || plain.value().compareTo(BigDecimal.ONE) == 0;
        Quantity quantity = plain.qualifier() == Qualifier.EXACT && !isBound && isOneIn(2)
                ? Quantity.of(oneOf(ONE_NUMBER), plain.value())
                : plain;
        return quantity.withUnknownMembers(unknownMembers());
    }

    // Startups

    private Startup startup(Startup plain, List<Programme> programmes) {
        return plain.toBuilder()
                .description(maybe("Des voiles pour cargos"))
                .address(maybe(Address.builder()
                        .addressCountry(maybe(HOME))
                        .territory(maybe("المغرب"))
                        .build()))
                .location(maybe(Location.of(new BigDecimal("-7.6"), new BigDecimal("33.6"))))
                .stages(each(
                        plain.stages(),
                        step -> step.withStart(maybe(plain.founded().orElse(LONG_AGO)))))
                .founders(isOneIn(4) ? List.of(founders()) : List.of())
                .sectors(each(plain.sectors(), this::sector))
                .supportPeriods(Streams.mapWithIndex(
                                plain.supportPeriods().stream(),
                                (period, index) -> supportPeriod(plain, period, index, programmes))
                        .collect(ImmutableList.toImmutableList()))
                .statusEvents(each(plain.statusEvents(), this::statusEvent))
                .jobs(each(plain.jobs(), this::jobs))
                .revenues(each(plain.revenues(), revenue -> revenue.withAmount(money(revenue.amount()))))
                .fundingRounds(each(plain.fundingRounds(), this::fundingRound))
                .serviceUses(each(plain.serviceUses(), this::serviceUse))
                .recognitions(recognitions())
                .metadata(metadata(plain.metadata()))
                .build();
    }

    private Founders founders() {
        return Founders.builder()
                .on(DateWindow.parse("[..2000]"))
                .total(isOneIn(2) ? OptionalLong.of(3) : OptionalLong.empty())
                .women(isOneIn(2) ? OptionalLong.of(2) : OptionalLong.empty())
                .groups(isOneIn(2) ? List.of(founderGroup()) : List.of())
                .build();
    }

    /** Women are as many as {@link Founders#women()} says. */
    private FounderGroup founderGroup() {
        Subgroup group = oneOf(SUBGROUPS);
        long number = group.equals(Subgroup.WOMEN) ? 2 : 1;
        return FounderGroup.builder()
                .group(group)
                .number(isOneIn(2) ? OptionalLong.of(number) : OptionalLong.empty())
                .build();
    }

    private SupportPeriod supportPeriod(Startup startup, SupportPeriod plain, long index, List<Programme> programmes) {
        Optional<Programme> programme =
                programmes.stream().findFirst().filter(any -> plain.cohortId().isPresent() && isOneIn(2));
        return plain.toBuilder()
                .programmeId(programme.map(Programme::id))
                .tierId(programme
                        .flatMap(offering -> offering.tiers().stream().findFirst())
                        .map(Tier::id)
                        .filter(any -> isOneIn(2)))
                .id(maybe(SupportPeriodId.of(startup.id().value() + "-" + (index + 1))))
                .terms(terms(plain.terms()))
                .metadata(metadata(plain.metadata()))
                .build();
    }

    /** Now and then a part of the capital is given beside. */
    private ImmutableList<Terms> terms(List<Terms> plain) {
        ImmutableList.Builder<Terms> terms = ImmutableList.builder();
        plain.forEach(one -> terms.add(terms(one)));
        if (isOneIn(6)) {
            terms.add(Terms.builder()
                    .kind(TermsKind.EQUITY)
                    .share(new BigDecimal("0.06"))
                    .build());
        }
        return terms.build();
    }

    private Terms terms(Terms plain) {
        boolean isMeant =
                plain.shareQualifier().isPresent() || plain.upperShare().isPresent();
        return plain.toBuilder()
                .amount(maybe(money(Money.of("1500.50", "MAD")))
                        .filter(given -> !plain.kind().equals(TermsKind.GRANT)))
                .share(isMeant ? plain.share() : seldomNot(plain.share()))
                .build();
    }

    private StatusEvent statusEvent(StatusEvent plain) {
        boolean isSale = plain.status() == VitalStatus.ACQUIRED || plain.status() == VitalStatus.MERGED;
        return plain.counterparty().isPresent() || !isSale ? plain : plain.withCounterparty(maybe("Groupe Atlas"));
    }

    private Jobs jobs(Jobs plain) {
        return plain.indirect().isPresent() ? plain.withDirect(seldomNot(plain.direct())) : plain;
    }

    private FundingRound fundingRound(FundingRound plain) {
        boolean isOwn = plain.instrument().equals(Optional.of(FundingInstrument.OWN));
        return plain.withInvestors(isOneIn(2) && !isOwn ? List.of("صندوق", "Angels") : List.of());
    }

    private ServiceUse serviceUse(ServiceUse plain) {
        return plain.withMinutes(isOneIn(2) ? OptionalLong.of(90) : OptionalLong.empty());
    }
}
