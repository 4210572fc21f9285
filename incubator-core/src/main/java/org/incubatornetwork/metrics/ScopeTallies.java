package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The tallies of the network and of its parts. Of each kind of part there are no more than a selection allows: the first in the
 * order of the report, whatever the order in which startups come, since what has enough others before it always will.
 */
final class ScopeTallies implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final MetricTime time;
    private final Selection selection;
    private final ScopeTally whole;
    /** By ordinal; null where nothing is asked of a site. */
    private final @Nullable ScopeTally[] sites;

    private final Map<Scope, ScopeTally> others = new HashMap<>();
    private final EnumMap<ScopeKind, TreeSet<Scope>> inOrder = new EnumMap<>(ScopeKind.class);
    private final Set<Scope> omitted = new HashSet<>();
    private long omittedMemberships;

    ScopeTallies(Frame frame, MetricTime time, Selection selection, MetricLog log) {
        this.frame = frame;
        this.time = time;
        this.selection = selection;
        this.whole = made(Scope.network(), log);
        boolean hasSites = selection.has(ScopeKind.SITE);
        ImmutableList<SiteId> ids = frame.siteIds().asList();
        this.sites = new ScopeTally[hasSites ? selection.within(ids.size()) : 0];
        for (int i = 0; i < sites.length; i++) {
            Scope site = Scope.of(ids.get(i));
            sites[i] = selection.variants(site).isEmpty() ? null : made(site, log);
        }
        if (selection.has(ScopeKind.PROGRAMME)) {
            for (Programme programme : frame.network().programmes()) {
                tally(Scope.of(programme.id()), log);
            }
        }
        if (selection.has(ScopeKind.COHORT)) {
            for (Cohort cohort : frame.network().cohorts()) {
                tally(Scope.of(cohort.id()), log);
            }
        }
    }

    private ScopeTally made(Scope scope, MetricLog log) {
        return new ScopeTally(frame, time, scope, selection.variants(scope), log);
    }

    /** The tally of a scope other than the network and its sites; null if it has none. */
    private @Nullable ScopeTally tally(Scope scope, MetricLog log) {
        ScopeTally tally = others.get(scope);
        if (tally != null || selection.variants(scope).isEmpty()) {
            return tally;
        }
        TreeSet<Scope> ofKind = inOrder.computeIfAbsent(scope.kind(), kind -> new TreeSet<>());
        if (selection.within(ofKind.size() + 1) == ofKind.size()) {
            if (ofKind.last().compareTo(scope) < 0) {
                omitted.add(scope);
                return null;
            }
            Scope last = ofKind.pollLast();
            omitted.add(last);
            others.remove(last);
        }
        ofKind.add(scope);
        ScopeTally first = made(scope, log);
        others.put(scope, first);
        return first;
    }

    void add(StartupInNetwork history, @Nullable Sweep part, MetricLog log) {
        boolean base = part == null || part.isBase();
        whole.add(history, Certainty.SURE, part, log);
        StartupScopes.show(
                history,
                selection,
                view -> {
                    ScopeTally tally = site(view.ordinal());
                    if (tally != null) {
                        tally.add(view, Certainty.SURE, part, log);
                    }
                },
                (scope, view, membership) -> {
                    ScopeTally tally = tally(scope, log);
                    if (tally != null) {
                        tally.add(view, membership, part, log);
                    }
                });
        omittedMemberships += base ? StartupScopes.leftOut(history, selection) : 0;
    }

    private @Nullable ScopeTally site(int ordinal) {
        return 0 <= ordinal && ordinal < sites.length ? sites[ordinal] : null;
    }

    /** What adds to the numbers of a tally. Of what has none, because there is too much of its kind, nothing is kept. */
    NumberedAccumulator.Numbers taker(TallyKey place, MetricLog log) {
        Scope scope = place.scope();
        if (scope == null) {
            return (key, number) -> omittedMemberships += number;
        }
        ScopeTally tally = switch (scope.kind()) {
            case NETWORK -> whole;
            case SITE -> site(place.site());
            case PROGRAMME, COHORT, SECTOR, YEAR -> tally(scope, log);
        };
        return tally == null ? (key, number) -> {} : tally.taker(place.variant(), place.name());
    }

    void merge(ScopeTallies other, MetricLog log) {
        whole.merge(other.whole, log);
        for (int i = 0; i < sites.length; i++) {
            ScopeTally mine = sites[i];
            ScopeTally theirs = other.sites[i];
            if (mine != null && theirs != null) {
                mine.merge(theirs, log);
            }
        }
        omitted.addAll(other.omitted);
        omittedMemberships += other.omittedMemberships;
        other.others.forEach((scope, tally) -> {
            ScopeTally mine = tally(scope, log);
            if (mine != null) {
                mine.merge(tally, log);
            }
        });
    }

    /** Takes over for a report what others gathered of the metrics that can't be swept, in the same scopes. */
    void borrow(ScopeTallies unswept) {
        whole.borrow(unswept.whole);
        for (int i = 0; i < sites.length; i++) {
            borrow(sites[i], unswept.sites[i]);
        }
        others.forEach((scope, tally) -> borrow(tally, unswept.others.get(scope)));
    }

    private static void borrow(@Nullable ScopeTally tally, @Nullable ScopeTally unswept) {
        if (tally != null && unswept != null) {
            tally.borrow(unswept);
        }
    }

    /** The results of the network, then of each site in the order of the document, then of all else in the order of scopes. */
    ImmutableList<MetricResult> report(Completeness coverage, boolean areLevelsOpen, MetricLog log) {
        ImmutableList.Builder<MetricResult> results = ImmutableList.builder();
        whole.report(coverage, areLevelsOpen, results, log);
        for (ScopeTally site : sites) {
            if (site != null) {
                site.report(coverage, areLevelsOpen, results, log);
            }
        }
        new TreeMap<>(others).values().forEach(tally -> tally.report(coverage, areLevelsOpen, results, log));
        return results.build();
    }

    /** How often a startup is at a site or in a cohort or sector beyond those that it counts in. */
    long omittedMemberships() {
        return omittedMemberships;
    }

    /** How many parts of each kind have no tally because there are too many; no zeros. */
    ImmutableSortedMap<ScopeKind, Long> omitted() {
        Map<ScopeKind, Long> counts = new EnumMap<>(ScopeKind.class);
        if (selection.has(ScopeKind.SITE) && sites.length < frame.siteIds().size()) {
            counts.put(ScopeKind.SITE, (long) frame.siteIds().size() - sites.length);
        }
        omitted.forEach(scope -> counts.merge(scope.kind(), 1L, Long::sum));
        return ImmutableSortedMap.copyOf(counts);
    }
}
