package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.reconciliation.catalogue.Listed.Thing;
import org.incubatornetwork.reconciliation.catalogue.ListedRoles.Held;
import org.incubatornetwork.reconciliation.catalogue.ListedRoles.Who;

/**
 * How many organizations came to a role in a period, or left it; or did so ever. Who comes back may count once or each time. A role
 * that another of the same organization joins on to is, surely, no coming or leaving; and who leaves may do so on the last day of the
 * role or on the first after it.
 */
final class RoleChanges {
    private final ListedRoles roles;
    private final ImmutableSet<RoleKind> kinds;
    /** Of periods of this length; of all time if there is none. */
    private final Optional<Period> length;

    RoleChanges(ListedRoles roles, ImmutableSet<RoleKind> kinds, Optional<Period> length) {
        this.roles = roles;
        this.kinds = kinds;
        this.length = length;
    }

    /** A coming or leaving that may have been on some days, and surely was one if it is sure. */
    private record Change(int earliest, int latest, boolean isSure) {}

    ImmutableList<Listed> starts() {
        return readings("counting.starts", this::starts);
    }

    ImmutableList<Listed> ends() {
        return readings("counting.ends", RoleChanges::ends);
    }

    private ImmutableList<Listed> readings(String counting, Function<List<Role>, List<Change>> changes) {
        return ImmutableList.of(
                once(counting + "-of-network", roles.ofNetwork(), changes),
                each(counting + "-of-network-each", roles.ofNetwork(), changes),
                once(counting + "-anywhere", roles.anywhere(), changes),
                each(counting + "-anywhere-each", roles.anywhere(), changes));
    }

    private Listed once(String counting, Stream<Held> held, Function<List<Role>, List<Change>> changes) {
        Map<Who, Thing> things = new LinkedHashMap<>();
        roles.byWho(kinds, held).forEach((who, told) -> {
            Thing thing = things.computeIfAbsent(who, any -> new Thing());
            changes.apply(told).forEach(change -> add(thing, who, change));
        });
        roles.withoutRole().forEach(who -> things.put(who, anyTime()));
        return new Listed(ListedRoles.words(counting, kinds), things.values());
    }

    private Listed each(String counting, Stream<Held> held, Function<List<Role>, List<Change>> changes) {
        List<Thing> things = new ArrayList<>();
        roles.byWho(kinds, held)
                .forEach((who, told) -> changes.apply(told).forEach(change -> {
                    Thing thing = new Thing();
                    add(thing, who, change);
                    things.add(thing);
                }));
        roles.withoutRole().forEach(who -> things.add(anyTime()));
        return new Listed(ListedRoles.words(counting, kinds), things);
    }

    private static Thing anyTime() {
        Thing thing = new Thing();
        thing.mayLast(Optional.empty(), Optional.empty());
        return thing;
    }

    /** Adds the last days of the periods in which a change surely is, and of those in which it may be. */
    private void add(Thing thing, Who who, Change change) {
        if (change.isSure() && who.isNamed()) {
            thing.surely(change.latest(), lastDay(change.earliest()));
        }
        thing.perhaps(change.earliest(), lastDay(change.latest()));
    }

    /** The last day of the last period that a day is in. */
    private int lastDay(int day) {
        if (length.isEmpty() || day == EpochDay.NEVER) {
            return EpochDay.NEVER;
        }
        if (day == EpochDay.BEFORE_ALL) {
            return day;
        }
        LocalDate first = LocalDate.ofEpochDay(day);
        LocalDate end = first.plus(length.get());
        // of months of other lengths, several days lie as far from one
        while (!end.plusDays(1).minus(length.get()).isAfter(first)) {
            end = end.plusDays(1);
        }
        return (int) Math.min(EpochDay.NEVER, end.toEpochDay() - 1);
    }

    private List<Change> starts(List<Role> told) {
        List<Role> byStart = new ArrayList<>(told);
        byStart.sort(Comparator.comparingInt(RoleChanges::earliestStart));
        List<Change> changes = new ArrayList<>();
        int endOfOthers = EpochDay.BEFORE_ALL;
        for (Role role : byStart) {
            int earliest = earliestStart(role);
            boolean isSure = changes.isEmpty() || endOfOthers < earliest;
            changes.add(new Change(earliest, role.start().map(EpochDay::latest).orElse(roles.extracted()), isSure));
            endOfOthers = Math.max(endOfOthers, latestEnd(role));
        }
        return changes;
    }

    private static List<Change> ends(List<Role> told) {
        List<Role> byEnd = new ArrayList<>(told);
        byEnd.sort(Comparator.comparingInt(RoleChanges::latestEnd).reversed());
        List<Change> changes = new ArrayList<>();
        int startOfOthers = EpochDay.NEVER;
        boolean isLast = true;
        for (Role role : byEnd) {
            if (role.end().isPresent()) {
                int latest = latestEnd(role);
                boolean isSure = isLast || latest < startOfOthers;
                changes.add(
                        new Change(Thing.dayBefore(EpochDay.earliest(role.end().get())), latest, isSure));
            }
            startOfOthers = Math.min(startOfOthers, earliestStart(role));
            isLast = false;
        }
        return changes;
    }

    private static int earliestStart(Role role) {
        return role.start().map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
    }

    private static int latestEnd(Role role) {
        return role.end().map(EpochDay::latest).orElse(EpochDay.NEVER);
    }
}
