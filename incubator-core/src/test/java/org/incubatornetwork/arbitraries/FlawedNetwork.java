package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.incubatornetwork.model.Network;

/**
 * A network that is valid but for one fault: a validation as of the day finds what the rule of the code is for, and
 * nothing else that is graver than INFO.
 *
 * <p>The fault is in something added to a valid network, at any place: a startup, a site, a service, a cohort, a membership,
 * a claim or owners. What is added has {@code flawed} in its id or name where it has one.
 *
 * @param network the network
 * @param code the code of the rule that finds the fault
 * @param asOf the day as of which it is valid but for that
 */
public record FlawedNetwork(Network network, String code, LocalDate asOf) {
    /**
     * A fault beside what comes near it.
     *
     * @param flawed the network with the fault, in the first of a list
     * @param pointer where the rule finds it
     * @param sound the network with what comes near and is no fault
     */
    public record Example(FlawedNetwork flawed, String pointer, Network sound) {}

    /**
     * The faults that come with an example of what is none.
     *
     * @param network a network that is valid as of the day
     * @param asOf the day
     * @return the examples, some of {@link #codes()}
     */
    public static ImmutableList<Example> examples(Network network, LocalDate asOf) {
        Flaw flaw = new Flaw(network, asOf, 0, 0);
        return Flaw.near().entrySet().stream()
                .map(near -> new Example(
                        new FlawedNetwork(flaw.of(near.getKey()), near.getKey(), asOf),
                        near.getValue().pointer(),
                        near.getValue().good().apply(flaw)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The rules for which there are faults: all of severity ERROR and WARNING that look at one network by itself. Those that
     * compare claims with each other and with the register are not among them.
     *
     * @return the codes
     */
    public static ImmutableSet<String> codes() {
        return Flaw.codes();
    }
}
