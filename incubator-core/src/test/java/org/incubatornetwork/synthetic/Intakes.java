package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.SiteId;

/**
 * How many startups come when, and where: a register's startups, numbered in the order of their intakes, so that the
 * intake of any of them is found from its index, and how many an intake has is known without writing one.
 */
final class Intakes {
    /**
     * A part of the startups that come in some months, to some site.
     *
     * @param start the first day
     * @param end the first day after
     * @param site the site that hosts them; empty: they are supported without being hosted
     * @param weight how many they are, to the measure of the other intakes' weights
     * @param meanStayMonths how long those stay that graduate
     * @param classId the class of an accelerator that they all are; empty: they come one by one
     */
    record Intake(
            LocalDate start,
            LocalDate end,
            Optional<SiteId> site,
            double weight,
            double meanStayMonths,
            Optional<CohortId> classId) {
        Intake(LocalDate start, LocalDate end, Optional<SiteId> site, double weight, double meanStayMonths) {
            this(start, end, site, weight, meanStayMonths, Optional.empty());
        }
    }

    private final ImmutableList<Intake> intakes;
    private final long[] firsts;

    Intakes(Collection<Intake> intakes, long startups) {
        this.intakes = ImmutableList.copyOf(intakes);
        this.firsts = new long[intakes.size() + 1];
        double total = intakes.stream().mapToDouble(Intake::weight).sum();
        double sum = 0;
        for (int i = 0; i < this.intakes.size(); i++) {
            sum += this.intakes.get(i).weight();
            firsts[i + 1] = (long) StrictMath.floor(startups * (sum / total) + 0.5);
        }
        firsts[intakes.size()] = startups;
    }

    List<Intake> all() {
        return intakes;
    }

    /** The number of the intake of a startup. */
    int numberOf(long index) {
        int low = 0;
        int high = intakes.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firsts[middle + 1] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    Intake intake(int number) {
        return intakes.get(number);
    }

    long size(int number) {
        return firsts[number + 1] - firsts[number];
    }

    /** The day on which a startup comes: those of an intake are spread evenly over it. */
    LocalDate dayOf(long index, double chance) {
        int number = numberOf(index);
        Intake intake = intakes.get(number);
        long days = intake.end().toEpochDay() - intake.start().toEpochDay();
        double place = (index - firsts[number] + chance) / size(number);
        return intake.start().plusDays(StrictMath.min(days - 1, (long) (place * days)));
    }
}
