package org.incubatornetwork.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The coverage of the lists of a {@link Network}: what they can be relied on for. That of startups is said by the {@link
 * Register}.
 */
@Value.Immutable
public abstract sealed class ListCoverage extends Entity implements WithListCoverage permits ImmutableListCoverage {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "organizations sites programmes " + Metadata.MEMBERS;

    ListCoverage() {}

    /**
     * The coverage of the list of organizations: {@link Completeness#COMPLETE} if every organization is in it that has or had
     * a role in the network.
     *
     * @return the coverage; see {@link Network#organizationCoverage()} for its absence
     */
    public abstract Optional<Completeness> organizations();

    /**
     * The coverage of the list of sites: {@link Completeness#COMPLETE} if every site is in it that the network has, had or
     * announced.
     *
     * @return the coverage; see {@link Network#siteCoverage()} for its absence
     */
    public abstract Optional<Completeness> sites();

    /**
     * The coverage of the list of programmes: {@link Completeness#COMPLETE} if every programme is in it that the network
     * runs, ran or announced.
     *
     * @return the coverage; see {@link Network#programmeCoverage()} for its absence
     */
    public abstract Optional<Completeness> programmes();

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
