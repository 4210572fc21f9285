package org.incubatornetwork.examples.analysis;

import java.nio.file.Path;
import java.util.List;

/** An engine that is asked in SQL. */
interface Engine extends AutoCloseable {
    /** Runs the script of the views of a register. */
    void open(Path register);

    /** The rows of an answer, each value as text. */
    List<List<String>> ask(String sql);

    @Override
    void close();
}
