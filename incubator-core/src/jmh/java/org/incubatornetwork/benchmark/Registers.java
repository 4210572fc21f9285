package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;

/** The registers that all benchmarks share: about 500 bytes of JSON a startup, names in three scripts. */
public final class Registers {
    /** The day of every validation and measurement, on which the registers were taken. */
    public static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    /** The period of the metrics that have one. */
    public static final Year YEAR = Year.of(2023);

    private static final long SEED = 20;
    private static final double FAULT_SHARE = 0.01;

    private Registers() {}

    /**
     * A network in memory.
     *
     * @param startups how many it has
     * @return the network
     */
    public static Network network(int startups) {
        return network(startups, FAULT_SHARE);
    }

    /** A network of which a share of the startups has a clerk's mistake. */
    static Network network(int startups, double faultShare) {
        SyntheticRegister register = register(startups, faultShare);
        return register.frame().withStartups(register.startups().parallel().collect(ImmutableList.toImmutableList()));
    }

    /**
     * The same network, whose startups are written one at a time.
     *
     * @param startups how many it has
     * @return the register
     */
    public static SyntheticRegister register(int startups) {
        return register(startups, FAULT_SHARE);
    }

    private static SyntheticRegister register(int startups, double faultShare) {
        return SyntheticRegister.builder()
                .seed(SEED)
                .startups(startups)
                .faultShare(faultShare)
                .extractedOn(AS_OF)
                .build();
    }
}
