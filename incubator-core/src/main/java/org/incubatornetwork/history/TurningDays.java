package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.style.NoBean;

/**
 * The days on which what is known of a startup may turn, as the as-of date moves. They are all told by the register: the bounds of
 * windows, the days that are taken for vague ones, and days that follow from these by a law.
 */
public final class TurningDays implements NoBean {
    /** More of them are not sought. */
    public static final int MOST = 64;

    /** The greatest number of sites, steps and capacities on which a startup may depend. */
    private static final int MOST_OF_SITES = 256;

    /** The days that follow-up lasts at least. */
    static final int SURELY_FOLLOWED_UP = 729;

    /** As many years after the last one of support there are ends of years on which something may turn, at least. */
    private static final int YEARS_AFTER = 10;

    private static final int MONTHS = 12;
    private static final int[] NONE = {};

    private final Frame frame;
    private int[] days = new int[8];
    private int count;
    /** How many sites, steps and capacities were looked at. */
    private int ofSites;

    /** While it is at a site. */
    private int first;

    private int last;
    private boolean unbounded;
    /** Days on which something is surely recorded: once all are there, in order. */
    private int[] evidence = NONE;

    private int recorded;

    private TurningDays(Frame frame) {
        this.frame = frame;
    }

    /**
     * The days on which what is known of a startup may turn.
     *
     * @param history the startup, as known on any day
     * @param kinds the kinds of days that matter
     * @param months the horizons of policies: how many months after something there are {@linkplain Turning#ANNIVERSARY anniversaries}
     * @return the days in order, as {@linkplain EpochDay numbers}; empty if there are more than {@value #MOST}, if the sites tell
     *     more than {@value #MOST_OF_SITES} steps and capacities, or if something moves with the as-of date itself: support without a
     *     start, or a step of a site without a day, where no extraction is told
     */
    public static Optional<int[]> of(StartupInNetwork history, Set<Turning> kinds, Set<Integer> months) {
        Startup startup = history.startup();
        ImmutableList<Support> supports = history.recordedSupports();
        TurningDays turning = new TurningDays(history.frame());
        turning.addSupport(supports);
        turning.shrink();
        int[] ofSupport = Arrays.copyOf(turning.days, turning.count);
        if (kinds.contains(Turning.EVIDENCE) || kinds.contains(Turning.FOLLOW_UP)) {
            turning.addEvidence(ofSupport, history, kinds.contains(Turning.EVIDENCE));
        }
        if (kinds.contains(Turning.ANNIVERSARY)) {
            turning.addAnniversaries(ofSupport, months);
        }
        if (kinds.contains(Turning.YEAR_END)) {
            turning.addYearEnds(ofSupport, months);
        }
        if (kinds.contains(Turning.STATUS)) {
            startup.statusEvents().forEach(event -> turning.add(event.on()));
        }
        if (kinds.contains(Turning.LOSS)) {
            turning.addLosses(startup);
        }
        if (kinds.contains(Turning.COHORT)) {
            turning.addCohorts(startup);
        }
        if (kinds.contains(Turning.HEADCOUNT)) {
            startup.jobs().forEach(jobs -> turning.add(jobs.on()));
        }
        if (kinds.contains(Turning.DELIVERY)) {
            startup.serviceUses().forEach(use -> turning.add(use.on()));
        }
        if (kinds.contains(Turning.FUNDING_ROUND)) {
            startup.fundingRounds().forEach(round -> turning.add(round.on()));
        }
        if (kinds.contains(Turning.SALES)) {
            startup.revenues().forEach(revenue -> turning.add(EpochDay.of(revenue.end())));
        }
        if (kinds.contains(Turning.PAST_SALES)) {
            startup.revenues().forEach(revenue -> turning.addYearsAfter(EpochDay.of(revenue.end())));
        }
        if (kinds.contains(Turning.SITE)) {
            turning.addSites(supports);
        }
        return turning.inOrder();
    }

