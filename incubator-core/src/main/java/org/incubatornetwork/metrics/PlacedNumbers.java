package org.incubatornetwork.metrics;

import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/** The numbers of one startup at a time, each at a place: the scope and question that it is of, or something with a name there. */
abstract class PlacedNumbers implements NumberedAccumulator.Numbers {
    /** Finds the place of something with a name at a place. */
    private final Named named;

    private int place;

    PlacedNumbers(Named named) {
        this.named = named;
    }

    @FunctionalInterface
    interface Named {
        int find(String name, int place);
    }

    /** What differs is given to. */
    @FunctionalInterface
    interface Differences {
        void add(int place, long key, int happened, int known, int change);
    }

    /** What is added from now on is at a place. */
    final void at(int placeOfAll) {
        place = placeOfAll;
    }

    final int place() {
        return place;
    }

    @Override
    public final NumberedAccumulator.Numbers of(String name) {
        int own = place;
        int other = named.find(name, own);
        return (key, number) -> {
            place = other;
            add(key, number);
            place = own;
        };
    }

    /** Tells by how much the numbers change from which day on. */
    abstract void tell(Differences taker);
}
