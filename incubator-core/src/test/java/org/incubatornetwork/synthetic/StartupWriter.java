package org.incubatornetwork.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.synthetic.Blueprint.Place;
import org.incubatornetwork.synthetic.Draws.Aspect;
import org.incubatornetwork.synthetic.Intakes.Intake;

/** Writes any startup of a register from its index. */
final class StartupWriter {
    private static final String CURRENCY = "MAD";
    private static final int SHOWN_DIGITS = 6;
    private static final long ENTERPRISES = 100_000_000;

    /** Has no factor in common with the number of enterprises, so that no two startups of a register share one. */
    private static final long ENTERPRISE_STEP = 61_803_399;

    /** The most figures that a startup reports of one sort. */
    private static final int MOST_FIGURES = 40;

    private final long seed;
    private final LocalDate extractedOn;
    private final Odds odds;
    private final Blueprint blueprint;
    private final Intakes intakes;
    private final VagueDays vagueDays;
    private final Names names;

    StartupWriter(
            long seed, LocalDate extractedOn, Odds odds, Blueprint blueprint, Intakes intakes, VagueDays vagueDays) {
        this.seed = seed;
        this.extractedOn = extractedOn;
        this.odds = odds;
        this.blueprint = blueprint;
        this.intakes = intakes;
        this.vagueDays = vagueDays;
        this.names = new Names(seed);
    }

    Startup write(long index) {
        Optional<Fault> fault = Fault.draw(Draws.of(seed, index, Aspect.FAULT), odds.faultShare());
        Life life = life(index, fault);
        Startup.Builder startup = Startup.builder()
                .id(StartupId.of("syn-" + padded(index)))
                .supportPeriods(life.supportPeriods())
                .statusEvents(life.statusEvents());
        DateWindow founded = identify(startup, index, life, Draws.of(seed, index, Aspect.IDENTITY));
        Draws figures = Draws.of(seed, index, Aspect.FIGURES);
        addJobs(startup, life, figures, fault);
        addRevenues(startup, life, figures, fault);
        addFunding(startup, life, founded, figures);
        addServiceUses(startup, life, Draws.of(seed, index, Aspect.SERVICES), fault);
        return vagueDays.tell(startup.build());
    }

    private static String padded(long index) {
        String digits = Long.toString(index);
        return "0".repeat(Math.max(0, SHOWN_DIGITS - digits.length())) + digits;
    }

    // Life

    private Life life(long index, Optional<Fault> fault) {
        Draws draws = Draws.of(seed, index, Aspect.LIFE);
        Draws details = Draws.of(seed, index, Aspect.RESIDENCE);
        Intake intake = intakes.intake(intakes.numberOf(index));
        if (intake.classId().isPresent()) {
            return LifeWriter.accelerated(blueprint, odds, extractedOn, draws, details, fault, intake);
        }
        LocalDate admitted = intakes.dayOf(index, draws.unit());
        if (intake.site().isEmpty()) {
            return LifeWriter.supported(blueprint, odds, extractedOn, draws, details, fault, admitted);
        }
        Place place = place(intake.site().get());
        CohortId cohort = cohortOf(admitted.getYear());
        return LifeWriter.hosted(
                blueprint, odds, extractedOn, draws, details, fault, place, admitted, intake.meanStayMonths(), cohort);
    }

    static CohortId cohortOf(int year) {
        return CohortId.of("intake-" + year);
    }

    private Place place(SiteId site) {
        return blueprint.places().stream()
                .filter(place -> place.id().equals(site))
                .findFirst()
                .orElseThrow();
    }

    // Identity

    /** Says who the startup is, and returns when it was founded for the figures to come after. */
    private DateWindow identify(Startup.Builder startup, long index, Life life, Draws draws) {
        Names.Words words = names.of(index);
        boolean arabic = draws.happens(0.04);
        startup.name(arabic ? words.arabicName() : words.name());
        if (draws.happens(0.08 * odds.richness())) {
            if (arabic) {
                startup.addNames(Phrases.name("fr", words.name()));
            } else {
                boolean amazigh = draws.happens(0.3);
                startup.addNames(Phrases.name("ar", words.arabicName()));
                if (amazigh) {
                    startup.addNames(Phrases.name("zgh", words.amazighName()));
                }
            }
        }
        StartupKind kind = kind(life, draws);
        startup.kind(kind);
        DateWindow founded = founded(life, draws);
        boolean isFirm = !kind.equals(StartupKind.PROJECT_HOLDER);
        if (isFirm) {
            startup.founded(founded);
            if (draws.happens(0.3)) {
                String form = draws.oneOf(Phrases.LEGAL_FORMS);
                startup.legalForm(form);
                if (draws.happens(0.15 * odds.richness())) {
                    startup.addNames(Name.builder()
                            .text(words.name() + " " + form)
                            .kind(NameKind.LEGAL)
                            .build());
                }
            }
        }
        boolean hasSector = draws.happens(0.95);
        if (hasSector) {
            startup.addSectors(words.trade().sector());
            if (draws.happens(0.12 * odds.richness())) {
                startup.addSectors(Sector.of("ISIC", words.trade().isic()));
            }
        }
        if (draws.happens(0.25)) {
            startup.stage(stage(life, isFirm, draws));
        }
        boolean isListed = draws.happens(life.isHosted() ? 0.6 : 0.3);
        if (isFirm && isListed) {
            startup.metadata(Metadata.builder()
                    .addIdentifiers(Identifier.of("MA-ICE", ice(index)))
                    .build());
        }
        return founded;
    }

