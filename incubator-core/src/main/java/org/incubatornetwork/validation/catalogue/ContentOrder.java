package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.incubatornetwork.model.ContentDigester;

/** An order of the items of a list that does not depend on their places in it: rules that compare items with each other go by it. */
final class ContentOrder {
    private ContentOrder() {}

    /** The places of the items, by an order, and by their content where that does not tell. */
    static <T> ImmutableList<Integer> places(List<T> items, Comparator<T> order) {
        Comparator<T> whole = order.thenComparing(new ContentDigester()::digest);
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(items::get, whole))
                .collect(ImmutableList.toImmutableList());
    }
}
