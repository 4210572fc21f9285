package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * A sector of activity, in some classification.
 *
 * @param scheme the classification: {@code ISIC}, {@code NACE}, or the network's own
 * @param code the code in it, any text
 */
public record Sector(String scheme, String code) implements Serializable {

    /**
     * A sector.
     *
     * @param scheme the classification
     * @param code the code in it
     * @return the sector
     */
    public static Sector of(String scheme, String code) {
        return new Sector(scheme, code);
    }
}
