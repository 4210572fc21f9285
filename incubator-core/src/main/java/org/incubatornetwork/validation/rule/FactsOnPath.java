package org.incubatornetwork.validation.rule;

import com.google.common.primitives.Ints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.IdentifiedEntity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a path from an entity leads through, by the members that lead to them: the items of lists, of which the entity
 * itself is one, or the value at the end of a path that leads through no list.
 */
final class FactsOnPath {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final StringBuilder members = new StringBuilder();
    private Object value;
    /** The innermost item of a list, and the members that lead to it: it is told in full if there is none within it. */
    private @Nullable Object item;

    private String membersToItem = "";

    private FactsOnPath(Entity entity) {
        value = entity;
        facts.put("", knownBy(entity));
    }

    /** The facts on a path, as far as it leads anywhere. */
    static Map<String, Object> of(Entity entity, Object[] path) {
        FactsOnPath walk = new FactsOnPath(entity);
        for (Object step : path) {
            if (!walk.go(step)) {
                break;
            }
        }
        return walk.end();
    }

    private boolean go(Object step) {
        Object next = next(step).orElse(null);
        if (next == null) {
            return false;
        }
        if (value instanceof List<?>) {
            if (item != null) {
                facts.put(membersToItem, knownBy(item));
            }
            membersToItem = members.toString();
            item = next;
        } else {
            members.append('/').append(step);
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
                : MemberOrder.findValue(value, step.toString());
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

    private Map<String, Object> end() {
        if (item != null) {
            facts.put(membersToItem, item);
        } else if (members.length() > 0 && !(value instanceof List<?>)) {
            facts.put(members.toString(), value);
        }
        return facts;
    }
}
