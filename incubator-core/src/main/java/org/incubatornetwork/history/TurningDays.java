package org.incubatornetwork.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Startup;

/**
 * The days on which what is known of a startup may turn, as the as-of date moves. They are all told by the register: the bounds of
 * windows, the days that are taken for vague ones, and days that follow from these by a law.
 */
public final class TurningDays {
    /** More of them, or of sites on which a startup depends, are not sought. */
    public static final int MOST = 64;

    private static final int FOLLOW_UP_MONTHS = 24;

    private final Startup startup;
    private final Frame frame;
    private int[] days = new int[8];
    private int count;
    private int sites;
    private boolean unbounded;

    private TurningDays(Startup startup, Frame frame) {
        this.startup = startup;
        this.frame = frame;
    }

    /**
     * The days on which what is known of a startup may turn.
     *
     * @param startup the startup
     * @param frame the network without its startups, as known on any day
     * @param kinds the kinds of days that matter
     * @return the days in order, as {@linkplain EpochDay numbers}; empty if there are more than {@value #MOST}, or if something
     *     moves with the as-of date itself: support without a start, or a step of a site without a day, where no extraction is told
     */
    public static Optional<int[]> of(Startup startup, Frame frame, Set<Turning> kinds) {
        TurningDays turning = new TurningDays(startup, frame);
        boolean evidence = kinds.contains(Turning.EVIDENCE);
        turning.addSupport();
        if (evidence || kinds.contains(Turning.STATUS)) {
            startup.statusEvents().forEach(event -> turning.add(event.on()));
        }
        if (evidence || kinds.contains(Turning.HEADCOUNT)) {
            startup.jobs().forEach(jobs -> turning.add(jobs.on()));
        }
        if (evidence) {
            turning.addEvidence();
        }
        if (kinds.contains(Turning.SITE)) {
            turning.addSites();
        }
        return turning.inOrder();
    }

    private Optional<int[]> inOrder() {
        shrink();
        return unbounded || count > MOST ? Optional.empty() : Optional.of(Arrays.copyOf(days, count));
    }

    private void addSupport() {
        boolean extracted = frame.extractionDay() != EpochDay.NEVER;
        for (int i = 0; i < startup.supportPeriods().size() && !unbounded; i++) {
            Support support = new Support(startup.supportPeriods().get(i), i, frame);
            unbounded |= !extracted && support.isUndated();
            support.addTurningDays(this);
        }
    }

    /** What shows that the firm lives, when it is past, and when it is too long ago to say that the network keeps up with it. */
    private void addEvidence() {
        startup.founded().ifPresent(this::add);
        startup.serviceUses().forEach(use -> add(use.on()));
        startup.revenues().forEach(revenue -> add(EpochDay.of(revenue.end())));
        startup.fundingRounds().forEach(round -> add(round.on()));
        shrink();
        for (int day : Arrays.copyOf(days, count)) {
            add(day + 1);
            add(endOfFollowUp(day));
        }
    }

    /** The first day on which what is dated so long ago does not count as followed up. */
    private static int endOfFollowUp(int day) {
        int end = EpochDay.plusMonths(day, FOLLOW_UP_MONTHS);
        while (end < EpochDay.NEVER - 1 && EpochDay.plusMonths(end, -FOLLOW_UP_MONTHS) <= day) {
            end++;
        }
        return end;
    }

    private void addSites() {
        for (int i = 0; i < startup.supportPeriods().size() && !unbounded; i++) {
            int site =
                    startup.supportPeriods().get(i).siteId().map(frame::ordinal).orElse(Frame.NO_SITE);
            if (site != Frame.NO_SITE) {
                addSite(frame.parts().outermost(site));
            }
        }
    }

    private void addSite(int ordinal) {
        sites++;
        unbounded |= sites > MOST;
        if (unbounded) {
            return;
        }
        SiteHistory site = frame.site(ordinal);
        List<LifecycleStep> steps = site.site().lifecycle();
        boolean extracted = frame.extractionDay() != EpochDay.NEVER;
        for (int i = 0; i < steps.size(); i++) {
            unbounded |= !extracted && steps.get(i).on().isEmpty();
        }
        addAll(site.turningDays());
        for (Capacity capacity : site.site().capacities()) {
            capacity.start().ifPresent(this::addAsTold);
            capacity.end().ifPresent(this::addAsTold);
        }
        List<Integer> parts = frame.parts().parts(ordinal);
        for (int i = 0; i < parts.size() && !unbounded; i++) {
            addSite(parts.get(i));
        }
    }

    private void addAll(NavigableSet<Integer> turning) {
        turning.forEach(this::add);
    }

    /** What had happened when the register was extracted. */
    private void add(DateWindow happened) {
        addAsTold(happened);
        add(frame.latestDay(happened));
        add(frame.dayOf(happened));
    }

    private void addAsTold(DateWindow window) {
        add(EpochDay.earliest(window));
        add(EpochDay.latest(window));
        add(frame.vagueDates().dayOf(window));
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
        Arrays.sort(days, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || days[i] != days[distinct - 1]) {
                days[distinct++] = days[i];
            }
        }
        count = distinct;
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
