package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.Options.Dated;
import org.incubatornetwork.examples.spreadsheet.conversion.Conversion;
import org.incubatornetwork.examples.spreadsheet.conversion.Frame;
import org.incubatornetwork.examples.spreadsheet.conversion.Lists;
import org.incubatornetwork.examples.spreadsheet.draft.Draft;
import org.incubatornetwork.examples.spreadsheet.finding.Findings;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.examples.spreadsheet.register.RegisterImport;
import org.incubatornetwork.examples.spreadsheet.register.RegisterSheets;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Severity;

/** Makes a register of the lists that people keep, and lists of a register. */
public final class Spreadsheet {
    private static final int CLEAN = 0;
    private static final int ERRORS = 1;
    private static final int COULD_NOT_RUN = 2;

    private final Options options;
    private final PrintStream out;

    private Spreadsheet(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /**
     * Runs the program.
     *
     * @param out takes what was found
     * @param err takes why it could not run, in one sentence
     * @param arguments see {@code --help}
     * @return 0 if no error was found, 1 if one was, 2 if it could not run and nothing was written
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Locale language = Arrays.asList(arguments).contains("fr") ? Locale.FRENCH : Locale.ENGLISH;
        try {
            return new Spreadsheet(Options.parse(arguments), out).run();
        } catch (CannotRunException e) {
            err.println("spreadsheet: " + e.message(language));
        } catch (InvalidDocumentException e) {
            err.println("spreadsheet: " + refused("bad.written", "", e).message(language));
        } catch (UncheckedIOException e) {
            err.println("spreadsheet: " + unreadable(e.getCause()).message(language));
        } catch (IOException e) {
            err.println("spreadsheet: " + unreadable(e).message(language));
        }
        return COULD_NOT_RUN;
    }

    private static CannotRunException unreadable(IOException e) {
        String said = String.valueOf(e.getMessage());
        return e instanceof NoSuchFileException
                ? new CannotRunException("bad.missing", "file", said)
                : e instanceof AccessDeniedException
                        ? new CannotRunException("bad.denied", "file", said)
                        : new CannotRunException("bad.io", "said", said);
    }

    private int run() throws IOException {
        return switch (options.mode()) {
            case HELP -> {
                out.print(Texts.of("usage").in(options.language()));
                yield CLEAN;
            }
            case CONVERT -> convert();
            case EXPORT -> export();
            case IMPORT -> importSheets();
            case DRAFT -> {
                out.print(Draft.of(options.files().get(0).file(), options.language()));
                yield CLEAN;
            }
        };
    }

    private int convert() throws IOException {
        Mapping mapping = MappingReader.read(options.mapping().orElseThrow());
        try (Findings findings = findings()) {
            Frame frame =
                    options.frame().isPresent() ? frame(mapping, options.frame().get(), findings) : Frame.of(mapping);
            long startups = options.files().size() == 1
                    ? convertOne(frame, options.files().get(0), findings)
                    : convertLists(frame, findings);
            findings.tell(startups, out);
            return findings.count(Severity.ERROR) > 0 ? ERRORS : CLEAN;
        }
    }

    private Findings findings() throws IOException {
        Path document = options.out().orElseThrow();
        return new Findings(options.format(), options.language(), String.valueOf(document.getFileName()));
    }

    private static Frame frame(Mapping mapping, Path file, Findings findings) throws IOException {
        long[] startups = {0};
        NetworkDocument frame = frameOf(file, startup -> startups[0]++);
        return Frame.of(mapping, frame, startups[0], file.getFileName().toString(), findings);
    }

    private long convertOne(Frame frame, Dated file, Findings findings) throws IOException {
        try (Conversion conversion = new Conversion(frame, file.file(), file.day(), findings)) {
            write(conversion.document(), conversion.startups());
            return conversion.count();
        }
    }

    private long convertLists(Frame frame, Findings findings) throws IOException {
        try (Lists lists = new Lists(frame, findings)) {
            for (Dated list : options.files()) {
                lists.add(list.file(), list.day().orElseThrow());
            }
            write(lists.document(), lists.startups());
            return lists.count();
        }
    }

    private int export() throws IOException {
        Path whole = Files.createTempFile("register", ".tmp"); // what was there stays until all of it can be written
        try (RegisterSheets sheets = new RegisterSheets()) {
            NetworkDocument frame = frameOf(options.files().get(0).file(), sheets::add);
            try (OutputStream out = Files.newOutputStream(whole)) {
                sheets.write(frame, new BufferedOutputStream(out));
            }
            try (OutputStream out = Files.newOutputStream(options.out().orElseThrow())) {
                Files.copy(whole, out);
            }
        } finally {
            Files.delete(whole);
        }
        return CLEAN;
    }

    /** Takes the startups of a register. */
    private interface Taker {
        void take(Startup startup) throws IOException;
    }

    /** Reads a register, JSON Lines startup by startup; what is left is its document. */
    private static NetworkDocument frameOf(Path file, Taker startups) throws IOException {
        if (!file.toString().endsWith(".jsonl")) {
            NetworkDocument document = document(file, NetworkJson.standard()::readOrThrow);
            for (Startup startup : document.network().startups()) {
                startups.take(startup);
            }
            return document;
        }
        return document(
                file,
                lines -> NetworkJsonLines.standard()
                        .read(lines, frame -> {}, startup -> {
                            try {
                                startups.take(startup);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                        .orElseThrow());
    }

    private int importSheets() throws IOException {
        try (Findings findings = findings();
                RegisterImport sheets =
                        new RegisterImport(options.files().get(0).file(), findings)) {
            boolean isWritten = importSheets(sheets);
            findings.tell(isWritten ? sheets.count() : 0, out);
            return isWritten ? CLEAN : ERRORS;
        }
    }

    /** Writes what sheets hold, if no error was found; else nothing. */
    private boolean importSheets(RegisterImport sheets) throws IOException {
        Path file = options.out().orElseThrow();
        // What has gone into a pipe can't be taken back.
        boolean isPipe = Files.exists(file) && !Files.isRegularFile(file);
        Path target =
                isPipe ? Files.createTempFile("register", file.getFileName().toString()) : file;
        try {
            Optional<NetworkDocument> frame = sheets.frame();
            if (frame.isPresent()) {
                write(frame.get(), sheets.startups(), target);
            } else {
                sheets.startups().forEach(startup -> {});
            }
            if (isPipe) {
                try (OutputStream pipe = Files.newOutputStream(file)) {
                    Files.copy(target, pipe);
                }
            }
            return true;
        } catch (RegisterImport.RefusedException e) {
            return false;
        } finally {
            if (isPipe) {
                Files.delete(target);
            }
        }
    }

    /** Startups are written as they come; the file is there when all of them are. */
    private void write(NetworkDocument frame, Stream<Startup> startups) throws IOException {
        write(frame, startups, options.out().orElseThrow());
    }

    private static void write(NetworkDocument frame, Stream<Startup> startups, Path file) throws IOException {
        if (file.toString().endsWith(".jsonl")) {
            NetworkJsonLines.standard().write(frame, startups, file);
        } else {
            NetworkJson.standard().write(frame, startups, file);
        }
    }

    private static CannotRunException refused(String key, String file, InvalidDocumentException refusal) {
        LocatedFinding first = refusal.findings().get(0);
        return new CannotRunException(
                key,
                "file",
                file,
                "at",
                first.location().map(Object::toString).orElse(first.pointer()),
                "said",
                LocalizedText.of(first.finding().message(Locale.ENGLISH))
                        .with(Locale.FRENCH, first.finding().message(Locale.FRENCH)));
    }

    /** Reads a file to a document. */
    private interface Reader {
        NetworkDocument read(Path file) throws IOException;
    }

    private static NetworkDocument document(Path file, Reader reader) throws IOException {
        if (Files.isDirectory(file)) {
            throw new CannotRunException("bad.noDocument", "file", file.toString());
        }
        try {
            return reader.read(file);
        } catch (InvalidDocumentException e) {
            throw refused("bad.document", file.toString(), e).because(e);
        }
    }
}
