package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A company, association or public body that is not a startup of the network.
 */
@Value.Immutable
public abstract sealed class Organization implements NamedEntity, WithOrganization permits ImmutableOrganization {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "id name names legalForm " + Metadata.MEMBERS;

    Organization() {}

    /**
     * The id of the organization.
     *
     * @return the id, if anything refers to it
     */
    public abstract Optional<OrganizationId> id();

    /**
     * The name of the organization.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the organization.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * The legal form of the organization.
     *
     * @return the form in its country's terms, such as {@code SA}
     */
    public abstract Optional<String> legalForm();

    /**
     * A builder of an organization.
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

    /** Builds {@link Organization}. */
    public static final class Builder extends ImmutableOrganization.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
