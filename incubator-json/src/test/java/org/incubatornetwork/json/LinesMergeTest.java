package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.diff.ConflictKind;
import org.incubatornetwork.diff.ConflictRule;
import org.incubatornetwork.diff.MergePart;
import org.incubatornetwork.diff.MergeResult;
import org.incubatornetwork.diff.NetworkMerge;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.ContentDigest;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers in JSON Lines, merged one startup after the other. */
class LinesMergeTest {
    private static final Network REGISTER =
            SyntheticRegister.builder().seed(11).startups(40).build().network();

    private static final Network FIRST =
            REGISTER.withStartups(REGISTER.startups().subList(0, 25));
    private static final Network SECOND =
            REGISTER.withStartups(REGISTER.startups().subList(15, 40));

    @TempDir
    Path directory;

    private Path out;

    @BeforeEach
    void nameTheFile() {
        out = directory.resolve("all.jsonl");
    }

    private List<LinesPart> parts(Network first, Network second) throws IOException {
        return List.of(LinesPart.of("first", lines("first", first)), LinesPart.of("second", lines("second", second)));
    }

    private Path lines(String name, Network network) throws IOException {
        Path file = directory.resolve(name + ".jsonl");
        NetworkJsonLines.standard().write(NetworkDocument.of(network), file);
        return file;
    }

    @Test
    void theFileHasWhatMergingInMemoryHas() throws IOException {
        MergeResult result = LinesMerge.of(NetworkMerge.standard()).write(parts(FIRST, SECOND), out);

        MergeResult inMemory = NetworkMerge.standard().of(MergePart.of("first", FIRST), MergePart.of("second", SECOND));
        assertThat(result.conflicts()).isEmpty();
        try (InputStream in = Files.newInputStream(out)) {
            Network merged = NetworkJsonLines.standard().read(in).network().orElseThrow();
            assertThat(ContentDigest.of(merged))
                    .isEqualTo(ContentDigest.of(inMemory.network().orElseThrow()))
                    .isEqualTo(ContentDigest.of(REGISTER));
            assertThat(result.network()).contains(merged.withStartups());
        }
    }

    @Test
    void idsMayBePrefixedByPartAndADayToldAsInMemory() throws IOException {
        LocalDate day = LocalDate.of(2030, 1, 1);
        NetworkMerge latest = NetworkMerge.builder()
                .rule(ConflictKind.NAME, ConflictRule.LATEST)
                .build();
        List<LinesPart> parts = List.of(
                LinesPart.of("first", lines("first", FIRST)).withPrefix("a-").withOn(day.minusDays(1)),
                LinesPart.of("second", lines("second", SECOND.withName("Another")))
                        .withPrefix("b-")
                        .withOn(day),
                LinesPart.of("third", lines("third", FIRST)));

        MergeResult result = LinesMerge.of(latest).write(parts, out);

        MergeResult inMemory = latest.of(
                MergePart.of("first", FIRST).withPrefix("a-").withOn(day.minusDays(1)),
                MergePart.of("second", SECOND.withName("Another"))
                        .withPrefix("b-")
                        .withOn(day),
                MergePart.of("third", FIRST));
        assertThat(result.conflicts()).isEqualTo(inMemory.conflicts()).hasSize(1);
        try (InputStream in = Files.newInputStream(out)) {
            assertThat(ContentDigest.of(
                            NetworkJsonLines.standard().read(in).network().orElseThrow()))
                    .isEqualTo(ContentDigest.of(inMemory.network().orElseThrow()));
        }
        assertThat(result.network().orElseThrow().name()).isEqualTo("Another");
    }

    @Test
    void whatIsRefusedLeavesTheFileAsItWas() throws IOException {
        Files.writeString(out, "before");
        Network other = SECOND.withStartup(SECOND.startups().get(0).withDescription("another"));
        Network first = FIRST.withStartup(SECOND.startups().get(0).withDescription("one"));

        MergeResult result = LinesMerge.of(NetworkMerge.standard()).write(parts(first, other), out);

        assertThat(result.network()).isEmpty();
        assertThat(result.conflicts())
                .extracting(conflict -> conflict.message(Locale.ENGLISH))
                .containsExactly("first says “one” (/network/startups/15/description),"
                        + " second “another” (/network/startups/0/description).");
        assertThat(LinesMerge.of(NetworkMerge.standard())
                        .write(parts(first.withCountry("MA"), other.withCountry("FR")), out)
                        .network())
                .isEmpty();
        assertThat(out).hasContent("before");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void aPartWithErrorsIsRefused() throws IOException {
        List<LinesPart> parts = parts(FIRST, SECOND);
        Files.writeString(parts.get(1).file(), "{}");

        assertThatThrownBy(() -> LinesMerge.of(NetworkMerge.standard()).write(parts, out))
                .isInstanceOf(InvalidDocumentException.class);
        assertThat(out).doesNotExist();
    }
}
