package org.incubatornetwork.examples.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of another language that is on this machine, with what the scripts of this example need. */
record Program(String command) {

    /**
     * The first of some commands that can do something.
     *
     * @param option what stands before a program on the command line
     * @param needed a program that fails where something is missing
     */
    static Optional<Program> find(String option, String needed, String... commands) {
        Optional<Program> found = Stream.of(commands)
                .map(Program::new)
                .filter(program -> program.can(option, needed))
                .findFirst();
        if (found.isEmpty()) {
            System.err.printf(
                    "!!! NOT TESTED: none of %s can do \"%s\". What is read there is NOT compared with the library. !!!%n",
                    List.of(commands), needed);
        }
        return found;
    }

    private boolean can(String option, String needed) {
        try {
            return start(List.of(command, option, needed), Path.of("target/needed.txt"))
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, Path output) throws IOException {
        Files.createDirectories(Path.of("target"));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return builder.start();
    }

    /** The lines that a script prints, which has to succeed. */
    List<String> run(Path directory, Object... arguments) {
        List<String> line = new ArrayList<>(List.of(command));
        Stream.of(arguments).map(String::valueOf).forEach(line::add);
        try {
            Path output = Files.createTempFile(directory, "output", ".txt");
            int status = start(line, output).waitFor();
            List<String> lines = Files.readAllLines(output, UTF_8);
            assertThat(status).as("%s: %s", line, lines).isZero();
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
