package org.incubatornetwork.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a list may be the same, though parts tell their first days, or who and what they are of, more or less exactly: they
 * are one if a part tells all that the others do, or if they are of one day and agree; else they are kept, and it is told. Items of
 * one part are never one. Takes a time by the number of items and its logarithm.
 */
final class Likeness {
    private final Joining joining;
    private final ContentDigester digester;

    Likeness(Joining joining, ContentDigester digester) {
        this.joining = joining;
        this.digester = digester;
    }

    /** What parts tell of one item; each part once. */
    static final class Slot {
        private final int index;
        private final Object key;
        private final List<Sighted> told = new ArrayList<>();

        Slot(int index, Object key) {
            this.index = index;
            this.key = key;
        }

        List<Sighted> told() {
            return told;
        }

        private Object item() {
            return told.get(0).value();
        }

        private DateWindow day() {
            return told.stream()
                    .map(each -> possibleFirstDay(each.value()))
                    .reduce((one, other) -> one.narrowedTo(other).orElse(one))
                    .orElseThrow();
        }

        private long earliest() {
            return day().earliest().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        }

        private long latest() {
            return day().latest().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        }
    }

    /** Makes one slot of those that are one item, which leaves the others empty, and tells which others may be. */
    void settle(Collection<Slot> slots) {
        Slot any = slots.iterator().next();
        if (slots.size() == 1 || !isLikeable(any.item())) {
            return;
        }
        settle(slots, this::kind, false);
        if (!(any.item() instanceof Claim)) {
            settle(slots, item -> words(item, true), true);
        }
    }

    private static boolean isLikeable(Object item) {
        return item instanceof Entity
                && !(item instanceof NamedEntity)
                && Shape.membersOf(item).stream().anyMatch(Shape.Member::isDay);
    }

    /** Of what kind an item is: its codes, and what it is of; of a claim, all that it says. */
    private Object kind(Object item) {
        return item instanceof Claim claim ? digester.digest(claim.withId(Optional.empty())) : words(item, false);
    }

    private Object words(Object item, boolean untilFirstDay) {
        List<Object> words = new ArrayList<>();
        for (Shape.Member member : Shape.membersOf(item)) {
            if (untilFirstDay && member.isDay()) {
                break;
            }
            words.add(Objects.requireNonNullElse(word(member, item), ""));
        }
        return digester.digestInOrder(words);
    }

    /** By what an item without an id is the same as another: its codes, what it is of and its first day; null if it tells no day. */
    @Nullable Object kindAndDay(Object item) {
        if (!isLikeable(item) || item instanceof Claim) {
            return null;
        }
        for (Shape.Member member : Shape.membersOf(item)) {
            Object day = member.isDay() ? member.of(item) : null;
            if (day != null) {
                return digester.digestInOrder(List.of(kind(item), member.name(), day));
            }
        }
        return null;
    }

    /** What a member says of which item it is; null if it says nothing of that. How something ended, it may be asked of one item. */
    private @Nullable Object word(Shape.Member member, Object item) {
        Object value = member.of(item);
        if (value instanceof NamedEntity named) {
            return Shape.id(named).<Object>map(id -> id).orElseGet(named::name);
        } else if (value instanceof Address) {
            return digester.digest(value);
        }
        boolean isWord = value != null
                && (Shape.isCode(value) || value instanceof TypedId || (value instanceof String && member.isNeeded()))
                && !member.name().equals("id")
                && !member.name().equals("endReason");
        return isWord ? value : null;
    }

    /** The first day, if the item tells it. */
    private static Optional<DateWindow> firstDay(Object item) {
        return Shape.membersOf(item).stream()
                .filter(Shape.Member::isDay)
                .findFirst()
                .map(member -> (DateWindow) member.of(item));
    }

    /** Which the first day may be: if it is not told, none after the next. */
    private static DateWindow possibleFirstDay(Object item) {
        return firstDay(item)
                .or(() -> Shape.days(item).stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(DateWindow::latest)
                        .map(DateWindow::notAfter))
                .orElseGet(DateWindow::unknown);
    }

