package org.incubatornetwork.metrics.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.FactList;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.model.Revenue;
import org.jspecify.annotations.Nullable;

/** The fiscal periods of a startup that figures are made of: those without a fault. */
final class FiscalPeriods {
    private static final Comparator<Revenue> LONGEST_FIRST = Comparator.comparingLong(
                    (Revenue revenue) -> EpochDay.of(revenue.end()) - (long) EpochDay.of(revenue.start()))
            .thenComparing(Revenue::end)
            .reversed();

    private FiscalPeriods() {}

    /**
     * The fiscal period that ends last within some days, and of several the longest; null if there is none. What would have been
     * it but for a fault is counted.
     */
    static @Nullable Revenue latest(StartupHistory history, int after, int upTo, FaultCounts faults) {
        FactList<Revenue> told = history.facts().revenues();
        Revenue latest = null;
        for (int i = 0; i < told.size(); i++) {
            Revenue revenue = told.get(i);
            if (told.fault(i).isEmpty()
                    && endsWithin(revenue, after, upTo)
                    && (latest == null
                            || revenue.end().isAfter(latest.end())
                            || (revenue.end().equals(latest.end())
                                    && revenue.start().isBefore(latest.start())))) {
                latest = revenue;
            }
        }
        int known = latest == null ? after : EpochDay.of(latest.end());
        for (int i = 0; i < told.size(); i++) {
            if (endsWithin(told.get(i), known, upTo)) {
                told.fault(i).ifPresent(faults::add);
            }
        }
        return latest;
    }

    /**
     * The fiscal periods that end within some days and don't overlap, so that no sale is added twice: of those that do, the
     * longest, and of several the last. Those that are left out are counted.
     */
    static List<Revenue> apart(StartupHistory history, int after, int upTo, FaultCounts faults) {
        FactList<Revenue> told = history.facts().revenues();
        List<Revenue> sound = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (endsWithin(told.get(i), after, upTo)) {
                Revenue revenue = told.get(i);
                told.fault(i).ifPresentOrElse(faults::add, () -> sound.add(revenue));
            }
        }
        if (sound.size() < 2) {
            return sound;
        }
        sound.sort(LONGEST_FIRST);
        NavigableMap<LocalDate, Revenue> apart = new TreeMap<>();
        for (Revenue revenue : sound) {
            Map.Entry<LocalDate, Revenue> before = apart.lowerEntry(revenue.end());
            if (before != null && before.getValue().end().isAfter(revenue.start())) {
                faults.add(Fault.REPEATED);
            } else {
                apart.put(revenue.start(), revenue);
            }
        }
        return List.copyOf(apart.values());
    }

    private static boolean endsWithin(Revenue revenue, int after, int upTo) {
        int end = EpochDay.of(revenue.end());
        return after < end && end <= upTo;
    }

    /** Whether sales are told in some fiscal period that has no fault and ends within some days. */
    static boolean hasSales(StartupHistory history, int after, int upTo) {
        FactList<Revenue> told = history.facts().revenues();
        for (int i = 0; i < told.size(); i++) {
            if (told.fault(i).isEmpty() && endsWithin(told.get(i), after, upTo)) {
                return true;
            }
        }
        return false;
    }
}
