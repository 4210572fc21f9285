package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.RegisterCoverage;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;

/** The network without its startups, the as-of date and the period: what every question of a report has in common. */
final class Frame implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The place of what is at no site of the network. */
    static final int NO_SITE = -1;

    final Network network;
    final LocalDate asOf;
    final int asOfDay;
    private final @org.jspecify.annotations.Nullable ReportingPeriod period;
    final ImmutableList<Site> sites;
    private final ImmutableMap<SiteId, Integer> ordinals;

    Frame(Network network, LocalDate asOf, Optional<ReportingPeriod> period) {
        this.network = network.startups().isEmpty() ? network : network.withStartups(ImmutableList.of());
        this.asOf = asOf;
        this.asOfDay = Days.of(asOf);
        this.period = period.orElse(null);
        Map<SiteId, Site> distinct = new LinkedHashMap<>();
        network.sites().forEach(site -> distinct.putIfAbsent(site.id(), site));
        this.sites = ImmutableList.copyOf(distinct.values());
        ImmutableMap.Builder<SiteId, Integer> byId = ImmutableMap.builder();
        for (int i = 0; i < sites.size(); i++) {
            byId.put(sites.get(i).id(), i);
        }
        this.ordinals = byId.buildOrThrow();
    }

    Optional<ReportingPeriod> period() {
        return Optional.ofNullable(period);
    }

    int ordinal(SiteId site) {
        return ordinals.getOrDefault(site, NO_SITE);
    }

    /** What the register says of itself; without a word, it says nothing. */
    Optional<RegisterCoverage> declaredCoverage() {
        return network.register().map(Register::coverage);
    }

    /** The policies with nothing left to a default. */
    Policies resolved(Policies policies, ScopeKind scope) {
        Policies resolved = policies;
        if (resolved.followUp().isEmpty()) {
            resolved = resolved.withFollowUp(
                    declaredCoverage().equals(Optional.of(RegisterCoverage.COMPLETE))
                            ? FollowUp.REGISTER_COMPLETE
                            : FollowUp.LAST_EVIDENCE);
        }
        if (resolved.subject().isEmpty()) {
            resolved = resolved.withSubject(scope == ScopeKind.SITE ? StaySubject.RESIDENCY : StaySubject.STAY);
        }
        return resolved;
    }

    /** Whether two frames ask the same: then what was gathered under them can be merged. */
    boolean sameAs(Frame other) {
        return asOf.equals(other.asOf)
                && period().equals(other.period())
                && network.id().equals(other.network.id())
                && sites.equals(other.sites)
                && network.register().equals(other.network.register());
    }
}
