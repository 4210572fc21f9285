package org.incubatornetwork.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.json.ConfigurationJson;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.PoliciesJson;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.SettingsJson;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.report.DiffReport;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;

/**
 * Reads the document of an incubator network, checks it, measures it and holds its published figures against each other; or tells what
 * changed from one document to another.
 */
public final class Quickstart {
    private static final int CLEAN = 0;
    private static final int ERRORS = 1;
    private static final int COULD_NOT_RUN = 2;
    private static final int DIFFERENT = 3;
    private static final String TECHNOPARK = "technopark.json";

    private final Options options;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    private Quickstart(Options options, Clock clock, PrintStream out, PrintStream err) {
        this.options = options;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        int status;
        try {
            status = new Quickstart(Options.parse(arguments), Clock.systemDefaultZone(), out, err).run();
        } catch (CannotRunException e) {
            err.println("quickstart: " + e.getMessage());
            status = COULD_NOT_RUN;
        }
        out.flush();
        System.exit(status);
    }

    private int run() throws CannotRunException {
        if (options.mode() == Options.Mode.HELP) {
            out.print(Options.USAGE);
            return CLEAN;
        }
        if (options.older().isPresent()) {
            return differ(source(options.older().get()), source());
        }
        SourceText source = source();
        ValidationConfiguration configuration =
                settings(options.rules(), ConfigurationJson.standard(), ValidationConfiguration.DEFAULT);
        Policies policies = settings(options.policies(), PoliciesJson.standard(), Policies.DEFAULT);
        ReadResult result = json().read(source.bytes());
        for (LocatedFinding finding : result.findings()) {
            if (FormatCode.valueOf(finding.code()).endsReading()) {
                throw new CannotRunException(Options.shown(source.name())
                        + finding.location().map(place -> ":" + place).orElse("") + ": "
                        + finding.finding().message(options.language()));
            }
        }
        return result.network().isPresent()
                ? report(source, result, result.network().get(), configuration, policies)
                : refuse(source, result);
    }

    private NetworkJson json() {
        return NetworkJson.builder()
                .progress(TerminalProgress.onTerminal(err, clock))
                .build();
    }

    private int report(
            SourceText source,
            ReadResult result,
            Network network,
            ValidationConfiguration configuration,
            Policies policies) {
        LocalDate day = options.asOf().or(() -> extractedOn(network)).orElseGet(() -> LocalDate.now(clock));
        Reconciliation verdicts =
                Reconciler.builder().asOf(day).policies(policies).build().reconcile(network);
        ValidationReport findings = Validator.builder()
                .asOf(day)
                .configuration(configuration)
                .build()
                .validate(network, network.startups(), verdicts.findings());
        MetricReport metrics = MetricEngine.builder()
                .asOf(day)
                .year(lastYear(day))
                .policies(policies)
                .build()
                .measure(network);
        print(Report.builder(source)
                .sites(network, day)
                .reading(result)
                .validation(findings)
                .metrics(metrics)
                .reconciliation(verdicts));
        return findings.isFailure() ? ERRORS : CLEAN;
    }

    private int differ(SourceText older, SourceText newer) throws CannotRunException {
        NetworkDiff diff = NetworkDiff.between(network(older), network(newer));
        out.print(DiffReport.of(diff, options.language()).writeString(options.format()));
        return diff.isEmpty() ? CLEAN : DIFFERENT;
    }

    private Network network(SourceText source) throws CannotRunException {
        try {
            return json().readOrThrow(source.bytes()).network();
        } catch (InvalidDocumentException e) {
            throw refused(source, e);
        }
    }

    /** The document has errors of format: there is no network to report on. */
    private int refuse(SourceText source, ReadResult result) {
        print(Report.builder(source).reading(result));
        return ERRORS;
    }

    private void print(Report.Builder report) {
        out.print(report.locale(options.language()).build().writeString(options.format()));
    }

    private static Optional<LocalDate> extractedOn(Network network) {
        return network.register().flatMap(Register::extractedOn);
    }

    /** The last calendar year that is over by a day. */
    private static Year lastYear(LocalDate day) {
        return Year.of(day.plusDays(1).getYear() - 1);
    }

    private <T> T settings(Optional<Path> file, SettingsJson<T> json, T standard) throws CannotRunException {
        if (file.isEmpty()) {
            return standard;
        }
        SourceText source = source(file.get());
        try {
            return json.readOrThrow(source.bytes());
        } catch (InvalidDocumentException e) {
            throw refused(source, e);
        }
    }

    private CannotRunException refused(SourceText source, InvalidDocumentException invalid) {
        return new CannotRunException(
                Options.shown(source.name()) + " is refused.\n\n"
                        + Report.builder(source)
                                .locale(options.language())
                                .reading(invalid)
                                .build()
                                .writeString(ReportFormat.TEXT)
                                .stripTrailing(),
                invalid);
    }

    private SourceText source() throws CannotRunException {
        if (options.file().isPresent()) {
            return source(options.file().get());
        }
        try (InputStream in = Quickstart.class.getResourceAsStream(TECHNOPARK)) {
            return SourceText.of(TECHNOPARK, in.readAllBytes());
        } catch (IOException e) {
            throw new CannotRunException(
                    "The file could not be read: " + Options.shown(String.valueOf(e.getMessage())), e);
        }
    }

    private static SourceText source(Path file) throws CannotRunException {
        if (Files.isDirectory(file)) {
            throw new CannotRunException(Options.shown(file.toString()) + " is a directory; a document is a file.");
        }
        try {
            return SourceText.of(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new CannotRunException("There is no file " + Options.shown(e.getFile()) + ".", e);
        } catch (AccessDeniedException e) {
            throw new CannotRunException("The file " + Options.shown(e.getFile()) + " may not be read.", e);
        } catch (IOException e) {
            throw new CannotRunException(
                    "The file could not be read: " + Options.shown(String.valueOf(e.getMessage())), e);
        }
    }
}
