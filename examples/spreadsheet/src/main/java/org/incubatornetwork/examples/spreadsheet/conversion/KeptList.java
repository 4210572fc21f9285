package org.incubatornetwork.examples.spreadsheet.conversion;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.incubatornetwork.examples.spreadsheet.conversion.ListReader.Listed;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.sheet.RowStore;
import org.incubatornetwork.lists.FirmList;

/** A list whose rows are kept in a file, and read again when all lists are known: what is to be told of them was told before. */
final class KeptList implements Closeable {
    private final FirmList list;
    private final ListReader reader;
    private final RowReader again;
    private final RowStore rows = new RowStore();

    KeptList(Mapping mapping, FirmList list, Path file, Consumer<SheetFinding> findings) throws IOException {
        this.list = list;
        try {
            reader = new ListReader(mapping, file, Optional.of(list.day()), findings);
            again = reader.again();
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    FirmList list() {
        return list;
    }

    /** The next firm of the list; empty after the last. */
    Optional<Listed> next() throws IOException {
        return reader.next();
    }

    /** Keeps the row of the firm that was read last, and tells its place. */
    long keep() throws IOException {
        return rows.add(again.needed(reader.row()));
    }

    /** What the row at a place says. */
    Facts facts(long place) {
        try {
            return reader.read(rows.row(place), again).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the reading of the list; its rows stay. */
    void end() throws IOException {
        reader.close();
    }

    @Override
    public void close() throws IOException {
        try (reader) {
            rows.close();
        }
    }
}
