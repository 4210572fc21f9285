package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.EntityCopy;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.model.UnknownMember;
import org.jspecify.annotations.Nullable;

/** Joins what parts tell of one thing, all parts at once, and remembers in what they disagree. */
final class Joining {
    private static final String NAME = "name";
    private static final String NAMES = "names";

    private final NetworkMerge merge;
    private final ContentDigester digester = new ContentDigester();
    private final Likeness likeness = new Likeness(this, digester);
    private List<Conflict> conflicts = new ArrayList<>();

    Joining(NetworkMerge merge) {
        this.merge = merge;
    }

    ImmutableList<Conflict> conflicts() {
        return ImmutableList.copyOf(conflicts);
    }

    boolean isRefused() {
        return conflicts.stream().anyMatch(conflict -> conflict.rule() == ConflictRule.REFUSE);
    }

    /** The entity that several tell of, each member by itself. */
    Entity entity(List<Sighted> all) {
        Entity first = (Entity) all.get(0).value();
        if (areEqual(all)) {
            return first;
        }
        Map<String, Optional<?>> changed = new HashMap<>();
        for (Shape.Member member : Shape.membersOf(first)) {
            String name = member.name();
            List<Sighted> told = new ArrayList<>();
            for (Sighted each : all) {
                Object value = member.of(each.value());
                if (value != null) {
                    told.add(each.at(name, value));
                }
            }
            if (member.isList()) {
                changed.put(name, Optional.of(list(told)));
            } else if (!told.isEmpty()) {
                boolean isName = first instanceof NamedEntity && name.equals(NAME) && !areEqual(told);
                changed.put(name, Optional.of(isName ? chosen(ConflictKind.NAME, told) : value(told)));
            }
        }
        if (first instanceof NamedEntity && merge.rule(ConflictKind.NAME) == ConflictRule.KEEP_BOTH) {
            changed.put(NAMES, Optional.of(names(changed, all)));
        }
        try {
            return EntityCopy.with(first, changed);
        } catch (IllegalArgumentException e) {
            // Each member may be told, and not all of them together.
            return (Entity) chosen(ConflictKind.VALUE, all);
        }
    }

    private static boolean areEqual(List<Sighted> all) {
        Object first = all.get(0).value();
        return all.stream().allMatch(each -> each.value().equals(first));
    }

    /** The other names, and those by which other parts know the entity. */
    private static List<Object> names(Map<String, Optional<?>> members, List<Sighted> all) {
        List<Object> names = new ArrayList<>(
                Shape.list(members.getOrDefault(NAMES, Optional.empty()).orElse(null)));
        Set<String> known = new HashSet<>();
        names.forEach(name -> known.add(((Name) name).text()));
        members.getOrDefault(NAME, Optional.empty()).ifPresent(name -> known.add((String) name));
        for (Sighted each : all) {
            String name = ((NamedEntity) each.value()).name();
            if (known.add(name)) {
                names.add(Name.of(name));
            }
        }
        return names;
    }

    private Object value(List<Sighted> told) {
        if (areEqual(told)) {
            return told.get(0).value();
        } else if (Shape.isCompared(told.get(0).value())) {
            return entity(told);
        } else if (told.get(0).value() instanceof DateWindow) {
            return day(told);
        }
        return chosen(ConflictKind.VALUE, told);
    }

    /** The day that is known best, if whichever it may be the others may be as well. */
    private Object day(List<Sighted> told) {
        DateWindow narrowest = (DateWindow) told.get(0).value();
        for (Sighted each : told) {
            DateWindow day = (DateWindow) each.value();
            narrowest = isWithin(day, narrowest) ? day : narrowest;
        }
        DateWindow best = narrowest;
        boolean isAgreed = told.stream()
                .map(each -> (DateWindow) each.value())
                .allMatch(day -> day.hasBoundsOf(best) ? day.equals(best) : isWithin(best, day));
        return isAgreed ? best : chosen(ConflictKind.DAY, told);
    }

    private static boolean isWithin(DateWindow day, DateWindow other) {
        return day.narrowedTo(other).filter(both -> both.hasBoundsOf(day)).isPresent();
    }

    /** The day that may be any of some. */
    private static DateWindow either(List<Sighted> told) {
        Optional<LocalDate> earliest = told.stream()
                .map(each -> ((DateWindow) each.value()).earliest())
                .min(Comparator.comparing(day -> day.orElse(LocalDate.MIN)))
                .orElseThrow();
        Optional<LocalDate> latest = told.stream()
                .map(each -> ((DateWindow) each.value()).latest())
                .max(Comparator.comparing(day -> day.orElse(LocalDate.MAX)))
                .orElseThrow();
        if (earliest.isPresent() && latest.isPresent()) {
            return DateWindow.between(earliest.get(), latest.get());
        }
        return earliest.map(DateWindow::notBefore)
                .orElseGet(() -> latest.map(DateWindow::notAfter).orElseGet(DateWindow::unknown));
    }

    /** What is taken where parts disagree. */
    private Object chosen(ConflictKind kind, List<Sighted> told) {
        ConflictRule rule = merge.rule(kind);
        Sighted first = told.get(0);
        Sighted latest = first;
        for (Sighted each : told) {
            if (!each.value().equals(first.value())) {
                add(kind, first, each);
            }
            if (isLater(each, latest)) {
                latest = each;
            }
        }
        return switch (rule) {
            case REFUSE, FIRST -> first.value();
            case LATEST -> latest.value();
            case KEEP_BOTH -> kind == ConflictKind.DAY ? either(told) : first.value();
        };
    }

