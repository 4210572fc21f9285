package org.incubatornetwork.history;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * The deaths of firms by day, of which it can be told whether they are a history or a snapshot: where many share one day, and it
 * is the day on which they were observed or the register was extracted, they tell that somebody looked, not when firms died.
 *
 * <p>Used by one thread at a time; can be merged and serialized, and depends on no order.
 */
public final class DeathDays implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;
    private static final int FEWEST = 5;

    private long deaths;
    /** How many firms died on a day on which their death was observed; null as long as none did. */
    private @Nullable TreeMap<Integer, Long> observed;

    /** The deaths of nobody, to which those of firms are added. */
    public DeathDays() {}

    /**
     * A snapshot: deaths that share the day on which they were observed.
     *
     * @param day the day
     * @param deaths how many died on it, by the register, and were observed on it
     * @param allDeaths how many died at all
     */
    public record Snapshot(LocalDate day, long deaths, long allDeaths) {}

    /** Forgets all deaths. */
    public void clear() {
        deaths = 0;
        observed = null;
    }

    /**
     * Adds a firm, if it is dead.
     *
     * @param life what is known of the firm's life
     * @param exits what counts as death
     */
    public void add(LifeCourse life, ExitPolicy exits) {
        int day = life.earliestDeathDay(exits);
        if (day != EpochDay.NEVER) {
            deaths++;
            if (day == life.latestDeathDay(exits) && life.isEndObservedOn(day)) {
                addObserved(day, 1);
            }
        }
    }

    /**
     * Adds what another has seen.
     *
     * @param other the deaths of other firms
     */
    public void merge(DeathDays other) {
        deaths += other.deaths;
        other.forEachObserved(this::addObserved);
    }

    /**
     * How many firms died.
     *
     * @return the number
     */
    public long deaths() {
        return deaths;
    }

    /**
     * Tells how many firms died on a day on which their death was observed.
     *
     * @param taker is given each such day, as an {@linkplain EpochDay number}, and how many; no zeros
     */
    public void forEachObserved(BiConsumer<Integer, Long> taker) {
        if (observed != null) {
            observed.forEach(taker);
        }
    }

    /**
     * Adds so many firms that died, on whatever days.
     *
     * @param more how many firms died
     */
    public void addDeaths(long more) {
        deaths += more;
    }

    /**
     * Says of deaths that were added that they were observed on their day.
     *
     * @param day the day, as an {@linkplain EpochDay number}
     * @param more how many they were
     */
    public void addObserved(int day, long more) {
        observed = observed == null ? new TreeMap<>() : observed;
        observed.merge(day, more, Long::sum);
    }

    /**
     * The snapshot, if the deaths are one: at least five, and at least half of all, on one day that is also the day on which
     * they were observed, or on which the register was extracted.
     *
     * @return the snapshot of the day with the most deaths, or of the earliest of several such days
     */
    public Optional<Snapshot> snapshot() {
        int day = EpochDay.NEVER;
        long most = 0;
        if (observed != null) {
            for (Map.Entry<Integer, Long> entry : observed.entrySet()) {
                if (entry.getValue() > most) {
                    day = entry.getKey();
                    most = entry.getValue();
                }
            }
        }
        return most >= FEWEST && 2 * most >= deaths
                ? Optional.of(new Snapshot(EpochDay.date(day), most, deaths))
                : Optional.empty();
    }

    /** The number of deaths. */
    @Override
    public String toString() {
        return deaths + " deaths";
    }
}
