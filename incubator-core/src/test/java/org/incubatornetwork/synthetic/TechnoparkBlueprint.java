package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FloorArea;
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
import org.incubatornetwork.synthetic.Blueprint.Place;
import org.incubatornetwork.synthetic.Intakes.Intake;

/**
 * The network of {@link SyntheticRegister#technopark()}. The sites are those of Technopark Morocco, with openings, areas
 * and capacities as the press of 2001 to 2022 printed them; the admissions of each site and year are this project's, chosen
 * so that the register comes near the published totals.
 */
final class TechnoparkBlueprint {
    static final LocalDate EXTRACTED_ON = LocalDate.of(2022, 11, 4);

    private static final SiteId CASABLANCA = SiteId.of("casablanca");
    private static final SiteId RABAT = SiteId.of("rabat");
    private static final SiteId TANGER = SiteId.of("tanger");
    private static final SiteId AGADIR = SiteId.of("agadir");
    private static final SiteId INNOVATION_CITY = SiteId.of("cite-innovation-souss-massa");

    private static final ImmutableList<Place> PLACES = ImmutableList.of(
            place(CASABLANCA, "2001-10-01"),
            place(RABAT, "2012-01-02"),
            place(TANGER, "2015-10-01"),
            place(AGADIR, "2021-01-04"),
            place(INNOVATION_CITY, "2020-02-03"));

    /**
     * The admissions of a year.
     *
     * @param year the year
     * @param casablanca those of Casablanca, and so on for each site
     * @param others startups supported without being hosted
     */
    private record Admissions(
            int year, int casablanca, int rabat, int tanger, int agadir, int innovationCity, int others) {
        int of(SiteId site) {
            return site.equals(CASABLANCA)
                    ? casablanca
                    : site.equals(RABAT)
                            ? rabat
                            : site.equals(TANGER) ? tanger : site.equals(AGADIR) ? agadir : innovationCity;
        }

        int total() {
            return casablanca + rabat + tanger + agadir + innovationCity + others;
        }
    }

    private static final ImmutableList<Admissions> ADMISSIONS = ImmutableList.of(
            new Admissions(2001, 35, 0, 0, 0, 0, 0),
            new Admissions(2002, 34, 0, 0, 0, 0, 0),
            new Admissions(2003, 36, 0, 0, 0, 0, 1),
            new Admissions(2004, 41, 0, 0, 0, 0, 1),
            new Admissions(2005, 46, 0, 0, 0, 0, 2),
            new Admissions(2006, 48, 0, 0, 0, 0, 2),
            new Admissions(2007, 52, 0, 0, 0, 0, 3),
            new Admissions(2008, 53, 0, 0, 0, 0, 3),
            new Admissions(2009, 54, 0, 0, 0, 0, 3),
            new Admissions(2010, 54, 0, 0, 0, 0, 3),
            new Admissions(2011, 53, 0, 0, 0, 0, 3),
            new Admissions(2012, 51, 24, 0, 0, 0, 3),
            new Admissions(2013, 51, 21, 0, 0, 0, 3),
            new Admissions(2014, 52, 20, 0, 0, 0, 3),
            new Admissions(2015, 52, 18, 5, 0, 0, 4),
            new Admissions(2016, 42, 15, 14, 0, 0, 3),
            new Admissions(2017, 52, 20, 21, 0, 0, 3),
            new Admissions(2018, 53, 20, 22, 0, 0, 4),
            new Admissions(2019, 54, 20, 26, 0, 0, 5),
            new Admissions(2020, 49, 18, 26, 0, 13, 600),
            new Admissions(2021, 52, 18, 28, 34, 8, 797),
            new Admissions(2022, 55, 19, 23, 39, 5, 3));

    static final long STARTUPS =
            ADMISSIONS.stream().mapToLong(Admissions::total).sum();

    private TechnoparkBlueprint() {}

    private static Place place(SiteId id, String opened) {
        return new Place(id, LocalDate.parse(opened), Optional.empty());
    }

    static Blueprint blueprint() {
        return new Blueprint(network(), PLACES, intakes());
    }

    private static ImmutableList<Intake> intakes() {
        ImmutableList.Builder<Intake> intakes = ImmutableList.builder();
        for (Admissions admissions : ADMISSIONS) {
            LocalDate yearStart = LocalDate.of(admissions.year(), 1, 1);
            LocalDate yearEnd = yearStart.plusYears(1);
            LocalDate end = EXTRACTED_ON.isBefore(yearEnd) ? EXTRACTED_ON.plusDays(1) : yearEnd;
            double meanStayMonths = admissions.year() < 2012 ? 37.5 : 42;
            for (Place place : PLACES) {
                LocalDate start = place.opened().isAfter(yearStart) ? place.opened() : yearStart;
                if (admissions.of(place.id()) > 0) {
                    intakes.add(
                            new Intake(start, end, Optional.of(place.id()), admissions.of(place.id()), meanStayMonths));
                }
            }
            if (admissions.others() > 0) {
                intakes.add(new Intake(yearStart, end, Optional.empty(), admissions.others(), meanStayMonths));
            }
        }
        return intakes.build();
    }

