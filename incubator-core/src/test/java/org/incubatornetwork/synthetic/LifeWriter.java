package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.synthetic.Blueprint.Place;
import org.incubatornetwork.synthetic.Intakes.Intake;

/**
 * Writes the life of one startup: it is lived to its end, whatever the day of the extract, and then told as far as it was
 * known on that day. An extract of a later day tells the same lives further.
 */
final class LifeWriter {
    /** The bounds of a stay that ends in graduation, in months. */
    static final int SHORTEST_STAY = 14;

    static final int LONGEST_STAY = 59;

    private static final double DAYS_PER_MONTH = 30.4375;
    private static final double DAYS_PER_YEAR = 365.25;
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Blueprint blueprint;
    private final Odds odds;
    private final LocalDate extractedOn;
    private final Draws draws;
    private final Draws details;
    private final Optional<Fault> fault;
    private final ImmutableList.Builder<SupportPeriod> periods = ImmutableList.builder();
    private final List<StatusEvent> events = new ArrayList<>();
    private LocalDate lastSeen;
    private double meanStayMonths;

    private LifeWriter(
            Blueprint blueprint, Odds odds, LocalDate extractedOn, Draws draws, Draws details, Optional<Fault> fault) {
        this.blueprint = blueprint;
        this.odds = odds;
        this.extractedOn = extractedOn;
        this.draws = draws;
        this.details = details;
        this.fault = fault;
        this.lastSeen = extractedOn;
    }

    static Life hosted(
            Blueprint blueprint,
            Odds odds,
            LocalDate extractedOn,
            Draws draws,
            Draws details,
            Optional<Fault> fault,
            Place place,
            LocalDate admitted,
            double meanStayMonths,
            CohortId cohort) {
        LifeWriter writer = new LifeWriter(blueprint, odds, extractedOn, draws, details, fault);
        writer.meanStayMonths = meanStayMonths;
        writer.live(place, admitted, cohort);
        return writer.life(admitted);
    }

    static Life supported(
            Blueprint blueprint,
            Odds odds,
            LocalDate extractedOn,
            Draws draws,
            Draws details,
            Optional<Fault> fault,
            LocalDate admitted) {
        LifeWriter writer = new LifeWriter(blueprint, odds, extractedOn, draws, details, fault);
        LocalDate left = writer.support(admitted);
        writer.after(left, 0.06);
        return writer.life(admitted);
    }

    static Life accelerated(
            Blueprint blueprint,
            Odds odds,
            LocalDate extractedOn,
            Draws draws,
            Draws details,
            Optional<Fault> fault,
            Intake intake) {
        LifeWriter writer = new LifeWriter(blueprint, odds, extractedOn, draws, details, fault);
        writer.attend(intake);
        return writer.life(intake.start());
    }

    private Life life(LocalDate admitted) {
        return new Life(admitted, lastSeen, periods.build(), ImmutableList.copyOf(events));
    }

    private boolean isKnown(LocalDate day) {
        return !day.isAfter(extractedOn);
    }

    // Support without hosting

    private LocalDate support(LocalDate start) {
        double chance = draws.unit();
        SupportLevel level =
                chance < 0.35 ? SupportLevel.DIRECT : chance < 0.75 ? SupportLevel.REMOTE : SupportLevel.EVENT;
        LocalDate end = start.plusDays(level == SupportLevel.EVENT ? draws.between(1, 3) : draws.between(60, 330));
        SupportPeriod.Builder period =
                SupportPeriod.builder().level(level).start(start).end(known(end).map(DateWindow::of));
        if (level == SupportLevel.DIRECT) {
            period.siteId(placeOtherThan(Optional.empty(), start).map(Place::id));
        }
        periods.add(period.build());
        return end;
    }

    // Classes

    /** Writes the time in a class: who graduates stays to its end, and of some the days are told by their class alone. */
    private void attend(Intake intake) {
        EndReason outcome = outcome();
        LocalDate start = intake.start();
        LocalDate end = outcome == EndReason.GRADUATED
                ? intake.end()
                : start.plusDays(draws.between(10, (int) daysBetween(start, intake.end()) - 1));
        SupportPeriod.Builder period =
                SupportPeriod.builder().level(SupportLevel.DIRECT).cohortId(intake.classId());
        if (details.happens(0.8)) {
            period.start(start);
        }
        if (isKnown(end)) {
            period.end(end);
            if (!isFault(Fault.REASON_FORGOTTEN)) {
                period.endReason(outcome);
            }
        }
        periods.add(period.build());
        if (outcome == EndReason.FAILED) {
            die(end);
        } else {
            after(end, yearlyDeaths(outcome));
        }
    }

    // Stays

    private void live(Place place, LocalDate admitted, CohortId cohort) {
        EndReason outcome = outcome();
        LocalDate left = stay(place, admitted, outcome, Optional.of(cohort));
        if (draws.happens(returnShare(outcome))) {
            LocalDate back = left.plusDays(draws.between(200, 900));
            Optional<Place> again = place.isOpenOn(back) ? Optional.of(place) : placeOtherThan(Optional.empty(), back);
            if (again.isPresent()) {
                outcome = outcome == EndReason.GRADUATED ? EndReason.LEFT_FOR_SPACE : outcome();
                left = stay(again.get(), back, outcome, Optional.empty());
            }
        }
        if (outcome == EndReason.FAILED) {
            die(left);
        } else {
            after(left, yearlyDeaths(outcome));
        }
    }

