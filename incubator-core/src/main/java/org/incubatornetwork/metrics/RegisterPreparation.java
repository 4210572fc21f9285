package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.transfer.Seal;
import org.jspecify.annotations.Nullable;

/**
 * The preparation of a register under way: startups are added one by one, parts are merged, and in the end there is a {@link
 * PreparedRegister}. It can be serialized between any two steps, sealed as a {@link MetricRun} is: a stream is trusted like code.
 *
 * <p>Used by one thread at a time. Give each thread its own, made by the same engine from the same network, and merge.
 */
public final class RegisterPreparation implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    /** Any time at all that has a period: what can be swept at it can be at any. */
    static final MetricTime SOME_PERIOD =
            MetricTime.of(LocalDate.EPOCH, ReportingPeriod.of(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)));

    private final Frame frame;
    private final Selection selection;
    private final ImmutableList<SweepPreparation> sweeps;
    private final transient MetricLog log = new MetricLog();
    /** The startup that is added, as known on its days; null until there is one. */
    private transient @Nullable KnownDays known;

    private long startups;

    /** Whether it was merged into another, and is not to be used any more. */
    private boolean spent;

    /** A preparation for all metrics, which keeps the startups of which those have to be asked that can't be swept. */
    static RegisterPreparation ofAll(Frame frame, Selection selection) {
        boolean isSwept =
                selection.variants().stream().allMatch(variant -> Sweep.isSwept(variant.metric(), SOME_PERIOD));
        return new RegisterPreparation(
                frame, selection, isSwept ? ImmutableList.of() : ImmutableList.of(Sweep.UNSWEPT), AskedDays.ANY);
    }

    /** A preparation for those metrics alone that can be swept, at some times alone. */
    static RegisterPreparation ofSwept(Frame frame, Selection selection, List<MetricTime> times) {
        return new RegisterPreparation(frame, selection, ImmutableList.of(), AskedDays.of(times));
    }

    private RegisterPreparation(Frame frame, Selection selection, ImmutableList<Sweep> others, AskedDays asked) {
        this.frame = frame;
        this.selection = selection;
        Selection followedUp = selection.followedUp(frame.registerCoverage());
        ImmutableList<LevelChoice> choices = LevelChoice.of(selection, frame.registerCoverage());
        this.sweeps = Stream.concat(Sweep.of(followedUp).stream(), others.stream())
                .map(sweep -> new SweepPreparation(sweep, choices, asked))
                .collect(ImmutableList.toImmutableList());
    }

    private RegisterPreparation(Serialized preparation) {
        this.frame = preparation.frame;
        this.selection = preparation.selection;
        this.sweeps = preparation.sweeps;
        this.startups = preparation.startups;
        this.spent = preparation.spent;
    }

    /**
     * Adds a startup. A startup added twice counts twice.
     *
     * @param startup the startup, which is kept only if it can't be told in few numbers, or some metric can't be swept
     * @return this preparation
     * @throws IllegalStateException if this was merged into another
     */
    @CanIgnoreReturnValue
    public RegisterPreparation add(Startup startup) {
        checkUsable();
        log.enterStartup(startups);
        startups++;
        KnownDays days = known == null ? known() : known;
        known = days;
        days.begin(startup);
        for (int i = 0; i < sweeps.size(); i++) {
            sweeps.get(i).add(days, i, log);
        }
        log.leaveStartup();
        return this;
    }

    private KnownDays known() {
        return new KnownDays(
                frame, sweeps.stream().map(SweepPreparation::sweep).collect(ImmutableList.toImmutableList()));
    }

    /**
     * Adds what another preparation has seen. The other is spent: it refuses to be used again.
     *
     * @param other a preparation by the same engine over other startups of the same network
     * @return this preparation
     * @throws IllegalArgumentException if the other is this one, or prepares something else; the message says what differs
     * @throws IllegalStateException if either was merged into another
     */
    @CanIgnoreReturnValue
    public RegisterPreparation merge(RegisterPreparation other) {
        checkUsable();
        other.checkUsable();
        Merging.check(this, other, findDifference(other));
        other.spent = true;
        startups += other.startups;
        for (int i = 0; i < sweeps.size(); i++) {
            sweeps.get(i).merge(other.sweeps.get(i));
        }
        return this;
    }

    Optional<String> findDifference(RegisterPreparation other) {
        return PreparedRegister.findDifference(frame, selection, other.frame, other.selection);
    }

    /** How certain it is on a day that a startup resides or has resided. */
    Certainty wasHosted(Startup startup, LocalDate day) {
        return StartupInNetwork.of(startup, frame.asOf(day)).wasHosted();
    }

    private void checkUsable() {
        if (spent) {
            throw Merging.spent(this);
        }
    }

    /**
     * The number of startups that were added.
     *
     * @return the number, merged preparations included
     */
    public long startups() {
        return startups;
    }

    /**
     * The register of the startups that were added so far. The preparation may go on.
     *
     * @return the prepared register
     * @throws IllegalStateException if this was merged into another
     */
    public PreparedRegister prepared() {
        checkUsable();
        int since = sweeps.get(0).residencySince();
        return new PreparedRegister(
                frame,
                selection,
                sweeps.stream().map(sweep -> sweep.prepared(since)).collect(ImmutableList.toImmutableList()),
                startups);
    }

    /** The network and the number of startups. */
    @Override
    public String toString() {
        return "RegisterPreparation{network=" + frame.network().id() + ", startups=" + startups + "}";
    }

    @Serial
    private Object writeReplace() {
        return Seal.around(new Serialized(frame, selection, sweeps, startups, spent));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    private record Serialized(
            Frame frame, Selection selection, ImmutableList<SweepPreparation> sweeps, long startups, boolean spent)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return new RegisterPreparation(this);
        }
    }
}
