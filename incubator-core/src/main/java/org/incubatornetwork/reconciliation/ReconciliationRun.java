package org.incubatornetwork.reconciliation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.catalogue.Comparisons;
import org.incubatornetwork.reconciliation.catalogue.Gathering;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.transfer.Seal;

/**
 * A reconciliation under way: startups are added one by one, runs over parts of them are merged, and in the end the claims
 * are compared. It keeps counts, and none of the startups; it can be serialized between any two steps, so that parts may be
 * gathered by other processes. A stream that was cut or altered is refused by an {@link InvalidObjectException}; against forgery
 * nothing is promised: a stream is trusted like code.
 *
 * <pre>{@code
 * ReconciliationRun here = Reconciler.asOf(day).start(network);
 * ReconciliationRun there = Reconciler.asOf(day).start(network);
 * network.startups().forEach(startup -> (startup.id().value().hashCode() % 2 == 0 ? here : there).add(startup));
 * here.merge(there).report().equals(Reconciler.asOf(day).reconcile(network));  // true
 * }</pre>
 *
 * <p>Used by one thread at a time. Give each thread its own run, made by the same reconciler from the same network, and merge.
 */
public final class ReconciliationRun implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private final Comparisons comparisons;
    private final Gathering gathered;
    private final transient ReconciliationLog log = new ReconciliationLog();

    ReconciliationRun(Comparisons comparisons) {
        this(comparisons, comparisons.start());
    }

    private ReconciliationRun(Comparisons comparisons, Gathering gathered) {
        this.comparisons = comparisons;
        this.gathered = gathered;
    }

    /**
     * Adds a startup. A startup added twice counts twice.
     *
     * @param startup the startup, which is not kept
     * @return this run
     * @throws IllegalStateException if this run was merged into another
     */
    @CanIgnoreReturnValue
    public ReconciliationRun add(Startup startup) {
        gathered.add(startup);
        return this;
    }

    /**
     * Adds what another run has seen. The other is spent: it refuses to be used again. A copy that was made of it before, by
     * serialization, is a run of its own: that both saw the same startups can't be known.
     *
     * @param other a run of the same reconciler over other startups of the same network
     * @return this run
     * @throws IllegalArgumentException if the other run is this one, or reconciles something else; the message says what
     *     differs
     * @throws IllegalStateException if either was merged into another
     */
    @CanIgnoreReturnValue
    public ReconciliationRun merge(ReconciliationRun other) {
        Merging.check(this, other, comparisons.findDifference(other.comparisons));
        gathered.merge(other.gathered);
        return this;
    }

    /**
     * The number of startups that were added.
     *
     * @return the number, merged runs included
     */
    public long startups() {
        return gathered.startups();
    }

    /**
     * Compares the claims with what the startups tell, and with each other. The run may go on.
     *
     * @return what comes of it with the startups added so far
     * @throws IllegalStateException if this run was merged into another
     */
    public Reconciliation report() {
        Reconciliation report = Reconciliation.create(comparisons.compare(gathered));
        log.tell(
                comparisons.network().claims().size(),
                startups(),
                report.comparisons().size());
        return report;
    }

    /** The day, the network and the number of startups: the counts may be long. */
    @Override
    public String toString() {
        return "ReconciliationRun{asOf=" + comparisons.settings().asOf() + ", network="
                + comparisons.network().id() + ", startups=" + startups() + "}";
    }

    @Serial
    private Object writeReplace() {
        return Seal.around(new Serialized(comparisons, gathered));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    private record Serialized(Comparisons comparisons, Gathering gathered) implements Serializable {
        @Serial
        private Object readResolve() {
            return new ReconciliationRun(comparisons, gathered);
        }
    }
}
