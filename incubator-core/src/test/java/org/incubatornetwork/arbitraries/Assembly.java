package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.arbitraries.Sketches.ClaimSketch;
import org.incubatornetwork.arbitraries.Sketches.CohortSketch;
import org.incubatornetwork.arbitraries.Sketches.Fill;
import org.incubatornetwork.arbitraries.Sketches.NetworkSketch;
import org.incubatornetwork.arbitraries.Sketches.NetworkTraits;
import org.incubatornetwork.arbitraries.Sketches.ServiceSketch;
import org.incubatornetwork.arbitraries.Sketches.SiteSketch;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;

/**
 * Reads the sketch of a network so that it comes out valid, whatever the numbers in it: a day outside a span is moved into
 * it, a choice among what there is is taken in turn, and what would not fit is left out.
 */
final class Assembly {
    private static final String CURRENCY = "MAD";
    private static final int LONGEST_COHORT = 10;

    /** A town, with its region by ISO 3166-2 and a point in it, in hundredths of a degree. */
    private record Town(String name, String country, String region, int longitude, int latitude) {}

    private static final ImmutableList<Town> TOWNS = ImmutableList.of(
            new Town("Casablanca", "MA", "MA-06", -759, 3357),
            new Town("Tanger", "MA", "MA-01", -581, 3577),
            new Town("Agadir", "MA", "MA-09", -960, 3043),
            new Town("Fès", "MA", "MA-03", -500, 3404),
            new Town("Paris", "FR", "FR-75C", 235, 4886));

    /** The measures of claims that are parts of a whole. */
    static final ImmutableSet<String> RATES = ImmutableSet.of("occupancy", "incubation-success-rate", "survival");

    private static final ImmutableList<String> MEASURES = ImmutableList.<String>builder()
            .add("residents", "startups-supported", "capacity")
            .addAll(RATES)
            .add("coffees-served")
            .build();

    private static final Programme PROGRAMME =
            Programme.builder().id("programme").name("Programme").build();

    private final NetworkSketch sketch;
    private final LocalDate since;
    private final LocalDate asOf;
    private final ImmutableList<Host> hosts;

    private Assembly(NetworkSketch sketch, LocalDate since, LocalDate asOf) {
        this.sketch = sketch;
        this.since = since;
        this.asOf = asOf;
        this.hosts = IntStream.range(0, sketch.sites().size())
                .mapToObj(number -> Host.of(number, sketch.sites().get(number), since, asOf))
                .collect(ImmutableList.toImmutableList());
    }

    static Network network(NetworkSketch sketch, LocalDate since, LocalDate asOf) {
        return new Assembly(sketch, since, asOf).network();
    }

    private Network network() {
        NetworkTraits traits = sketch.traits();
        Optional<Period> maximumStay = traits.stayMonths().map(Period::ofMonths);
        ImmutableList<CohortId> cohorts = IntStream.rangeClosed(
                        1, sketch.cohorts().size())
                .mapToObj(number -> CohortId.of("cohort-" + number))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ServiceId> services = IntStream.rangeClosed(
                        1, sketch.services().size())
                .mapToObj(number -> ServiceId.of("service-" + number))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Startup> startups = IntStream.range(0, sketch.startups().size())
                .mapToObj(number -> StartupAssembly.startup(
                        number + 1, sketch.startups().get(number), hosts, cohorts, services, maximumStay, asOf))
                .collect(ImmutableList.toImmutableList());
        return Network.builder()
                .id(NetworkId.of("network"))
                .name(traits.name().orElse("Network"))
                .kind(traits.kind())
                .governance(traits.governance())
                .country("MA")
                .founded(DateWindow.of(Year.from(since)))
                .maximumStay(maximumStay)
                .roles(owners(traits.shares()))
                .register(register(traits.register()))
                .sites(IntStream.range(0, hosts.size())
                        .mapToObj(number -> site(number, startups))
                        .toList())
                .services(IntStream.range(0, services.size())
                        .mapToObj(number ->
                                service(services.get(number), sketch.services().get(number), startups))
                        .toList())
                .programmes(cohorts.isEmpty() ? List.of() : List.of(PROGRAMME))
                .cohorts(IntStream.range(0, cohorts.size())
                        .mapToObj(number ->
                                cohort(cohorts.get(number), sketch.cohorts().get(number), startups))
                        .toList())
                .memberships(memberships(traits.memberships()))
                .claims(traits.claims().stream().map(this::claim).toList())
                .startups(startups)
                .build();
    }

