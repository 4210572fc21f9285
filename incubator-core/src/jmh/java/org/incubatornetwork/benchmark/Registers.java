package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** The registers that all benchmarks share: about 500 bytes of JSON a startup, names in three scripts. */
final class Registers {
    /** The day of every validation and measurement, on which the registers were taken. */
    static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    /** The period of the metrics that have one. */
    static final Year YEAR = Year.of(2023);

    private static final long SEED = 20;

    private Registers() {}

    static Network network(int startups) {
        return network(startups, 0.01);
    }

    /** A network of which a share of the startups has a clerk's mistake. */
    static Network network(int startups, double faultShare) {
        SyntheticRegister register = SyntheticRegister.builder()
                .seed(SEED)
                .startups(startups)
                .faultShare(faultShare)
                .extractedOn(AS_OF)
                .build();
        return register.frame().withStartups(register.startups().parallel().collect(ImmutableList.toImmutableList()));
    }
}
