package org.incubatornetwork.validation.catalogue;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.text.ByText;
import org.incubatornetwork.validation.rule.EntityKind;

/** An order of the items of a list that does not depend on their places in it: rules that compare items with each other go by it. */
final class ContentOrder {
    private ContentOrder() {}

    /** Takes the place of an item that has something in common with another, and the place of that one, which comes first. */
    @FunctionalInterface
    interface Repeat {
        void take(int place, int first);
    }

    /** By the content alone; what digests it is made when the first two are compared, and keeps what it has digested. */
    static <T> Comparator<T> byContent() {
        Supplier<ContentDigester> digester = Suppliers.memoize(ContentDigester::new);
        return (one, other) -> digester.get().compare(one, other);
    }

    /** By an order, and by the content where that does not tell. */
    static <T> Comparator<T> of(Comparator<T> order) {
        return order.thenComparing(byContent());
    }

    /** Whether one comes after another by an order, and by the content where that does not tell. */
    static <T> boolean isAfter(T one, T other, Comparator<T> order) {
        int known = order.compare(one, other);
        return known > 0 || (known == 0 && byContent().compare(one, other) > 0);
    }

    /** By the ids of entities of a kind; those without one come first. */
    static <E extends Entity> Comparator<E> byId(EntityKind<E> kind) {
        return of(Comparator.comparing(
                (E entity) -> kind.id(entity).map(TypedId::value).orElse("")));
    }

    /** The places of the items, by an order, and by their content where that does not tell. */
    static <T> ImmutableList<Integer> places(List<T> items, Comparator<T> order) {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(items::get, of(order)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Visits each item that has the key of another, but for the first of them by an order that tells any two apart. */
    static <T> void visitRepeated(List<T> items, Function<T, Optional<?>> key, Comparator<T> order, Repeat visitor) {
        Map<ByText, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Object known = key.apply(items.get(i)).orElse(null);
            if (known != null) {
                places.computeIfAbsent(new ByText(known), unseen -> new ArrayList<>(1))
                        .add(i);
            }
        }
        for (List<Integer> same : places.values()) {
            if (same.size() > 1) {
                same.sort(Comparator.comparing(items::get, order));
                int first = same.get(0);
                same.subList(1, same.size()).forEach(place -> visitor.take(place, first));
            }
        }
    }
}