    /**
     * The days on which a site may become another than it was, or what it is part of, or a part of these, or what they offer.
     *
     * @param ordinal the site's {@linkplain SiteHistory#ordinal() ordinal}
     * @param frame the network, as known on any day
     * @return the days in order, as {@linkplain EpochDay numbers}; empty if the sites tell more than {@value #MOST_OF_SITES} steps and
     *     capacities, or if one moves with the as-of date itself
     */
    public static Optional<int[]> ofSite(int ordinal, Frame frame) {
        TurningDays turning = new TurningDays(frame);
        turning.first = EpochDay.BEFORE_ALL;
        turning.last = EpochDay.NEVER;
        turning.addSite(frame.parts().outermost(ordinal));
        turning.shrink();
        return turning.unbounded ? Optional.empty() : Optional.of(Arrays.copyOf(turning.days, turning.count));
    }

    private Optional<int[]> inOrder() {
        shrink();
        return unbounded || count > MOST ? Optional.empty() : Optional.of(Arrays.copyOf(days, count));
    }

    private void addSupport(List<Support> supports) {
        boolean extracted = frame.extractionDay() != EpochDay.NEVER;
        for (int i = 0; i < supports.size() && !unbounded; i++) {
            Support support = supports.get(i);
            unbounded |= !extracted && support.isUndated();
            support.addTurningDays(this);
        }
    }

    /** What may be an origin of a time, and so many months after it. */
    private void addAnniversaries(int[] ofSupport, Set<Integer> months) {
        for (int day : ofSupport) {
            months.forEach(later -> add(EpochDay.plusMonths(day, later)));
        }
    }

    private void addYearEnds(int[] ofSupport, Set<Integer> months) {
        if (ofSupport.length > 0) {
            int longest =
                    months.stream().mapToInt(later -> later / MONTHS).max().orElse(0);
            int last = EpochDay.year(ofSupport[ofSupport.length - 1]) + Math.max(YEARS_AFTER, longest);
            for (int year = EpochDay.year(ofSupport[0]); year <= last && !unbounded; year++) {
                add(EpochDay.newYear(year + 1) - 1);
            }
        }
    }

    /**
     * What shows that the firm lives, the day after support begins or ends, and when it is too long ago to say that the network keeps
     * up with the firm. That follows upon what is not followed by something else in time. Unless all of them matter, those are left
     * out on which the network keeps up with the firm anyway, but for the day on which the first of support is over.
     */
    private void addEvidence(int[] ofSupport, StartupInNetwork history, boolean all) {
        Startup startup = history.startup();
        List<Support> supports = history.recordedSupports();
        if (all) {
            for (int day : ofSupport) {
                add(day + 1);
            }
        }
        startup.founded().ifPresent(this::add);
        startup.statusEvents().forEach(event -> addEvidence(event.on()));
        startup.jobs().forEach(jobs -> addEvidence(jobs.on()));
        startup.serviceUses().forEach(use -> addEvidence(use.on()));
        startup.fundingRounds().forEach(round -> addEvidence(round.on()));
        startup.revenues().forEach(revenue -> addEvidence(EpochDay.of(revenue.end())));
        shrink();
        Arrays.sort(evidence, 0, recorded);
        int[] told = Arrays.copyOf(days, count);
        if (!all) {
            count = 0;
            int before = 0;
            for (int day : told) {
                before = countBefore(day, before);
                if (before == 0 || day - (long) evidence[before - 1] > SURELY_FOLLOWED_UP) {
                    add(day);
                }
            }
            for (int day : ofSupport) {
                add(day);
            }
            for (int i = 0; i < supports.size(); i++) {
                add(supports.get(i).startDay() + 1);
            }
            startup.founded().ifPresent(this::add);
        }
        int by = 0;
        for (int day : told) {
            by = countBefore(day + 1, by);
            if (by == recorded || evidence[by] - (long) day > SURELY_FOLLOWED_UP) {
                add(endOfFollowUp(day));
            }
        }
    }

    private void addEvidence(DateWindow happened) {
        add(happened);
        if (happened.isExact()) {
            addEvidence(EpochDay.earliest(happened));
        }
    }

    private void addEvidence(int day) {
        add(day);
        if (day <= frame.extractionDay() && !unbounded) {
            if (recorded == evidence.length) {
                evidence = Arrays.copyOf(evidence, Math.max(8, 2 * recorded));
            }
            evidence[recorded++] = day;
        }
    }

