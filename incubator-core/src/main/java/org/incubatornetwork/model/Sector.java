package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.incubatornetwork.style.NoBean;

/**
 * A sector of activity, in some classification.
 *
 * @param scheme the classification: {@code ISIC}, {@code NACE}, or the network's own
 * @param code the code in it, any text
 * @param unknownMembers members that this version of the format does not know, in reading order
 */
public record Sector(String scheme, String code, ImmutableList<UnknownMember> unknownMembers)
        implements Comparable<Sector>, Serializable, NoBean {
    private static final Comparator<Sector> ORDER = Comparator.comparing(Sector::scheme)
            .thenComparing(Sector::code)
            .thenComparing(sector -> sector.unknownMembers().toString());

    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "scheme code";

    /**
     * Refuses unknown members of one name.
     *
     * @param scheme the classification
     * @param code the code in it
     * @param unknownMembers members that this version of the format does not know, in reading order
     * @throws IllegalArgumentException if two unknown members have the same name
     */
    public Sector {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(code);
        UnknownMember.checkNames(unknownMembers);
    }

    /**
     * The sector with a code in a classification.
     *
     * @param scheme the classification
     * @param code the code in it
     * @return the sector
     */
    public static Sector of(String scheme, String code) {
        return new Sector(scheme, code, ImmutableList.of());
    }

    /**
     * The sector without what is not known of it: the key by which sectors are matched and counted.
     *
     * @return the sector of the same scheme and code without unknown members
     */
    public Sector key() {
        return unknownMembers.isEmpty() ? this : of(scheme, code);
    }

    /** By scheme, by code, and then by what is not known of them. */
    @Override
    public int compareTo(Sector other) {
        return ORDER.compare(this, other);
    }

    /** The members that it has, in the order of a document. */
    @Override
    public String toString() {
        return MemberOrder.describe(this);
    }
}
