package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A startup's time in the network, as far as it is known on a day: a chain of residencies that overlap or are linked by
 * transfers.
 *
 * <p>What is dated after the day is not known: a residency that starts later does not exist, an end that comes later is
 * missing. A residency without a start, or that ends before it starts, is left out, and one that is told twice is one. Of the
 * others:
 *
 * <ul>
 *   <li>those that overlap are one stay, ended by the last of them to end (of several the one that started later, and of
 *       those the one with the greater site id); a residency of no length overlaps another if its day is one of the
 *       other's;
 *   <li>a stay whose last residency ends {@link EndReason#TRANSFERRED} goes on with the next residency that starts on
 *       that end or at most {@value #LONGEST_TRANSFER} days later; nothing else links;
 *   <li>a transfer whose successor is not known is in progress until {@value #LONGEST_TRANSFER} days have passed, and
 *       then a completed stay that ended on its end, with unknown outcome.
 * </ul>
 */
@Value.Immutable
public abstract sealed class Stay implements Serializable permits ImmutableStay {
    /** The longest time between the two residencies of a transfer, in days. */
    public static final int LONGEST_TRANSFER = 90;

    private static final int NEVER = Integer.MAX_VALUE;

    Stay() {}

    /** The state of a stay: how far it has come. */
    public enum State {
        /** The startup is resident. */
        ONGOING,
        /** The startup has left one site for another, where it has not arrived yet. */
        IN_TRANSFER,
        /** The startup has left the network. */
        COMPLETED
    }

    static ImmutableList<Stay> of(List<SupportPeriod> periods, LocalDate asOfDate) {
        int asOf = (int) Math.max(-NEVER, Math.min(NEVER - 1, asOfDate.toEpochDay()));
        List<SupportPeriod> residencies = new ArrayList<>(periods.size());
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            if (period.isResidency() && isKnown(period, asOf)) {
                residencies.add(period);
            }
        }
        if (residencies.size() > 1) {
            residencies.sort(byStart(asOf));
            residencies = eachOnce(residencies);
        }
        ImmutableList.Builder<Stay> stays = ImmutableList.builder();
        for (int first = 0; first < residencies.size(); ) {
            SupportPeriod last = residencies.get(first);
            int next = first + 1;
            while (next < residencies.size() && continues(last, residencies.get(next), asOf)) {
                last = laterToEnd(last, residencies.get(next), asOf);
                next++;
            }
            stays.add(ImmutableStay.of(
                    asOfDate, ImmutableList.copyOf(residencies.subList(first, next)), last, stateOf(last, asOf)));
            first = next;
        }
        return stays.build();
    }

    private static boolean isKnown(SupportPeriod residency, int asOf) {
        int start = startOf(residency);
        return start <= asOf && recordedEndOf(residency) >= start;
    }

    /** Those that tell the same but for their ids and metadata are one; most often there are none that have even their days in common. */
    private static List<SupportPeriod> eachOnce(List<SupportPeriod> byStart) {
        boolean alike = false;
        for (int i = 1; i < byStart.size(); i++) {
            SupportPeriod before = byStart.get(i - 1);
            alike |= before.start().equals(byStart.get(i).start())
                    && before.end().equals(byStart.get(i).end());
        }
        if (!alike) {
            return byStart;
        }
        Set<SupportPeriod> told = new HashSet<>();
        List<SupportPeriod> once = new ArrayList<>(byStart.size());
        for (SupportPeriod residency : byStart) {
            if (told.add(residency.withId(Optional.empty()).withMetadata(Metadata.none()))) {
                once.add(residency);
            }
        }
        return once;
    }

    /** By start; of one day the longer first, and of no length a transfer first, so that each meets what it belongs to. */
    private static Comparator<SupportPeriod> byStart(int asOf) {
        return Comparator.comparingInt(Stay::startOf)
                .thenComparing(residency -> endOf(residency, asOf), Comparator.reverseOrder())
                .thenComparing(residency -> !isTransfer(residency, asOf))
                .thenComparing(Stay::siteOf)
                .thenComparing(
                        residency -> residency.endReason().map(Enum::name).orElse(""));
    }

    private static boolean continues(SupportPeriod last, SupportPeriod next, int asOf) {
        int end = endOf(last, asOf);
        return startOf(next) < end || (isTransfer(last, asOf) && startOf(next) - end <= LONGEST_TRANSFER);
    }

    private static SupportPeriod laterToEnd(SupportPeriod one, SupportPeriod other, int asOf) {
        int order = Integer.compare(endOf(one, asOf), endOf(other, asOf));
        if (order == 0) {
            order = Integer.compare(startOf(one), startOf(other));
        }
        if (order == 0) {
            order = siteOf(one).compareTo(siteOf(other));
        }
        return order > 0 ? one : other;
    }

    private static State stateOf(SupportPeriod last, int asOf) {
        if (!hasEnded(last, asOf)) {
            return State.ONGOING;
        }
        return isTransfer(last, asOf) && asOf - endOf(last, asOf) < LONGEST_TRANSFER
                ? State.IN_TRANSFER
                : State.COMPLETED;
    }

    private static boolean hasEnded(SupportPeriod residency, int asOf) {
        return recordedEndOf(residency) <= asOf;
    }

    private static boolean isTransfer(SupportPeriod residency, int asOf) {
        return hasEnded(residency, asOf) && residency.endReason().equals(Optional.of(EndReason.TRANSFERRED));
    }

    private static int startOf(SupportPeriod residency) {
        return residency.start().isPresent() ? chosen(residency.start().get()) : NEVER;
    }

    private static int recordedEndOf(SupportPeriod residency) {
        return residency.end().isPresent() ? chosen(residency.end().get()) : NEVER;
    }

    private static int endOf(SupportPeriod residency, int asOf) {
        int end = recordedEndOf(residency);
        return end <= asOf ? end : NEVER;
    }

    /** The middle of a window, rounded down; of one that is open, none. */
    private static int chosen(DateWindow window) {
        int earliest = window.earliestEpochDayOr(NEVER);
        int latest = window.latestEpochDayOr(NEVER);
        return earliest == NEVER || latest == NEVER ? NEVER : Math.floorDiv(earliest + latest, 2);
    }

    private static String siteOf(SupportPeriod residency) {
        return residency.siteId().map(SiteId::value).orElse("");
    }

    /**
     * The day on which the stay is known.
     *
     * @return the day
     */
    @Value.Parameter
    public abstract LocalDate asOf();

    /**
     * The residencies by start, as they are recorded: an end after {@link #asOf()} is not known to the stay.
     *
     * @return the residencies; never empty
     */
    @Value.Parameter
    public abstract ImmutableList<SupportPeriod> residencies();

    /**
     * The residency that ends the stay, or that still goes on, as it is recorded.
     *
     * @return one of {@link #residencies()}
     */
    @Value.Parameter
    public abstract SupportPeriod last();

    /**
     * How far the stay has come.
     *
     * @return the state
     */
    @Value.Parameter
    public abstract State state();

    /**
     * The first day of the stay.
     *
     * @return the day, which counts
     */
    public final LocalDate start() {
        return LocalDate.ofEpochDay(startOf(residencies().get(0)));
    }

    /**
     * The first day after the last residency of the stay.
     *
     * @return the day, which does not count; empty while the stay is ongoing
     */
    public final Optional<LocalDate> end() {
        return state() == State.ONGOING ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(recordedEndOf(last())));
    }

    /**
     * The site that a count of stays gives the stay to.
     *
     * @return the site of the {@link #last()} residency
     */
    public final Optional<SiteId> siteId() {
        return last().siteId();
    }

    /**
     * Why the startup left the network.
     *
     * @return the reason; empty if the stay is not completed, if no reason is recorded, if it was to be a transfer, and if
     *     another residency with the days and the site of the {@link #last()} one tells another reason that is no transfer
     */
    public final Optional<EndReason> outcome() {
        return state() == State.COMPLETED && residencies().stream().noneMatch(this::contradictsLast)
                ? last().endReason().filter(reason -> reason != EndReason.TRANSFERRED)
                : Optional.empty();
    }

    private boolean contradictsLast(SupportPeriod other) {
        return other.start().equals(last().start())
                && other.end().equals(last().end())
                && other.siteId().equals(last().siteId())
                && other.endReason()
                        .filter(reason -> reason != EndReason.TRANSFERRED)
                        .filter(reason -> !last().endReason().equals(Optional.of(reason)))
                        .isPresent();
    }
}
