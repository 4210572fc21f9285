package org.incubatornetwork.examples.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.text.VisibleText;

/** What the command line asks for. */
record Options(
        Optional<Path> file,
        Optional<Path> older,
        Optional<LocalDate> asOf,
        Optional<Path> rules,
        Optional<Path> policies,
        Locale language,
        ReportFormat format,
        Mode mode) {
    static final String USAGE = """
            Usage: quickstart [FILE] [--as-of DATE] [--rules FILE] [--policies FILE] [--lang en|fr]
                              [--format text|json|sarif]
                   quickstart --diff OLD NEW [--lang en|fr] [--format text|json]

            Reads the document of an incubator network, checks it, measures it and holds its published
            figures against each other. Without FILE it reads the one of Technopark Morocco.

              --as-of DATE        the day to report on, such as 2023-12-31; by default the day on which the
                                  document's register was extracted, else today
              --rules FILE        which rules to apply and how, and what is known: a configuration in JSON
                                  (incubator-json/CONFIGURATION.md)
              --policies FILE     what figures depend on, such as what is taken for a vague day: policies in
                                  JSON (incubator-json/POLICIES.md)
              --lang en|fr        the language of the report
              --format FORMAT     text for people, json for programs, sarif for what shows findings
                                  beside a source
              --diff OLD NEW      tells what changed from one document to another, and nothing else

            Exit status: 0 no error found (warnings allowed, unless --rules says otherwise), 1 errors found,
            2 could not run; of --diff 0 nothing changed, 3 something did.
            """;

    private static final int LONGEST_SHOWN = 300;

    enum Mode {
        REPORT,
        HELP
    }

    static Options parse(String... arguments) throws CannotRunException {
        Optional<Path> file = Optional.empty();
        Optional<Path> older = Optional.empty();
        Optional<LocalDate> asOf = Optional.empty();
        Optional<Path> rules = Optional.empty();
        Optional<Path> policies = Optional.empty();
        Locale language = Locale.ENGLISH;
        ReportFormat format = ReportFormat.TEXT;
        Mode mode = Mode.REPORT;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--as-of" -> asOf = Optional.of(day(valueOf(word, words)));
                case "--rules" -> rules = Optional.of(path(valueOf(word, words)));
                case "--policies" -> policies = Optional.of(path(valueOf(word, words)));
                case "--lang" -> language = language(valueOf(word, words));
                case "--format" -> format = format(valueOf(word, words));
                case "--diff" -> older = Optional.of(path(valueOf(word, words)));
                case "--help", "-h" -> mode = Mode.HELP;
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
        if (older.isPresent() && file.isEmpty()) {
            throw new CannotRunException("The option --diff needs two files: the old one, and the new one.");
        }
        if (older.isPresent() && format == ReportFormat.SARIF) {
            throw new CannotRunException("Changes are no findings, which sarif is for: --diff has text and json.");
        }
        return new Options(file, older, asOf, rules, policies, language, format, mode);
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

    private static ReportFormat format(String text) throws CannotRunException {
        return switch (text) {
            case "text" -> ReportFormat.TEXT;
            case "json" -> ReportFormat.JSON;
            case "sarif" -> ReportFormat.SARIF;
            default ->
                throw new CannotRunException("Unknown format " + shown(text) + "; there are text, json and sarif.");
        };
    }

    /** An argument as it is repeated: what moves the cursor or is not seen is escaped, and what is long is cut. */
    static String shown(String argument) {
        return VisibleText.of(argument, LONGEST_SHOWN);
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
}
