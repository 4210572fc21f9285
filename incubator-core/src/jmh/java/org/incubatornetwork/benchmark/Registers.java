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
        return network(settings(startups));
    }

    /** A network of which a share of the startups has a clerk's mistake. */
    static Network faulty(int startups, double faultShare) {
        return network(settings(startups).faultShare(faultShare));
    }

    /** A network of which a share of the days is told vaguely. */
    static Network vague(int startups, double vagueShare) {
        return network(settings(startups).vagueShare(vagueShare));
    }

    private static Network network(SyntheticRegister.Builder settings) {
        SyntheticRegister register = settings.build();
        return register.frame().withStartups(register.startups().parallel().collect(ImmutableList.toImmutableList()));
    }

    /**
     * The same network, whose startups are written one at a time.
     *
     * @param startups how many it has
     * @return the register
     */
    public static SyntheticRegister register(int startups) {
        return settings(startups).build();
    }

    private static SyntheticRegister.Builder settings(int startups) {
        return SyntheticRegister.builder()
                .seed(SEED)
                .startups(startups)
                .faultShare(FAULT_SHARE)
                .extractedOn(AS_OF);
    }
}
