package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import org.incubatornetwork.style.NoBean;

/**
 * A point on the earth, in decimal degrees of WGS 84. A point off the globe is representable, and reported by a rule.
 *
 * @param longitude degrees east of Greenwich, negative to the west
 * @param latitude degrees north of the equator, negative to the south
 * @param unknownMembers members that this version of the format does not know, in reading order
 */
public record Location(BigDecimal longitude, BigDecimal latitude, ImmutableList<UnknownMember> unknownMembers)
        implements Serializable, NoBean {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "longitude latitude";

    /**
     * Normalises both decimals.
     *
     * @param longitude degrees east of Greenwich, negative to the west
     * @param latitude degrees north of the equator, negative to the south
     * @param unknownMembers members that this version of the format does not know, in reading order
     * @throws IllegalArgumentException if one is beyond the bounds of the model's decimals
     */
    public Location {
        UnknownMember.checkNames(unknownMembers);
        longitude = Decimals.normalized("longitude", longitude);
        latitude = Decimals.normalized("latitude", latitude);
    }

    /**
     * The point with a longitude and a latitude, in degrees.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     * @return the point
     * @throws IllegalArgumentException if a decimal is beyond the bounds of the model's decimals
     */
    public static Location of(BigDecimal longitude, BigDecimal latitude) {
        return new Location(longitude, latitude, ImmutableList.of());
    }

    /** The members that it has, in the order of a document. */
    @Override
    public String toString() {
        return MemberOrder.describe(this);
    }
}
