package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;
import org.incubatornetwork.style.NoBean;

/**
 * An entity's number in some other register.
 *
 * @param scheme the register, by its code in org-id.guide where it has one ({@code MA-CR}, {@code XI-LEI}) or by a local
 *     one such as {@code MA-ICE}
 * @param id the number, as it was given
 * @param unknownMembers members that this version of the format does not know, in reading order
 */
public record Identifier(String scheme, String id, ImmutableList<UnknownMember> unknownMembers)
        implements Serializable, NoBean {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "scheme id";

    /**
     * Refuses unknown members of one name.
     *
     * @param scheme the register
     * @param id the number in it
     * @param unknownMembers members that this version of the format does not know, in reading order
     * @throws IllegalArgumentException if two unknown members have the same name
     */
    public Identifier {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(id);
        UnknownMember.checkNames(unknownMembers);
    }

    /**
     * The identifier by a number in a register.
     *
     * @param scheme the register
     * @param id the number in it
     * @return the identifier
     */
    public static Identifier of(String scheme, String id) {
        return new Identifier(scheme, id, ImmutableList.of());
    }

    /** The members that it has, in the order of a document. */
    @Override
    public String toString() {
        return MemberOrder.describe(this);
    }
}
