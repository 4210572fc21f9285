package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.text.PointerSegment;
import org.jspecify.annotations.Nullable;

/** Goes through two networks side by side, in the order of a document, and tells where they differ. */
final class Walk {
    private static final String NETWORK = "/network";

    /** Members that tell on which day somebody looked, of a register and of a source. */
    private static final Set<String> DAYS_OF_LOOKING = Set.of("extractedOn", "retrievedOn");

    private final Renames renames;
    private final Happenings happenings;
    private final List<Change> changes = new ArrayList<>();

    /** Where something stands in both networks, and how it is called. */
    private record Place(String before, String after, ImmutableList<String> words) {
        Place member(String name) {
            return new Place(before + "/" + name, after + "/" + name, with(name));
        }

        Place item(String list, int old, int young, Object item) {
            return new Place(
                    before + "/" + list + "/" + old, after + "/" + list + "/" + young, with(Shape.place(list, item)));
        }

        private ImmutableList<String> with(String word) {
            return ImmutableList.<String>builder().addAll(words).add(word).build();
        }
    }

    private Walk(Network before, Network after) {
        renames = Renames.between(before, after);
        happenings = new Happenings(before, renames);
        objects(before, after, new Place(NETWORK, NETWORK, ImmutableList.of()));
    }

    static Walk through(Network before, Network after) {
        return new Walk(before, after);
    }

    ImmutableList<Happening> happenings() {
        return happenings.all();
    }

    private void objects(Object before, Object after, Place place) {
        for (Shape.Member member : Shape.membersOf(before)) {
            Object old = member.of(before);
            Object young = member.of(after);
            if (member.isList() && !member.name().equals(Shape.UNKNOWN_MEMBERS)) {
                lists(Shape.list(old), Shape.list(young), member.name(), place);
            } else if (!Objects.equals(old, young)) {
                member(member, old, young, place);
            }
        }
    }

    private void member(Shape.Member member, @Nullable Object old, @Nullable Object young, Place place) {
        if (member.isList()) {
            unknownMembers(old, young, place);
        } else if (member.name().equals("id") && old != null && young != null) {
            add(ChangeKind.RENAMED, place.member("id"), old, young);
        } else {
            values(old, young, place.member(member.name()));
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
            add(kind(old, young, place), place, old, young);
        }
    }

    private static ChangeKind kind(Object old, Object young, Place place) {
        if (isNarrower(old, young)) {
            return ChangeKind.NARROWED;
        }
        boolean isLater = old instanceof LocalDate first && young instanceof LocalDate next && next.isAfter(first);
        return isLater && DAYS_OF_LOOKING.contains(Iterables.getLast(place.words()))
                ? ChangeKind.LOOKED_AGAIN
                : ChangeKind.CORRECTED;
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
        int alike = alikeAtTheStart(before, after);
        if (alike == before.size() && alike == after.size()) {
            return;
        }
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
                happened(list, place, null, young, changes.size());
                continue;
            }
            if (!isMoved[k]) {
                next = removed(before, stays, next, partner, list, place);
            }
            Object old = before.get(partner);
            if (isMoved[k]) {
                add(ChangeKind.MOVED, place.item(list, partner, k, young), old, young);
            }
            if ((partner != k || k >= alike) && !old.equals(young)) {
                int first = changes.size();
                values(old, young, place.item(list, partner, k, young));
                happened(list, place, old, young, first);
            }
        }
        removed(before, stays, next, before.size(), list, place);
    }

    private static int alikeAtTheStart(List<?> before, List<?> after) {
        int least = Math.min(before.size(), after.size());
        int alike = 0;
        while (alike < least && before.get(alike).equals(after.get(alike))) {
            alike++;
        }
        return alike;
    }

    /** Tells of what is no longer there of a part of a list, and returns where the next part begins. */
    private int removed(List<?> before, boolean[] stays, int first, int end, String list, Place place) {
        for (int i = first; i < end; i++) {
            if (!stays[i]) {
                add(ChangeKind.REMOVED, place.item(list, i, i, before.get(i)), before.get(i), null);
                happened(list, place, before.get(i), null, changes.size());
            }
        }
        return Math.max(first, end);
    }

    /** Tells what the changes from one on mean, if they are of an item of a list of the network itself. */
    private void happened(String list, Place place, @Nullable Object old, @Nullable Object young, int first) {
        if (place.words().isEmpty()) {
            happenings.of(list, old, young, changes.subList(first, changes.size()));
        }
    }

    /**
     * Members that this version of the format does not know, each by its name. What follows one that is new among them, or that stood
     * after others, is new as well or has moved.
     */
    private void unknownMembers(@Nullable Object before, @Nullable Object after, Place place) {
        Map<String, JsonText> old = byName(before);
        Map<String, JsonText> young = byName(after);
        for (String name : Sets.difference(old.keySet(), young.keySet())) {
            values(old.get(name), null, unknown(name, place));
        }
        Iterator<String> kept = Sets.intersection(old.keySet(), young.keySet()).iterator();
        boolean isInOrder = true;
        for (String name : young.keySet()) {
            isInOrder = isInOrder && kept.hasNext() && kept.next().equals(name);
            JsonText former = old.get(name);
            if (!isInOrder && former != null) {
                add(ChangeKind.MOVED, unknown(name, place), former, young.get(name));
            }
            if (!Objects.equals(former, young.get(name))) {
                values(former, young.get(name), unknown(name, place));
            }
        }
    }

    private static Place unknown(String name, Place place) {
        return place.member(PointerSegment.of(name));
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

    /** The changes: what was removed here and added there, if there is one of each, was moved. */
    ImmutableList<Change> changes() {
        ContentDigester digester = new ContentDigester();
        Map<ContentDigest, List<Change>> removed = byContent(ChangeKind.REMOVED, digester);
        IdentityHashMap<Change, Change> moves = new IdentityHashMap<>();
        Set<Change> gone = Sets.newIdentityHashSet();
        byContent(ChangeKind.ADDED, digester).forEach((content, to) -> {
            List<Change> from = removed.getOrDefault(content, List.of());
            if (to.size() == 1
                    && from.size() == 1
                    && from.get(0).oldValue().equals(to.get(0).newValue())) {
                moves.put(to.get(0), Change.moved(from.get(0), to.get(0)));
                gone.add(from.get(0));
            }
        });
        return changes.stream()
                .filter(change -> !gone.contains(change))
                .map(change -> moves.getOrDefault(change, change))
                .collect(ImmutableList.toImmutableList());
    }

    private Map<ContentDigest, List<Change>> byContent(ChangeKind kind, ContentDigester digester) {
        Map<ContentDigest, List<Change>> byContent = new LinkedHashMap<>();
        for (Change change : changes) {
            Optional<Serializable> value = kind == ChangeKind.ADDED ? change.newValue() : change.oldValue();
            if (change.kind() == kind && value.filter(Shape::isCompared).isPresent()) {
                byContent
                        .computeIfAbsent(digester.digest(value.get()), none -> new ArrayList<>())
                        .add(change);
            }
        }
        return byContent;
    }
}
