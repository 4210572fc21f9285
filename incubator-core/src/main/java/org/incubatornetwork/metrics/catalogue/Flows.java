package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Passages;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.EndReason;

/** What comes, goes and stays in the period. */
@SuppressWarnings("EnumOrdinal") // places in an array of counts
abstract class Flows extends CountingAccumulator implements DatedAccumulator<CountingAccumulator> {
    private static final long serialVersionUID = 1L;
    private static final int ADMISSIONS = 0;
    private static final int TRANSFERS_IN = 1;
    private static final int TRANSFERS_OUT = 2;
    private static final int RESIDENT_DAYS = 3;
    private static final int AT_START = 4;
    private static final int AT_END = 5;
    private static final int STOCK = 6;
    private static final int DEPARTURES = 7;
    private static final int UNKNOWN = EndReason.values().length;

    private static final int COUNTS = DEPARTURES + UNKNOWN + 1;
    private static final int[] ALL_DEPARTURES =
            IntStream.range(DEPARTURES, COUNTS).toArray();
    private static final int[] ALL_EXITS = IntStream.concat(
                    IntStream.of(TRANSFERS_OUT), IntStream.range(DEPARTURES, COUNTS))
            .toArray();

    /** Levels: residents, the sum of the days on which they come less that of those on which they go, and all who came. */
    private static final int RESIDENTS = 0;

    private static final int MOMENTS = 1;
    private static final int ARRIVALS = 2;

    /** The days on which levels are taken. */
    private static final int EVE = 0;

    private static final int FIRST_DAY = 1;
    private static final int LAST_DAY = 2;
    private static final int DAY_AFTER = 3;

    private int start;
    private int end;
    private final Kind kind;

    /** Of a period of one day: by how many more residents there are than on its eve, and how many came. */
    private long more;

    private long came;
    /** Whether somebody came on that day who had been there before, so that the startups of several days can't be told apart. */
    private boolean cameAgain;
    /** Whether vague days leave open what is told as a level, so that it can't be told. */
    private boolean areLevelsOpen;

    /** What one startup adds. */
    private final long[] own = new long[COUNTS];

    /** What is made of the flows. */
    enum Kind {
        ALL,
        ADMISSIONS,
        EXITS,
        TRANSFERS
    }

    Flows(Question question) {
        this(question, Kind.ALL);
    }

    Flows(Question question, Kind kind) {
        super(question, COUNTS);
        this.kind = kind;
        this.start = question.periodStartDay();
        this.end = question.periodEndDay();
    }

    @Override
    public final boolean mayCount(StartupHistory history) {
        return !history.spells().isEmpty() || !history.residencies().isEmpty() || isOpen(history);
    }

    private boolean isOpen(StartupHistory history) {
        return Passages.areOpen(history) || (kind == Kind.ALL && Presence.isResidenceOpen(history));
    }

    @Override
    public final boolean begin(Question question) {
        clear(question);
        start = question.periodStartDay();
        end = question.periodEndDay();
        more = 0;
        came = 0;
        cameAgain = false;
        areLevelsOpen = false;
        return true;
    }

    @Override
    public final void add(StartupHistory history) {
        Arrays.fill(own, 0);
        boolean isResidenceOpen = kind == Kind.ALL && Presence.isResidenceOpen(history);
        addTo(own, history, isResidenceOpen);
        OpenFlows open = Passages.areOpen(history) ? open(Passages.of(history)) : null;
        for (int i = 0; i < COUNTS; i++) {
            if (open != null && isPassage(i)) {
                count(i, open.least(i), open.clamped(i, own[i]), open.most(i));
            } else if (isResidenceOpen && (i == AT_START || i == AT_END)) {
                count(i, Presence.residence(history, i == AT_START ? start : end));
            } else if (isResidenceOpen && i == RESIDENT_DAYS) {
                long sure = Presence.sureResidence(history).count(start, end);
                long possible = Presence.possibleResidence(history).count(start, end);
                count(i, Math.min(sure, own[i]), own[i], Math.max(own[i], possible));
            } else if (own[i] != 0) {
                count(i, own[i]);
            }
        }
    }

