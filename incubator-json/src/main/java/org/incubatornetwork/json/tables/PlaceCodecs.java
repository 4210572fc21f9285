package org.incubatornetwork.json.tables;

import java.math.BigDecimal;
import org.incubatornetwork.json.codec.Members;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Location;

/** The codecs of places: addresses, and points on the earth. */
final class PlaceCodecs {
    static final ObjectCodec<Address, Address.Builder> ADDRESS = new ObjectCodec<>(
            "Address",
            () -> Commons.entity(Address::builder, Address.Builder::build, Address.Builder::metadata)
                    .optional("streetAddress", Values.TEXT, Address::streetAddress, Address.Builder::streetAddress)
                    .optional(
                            "addressLocality", Values.LABEL, Address::addressLocality, Address.Builder::addressLocality)
                    .optional("addressRegion", Values.LABEL, Address::addressRegion, Address.Builder::addressRegion)
                    .optional("postalCode", Values.LABEL, Address::postalCode, Address.Builder::postalCode)
                    .optional("addressCountry", Values.LABEL, Address::addressCountry, Address.Builder::addressCountry)
                    .optional("territory", Values.TEXT, Address::territory, Address.Builder::territory)
                    .metadata()
                    .build());

    static final ObjectCodec<Location, LocationDraft> LOCATION = new ObjectCodec<>(
            "Location",
            () -> Members.of(LocationDraft::new, LocationDraft::build)
                    .required(
                            "longitude",
                            Values.DECIMAL,
                            Location::longitude,
                            (draft, degrees) -> draft.longitude = degrees)
                    .required(
                            "latitude",
                            Values.DECIMAL,
                            Location::latitude,
                            (draft, degrees) -> draft.latitude = degrees)
                    .unknown(Location::unknownMembers, Commons.Draft::addUnknownMember)
                    .build());

    private PlaceCodecs() {}

    /** A {@link Location} in the making. */
    static final class LocationDraft extends Commons.Draft {
        private BigDecimal longitude = BigDecimal.ZERO;
        private BigDecimal latitude = BigDecimal.ZERO;

        Location build() {
            return new Location(longitude, latitude, unknownMembers());
        }
    }
}
