package org.incubatornetwork.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * Which items of two lists tell of the same thing. Ids say so where there are any, and names of what has a name. Other items are the same
 * if they are equal; failing that if their codes, ids and days are; failing that if the codes that each must have and the ids
 * are, and their days may be; and failing that, if they are the only ones left with these codes. Takes a time by the length of the
 * lists and its logarithm.
 */
final class Pairing {
    /** Of an item of the second list that has none. */
    static final int NONE = -1;

    private final List<?> before;
    private final List<?> after;
    private final Renames renames;
    private final ContentDigester digester = new ContentDigester();
    private final int[] partners;
    private final boolean[] isTaken;

    private Pairing(List<?> before, List<?> after, Renames renames) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.partners = new int[after.size()];
        this.isTaken = new boolean[before.size()];
        Arrays.fill(partners, NONE);
    }

    /** Of each item of the second list, the place of its like in the first, or {@link #NONE}. */
    static int[] of(List<?> before, List<?> after, Renames renames) {
        Pairing pairing = new Pairing(before, after, renames);
        if (!before.isEmpty() && !after.isEmpty()) {
            pairing.pair();
        }
        return pairing.partners;
    }

    private void pair() {
        if (pairEnds()) {
            return;
        }
        Predicate<Object> any = item -> true;
        Predicate<Object> withoutName = item -> !(item instanceof NamedEntity);
        byKey(
                (item, isOld) -> Shape.id(item)
                        .map(id -> isOld ? renames.translated(id) : id)
                        .orElse(null),
                any,
                any);
        BiFunction<Object, Boolean, @Nullable Object> name =
                (item, isOld) -> item instanceof NamedEntity named ? named.name() : null;
        // in this order nothing depends on which of the lists is the first
        Predicate<Object> hasId = item -> Shape.id(item).isPresent();
        byKey(name, hasId.negate(), hasId.negate());
        byKey(name, hasId.negate(), hasId);
        byKey(name, hasId, hasId.negate());
        byKey(this::content, withoutName, withoutName);
        byKey(this::kindAndDays, withoutName, withoutName);
        byDays();
        byBeingTheLast(this::kindAndIds);
        byBeingTheLast((item, isOld) -> kind(item, isOld, false));
    }

    /**
     * Pairs what is at its place from the first item on, and from the last one back: of most edits that is nearly all. Returns whether
     * nothing is left on one side.
     */
    private boolean pairEnds() {
        int least = Math.min(before.size(), after.size());
        int first = 0;
        while (first < least && isSame(first, first)) {
            take(first, first);
            first++;
        }
        int old = before.size() - 1;
        int young = after.size() - 1;
        while (old >= first && young >= first && isSame(old, young)) {
            take(old--, young--);
        }
        return old < first || young < first;
    }

    private boolean isSame(int old, int young) {
        Object one = before.get(old);
        Object other = after.get(young);
        TypedId id = Shape.idOf(one);
        return id == null ? one.equals(other) : renames.translated(id).equals(Shape.idOf(other));
    }

    /** What an item says, or which id it is: two that say the same have the same. */
    private Object content(Object item, boolean isOld) {
        Object value = isOld ? renames.translated(item) : item;
        return value instanceof Comparable<?> ? value : digester.digest(value);
    }

    /** Pairs what has the same key, the first with the first. Keys are comparable, or digests: many of one hash are no matter. */
    private void byKey(
            BiFunction<Object, Boolean, @Nullable Object> key, Predicate<Object> isOld, Predicate<Object> isNew) {
        Map<Object, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            Object of = isTaken[i] || !isOld.test(before.get(i)) ? null : key.apply(before.get(i), true);
            if (of != null) {
                open.computeIfAbsent(of, none -> new ArrayDeque<>()).add(i);
            }
        }
        for (int k = 0; k < after.size(); k++) {
            Object of = partners[k] != NONE || !isNew.test(after.get(k)) ? null : key.apply(after.get(k), false);
            Deque<Integer> same = of == null ? null : open.get(of);
            if (same != null && !same.isEmpty()) {
                take(same.remove(), k);
            }
        }
    }

    private void take(int old, int young) {
        isTaken[old] = true;
        partners[young] = old;
    }

    /** The codes, ids and days of an item; null if it has none. */
    private @Nullable Object kindAndDays(Object item, boolean isOld) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Shape.Member member : Shape.membersOf(item)) {
            Object value = member.of(item);
            boolean isOwnId = member.name().equals("id");
            key.add(
                    value == null
                                    || isOwnId
                                    || !(Shape.isCode(value) || value instanceof TypedId || value instanceof DateWindow)
                            ? null
                            : isOld ? renames.translated(value) : value);
        }
        return key.stream().allMatch(Objects::isNull) ? null : digest(key);
    }

    private Object kindAndIds(Object item, boolean isOld) {
        return kind(item, isOld, true);
    }

    /** The codes that every such item has, and the ids of others, if these are asked for. */
    private Object kind(Object item, boolean isOld, boolean withIds) {
        List<@Nullable Object> key = new ArrayList<>();
        for (Shape.Member member : Shape.membersOf(item)) {
            Object value = member.of(item);
            boolean isId = withIds && value instanceof TypedId && !member.name().equals("id");
            boolean isKind = value != null && member.isNeeded() && Shape.isCode(value);
            key.add(!isId && !isKind ? null : isOld && value != null ? renames.translated(value) : value);
        }
        return digest(key);
    }

    private Object digest(List<@Nullable Object> key) {
        List<Object> told = new ArrayList<>();
        key.forEach(value -> told.add(value == null ? "" : value));
        return digester.digestInOrder(told);
    }

    /** What is left of each list, by a key, if it has no name, and no id that none on the other side can have. */
    private Map<Object, List<Integer>> left(List<?> items, boolean isOld, BiFunction<Object, Boolean, Object> key) {
        Map<Object, List<Integer>> left = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            boolean isPaired = isOld ? isTaken[i] : partners[i] != NONE;
            if (!isPaired && !(item instanceof NamedEntity)) {
                left.computeIfAbsent(key.apply(item, isOld), none -> new ArrayList<>())
                        .add(i);
            }
        }
        return left;
    }

    private boolean mayBeSame(int old, int young) {
        return Shape.id(before.get(old)).isEmpty() || Shape.id(after.get(young)).isEmpty();
    }

    /** Pairs what is of one kind and may be of one day, in the order of the days; what tells no day is not among them. */
    private void byDays() {
        Map<Object, List<Integer>> young = left(after, false, this::kindAndIds);
        left(before, true, this::kindAndIds).forEach((kind, old) -> {
            List<Integer> same = young.getOrDefault(kind, List.of());
            List<Integer> first = inOrder(old, before);
            List<Integer> second = inOrder(same, after);
            int i = 0;
            int k = 0;
            while (i < first.size() && k < second.size()) {
                Object one = before.get(first.get(i));
                Object other = after.get(second.get(k));
                int order = BY_FIRST_DAY.compare(one, other);
                if (daysMayBeSame(one, other) && mayBeSame(first.get(i), second.get(k))) {
                    take(first.get(i++), second.get(k++));
                } else {
                    i += order <= 0 ? 1 : 0;
                    k += order >= 0 ? 1 : 0;
                }
            }
        });
    }

    private static final Comparator<Object> BY_FIRST_DAY = Comparator.comparing(
            item -> Shape.days(item).stream()
                    .filter(Objects::nonNull)
                    .findFirst()
                    .flatMap(DateWindow::earliest),
            Comparator.comparing(day -> day.map(date -> date.toEpochDay()).orElse(Long.MIN_VALUE)));

    private static List<Integer> inOrder(List<Integer> places, List<?> items) {
        return places.stream()
                .filter(place -> Shape.days(items.get(place)).stream().anyMatch(Objects::nonNull))
                .sorted(Comparator.comparing(items::get, BY_FIRST_DAY))
                .toList();
    }

    /** Whether some day is told on both sides, and whichever is may be the same. */
    private static boolean daysMayBeSame(Object one, Object other) {
        List<@Nullable DateWindow> first = Shape.days(one);
        List<@Nullable DateWindow> second = Shape.days(other);
        boolean isTold = false;
        for (int i = 0; i < first.size(); i++) {
            DateWindow day = first.get(i);
            DateWindow like = second.get(i);
            if (day != null && like != null) {
                if (!day.overlaps(like)) {
                    return false;
                }
                isTold = true;
            }
        }
        return isTold;
    }

    private void byBeingTheLast(BiFunction<Object, Boolean, Object> key) {
        Map<Object, List<Integer>> young = left(after, false, key);
        left(before, true, key).forEach((kind, old) -> {
            List<Integer> same = young.getOrDefault(kind, List.of());
            if (old.size() == 1 && same.size() == 1 && mayBeSame(old.get(0), same.get(0))) {
                take(old.get(0), same.get(0));
            }
        });
    }

    /** Which of the pairs stand in another order among the others: all but a longest run of pairs that rises on both sides. */
    static boolean[] outOfOrder(int[] partners) {
        int[] tails = new int[partners.length];
        int[] previous = new int[partners.length];
        int length = 0;
        for (int k = 0; k < partners.length; k++) {
            if (partners[k] != NONE) {
                int low = 0;
                int high = length;
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (partners[tails[middle]] < partners[k]) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                previous[k] = low == 0 ? NONE : tails[low - 1];
                tails[low] = k;
                length = Math.max(length, low + 1);
            }
        }
        boolean[] isOut = new boolean[partners.length];
        for (int k = 0; k < partners.length; k++) {
            isOut[k] = partners[k] != NONE;
        }
        for (int k = length == 0 ? NONE : tails[length - 1]; k != NONE; k = previous[k]) {
            isOut[k] = false;
        }
        return isOut;
    }
}