    private void addTo(long[] flows, StartupHistory history, boolean isResidenceOpen) {
        List<Spell> spells = history.spells();
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            if (spell.isAdmission() && isInPeriod(spell.startDay())) {
                flows[ADMISSIONS]++;
            }
            if (spell.isDeparture() && isInPeriod(spell.endDay())) {
                flows[departures(spell.reason())]++;
            }
        }
        flows[TRANSFERS_IN] = history.transfersIn(start, end);
        flows[TRANSFERS_OUT] = history.transfersOut(start, end);
        if (kind == Kind.ALL) {
            addStock(flows, history, isResidenceOpen);
        }
    }

    private void addStock(long[] flows, StartupHistory history, boolean isResidenceOpen) {
        flows[RESIDENT_DAYS] = isResidenceOpen
                ? Presence.chosenResidence(history).count(start, end)
                : history.residentDays(start, end);
        if (flows[RESIDENT_DAYS] > 0) {
            flows[STOCK] = 1;
            flows[AT_START] = history.isResidentOn(start) ? 1 : 0;
        }
        flows[AT_END] = history.isResidentOn(end) ? 1 : 0;
        if (end - start == 1 && isMember()) {
            addChange(history, flows[AT_START] > 0, history.isResidentOn(start - 1));
        }
    }

    private void addChange(StartupHistory history, boolean isThere, boolean wasThere) {
        if (isThere && !wasThere) {
            more++;
            came++;
            cameAgain |= history.residentDays(EpochDay.BEFORE_ALL, start) > 0;
        } else if (wasThere && !isThere) {
            more--;
        }
    }

    /** Tells flows as they are, as far as something is made of them; of the residents of a day, how they change, unless that is open. */
    @Override
    public final boolean tell(Numbers numbers) {
        boolean told = super.tell((key, number) -> {
            int flow = (int) (key % COUNTS);
            if (isUsed(flow)) {
                numbers.add(key, number);
            } else {
                areLevelsOpen |= kind == Kind.ALL && key >= COUNTS;
            }
        });
        numbers.add(LEVELS + RESIDENTS, more);
        numbers.add(LEVELS + MOMENTS, more * start);
        numbers.add(LEVELS + ARRIVALS, came);
        return told && !cameAgain && !areLevelsOpen;
    }

    /** Tells comings and goings, and how the residents change by them. Of one that came again, its days are asked. */
    @Override
    public final boolean tellDated(DatedHistory history, DatedNumbers numbers) {
        List<Spell> spells = history.whole().spells();
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            tellIf(spell.isAdmission(), ADMISSIONS, spell.startDay(), numbers);
            tellIf(spell.isDeparture(), departures(spell.reason()), spell.endDay(), numbers);
        }
        List<Spell> atSites = history.spellsAtSites();
        for (int i = 0; i < atSites.size(); i++) {
            Spell spell = atSites.get(i);
            tellIf(!spell.isAdmission(), TRANSFERS_IN, spell.startDay(), numbers);
            tellIf(!spell.isDeparture() && spell.endDay() != EpochDay.NEVER, TRANSFERS_OUT, spell.endDay(), numbers);
        }
        List<Support> residencies = kind == Kind.ALL ? history.whole().residencies() : ImmutableList.of();
        if (residencies.size() == 1
                && residencies.get(0).startDay() < residencies.get(0).endDay()) {
            int arrival = residencies.get(0).startDay();
            tellChange(1, arrival, numbers);
            numbers.from(arrival).add(LEVELS + ARRIVALS, 1);
            if (residencies.get(0).endDay() != EpochDay.NEVER) {
                tellChange(-1, residencies.get(0).endDay(), numbers);
            }
        }
        return residencies.size() <= 1;
    }

    private void tellIf(boolean isSo, int flow, int day, DatedNumbers numbers) {
        if (isSo && isUsed(flow)) {
            numbers.from(day).add(flow, 1);
        }
    }

    private static void tellChange(long residents, int day, DatedNumbers numbers) {
        numbers.from(day).add(LEVELS + RESIDENTS, residents);
        numbers.from(day).add(LEVELS + MOMENTS, residents * day);
    }

    private boolean isUsed(int flow) {
        return switch (kind) {
            case ALL -> isPassage(flow);
            case ADMISSIONS -> flow == ADMISSIONS || flow == TRANSFERS_IN;
            case EXITS -> flow == TRANSFERS_OUT || flow >= DEPARTURES;
            case TRANSFERS -> flow == TRANSFERS_IN || flow == TRANSFERS_OUT;
        };
    }

    @Override
    public final void take(long key, long number) {
        if (key < LEVELS) {
            super.take(key, number);
            return;
        }
        int level = (int) (key - LEVELS);
        switch (level) {
            case 4 * RESIDENTS + EVE -> count(RESIDENT_DAYS, -number * start);
            case 4 * RESIDENTS + FIRST_DAY -> {
                count(AT_START, number);
                count(STOCK, number);
            }
            case 4 * RESIDENTS + LAST_DAY -> count(RESIDENT_DAYS, number * end);
            case 4 * RESIDENTS + DAY_AFTER -> count(AT_END, number);
            case 4 * MOMENTS + EVE -> count(RESIDENT_DAYS, number);
            case 4 * MOMENTS + LAST_DAY -> count(RESIDENT_DAYS, -number);
            case 4 * ARRIVALS + FIRST_DAY -> count(STOCK, -number);
            case 4 * ARRIVALS + LAST_DAY -> count(STOCK, number);
            default -> {
                // of the other days nothing is needed
            }
        }
    }

    /** What comes and goes with each residency, where vague days leave it open. */
    private OpenFlows open(Passages passages) {
        OpenFlows open = new OpenFlows(COUNTS);
        for (Support residency : passages.residencies()) {
            open.add(ADMISSIONS, passages.admission(residency, start, end - 1));
            open.add(TRANSFERS_IN, passages.transferIn(residency, start, end - 1));
            open.add(TRANSFERS_OUT, passages.transferOut(residency, start, end - 1));
            Certainty left = passages.departure(residency, start, end - 1);
            open.add(departures(residency.period().endReason()), left);
            if (passages.mayBeContradicted(residency)) {
                open.add(DEPARTURES + UNKNOWN, left.and(Certainty.POSSIBLE));
            }
        }
        return open;
    }

    /** Whether a count is of comings and goings, which vague days may leave open. */
    private static boolean isPassage(int index) {
        return index <= TRANSFERS_OUT || index >= DEPARTURES;
    }

    private static int departures(Optional<EndReason> reason) {
        return DEPARTURES
                + (reason.isPresent() && reason.get().isOfDeparture()
                        ? reason.get().ordinal()
                        : UNKNOWN);
    }

    private boolean isInPeriod(int day) {
        return start <= day && day < end;
    }

    final long stock() {
        return total(STOCK);
    }

    final long residentDays() {
        return total(RESIDENT_DAYS);
    }

    final long transfersIn() {
        return total(TRANSFERS_IN);
    }

    final long transfersOut() {
        return total(TRANSFERS_OUT);
    }

    /** Entries of the scope: those from other sites are entries of a site, and of nothing else. */
    final long entries() {
        return total(ADMISSIONS) + (question().isSite() ? transfersIn() : 0);
    }

    final Figure departuresFigure(EndReason reason) {
        return figure(MetricUnit.EXITS, DEPARTURES + reason.ordinal());
    }

    final Figure departuresOfUnknownReason() {
        return figure(MetricUnit.EXITS, DEPARTURES + UNKNOWN);
    }

    final Figure departuresFigure() {
        return figure(MetricUnit.EXITS, ALL_DEPARTURES);
    }

    final Figure exitsFigure() {
        return figure(MetricUnit.EXITS, exitCounts());
    }

    final Figure admissionsFigure() {
        return figure(MetricUnit.ADMISSIONS, ADMISSIONS);
    }

    final Figure entriesFigure() {
        return question().isSite()
                ? figure(MetricUnit.ADMISSIONS, ADMISSIONS, TRANSFERS_IN)
                : figure(MetricUnit.ADMISSIONS, ADMISSIONS);
    }

    final Figure transfersInFigure() {
        return figure(MetricUnit.TRANSFERS, TRANSFERS_IN);
    }

    final Figure transfersOutFigure() {
        return figure(MetricUnit.TRANSFERS, TRANSFERS_OUT);
    }

    final Figure transfersFigure() {
        return question().isSite()
                ? figure(MetricUnit.TRANSFERS, TRANSFERS_IN, TRANSFERS_OUT)
                : figure(MetricUnit.TRANSFERS, TRANSFERS_IN);
    }

    private int[] exitCounts() {
        return question().isSite() ? ALL_EXITS : ALL_DEPARTURES;
    }

    final long exits() {
        long sum = 0;
        for (int index : exitCounts()) {
            sum += total(index);
        }
        return sum;
    }

    /** Residents on the first day and on the day after the period, with what they are at least and at most. */
    final Figure residentsAtEnds() {
        return figure(MetricUnit.STARTUPS, AT_START, AT_END);
    }

    /** The resident-days, with what they are at least and at most. */
    final Figure openResidentDays() {
        return figure(MetricUnit.DAYS, RESIDENT_DAYS);
    }
}
