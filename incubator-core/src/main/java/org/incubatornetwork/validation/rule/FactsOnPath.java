package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.TypedId;

/**
 * The facts that a path from an entity leads through, by the members that lead to them: the items of lists, of which the entity
 * itself is one, or the value at the end of a path that leads through no list.
 */
final class FactsOnPath {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final StringBuilder members = new StringBuilder();
    private Object value;
    private boolean isInItem;

    private FactsOnPath(Entity entity) {
        value = entity;
        facts.put("", knownBy(entity));
    }

    /** The facts on a path, as far as it leads anywhere. */
    static ImmutableMap<String, Object> of(Entity entity, Object[] path) {
        FactsOnPath walk = new FactsOnPath(entity);
        for (Object step : path) {
            if (!walk.go(step.toString())) {
                break;
            }
        }
        return walk.end();
    }

    private boolean go(String step) {
        Optional<?> next = next(step);
        if (next.isEmpty()) {
            return false;
        }
        if (value instanceof List<?>) {
            facts.replaceAll((place, fact) -> knownBy(fact));
            facts.put(members.toString(), next.get());
            isInItem = true;
        } else {
            members.append('/').append(step);
        }
        value = next.get();
        return true;
    }

    private Optional<?> next(String step) {
        if (value instanceof List<?> list) {
            return item(list, step);
        }
        return value instanceof Map<?, ?> map ? Optional.ofNullable(map.get(step)) : MemberOrder.findValue(value, step);
    }

    /** The item at an index that stands in a pointer; empty if there is none. */
    static <T> Optional<T> item(List<T> list, String index) {
        Integer place = Ints.tryParse(index);
        return place == null || place < 0 || place >= list.size() ? Optional.empty() : Optional.of(list.get(place));
    }

    /** The id of what has one, or else all that stands in it. */
    private static Object knownBy(Object item) {
        return MemberOrder.findValue(item, "id")
                .filter(TypedId.class::isInstance)
                .orElse(item);
    }

    private ImmutableMap<String, Object> end() {
        if (!isInItem && members.length() > 0 && !(value instanceof List<?>)) {
            facts.put(members.toString(), value);
        }
        return ImmutableMap.copyOf(facts);
    }
}
