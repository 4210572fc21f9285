package org.incubatornetwork.diff;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.EntityCopy;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.VisibleText;

/** A part of a network that is to be {@linkplain NetworkMerge merged} with others: a document of a site, a year or a programme. */
@Value.Immutable
public abstract sealed class MergePart implements WithMergePart, NoBean permits ImmutableMergePart {
    MergePart() {}

    /**
     * The name of the part, by which conflicts tell of it.
     *
     * @return the name, such as that of a file
     */
    public abstract String name();

    /**
     * The network that the part tells of.
     *
     * @return the network, with the ids that it has in its document
     */
    public abstract Network network();

    /**
     * The prefix of the part: what stands before every id of it in the merged network, but that of the network itself: for parts whose
     * ids were given without regard to each other. References follow. What has the same id as something of another part then is one with
     * it, so choose what no other id begins with.
     *
     * @return the start of the ids, such as {@code rabat-}; empty if ids stay as they are
     */
    public abstract Optional<String> prefix();

    /**
     * The day on which what the part tells was known.
     *
     * @return the day, by which one part is later than another; if it is not given, the day on which its register was extracted
     */
    @Value.Default
    public Optional<LocalDate> on() {
        return network().register().flatMap(Register::extractedOn);
    }

    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("a part is to have a name, by which conflicts tell of it, was \""
                    + VisibleText.of(name(), 80) + "\"");
        }
        String start = prefix().orElse("");
        try {
            SiteId.of(start + "x");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a prefix is to be a letter or digit, and then letters, digits and . _ : ~ -, was \""
                            + VisibleText.of(start, 80) + "\"",
                    e);
        }
    }

    /**
     * A part whose ids stay as they are.
     *
     * @param name the name of the part
     * @param network what it tells
     * @return the part
     */
    public static MergePart of(String name, Network network) {
        return ImmutableMergePart.builder().name(name).network(network).build();
    }

    /** The network, or a startup of it, with the ids that it has among others. */
    <E extends Entity> E renamed(E entity) {
        return prefix().map(start -> EntityCopy.withIds(
                        entity, id -> id instanceof NetworkId ? id : id.withValue(start + id.value())))
                .orElse(entity);
    }
}
