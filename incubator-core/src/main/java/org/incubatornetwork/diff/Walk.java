package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.text.PointerSegment;
import org.jspecify.annotations.Nullable;

/** Goes through two networks side by side, in the order of a document, and tells where they differ. */
final class Walk {
    private static final String NETWORK = "/network";
    private static final String UNKNOWN_MEMBERS = "unknownMembers";

    private final Renames renames;
    private final List<Change> changes = new ArrayList<>();

    /** Where something stands in both networks, and how it is called. */
    private record Place(String before, String after, ImmutableList<String> words) {
        Place member(String name) {
            return new Place(before + "/" + name, after + "/" + name, with(name));
        }

        Place item(String list, int old, int young, Object item) {
            return new Place(
                    before + "/" + list + "/" + old,
                    after + "/" + list + "/" + young,
                    with((list + " " + Shape.label(item)).strip()));
        }

        private ImmutableList<String> with(String word) {
            return ImmutableList.<String>builder().addAll(words).add(word).build();
        }
    }

    private Walk(Renames renames) {
        this.renames = renames;
    }

    static ImmutableList<Change> through(Network before, Network after) {
        Walk walk = new Walk(Renames.between(before, after));
        walk.objects(before, after, new Place(NETWORK, NETWORK, ImmutableList.of()));
        return walk.withMoves();
    }

    private void objects(Object before, Object after, Place place) {
        for (Shape.Member member : Shape.membersOf(before)) {
            Object old = member.of(before);
            Object young = member.of(after);
            if (Objects.equals(old, young)) {
                continue;
            }
            if (member.name().equals(UNKNOWN_MEMBERS)) {
                unknownMembers(old, young, place);
            } else if (old instanceof Collection || young instanceof Collection) {
                lists(Shape.list(old), Shape.list(young), member.name(), place);
            } else if (member.name().equals("id") && old != null && young != null) {
                add(ChangeKind.RENAMED, place.member("id"), old, young);
            } else {
                values(old, young, place.member(member.name()));
            }
        }
    }

    private void values(@Nullable Object old, @Nullable Object young, Place place) {
        if (old == null) {
            add(ChangeKind.LEARNT, place, null, young);
        } else if (young == null) {
            add(ChangeKind.WITHDRAWN, place, old, null);
        } else if (Shape.isCompared(old)) {
            objects(old, young, place);
        } else if (!renames.translated(old).equals(young)) {
            add(isNarrower(old, young) ? ChangeKind.NARROWED : ChangeKind.CORRECTED, place, old, young);
        }
    }

    /** Whether a day, vague as it is, is among those that another might be, and is not all of them. */
    private static boolean isNarrower(Object old, Object young) {
        return old instanceof DateWindow wide
                && young instanceof DateWindow narrow
                && !narrow.hasBoundsOf(wide)
                && (wide.earliest().isEmpty() || isInOrder(wide.earliest(), narrow.earliest()))
                && (wide.latest().isEmpty() || isInOrder(narrow.latest(), wide.latest()));
    }

    private static boolean isInOrder(Optional<LocalDate> first, Optional<LocalDate> second) {
        return first.isPresent() && second.isPresent() && !first.get().isAfter(second.get());
    }

    private void lists(List<?> before, List<?> after, String list, Place place) {
        int[] partners = Pairing.of(before, after, renames);
        boolean[] isMoved = Pairing.outOfOrder(partners);
        boolean[] stays = new boolean[before.size()];
        for (int partner : partners) {
            if (partner != Pairing.NONE) {
                stays[partner] = true;
            }
        }
        int next = 0;
        for (int k = 0; k < after.size(); k++) {
            int partner = partners[k];
            Object young = after.get(k);
            if (partner == Pairing.NONE) {
                add(ChangeKind.ADDED, place.item(list, k, k, young), null, young);
                continue;
            }
            if (!isMoved[k]) {
                next = removed(before, stays, next, partner, list, place);
            }
            Object old = before.get(partner);
            Place item = place.item(list, partner, k, young);
            if (isMoved[k]) {
                add(ChangeKind.MOVED, item, old, young);
            }
            if (!old.equals(young)) {
                values(old, young, item);
            }
        }
        removed(before, stays, next, before.size(), list, place);
    }

    /** Tells of what is no longer there of a part of a list, and returns where the next part begins. */
    private int removed(List<?> before, boolean[] stays, int first, int end, String list, Place place) {
        for (int i = first; i < end; i++) {
            if (!stays[i]) {
                add(ChangeKind.REMOVED, place.item(list, i, i, before.get(i)), before.get(i), null);
            }
        }
        return Math.max(first, end);
    }

    /** Members that this version of the format does not know, each by its name. */
    private void unknownMembers(@Nullable Object before, @Nullable Object after, Place place) {
        Map<String, JsonText> old = byName(before);
        Map<String, JsonText> young = byName(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(young.keySet());
        for (String name : names) {
            if (!Objects.equals(old.get(name), young.get(name))) {
                values(old.get(name), young.get(name), place.member(PointerSegment.of(name)));
            }
        }
    }

    private static Map<String, JsonText> byName(@Nullable Object members) {
        Map<String, JsonText> byName = new LinkedHashMap<>();
        for (Object member : Shape.list(members)) {
            UnknownMember unknown = (UnknownMember) member;
            byName.put(unknown.name(), unknown.value());
        }
        return byName;
    }

    private void add(ChangeKind kind, Place place, @Nullable Object old, @Nullable Object young) {
        changes.add(ImmutableChange.builder()
                .kind(kind)
                .place(place.words())
                .before(old == null ? Optional.empty() : Optional.of(place.before()))
                .after(young == null ? Optional.empty() : Optional.of(place.after()))
                .oldValue(Optional.ofNullable((Serializable) old))
                .newValue(Optional.ofNullable((Serializable) young))
                .build());
    }

    /** What was removed here and added there, if there is one of each, was moved. */
    private ImmutableList<Change> withMoves() {
        Map<Serializable, List<Change>> removed = byValue(ChangeKind.REMOVED);
        Map<Serializable, List<Change>> added = byValue(ChangeKind.ADDED);
        Map<Change, Change> moves = new HashMap<>();
        Set<Change> gone = new HashSet<>();
        added.forEach((value, to) -> {
            List<Change> from = removed.getOrDefault(value, List.of());
            if (to.size() == 1 && from.size() == 1) {
                moves.put(to.get(0), Change.moved(from.get(0), to.get(0)));
                gone.add(from.get(0));
            }
        });
        return changes.stream()
                .filter(change -> !gone.contains(change))
                .map(change -> moves.getOrDefault(change, change))
                .collect(ImmutableList.toImmutableList());
    }

    private Map<Serializable, List<Change>> byValue(ChangeKind kind) {
        Map<Serializable, List<Change>> byValue = new LinkedHashMap<>();
        for (Change change : changes) {
            Optional<Serializable> value = kind == ChangeKind.ADDED ? change.newValue() : change.oldValue();
            if (change.kind() == kind && value.filter(Shape::isCompared).isPresent()) {
                byValue.computeIfAbsent(value.get(), none -> new ArrayList<>()).add(change);
            }
        }
        return byValue;
    }
}