    private void settle(Collection<Slot> slots, Function<Object, Object> kind, boolean isOfSeveralKinds) {
        Map<Object, List<Slot>> byKind = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (!slot.told.isEmpty()) {
                byKind.computeIfAbsent(kind.apply(slot.item()), none -> new ArrayList<>())
                        .add(slot);
            }
        }
        for (List<Slot> alike : byKind.values()) {
            if (alike.size() > 1) {
                alike.sort(Comparator.comparingLong(Slot::earliest).thenComparingInt(slot -> slot.index));
                overlapping(alike).forEach(these -> {
                    if (!becameOne(these)) {
                        tell(these, isOfSeveralKinds);
                    }
                });
            }
        }
    }

    /** Runs of items that follow each other in the order of their first days, each of which may be of the day of one before it. */
    private static List<List<Slot>> overlapping(List<Slot> inOrder) {
        List<List<Slot>> runs = new ArrayList<>();
        List<Slot> run = new ArrayList<>();
        long latest = Long.MIN_VALUE;
        for (Slot slot : inOrder) {
            if (!run.isEmpty() && slot.earliest() > latest) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(slot);
            latest = Math.max(latest, slot.latest());
        }
        runs.add(run);
        return runs;
    }

    private boolean becameOne(List<Slot> slots) {
        if (slots.size() == 1) {
            return true;
        }
        List<Slot> inOrder = new ArrayList<>(slots);
        inOrder.sort(Comparator.comparingInt(slot -> slot.index));
        List<Sighted> all = new ArrayList<>();
        Set<String> parts = new HashSet<>();
        for (Slot slot : inOrder) {
            all.addAll(slot.told);
            slot.told.forEach(each -> parts.add(each.part().name()));
        }
        Entity one = parts.size() < all.size() ? null : joining.agreed(all);
        Optional<DateWindow> day = firstDay(all.get(0).value());
        boolean isOfOneDay = day.isPresent()
                && all.stream().allMatch(each -> firstDay(each.value()).equals(day));
        if (one == null || !(isOfOneDay || slots.stream().anyMatch(slot -> one.equals(joining.agreed(slot.told))))) {
            return false;
        }
        inOrder.forEach(slot -> slot.told.clear());
        inOrder.get(0).told.addAll(all);
        return true;
    }

    /** Tells of each item one before it that it may be: of those, the ones that last longest. */
    private void tell(List<Slot> slots, boolean isOfSeveralKinds) {
        Slot longest = null;
        Slot next = null;
        for (Slot slot : slots) {
            for (Slot before : new @Nullable Slot[] {longest, next}) {
                if (before != null
                        && mayBeOne(before, slot)
                        && !(isOfSeveralKinds && kind(before.item()).equals(kind(slot.item())))) {
                    boolean isInOrder = before.index < slot.index;
                    joining.add(
                            ConflictKind.ITEM,
                            (isInOrder ? before : slot).told.get(0),
                            (isInOrder ? slot : before).told.get(0));
                    break;
                }
            }
            if (longest == null || slot.latest() > longest.latest()) {
                next = longest;
                longest = slot;
            } else if (next == null
                    || slot.latest() > next.latest()
                    || partsOf(next).equals(partsOf(longest))) {
                next = slot;
            }
        }
    }

    private static Set<String> partsOf(Slot slot) {
        Set<String> parts = new HashSet<>();
        slot.told.forEach(each -> parts.add(each.part().name()));
        return parts;
    }

    private boolean mayBeOne(Slot one, Slot other) {
        Set<String> parts = partsOf(one);
        return !one.key.equals(other.key)
                && other.told.stream()
                        .noneMatch(each -> parts.contains(each.part().name()))
                && (Shape.id(one.item()).isEmpty() || Shape.id(other.item()).isEmpty())
                && (firstDay(one.item()).isPresent() || firstDay(other.item()).isPresent())
                && one.day().overlaps(other.day())
                && Shape.membersOf(one.item()).stream().noneMatch(member -> areTwo(member, one.item(), other.item()));
    }

    private boolean areTwo(Shape.Member member, Object one, Object other) {
        Object first = word(member, one);
        Object second = word(member, other);
        return first != null && second != null && !(member.of(one) instanceof Address) && !first.equals(second);
    }
}
