package org.incubatornetwork.diff;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.IdentifiedEntity;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type, and what each does for telling one item of a list from another. It is read off the table of members, so that
 * a member which is added tomorrow is compared as well.
 */
final class Shape {
    static final String UNKNOWN_MEMBERS = "unknownMembers";

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final ImmutableList<Member> members;

    private Shape(Class<?> implementation) {
        members = MemberOrder.findType(implementation).map(Shape::members).orElse(ImmutableList.of());
    }

    private static ImmutableList<Member> members(Class<?> type) {
        return Stream.concat(MemberOrder.getMembers(type).stream(), Stream.of(UNKNOWN_MEMBERS))
                .map(member -> Member.of(type, member))
                .collect(ImmutableList.toImmutableList());
    }

    /** What members a value has; none if it is no object of a document. */
    static ImmutableList<Member> membersOf(Object value) {
        return SHAPES.get(value.getClass()).members;
    }

    /** Whether a value is compared member by member: amounts, quantities and the like are seen as one. */
    static boolean isCompared(Object value) {
        return value instanceof Entity;
    }

    /**
     * A member of a type.
     *
     * @param isNeeded whether every object of the type has it
     * @param isList whether its values are the items of a list
     * @param isDay whether its value is a day
     */
    record Member(String name, boolean isNeeded, boolean isList, boolean isDay) {
        static Member of(Class<?> owner, String name) {
            try {
                Method accessor = owner.getMethod(name);
                Class<?> result = accessor.getReturnType();
                boolean isList = ImmutableCollection.class.isAssignableFrom(result);
                boolean isNeeded = result != Optional.class
                        && result != OptionalInt.class
                        && result != OptionalLong.class
                        && !isList;
                String type = accessor.getGenericReturnType().getTypeName();
                boolean isDay = !isList && type.replace(">", "").endsWith(DateWindow.class.getName());
                return new Member(name, isNeeded, isList, isDay);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a member without an accessor", e);
            }
        }

        /** What an object has as the member; null if it does not have it, as a document does not have a flag that is not set. */
        @Nullable Object of(Object object) {
            return MemberOrder.findValue(object, name)
                    .filter(value -> !value.equals(false))
                    .orElse(null);
        }
    }

    /** An id of an object, if it has one. */
    static Optional<TypedId> id(Object object) {
        return Optional.ofNullable(idOf(object));
    }

    /** An id of an object; null if it has none. */
    static @Nullable TypedId idOf(Object object) {
        if (object instanceof IdentifiedEntity<?> entity) {
            return entity.id();
        }
        return MemberOrder.findValue(object, "id").orElse(null) instanceof TypedId id ? id : null;
    }

    /** The days of an object, each as it stands in the order of its members; null where one is not told. */
    static List<@Nullable DateWindow> days(Object object) {
        List<@Nullable DateWindow> days = new ArrayList<>();
        for (Member member : membersOf(object)) {
            Object value = member.of(object);
            days.add(value instanceof DateWindow day ? day : null);
        }
        return days;
    }

    /** Whether a value says of what kind something is, and not how much. */
    static boolean isCode(Object value) {
        return value instanceof OpenCode || value instanceof Enum<?> || value instanceof MeasureId;
    }

    /** How an item of a list is called, and the list. */
    static String place(String list, Object item) {
        return (list + " " + label(item)).strip();
    }

    /** How an item of a list is called: by its id, its name, its codes and the days from and to which it is, or as it reads. */
    static String label(Object item) {
        Optional<String> id = id(item).map(TypedId::value);
        if (id.isPresent()) {
            return id.get();
        }
        for (String naming : List.of("name", "text", "url", "title", "publisher")) {
            Optional<Object> name = MemberOrder.findValue(item, naming);
            if (name.isPresent()) {
                return name.get().toString();
            }
        }
        List<String> words = new ArrayList<>();
        Set<String> namingDays = namingDays(item);
        for (Member member : membersOf(item)) {
            Object value = member.of(item);
            if (value != null && (isCode(value) || value instanceof TypedId || namingDays.contains(member.name()))) {
                words.add(value.toString());
            }
        }
        return isCompared(item) ? String.join(" ", words) : text(item);
    }

    /** What starts is named by when it does, and then by when it ends; else the first day that it tells names it, and no other. */
    private static Set<String> namingDays(Object item) {
        List<String> told = membersOf(item).stream()
                .filter(member -> member.of(item) instanceof DateWindow)
                .map(Member::name)
                .toList();
        boolean mayStart =
                membersOf(item).stream().anyMatch(member -> member.name().equals("start"));
        if (mayStart) {
            return told.contains("start") ? Set.of("start", "end") : Set.of();
        }
        return told.isEmpty() ? Set.of() : Set.of(told.get(0));
    }

    /** How a value reads: an object that has no text of its own by what it says, member by member. */
    static String text(Object value) {
        return value instanceof Money
                        || value instanceof Quantity
                        || membersOf(value).isEmpty()
                ? value.toString()
                : membersOf(value).stream()
                        .filter(member -> !member.name().equals(UNKNOWN_MEMBERS))
                        .map(member -> member.of(value))
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(joining(" "));
    }

    static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items;
        }
        return value instanceof Collection<?> items ? List.copyOf(items) : List.of();
    }
}
