package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.UnknownMember;

/** A network in its envelope: the whole of a document. */
@Value.Immutable
public abstract sealed class NetworkDocument implements WithNetworkDocument permits ImmutableNetworkDocument {
    /** What a document calls the format. */
    public static final String FORMAT = "incubator-network";

    /** The version of the format that this library writes. */
    public static final String VERSION = "1.0";

    static final Pattern SUPPORTED_VERSION = Pattern.compile("1\\.(0|[1-9][0-9]{0,3})");

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
     * Which revision of the document this is, in its publisher's counting.
     *
     * @return the revision
     */
    public abstract Optional<String> revision();

    /**
     * Who publishes the document.
     *
     * @return the name
     */
    public abstract Optional<String> publisher();

    /**
     * On what terms it may be used.
     *
     * @return an SPDX identifier or an address
     */
    public abstract Optional<String> license();

    /**
     * The language of its texts.
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
     * What the document is about.
     *
     * @return the network
     */
    public abstract Network network();

    @Value.Check
    void check() {
        if (!SUPPORTED_VERSION.matcher(formatVersion()).matches()) {
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
