package org.incubatornetwork.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** What a snippet may use without saying where it comes from, and how it is held to what it says. */
public abstract class Surroundings {
    private static final Network REGISTER = SyntheticRegister.technopark().network();

    /** A network with a register. */
    protected final Network network = REGISTER;

    /** The day on which it was extracted. */
    protected final LocalDate day = LocalDate.of(2022, 11, 4);

    /** A document, as the press tells the network. */
    protected final Path file = Path.of("..", "examples", "technopark.json");

    /** Where something is written. */
    protected final OutputStream out = new ByteArrayOutputStream();

    /** Runs the snippet. */
    protected abstract void run() throws Exception;

    /** Fails unless a value is shown as the comment says, in which three dots stand for anything. */
    protected static void shows(String place, Object value, String comment) {
        assertThat(String.valueOf(value))
                .as(place)
                .matches(Arrays.stream(comment.split("\\.\\.\\.", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }
}
