package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.ByText;
import org.jspecify.annotations.Nullable;

/**
 * A startup's time in the network, as far as it is known on a day: a chain of support that overlaps or is linked by transfers.
 * Of which levels is said by {@link StartupHistory#levels()}: most often it is residencies alone.
 *
 * <p>Support that is told twice is one. Of the others:
 *
 * <ul>
 *   <li>what overlaps is one stay, ended by the last to end (of several the one of the closest level, of those the one that
 *       started later, and of those the one with the greater site id); support of no length overlaps another if its day is one
 *       of the other's;
 *   <li>a stay whose last support ends {@link EndReason#TRANSFERRED} goes on with the next that starts on that end or at most
 *       {@value #LONGEST_TRANSFER} days later; nothing else links;
 *   <li>a transfer whose successor is not known is in progress until {@value #LONGEST_TRANSFER} days have passed, and
 *       then a completed stay that ended on its end, with unknown outcome.
 * </ul>
 */
public final class Stay implements NoBean {
    /** The longest time between the two ends of a transfer, in days. */
    public static final int LONGEST_TRANSFER = 90;

    /** By start; of one day the longer first, and of no length a transfer first, so that each meets what it belongs to. */
    private static final Comparator<Support> BY_START = Comparator.comparingInt(Support::startDay)
            .thenComparing(Comparator.comparingInt(Support::endDay).reversed())
            .thenComparing(support -> !isTransfer(support))
            .thenComparing(Support::level)
            .thenComparing(Stay::siteOf)
            .thenComparing(
                    support -> support.period().endReason().map(Enum::name).orElse(""));

    private final ImmutableList<Support> supports;
    private final Support last;
    private final State state;

    private Stay(ImmutableList<Support> supports, Support last, State state) {
        this.supports = supports;
        this.last = last;
        this.state = state;
    }

    /** The state of a stay: how far it has come. */
    public enum State {
        /** The startup is there. */
        ONGOING,
        /** The startup has left one site for another, where it has not arrived yet. */
        IN_TRANSFER,
        /** The startup has left the network. */
        COMPLETED
    }

    /** Support that counts, each once, in the order in which it makes stays: most often it is in it already. */
    static ImmutableList<Support> inOrder(ImmutableList<Support> counted) {
        for (int i = 1; i < counted.size(); i++) {
            if (counted.get(i - 1).startDay() >= counted.get(i).startDay()) {
                return eachOnce(ImmutableList.sortedCopyOf(BY_START, counted));
            }
        }
        return counted;
    }

