package org.incubatornetwork.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.EntityCopy;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.text.PointerSegment;
import org.jspecify.annotations.Nullable;

/**
 * Changes as they are made in a network. Wherever something changes it has to be what the changes begin from: a value is the old one, and
 * an item of a list, changed within, is then called what the change calls it.
 */
final class Patch {
    private static final String NETWORK = "network";

    /** Of each entity with another id, the new one by the old one. */
    private final Map<TypedId, TypedId> newIds = new HashMap<>();

    private final Trail before;
    private final Trail after;

    Patch(List<Change> changes) {
        before = Trail.of(changes, true);
        after = Trail.of(changes, false);
        for (Change change : changes) {
            if (change.kind() == ChangeKind.RENAMED && Renames.isOne(change)) {
                newIds.put((TypedId) change.oldValue().orElseThrow(), (TypedId)
                        change.newValue().orElseThrow());
            }
        }
    }

    Network of(Network network) {
        return newlyReferring((Network) object(network, before.to(NETWORK), after.to(NETWORK), 0));
    }

    private <E extends Entity> E newlyReferring(E entity) {
        return newIds.isEmpty() ? entity : EntityCopy.withIds(entity, id -> newIds.getOrDefault(id, id));
    }

    /** An object with what changes in it, which is so many words deep. */
    private Entity object(Entity object, Trail old, Trail young, int depth) {
        Map<String, Optional<?>> changed = new HashMap<>();
        Set<String> others = new LinkedHashSet<>(young.steps());
        others.addAll(old.steps());
        for (Shape.Member member : Shape.membersOf(object)) {
            String name = member.name();
            if (!name.equals(Shape.UNKNOWN_MEMBERS) && others.remove(name)) {
                Object value = member.of(object);
                changed.put(
                        name,
                        member.isList()
                                ? Optional.of(list(Shape.list(value), name, old.to(name), young.to(name), depth))
                                : Optional.ofNullable(value(value, old.to(name), young.to(name), depth + 1)));
            }
        }
        if (!others.isEmpty()) {
            changed.put(Shape.UNKNOWN_MEMBERS, Optional.of(unknownMembers(object, others, old, young)));
        }
        return EntityCopy.with(object, changed);
    }

    /** A value that is another, or in which something changes. */
    private @Nullable Object value(@Nullable Object value, Trail old, Trail young, int depth) {
        Change change = valueChange(old, young);
        if (change != null) {
            return replaced(value, change);
        } else if (old.steps().isEmpty() && young.steps().isEmpty()) {
            return value;
        } else if (value instanceof Entity entity) {
            return object(entity, old, young, depth);
        }
        throw new PatchRefusedException(old.isEmpty() ? young.pointer() : old.pointer(), "an object", value);
    }

    private static @Nullable Object replaced(@Nullable Object value, Change change) {
        if (!Optional.ofNullable(value).equals(change.oldValue())) {
            throw new PatchRefusedException(
                    change.before().or(change::after).orElseThrow(),
                    change.oldValue().orElse(null),
                    value);
        }
        return change.newValue().orElse(null);
    }

    /** The change of a value into another, or from nothing or to it; null if it is another sort of change. */
    private static @Nullable Change valueChange(Trail old, Trail young) {
        for (Change change : old.changes().isEmpty() ? young.changes() : old.changes()) {
            switch (change.kind()) {
                case LEARNT, WITHDRAWN, NARROWED, LOOKED_AGAIN, CORRECTED, RENAMED -> {
                    return change;
                }
                case ADDED, REMOVED, MOVED -> {}
            }
        }
        return null;
    }

    /** A list with what was removed, added, moved or changed in it: whatever else is in it stays in its order. */
    private List<Object> list(List<?> items, String list, Trail old, Trail young, int depth) {
        boolean[] goes = new boolean[items.size()];
        int gone = 0;
        for (String step : old.steps()) {
            int index = Integer.parseInt(step);
            Object item = index < items.size() ? items.get(index) : null;
            Trail place = old.to(step);
            for (Change change : place.changes()) {
                if (change.kind() == ChangeKind.REMOVED || change.kind() == ChangeKind.MOVED) {
                    replaced(item, change);
                    goes[index] = true;
                    gone++;
                }
            }
            if (item == null) {
                throw new PatchRefusedException(place.pointer(), "an item", null);
            }
        }
        long come = young.steps().stream()
                .filter(step -> arrival(young.to(step)) != null)
                .count();
        int size = items.size() - gone + (int) come;
        for (String step : young.steps()) {
            if (Integer.parseInt(step) >= size) {
                throw new PatchRefusedException(young.to(step).pointer(), "an item", null);
            }
        }
        List<Object> arranged = new ArrayList<>(size);
        int next = 0;
        for (int k = 0; k < size; k++) {
            Trail place = young.to(k);
            Change arrival = arrival(place);
            int from;
            if (arrival == null) {
                from = stayer(goes, next);
                next = from + 1;
            } else {
                from = movedFrom(arrival, old);
            }
            if (arrival != null && from < 0) {
                arranged.add(arrival.newValue().orElseThrow());
            } else {
                arranged.add(item(items.get(from), list, old.to(from), place, depth));
            }
        }
        return arranged;
    }

    private static int stayer(boolean[] goes, int next) {
        int index = next;
        while (goes[index]) {
            index++;
        }
        return index;
    }

    /** What brings something new to a place in a list; null if nothing does. */
    private static @Nullable Change arrival(Trail place) {
        for (Change change : place.changes()) {
            if (change.kind() == ChangeKind.ADDED || change.kind() == ChangeKind.MOVED) {
                return change;
            }
        }
        return null;
    }

    /** Where in the same list something was that has moved; negative if it was not in it. */
    private static int movedFrom(Change arrival, Trail list) {
        String from = arrival.before().orElse("");
        int end = from.lastIndexOf('/');
        return arrival.kind() == ChangeKind.MOVED && from.substring(0, end).equals(list.pointer())
                ? Integer.parseInt(from.substring(end + 1))
                : -1;
    }

    private Object item(Object item, String list, Trail old, Trail young, int depth) {
        Object changed = Objects.requireNonNull(value(item, old, young, depth + 1));
        Change told = old.any() == null ? young.any() : old.any();
        if (told != null && changed instanceof Entity entity) {
            String label = Shape.place(list, newlyReferring(entity));
            if (!label.equals(told.place().get(depth))) {
                throw new PatchRefusedException(
                        old.isEmpty() ? young.pointer() : old.pointer(),
                        told.place().get(depth),
                        label);
            }
        }
        return changed;
    }

    /** Members that this version of the format does not know: what is new among them, or has moved, comes last. */
    private static List<Object> unknownMembers(Entity object, Set<String> names, Trail old, Trail young) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.unknownMembers().forEach(member -> members.put(member.name(), member.value()));
        for (String step : names) {
            String name = PointerSegment.name(step);
            Object value = members.get(name);
            Change change = valueChange(old.to(step), young.to(step));
            boolean hasMoved = old.to(step).changes().stream().anyMatch(each -> each.kind() == ChangeKind.MOVED);
            Object other = change == null ? value : replaced(value, change);
            if (hasMoved || other == null) {
                members.remove(name);
            }
            if (other != null) {
                members.put(name, other);
            }
        }
        List<Object> all = new ArrayList<>();
        members.forEach((name, value) -> all.add(UnknownMember.of(name, (JsonText) value)));
        return all;
    }
}
