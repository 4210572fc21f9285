package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.synthetic.Blueprint.Place;
import org.incubatornetwork.synthetic.Intakes.Intake;

/**
 * A network that never existed: its sites open one after the other, the first being the largest; of four or more the
 * third is closed again; one more is planned. Capacities leave room for the residents to be expected.
 */
final class InventedBlueprint {
    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "Pôle Argan",
            "Atelier du Phare",
            "Maison du Cèdre",
            "Halle aux Figues",
            "Cour des Orangers",
            "Fabrique de l'Oued",
            "Relais de l'Atlas",
            "Port des Idées",
            "Quai Jasmin",
            "Jardin Safran");

    /** The mean of all stays, those that fail included, to that of the ones that end in graduation. */
    private static final double MEAN_OF_ALL_STAYS = 0.93;

    private final LocalDate since;
    private final LocalDate extractedOn;
    private final long startups;
    private final int sites;
    private final double hostedShare;
    private final double yearlyGrowth;
    private final double meanStayMonths;

    InventedBlueprint(
            int startYear,
            LocalDate extractedOn,
            long startups,
            int sites,
            double hostedShare,
            double yearlyGrowth,
            double meanStayMonths) {
        this.since = LocalDate.of(startYear, 1, 2);
        this.extractedOn = extractedOn;
        this.startups = startups;
        this.sites = sites;
        this.hostedShare = hostedShare;
        this.yearlyGrowth = yearlyGrowth;
        this.meanStayMonths = meanStayMonths;
    }

    Blueprint blueprint() {
        List<Place> places = new ArrayList<>();
        for (int number = 0; number < sites; number++) {
            places.add(place(number));
        }
        ImmutableList<Intake> intakes = intakes(places);
        Intakes counted = new Intakes(intakes, startups);
        Network.Builder network = Network.builder()
                .id(NetworkId.of("urn:example:synthetic:network"))
                .name("Réseau synthétique (synthetic network)")
                .addNames(Phrases.name("ar", "شبكة اصطناعية"), Phrases.name("en", "Synthetic network"))
                .kind(NetworkKind.INCUBATOR)
                .governance(Governance.PUBLIC_PRIVATE)
                .country("MA")
                .founded(DateWindow.of(Year.from(since)))
                .maximumStay(Period.ofYears(5))
                .addFocusSectors(Names.DIGITAL, Names.GREEN_TECH, Names.CULTURAL_AND_CREATIVE)
                .services(services());
        for (int number = 0; number < sites; number++) {
            network.addSites(site(number, places.get(number), counted));
        }
        network.addSites(plannedSite());
        return new Blueprint(network.build(), ImmutableList.copyOf(places), intakes);
    }

    // Sites

    private long days() {
        return extractedOn.toEpochDay() - since.toEpochDay();
    }

    private Place place(int number) {
        LocalDate opened = since.plusDays(days() * 7 * number / (10L * sites));
        boolean isClosed = sites >= 4 && number == 2;
        return new Place(
                SiteId.of("site-" + (number + 1)),
                opened,
                isClosed ? Optional.of(since.plusDays(days() * 3 / 4)) : Optional.empty());
    }

    private Site site(int number, Place place, Intakes counted) {
        LocalDate opened = place.opened();
        LocalDate extended = opened.plusDays((extractedOn.toEpochDay() - opened.toEpochDay()) / 2);
        Site.Builder site = Site.builder()
                .id(place.id())
                .name(name(number))
                .kind(sites >= 3 && number == 1 ? SiteKind.PARTNER_OPERATED : SiteKind.REGULAR)
                .address(Address.builder().addressCountry("MA").build())
                .addCapacities(
                        capacity(place, counted, extended)
                                .start(opened)
                                .end(extended)
                                .build(),
                        capacity(place, counted, extractedOn).start(extended).build())
                .premises(Premises.builder()
                        .basis(PremisesBasis.MADE_AVAILABLE)
                        .build())
                .addRoles(Role.builder()
                        .kind(RoleKind.PREMISES_PROVIDER)
                        .organization(Organization.builder()
                                .name("Région (fictive)")
                                .build())
                        .build());
        if (number > 0) {
            site.addLifecycle(step(SiteStatus.ANNOUNCED, DateWindow.of(Year.from(opened.minusYears(2)))));
        }
        site.addLifecycle(step(SiteStatus.OPERATIONAL, DateWindow.of(opened)));
        place.closed().ifPresent(closed -> site.addLifecycle(step(SiteStatus.CLOSED, DateWindow.of(closed))));
        return site.build();
    }

    private static String name(int number) {
        int round = number / NAMES.size();
        return NAMES.get(number % NAMES.size()) + (round == 0 ? "" : " " + (round + 1));
    }

    private Site plannedSite() {
        LocalDate announced = extractedOn.minusMonths(8);
        return Site.builder()
                .id(SiteId.of("site-" + (sites + 1)))
                .name(name(sites))
                .addLifecycle(step(SiteStatus.ANNOUNCED, DateWindow.of(YearMonth.from(announced))))
                .plannedOpening(DateWindow.between(
                        Year.of(extractedOn.getYear() + 1).atDay(1), LocalDate.of(extractedOn.getYear() + 2, 12, 31)))
                .build();
    }

    private static LifecycleStep step(SiteStatus status, DateWindow on) {
        return LifecycleStep.builder().status(status).on(on).build();
    }

    /** A quarter more places than the most residents to be expected, and some for the whims of chance. */
    private Capacity.Builder capacity(Place place, Intakes counted, LocalDate until) {
        double most = 0;
        for (LocalDate day = place.opened(); !day.isAfter(until); day = day.plusMonths(6)) {
            most = StrictMath.max(most, residents(place, counted, day));
        }
        long places = 8 + (long) (1.25 * most + 3 * StrictMath.sqrt(most));
        return Capacity.builder().unit(CapacityUnit.STARTUP).quantity(Quantity.exactly(places));
    }

    /** The residents to be expected, if stays were of any length up to twice the mean, each as likely. */
    private double residents(Place place, Intakes counted, LocalDate day) {
        double longestYears = 2 * meanStayMonths * MEAN_OF_ALL_STAYS / 12;
        double residents = 0;
        for (int i = 0; i < counted.all().size(); i++) {
            Intake intake = counted.intake(i);
            if (intake.site().equals(Optional.of(place.id()))) {
                double years = (day.toEpochDay() - intake.start().toEpochDay()) / 365.25;
                double remaining = 1 - StrictMath.max(0, years - 0.5) / longestYears;
                residents += years < 0 ? 0 : counted.size(i) * StrictMath.max(0, remaining);
            }
        }
        return residents;
    }

    // Intakes

    private ImmutableList<Intake> intakes(List<Place> places) {
        ImmutableList.Builder<Intake> intakes = ImmutableList.builder();
        for (int year = since.getYear(); year <= extractedOn.getYear(); year++) {
            double yearly = StrictMath.pow(1 + yearlyGrowth, year - since.getYear());
            double open = 0;
            for (int number = 0; number < places.size(); number++) {
                open += add(intakes, places.get(number), year, yearly * hostedShare / (number + 1));
            }
            LocalDate start = later(since, LocalDate.of(year, 1, 1));
            LocalDate end = earlier(extractedOn.plusDays(1), LocalDate.of(year + 1, 1, 1));
            double others =
                    hostedShare == 0 ? yearly * daysBetween(start, end) : open * (1 - hostedShare) / hostedShare;
            if (others > 0) {
                intakes.add(new Intake(start, end, Optional.empty(), others, meanStayMonths));
            }
        }
        return intakes.build();
    }

    /** Adds the intake of a site in a year, and returns its weight; a site that is to be closed takes nobody more. */
    private double add(ImmutableList.Builder<Intake> intakes, Place place, int year, double yearly) {
        LocalDate last = place.closed().map(closed -> closed.minusYears(1)).orElse(extractedOn.plusDays(1));
        LocalDate start = later(place.opened(), LocalDate.of(year, 1, 1));
        LocalDate end = earlier(last, LocalDate.of(year + 1, 1, 1));
        if (yearly == 0 || !start.isBefore(end)) {
            return 0;
        }
        double weight = yearly * daysBetween(start, end);
        intakes.add(new Intake(start, end, Optional.of(place.id()), weight, meanStayMonths));
        return weight;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static double daysBetween(LocalDate start, LocalDate end) {
        return end.toEpochDay() - start.toEpochDay();
    }

    // Services

    static ImmutableList<ServiceOffering> services() {
        return ImmutableList.of(
                service("training", "Formation", ServiceCategory.TRAINING).build(),
                service("coaching", "Accompagnement", ServiceCategory.COACHING).build(),
                service("finance", "Accès au financement", ServiceCategory.ACCESS_TO_FINANCE)
                        .build(),
                service("legal", "Conseil juridique", ServiceCategory.LEGAL_AND_IP)
                        .eligibility(Eligibility.builder()
                                .addKinds(StartupKind.STARTUP, StartupKind.SMALL_ENTERPRISE)
                                .build())
                        .build());
    }

    private static ServiceOffering.Builder service(String id, String name, ServiceCategory category) {
        return ServiceOffering.builder().id(ServiceId.of(id)).name(name).category(category);
    }
}