    private EndReason outcome() {
        double chance = draws.unit();
        double others = 1 - odds.successRate();
        if (chance >= others) {
            return EndReason.GRADUATED;
        }
        double share = chance / others;
        return share < 0.38
                ? EndReason.FAILED
                : share < 0.68
                        ? EndReason.WITHDREW
                        : share < 0.82
                                ? EndReason.LEFT_FOR_SPACE
                                : share < 0.94 ? EndReason.TERM_REACHED : EndReason.EXPELLED;
    }

    private double returnShare(EndReason outcome) {
        return switch (outcome) {
            case WITHDREW, LEFT_FOR_SPACE -> odds.returnShare();
            case GRADUATED -> odds.returnShare() / 30;
            default -> 0;
        };
    }

    private double yearlyDeaths(EndReason outcome) {
        return switch (outcome) {
            case GRADUATED -> -StrictMath.log(odds.survivalRate()) / 5;
            case LEFT_FOR_SPACE -> 0.02;
            case TERM_REACHED -> 0.05;
            default -> 0.08;
        };
    }

    private int stayDays(EndReason outcome) {
        double months = switch (outcome) {
            case GRADUATED -> graduateMonths();
            case TERM_REACHED -> LONGEST_STAY + 0.9;
            case LEFT_FOR_SPACE -> 18 + 36 * draws.unit();
            case FAILED -> 3 + 51 * draws.unit();
            default -> 2 + 34 * draws.unit();
        };
        if (isFault(Fault.OVERSTAYED)) {
            months = LONGEST_STAY + 4 + 8 * draws.unit();
        }
        return (int) (months * DAYS_PER_MONTH);
    }

    /** From the shortest to the longest stay; the power of a uniform draw that has the mean which is asked for. */
    private double graduateMonths() {
        double span = LONGEST_STAY - SHORTEST_STAY;
        double power = span / (LONGEST_STAY - meanStayMonths) - 1;
        return LONGEST_STAY - span * StrictMath.pow(draws.unit(), power);
    }

    /** Writes the residencies of one stay, and returns its end. */
    private LocalDate stay(Place place, LocalDate start, EndReason outcome, Optional<CohortId> cohort) {
        LocalDate end = start.plusDays(stayDays(outcome));
        boolean moves = draws.happens(odds.transferShare()) || isFault(Fault.MOVE_NOT_LINKED);
        LocalDate move = moves ? start.plusDays((long) ((0.2 + 0.6 * draws.unit()) * daysBetween(start, end))) : NEVER;
        Place here = place;
        LocalDate arrived = start;
        while (true) {
            LocalDate closed = here.closed().orElse(NEVER);
            LocalDate leaves = closed.isBefore(move) ? closed : move;
            if (!leaves.isBefore(end)) {
                residency(here, arrived, end, outcome, end, cohort);
                return end;
            }
            // Most move on the day, the others when the new office is ready.
            LocalDate arrives = leaves.plusDays(draws.happens(0.8) ? 0 : draws.between(1, 45));
            Optional<Place> there = placeOtherThan(Optional.of(here), arrives);
            if (there.isPresent() && arrives.plusDays(30).isBefore(end)) {
                EndReason reason = isFault(Fault.MOVE_NOT_LINKED) ? EndReason.LEFT_FOR_SPACE : EndReason.TRANSFERRED;
                residency(here, arrived, leaves, reason, arrives, cohort);
                here = there.get();
                arrived = arrives;
            } else if (leaves.equals(closed)) {
                residency(here, arrived, closed, outcome, closed, cohort);
                return closed;
            }
            move = NEVER;
        }
    }

    /** Writes a residency; its end is known once the startup has arrived where it goes. */
    private void residency(
            Place place,
            LocalDate start,
            LocalDate end,
            EndReason reason,
            LocalDate arrives,
            Optional<CohortId> cohort) {
        if (!isKnown(start)) {
            return;
        }
        SupportPeriod.Builder residency = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(place.id())
                .start(start)
                .cohortId(cohort);
        if (isKnown(arrives)) {
            residency.end(end);
            if (!isFault(Fault.REASON_FORGOTTEN)) {
                residency.endReason(reason);
            }
        }
        double chance = details.unit();
        residency.mode(
                chance < 0.82 ? SupportMode.PHYSICAL : chance < 0.96 ? SupportMode.COWORKING : SupportMode.VIRTUAL);
        if (details.happens(0.06 * odds.richness())) {
            OccupiedSpace space = OccupiedSpace.builder()
                    .unit(chance < 0.82 ? CapacityUnit.SQUARE_METRE : CapacityUnit.DESK)
                    .quantity(BigDecimal.valueOf(
                            chance < 0.82 ? 10L + 5L * details.between(0, 16) : details.between(1, 6)))
                    .build();
            residency.occupied(chance < 0.96 ? Optional.of(space) : Optional.empty());
        }
        if (details.happens(0.05 * odds.richness())) {
            residency.addTerms(Terms.builder()
                    .kind(TermsKind.RENT)
                    .amount(Money.of(BigDecimal.valueOf(100L * details.between(8, 60)), "MAD"))
                    .build());
        }
        periods.add(residency.build());
    }

