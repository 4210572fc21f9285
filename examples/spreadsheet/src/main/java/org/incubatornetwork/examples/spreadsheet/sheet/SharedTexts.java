package org.incubatornetwork.examples.spreadsheet.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The shared texts of a workbook, by their numbers: so many as memory has room for, and the others in a file. Cells ask for them mostly in
 * their order, so that the part of the file around the last is at hand.
 */
final class SharedTexts implements Closeable {
    /** So many characters are kept in memory, with what a text weighs besides. */
    private static final long AT_HAND = 1L << 22;

    private static final int WEIGHT = 32;
    private static final int PAGE = 1 << 17;

    private final List<String> first = new ArrayList<>();
    private final ByteBuffer page = ByteBuffer.allocate(PAGE);
    private Optional<FileChannel> file = Optional.empty();
    /** Where each text of the file ends, in characters. */
    private long[] ends = new long[1_024];

    private int inFile;
    private long weight;
    private long pageStart;
    private boolean isReading;

    void add(String text) {
        weight += text.length() + WEIGHT;
        if (weight <= AT_HAND) {
            first.add(text);
            return;
        }
        try {
            write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        if (file.isEmpty()) {
            Path made = Files.createTempFile("texts", ".tmp");
            file = Optional.of(FileChannel.open(
                    made, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        }
        for (int i = 0; i < text.length(); i++) {
            if (page.remaining() < Character.BYTES) {
                writePage();
            }
            page.putChar(text.charAt(i));
        }
        if (inFile == ends.length) {
            ends = Arrays.copyOf(ends, inFile * 2);
        }
        ends[inFile] = start(inFile) + text.length();
        inFile++;
    }

    private void writePage() throws IOException {
        page.flip();
        while (page.hasRemaining()) {
            file.orElseThrow().write(page);
        }
        page.clear();
    }

    private long start(int text) {
        return text == 0 ? 0 : ends[text - 1];
    }

    /** A text; empty if there is none of that number. After the first was asked for none can be added. */
    Optional<String> find(int number) {
        if (number < first.size()) {
            return number < 0 ? Optional.empty() : Optional.of(first.get(number));
        }
        try {
            return number - first.size() < inFile ? Optional.of(read(number - first.size())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(int text) throws IOException {
        if (!isReading) {
            writePage();
            page.limit(0);
            isReading = true;
        }
        StringBuilder read = new StringBuilder();
        long end = ends[text] * Character.BYTES;
        for (long at = start(text) * Character.BYTES; at < end; at += Character.BYTES) {
            if (at < pageStart || at >= pageStart + page.limit()) {
                readPage(at);
            }
            read.append(page.getChar((int) (at - pageStart)));
        }
        return read.toString();
    }

    private void readPage(long start) throws IOException {
        page.clear();
        pageStart = start;
        while (page.hasRemaining() && file.orElseThrow().read(page, start + page.position()) >= 0) {
            // A read may give less than there is.
        }
        page.flip();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
