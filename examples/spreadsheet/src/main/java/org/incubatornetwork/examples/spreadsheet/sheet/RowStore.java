package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Rows that need not fit into memory: they are kept in a file, which goes with this, and each is read by the place that it was given. Rows
 * that were added one after the other are best read so.
 */
public final class RowStore implements Closeable {
    private static final List<Cell.Kind> KINDS = List.of(Cell.Kind.values());
    private static final int BUFFER = 1 << 16;
    private static final int PAGE = 1 << 13;
    private static final int OF_ROW = Integer.BYTES + Long.BYTES + 1 + Integer.BYTES;
    private static final int OF_CELL = 1 + 2 * Integer.BYTES;
    /** Instead of the length of what is shown, where that is what is stored. */
    private static final int SAME = -1;

    private final FileChannel file;
    private final OutputStream out;
    private ByteBuffer page = ByteBuffer.allocate(PAGE).limit(0);
    private long pageStart;
    private long end;

    /**
     * A store without rows.
     *
     * @throws IOException if no file can be made for them
     */
    public RowStore() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("rows", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    /**
     * Keeps a row.
     *
     * @param row the row
     * @return its place
     * @throws IOException if it can't be written
     */
    public long add(SheetRow row) throws IOException {
        int size = OF_ROW;
        for (Cell cell : row.cells()) {
            size += OF_CELL
                    + Character.BYTES
                            * (cell.stored().length()
                                    + (isShown(cell) ? 0 : cell.shown().length()));
        }
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + size)
                .putInt(size)
                .putInt(row.number())
                .putLong(row.line())
                .put((byte) (row.isHidden() ? 1 : 0))
                .putInt(row.cells().size());
        for (Cell cell : row.cells()) {
            bytes.put((byte) KINDS.indexOf(cell.kind()));
            put(bytes, cell.stored());
            if (isShown(cell)) {
                bytes.putInt(SAME);
            } else {
                put(bytes, cell.shown());
            }
        }
        out.write(bytes.array());
        long place = end;
        end += bytes.capacity();
        return place;
    }

    private static boolean isShown(Cell cell) {
        return cell.shown().equals(cell.stored());
    }

    private static void put(ByteBuffer bytes, String text) {
        bytes.putInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes.putChar(text.charAt(i));
        }
    }

    /**
     * Reads a row.
     *
     * @param place its place
     * @return the row
     * @throws IOException if it can't be read
     */
    public SheetRow row(long place) throws IOException {
        int size = at(place, Integer.BYTES).getInt();
        ByteBuffer bytes = at(place + Integer.BYTES, size);
        int number = bytes.getInt();
        long line = bytes.getLong();
        boolean isHidden = bytes.get() != 0;
        Cell[] cells = new Cell[bytes.getInt()];
        for (int i = 0; i < cells.length; i++) {
            Cell.Kind kind = KINDS.get(bytes.get());
            String stored = text(bytes, bytes.getInt());
            int shown = bytes.getInt();
            cells[i] = kind == Cell.Kind.BLANK
                    ? Cell.BLANK
                    : new Cell(kind, stored, shown == SAME ? stored : text(bytes, shown));
        }
        return new SheetRow(number, line, isHidden, List.of(cells));
    }

    private static String text(ByteBuffer bytes, int length) {
        char[] text = new char[length];
        bytes.asCharBuffer().get(text);
        bytes.position(bytes.position() + length * Character.BYTES);
        return new String(text);
    }

    /** The bytes from a place on; the part of the file around the last that was asked for is at hand. */
    private ByteBuffer at(long place, int size) throws IOException {
        if (place < pageStart || place + size > pageStart + page.limit()) {
            out.flush();
            page = size > page.capacity() ? ByteBuffer.allocate(size) : page.clear();
            pageStart = place;
            while (page.hasRemaining() && file.read(page, place + page.position()) >= 0) {
                // A read may give less than there is.
            }
            page.flip();
            if (page.limit() < size) {
                throw new EOFException();
            }
        }
        return page.position((int) (place - pageStart));
    }

    /** Takes rows, one after the other. */
    public interface Taker {
        /**
         * Takes a row.
         *
         * @param row the row
         * @throws IOException if it can't
         */
        void take(SheetRow row) throws IOException;
    }

    /**
     * Goes through all rows.
     *
     * @param taker takes each, in the order in which they were added
     * @throws IOException if one can't be read, or taken
     */
    public void forEach(Taker taker) throws IOException {
        for (long place = 0;
                place < end;
                place += Integer.BYTES + at(place, Integer.BYTES).getInt()) {
            taker.take(row(place));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
