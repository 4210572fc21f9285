package org.incubatornetwork.model;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The source that a fact comes from: an article, a report, a register. Its page is {@link #url()}.
 */
@Value.Immutable
public abstract sealed class Source extends Entity implements WithSource permits ImmutableSource {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "publisher title publishedOn retrievedOn " + Metadata.MEMBERS;

    Source() {}

    /**
     * Who published the source.
     *
     * @return the newspaper, institution or person
     */
    public abstract Optional<String> publisher();

    /**
     * The title of the source.
     *
     * @return the title, in its own language
     */
    public abstract Optional<String> title();

    /**
     * The day on which the source was published.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> publishedOn();

    /**
     * The day on which the source was read.
     *
     * @return the day
     */
    public abstract Optional<LocalDate> retrievedOn();

    /**
     * A builder of a source.
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

    /** Builds {@link Source}. */
    public static final class Builder extends ImmutableSource.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
