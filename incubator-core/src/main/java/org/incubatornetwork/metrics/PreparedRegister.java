package org.incubatornetwork.metrics;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.metrics.catalogue.JobsMetrics;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.catalogue.SpaceMetrics;
import org.incubatornetwork.metrics.catalogue.SurvivalMetrics;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.transfer.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A register that answers for any day at once: what an engine measures was counted beforehand, of every day on which it changes.
 * A report of it is the report that the engine makes of the startups, in every figure, bound, exclusion, coverage, warning and reason.
 *
 * <pre>{@code
 * PreparedRegister register = MetricEngine.builder()
 *         .asOf(day)
 *         .metrics(PreparedRegister.METRICS)
 *         .build()
 *         .prepare(network);
 * MetricReport spring = register.measure(MetricTime.of(LocalDate.of(2021, 3, 31)));
 * spring.get("residents").network().count();  // OptionalLong[...]
 * }</pre>
 *
 * <p>Of most startups nothing is kept but numbers. Some are kept whole, and asked at each time as an engine asks them: those with more
 * than {@value org.incubatornetwork.history.TurningDays#MOST} days on which something may turn; with support without a start, or at a
 * site with a step without a day, where no extraction of the register is told; with numbers beyond 32 bits, or deaths that are known
 * as windows; of periods, those with vague days of support, or with more than 16 days on which it may turn, or, where residents are counted, that came
 * back after they had left; and those of which a metric threw. So the memory is bounded by what the startups take themselves.
 *
 * <p>For metrics that can't be swept ({@link Metric#turnings()} says which, and why) every startup is kept whole and asked at each time:
 * right, and no faster than the engine. Of a network in memory that takes next to no memory; of a stream it takes that of all its startups,
 * and a {@link MetricSeriesRun}, which knows its times beforehand, keeps none. Metrics that may be of a period are such where one is
 * given. {@link #startupsAside()} tells how many are kept.
 *
 * <p>Immutable and safe for threads. It can be serialized, sealed as a {@link MetricRun} is: a stream is trusted like code.
 */
public final class PreparedRegister implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    /** The metrics that a dashboard asks most: who is there, who comes and goes, what is taken, how many live, and their jobs. */
    public static final ImmutableList<Metric> METRICS = ImmutableList.of(
            ResidencyMetrics.RESIDENTS,
            SpaceMetrics.OCCUPANCY,
            ResidencyMetrics.ADMISSIONS,
            ResidencyMetrics.EXITS,
            ResidencyMetrics.STARTUPS_SUPPORTED,
            JobsMetrics.JOBS_DIRECT,
            SurvivalMetrics.SURVIVAL);

    /** So many times cost less when numbers are carried from one to the next; of fewer, it is looked up where each number stands. */
    private static final int CARRIED_FROM = 8;

    private final Frame frame;
    private final Selection selection;
    private final ImmutableList<LevelChoice> choices;
    private final ImmutableList<PreparedSweep> sweeps;
    private final long startups;

    PreparedRegister(Frame frame, Selection selection, ImmutableList<PreparedSweep> sweeps, long startups) {
        this.frame = frame;
        this.selection = selection;
        this.choices = LevelChoice.of(selection, frame.registerCoverage());
        this.sweeps = sweeps;
        this.startups = startups;
    }

    /**
     * Measures the register.
     *
     * @param time the day whose knowledge is asked for, and the period if there is one
     * @return the report
     */
    public MetricReport measure(MetricTime time) {
        return measureSeries(ImmutableList.of(time)).reports().get(0);
    }

    /**
     * Measures the register.
     *
     * @param asOf the day whose knowledge is asked for
     * @return the report, of no period
     */
    public MetricReport measure(LocalDate asOf) {
        return measure(MetricTime.of(asOf));
    }

    /**
     * Measures the register at several times. The results of each are made when they are first looked at. The levels that make stays, where they are left to their default, are the same at all
     * times, as in any series.
     *
     * @param times the times
     * @return the reports in the order of the times
     */
    public MetricSeries measureSeries(List<MetricTime> times) {
        return measureSeries(times, ImmutableMap.of(), Certainty.IMPOSSIBLE);
    }

    /**
     * Measures it at several times, with what runs gathered of metrics that can't be swept, and where it is as certain as that, at
     * least, that there was a residency.
     */
    MetricSeries measureSeries(List<MetricTime> times, Map<MetricTime, MetricRun> unswept, Certainty residency) {
        ImmutableList<MetricTime> all = ImmutableList.copyOf(times);
        Supplier<Certainty> seen = Suppliers.memoize(() -> residency(all, residency));
        Supplier<ImmutableList<PreparedSweep>> asked =
                all.size() < CARRIED_FROM ? () -> sweeps : Suppliers.memoize(() -> sweepsOn(AskedDays.of(all)));
        return new MetricSeries(all.stream()
                .map(time -> report(time, unswept.get(time), seen, asked))
                .collect(ImmutableList.toImmutableList()));
    }

    private ImmutableList<PreparedSweep> sweepsOn(AskedDays days) {
        return sweeps.stream().map(sweep -> sweep.on(days)).collect(ImmutableList.toImmutableList());
    }

    private MetricReport report(
            MetricTime time,
            @Nullable MetricRun unswept,
            Supplier<Certainty> residency,
            Supplier<ImmutableList<PreparedSweep>> asked) {
        Frame known = frame.asOf(time.asOf());
        if (unswept != null) {
            MeasuredResults results = measured(time, unswept, residency.get(), asked.get()); // the run may go on
            return new MetricReport(known, time, selection, () -> results);
        }
        return new MetricReport(
                known, time, selection, Suppliers.memoize(() -> measured(time, null, residency.get(), asked.get())));
    }

    /** Measures by a frame of its own, so that what that makes of all sites goes with it. */
    private MeasuredResults measured(
            MetricTime time, @Nullable MetricRun unswept, Certainty residency, ImmutableList<PreparedSweep> asked) {
        Frame known = frame.asOf(time.asOf());
        MetricRun run = new MetricRun(known, time, selection, choices, new MetricLog());
        run.countStartups(startups);
        asked.forEach(sweep -> sweep.addTo(run, known, time.period()));
        run.seeResidency(residency);
        if (unswept != null) {
            run.borrow(unswept);
        }
        return run.measured();
    }

    /** How certain it is, where anything is left to that, that there was a residency at some time, if it is as certain as seen. */
    private Certainty residency(List<MetricTime> times, Certainty seen) {
        Certainty residency = seen;
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).unhosted() != null) {
                TallyKey place = TallyKey.ofResidencies(i);
                for (int j = 0; j < times.size() && !residency.isSure(); j++) {
                    Frame known = frame.asOf(times.get(j).asOf());
                    residency = residency.or(sweeps.get(0).residency(place, known));
                }
            }
        }
        return residency;
    }

    /** Refuses another network, or what the register was not prepared for. */
    void check(Frame asked, Selection askedFor) {
        findDifference(frame, selection, asked, askedFor).ifPresent(difference -> {
            throw new IllegalArgumentException(
                    "a prepared register can be asked only by an engine and of a network like those"
                            + " that it was prepared with; these differ in " + difference + ": " + this + ", "
                            + asked.network());
        });
    }

    static Optional<String> findDifference(Frame one, Selection selection, Frame other, Selection otherSelection) {
        if (!selection.hasScopesOf(otherSelection)) {
            return Optional.of("the scopes");
        }
        return selection.equals(otherSelection)
                ? one.findDifferenceButOfDay(other)
                : Optional.of("the metrics or their policies");
    }

    /**
     * The network without its startups.
     *
     * @return the network
     */
    public Network network() {
        return frame.network();
    }

    /**
     * The number of startups.
     *
     * @return how many were added
     */
    public long startups() {
        return startups;
    }

    /**
     * The number of startups that are kept whole, since they can't be told in few numbers.
     *
     * @return how many startups are asked at each time, of one kind of metrics at least
     */
    public long startupsAside() {
        return sweeps.stream().mapToLong(sweep -> sweep.aside().size()).max().orElse(0);
    }

    /** The network, the number of startups and how many of them are kept aside. */
    @Override
    public String toString() {
        return "PreparedRegister{network=" + frame.network().id() + ", startups=" + startups + ", aside="
                + startupsAside() + "}";
    }

    @Serial
    private Object writeReplace() {
        return Seal.around(new Serialized(frame, selection, sweeps, startups));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    private record Serialized(Frame frame, Selection selection, ImmutableList<PreparedSweep> sweeps, long startups)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return new PreparedRegister(frame, selection, sweeps, startups);
        }
    }
}
