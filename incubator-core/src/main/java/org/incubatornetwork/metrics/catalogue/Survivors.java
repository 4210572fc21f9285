package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.UnknownPolicy;

/** Who was looked at, who of them was lost, and who lives. */
final class Survivors implements Serializable {
    private static final long serialVersionUID = 1L;
    /** How many numbers it is told by. */
    static final int NUMBERS = 4;

    final Living living = new Living();
    long eligible;
    long lost;

    /** Nobody yet, at each of some horizons. */
    static Survivors[] ofHorizons(int horizons) {
        Survivors[] none = new Survivors[horizons];
        Arrays.setAll(none, i -> new Survivors());
        return none;
    }

    void add(StartupHistory history, int day, Question question) {
        ExitPolicy exits = question.policies().exits();
        LifeCourse life = history.life();
        eligible++;
        if (life.isUnknownOn(day, exits, question.followUp()) && !life.isDeathUncertainOn(day, exits)) {
            lost++;
        } else {
            living.add(life, day, exits);
        }
    }

    void merge(Survivors other) {
        eligible += other.eligible;
        lost += other.lost;
        living.merge(other.living);
    }

    /** Tells four numbers, the first of them by a key. */
    void tell(NumberedAccumulator.Numbers numbers, long first) {
        numbers.add(first, eligible);
        numbers.add(first + 1, lost);
        numbers.add(first + 2, living.surely());
        numbers.add(first + 3, living.perhaps());
    }

    void take(int which, long number) {
        switch (which) {
            case 0 -> eligible += number;
            case 1 -> lost += number;
            case 2 -> living.addSurely(number);
            default -> living.addPerhaps(number);
        }
    }

    /** Those of whom nobody knows whether they lived: they were lost, or died on a day in a window around that day. */
    long unknown() {
        return lost + living.perhaps();
    }

    /**
     * Whoever is known to have died is not left out because the day isn't known: that would leave out the dead alone, and call
     * the rest a survival. The share is a range then.
     */
    Figure figure(Policies policies) {
        return policies.unknowns() == UnknownPolicy.KNOWN
                ? living.of(eligible - lost, policies)
                : Figure.proportion(living.surely(), eligible, policies);
    }

    /** The population, how much of it is known, and what the policy leaves out. */
    void describe(MetricResult.Builder result, Policies policies) {
        result.populationSize(eligible).coverage(Coverage.of(eligible - unknown(), eligible));
        if (policies.unknowns() == UnknownPolicy.KNOWN) {
            result.exclude("STATUS_UNKNOWN", lost);
        }
    }
}
