package org.incubatornetwork.examples.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that a page is written to: beside it first, and moved there when it is whole, so that there never is half a page. */
record Output(Path file) {

    /** Refuses what can't be written to, before any work is done for it. */
    void check() throws CannotRunException {
        if (Files.isDirectory(file)) {
            throw new CannotRunException(Options.shown(file) + " is a directory; a page is a file.");
        }
        if (!Files.isDirectory(directory())) {
            throw new CannotRunException(
                    "There is no directory " + Options.shown(directory()) + " to write the page to.");
        }
    }

    void write(String page) throws CannotRunException {
        Path beside = directory()
                .resolve(
                        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(beside, page, UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException | NoSuchFileException e) {
            discard(beside);
            throw new CannotRunException("The page may not be written to " + Options.shown(file) + ".", e);
        } catch (IOException e) {
            discard(beside);
            throw new CannotRunException(
                    "The page could not be written to " + Options.shown(file) + ": " + Options.shown(e.getMessage())
                            + ".",
                    e);
        }
    }

    private Path directory() {
        return file.toAbsolutePath().getParent();
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // The sentence about the page itself is the one to be read.
        }
    }
}
