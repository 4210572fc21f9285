package org.incubatornetwork.examples.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;

/** Writes the figures of an incubator network as one page with pictures, to look at and to print. */
public final class Page {
    private static final int WRITTEN = 0;
    private static final int COULD_NOT_RUN = 2;

    private Page() {}

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.exit(run(Clock.systemDefaultZone(), err, arguments));
    }

    static int run(Clock clock, PrintStream err, String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.file().isEmpty()) {
                err.print(Options.USAGE);
                return WRITTEN;
            }
            Output output = new Output(options.output());
            output.check();
            Path file = options.file().get();
            byte[] document = read(file);
            Network network = network(file, document, options.language());
            LocalDate day = options.asOf()
                    .or(() -> network.register().flatMap(Register::extractedOn))
                    .orElseGet(() -> LocalDate.now(clock));
            output.write(page(file, document, network, day, options.language()));
            return WRITTEN;
        } catch (CannotRunException e) {
            err.println("page: " + e.getMessage());
            return COULD_NOT_RUN;
        }
    }

    private static byte[] read(Path file) throws CannotRunException {
        if (Files.isDirectory(file)) {
            throw new CannotRunException(Options.shown(file) + " is a directory; a document is a file.");
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CannotRunException("There is no file " + Options.shown(e.getFile()) + ".", e);
        } catch (AccessDeniedException e) {
            throw new CannotRunException("The file " + Options.shown(e.getFile()) + " may not be read.", e);
        } catch (IOException e) {
            throw new CannotRunException("The file could not be read: " + Options.shown(e.getMessage()) + ".", e);
        }
    }

    private static Network network(Path file, byte[] document, Locale language) throws CannotRunException {
        try {
            return NetworkJson.standard().readOrThrow(document).network();
        } catch (InvalidDocumentException e) {
            throw new CannotRunException(
                    Options.shown(file) + " is refused.\n\n"
                            + Report.builder(SourceText.of(file.toString(), document))
                                    .locale(language)
                                    .reading(e)
                                    .build()
                                    .writeString(ReportFormat.TEXT)
                                    .stripTrailing(),
                    e);
        }
    }

    static String page(Path file, byte[] document, Network network, LocalDate day, Locale language) {
        Words words = new Words(language);
        Examination found = Examination.of(network, document, day);
        try (Vega vega = new Vega(language)) {
            PageModel model = model(file, Gallery.of(found, words, vega));
            StringOutput out = new StringOutput();
            TemplateEngine.createPrecompiled(
                            null, ContentType.Html, null, "org.incubatornetwork.examples.page.templates")
                    .render("page.jte", model, out);
            return out.toString();
        }
    }

    private static PageModel model(Path file, Gallery gallery) {
        Words words = gallery.words();
        Examination found = gallery.found();
        Overview overview = new Overview(gallery);
        Published published = new Published(gallery);
        String style = resource("page.css");
        return new PageModel(
                words,
                words.name(found.network().name()),
                words.of(
                        "subtitle",
                        "day",
                        words.date(found.day()),
                        "register",
                        words.of("register." + found.figures().registerCoverage())),
                words.name(file.getFileName().toString()),
                style,
                "default-src 'none'; style-src 'sha256-" + digest(style)
                        + "'; img-src data:; base-uri 'none'; form-action 'none'",
                overview.tiles(),
                overview.answers(),
                List.of(
                        section(
                                words,
                                "sites",
                                concat(new SpacePictures(gallery).all(), new SitePictures(gallery).all())),
                        section(
                                words,
                                "people",
                                concat(new FlowPictures(gallery).all(), new IntakePictures(gallery).all())),
                        section(words, "survival", new SurvivalPictures(gallery).all()),
                        section(words, "outcomes", new OutcomePictures(gallery).all()),
                        section(words, "published", List.of(published.picture()))),
                published.groups(),
                new FoundFaults(found, words).groups());
    }

    private static PageModel.Section section(Words words, String id, List<Picture> pictures) {
        return new PageModel.Section(id, words.of("section." + id), pictures);
    }

    private static List<Picture> concat(List<Picture> first, List<Picture> next) {
        return Stream.concat(first.stream(), next.stream()).toList();
    }

    static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
