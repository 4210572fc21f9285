package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on countries, regions and points on the map. */
public final class PlaceRules {
    private static final Glance<Startup> HAS_LOCATION =
            startup -> startup.location().isPresent();

    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    /** Two letters are a code, and not a name, be they small. */
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);

    /** A country's code is one of ISO 3166-1. */
    public static final Rule COUNTRY_UNKNOWN = onAddresses(
                    place("COUNTRY_UNKNOWN", Severity.WARNING),
                    (address, path, context) ->
                            countryUnknown(address.addressCountry(), context, Paths.on(path, "addressCountry")))
            .on(EntityKind.NETWORK, (network, context) -> countryUnknown(network.country(), context, "country"))
            .on(EntityKind.NETWORK, PlaceRules::countriesOfTerritories)
            .on(EntityKind.PROGRAMME, PlaceRules::countriesOfProgramme)
            .on(EntityKind.NETWORK, PlaceRules::countriesOfParties)
            .on(EntityKind.ORGANIZATION, PlaceRules::countriesOfParties)
            .on(EntityKind.SITE, PlaceRules::countriesOfParties)
            .on(EntityKind.PROGRAMME, PlaceRules::countriesOfParties)
            .on(EntityKind.MEMBERSHIP, PlaceRules::countriesOfParties)
            .build();

    /** A region is given by its code in ISO 3166-2. */
    public static final Rule REGION_CODE_MALFORMED = onAddresses(
                    place("REGION_CODE_MALFORMED", Severity.WARNING), PlaceRules::regionMalformed)
            .build();

    /** A region is one of the country beside it. */
    public static final Rule REGION_NOT_IN_COUNTRY = onAddresses(
                    place("REGION_NOT_IN_COUNTRY", Severity.ERROR), PlaceRules::regionNotInCountry)
            .build();

    /** A region's code is one that its country has. */
    public static final Rule REGION_UNKNOWN = onAddresses(
                    place("REGION_UNKNOWN", Severity.WARNING),
                    (address, path, context) ->
                            regionUnknown(address.addressRegion(), context, Paths.on(path, "addressRegion")))
            .on(EntityKind.PROGRAMME, PlaceRules::regionsOfProgramme)
            .on(EntityKind.NETWORK, PlaceRules::regionsOfTerritories)
            .on(EntityKind.CLAIM, (claim, context) -> regionUnknown(claim.territory(), context, "territory"))
            .build();

    /** A point is where something is, and not where the axes cross. */
    public static final Rule LOCATION_ZERO = place("LOCATION_ZERO", Severity.WARNING)
            .on(EntityKind.SITE, (site, context) -> locationZero(site.location(), context))
            .on(EntityKind.STARTUP, HAS_LOCATION, (startup, context) -> locationZero(startup.location(), context))
            .build();

    /** A point is on the globe. */
    public static final Rule LOCATION_OUT_OF_RANGE = place("LOCATION_OUT_OF_RANGE", Severity.ERROR)
            .on(EntityKind.SITE, (site, context) -> locationOutOfRange(site.location(), context))
            .on(EntityKind.STARTUP, HAS_LOCATION, (startup, context) -> locationOutOfRange(startup.location(), context))
            .build();

    /** A site lies in its country. */
    public static final Rule LOCATION_OUT_OF_COUNTRY = place("LOCATION_OUT_OF_COUNTRY", Severity.WARNING)
            .on(
                    EntityKind.SITE,
                    (site, context) -> locationOutOfCountry(
                            site.location(), site.address(), context.network().country(), context))
            .on(
                    EntityKind.STARTUP,
                    HAS_LOCATION,
                    (startup, context) ->
                            locationOutOfCountry(startup.location(), startup.address(), Optional.empty(), context))
            .build();

    private static final Within<Address> ADDRESSES = Within.of(Address.class);

    /** Looks at an address, and knows where it is. */
    @FunctionalInterface
    private interface AddressCheck extends Serializable {
        void check(Address address, Object[] path, Context context);
    }

    private PlaceRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                COUNTRY_UNKNOWN,
                REGION_CODE_MALFORMED,
                REGION_NOT_IN_COUNTRY,
                REGION_UNKNOWN,
                LOCATION_ZERO,
                LOCATION_OUT_OF_RANGE,
                LOCATION_OUT_OF_COUNTRY);
    }

    private static Rule.Builder place(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.IDENTITY, severity);
    }

    /** A rule on the addresses of whatever has one. */
    private static Rule.Builder onAddresses(Rule.Builder rule, AddressCheck check) {
        return RuleTexts.onAll(rule, Oddities.GLANCE, (entity, context) -> {
            for (Within.Found<Address> found : ADDRESSES.find(entity, address -> true)) {
                check.check(found.value(), found.path(), context);
            }
        });
    }

    /** Whether any rule on addresses may say something of one. */
    static boolean isOdd(Address address) {
        return address.addressRegion().isPresent()
                || address.addressCountry()
                        .filter(country -> !Countries.isKnown(country))
                        .isPresent();
    }

    private static void countriesOfParties(Entity whole, Context context) {
        RolesIn.visitOrganizations(
                whole,
                (organization, path) -> countryUnknown(organization.country(), context, Paths.on(path, "country")));
    }

    private static void countryUnknown(Optional<String> country, Context context, Object... path) {
        if (country.isPresent() && !Countries.isKnown(country.get())) {
            context.at(path)
                    .with("country", country.get())
                    .actual(country.get())
                    .nearest(() -> Countries.findMeant(country.get()))
                    .report();
        }
    }

    private static void countryOfTerritory(Optional<String> territory, Context context, Object... path) {
        if (territory.isPresent() && COUNTRY.matcher(territory.get()).matches()) {
            countryUnknown(territory, context, path);
        }
    }

    private static void countriesOfProgramme(Programme programme, Context context) {
        countryOfTerritory(programme.territory(), context, "territory");
        for (int i = 0; i < programme.runs().size(); i++) {
            countryOfTerritory(programme.runs().get(i).territory(), context, "runs", i, "territory");
        }
    }

    private static void regionsOfProgramme(Programme programme, Context context) {
        regionUnknown(programme.territory(), context, "territory");
        for (int i = 0; i < programme.runs().size(); i++) {
            regionUnknown(programme.runs().get(i).territory(), context, "runs", i, "territory");
        }
    }

    private static void regionMalformed(Address address, Object[] path, Context context) {
        Optional<String> region = address.addressRegion();
        if (region.isPresent() && !REGION.matcher(region.get()).matches()) {
            context.at(Paths.on(path, "addressRegion"))
                    .with("region", region.get())
                    .actual(region.get())
                    .expected("MA-06")
                    .report();
        }
    }

    private static void countriesOfTerritories(Network network, Context context) {
        for (int i = 0; i < network.territories().size(); i++) {
            countryOfTerritory(Optional.of(network.territories().get(i)), context, "territories", i);
        }
    }

    private static void regionsOfTerritories(Network network, Context context) {
        for (int i = 0; i < network.territories().size(); i++) {
            regionUnknown(Optional.of(network.territories().get(i)), context, "territories", i);
        }
    }

    private static void regionNotInCountry(Address address, Object[] path, Context context) {
        Optional<String> region = address.addressRegion();
        Optional<String> country = address.addressCountry();
        if (region.isPresent()
                && country.isPresent()
                && REGION.matcher(region.get()).matches()
                && Countries.isKnown(country.get())
                && !isOf(country.get(), region.get())) {
            context.at(Paths.on(path, "addressRegion"))
                    .with("region", region.get())
                    .with("country", country.get())
                    .actual(region.get())
                    .expected(country.get() + "-…")
                    .report();
        }
    }

    private static void regionUnknown(Optional<String> region, Context context, Object... path) {
        if (region.isPresent()
                && REGION.matcher(region.get()).matches()
                && !Regions.mayBe(region.get())
                && !Countries.isTerritory(region.get())) {
            context.at(path)
                    .with("region", region.get())
                    .actual(region.get())
                    .nearest(region.get(), Regions.of(region.get().substring(0, 2)))
                    .report();
        }
    }

    private static void locationZero(Optional<Location> location, Context context) {
        if (location.filter(PlaceRules::isZero).isPresent()) {
            reportLocation(location.get(), context).report();
        }
    }

    private static boolean isZero(Location location) {
        return location.longitude().signum() == 0 && location.latitude().signum() == 0;
    }

    private static boolean isOf(String country, String region) {
        return Countries.mayShareRegions(country, region.substring(0, 2));
    }

    private static void locationOutOfRange(Optional<Location> location, Context context) {
        if (location.isPresent() && !isOnGlobe(location.get())) {
            reportLocation(location.get(), context)
                    .expected("-180..180, -90..90")
                    .report();
        }
    }

    /** Where a territory is told in words and no code, there is no country to be in; a startup may be at home anywhere. */
    private static void locationOutOfCountry(
            Optional<Location> point, Optional<Address> address, Optional<String> home, Context context) {
        if (point.isEmpty() || !isOnGlobe(point.get()) || isZero(point.get())) {
            return;
        }
        Location location = point.get();
        Optional<String> region = address.flatMap(Address::addressRegion)
                .filter(code -> REGION.matcher(code).matches());
        Optional<String> country = address.flatMap(Address::addressCountry)
                .or(() -> region.map(code -> code.substring(0, 2)))
                .or(() -> address.flatMap(Address::territory).isPresent() ? Optional.empty() : home);
        if (country.isPresent()
                && Countries.isKnown(country.get())
                && !Countries.mayHold(country.get(), location)
                && region.filter(code -> isOf(country.get(), code))
                        .filter(code -> Countries.mayHoldAsTerritory(code, location))
                        .isEmpty()) {
            reportLocation(location, context)
                    .with("country", country.get())
                    .expected(country.get())
                    .report();
        }
    }

    private static Observation reportLocation(Location location, Context context) {
        return context.at("location")
                .with("longitude", location.longitude())
                .with("latitude", location.latitude())
                .actual(location.longitude().toPlainString() + ", "
                        + location.latitude().toPlainString());
    }

    private static boolean isOnGlobe(Location location) {
        return location.longitude().abs().compareTo(MOST_LONGITUDE) <= 0
                && location.latitude().abs().compareTo(MOST_LATITUDE) <= 0;
    }
}
