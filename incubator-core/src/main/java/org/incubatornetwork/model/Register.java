package org.incubatornetwork.model;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The register of a {@link Network}: what its list of startups can be relied on for.
 */
@Value.Immutable
public abstract sealed class Register extends Entity implements WithRegister permits ImmutableRegister {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "coverage since extractedOn " + Metadata.MEMBERS;

    Register() {}

    /**
     * How much of the network's startups the register holds.
     *
     * @return the coverage
     */
    public abstract Completeness coverage();

    /**
     * The day from which on the register was kept.
     *
     * @return the first day
     */
    public abstract Optional<LocalDate> since();

    /**
     * The day on which the register was taken from its source: no fact in it is later.
     *
     * @return the day
     */
    public abstract Optional<LocalDate> extractedOn();

    /**
     * A builder of a register.
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

    /** Builds {@link Register}. */
    public static final class Builder extends ImmutableRegister.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