    private static StartupKind kind(Life life, Draws draws) {
        double chance = draws.unit();
        double startups = life.isHosted() ? 0.72 : 0.5;
        return chance < startups
                ? StartupKind.STARTUP
                : chance < startups + 0.2 ? StartupKind.SMALL_ENTERPRISE : StartupKind.PROJECT_HOLDER;
    }

    private Stage stage(Life life, boolean isFirm, Draws draws) {
        if (!isFirm) {
            return draws.happens(0.6) ? Stage.IDEA : Stage.PRE_SEED;
        }
        int years = extractedOn.getYear() - life.admitted().getYear();
        return years < 2 ? Stage.SEED : years < 4 ? Stage.EARLY : years < 10 ? Stage.GROWTH : Stage.MATURE;
    }

    private DateWindow founded(Life life, Draws draws) {
        boolean isAfterAdmission = draws.happens(0.05);
        LocalDate later = life.admitted().plusDays(draws.between(10, 200));
        LocalDate earlier = life.admitted().minusDays((long) StrictMath.min(3300, draws.exponential(500)));
        LocalDate firstEvent = life.statusEvents().isEmpty()
                ? extractedOn
                : life.statusEvents().get(0).on().earliest().orElseThrow();
        LocalDate day = isAfterAdmission && later.isBefore(firstEvent) ? later : earlier;
        double chance = draws.unit();
        DateWindow window = chance < 0.5
                ? DateWindow.of(day)
                : chance < 0.75
                        ? DateWindow.of(YearMonth.from(day))
                        : chance < 0.95
                                ? DateWindow.of(Year.from(day))
                                : DateWindow.between(
                                        Year.of(day.getYear() - 1).atDay(1),
                                        Year.from(day).atMonth(12).atEndOfMonth());
        boolean isOver = window.latest().filter(firstEvent::isAfter).isPresent();
        return isOver ? window : DateWindow.of(day);
    }

    /**
     * A number in the manner of the common identifier of enterprises: nine digits of the enterprise, four of the
     * establishment, and two that make the whole a multiple of 97. All begin with 9, to be told apart from real ones.
     */
    private String ice(long index) {
        long offset = Long.remainderUnsigned(Draws.mix(~seed), ENTERPRISES);
        long enterprise = 9 * ENTERPRISES + (index % ENTERPRISES * ENTERPRISE_STEP + offset) % ENTERPRISES;
        long unchecked = enterprise * 1_000_000;
        return Long.toString(unchecked + 97 - unchecked % 97);
    }

    // Figures

    private void addJobs(Startup.Builder startup, Life life, Draws draws, Optional<Fault> fault) {
        LocalDate last = life.lastSeen();
        boolean reports = draws.happens(life.isHosted() ? 0.92 : 0.6);
        double size = life.isHosted() ? odds.jobsPerStartup() : odds.jobsPerStartup() / 3;
        long first = StrictMath.max(1, (long) (draws.exponential(size * 0.7) + 0.8));
        double yearlyGrowth = 0.1 + 0.1 * draws.normal();
        if (!reports || last.isBefore(life.admitted())) {
            return;
        }
        boolean hasBaseline = life.isHosted() || draws.happens(0.5);
        if (hasBaseline) {
            startup.addJobs(jobs(life.admitted(), first)
                    .baseline(!isFault(fault, Fault.BASELINE_FORGOTTEN))
                    .build());
        }
        long previous = first;
        int count = number(draws, (life.isHosted() ? 1.3 : 0.9) * odds.richness());
        LocalDate survey = lastSurvey(last);
        LocalDate start = survey.minusYears(StrictMath.max(0, count - 1));
        for (LocalDate day = start; !day.isAfter(survey); day = day.plusYears(1)) {
            if (!day.isAfter(life.admitted().plusDays(30))) {
                continue;
            }
            double years = (day.toEpochDay() - life.admitted().toEpochDay()) / 365.25;
            double grown = first * StrictMath.exp(yearlyGrowth * StrictMath.min(years, 6));
            long direct = StrictMath.max(1, StrictMath.min((long) (grown + 0.5), previous * 4));
            Jobs.Builder jobs = jobs(day, direct);
            if (day.equals(survey) && draws.happens(0.9)) {
                long indirect = (long) (direct * odds.indirectPerDirect() + draws.unit());
                jobs.indirect(indirect);
                if (!isFault(fault, Fault.METHOD_FORGOTTEN)) {
                    jobs.method("multiplier");
                }
            }
            startup.addJobs(jobs.build());
            previous = direct;
        }
    }