    private Optional<Place> placeOtherThan(Optional<Place> here, LocalDate day) {
        ImmutableList<Place> open = blueprint.places().stream()
                .filter(place -> !here.equals(Optional.of(place)) && place.isOpenOn(day))
                .collect(ImmutableList.toImmutableList());
        return open.isEmpty() ? Optional.empty() : Optional.of(draws.oneOf(open));
    }

    // What becomes of the firm

    private void die(LocalDate day) {
        if (!isKnown(day)) {
            return;
        }
        VitalStatus status = draws.happens(0.82) ? VitalStatus.CLOSED : VitalStatus.INSOLVENT;
        event(status, day, "trade register");
        lastSeen = day.minusDays(1);
        LocalDate found = day.plusDays(draws.between(120, 400));
        if (isFault(Fault.FOUND_ALIVE) && isKnown(found)) {
            event(VitalStatus.OPERATING, found, "press");
            lastSeen = extractedOn;
        }
    }

    private void after(LocalDate left, double yearlyDeaths) {
        LocalDate death = left.plusDays(1 + waitingDays(yearlyDeaths));
        LocalDate loss = left.plusDays(30 + waitingDays(odds.yearlyLoss()));
        LocalDate turn = left.plusDays(60 + (long) (6 * DAYS_PER_YEAR * draws.unit()));
        double chance = draws.unit() / (odds.acquiredShare() + 1e-9);
        LocalDate end = death.isBefore(loss) ? death : loss;
        if (chance < 2 && isKnown(turn) && turn.isBefore(end)) {
            turn(turn, chance);
        } else if (death.isBefore(loss)) {
            die(death);
        } else if (isKnown(loss)) {
            lose(loss);
        }
        if (isTold()) {
            survey(left);
        }
    }

    /** How long something lets itself be waited for that happens so often a year; a thousand years are never. */
    private long waitingDays(double perYear) {
        return (long) StrictMath.min(365_250, draws.exponential(DAYS_PER_YEAR / perYear));
    }

    /** Something happened to the firm that is not its death: the first part is acquired, the others are as many together. */
    private void turn(LocalDate day, double chance) {
        if (chance < 1) {
            events.add(StatusEvent.builder()
                    .status(VitalStatus.ACQUIRED)
                    .on(day)
                    .counterparty(draws.oneOf(Phrases.ACQUIRERS))
                    .evidence("press")
                    .build());
            lastSeen = day;
        } else if (chance < 1.2) {
            events.add(StatusEvent.builder()
                    .status(VitalStatus.MERGED)
                    .on(day)
                    .counterparty(draws.oneOf(Phrases.ACQUIRERS))
                    .evidence("trade register")
                    .build());
            lastSeen = day;
        } else if (chance < 1.5) {
            event(VitalStatus.RELOCATED_ABROAD, day, "press");
            lastSeen = day;
        } else {
            event(VitalStatus.DORMANT, day, "trade register");
            LocalDate woken = day.plusDays(draws.between(200, 700));
            if (isKnown(woken)) {
                event(VitalStatus.OPERATING, woken, "survey");
            } else {
                lastSeen = day;
            }
        }
    }

    private void lose(LocalDate day) {
        LocalDate learnt = day.plusDays(draws.between(180, 360));
        events.add(StatusEvent.builder()
                .status(VitalStatus.UNKNOWN)
                .on(day)
                .addObservedOn(isKnown(learnt) ? learnt : extractedOn)
                .evidence("survey")
                .build());
        lastSeen = day;
    }

    private boolean isTold() {
        return lastSeen.equals(extractedOn);
    }

    /** The yearly survey of those who have left: the answer of the last year replaces the ones before. */
    private void survey(LocalDate left) {
        LocalDate day = extractedOn.minusDays(draws.between(20, 600));
        LocalDate first = events.isEmpty()
                ? left
                : events.get(events.size() - 1).on().earliest().orElseThrow();
        if (day.isBefore(first)) {
            day = first.plusDays(draws.between(1, 200));
        }
        if (isKnown(day) && draws.happens(0.96)) {
            event(VitalStatus.OPERATING, day, "survey");
        }
    }

    private void event(VitalStatus status, LocalDate on, String evidence) {
        events.add(
                StatusEvent.builder().status(status).on(on).evidence(evidence).build());
    }

    // Days

    private Optional<LocalDate> known(LocalDate day) {
        return Optional.of(day).filter(this::isKnown);
    }

    private boolean isFault(Fault candidate) {
        return fault.equals(Optional.of(candidate));
    }

    private static long daysBetween(LocalDate start, LocalDate end) {
        return end.toEpochDay() - start.toEpochDay();
    }
}
