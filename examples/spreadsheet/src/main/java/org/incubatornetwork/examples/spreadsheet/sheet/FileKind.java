package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;

/** What a file is by its first bytes. Whatever is no sheet is refused by name. */
enum FileKind {
    CSV,
    XLSX;

    private static final String COMPOUND_FILE = "\u00d0\u00cf\u0011\u00e0";
    private static final String ENCRYPTED = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
    private static final int LONGEST_DIRECTORY = 1 << 24;

    static FileKind of(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file)) {
            throw new CannotRunException("bad.directory", "file", name);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        } catch (NoSuchFileException e) {
            throw new CannotRunException("bad.missing", "file", file.toString()).because(e);
        }
        String text = new String(start, ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return XLSX;
        }
        if (text.startsWith("PK")) {
            throw new CannotRunException("bad.zip", "file", name);
        }
        if (text.startsWith(COMPOUND_FILE)) {
            throw new CannotRunException(isEncrypted(file) ? "bad.password" : "bad.xls", "file", name);
        }
        if (text.isEmpty()) {
            throw new CannotRunException("bad.empty", "file", name);
        }
        if (!Encodings.isText(start)) {
            throw new CannotRunException("bad.notASheet", "file", name);
        }
        String head =
                text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(java.util.Locale.ROOT);
        if (head.startsWith("%pdf")
                || head.startsWith("<!doctype")
                || head.startsWith("<html")
                || head.startsWith("<?xml")
                || head.startsWith("{\\rtf")) {
            throw new CannotRunException("bad.notASheet", "file", name);
        }
        return CSV;
    }

    /** An encrypted workbook is a compound file with a stream of that name, which its directory has in UTF-16. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_DIRECTORY), ISO_8859_1).contains(ENCRYPTED);
        }
    }
}
