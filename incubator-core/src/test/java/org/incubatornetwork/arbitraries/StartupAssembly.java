package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Sketches.EventSketch;
import org.incubatornetwork.arbitraries.Sketches.FiguresSketch;
import org.incubatornetwork.arbitraries.Sketches.IdentitySketch;
import org.incubatornetwork.arbitraries.Sketches.JobsSketch;
import org.incubatornetwork.arbitraries.Sketches.StartupSketch;
import org.incubatornetwork.arbitraries.Sketches.StayStep;
import org.incubatornetwork.arbitraries.Sketches.SupportSketch;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.VitalStatus;

/** Reads the sketch of one startup within the room that its network leaves. */
final class StartupAssembly {
    /** Nothing heard for as long, less some days, is stale to a validation. */
    private static final int FRESH_DAYS = 700;

    private static final long SECOND_STAY = Stay.LONGEST_TRANSFER + 1L;

    private final int number;
    private final StartupSketch sketch;
    private final List<Host> hosts;
    private final Optional<Period> maximumStay;
    private final LocalDate asOf;
    private final List<SupportPeriod> periods = new ArrayList<>();

    private StartupAssembly(
            int number, StartupSketch sketch, List<Host> hosts, Optional<Period> maximumStay, LocalDate asOf) {
        this.number = number;
        this.sketch = sketch;
        this.hosts = hosts;
        this.maximumStay = maximumStay;
        this.asOf = asOf;
    }

    static Startup startup(
            int number,
            StartupSketch sketch,
            List<Host> hosts,
            List<CohortId> cohorts,
            List<ServiceId> services,
            Optional<Period> maximumStay,
            LocalDate asOf) {
        return new StartupAssembly(number, sketch, hosts, maximumStay, asOf).startup(cohorts, services);
    }

    private Startup startup(List<CohortId> cohorts, List<ServiceId> services) {
        addResidencies();
        sketch.support().forEach(this::addSupport);
        LocalDate admitted = periods.stream()
                .filter(SupportPeriod::isResidency)
                .findFirst()
                .flatMap(SupportPeriod::start)
                .flatMap(DateWindow::day)
                .orElse(sketch.admitted());
        joinCohort(cohorts);
        Startup.Builder startup = Startup.builder().id(StartupId.of("startup-" + number));
        identify(startup, admitted);
        FiguresSketch figures = sketch.figures();
        startup.supportPeriods(periods)
                .jobs(jobs(figures, admitted))
                .revenues(revenues(figures, admitted))
                .fundingRounds(fundingRounds(figures, admitted))
                .serviceUses(serviceUses(figures, services));
        return Mending.of(fresh(startup.statusEvents(statusEvents(admitted)).build()));
    }

    // Support

    private void addResidencies() {
        LocalDate day = sketch.admitted();
        LocalDate due = LocalDate.MAX;
        EndReason before = EndReason.WITHDREW;
        for (int i = 0; i < sketch.steps().size(); i++) {
            StayStep step = sketch.steps().get(i);
            Optional<Host> host = hostOf(step, day);
            if (host.isEmpty()) {
                return;
            }
            if (before != EndReason.TRANSFERRED) {
                due = maximumStay.map(day::plus).orElse(LocalDate.MAX);
            }
            LocalDate end = earlier(endOf(step, day), earlier(due, host.get().until()));
            if (end.isAfter(asOf)) {
                periods.add(residency(step, host.get(), day).build());
                return;
            }
            Optional<StayStep> next =
                    i + 1 < sketch.steps().size() ? Optional.of(sketch.steps().get(i + 1)) : Optional.empty();
            LocalDate transferred = step.days() == StayStep.LATELY
                    ? asOf.plusDays(1)
                    : end.plusDays(next.map(StayStep::gap).orElse(0));
            boolean transfers =
                    next.filter(StayStep::transferred).isPresent() && end.isBefore(due) && transferred.isBefore(due);
            boolean arrives = transfers
                    && !transferred.isAfter(asOf)
                    && hostOf(next.orElseThrow(), transferred).isPresent();
            boolean mayBeOnTheWay = end.plusDays(Stay.LONGEST_TRANSFER).isAfter(asOf);
            before = arrives || (transfers && mayBeOnTheWay && transferred.isAfter(asOf))
                    ? EndReason.TRANSFERRED
                    : end.equals(due) ? EndReason.TERM_REACHED : step.reason();
            periods.add(
                    residency(step, host.get(), day).end(end).endReason(before).build());
            if (next.isEmpty() || (before == EndReason.TRANSFERRED && !arrives)) {
                return;
            }
            day = arrives ? transferred : end.plusDays(SECOND_STAY + next.get().gap());
            if (day.isAfter(asOf)) {
                return;
            }
        }
    }

