package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;

/** What a {@link Network} is asked for about its lists: how much of what there is each of them holds. */
abstract sealed class NetworkLists extends IdentifiedEntity<NetworkId> permits NetworkParties {
    @Override
    public abstract NetworkId id();

    abstract Optional<ListCoverage> lists();

    abstract Optional<Register> register();

    abstract ImmutableList<Startup> startups();

    /**
     * How much of the network's startups its list of startups holds.
     *
     * @return the coverage of the {@link Network#register()}; without one, {@link Completeness#NONE} for a network without
     *     startups and {@link Completeness#PARTIAL} for any other
     */
    public Completeness registerCoverage() {
        return register()
                .map(Register::coverage)
                .orElse(startups().isEmpty() ? Completeness.NONE : Completeness.PARTIAL);
    }

    /**
     * How much of the network's sites its list of sites holds.
     *
     * @return the coverage of its {@link Network#lists()}; {@link Completeness#PARTIAL} where it is not said
     */
    public Completeness siteCoverage() {
        return coverage(ListCoverage::sites);
    }

    /**
     * How much of the network's programmes its list of programmes holds.
     *
     * @return the coverage of its {@link Network#lists()}; {@link Completeness#PARTIAL} where it is not said
     */
    public Completeness programmeCoverage() {
        return coverage(ListCoverage::programmes);
    }

    /**
     * How much of the organizations with a role in the network its list of organizations holds.
     *
     * @return the coverage of its {@link Network#lists()}; {@link Completeness#PARTIAL} where it is not said
     */
    public Completeness organizationCoverage() {
        return coverage(ListCoverage::organizations);
    }

    private Completeness coverage(Function<ListCoverage, Optional<Completeness>> list) {
        return lists().flatMap(list).orElse(Completeness.PARTIAL);
    }
}
