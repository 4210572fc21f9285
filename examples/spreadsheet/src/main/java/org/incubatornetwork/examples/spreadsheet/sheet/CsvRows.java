package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;

/** The rows of a file in CSV. */
final class CsvRows implements SheetRows {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_FIELD = 1 << 20;

    private final String file;
    private final Reading reading;
    private final CloseableIterator<SheetRow> rows;
    private final RowHandler handler;
    private final EndReader end;
    /** The number of cells of the last row; and of the widest before it, and of the narrowest between them: above may be titles. */
    private int width;

    private int widest;
    private int narrowest;

    private CsvRows(String file, Reading reading, CloseableIterator<SheetRow> rows, RowHandler handler, EndReader end) {
        this.end = end;
        this.file = file;
        this.reading = reading;
        this.rows = rows;
        this.handler = handler;
    }

    static CsvRows open(Path path, Hints hints) throws IOException {
        String file = path.getFileName().toString();
        Encodings.Encoding encoding = hints.charset().isPresent()
                ? new Encodings.Encoding(hints.charset().get(), true)
                : Encodings.of(path);
        BufferedReader text = text(path, encoding.charset());
        try {
            text.mark(SAMPLE + 1);
            String sample = sample(text);
            text.reset();
            int skipped = 0;
            Optional<Character> delimiter = hints.delimiter();
            // A first line by which Excel is told the delimiter.
            if (sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 5) {
                delimiter = delimiter.isPresent() ? delimiter : Optional.of(sample.charAt(4));
                text.readLine();
                sample = sample.substring(sample.indexOf('\n') + 1);
                skipped = 1;
            }
            char separator = delimiter.isPresent() ? delimiter.get() : delimiter(sample);
            RowHandler handler = new RowHandler(skipped);
            EndReader end = new EndReader(text);
            CsvReader<SheetRow> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(LONGEST_FIELD)
                    .build(handler, end);
            return new CsvRows(
                    file,
                    new Reading(
                            file,
                            Optional.of(encoding.charset()),
                            encoding.isSure(),
                            Optional.of(separator),
                            Optional.empty(),
                            List.of(),
                            Set.of()),
                    reader.iterator(),
                    handler,
                    end);
        } catch (IOException e) {
            text.close();
            throw notEncoded(e, file, encoding.charset());
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** The text without the mark of its encoding. What is not of the encoding is an error, and no question mark. */
    private static BufferedReader text(Path path, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(path);
        BufferedReader text = new BufferedReader(
                charset.equals(UTF_8) ? new Utf8Reader(in) : new InputStreamReader(in, charset.newDecoder()),
                SAMPLE + 2);
        text.mark(1);
        try {
            if (text.read() != '\ufeff') {
                text.reset();
            }
        } catch (IOException e) {
            text.close();
            throw notEncoded(e, path.getFileName().toString(), charset);
        }
        return text;
    }

    private static String sample(Reader text) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
            read = text.read(sample, length, SAMPLE - length);
        }
        return new String(sample, 0, length);
    }

    /** The delimiter that most rows have as often as the first that has any; of equals the one that gives most cells. */
    private static char delimiter(String sample) {
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            List<Integer> counts = counts(sample, delimiter);
            int first = counts.stream().filter(count -> count > 0).findFirst().orElse(0);
            long alike = counts.stream().filter(count -> count == first).count();
            long score = first == 0 ? 0 : alike * 1000 / counts.size() * 1000 + Math.min(first, 999);
            if (score > most) {
                best = delimiter;
                most = score;
            }
        }
        return best;
    }

    /** How often a delimiter stands outside of quotes, in each row that is not empty. */
    private static List<Integer> counts(String sample, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean isQuoted = false;
        int count = 0;
        int length = 0;
        for (int i = 0; i < sample.length(); i++) {
            char character = sample.charAt(i);
            isQuoted ^= character == '"';
            if (!isQuoted && character == delimiter) {
                count++;
            }
            if (!isQuoted && character == '\n') {
                if (length > 0) {
                    counts.add(count);
                }
                count = 0;
                length = 0;
            } else if (character > ' ') {
                length++;
            }
        }
        // The last row of a sample may be cut.
        if (counts.isEmpty()) {
            counts.add(count);
        }
        return counts;
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        try {
            if (!rows.hasNext()) {
                checkEnd();
                return Optional.empty();
            }
            SheetRow row = rows.next();
            measure(row);
            if (handler.width() > WIDEST) {
                throw new CannotRunException(
                        "bad.columns", "file", file, "row", row.number(), "columns", handler.width(), "most", WIDEST);
            }
            return Optional.of(row);
        } catch (CsvParseException e) {
            throw new CannotRunException("bad.cutCsv", "file", file, "row", handler.number() + 1).because(e);
        } catch (UncheckedIOException e) {
            throw notEncoded(e.getCause(), file, reading.charset().orElseThrow());
        }
    }

    private void measure(SheetRow row) {
        if (handler.width() == 1 && row.isBlank()) {
            return;
        }
        if (width > widest) {
            widest = width;
            narrowest = width;
        } else {
            narrowest = Math.min(narrowest, width);
        }
        width = handler.width();
    }

    /** A last row without its line end that has fewer cells than all before it is one that was cut. */
    private void checkEnd() {
        if (!end.isAtLineEnd() && width < narrowest) {
            throw new CannotRunException(
                    "bad.cutRow", "file", file, "row", handler.number(), "cells", width, "least", narrowest);
        }
    }

    @Override
    public Ending ending() {
        return new Ending(!end.isAtLineEnd(), 0, 0, 0);
    }

    private static IOException notEncoded(IOException cause, String file, Charset charset) {
        if (cause instanceof CharacterCodingException) {
            throw new CannotRunException("bad.encoding", "file", file, "charset", charset.name()).because(cause);
        }
        return cause;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A reader that knows whether what was read ends with the end of a line. */
    private static final class EndReader extends FilterReader {
        private char last = '\n';

        EndReader(Reader in) {
            super(in);
        }

        boolean isAtLineEnd() {
            return last == '\n' || last == '\r';
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            last = read < 0 ? last : (char) read;
            return read;
        }

        @Override
        public int read(char[] characters, int offset, int length) throws IOException {
            int read = super.read(characters, offset, length);
            last = read > 0 ? characters[offset + read - 1] : last;
            return read;
        }
    }

    /** Makes cells of what stands between delimiters, and rows of cells. Of cells beyond the widest row it counts how many there are. */
    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<SheetRow> {
        private final Cell[] cells = new Cell[WIDEST];
        private final int above;
        private int number;

        /** A handler of rows that stand below others, each of one line. */
        RowHandler(int above) {
            this.above = above;
            number = above;
        }

        /** The number of the last row. */
        int number() {
            return number;
        }

        /** How many cells it has. */
        int width() {
            return getFieldCount();
        }

        @Override
        protected void handleField(int column, char[] text, int start, int length, boolean isQuoted) {
            if (column < WIDEST) {
                cells[column] = length == 0 ? Cell.BLANK : Cell.text(new String(text, start, length));
            }
        }

        @Override
        protected void handleEmpty() {
            cells[0] = Cell.BLANK;
        }

        @Override
        protected SheetRow buildRecord() {
            number++;
            Cell[] row = Arrays.copyOf(cells, Math.min(width(), WIDEST));
            return new SheetRow(number, above + getStartingLineNumber(), false, Arrays.asList(row));
        }
    }
}
