package org.incubatornetwork.lists;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.SupportPeriod;
import org.jspecify.annotations.Nullable;

/** The periods of support that lists show, which are added day by day. */
final class SupportInLists {
    private final List<Period> periods = new ArrayList<>();
    private boolean isSeen;
    /** The one that goes on. */
    private @Nullable Period current;

    /** The last day on which the firm surely had never been supported. */
    private @Nullable LocalDate never;
    /** The last day on which the firm surely was not supported. */
    private @Nullable LocalDate unsupported;

    /** A time without a break, by what lists of certain days show. */
    private static final class Period {
        private final LocalDate seen;
        /** The day of the last list of supported firms that has the firm. */
        private @Nullable LocalDate supported;

        private @Nullable LocalDate before;
        private @Nullable LocalDate after;

        Period(LocalDate seen, @Nullable LocalDate before) {
            this.seen = seen;
            this.before = before;
        }

        SupportPeriod like(SupportPeriod pattern) {
            DateWindow start = narrowed(since(before, seen), pattern.start());
            SupportPeriod.Builder period = pattern.toBuilder().start(start);
            if (after != null) {
                Optional<LocalDate> first = supported != null ? Optional.of(supported.plusDays(1)) : start.earliest();
                period.end(narrowed(
                        first.isPresent() ? DateWindow.between(first.get(), after) : DateWindow.notAfter(after),
                        pattern.end()));
            } else if (supported == null && pattern.end().isEmpty()) {
                period.end(start.earliest().map(DateWindow::notBefore).orElseGet(DateWindow::unknown));
            }
            return period.build();
        }

        private static DateWindow since(@Nullable LocalDate before, LocalDate seen) {
            return before == null ? DateWindow.notAfter(seen) : DateWindow.between(before.plusDays(1), seen);
        }

        private static DateWindow narrowed(DateWindow shown, Optional<DateWindow> known) {
            return known.flatMap(shown::narrowedTo).orElse(shown);
        }
    }

    /** Adds what the lists of a day say; it is later than those added before. */
    void add(ListedDay listed) {
        LocalDate day = listed.day();
        if (listed.isSeen() && (listed.isSupported() || !isSeen)) {
            see(day, listed.isSupported());
        }
        isSeen |= listed.isSeen();
        if (listed.isNeverSupported() && !isSeen) {
            never = day;
        }
        if (listed.isUnsupported()) {
            unsupported = day;
            if (current != null) {
                current.after = day;
                current = null;
            }
        }
    }

    private void see(LocalDate day, boolean isSupported) {
        Period period = current;
        if (period == null) {
            // Support that has been by a day may have been before a day without it; support on a day has not.
            period = new Period(day, isSupported ? later(never, unsupported) : never);
            periods.add(period);
            current = period;
        }
        if (isSupported) {
            if (period.supported == null) {
                period.before = later(period.before, unsupported);
            }
            period.supported = day;
        }
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** The periods, each with what a pattern says beside. */
    ImmutableList<SupportPeriod> periods(SupportPeriod pattern) {
        ImmutableList.Builder<SupportPeriod> made = ImmutableList.builder();
        for (Period period : periods) {
            made.add(period.like(pattern));
        }
        return made.build();
    }
}
