package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The headcount of a {@link Startup} on a day.
 */
@Value.Immutable
public abstract sealed class Jobs extends Entity implements WithJobs permits ImmutableJobs {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "on direct indirect basis baseline method " + Metadata.MEMBERS;

    Jobs() {}

    /**
     * The day on which the jobs were counted.
     *
     * @return the day
     */
    public abstract DateWindow on();

    /**
     * The jobs in the firm.
     *
     * @return the number
     */
    public abstract OptionalLong direct();

    /**
     * The jobs that depend on the firm elsewhere; never added to the direct ones.
     *
     * @return the number
     */
    public abstract OptionalLong indirect();

    /**
     * What the numbers of jobs count.
     *
     * @return the basis; empty counts as persons
     */
    public abstract Optional<JobsBasis> basis();

    /**
     * Whether these are the jobs at admission, against which growth is measured.
     *
     * @return true for the baseline
     */
    public abstract boolean baseline();

    /**
     * How the indirect jobs were estimated.
     *
     * @return the method
     */
    public abstract Optional<String> method();

    /**
     * A builder of jobs.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this value.
     *
     * @return a builder with every attribute set
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * What the numbers of jobs count, be it told or not.
     *
     * @return the {@link #basis()}; {@link JobsBasis#HEADCOUNT} if none is told
     */
    public final JobsBasis countedBy() {
        return basis().orElse(JobsBasis.HEADCOUNT);
    }

    /** Builds {@link Jobs}. */
    public static final class Builder extends ImmutableJobs.Builder {
        Builder() {
            metadata(Metadata.none());
            baseline(false);
        }

        /**
         * Sets the day on which the jobs were counted, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder on(LocalDate day) {
            return on(DateWindow.of(day));
        }
    }
}
