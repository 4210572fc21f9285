package org.incubatornetwork.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The coverage of the lists of a {@link Network}: what they can be relied on for. That of startups is said by the {@link
 * Register}.
 */
@Value.Immutable
public abstract sealed class ListCoverage implements Entity, WithListCoverage permits ImmutableListCoverage {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "sites " + Metadata.MEMBERS;

    ListCoverage() {}

    /**
     * The coverage of the list of sites: {@link RegisterCoverage#COMPLETE} if every site is in it that the network has, had or
     * announced.
     *
     * @return the coverage; see {@link Network#siteCoverage()} for its absence
     */
    public abstract Optional<RegisterCoverage> sites();

    /**
     * A builder of a coverage.
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

    /** Builds {@link ListCoverage}. */
    public static final class Builder extends ImmutableListCoverage.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
