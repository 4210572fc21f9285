package org.incubatornetwork.examples.page;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.text.VisibleText;

/** What the command line asks for; without a file, help. */
record Options(Optional<Path> file, Path output, Optional<LocalDate> asOf, Locale language) {
    static final String USAGE = """
            Usage: page FILE --output PAGE.html [--language en|fr] [--as-of DATE]

            Writes the figures of an incubator network as one page with pictures, which needs no network and no
            script: to look at on a screen of any size, and to print.

              --output PAGE.html  the file to write; one that exists is replaced, once the new one is whole
              --language en|fr    the language of the page
              --as-of DATE        the day to report on, such as 2023-12-31; by default the day on which the
                                  document's register was extracted, else today

            Exit status: 0 the page is written, 2 it is not.
            """;

    private static final int LONGEST_SHOWN = 300;

    static Options parse(String... arguments) throws CannotRunException {
        Optional<Path> file = Optional.empty();
        Optional<Path> output = Optional.empty();
        Optional<LocalDate> asOf = Optional.empty();
        Locale language = Locale.ENGLISH;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--output" -> output = Optional.of(path(valueOf(word, words)));
                case "--as-of" -> asOf = Optional.of(day(valueOf(word, words)));
                case "--language" -> language = language(valueOf(word, words));
                case "--help", "-h" -> {
                    return new Options(Optional.empty(), Path.of(""), asOf, language);
                }
                default -> {
                    if (word.startsWith("-")) {
                        throw new CannotRunException("Unknown option " + shown(word) + "; --help lists the options.");
                    }
                    if (file.isPresent()) {
                        throw new CannotRunException("One file at a time: " + shown(word) + " is one too many.");
                    }
                    file = Optional.of(path(word));
                }
            }
        }
        if (file.isEmpty()) {
            throw new CannotRunException("A file is needed: that of the network's document; --help lists the options.");
        }
        return new Options(
                file,
                output.orElseThrow(
                        () -> new CannotRunException("The page needs a file to be written to: --output page.html.")),
                asOf,
                language);
    }

    private static String valueOf(String option, Iterator<String> words) throws CannotRunException {
        if (!words.hasNext()) {
            throw new CannotRunException("The option " + option + " needs a value; --help lists the options.");
        }
        return words.next();
    }

    /** A day that a document can tell of. */
    private static LocalDate day(String text) throws CannotRunException {
        try {
            return DateWindow.of(LocalDate.parse(text)).day().orElseThrow();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new CannotRunException("Not a date: " + shown(text) + "; a date looks like 2023-12-31.", e);
        }
    }

    private static Locale language(String text) throws CannotRunException {
        return switch (text) {
            case "en" -> Locale.ENGLISH;
            case "fr" -> Locale.FRENCH;
            default -> throw new CannotRunException("Unknown language " + shown(text) + "; there are en and fr.");
        };
    }

    private static Path path(String text) throws CannotRunException {
        if (text.isBlank()) {
            throw new CannotRunException("A file name is blank; --help lists the options.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CannotRunException("Not a file name: " + shown(text) + ".", e);
        }
    }

    /** What was given, as it is repeated: what moves the cursor or is not seen is escaped, and what is long is cut. */
    static String shown(Object given) {
        return VisibleText.of(String.valueOf(given), LONGEST_SHOWN);
    }
}
