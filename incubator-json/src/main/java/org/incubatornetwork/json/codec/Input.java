package org.incubatornetwork.json.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The way in for all that is read from a file. What can't be read is named, as the virtual machine names all but a directory. */
public final class Input {
    private Input() {}

    /** The bytes of a file. */
    public static InputStream of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "a file was expected, and this is a directory");
        }
        return Files.newInputStream(file);
    }
}
