package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import org.incubatornetwork.history.DeathDays;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Question;

/** What has to be known of the deaths behind a figure of survival: whether they are a snapshot, what is too late to count, and what may be. */
final class Deaths implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Keys of numbers: below zero, and of deaths that were observed on their day, that day below that. */
    private static final int ALL = -1;

    private static final int AFTER_EXTRACTION = -2;
    private static final int PERHAPS_LATER = -3;
    private static final long OBSERVED = Long.MIN_VALUE / 2;

    private final ExitPolicy exits;
    private final DeathDays days = new DeathDays();
    private long afterExtraction;
    private long perhapsLater;

    Deaths(Question question) {
        this.exits = question.policies().exits();
    }

    void clear() {
        days.clear();
        afterExtraction = 0;
        perhapsLater = 0;
    }

    void add(StartupHistory history) {
        add(history.life());
        perhapsLater += history.life().isDeathUncertainOn(history.frame().asOfDay(), exits) ? 1 : 0;
    }

    /** Adds a firm of whose death no window is known. */
    void add(LifeCourse life) {
        days.add(life, exits);
        afterExtraction += life.statusesAfterExtraction();
    }

    void merge(Deaths other) {
        days.merge(other.days);
        afterExtraction += other.afterExtraction;
        perhapsLater += other.perhapsLater;
    }

    void tell(NumberedAccumulator.Numbers numbers) {
        numbers.add(ALL, days.deaths());
        numbers.add(AFTER_EXTRACTION, afterExtraction);
        numbers.add(PERHAPS_LATER, perhapsLater);
        if (days.deaths() > 0) {
            days.forEachObserved((day, deaths) -> numbers.add(OBSERVED + day, deaths));
        }
    }

    void take(long key, long number) {
        if (key == ALL) {
            days.addDeaths(number);
        } else if (key == AFTER_EXTRACTION) {
            afterExtraction += number;
        } else if (key == PERHAPS_LATER) {
            perhapsLater += number;
        } else {
            days.addObserved((int) (key - OBSERVED), number);
        }
    }

    void describe(MetricResult.Builder result) {
        result.exclude("STATUS_AFTER_EXTRACTION", afterExtraction);
        if (perhapsLater > 0) {
            result.addWarning(CatalogueTexts.warning("DEATHS_PERHAPS_LATER", ImmutableMap.of("deaths", perhapsLater)));
        }
        days.snapshot()
                .ifPresent(found -> result.addWarning(CatalogueTexts.warning(
                        "SNAPSHOT_OF_DEATHS",
                        ImmutableMap.<String, Serializable>of(
                                "day", found.day(), "deaths", found.deaths(), "all", found.allDeaths()))));
    }
}
