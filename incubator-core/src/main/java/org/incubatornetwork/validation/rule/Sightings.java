package org.incubatornetwork.validation.rule;

import com.google.common.primitives.ImmutableLongArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.incubatornetwork.style.NoBean;

/**
 * Keys and the startups that had them, of which the repeated ones are asked for in the end. Adding is three stores into
 * arrays: no table is searched while startups come, however many there are.
 */
public final class Sightings implements Serializable, NoBean {
    private static final int FIRST_CAPACITY = 16;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int BITS_EACH = 4;
    private static final int CHARACTERS_OF_LONG = Long.SIZE / Character.SIZE;
    private static final int MOST_BITS = 1 << 26;

    private long[] hashes = new long[FIRST_CAPACITY];
    private Sighting[] owners = new Sighting[FIRST_CAPACITY];
    private String[] keys = new String[FIRST_CAPACITY];
    private int[] places = new int[FIRST_CAPACITY];
    private int size;

    /** Nothing seen yet. */
    public Sightings() {}

    /**
     * A key that was seen.
     *
     * @param owner the startup that had it
     * @param hash the hash under which it was added
     * @param key the key
     * @param place where in a list of the startup
     */
    public record Entry(Sighting owner, long hash, String key, int place) {}

    /**
     * Adds a key that a startup has.
     *
     * @param hash a hash of what makes two keys the same
     * @param owner the startup
     * @param key the key
     * @param place where in a list of the startup
     */
    public void add(long hash, Sighting owner, String key, int place) {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(key);
        if (size == hashes.length) {
            grow(size * 2);
        }
        hashes[size] = hash;
        owners[size] = owner;
        keys[size] = key;
        places[size] = place;
        size++;
    }

    /**
     * Adds what was seen elsewhere.
     *
     * @param other the other keys
     */
    public void merge(Sightings other) {
        if (size + other.size > hashes.length) {
            grow(Math.max(size + other.size, size * 2));
        }
        System.arraycopy(other.hashes, 0, hashes, size, other.size);
        System.arraycopy(other.owners, 0, owners, size, other.size);
        System.arraycopy(other.keys, 0, keys, size, other.size);
        System.arraycopy(other.places, 0, places, size, other.size);
        size += other.size;
    }

    private void grow(int capacity) {
        hashes = Arrays.copyOf(hashes, capacity);
        owners = Arrays.copyOf(owners, capacity);
        keys = Arrays.copyOf(keys, capacity);
        places = Arrays.copyOf(places, capacity);
    }

    /**
     * A hash of a text, made of four characters at once.
     *
     * @param text the text
     * @return 64 bits; others than those of {@link #hash(String, long)}
     */
    public static long hash(String text) {
        int length = text.length();
        long hash = 0;
        int i = 0;
        for (; i + CHARACTERS_OF_LONG <= length; i += CHARACTERS_OF_LONG) {
            long four = text.charAt(i)
                    | (long) text.charAt(i + 1) << Character.SIZE
                    | (long) text.charAt(i + 2) << (2 * Character.SIZE)
                    | (long) text.charAt(i + 3) << (3 * Character.SIZE);
            hash = mixed(hash, four);
        }
        for (; i < length; i++) {
            hash = mixed(hash, text.charAt(i));
        }
        return mixed(hash, (long) length); // the last of four characters is in all bits only then
    }

