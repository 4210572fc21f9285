package org.incubatornetwork.examples.spreadsheet.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.register.StartupRows.Row;
import org.incubatornetwork.text.PointerSegment;

/** Where that stands of which a startup is made: looked for when something is told of it. */
final class StartupPlaces {
    private final String file;
    private final Map<String, Place> places = new HashMap<>();

    private StartupPlaces(String file) {
        this.file = file;
    }

    /** The places in a file, by their pointers in the startup. */
    static Map<String, Place> of(StartupRows rows, int startup, String file) {
        StartupPlaces found = new StartupPlaces(file);
        try {
            found.put("", rows.startup(startup));
            Map<String, Integer> items = new HashMap<>();
            for (Row row : rows.lists(startup)) {
                String list = "/" + row.sheet().name();
                found.places.putIfAbsent(list, row.place(file, -1));
                found.put(list + "/" + (items.merge(list, 1, Integer::sum) - 1), row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.places;
    }

    private void put(String pointer, Row row) {
        places.put(pointer, row.place(file, -1));
        for (int i = 0; i < row.row().cells().size(); i++) {
            if (row.isMember(i)) {
                StringBuilder member = new StringBuilder(pointer);
                for (String name : row.sheet().path(i)) {
                    member.append('/').append(PointerSegment.of(name));
                }
                places.put(member.toString(), row.place(file, i));
            }
        }
    }
}