    /** What tells the same but for its id and metadata is one; most often no two have even their days in common. */
    private static ImmutableList<Support> eachOnce(ImmutableList<Support> byStart) {
        boolean alike = false;
        for (int i = 1; i < byStart.size(); i++) {
            Support before = byStart.get(i - 1);
            Support support = byStart.get(i);
            alike |= before.startDay() == support.startDay();
        }
        if (!alike) {
            return byStart;
        }
        Set<ByText> told = new HashSet<>();
        return byStart.stream()
                .filter(support -> told.add(
                        new ByText(support.period().withId(Optional.empty()).withMetadata(Metadata.none()))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The stays that support makes which {@linkplain #inOrder is in order}. */
    static ImmutableList<Stay> of(ImmutableList<Support> inOrder, int knownDay) {
        ImmutableList.Builder<Stay> stays = ImmutableList.builderWithExpectedSize(inOrder.size());
        for (int first = 0; first < inOrder.size(); ) {
            Support last = inOrder.get(first);
            int next = first + 1;
            while (next < inOrder.size() && continues(last, inOrder.get(next))) {
                last = laterToEnd(last, inOrder.get(next));
                next++;
            }
            stays.add(new Stay(inOrder.subList(first, next), last, stateOf(last, knownDay)));
            first = next;
        }
        return stays.build();
    }

    private static boolean continues(Support last, Support next) {
        return next.startDay() < last.endDay()
                || (isTransfer(last) && next.startDay() - (long) last.endDay() <= LONGEST_TRANSFER);
    }

    private static Support laterToEnd(Support one, Support other) {
        int order = Integer.compare(one.endDay(), other.endDay());
        if (order == 0) {
            order = other.level().compareTo(one.level());
        }
        if (order == 0) {
            order = Integer.compare(one.startDay(), other.startDay());
        }
        if (order == 0) {
            order = siteOf(one).compareTo(siteOf(other));
        }
        return order > 0 ? one : other;
    }

    private static State stateOf(Support last, int knownDay) {
        if (last.endDay() == EpochDay.NEVER) {
            return State.ONGOING;
        }
        return isTransfer(last) && knownDay - (long) last.endDay() < LONGEST_TRANSFER
                ? State.IN_TRANSFER
                : State.COMPLETED;
    }

    private static boolean isTransfer(Support support) {
        return support.reasonOrNull() == EndReason.TRANSFERRED;
    }

    private static String siteOf(Support support) {
        return support.period().siteId().map(SiteId::value).orElse("");
    }

    /**
     * The support that makes the stay.
     *
     * @return the support by start; never empty
     */
    public ImmutableList<Support> supports() {
        return supports;
    }

    /**
     * The support that ends the stay, or that still goes on.
     *
     * @return one of {@link #supports()}
     */
    public Support last() {
        return last;
    }

    /**
     * How far the stay has come.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * The first day of the stay.
     *
     * @return the day, which counts, as a {@linkplain EpochDay number}
     */
    public int startDay() {
        return supports.get(0).startDay();
    }

    /**
     * The first day of the stay.
     *
     * @return the day, which counts
     */
    public LocalDate start() {
        return EpochDay.date(startDay());
    }

    /**
     * The first day after the last support of the stay.
     *
     * @return the day, which does not count, as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} while the stay is ongoing
     */
    public int endDay() {
        return last.endDay();
    }

    /**
     * The first day after the last support of the stay.
     *
     * @return the day, which does not count; empty while the stay is ongoing
     */
    public Optional<LocalDate> end() {
        return EpochDay.dateIfAny(endDay());
    }

    /**
     * The site that a count of stays gives the stay to.
     *
     * @return the site of the {@link #last()} support
     */
    public Optional<SiteId> siteId() {
        return last.period().siteId();
    }

    /**
     * The parts of the stay whose support surely belongs together, wherever its vague days lie.
     *
     * @return the parts by start; the stay alone if every day is known
     */
    public ImmutableList<Stay> sureParts() {
        ImmutableList.Builder<Stay> parts = ImmutableList.builder();
        int first = 0;
        Support lastOfPart = supports.get(0);
        for (int i = 1; i < supports.size(); i++) {
            Support next = supports.get(i);
            if (surelyContinues(lastOfPart, next)) {
                lastOfPart = laterToEnd(lastOfPart, next);
            } else {
                parts.add(new Stay(supports.subList(first, i), lastOfPart, State.COMPLETED));
                first = i;
                lastOfPart = next;
            }
        }
        return first == 0
                ? ImmutableList.of(this)
                : parts.add(new Stay(supports.subList(first, supports.size()), lastOfPart, state))
                        .build();
    }

    /** Of exact days the same as {@link #continues}. */
    private static boolean surelyContinues(Support last, Support next) {
        return next.latestStartDay() < last.earliestEndDay()
                || (isTransfer(last) && next.latestStartDay() - (long) last.earliestEndDay() <= LONGEST_TRANSFER);
    }

    /**
     * Why the startup left the network.
     *
     * @return the reason; empty if the stay is not completed, if no reason is recorded, if it was to be a transfer, and if other
     *     support with the days, the level and the site of the {@link #last()} tells another reason that is no transfer
     */
    public Optional<EndReason> outcome() {
        return Optional.ofNullable(outcomeOrNull());
    }

    @Nullable EndReason outcomeOrNull() {
        if (state != State.COMPLETED || isTransfer(last)) {
            return null;
        }
        for (int i = 0; i < supports.size(); i++) {
            if (contradictsLast(supports.get(i))) {
                return null;
            }
        }
        return last.reasonOrNull();
    }

    private boolean contradictsLast(Support other) {
        EndReason told = other.reasonOrNull();
        return told != null
                && told.isOfDeparture()
                && told != last.reasonOrNull()
                && other.startDay() == last.startDay()
                && other.endDay() == last.endDay()
                && other.level() == last.level()
                && other.period().siteId().equals(last.period().siteId());
    }

    /** Days and state, as in {@code [2020-01-01, 2021-07-01) COMPLETED}. */
    @Override
    public String toString() {
        return "[" + start() + ", " + end().map(LocalDate::toString).orElse("") + ") " + state;
    }
}
