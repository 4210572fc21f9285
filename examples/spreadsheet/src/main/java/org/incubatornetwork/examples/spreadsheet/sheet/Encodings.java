package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;

/**
 * How a text is encoded: by its mark, by being UTF-8 to its last byte, or else by which old encoding makes letters of its bytes. What is
 * UTF-8 but for some bytes, or for its end, is refused: in another encoding all of its letters would be wrong.
 */
final class Encodings {
    private static final List<Charset> OLD =
            List.of(Charset.forName("windows-1252"), Charset.forName("x-MacRoman"), Charset.forName("IBM850"));
    private static final String LETTERS = "éèêëàâäçôöîïûùüœæÉÈÊÀÂÇÔÎŒ°’«»€";

    /**
     * An encoding.
     *
     * @param charset the encoding
     * @param isSure whether the file proves it
     */
    record Encoding(Charset charset, boolean isSure) {}

    private Encodings() {}

    static Encoding of(Path file) throws IOException {
        Encoding marked;
        try (InputStream in = Files.newInputStream(file)) {
            marked = marked(in.readNBytes(4));
        }
        if (marked != null && marked.charset() != UTF_8) {
            if (Files.size(file) % 2 == 1) {
                throw new CannotRunException(
                        "bad.cutHalf", "file", file.getFileName().toString());
            }
            return marked;
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Utf8.is(in)) {
                return new Encoding(UTF_8, true);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            Utf8.Part part = Utf8.part(in);
            if (marked != null || part.isMost()) {
                throw new CannotRunException(
                        part.strays() > 0 ? "bad.mixed" : "bad.cutCharacter",
                        "file",
                        file.getFileName().toString(),
                        "bytes",
                        part.strays(),
                        "line",
                        part.line());
            }
        }
        long[] counts = new long[256];
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                count(bytes, read, counts);
            }
        }
        return new Encoding(oldest(counts), false);
    }

    private static void count(byte[] bytes, int number, long[] counts) {
        for (int i = 0; i < number; i++) {
            if (bytes[i] < 0) {
                counts[bytes[i] & 0xff]++;
            }
        }
    }

    private static Encoding marked(byte[] start) {
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return new Encoding(UTF_8, true);
        }
        if (startsWith(start, 0xff, 0xfe)) {
            return new Encoding(UTF_16LE, true);
        }
        if (startsWith(start, 0xfe, 0xff)) {
            return new Encoding(UTF_16BE, true);
        }
        if (start.length == 4 && start[1] == 0 && start[3] == 0) {
            return new Encoding(UTF_16LE, false);
        }
        return start.length == 4 && start[0] == 0 && start[2] == 0 ? new Encoding(UTF_16BE, false) : null;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one that makes letters of most bytes; the first of equals. */
    private static Charset oldest(long[] counts) {
        Charset best = OLD.get(0);
        long most = -1;
        for (Charset charset : OLD) {
            long letters = 0;
            for (int i = 0x80; i < 256; i++) {
                String character = new String(new byte[] {(byte) i}, charset);
                letters += LETTERS.contains(character) ? counts[i] : 0;
            }
            if (letters > most) {
                best = charset;
                most = letters;
            }
        }
        return best;
    }

    /** Whether a file that starts so can be a text: it has no zeros but those of UTF-16, and hardly any controls but those of texts. */
    static boolean isText(byte[] start) {
        Encoding marked = marked(start.length > 4 ? Arrays.copyOf(start, 4) : start);
        if (marked != null && marked.charset() != UTF_8) {
            return true;
        }
        int controls = 0;
        for (byte each : start) {
            if (each == 0) {
                return false;
            }
            controls += each > 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' ? 1 : 0;
        }
        return controls * 32 <= start.length;
    }
}
