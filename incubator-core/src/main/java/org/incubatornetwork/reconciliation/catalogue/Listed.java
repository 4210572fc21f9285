package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.text.LocalizedText;

/** What is on a list, counted in one way: so many on a day, or ever by then, from the least that is sure to the most that may be. */
final class Listed {
    private final LocalizedText counting;
    private final Supplier<Counts> onDay;
    private final Supplier<Counts> ever;

    Listed(LocalizedText counting, Collection<Thing> things) {
        this.counting = counting;
        this.onDay = Suppliers.memoize(() -> Counts.of(things, days -> days));
        this.ever = Suppliers.memoize(() -> Counts.of(things, Thing::ever));
    }

    /** What it is for the days of a claim, which is of a day or of all time. */
    FigureComparison.Counting of(ReadClaim claim) {
        Counts counts = claim.is(ClaimBasis.CUMULATIVE) ? ever.get() : onDay.get();
        return new FigureComparison.Counting(counting, ImmutableList.of(counts.over(claim.days())));
    }

    private record Counts(CountOverTime least, CountOverTime most) {

        static Counts of(Collection<Thing> things, Function<List<Days>, List<Days>> lasting) {
            return new Counts(
                    CountOverTime.least(flat(things.stream().map(thing -> lasting.apply(Thing.union(thing.surely))))),
                    CountOverTime.most(flat(things.stream().map(thing -> lasting.apply(Thing.union(thing.perhaps))))));
        }

        private static List<Days> flat(Stream<List<Days>> lasting) {
            return lasting.flatMap(List::stream).toList();
        }

        Span over(Days days) {
            return new Span(
                    Fraction.of(BigDecimal.valueOf(least.over(days))),
                    Fraction.of(BigDecimal.valueOf(most.over(days))));
        }
    }

    /** One on a list, which may come and go. */
    static final class Thing {
        static final Days ALWAYS = new Days(EpochDay.BEFORE_ALL, EpochDay.NEVER);

        private final List<Days> surely = new ArrayList<>();
        private final List<Days> perhaps = new ArrayList<>();

        /** What lasts once. */
        static Thing lasting(Optional<DateWindow> start, Optional<DateWindow> end) {
            Thing thing = new Thing();
            thing.lasts(start, end, EpochDay.NEVER);
            return thing;
        }

        /**
         * Adds a time.
         *
         * @param start its first day, as far as known
         * @param end the first day after it, as far as known; empty if it goes on, as far as is known
         * @param by the day by which it had begun if it does not say when
         */
        void lasts(Optional<DateWindow> start, Optional<DateWindow> end, int by) {
            surelyLasts(ALWAYS, start, end, by);
            mayLast(start, end);
        }

        /** Adds the part of a time that lies within some days. */
        void surelyLasts(Days within, Optional<DateWindow> start, Optional<DateWindow> end, int by) {
            int endsFrom = end.map(EpochDay::earliest).orElse(EpochDay.NEVER);
            surely(
                    Math.max(within.first(), start.map(EpochDay::latest).orElse(by)),
                    Math.min(within.last(), dayBefore(endsFrom)));
        }

        /** Adds a time of which it isn't known if it was. */
        void mayLast(Optional<DateWindow> start, Optional<DateWindow> end) {
            mayLast(ALWAYS, start, end);
        }

        /** Adds the part of a time, of which it isn't known if it was, that lies within some days. */
        void mayLast(Days within, Optional<DateWindow> start, Optional<DateWindow> end) {
            int endsBy = end.map(EpochDay::latest).orElse(EpochDay.NEVER);
            perhaps(
                    Math.max(within.first(), start.map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL)),
                    Math.min(within.last(), dayBefore(endsBy)));
        }

        /** Adds the days from a first to a last; none if these are the other way round, or the first never comes. */
        void surely(int first, int last) {
            add(surely, first, last);
        }

        /** Adds days on which it isn't known if it was. */
        void perhaps(int first, int last) {
            add(perhaps, first, last);
        }

        private static void add(List<Days> times, int first, int last) {
            if (first <= last && first != EpochDay.NEVER) {
                times.add(new Days(first, last));
            }
        }

        static int dayBefore(int day) {
            return day == EpochDay.NEVER || day == EpochDay.BEFORE_ALL ? day : day - 1;
        }

        /** The same days, none of them twice. */
        private static List<Days> union(List<Days> times) {
            List<Days> union = new ArrayList<>();
            for (Days time :
                    times.stream().sorted(Comparator.comparingInt(Days::first)).toList()) {
                Days before = union.isEmpty() ? null : union.get(union.size() - 1);
                if (before == null || before.last() < time.first()) {
                    union.add(time);
                } else {
                    union.set(union.size() - 1, new Days(before.first(), Math.max(before.last(), time.last())));
                }
            }
            return union;
        }

        /** From the first day on. */
        private static List<Days> ever(List<Days> times) {
            return times.isEmpty() ? times : List.of(new Days(times.get(0).first(), EpochDay.NEVER));
        }
    }
}
