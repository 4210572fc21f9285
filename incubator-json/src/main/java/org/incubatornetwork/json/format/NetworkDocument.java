package org.incubatornetwork.json.format;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.style.NoBean;

/** A network in its envelope: the whole of a document. */
@Value.Immutable
public abstract sealed class NetworkDocument implements WithNetworkDocument, NoBean permits ImmutableNetworkDocument {
    /** The name by which a document calls the format. */
    public static final String FORMAT = "incubator-network";

    /** The version of the format that this library writes. */
    public static final String VERSION = "1.0";

    /** The versions of the format that this library reads, as a regular expression. */
    public static final String SUPPORTED_VERSIONS = "1\\.(0|[1-9][0-9]{0,3})";

    NetworkDocument() {}

    /**
     * A network in an envelope of the current version with nothing else in it.
     *
     * @param network the network
     * @return the document
     */
    public static NetworkDocument of(Network network) {
        return builder().network(network).build();
    }

    /**
     * The schema that the document names; it is never fetched.
     *
     * @return the address, as it was given
     */
    public abstract Optional<String> schema();

    /**
     * The version of the format.
     *
     * @return {@value #VERSION}, or a newer minor version that the document was read in
     */
    @Value.Default
    public String formatVersion() {
        return VERSION;
    }

    /**
     * The revision of the document, in its publisher's counting.
     *
     * @return the revision
     */
    public abstract Optional<String> revision();

    /**
     * The publisher of the document.
     *
     * @return the name
     */
    public abstract Optional<String> publisher();

    /**
     * The license on whose terms the document may be used.
     *
     * @return an SPDX identifier or an address
     */
    public abstract Optional<String> license();

    /**
     * The language of the document's texts.
     *
     * @return a BCP 47 language tag
     */
    public abstract Optional<String> language();

    /**
     * Members of the envelope that this version of the format does not know.
     *
     * @return the members, in reading order
     */
    public abstract ImmutableList<UnknownMember> unknownMembers();

    /**
     * The network that the document is about.
     *
     * @return the network
     */
    public abstract Network network();

    @Value.Check
    void check() {
        if (!formatVersion().matches(SUPPORTED_VERSIONS)) {
            throw new IllegalArgumentException("a format version must be 1.0 to 1.9999, was " + formatVersion());
        }
    }

    /**
     * A builder of a document.
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

    /** Builds {@link NetworkDocument}. */
    public static final class Builder extends ImmutableNetworkDocument.Builder {
        Builder() {}
    }
}
