package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;

/**
 * Whatever has {@link Metadata}: identifiers in other registers, sources, a web address, extensions, and the members a
 * newer version of the format gave it.
 *
 * <p>The few values that are not entities ({@link Money}, {@link Quantity}, {@link Sector}, {@link Location}, {@link
 * Identifier}) are closed: no 1.x version of the model adds anything to them.
 */
public sealed interface Entity extends Serializable
        permits IdentifiedEntity,
                Address,
                Capacity,
                Claim,
                Eligibility,
                FloorArea,
                FundingRound,
                Funnel,
                Jobs,
                LifecycleStep,
                Membership,
                OccupiedSpace,
                Organization,
                Premises,
                Register,
                Revenue,
                ServiceUse,
                Shareholder,
                Source,
                StatusEvent,
                SupportPeriod,
                Terms {

    /**
     * What may be said of any entity.
     *
     * @return the metadata, {@link Metadata#NONE} where there is none
     */
    Metadata metadata();

    /**
     * The entity in other registers.
     *
     * @return the identifiers, in the order of the document
     */
    default ImmutableList<Identifier> identifiers() {
        return metadata().identifiers();
    }

    /**
     * Where the entity's facts come from.
     *
     * @return the sources, in the order of the document
     */
    default ImmutableList<Source> sources() {
        return metadata().sources();
    }

    /**
     * A page about the entity.
     *
     * @return the address, as it was given
     */
    default Optional<String> url() {
        return metadata().url();
    }
}
