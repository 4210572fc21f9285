package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A resident startup whose stay reaches its maximum: that of its programme, or else the network's.
 *
 * @param startup the startup
 * @param since the first day of its stay
 * @param siteId the site where it is; empty if that is not told
 * @param dueOn the day on which the stay reaches the maximum
 */
public record DueDeparture(Startup startup, LocalDate since, Optional<SiteId> siteId, LocalDate dueOn)
        implements Serializable, NoBean {

    /**
     * The residents of a network whose stay reaches its maximum by some day; those who have overstayed are among them. The maximum is the
     * {@link Programme#maximumStay()} of the programme of the stay's latest residency, be it named by the residency or by its cohort; where it
     * has none, the {@link Network#maximumStay()}. Of a vague day the middle is taken, narrowed by what cannot be, as in figures.
     *
     * @param network the network
     * @param asOf the day of which the residents are asked; nothing dated later is known
     * @param by the last day on which a stay may reach the maximum, included
     * @return the departures by the day on which they are due and then by the startup's id; none of stays without a maximum
     */
    public static ImmutableList<DueDeparture> of(Network network, LocalDate asOf, LocalDate by) {
        if (!network.limitsStays()) {
            return ImmutableList.of();
        }
        Frame frame = Frame.of(network, asOf);
        return network.startups().stream()
                .flatMap(startup -> StartupInNetwork.of(startup, frame).stays().stream()
                        .map(Spell::stay)
                        .filter(stay -> stay.last().covers(frame.asOfDay()))
                        .flatMap(stay -> network.maximumStayFor(stay.last().period()).stream()
                                .map(maximum -> new DueDeparture(
                                        startup,
                                        stay.start(),
                                        stay.siteId(),
                                        stay.start().plus(maximum)))))
                .filter(departure -> !departure.dueOn().isAfter(by))
                .sorted(Comparator.comparing(DueDeparture::dueOn)
                        .thenComparing(departure -> departure.startup().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** An {@link Optional} can't be serialized: what may be missing travels as null. */
    private Object writeReplace() {
        return new Serialized(startup, since, siteId.orElse(null), dueOn);
    }

    private record Serialized(
            Startup startup, LocalDate since, @Nullable SiteId siteId, LocalDate dueOn) implements Serializable {
        private Object readResolve() {
            return new DueDeparture(startup, since, Optional.ofNullable(siteId), dueOn);
        }
    }
}
