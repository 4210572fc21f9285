package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Seat;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.synthetic.Intakes.Intake;

/** An accelerator that never existed: it has no sites and hosts nobody; two classes a year come for three months each. */
final class AcceleratorBlueprint {
    private static final int FIRST_DAY = 15;
    private static final int MONTHS = 3;

    private final int startYear;
    private final LocalDate extractedOn;
    private final double yearlyGrowth;

    AcceleratorBlueprint(int startYear, LocalDate extractedOn, double yearlyGrowth) {
        this.startYear = startYear;
        this.extractedOn = extractedOn;
        this.yearlyGrowth = yearlyGrowth;
    }

    Blueprint blueprint() {
        Network network = Network.builder()
                .id(NetworkId.of("urn:example:synthetic:accelerator"))
                .name("Accélérateur synthétique (synthetic accelerator)")
                .addNames(Phrases.name("ar", "مسرّعة اصطناعية"), Phrases.name("en", "Synthetic accelerator"))
                .kind(NetworkKind.ACCELERATOR)
                .governance(Governance.PRIVATE)
                .country("MA")
                .founded(DateWindow.of(Year.of(startYear)))
                .addFocusSectors(Names.DIGITAL, Names.GREEN_TECH, Names.CULTURAL_AND_CREATIVE)
                .services(InventedBlueprint.services())
                .addLanguages("fr", "ar")
                .addTerritories("MA", "Afrique du Nord")
                .addSeats(
                        seat("Rabat").end(turn()).build(),
                        seat("Casablanca").start(turn()).build())
                .addOrganizations(organization("fonds", "Fonds synthétique", OrganizationKind.FUND))
                .addRoles(parties())
                .addProgrammes(programme())
                .events(demoDays())
                .addRecognitions(Recognition.builder()
                        .kind(RecognitionKind.LABEL)
                        .name("Accélérateur de l'année")
                        .issuer("Association synthétique")
                        .start(turn())
                        .build())
                .build();
        return new Blueprint(network, ImmutableList.of(), intakes());
    }

    /** The year in which the seat moved, and the terms became others. */
    private DateWindow turn() {
        return DateWindow.of(Year.of((startYear + extractedOn.getYear()) / 2));
    }

    private static Seat.Builder seat(String town) {
        return Seat.builder()
                .address(Address.builder()
                        .addressLocality(town)
                        .addressCountry("MA")
                        .build());
    }

    private static Organization organization(String id, String name, OrganizationKind kind) {
        return Organization.builder().id(id).name(name).kind(kind).build();
    }

    /** Who runs it, pays for it, governs it for three years at a time, and selects. */
    private Role[] parties() {
        DateWindow since = DateWindow.of(LocalDate.of(startYear, Month.JANUARY, 1));
        return new Role[] {
            Role.builder()
                    .kind(RoleKind.OPERATOR)
                    .organization(organization("societe", "Société synthétique", OrganizationKind.COMPANY))
                    .start(since)
                    .build(),
            Role.builder()
                    .kind(RoleKind.FUNDER)
                    .organizationId("fonds")
                    .addTerms(terms(TermsKind.GRANT)
                            .amount(Money.of("5000000", "MAD"))
                            .period(Period.ofYears(5))
                            .build())
                    .start(since)
                    .build(),
            Role.builder()
                    .kind(RoleKind.GOVERNING_BODY)
                    .organization(Organization.builder()
                            .name("Conseil synthétique")
                            .kind(OrganizationKind.COMMITTEE)
                            .seatCount(7)
                            .termOfOffice(Period.ofYears(3))
                            .build())
                    .mandate(Period.ofYears(3))
                    .start(since)
                    .build(),
            Role.builder()
                    .kind(RoleKind.SELECTION_COMMITTEE)
                    .organization(organization("jury", "Jury synthétique", OrganizationKind.COMMITTEE))
                    .build()
        };
    }

    private static Terms.Builder terms(TermsKind kind) {
        return Terms.builder().kind(kind);
    }

    /** Its terms became others, and a loan was offered beside them. */
    private Programme programme() {
        return Programme.builder()
                .id("acceleration")
                .name("Accélération")
                .kind(ProgrammeKind.ACCELERATION)
                .start(LocalDate.of(startYear, Month.JANUARY, FIRST_DAY))
                .addRuns(ProgrammeRun.builder().territory("MA").build())
                .duration(Period.ofMonths(MONTHS))
                .eligibility(Eligibility.builder()
                        .otherConditions("Une équipe à plein temps")
                        .build())
                .addTerms(
                        terms(TermsKind.EQUITY)
                                .amount(Money.of("100000", "MAD"))
                                .per(CountedUnit.FOUNDER)
                                .maximumAmount(Money.of("300000", "MAD"))
                                .share(new BigDecimal("0.06"))
                                .end(turn())
                                .build(),
                        terms(TermsKind.EQUITY)
                                .amount(Money.of("400000", "MAD"))
                                .share(new BigDecimal("0.05"))
                                .start(turn())
                                .build(),
                        terms(TermsKind.DEBT)
                                .amount(Money.of("200000", "MAD"))
                                .amountQualifier(Qualifier.UP_TO)
                                .interestRate(Quantity.of(Qualifier.UP_TO, new BigDecimal("0.04")))
                                .tenure(Period.ofMonths(60))
                                .gracePeriod(Period.ofMonths(12))
                                .optional(true)
                                .start(turn())
                                .build(),
                        terms(TermsKind.PRO_RATA)
                                .tenure(Period.ofMonths(24))
                                .start(turn())
                                .build())
                .build();
    }

    /** Each class shows itself on its last day. */
    private ImmutableList<Event> demoDays() {
        return intakes().stream()
                .filter(intake -> !intake.end().isAfter(extractedOn))
                .map(intake -> Event.builder()
                        .kind(EventKind.DEMO_DAY)
                        .start(intake.end().minusDays(1))
                        .cohortId(intake.classId())
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Intake> intakes() {
        ImmutableList.Builder<Intake> classes = ImmutableList.builder();
        for (int year = startYear; year <= extractedOn.getYear(); year++) {
            double weight = StrictMath.pow(1 + yearlyGrowth, year - startYear);
            for (Month month : ImmutableList.of(Month.JANUARY, Month.JULY)) {
                LocalDate start = LocalDate.of(year, month, FIRST_DAY);
                if (!start.isAfter(extractedOn)) {
                    String season = month == Month.JANUARY ? "winter-" : "summer-";
                    classes.add(new Intake(
                            start,
                            start.plusMonths(MONTHS),
                            Optional.empty(),
                            weight,
                            MONTHS,
                            Optional.of(CohortId.of(season + year))));
                }
            }
        }
        return classes.build();
    }
}