    private static boolean isLater(Sighted one, Sighted other) {
        Optional<LocalDate> day = one.part().on();
        return day.isPresent()
                && (other.part().on().isEmpty()
                        || day.get().isAfter(other.part().on().get()));
    }

    void add(ConflictKind kind, Sighted first, Sighted second) {
        conflicts.add(ImmutableConflict.builder()
                .kind(kind)
                .rule(merge.rule(kind))
                .firstPart(first.part().name())
                .secondPart(second.part().name())
                .firstPointer(first.pointer())
                .secondPointer(second.pointer())
                .firstValue((Serializable) first.value())
                .secondValue((Serializable) second.value())
                .build());
    }

    /** A list with what is in any of some, in the order in which it is met. */
    private List<Object> list(List<Sighted> lists) {
        List<List<Sighted>> parts = new ArrayList<>();
        for (Sighted list : lists) {
            List<Sighted> items = new ArrayList<>();
            List<?> values = Shape.list(list.value());
            for (int i = 0; i < values.size(); i++) {
                items.add(list.item(i, values.get(i)));
            }
            parts.add(items);
        }
        return items(parts);
    }

    /** The items of the lists of some parts, each of which has its own. */
    List<Object> items(List<List<Sighted>> parts) {
        Map<Object, Integer> most = new HashMap<>();
        for (List<Sighted> items : parts) {
            Map<Object, Integer> counts = new HashMap<>();
            items.forEach(item -> counts.merge(key(item.value()), 1, Integer::sum));
            counts.forEach((key, count) -> most.merge(key, count, Math::max));
        }
        Map<Object, Likeness.Slot> slots = new LinkedHashMap<>();
        Map<Object, List<Map<Object, Sighted>>> several = new LinkedHashMap<>();
        for (List<Sighted> items : parts) {
            Map<Object, Map<Object, Sighted>> here = new LinkedHashMap<>();
            Map<Object, Integer> met = new HashMap<>();
            for (Sighted item : items) {
                Object key = key(item.value());
                Object slot = key;
                if (most.getOrDefault(key, 1) > 1) {
                    Object content = digester.digest(item.value());
                    slot = content + " " + met.merge(content, 1, Integer::sum);
                    here.computeIfAbsent(key, none -> new LinkedHashMap<>()).put(slot, item);
                }
                slots.computeIfAbsent(slot, none -> new Likeness.Slot(slots.size(), key))
                        .told()
                        .add(item);
            }
            here.forEach((key, told) ->
                    several.computeIfAbsent(key, none -> new ArrayList<>()).add(told));
        }
        several.values().forEach(this::addUnlessEachHasWhatAnotherHas);
        if (parts.size() > 1 && !slots.isEmpty()) {
            likeness.settle(slots.values());
        }
        List<Object> joined = new ArrayList<>();
        for (Likeness.Slot slot : slots.values()) {
            if (!slot.told().isEmpty()) {
                join(slot.told(), joined);
            }
        }
        return joined;
    }

    /** Where one part has all the items of a kind that another has, and more, it is known which are which. */
    private void addUnlessEachHasWhatAnotherHas(List<Map<Object, Sighted>> parts) {
        List<Integer> bySize = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingInt(part -> parts.get(part).size()))
                .toList();
        for (int i = 1; i < bySize.size(); i++) {
            int large = bySize.get(i);
            int small = bySize.get(i - 1);
            Map<Object, Sighted> more = parts.get(large);
            parts.get(small).entrySet().stream()
                    .filter(item -> !more.containsKey(item.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .ifPresent(item -> {
                        Sighted other = more.values().iterator().next();
                        add(ConflictKind.ITEM, small < large ? item : other, small < large ? other : item);
                    });
        }
    }

    private void join(List<Sighted> same, List<Object> joined) {
        Object first = same.get(0).value();
        if (first instanceof Claim && !areEqual(same)) {
            claims(same, joined);
        } else if (first instanceof UnknownMember member && !areEqual(same)) {
            List<Sighted> values = same.stream()
                    .map(each -> new Sighted(each.part(), each.pointer(), ((UnknownMember) each.value()).value()))
                    .toList();
            joined.add(UnknownMember.of(member.name(), (JsonText) chosen(ConflictKind.VALUE, values)));
        } else {
            joined.add(first instanceof Entity ? entity(same) : first);
        }
    }

    /** What several tell of one thing; null if they disagree. */
    @Nullable Entity agreed(List<Sighted> same) {
        List<Conflict> before = conflicts;
        conflicts = new ArrayList<>();
        Entity one = entity(same);
        boolean isAgreed = conflicts.isEmpty();
        conflicts = before;
        return isAgreed ? one : null;
    }

    /** Claims of one id: one if they agree, and else as they stand. */
    private void claims(List<Sighted> same, List<Object> joined) {
        Entity one = agreed(same);
        if (one != null) {
            joined.add(one);
            return;
        }
        joined.add(chosen(ConflictKind.CLAIM, same));
        if (merge.rule(ConflictKind.CLAIM) == ConflictRule.KEEP_BOTH) {
            Set<Object> kept = new HashSet<>(Set.of(same.get(0).value()));
            for (Sighted each : same) {
                if (kept.add(each.value())) {
                    joined.add(((Claim) each.value()).withId(Optional.empty()));
                }
            }
        }
    }

    /** By what an item is the same as another: its id; or its codes, what it is of, and its first day; or all that it says. */
    private Object key(Object item) {
        if (item instanceof UnknownMember member) {
            return member.name();
        }
        Optional<TypedId> id = Shape.id(item);
        if (id.isPresent()) {
            return id.get();
        }
        Object known = likeness.kindAndDay(item);
        return known == null ? digester.digest(item) : known;
    }
}