    private static Network network() {
        return Network.builder()
                .id(NetworkId.of("urn:example:synthetic:technopark"))
                .name("Technopark Maroc, registre synthétique (synthetic register)")
                .addNames(
                        Phrases.name("ar", "تكنوبارك المغرب (سجل اصطناعي)"),
                        Phrases.name("en", "Technopark Morocco (synthetic register)"))
                .kind(NetworkKind.INCUBATOR)
                .governance(Governance.PUBLIC_PRIVATE)
                .country("MA")
                .founded(DateWindow.parse("2001"))
                .maximumStay(Period.ofYears(5))
                .addFocusSectors(Names.DIGITAL, Names.GREEN_TECH, Names.CULTURAL_AND_CREATIVE)
                .services(services())
                .addSites(
                        site(CASABLANCA, "Casablanca", "الدار البيضاء", "Casablanca", "MA-06")
                                .addLifecycle(step(SiteStatus.OPERATIONAL, "2001"))
                                .area(area().gross(decimal(30_000))
                                        .usable(decimal(15_000))
                                        .build())
                                .build(),
                        site(RABAT, "Rabat", "الرباط", "Rabat", "MA-04")
                                .addLifecycle(step(SiteStatus.OPERATIONAL, "2012"))
                                .area(area().gross(decimal(2_000)).build())
                                .addCapacities(capacity(80))
                                .premises(madeAvailable())
                                .build(),
                        site(TANGER, "Tanger", "طنجة", "Tanger", "MA-01")
                                .addLifecycle(step(SiteStatus.OPERATIONAL, "2015-10-01"))
                                .area(area().gross(decimal(10_000))
                                        .usable(decimal(5_000))
                                        .build())
                                .addCapacities(capacity(100))
                                .addRoles(provider("État marocain"))
                                .build(),
                        site(AGADIR, "Agadir", "أكادير", "Agadir", "MA-09")
                                .addLifecycle(step(SiteStatus.OPERATIONAL, "2021"))
                                .plannedOpening(DateWindow.parse("2019"))
                                .area(area().gross(decimal(10_000)).build())
                                .addCapacities(capacity(107))
                                .premises(madeAvailable())
                                .addRoles(provider("Région Souss-Massa"))
                                .build(),
                        site(
                                        INNOVATION_CITY,
                                        "Cité de l'innovation Souss-Massa",
                                        "مدينة الابتكار سوس ماسة",
                                        "Agadir",
                                        "MA-09")
                                .kind(SiteKind.PARTNER_OPERATED)
                                .addLifecycle(step(SiteStatus.OPERATIONAL, "2020-02"))
                                .area(area().gross(decimal(5_000)).build())
                                .addCapacities(capacity(32))
                                .addRoles(provider("Université"))
                                .build(),
                        planned("oujda", "Oujda", "وجدة", "MA-02"),
                        planned("fes", "Fès", "فاس", "MA-03"),
                        planned("tiznit", "Tiznit", "تيزنيت", "MA-09"))
                .build();
    }

    private static Site.Builder site(SiteId id, String name, String arabicName, String town, String region) {
        return Site.builder()
                .id(id)
                .name(name)
                .addNames(Phrases.name("ar", arabicName))
                .kind(SiteKind.REGULAR)
                .address(Address.builder()
                        .addressLocality(town)
                        .addressRegion(region)
                        .addressCountry("MA")
                        .build());
    }

    private static Site planned(String id, String name, String arabicName, String region) {
        return site(SiteId.of(id), name, arabicName, name, region)
                .addLifecycle(step(SiteStatus.ANNOUNCED, "2022-11"))
                .plannedOpening(DateWindow.parse("[2023..2024]"))
                .premises(madeAvailable())
                .addRoles(provider("Région"))
                .build();
    }

    private static Premises madeAvailable() {
        return Premises.builder().basis(PremisesBasis.MADE_AVAILABLE).build();
    }

    private static Role provider(String name) {
        return Role.builder()
                .kind(RoleKind.PREMISES_PROVIDER)
                .organization(Organization.builder().name(name).build())
                .build();
    }

    private static LifecycleStep step(SiteStatus status, String on) {
        return LifecycleStep.builder().status(status).on(DateWindow.parse(on)).build();
    }

    private static FloorArea.Builder area() {
        return FloorArea.builder();
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value);
    }

    private static Capacity capacity(long startups) {
        return Capacity.builder()
                .unit(CapacityUnit.STARTUP)
                .quantity(Quantity.exactly(startups))
                .build();
    }

    private static ImmutableList<ServiceOffering> services() {
        return ImmutableList.of(
                service("hosting", "Hébergement", ServiceCategory.HOSTING),
                service("training", "Formation", ServiceCategory.TRAINING),
                service("access-to-finance", "Accès au financement", ServiceCategory.ACCESS_TO_FINANCE),
                service("access-to-market", "Accès au marché", ServiceCategory.ACCESS_TO_MARKET));
    }

    private static ServiceOffering service(String id, String name, ServiceCategory category) {
        return ServiceOffering.builder()
                .id(ServiceId.of(id))
                .name(name)
                .category(category)
                .build();
    }
}
