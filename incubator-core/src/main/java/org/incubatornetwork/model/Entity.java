package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;

/**
 * Whatever has {@link Metadata}: identifiers in other registers, sources, a web address, extensions, and the members a
 * newer version of the format gave it.
 *
 * <p>The few composite values that are not entities ({@link Money}, {@link Quantity}, {@link Sector}, {@link Location},
 * {@link Identifier}) keep unknown members too, and nothing else.
 *
 * <p>A later minor version may permit more types: a {@code switch} over entities is never exhaustive.
 */
public sealed interface Entity extends Serializable, NoBean
        permits NamedEntity,
                Address,
                Capacity,
                Claim,
                Eligibility,
                Event,
                FloorArea,
                FundingRound,
                FounderGroup,
                Founders,
                FunnelStage,
                Jobs,
                LifecycleStep,
                ListCoverage,
                Membership,
                Name,
                OccupiedSpace,
                Predecessor,
                Premises,
                ProgrammeRun,
                Recognition,
                Register,
                Revenue,
                Role,
                Seat,
                ServiceUse,
                Source,
                StageStep,
                StatusEvent,
                SupportPeriod,
                Terms {

    /**
     * The metadata of the entity: what may be said of any entity.
     *
     * @return the metadata, {@link Metadata#none()} where there is none
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

    /**
     * A JSON object of whatever its author needs and the model does not have.
     *
     * @return the object's text
     */
    default Optional<JsonText> extensions() {
        return metadata().extensions();
    }

    /**
     * Members that this version of the format does not know.
     *
     * @return the members, in reading order
     */
    default ImmutableList<UnknownMember> unknownMembers() {
        return metadata().unknownMembers();
    }
}