    private LocalDate endOf(StayStep step, LocalDate start) {
        LocalDate lately = asOf.minusDays(step.gap());
        return switch (step.days()) {
            case StayStep.ONGOING -> LocalDate.MAX;
            case StayStep.LATELY -> lately.isBefore(start) ? start : lately;
            default -> start.plusDays(step.days());
        };
    }

    private Optional<Host> hostOf(StayStep step, LocalDate day) {
        List<Host> open = hosts.stream().filter(host -> host.canHostOn(day)).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(step.site() % open.size()));
    }

    private static SupportPeriod.Builder residency(StayStep step, Host host, LocalDate start) {
        SupportPeriod.Builder residency = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(host.id())
                .start(start)
                .mode(step.mode())
                .addAllTerms(
                        step
                                .terms()
                                .map(StartupAssembly::terms)
                                .stream()
                                .toList());
        if (step.space() > 0 && !step.mode().equals(Optional.of(SupportMode.VIRTUAL))) {
            residency.occupied(OccupiedSpace.builder()
                    .unit(
                            step.space() == 1
                                    ? CapacityUnit.OFFICE
                                    : step.space() == 2 ? CapacityUnit.DESK : CapacityUnit.SQUARE_METRE)
                    .quantity(BigDecimal.valueOf(step.space()))
                    .build());
        }
        return residency;
    }

    /** Of what may be a share it is told how much. */
    private static Terms terms(TermsKind kind) {
        boolean isShare = kind.equals(TermsKind.EQUITY) || kind.equals(TermsKind.REVENUE_SHARE);
        return Terms.builder()
                .kind(kind)
                .share(isShare ? Optional.of(new BigDecimal("0.05")) : Optional.empty())
                .build();
    }

    private void addSupport(SupportSketch support) {
        LocalDate end = support.start().plusDays(support.days());
        SupportPeriod.Builder period =
                SupportPeriod.builder().level(support.level()).start(support.start());
        if (support.days() > 0 && !end.isAfter(asOf)) {
            period.end(end);
        }
        if (support.atSite() && !hosts.isEmpty()) {
            Host host = hosts.get(support.days() % hosts.size());
            period.siteId(host.canHostOn(support.start()) ? Optional.of(host.id()) : Optional.empty());
        }
        SupportPeriod told = period.build();
        if (periods.stream().noneMatch(other -> isOfOneKind(told, other))) { // nothing is told twice
            periods.add(told);
        }
    }

    private static boolean isOfOneKind(SupportPeriod one, SupportPeriod other) {
        return one.level() == other.level() && one.siteId().equals(other.siteId());
    }

    private void joinCohort(List<CohortId> cohorts) {
        if (sketch.cohort() > 0 && !cohorts.isEmpty() && !periods.isEmpty()) {
            CohortId cohort = cohorts.get((sketch.cohort() - 1) % cohorts.size());
            periods.set(0, periods.get(0).toBuilder().cohortId(cohort).build());
        }
    }

    // Identity

    private void identify(Startup.Builder startup, LocalDate admitted) {
        IdentitySketch identity = sketch.identity();
        startup.name(identity.name().orElse("Startup") + " " + number)
                .kind(identity.kind())
                .stage(identity.stage())
                .sectors(identity.sectors().stream().distinct().toList())
                .founded(founded(admitted.minusDays(identity.age())));
        identity.language()
                .ifPresent(language -> startup.names(List.of(
                                Name.of("شركة " + number).withLanguage(language),
                                Name.of("Startup " + number + " SARL").withKind(NameKind.LEGAL)))
                        .legalForm("SARL"));
        identifier(identity.identifier())
                .ifPresent(identifier -> startup.metadata(
                        Metadata.builder().addIdentifiers(identifier).build()));
    }

    private Optional<DateWindow> founded(LocalDate day) {
        return switch (sketch.identity().founded()) {
            case UNKNOWN -> Optional.empty();
            case DAY -> Optional.of(DateWindow.of(day));
            case MONTH -> Optional.of(DateWindow.of(YearMonth.from(day)));
            case YEAR -> Optional.of(DateWindow.of(Year.from(day)));
            case SPAN -> Optional.of(DateWindow.between(day.minusDays(400), day));
            case NOT_BEFORE -> Optional.of(DateWindow.notBefore(day));
            case NOT_AFTER -> Optional.of(DateWindow.notAfter(day));
        };
    }

    private Optional<Identifier> identifier(int choice) {
        return switch (choice) {
            case 2 -> Optional.of(Identifier.of("MA-ICE", CheckDigits.ice(number)));
            case 3 -> Optional.of(Identifier.of("XI-LEI", CheckDigits.lei(number)));
            case 4 -> Optional.of(Identifier.of("MA-CR", "casablanca-" + number));
            default -> Optional.empty();
        };
    }

    /** Numbers with right check digits. */
    private static final class CheckDigits {
        private static final BigInteger MODULUS = BigInteger.valueOf(97);
        private static final int LETTER_BASE = 36;

        static String ice(int number) {
            long unchecked = (900_000_000L + number) * 1_000_000;
            return Long.toString(unchecked + 97 - unchecked % 97);
        }

        static String lei(int number) {
            String text = "SYNTHETIC" + String.valueOf(1_000_000_000 + number).substring(1);
            StringBuilder digits = new StringBuilder();
            text.chars().forEach(c -> digits.append(Character.digit(c, LETTER_BASE)));
            int check = 98 - new BigInteger(digits + "00").mod(MODULUS).intValue();
            return text + (check < 10 ? "0" : "") + check;
        }
    }

    // Figures

    private ImmutableList<Jobs> jobs(FiguresSketch figures, LocalDate admitted) {
        ImmutableList.Builder<Jobs> jobs = ImmutableList.builder();
        LocalDate day = admitted;
        boolean first = true;
        for (JobsSketch count : figures.jobs()) {
            day = day.plusDays(count.gap());
            if (day.isAfter(asOf)) {
                break;
            }
            // From five to nine by the thousand: jobs do not jump.
            long direct = figures.jobsScale() == 1 ? count.direct() : (5L + count.direct() % 5) * figures.jobsScale();
            Jobs.Builder builder =
                    Jobs.builder().on(day).direct(direct).basis(figures.basis()).baseline(first);
            if (count.indirect() > 0) {
                builder.indirect(count.indirect()).method("estimate");
            }
            jobs.add(builder.build());
            first = false;
            day = day.plusDays(1); // no two counts of one day: they might contradict each other
        }
        return jobs.build();
    }

    private ImmutableList<Revenue> revenues(FiguresSketch figures, LocalDate admitted) {
        ImmutableList.Builder<Revenue> revenues = ImmutableList.builder();
        LocalDate start = LocalDate.of(admitted.getYear(), 1, 1);
        for (long amount : figures.revenues()) {
            LocalDate end = start.plusYears(1);
            if (!end.isAfter(asOf)) {
                Revenue.Builder revenue =
                        Revenue.builder().start(start).end(end).amount(money(amount, figures.currency()));
                if (amount % 2 == 1) {
                    revenue.exportAmount(money(amount / 2, figures.currency()));
                }
                revenues.add(revenue.build());
            }
            start = end;
        }
        return revenues.build();
    }

    private static Money money(long smallest, String currency) {
        int units = Money.of(BigDecimal.ZERO, currency).minorUnits().orElse(0);
        return Money.of(BigDecimal.valueOf(smallest, units), currency);
    }

    private ImmutableList<FundingRound> fundingRounds(FiguresSketch figures, LocalDate admitted) {
        long days = ChronoUnit.DAYS.between(admitted, asOf) + 1;
        return figures.funding().stream()
                .map(amount -> FundingRound.builder()
                        .on(admitted.plusDays(amount % days))
                        .instrument(figures.instrument())
                        .amount(amount == 0 ? Optional.empty() : Optional.of(money(amount, figures.currency())))
                        .build())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<ServiceUse> serviceUses(FiguresSketch figures, List<ServiceId> services) {
        ImmutableList.Builder<ServiceUse> uses = ImmutableList.builder();
        for (int choice : figures.serviceUses()) {
            if (!services.isEmpty() && !periods.isEmpty()) {
                SupportPeriod period = periods.get(choice % periods.size());
                LocalDate start = period.start().flatMap(DateWindow::day).orElseThrow();
                long days = ChronoUnit.DAYS.between(
                        start, period.end().flatMap(DateWindow::day).orElse(asOf.plusDays(1)));
                if (days > 0) {
                    uses.add(ServiceUse.builder()
                            .serviceId(services.get(choice % services.size()))
                            .on(start.plusDays(choice % days))
                            .build());
                }
            }
        }
        return uses.build();
    }

    // What became of it

    private List<StatusEvent> statusEvents(LocalDate admitted) {
        Optional<SupportPeriod> last =
                periods.stream().filter(SupportPeriod::isResidency).reduce((one, other) -> other);
        boolean isResident = last.filter(period -> period.end().isEmpty()).isPresent();
        LocalDate day =
                last.flatMap(SupportPeriod::end).flatMap(DateWindow::day).orElse(admitted);
        List<StatusEvent> events = new ArrayList<>();
        for (EventSketch event : sketch.events()) {
            day = day.plusDays(event.gap());
            if (day.isAfter(asOf)) {
                break;
            }
            boolean isDeath = event.status() == VitalStatus.CLOSED
                    || event.status() == VitalStatus.INSOLVENT
                    || event.status() == VitalStatus.MERGED;
            StatusEvent.Builder builder = StatusEvent.builder()
                    .status(isDeath && isResident ? VitalStatus.OPERATING : event.status())
                    .on(day);
            if (event.told()) {
                builder.addObservedOn(earlier(day.plusDays(event.gap()), asOf)).evidence("survey");
            }
            events.add(builder.build());
            if (isDeath && !isResident) {
                break;
            }
            day = day.plusDays(1); // no two events on one day: they might exclude each other
        }
        return events;
    }

    /** The startup, with news of it if nothing was heard for two years. */
    private Startup fresh(Startup startup) {
        LocalDate limit = asOf.minusDays(FRESH_DAYS);
        boolean isSupported = startup.supportPeriods().stream().anyMatch(period -> period.covers(asOf));
        boolean isHeardOf = Stream.of(
                        startup.supportPeriods().stream().flatMap(period -> period.end().stream()),
                        startup.jobs().stream().map(Jobs::on),
                        startup.statusEvents().stream().map(StatusEvent::on))
                .flatMap(days -> days)
                .anyMatch(day -> !day.hasSurelyComeBy(limit));
        boolean isAccountedFor = !startup.statusEvents().isEmpty()
                && switch (startup.statusEvents()
                        .get(startup.statusEvents().size() - 1)
                        .status()) {
                    case CLOSED, INSOLVENT, ACQUIRED, MERGED, UNKNOWN -> true;
                    case OPERATING, DORMANT, RELOCATED_ABROAD -> false;
                };
        if (isSupported || isHeardOf || isAccountedFor) {
            return startup;
        }
        return startup.toBuilder()
                .addStatusEvents(StatusEvent.builder()
                        .status(VitalStatus.OPERATING)
                        .on(asOf)
                        .evidence("survey")
                        .build())
                .build();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
