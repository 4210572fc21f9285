package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.IdentifiedEntity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.text.Nearest;

/**
 * What a path from an entity leads through, step by step: the names of members, and of lists the items, of which the entity itself is one;
 * or the value at the end of a path that leads through no list.
 */
final class FactsOnPath {
    private static final int USUAL_STEPS = 6;

    private final List<Object> facts;
    private Object value;
    /** Where the innermost item of a list is among the facts: it is told in full if there is none within it. */
    private int item = -1;

    private FactsOnPath(Entity entity, List<Object> facts) {
        this.facts = facts;
        value = entity;
        facts.add(knownBy(entity));
    }

    /** The facts on a path, as far as it leads anywhere; a list to which others may be added. */
    static List<Object> of(Entity entity, Object[] path) {
        FactsOnPath walk = new FactsOnPath(entity, new ArrayList<>(USUAL_STEPS));
        for (Object step : path) {
            if (!walk.go(step)) {
                break;
            }
        }
        if (walk.item < 0 && walk.facts.size() > 1 && !(walk.value instanceof List<?>)) {
            walk.facts.add(walk.value);
        }
        return walk.facts;
    }

    private boolean go(Object step) {
        Object next = next(step).orElse(null);
        if (next == null) {
            return false;
        }
        if (value instanceof List<?>) {
            if (item >= 0) {
                facts.set(item, knownBy(facts.get(item)));
            }
            item = facts.size();
            facts.add(next);
        } else {
            facts.add(step);
        }
        value = next;
        return true;
    }

    private Optional<?> next(Object step) {
        if (value instanceof List<?> list) {
            return step instanceof Integer place ? item(list, place) : item(list, step.toString());
        }
        return value instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(step.toString()))
                : member(value, step.toString());
    }

    /** What an object has as a member; a check that names one which its type does not have would be read as one of nothing. */
    private static Optional<?> member(Object object, String name) {
        Optional<Object> known = MemberOrder.findValue(object, name);
        if (known.isEmpty()) {
            ImmutableList<String> members = MemberOrder.membersIn(object);
            if (!members.isEmpty() && !members.contains(name) && !isKept(object, name)) {
                throw new IllegalStateException("no member " + name + Nearest.question(name, members));
            }
        }
        return known;
    }

    private static boolean isKept(Object object, String name) {
        return MemberOrder.findValue(object, "unknownMembers").orElse(List.of()) instanceof List<?> kept
                && kept.stream()
                        .anyMatch(each -> each instanceof UnknownMember member
                                && member.name().equals(name));
    }

    /** The item at an index that stands in a pointer; empty if there is none. */
    static <T> Optional<T> item(List<T> list, String index) {
        Integer place = Ints.tryParse(index);
        return place == null ? Optional.empty() : item(list, place.intValue());
    }

    private static <T> Optional<T> item(List<T> list, int place) {
        return place < 0 || place >= list.size() ? Optional.empty() : Optional.of(list.get(place));
    }

    /** The id of what has one, or else all that stands in it. */
    private static Object knownBy(Object item) {
        if (item instanceof IdentifiedEntity<?> entity) {
            return entity.id();
        }
        return MemberOrder.findValue(item, "id").orElse(null) instanceof TypedId id ? id : item;
    }
}
