package org.incubatornetwork.examples.spreadsheet.conversion;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.incubatornetwork.examples.spreadsheet.conversion.ListReader.Listed;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.lists.FirmList;
import org.incubatornetwork.model.Startup;

/** The startups of one list, read as they are asked for; of each its id and its key are remembered, and no more. */
public final class Conversion implements Closeable {
    private final ListReader reader;
    private final Frame frame;
    private final Optional<LocalDate> day;
    private final Composer composer;
    private final Optional<FirmList> list;
    private long startups;

    /**
     * A conversion.
     *
     * @param frame what the sheet means, and the document that its startups go into
     * @param file the sheet
     * @param day the day of the list; empty for that of the mapping, or none
     * @param findings takes what is found, as it is
     * @throws IOException if the sheet can't be read
     * @throws CannotRunException if it is no sheet, or not the mapping's
     */
    public Conversion(Frame frame, Path file, Optional<LocalDate> day, Consumer<SheetFinding> findings)
            throws IOException {
        Mapping mapping = frame.mapping();
        this.frame = frame;
        this.day = day.or(() -> mapping.list().flatMap(Mapping.ListRules::day));
        if (mapping.list().isPresent() && this.day.isEmpty()) {
            throw new CannotRunException("map.noDay", "file", mapping.file());
        }
        reader = new ListReader(mapping, file, this.day, findings);
        composer = new Composer(frame, findings);
        list = this.day.flatMap(on ->
                mapping.list().map(rules -> composer.list(file.getFileName().toString(), on)));
    }

    /**
     * The document without its startups.
     *
     * @return the document
     */
    public NetworkDocument document() {
        return frame.document(day);
    }

    /**
     * The startups, each read when it is asked for; once.
     *
     * @return the startups, in the order of the rows
     */
    public Stream<Startup> startups() {
        Iterator<Startup> iterator = new Iterator<>() {
            private Optional<Startup> next = Optional.empty();
            private boolean isOver;

            @Override
            public boolean hasNext() {
                if (next.isEmpty() && !isOver) {
                    next = read();
                    isOver = next.isEmpty();
                }
                return next.isPresent();
            }

            @Override
            public Startup next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Startup startup = next.get();
                next = Optional.empty();
                return startup;
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Optional<Startup> read() {
        try {
            Optional<Listed> listed = reader.next();
            if (listed.isEmpty()) {
                return Optional.empty();
            }
            startups++;
            return Optional.of(composer.startup(listed.get(), list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How many startups were read so far.
     *
     * @return the number
     */
    public long count() {
        return startups;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