    private static Jobs.Builder jobs(LocalDate on, long direct) {
        return Jobs.builder().on(on).direct(direct);
    }

    /** Jobs are counted on 30 June. */
    private static LocalDate lastSurvey(LocalDate by) {
        LocalDate survey = LocalDate.of(by.getYear(), 6, 30);
        return survey.isAfter(by) ? survey.minusYears(1) : survey;
    }

    private void addRevenues(Startup.Builder startup, Life life, Draws draws, Optional<Fault> fault) {
        int lastYear = life.lastSeen().plusDays(1).getYear() - 1;
        int count = number(draws, (life.isHosted() ? 0.3 : 0.08) * odds.richness());
        long amount = 40_000 + (long) draws.exponential(900_000);
        for (int year = StrictMath.max(lastYear - count + 1, life.admitted().getYear()); year <= lastYear; year++) {
            Revenue.Builder revenue = Revenue.builder()
                    .start(LocalDate.of(year, 1, 1))
                    .end(LocalDate.of(year + 1, 1, 1))
                    .amount(rounded(amount));
            if (draws.happens(0.25)) {
                revenue.exportAmount(rounded((long) (amount * 0.8 * draws.unit())));
            }
            startup.addRevenues(revenue.build());
            if (year == lastYear
                    && isFault(fault, Fault.PERIOD_TWICE)
                    && year < life.lastSeen().getYear()) {
                startup.addRevenues(Revenue.builder()
                        .start(LocalDate.of(year, 12, 1))
                        .end(LocalDate.of(year + 1, 1, 1))
                        .amount(rounded(amount / 12))
                        .build());
            }
            amount = (long) (amount * (0.7 + draws.unit()));
        }
    }

    private static Money rounded(long amount) {
        return Money.of(BigDecimal.valueOf(amount / 1000 * 1000), CURRENCY);
    }

    private void addFunding(Startup.Builder startup, Life life, DateWindow founded, Draws draws) {
        int count = number(draws, (life.isHosted() ? 0.18 : 0.05) * odds.richness());
        LocalDate earliest = founded.latest().filter(life.admitted()::isBefore).orElse(life.admitted());
        long days = life.lastSeen().toEpochDay() - earliest.toEpochDay();
        LocalDate day = earliest;
        for (int i = 0; i < count && days > 0; i++) {
            day = day.plusDays((long) (days * (0.1 + 0.8 * draws.unit()) / count));
            double chance = draws.unit();
            FundingRound.Builder round = FundingRound.builder()
                    .on(day)
                    .instrument(
                            chance < 0.3
                                    ? FundingInstrument.GRANT
                                    : chance < 0.55
                                            ? FundingInstrument.EQUITY
                                            : chance < 0.7
                                                    ? FundingInstrument.DEBT
                                                    : chance < 0.8
                                                            ? FundingInstrument.PRIZE
                                                            : chance < 0.9
                                                                    ? FundingInstrument.CONVERTIBLE
                                                                    : FundingInstrument.OWN)
                    .amount(rounded(20_000 + (long) draws.exponential(400_000)));
            if (chance >= 0.3 && chance < 0.45) {
                round.addInvestors(draws.oneOf(Phrases.INVESTORS));
            }
            startup.addFundingRounds(round.build());
        }
    }

    private void addServiceUses(Startup.Builder startup, Life life, Draws draws, Optional<Fault> fault) {
        List<ServiceOffering> services = blueprint.network().services();
        if (services.isEmpty()) {
            return;
        }
        int count = number(draws, (life.isHosted() ? 0.6 : 0.5) * odds.richness());
        SupportPeriod period = life.supportPeriods().get(0);
        LocalDate start = life.admitted();
        long days = period.end()
                        .flatMap(DateWindow::day)
                        .orElse(extractedOn.plusDays(1))
                        .toEpochDay()
                - start.toEpochDay();
        for (int i = 0; i < count; i++) {
            LocalDate day = start.plusDays((long) (days * (i + draws.unit()) / count));
            if (i == 0 && isFault(fault, Fault.SERVICE_TOO_EARLY)) {
                day = start.minusDays(200);
            }
            ServiceOffering service = draws.oneOf(services);
            ServiceUse.Builder use =
                    ServiceUse.builder().serviceId(service.id()).on(day);
            if (draws.happens(0.7)) {
                use.minutes(30L * draws.between(1, 16));
            }
            if (service.isOfferedOn(day)
                    && period.siteId()
                            .map(service::isOfferedAt)
                            .orElse(service.siteIds().isEmpty())) {
                startup.addServiceUses(use.build());
            }
        }
    }

    /** How many, if they come as they may and so many are to be expected. */
    private static int number(Draws draws, double expected) {
        double threshold = StrictMath.exp(-expected);
        double product = draws.unit();
        int number = 0;
        while (product > threshold && number < MOST_FIGURES) {
            product *= draws.unit();
            number++;
        }
        return number;
    }

    private static boolean isFault(Optional<Fault> fault, Fault candidate) {
        return fault.equals(Optional.of(candidate));
    }
}
