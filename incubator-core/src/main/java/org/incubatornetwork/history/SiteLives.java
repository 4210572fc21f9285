package org.incubatornetwork.history;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;

/**
 * What became of the sites of a network by a day, each together with its parts: a whole that tells no step of its own is open if a
 * part of it is.
 *
 * @param frame the network, and the day
 */
public record SiteLives(Frame frame) {
    /** The number of steps up to which a site is asked for each day on which it may turn; of one with more it stays uncertain. */
    public static final int MOST_STEPS = 64;

    /**
     * A site of the network as it is told.
     *
     * @param site one of the network's sites; of several of one id all but the first stand by themselves, without parts
     * @return what is known of it on the day
     */
    public SiteHistory of(Site site) {
        return frame.findSite(site.id())
                .filter(first -> first.site().equals(site))
                .orElseGet(() -> new SiteHistory(
                        site, Frame.NO_SITE, Frame.NO_SITE, frame.asOf(), frame.extractionDay(), frame.vagueDates()));
    }

    /**
     * The statuses that a site may have on the day.
     *
     * @param site the site
     * @return how certain each is; of a whole that tells no step of its own, that it is open if a part of it is
     */
    public ImmutableMap<SiteStatus, Certainty> statuses(SiteHistory site) {
        if (!isToldByParts(site)) {
            return site.statuses();
        }
        Certainty open = parts(site).map(this::openness).reduce(Certainty.IMPOSSIBLE, Certainty::or);
        return open.isPossible() ? ImmutableMap.of(SiteStatus.OPERATIONAL, open) : ImmutableMap.of();
    }

    /**
     * The certainty that a site is open on the day.
     *
     * @param site the site
     * @return how certain it is
     */
    public Certainty openness(SiteHistory site) {
        return isToldByParts(site) ? openness(statuses(site)) : site.openness();
    }

    /**
     * The certainty that a site is open on some day of a period.
     *
     * @param site the site
     * @param start the first day of the period, as a {@linkplain EpochDay number}
     * @param end the first day after the period, as a number
     * @return how certain it is; of a whole that tells no step of its own, that a part of it is
     */
    public Certainty openness(SiteHistory site, int start, int end) {
        return isToldByParts(site)
                ? parts(site).map(part -> openness(part, start, end)).reduce(Certainty.IMPOSSIBLE, Certainty::or)
                : site.openness(start, end);
    }

    /**
     * The first day of a period on which a site is open.
     *
     * @param site the site
     * @param start the first day of the period, as a {@linkplain EpochDay number}
     * @param end the first day after the period, as a number
     * @return the day as a number, of a whole that tells no step of its own, the first on which a part is open; {@link
     *     EpochDay#NEVER} if it is not open on any day of the period
     */
    public int firstOpenDay(SiteHistory site, int start, int end) {
        return isToldByParts(site)
                ? parts(site)
                        .mapToInt(part -> firstOpenDay(part, start, end))
                        .min()
                        .orElse(EpochDay.NEVER)
                : site.firstOpenDay(start, end);
    }

    /**
     * The last day of a period on which a site is open.
     *
     * @param site the site
     * @param start the first day of the period, as a {@linkplain EpochDay number}
     * @param end the first day after the period, as a number
     * @return the day as a number, of a whole that tells no step of its own, the last on which a part is open; {@link
     *     EpochDay#NEVER} if it is not open on any day of the period
     */
    public int lastOpenDay(SiteHistory site, int start, int end) {
        return isToldByParts(site)
                ? parts(site)
                        .mapToInt(part -> lastOpenDay(part, start, end))
                        .filter(day -> day != EpochDay.NEVER)
                        .max()
                        .orElse(EpochDay.NEVER)
                : site.lastOpenDay(start, end);
    }

    /**
     * The certainty that a site of some statuses is open.
     *
     * @param statuses what the site may be, as {@link #statuses} tells it
     * @return how certain it is
     */
    public static Certainty openness(Map<SiteStatus, Certainty> statuses) {
        return Optional.ofNullable(statuses.get(SiteStatus.OPERATIONAL)).orElse(Certainty.IMPOSSIBLE);
    }

    /**
     * The days on which a site surely has a status.
     *
     * @param site the site
     * @param status the status
     * @return the days, as {@linkplain EpochDay numbers}, each stretch of them from its first day to before the first on which it is not
     *     sure any more; none for a site of more than {@link #MOST_STEPS} steps
     */
    public static ImmutableRangeSet<Integer> surely(SiteHistory site, SiteStatus status) {
        List<LifecycleStep> steps = site.site().lifecycle();
        if (steps.size() > MOST_STEPS || steps.stream().noneMatch(step -> step.status() == status)) {
            return ImmutableRangeSet.of();
        }
        ImmutableRangeSet.Builder<Integer> days = ImmutableRangeSet.builder();
        OptionalInt first = OptionalInt.empty();
        for (int day : site.turningDays()) {
            boolean isSure = site.statuses(day).get(status) == Certainty.SURE;
            if (first.isPresent() && !isSure) {
                days.add(Range.closedOpen(first.getAsInt(), day));
                first = OptionalInt.empty();
            } else if (first.isEmpty() && isSure) {
                first = OptionalInt.of(day);
            }
        }
        first.ifPresent(last -> days.add(Range.atLeast(last)));
        return days.build();
    }

    /**
     * The certainty that a site has no status on the day.
     *
     * @param site the site
     * @return how certain it is; sure of a whole of which no part may be open
     */
    public Certainty withoutStatus(SiteHistory site) {
        if (statuses(site).isEmpty()) {
            return Certainty.SURE;
        }
        return isToldByParts(site) ? Certainty.IMPOSSIBLE : site.withoutStatus();
    }

    /**
     * Whether anything is told of what became of a site.
     *
     * @param site the site
     * @return true if it, or a part of it, has a step in its lifecycle
     */
    public boolean tellsAnyStep(SiteHistory site) {
        return !site.site().lifecycle().isEmpty() || parts(site).anyMatch(this::tellsAnyStep);
    }

    private boolean isToldByParts(SiteHistory site) {
        return site.site().lifecycle().isEmpty() && parts(site).findAny().isPresent();
    }

    private Stream<SiteHistory> parts(SiteHistory site) {
        return frame.parts().parts(site.ordinal()).stream().map(frame::site);
    }
}
