package org.incubatornetwork.examples.page;

import java.util.List;
import java.util.Optional;

/**
 * A picture of the page, or why there is none.
 *
 * @param id its id within the page
 * @param title its title
 * @param description what is seen on it, for those who do not see it
 * @param svg the picture
 * @param missing why there is no picture
 * @param notes what has to be known to read it
 * @param tables its numbers
 */
public record Picture(
        String id,
        String title,
        String description,
        Optional<String> svg,
        Optional<String> missing,
        List<String> notes,
        List<Table> tables) {

    static Picture of(String id, String title, String description, String svg, List<String> notes, Table... tables) {
        return new Picture(id, title, description, Optional.of(svg), Optional.empty(), notes, List.of(tables));
    }

    static Picture missing(String id, String title, String reason) {
        return new Picture(id, title, "", Optional.empty(), Optional.of(reason), List.of(), List.of());
    }
}
