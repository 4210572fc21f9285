package org.incubatornetwork.examples.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CensusTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final int STARTUPS = 60_000;

    @TempDir
    static Path directory;

    static Path register;

    @BeforeAll
    static void writeRegister() throws IOException {
        SyntheticRegister synthetic = SyntheticRegister.builder()
                .startups(STARTUPS)
                .extractedOn(DAY)
                .richness(20)
                .vagueShare(0.1)
                .build();
        register = directory.resolve("register.jsonl");
        NetworkJsonLines.standard().write(NetworkDocument.of(synthetic.frame()), synthetic.startups(), register);
    }

    /** The build gives this test less memory than the register takes on the disk, where it is smaller than in memory. */
    @Test
    void aRegisterNeedNotFitIntoMemory() throws IOException {
        assertThat(Files.size(register)).isGreaterThan(Runtime.getRuntime().maxMemory());
        Census census = new Census(DAY);
        assertThat(census.take(register).document()).isPresent();
        assertThat(census.validation().startups()).isEqualTo(STARTUPS);
        assertThat(census.metrics().get("startups-supported").network().count()).hasValue(STARTUPS);
    }

    @Test
    void aCutRegisterIsNoticed() throws IOException {
        Path cut = Files.copy(register, directory.resolve("cut.jsonl"));
        try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertThat(new Census(DAY).take(cut).document()).isEmpty();
    }
}
