package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Claims in time, of which those surely before a day, and those surely on or after one, are found at once. */
final class Timeline {
    private final TreeMap<Integer, ReadClaim> nearestByLast = new TreeMap<>();
    private final TreeMap<Integer, ReadClaim> greatestByLast = new TreeMap<>();
    private final TreeMap<Integer, ReadClaim> leastByFirst = new TreeMap<>();

    private Timeline(List<ReadClaim> claims) {
        List<ReadClaim> byDay = new ArrayList<>(claims);
        byDay.sort(ReadClaim.BY_DAY);
        ReadClaim greatest = byDay.get(0);
        for (ReadClaim claim : byDay) {
            greatest = isAtLeastAbove(claim, greatest) ? claim : greatest;
            nearestByLast.put(claim.days().last(), claim);
            greatestByLast.put(claim.days().last(), greatest);
        }
        byDay.sort(Comparator.comparingInt((ReadClaim claim) -> claim.days().first())
                .thenComparing(ReadClaim.BY_DAY)
                .reversed());
        ReadClaim least = byDay.get(0);
        for (ReadClaim claim : byDay) {
            least = isAtMostBelow(claim, least) ? claim : least;
            leastByFirst.put(claim.days().first(), least);
        }
    }

    static Timeline of(List<ReadClaim> claims) {
        return new Timeline(claims);
    }

    /** The timeline of those claims, at least one, that have something in common. */
    static Map<Object, Timeline> by(Iterable<ReadClaim> claims, Function<ReadClaim, ?> common) {
        ImmutableListMultimap<Object, ReadClaim> together = Multimaps.index(claims, common::apply);
        return Maps.transformValues(
                Maps.toMap(together.keySet(), key -> new Timeline(together.get(key))), line -> line);
    }

    private static boolean isAtLeastAbove(ReadClaim claim, ReadClaim other) {
        Range<BigDecimal> one = claim.range();
        Range<BigDecimal> two = other.range();
        return one.hasLowerBound()
                && (!two.hasLowerBound() || one.lowerEndpoint().compareTo(two.lowerEndpoint()) > 0);
    }

    /** Whether the most of one figure is less than that of another. */
    static boolean isAtMostBelow(ReadClaim claim, ReadClaim other) {
        Range<BigDecimal> one = claim.range();
        Range<BigDecimal> two = other.range();
        return one.hasUpperBound()
                && (!two.hasUpperBound() || one.upperEndpoint().compareTo(two.upperEndpoint()) < 0);
    }

    /** The latest that is surely before a day. */
    Optional<ReadClaim> before(int day) {
        return value(nearestByLast.lowerEntry(day));
    }

    /** The latest that is surely on a day or before. */
    Optional<ReadClaim> by(int day) {
        return value(nearestByLast.floorEntry(day));
    }

    /** The one whose least is the greatest of those surely before a day. */
    Optional<ReadClaim> greatestBefore(int day) {
        return value(greatestByLast.lowerEntry(day));
    }

    /** The one whose most is the least of those surely on a day or after. */
    Optional<ReadClaim> leastFrom(int day) {
        return value(leastByFirst.ceilingEntry(day));
    }

    private static Optional<ReadClaim> value(Map.Entry<Integer, ReadClaim> entry) {
        return Optional.ofNullable(entry).map(Map.Entry::getValue);
    }
}