    /**
     * A hash of a text in the scope of another hash.
     *
     * @param text the text
     * @param seed the other hash
     * @return 64 bits
     */
    public static long hash(String text, long seed) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = mixed(hash, text.charAt(i));
        }
        return hash;
    }

    /**
     * A hash with a further character.
     *
     * @param hash the hash of what comes before
     * @param character the character
     * @return 64 bits
     */
    public static long mixed(long hash, char character) {
        return mixed(hash, (long) character);
    }

    private static long mixed(long hash, long characters) {
        long mixed = (hash ^ characters) * MULTIPLIER;
        return mixed ^ mixed >>> Integer.SIZE;
    }

    /**
     * The keys that were seen more than once.
     *
     * @param form what makes two keys of one hash the same
     * @return for each, who had it: by the startup's id, whatever the order of the document, and of one id by place
     */
    public List<List<Entry>> repeated(UnaryOperator<String> form) {
        return repeated(form, hashes, size);
    }

    /**
     * The keys that were seen more than once, but for those that only one startup had as its first key and again: a firm's name, and the
     * same with its legal form.
     *
     * @param form what makes two keys of one hash the same
     * @return what {@link #repeated} has, with every key that several startups had
     */
    public List<List<Entry>> shared(UnaryOperator<String> form) {
        long[] own = new long[size];
        int count = 0;
        int first = 0;
        for (int i = 0; i < size; i++) {
            first = isSame(owners[i], owners[first]) ? first : i;
            if (i == first || hashes[i] != hashes[first]) {
                own[count] = hashes[i];
                count++;
            }
        }
        return repeated(form, own, count);
    }

    /** Most differ in their places, and need not be compared further. */
    private static boolean isSame(Sighting one, Sighting other) {
        return one.position() == other.position() && one.equals(other);
    }

    private List<List<Entry>> repeated(UnaryOperator<String> form, long[] seen, int count) {
        BitSet crowded = crowded(seen, count);
        long[] hashesOfSeveral = repeated(seen, count, crowded);
        List<List<Entry>> repeated = new ArrayList<>();
        if (hashesOfSeveral.length == 0) {
            return repeated;
        }
        Map<Long, Map<String, List<Entry>>> candidates = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            if (crowded.get(bit(hashes[i], count)) && Arrays.binarySearch(hashesOfSeveral, hashes[i]) >= 0) {
                candidates
                        .computeIfAbsent(hashes[i], unseen -> new TreeMap<>())
                        .computeIfAbsent(form.apply(keys[i]), unseen -> new ArrayList<>())
                        .add(new Entry(owners[i], hashes[i], keys[i], places[i]));
            }
        }
        for (Map<String, List<Entry>> byForm : candidates.values()) {
            for (List<Entry> entries : byForm.values()) {
                if (entries.size() > 1) {
                    entries.sort(
                            Comparator.comparing((Entry entry) -> entry.owner().id())
                                    .thenComparingLong(entry -> entry.owner().position())
                                    .thenComparingInt(Entry::place));
                    repeated.add(entries);
                }
            }
        }
        return repeated;
    }

    /** The bits on which several hashes fall: most hashes are there once, and alone on theirs. */
    private static BitSet crowded(long[] seen, int count) {
        BitSet taken = new BitSet(bit(-1, count) + 1);
        BitSet crowded = new BitSet(bit(-1, count) + 1);
        for (int i = 0; i < count; i++) {
            int bit = bit(seen[i], count);
            (taken.get(bit) ? crowded : taken).set(bit);
        }
        return crowded;
    }

    /** The bit of a hash, of eight to sixteen times as many as there are hashes. */
    private static int bit(long hash, int count) {
        return (int) hash & (Math.min(Integer.highestOneBit(count), MOST_BITS) << BITS_EACH) - 1;
    }

    /** Those that are there more than once, sorted: in a table, chosen ids could all fall into one place. */
    private static long[] repeated(long[] seen, int all, BitSet crowded) {
        ImmutableLongArray.Builder found = ImmutableLongArray.builder();
        for (int i = 0; i < all; i++) {
            if (crowded.get(bit(seen[i], all))) {
                found.add(seen[i]);
            }
        }
        long[] several = found.build().toArray();
        Arrays.sort(several);
        int count = 0;
        for (int i = 1; i < several.length; i++) {
            if (several[i] == several[i - 1] && (count == 0 || several[count - 1] != several[i])) {
                several[count] = several[i];
                count++;
            }
        }
        return Arrays.copyOf(several, count);
    }
}