    /** How many days of evidence there are before a day, of which some were counted for an earlier day. */
    private int countBefore(int day, int counted) {
        int before = counted;
        while (before < recorded && evidence[before] < day) {
            before++;
        }
        return before;
    }

    /** The first day on which what is dated so long ago does not count as followed up. */
    static int endOfFollowUp(int day) {
        return firstDaySince(day + 1, Frame.FOLLOW_UP_MONTHS);
    }

    /** The first day as of which a day is at least so many months ago. */
    private static int firstDaySince(int day, int months) {
        int first = EpochDay.plusMonths(day, months);
        while (first < EpochDay.NEVER - 1 && EpochDay.plusMonths(first, -months) < day) {
            first++;
        }
        return first;
    }

    private void addYearsAfter(int day) {
        int next = firstDaySince(day, MONTHS);
        add(next);
        add(firstDaySince(next, MONTHS));
    }

    private void addLosses(Startup startup) {
        for (StatusEvent event : startup.statusEvents()) {
            if (event.status() == VitalStatus.UNKNOWN) {
                add(EpochDay.earliest(event.on()) + 1);
                add(EpochDay.latest(event.on()) + 1);
                add(frame.latestDay(event.on()) + 1);
                add(frame.dayOf(event.on()) + 1);
            }
        }
    }

    private void addCohorts(Startup startup) {
        for (SupportPeriod support : startup.supportPeriods()) {
            support.cohortId()
                    .flatMap(frame::findCohort)
                    .flatMap(Cohort::start)
                    .ifPresent(start -> add(EpochDay.earliest(start)));
        }
    }

    private void addSites(List<Support> supports) {
        for (int i = 0; i < supports.size() && !unbounded; i++) {
            Support support = supports.get(i);
            if (support.siteOrdinal() != Frame.NO_SITE && support.isResidency()) {
                first = support.firstPossibleDay();
                last = support.lastPossibleDay(frame.extractionDay());
                addSite(frame.parts().outermost(support.siteOrdinal()));
            }
        }
    }

    private void addSite(int ordinal) {
        SiteHistory site = frame.site(ordinal);
        List<LifecycleStep> steps = site.site().lifecycle();
        ofSites += 1 + steps.size() + site.site().capacities().size();
        unbounded |= ofSites > MOST_OF_SITES || Lifecycles.movesWithDay(steps, frame.extractionDay());
        if (unbounded) {
            return;
        }
        site.turningDays().forEach(this::addIfThere);
        for (Capacity capacity : site.site().capacities()) {
            capacity.start().ifPresent(this::addIfThere);
            capacity.end().ifPresent(this::addIfThere);
        }
        List<Integer> parts = frame.parts().parts(ordinal);
        for (int i = 0; i < parts.size() && !unbounded; i++) {
            addSite(parts.get(i));
        }
    }

    private void addIfThere(DateWindow window) {
        addIfThere(EpochDay.earliest(window));
        addIfThere(EpochDay.latest(window));
        addIfThere(frame.vagueDates().dayOf(window));
    }

    /** Adds what happens at a site while the startup may be there. */
    private void addIfThere(int day) {
        if (first <= day && day <= last) {
            add(day);
        }
    }

    /** What had happened when the register was extracted. */
    private void add(DateWindow happened) {
        add(EpochDay.earliest(happened));
        if (!happened.isExact()) {
            add(EpochDay.latest(happened));
            add(frame.latestDay(happened));
            add(frame.dayOf(happened));
        }
    }

    /** A day, unless it stands for none. */
    void add(int day) {
        if (day <= EpochDay.BEFORE_ALL + 1 || day >= EpochDay.NEVER - 1 || unbounded) {
            return;
        }
        if (count == days.length) {
            shrink();
            unbounded |= count > 2 * MOST;
            days = Arrays.copyOf(days, 2 * Math.max(4, count));
        }
        days[count++] = day;
    }

    /** Each once, in order. */
    private void shrink() {
        count = EpochDay.putInOrder(days, count);
    }

    /** The days, as dates. */
    @Override
    public String toString() {
        return Arrays.stream(days, 0, count)
                .mapToObj(LocalDate::ofEpochDay)
                .toList()
                .toString();
    }
}
