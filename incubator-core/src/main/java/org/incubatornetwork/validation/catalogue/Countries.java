package org.incubatornetwork.validation.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.Location;

/** The committed table of ISO 3166-1, and of one more code in wide use, with the boxes around the countries; its sources are named in it. */
final class Countries {
    private static final ImmutableListMultimap<String, Box> BOXES = read();

    /**
     * Territories that have a code of their own and are also divisions, in ISO 3166-2, of the country here named: what is there
     * may be written either way. (ISO 3166-2 by pycountry 26.2.16; SJ, EH and XK are there by other codes than their own.)
     */
    private static final ImmutableMap<String, String> DIVISION_OF = divisions(
            "FR: BL GF GP MF MQ NC PF PM RE TF WF YT",
            "NL: AW BQ CW SX",
            "US: AS GU MP PR UM VI",
            "CN: HK MO TW",
            "NO: SJ",
            "FI: AX",
            "MA: EH",
            "RS: XK",
            // no divisions of these by the standard, but often written so
            "GB: AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
            "DK: FO GL",
            "AU: CC CX HM NF",
            "NZ: CK NU TK",
            "IL: PS");

    /** Territories whose islands lie so far from each other that the box around them is an ocean: they hold what names them. */
    private static final ImmutableSet<String> SCATTERED = ImmutableSet.of("TF", "UM");

    /** The codes by which the European Union knows two countries that have another in ISO 3166-1. */
    private static final ImmutableMap<String, String> SPELLED_OTHERWISE = ImmutableMap.of("UK", "GB", "EL", "GR");

    /** The territories of a country of which it holds whatever they hold. */
    private static final ImmutableSetMultimap<String, String> TERRITORIES = DIVISION_OF.entrySet().stream()
            .filter(entry -> !SCATTERED.contains(entry.getKey()))
            .collect(ImmutableSetMultimap.toImmutableSetMultimap(Map.Entry::getValue, Map.Entry::getKey));

    private record Box(double west, double south, double east, double north) {
        boolean holds(double longitude, double latitude) {
            boolean between =
                    west <= east ? west <= longitude && longitude <= east : west <= longitude || longitude <= east;
            return between && south <= latitude && latitude <= north;
        }
    }

    private Countries() {}

    static boolean isKnown(String code) {
        return BOXES.containsKey(code);
    }

    /** The code that may be meant by one that is not known: in capital letters, and that of the standard. */
    static Optional<String> findMeant(String code) {
        String capitals = code.toUpperCase(Locale.ROOT);
        return Optional.of(SPELLED_OTHERWISE.getOrDefault(capitals, capitals)).filter(Countries::isKnown);
    }

    /** Whether a place may lie in a country: in any of the boxes around it and its territories. */
    static boolean mayHold(String country, Location place) {
        return hasBoxAround(country, place)
                || TERRITORIES.get(country).stream().anyMatch(territory -> hasBoxAround(territory, place));
    }

    /** Whether the code of a region names a territory of the country that has a code of its own: FR-RE stood in ISO 3166-2, GB-JE never. */
    static boolean isTerritory(String region) {
        return region.substring(0, 2).equals(DIVISION_OF.get(region.substring(3)));
    }

    /** Whether a place may lie in a region, by its code in ISO 3166-2, that is a territory with a code of its own. */
    static boolean mayHoldAsTerritory(String region, Location place) {
        String country = region.substring(0, 2);
        String division = region.substring(3);
        return (DIVISION_OF.containsKey(country) && hasBoxAround(country, place))
                || (country.equals(DIVISION_OF.get(division)) && hasBoxAround(division, place));
    }

    private static boolean hasBoxAround(String code, Location place) {
        double longitude = place.longitude().doubleValue();
        double latitude = place.latitude().doubleValue();
        return BOXES.get(code).stream().anyMatch(box -> box.holds(longitude, latitude));
    }

    /** Whether the regions of one code of a country may be those of another code. */
    static boolean mayShareRegions(String country, String regionsCountry) {
        return country.equals(regionsCountry)
                || regionsCountry.equals(DIVISION_OF.get(country))
                || country.equals(DIVISION_OF.get(regionsCountry));
    }

    private static ImmutableMap<String, String> divisions(String... rows) {
        ImmutableMap.Builder<String, String> divisions = ImmutableMap.builder();
        for (String row : rows) {
            for (String territory : Splitter.on(' ').split(row.substring(4))) {
                divisions.put(territory, row.substring(0, 2));
            }
        }
        return divisions.buildOrThrow();
    }

    private static ImmutableListMultimap<String, Box> read() {
        ImmutableListMultimap.Builder<String, Box> boxes = ImmutableListMultimap.builder();
        try (InputStream in = Countries.class.getResourceAsStream("countries.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                List<String> row = Splitter.on(',').splitToList(line);
                boxes.put(
                        row.get(0),
                        new Box(
                                Double.parseDouble(row.get(1)),
                                Double.parseDouble(row.get(2)),
                                Double.parseDouble(row.get(3)),
                                Double.parseDouble(row.get(4))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return boxes.build();
    }
}
