package org.incubatornetwork.diff;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.toSet;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.EntityCopy;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.TypedId;

/**
 * Which entities of a network have another id in the other one: of those whose id is on one side alone, each that is the only one
 * there with a number in some register, or else with its name, and has one counterpart on the other side; if on neither side
 * anything refers to the id of the other.
 */
final class Renames {
    /** The lists of a network of what has a name and an id of its own. */
    private static final ImmutableList<String> LISTS = MemberOrder.getMembers(Network.class).stream()
            .filter(Renames::isListOfNamed)
            .collect(toImmutableList());

    private final Map<TypedId, TypedId> newIds = new HashMap<>();

    private Renames() {}

    private static boolean isListOfNamed(String member) {
        return MemberOrder.findType(Network.class, member)
                .filter(NamedEntity.class::isAssignableFrom)
                .isPresent();
    }

    static Renames between(Network before, Network after) {
        Renames renames = new Renames();
        for (String list : LISTS) {
            List<?> old = Shape.list(MemberOrder.findValue(before, list).orElse(null));
            List<?> young = Shape.list(MemberOrder.findValue(after, list).orElse(null));
            Map<TypedId, Object> gone = new HashMap<>();
            Map<TypedId, Object> come = new HashMap<>();
            onOneSideAlone(old, young, gone, come);
            renames.match(gone, come, entity -> digests(((Entity) entity).identifiers()));
            renames.match(gone, come, entity -> Set.of(((NamedEntity) entity).name()));
        }
        renames.leaveOutWhatIsReferredTo(before, after);
        return renames;
    }

    private static Set<Object> digests(List<Identifier> identifiers) {
        return identifiers.stream().map(ContentDigest::of).collect(toSet());
    }

    /** An id that something refers to on the other side was not exchanged for another. */
    private void leaveOutWhatIsReferredTo(Network before, Network after) {
        if (!newIds.isEmpty()) {
            Set<TypedId> old = idsIn(before);
            Set<TypedId> young = idsIn(after);
            newIds.entrySet().removeIf(ids -> young.contains(ids.getKey()) || old.contains(ids.getValue()));
        }
    }

    private static Set<TypedId> idsIn(Network network) {
        Set<TypedId> ids = new HashSet<>();
        EntityCopy.withIds(network, id -> {
            ids.add(id);
            return id;
        });
        return ids;
    }

    /** Finds the entities whose id is on one side alone: all that is between what both sides begin and end with might be. */
    private static void onOneSideAlone(
            List<?> old, List<?> young, Map<TypedId, Object> gone, Map<TypedId, Object> come) {
        int first = 0;
        int oldEnd = old.size();
        int youngEnd = young.size();
        while (first < Math.min(oldEnd, youngEnd) && hasOneId(old.get(first), young.get(first))) {
            first++;
        }
        while (first < Math.min(oldEnd, youngEnd) && hasOneId(old.get(oldEnd - 1), young.get(youngEnd - 1))) {
            oldEnd--;
            youngEnd--;
        }
        for (Object entity : old.subList(first, oldEnd)) {
            Shape.id(entity).ifPresent(id -> gone.putIfAbsent(id, entity));
        }
        for (Object entity : young.subList(first, youngEnd)) {
            Shape.id(entity).ifPresent(id -> come.putIfAbsent(id, entity));
        }
        Set<TypedId> stayed = new HashSet<>(gone.keySet());
        stayed.retainAll(come.keySet());
        gone.keySet().removeAll(stayed);
        come.keySet().removeAll(stayed);
        if (!gone.isEmpty() && !come.isEmpty()) {
            young.forEach(entity -> Shape.id(entity).ifPresent(gone::remove));
            old.forEach(entity -> Shape.id(entity).ifPresent(come::remove));
        }
    }

    private static boolean hasOneId(Object old, Object young) {
        return Objects.equals(Shape.idOf(old), Shape.idOf(young));
    }

    private void match(
            Map<TypedId, Object> gone, Map<TypedId, Object> come, Function<Object, Set<? extends Object>> signs) {
        SetMultimap<Object, TypedId> old = bySign(gone, signs);
        SetMultimap<Object, TypedId> young = bySign(come, signs);
        for (Object sign : old.keySet()) {
            if (old.get(sign).size() == 1 && young.get(sign).size() == 1) {
                TypedId from = old.get(sign).iterator().next();
                TypedId to = young.get(sign).iterator().next();
                if (gone.containsKey(from) && come.containsKey(to)) {
                    newIds.put(from, to);
                    gone.remove(from);
                    come.remove(to);
                }
            }
        }
    }

    private static SetMultimap<Object, TypedId> bySign(
            Map<TypedId, Object> entities, Function<Object, Set<? extends Object>> signs) {
        SetMultimap<Object, TypedId> bySign = HashMultimap.create();
        entities.forEach((id, entity) -> signs.apply(entity).forEach(sign -> bySign.put(sign, id)));
        return bySign;
    }

    /** Whether a change of an id is one of these: of an entity that stands in a list of the network. */
    static boolean isOne(Change change) {
        List<String> place = change.place();
        return place.size() == 2 && LISTS.stream().anyMatch(list -> place.get(0).startsWith(list + " "));
    }

    /** A value of the first network as it is called in the second. */
    Object translated(Object value) {
        return !newIds.isEmpty() && value instanceof TypedId id ? newIds.getOrDefault(id, id) : value;
    }
}
