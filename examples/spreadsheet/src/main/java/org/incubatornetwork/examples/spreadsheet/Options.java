package org.incubatornetwork.examples.spreadsheet;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.examples.spreadsheet.finding.Form;
import org.incubatornetwork.examples.spreadsheet.text.CannotRunException;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.model.DateWindow;

/** What the command line asks for. */
record Options(
        Mode mode,
        List<Dated> files,
        Optional<Path> mapping,
        Optional<Path> frame,
        Optional<Path> out,
        Locale language,
        Form format) {
    private static final List<String> NAMES = List.of(
            "--mapping",
            "--list",
            "--frame",
            "--out",
            "--lang",
            "--format",
            "--draft",
            "--export",
            "--import",
            "--help");

    /** What is to be done. */
    enum Mode {
        CONVERT,
        DRAFT,
        EXPORT,
        IMPORT,
        HELP
    }

    /** A file, and the day of which it is if that was said. */
    record Dated(Path file, Optional<LocalDate> day) {}

    static Options parse(String... arguments) {
        Mode mode = Mode.CONVERT;
        List<Dated> files = new ArrayList<>();
        Optional<Path> mapping = Optional.empty();
        Optional<Path> frame = Optional.empty();
        Optional<Path> out = Optional.empty();
        Locale language = Locale.ENGLISH;
        Form format = Form.TEXT;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--help", "-h" -> mode = Mode.HELP;
                case "--draft" -> mode = only(mode, Mode.DRAFT);
                case "--export" -> mode = only(mode, Mode.EXPORT);
                case "--import" -> mode = only(mode, Mode.IMPORT);
                case "--mapping" -> mapping = Optional.of(path(value(word, words)));
                case "--frame" -> frame = Optional.of(path(value(word, words)));
                case "--out" -> out = Optional.of(path(value(word, words)));
                case "--list" -> files.add(dated(value(word, words), value(word, words)));
                case "--lang" -> language = Locale.forLanguageTag(oneOf(word, value(word, words), "en", "fr"));
                case "--format" ->
                    format = Form.valueOf(oneOf(word, value(word, words), "text", "json", "sarif")
                            .toUpperCase(Locale.ROOT));
                default -> {
                    if (word.startsWith("--")) {
                        throw new CannotRunException(
                                "option.unknown", "option", word, "question", Texts.question(word, NAMES));
                    }
                    files.add(new Dated(path(word), Optional.empty()));
                }
            }
        }
        Options options = new Options(mode, List.copyOf(files), mapping, frame, out, language, format);
        options.check();
        return options;
    }

    private void check() {
        if (mode == Mode.HELP) {
            return;
        }
        unused("--mapping", mode != Mode.CONVERT && mapping.isPresent());
        unused("--frame", mode != Mode.CONVERT && frame.isPresent());
        unused("--out", mode == Mode.DRAFT && out.isPresent());
        unused(
                "--list",
                mode != Mode.CONVERT
                        && files.stream().anyMatch(file -> file.day().isPresent()));
        boolean areDated = files.size() > 1 && mode == Mode.CONVERT;
        if (files.isEmpty() || (files.size() > 1 && !areDated)) {
            throw new CannotRunException("option.oneFile");
        }
        if (areDated && files.stream().anyMatch(file -> file.day().isEmpty())) {
            throw new CannotRunException("option.days");
        }
        if (mode == Mode.CONVERT && mapping.isEmpty()) {
            throw new CannotRunException("option.needed", "option", "--mapping");
        }
        if (mode != Mode.DRAFT && out.isEmpty()) {
            throw new CannotRunException("option.needed", "option", "--out");
        }
        String name = out.map(Path::toString).orElse("");
        boolean isSheets = mode == Mode.EXPORT;
        if (mode != Mode.DRAFT
                && !(isSheets ? name.endsWith(".xlsx") : name.endsWith(".json") || name.endsWith(".jsonl"))) {
            throw new CannotRunException(isSheets ? "option.outSheets" : "option.out", "file", name);
        }
        Optional<Path> folder = out.map(Path::toAbsolutePath).map(Path::getParent);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new CannotRunException(
                    "option.noFolder", "file", name, "folder", folder.get().toString());
        }
        if (out.isPresent() && Files.isDirectory(out.get())) {
            throw new CannotRunException("option.outFolder", "file", name);
        }
    }

    private void unused(String option, boolean isGiven) {
        if (isGiven) {
            throw new CannotRunException(
                    "option.unused",
                    "option",
                    option,
                    "mode",
                    "--" + mode.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Mode only(Mode before, Mode mode) {
        if (before != Mode.CONVERT && before != mode) {
            throw new CannotRunException("option.modes");
        }
        return mode;
    }

    private static Dated dated(String day, String file) {
        try {
            return new Dated(path(file), DateWindow.of(LocalDate.parse(day)).day());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CannotRunException("option.day", "actual", day).because(e);
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new CannotRunException("option.value", "option", option);
        }
        return words.next();
    }

    private static String oneOf(String option, String actual, String... words) {
        if (!List.of(words).contains(actual)) {
            throw new CannotRunException(
                    "option.word", "option", option, "actual", actual, "words", String.join(", ", words));
        }
        return actual;
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new CannotRunException("option.file", "actual", text);
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CannotRunException("option.file", "actual", text).because(e);
        }
    }
}
