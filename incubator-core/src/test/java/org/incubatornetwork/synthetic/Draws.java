package org.incubatornetwork.synthetic;

import java.util.List;

/**
 * Random draws that are the same on every machine, JDK and thread.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), written
 * out here, so that no library's choice of an algorithm has a part in it. Its start is a mix of the seed, the index of the
 * startup and the aspect of its life, so that the jobs of a startup can change without its stays changing too. Functions
 * come from {@link StrictMath}, whose results are specified to the bit.
 */
final class Draws {
    /** What is drawn independently of the rest. */
    enum Aspect {
        LIFE(1),
        RESIDENCE(2),
        IDENTITY(3),
        FIGURES(4),
        SERVICES(5),
        FAULT(6),
        VAGUE_DAYS(7);

        private final long number;

        Aspect(long number) {
            this.number = number;
        }
    }

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    static Draws of(long seed, long index, Aspect aspect) {
        long start = mix(seed + GOLDEN_GAMMA);
        start = mix(start ^ (index + GOLDEN_GAMMA));
        return new Draws(mix(start ^ (aspect.number * GOLDEN_GAMMA)));
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0, included, to 1, excluded. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Whether something of a given probability happens. */
    boolean happens(double probability) {
        return unit() < probability;
    }

    /** A whole number from one to another, both included. */
    int between(int least, int most) {
        return least + (int) (((next() >>> 32) * (most - least + 1L)) >>> 32);
    }

    /** One of a list, each equally likely. */
    <T> T oneOf(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    /** A waiting time with a given mean. */
    double exponential(double mean) {
        return -StrictMath.log(1 - unit()) * mean;
    }

    /** A number of mean 0 and deviation 1, never beyond 6: near enough to normal for a register. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }
}