    private Optional<Register> register(int choice) {
        return choice == 0
                ? Optional.empty()
                : Optional.of(Register.builder()
                        .coverage(choice == 1 ? Completeness.PARTIAL : Completeness.COMPLETE)
                        .since(since)
                        .extractedOn(asOf)
                        .build());
    }

    /** Shares that make a whole. */
    private static ImmutableList<Role> owners(List<Integer> weights) {
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        ImmutableList.Builder<Role> owners = ImmutableList.builder();
        BigDecimal rest = BigDecimal.ONE;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal share = i == weights.size() - 1
                    ? rest
                    : BigDecimal.valueOf(weights.get(i)).divide(BigDecimal.valueOf(total), 4, RoundingMode.DOWN);
            rest = rest.subtract(share);
            owners.add(Role.builder()
                    .kind(RoleKind.OWNER)
                    .organization(
                            Organization.builder().name("Holder " + (i + 1)).build())
                    .share(share)
                    .build());
        }
        return owners.build();
    }

    // Sites

    private Site site(int number, List<Startup> startups) {
        SiteSketch given = sketch.sites().get(number);
        Host host = hosts.get(number);
        Site.Builder site = Site.builder()
                .id(host.id())
                .name(given.name().orElse("Site") + " " + (number + 1))
                .kind(given.kind().filter(any -> !isVirtual(given) || !isAtADesk(host.id(), startups)))
                .lifecycle(host.lifecycle())
                .plannedOpening(host.plannedOpening());
        if (given.place() > 0 && given.place() <= TOWNS.size()) {
            Town town = TOWNS.get(given.place() - 1);
            site.address(Address.builder()
                            .addressLocality(town.name())
                            .addressRegion(town.region())
                            .addressCountry(town.country())
                            .build())
                    .location(Location.of(
                            BigDecimal.valueOf(town.longitude(), 2), BigDecimal.valueOf(town.latitude(), 2)));
        }
        if (given.kind().equals(Optional.of(SiteKind.PARTNER_OPERATED))) {
            site.premises(Premises.builder().basis(PremisesBasis.MADE_AVAILABLE).build())
                    .addRoles(Role.builder()
                            .kind(RoleKind.HOST)
                            .organization(Organization.builder().name("Region").build())
                            .build());
        }
        long places = given.fill() == Fill.ROOM || given.fill() == Fill.FULL
                ? StrictMath.max(1, occupied(host.id(), startups))
                : 0;
        if (places > 0) {
            addCapacities(site, given, host, places);
        } else if (given.fill() == Fill.OFFICES && !isVirtual(given)) {
            site.addCapacities(Capacity.builder()
                    .unit(CapacityUnit.OFFICE)
                    .quantity(Quantity.exactly(1 + offices(host.id(), startups)))
                    .build());
        }
        if (given.squareMetres() > 0 && !isVirtual(given)) {
            long usable = (places == 0 ? 1 : places) * (5 + 4L * given.squareMetres());
            site.area(FloorArea.builder()
                    .gross(BigDecimal.valueOf(2 * usable))
                    .usable(BigDecimal.valueOf(usable))
                    .build());
        }
        return site.build();
    }

    private static boolean isVirtual(SiteSketch site) {
        return site.kind().equals(Optional.of(SiteKind.VIRTUAL));
    }

    /** Whether anybody has or had a desk at a site, so that it can't be one without premises. */
    private static boolean isAtADesk(SiteId site, List<Startup> startups) {
        return startups.stream()
                .flatMap(startup -> startup.residencies().stream())
                .filter(residency -> residency.siteId().equals(Optional.of(site)))
                .flatMap(residency -> residency.mode().stream())
                .anyMatch(mode -> mode != SupportMode.VIRTUAL);
    }

    private void addCapacities(Site.Builder site, SiteSketch given, Host host, long places) {
        LocalDate extended =
                since.plusDays(given.opened()).plusDays((asOf.toEpochDay() - since.toEpochDay() - given.opened()) / 2);
        boolean isExtended = given.squareMetres() % 4 == 1
                && !extended.isBefore(since.plusDays(given.opened()))
                && !host.isClosedOn(extended);
        if (isExtended) {
            site.addCapacities(Capacity.builder()
                    .unit(CapacityUnit.STARTUP)
                    .quantity(Quantity.exactly(1))
                    .end(extended)
                    .build());
        }
        Quantity quantity = given.fill() == Fill.FULL
                ? Quantity.exactly(places)
                : switch (given.squareMetres() % 3) {
                    case 0 -> Quantity.exactly(places + 1);
                    case 1 -> Quantity.of(Qualifier.AT_LEAST, places);
                    default -> Quantity.between(BigDecimal.valueOf(places), BigDecimal.valueOf(places + 2));
                };
        site.addCapacities(Capacity.builder()
                .unit(CapacityUnit.STARTUP)
                .quantity(quantity)
                .start(isExtended ? Optional.of(DateWindow.of(extended)) : Optional.empty())
                .build());
    }

    private long occupied(SiteId site, List<Startup> startups) {
        return startups.stream()
                .filter(startup -> startup.residencies().stream()
                        .anyMatch(residency ->
                                isAt(site, residency) && !residency.mode().equals(Optional.of(SupportMode.VIRTUAL))))
                .count();
    }

    private long offices(SiteId site, List<Startup> startups) {
        return startups.stream()
                .flatMap(startup -> startup.residencies().stream())
                .filter(residency -> isAt(site, residency)
                        && residency
                                .occupied()
                                .filter(space -> space.unit() == CapacityUnit.OFFICE)
                                .isPresent())
                .count();
    }

    private boolean isAt(SiteId site, SupportPeriod residency) {
        return residency.siteId().equals(Optional.of(site)) && residency.covers(asOf);
    }

    // Services and cohorts

    private ServiceOffering service(ServiceId id, ServiceSketch given, List<Startup> startups) {
        ServiceOffering.Builder service = ServiceOffering.builder()
                .id(id)
                .name("Service " + id.value().substring("service-".length()))
                .category(given.category())
                .status(given.status());
        List<LocalDate> used = startups.stream()
                .flatMap(startup -> startup.serviceUses().stream())
                .filter(use -> use.serviceId().equals(id))
                .flatMap(use -> use.on().day().stream())
                .sorted()
                .toList();
        LocalDate start = since.plusDays(given.start());
        LocalDate end = start.plusDays(given.days());
        if (given.start() > 0) {
            service.start(used.isEmpty() || start.isBefore(used.get(0)) ? start : used.get(0));
        }
        if (given.days() > 0) {
            service.end(
                    used.isEmpty() || end.isAfter(used.get(used.size() - 1))
                            ? end
                            : used.get(used.size() - 1).plusDays(1));
        }
        if (given.site() > 0 && !hosts.isEmpty()) {
            Host host = hosts.get((given.site() - 1) % hosts.size());
            // a service that nobody knows the start of may be as young as the site
            if (!host.isClosedOn(asOf) && given.start() == 0) {
                service.addSiteIds(host.id());
            }
        }
        if (given.condition() > 0 && !startups.isEmpty()) {
            Eligibility conditions = eligibility(startups.get((given.condition() - 1) % startups.size()));
            boolean admitsUsers = startups.stream()
                    .filter(startup -> startup.serviceUses().stream()
                            .anyMatch(use -> use.serviceId().equals(id)))
                    .allMatch(conditions::admitsAtSomeTime);
            service.eligibility(admitsUsers ? Optional.of(conditions) : Optional.empty());
        }
        given.price().ifPresent(price -> service.price(Money.of(BigDecimal.valueOf(price, 2), CURRENCY)));
        return withStatusOfToday(service.build());
    }

    /** A status is told where the days of the service leave it open. */
    private ServiceOffering withStatusOfToday(ServiceOffering service) {
        boolean hasEnded = service.end().filter(end -> end.mayHaveComeBy(asOf)).isPresent();
        boolean isToCome =
                service.start().filter(start -> !start.hasSurelyComeBy(asOf)).isPresent();
        return hasEnded || isToCome || service.end().isPresent() ? service.withStatus(Optional.empty()) : service;
    }

    /** Conditions that a startup meets. */
    private static Eligibility eligibility(Startup startup) {
        return Eligibility.builder()
                .sectors(startup.sectors())
                .stages(startup.stage().stream().toList())
                .kinds(startup.kind().stream().toList())
                .build();
    }

    private Cohort cohort(CohortId id, CohortSketch given, List<Startup> startups) {
        List<SupportPeriod> members = startups.stream()
                .flatMap(startup -> startup.supportPeriods().stream())
                .filter(period -> period.cohortId().equals(Optional.of(id)))
                .toList();
        LocalDate start = members.stream()
                .flatMap(period -> period.start().flatMap(DateWindow::day).stream())
                .reduce(since.plusDays(given.start()), (one, other) -> one.isBefore(other) ? one : other);
        LocalDate last = members.stream()
                .flatMap(period -> period.start().flatMap(DateWindow::day).stream())
                .reduce(start, (one, other) -> one.isAfter(other) ? one : other);
        LocalDate end = start.plusDays(given.days());
        boolean hasEnded = !end.isAfter(asOf);
        long admitted = members.size();
        Cohort.Builder cohort = Cohort.builder()
                .id(id)
                .name("Cohort " + id.value().substring("cohort-".length()))
                .programmeId(given.notice() > 0 ? Optional.of(PROGRAMME.id()) : Optional.empty())
                .start(start);
        if (given.days() > 0 && end.isAfter(last) && end.isBefore(start.plusYears(LONGEST_COHORT))) {
            cohort.end(end);
        }
        if (given.notice() > 0) {
            cohort.applicationStart(start.minusDays(2L * given.notice()))
                    .applicationDeadline(start.minusDays(given.notice()));
        }
        if (given.funnelStep() > 0) {
            int step = given.funnelStep();
            ImmutableList.Builder<FunnelStage> funnel = ImmutableList.builder();
            if (!start.isAfter(asOf)) {
                funnel.add(
                        FunnelStage.of(FunnelStep.APPLIED, admitted + 3L * step),
                        FunnelStage.of(FunnelStep.INTERVIEWED, admitted + 2L * step),
                        FunnelStage.of(FunnelStep.OFFERED, admitted + step),
                        FunnelStage.of(FunnelStep.COMPLETED, hasEnded ? StrictMath.max(0, admitted - step) : 0));
            }
            funnel.add(FunnelStage.of(FunnelStep.ADMITTED, admitted), FunnelStage.of(FunnelStep.STARTED, admitted));
            cohort.funnel(funnel.build());
        }
        if (given.limited()) {
            cohort.maximumEnrolment(admitted);
        }
        if (given.atSites()) {
            cohort.siteIds(members.stream()
                    .flatMap(period -> period.siteId().stream())
                    .distinct()
                    .toList());
        }
        return cohort.build();
    }

    // Memberships and claims

    private ImmutableList<Membership> memberships(List<Integer> years) {
        return IntStream.range(0, years.size())
                .mapToObj(number -> {
                    LocalDate start = since.plusYears(years.get(number));
                    return Membership.builder()
                            .association(Organization.builder()
                                    .id(OrganizationId.of("association-" + (number + 1)))
                                    .name("Association " + (number + 1))
                                    .build())
                            .start(DateWindow.of(Year.from(start)))
                            .end(
                                    years.get(number) % 3 == 2
                                            ? Optional.of(DateWindow.of(start.plusYears(1)))
                                            : Optional.empty())
                            .build();
                })
                .collect(ImmutableList.toImmutableList());
    }

    private Claim claim(ClaimSketch given) {
        String measure = MEASURES.get(given.measure() % MEASURES.size());
        BigDecimal value = BigDecimal.valueOf(given.value(), RATES.contains(measure) ? 3 : 0);
        DateWindow day = given.asOf() == 0
                ? DateWindow.of(asOf)
                : given.asOf() % 2 == 0
                        ? DateWindow.of(Year.from(asOf.minusYears(given.asOf())))
                        : DateWindow.of(YearMonth.from(asOf.minusMonths(given.asOf())));
        Claim.Builder claim = Claim.builder()
                .measure(MeasureId.of(measure))
                .quantity(
                        given.value() % 4 == 1
                                ? Quantity.between(
                                        value.divide(BigDecimal.valueOf(2), value.scale(), RoundingMode.DOWN), value)
                                : Quantity.of(given.value() % 4 == 2 ? Qualifier.NEARLY : Qualifier.EXACT, value))
                .population("all startups")
                .clock(
                        Measures.findMeasure(measure).flatMap(Measure::basis).equals(Optional.of(ClaimBasis.STOCK))
                                ? Optional.empty()
                                : Optional.of(SurvivalClock.ADMISSION))
                .asOf(day);
        if (given.subject() == 1 && !hosts.isEmpty()) {
            Host host = hosts.get(given.measure() % hosts.size());
            boolean wasThere = host.from()
                    .filter(from -> !from.isAfter(day.earliest().orElseThrow()))
                    .isPresent();
            if (wasThere) {
                claim.addSiteId(host.id());
            }
        } else if (given.subject() == 2 && !sketch.cohorts().isEmpty()) {
            claim.cohortId(CohortId.of("cohort-1")).asOf(DateWindow.of(asOf));
        } else if (given.subject() == 3 && !sketch.traits().memberships().isEmpty()) {
            claim.organizationId(OrganizationId.of("association-1"));
        }
        return claim.build();
    }
}
