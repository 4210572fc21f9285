package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.Year;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Sector;
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
    /** What alone is gathered, of one startup, so that there are no tallies but those that it is in; null for all of any number. */
    private final @Nullable Sweep only;

    private final ScopeTally whole;
    /** By ordinal; null where nothing is asked of a site. */
    private final @Nullable ScopeTally[] sites;

    private final Map<Scope, ScopeTally> others = new HashMap<>();
    private final EnumMap<ScopeKind, TreeSet<Scope>> inOrder = new EnumMap<>(ScopeKind.class);
    private final Set<Scope> omitted = new HashSet<>();
    private long omittedMemberships;

    ScopeTallies(Frame frame, MetricTime time, Selection selection, @Nullable Sweep only, MetricLog log) {
        this.frame = frame;
        this.time = time;
        this.selection = selection;
        this.only = only;
        this.whole = made(Scope.network(), log);
        boolean hasSites = only == null && selection.has(ScopeKind.SITE);
        this.sites = new ScopeTally[hasSites ? selection.within(frame.sites().size()) : 0];
        for (int i = 0; i < sites.length; i++) {
            Scope site = Scope.of(frame.sites().get(i).site().id());
            sites[i] = selection.variants(site).isEmpty() ? null : made(site, log);
        }
        if (only == null && selection.has(ScopeKind.PROGRAMME)) {
            for (Programme programme : frame.network().programmes()) {
                tally(Scope.of(programme.id()), log);
            }
        }
        if (only == null && selection.has(ScopeKind.COHORT)) {
            for (Cohort cohort : frame.network().cohorts()) {
                tally(Scope.of(cohort.id()), log);
            }
        }
    }

    private ScopeTally made(Scope scope, MetricLog log) {
        return new ScopeTally(frame, time, scope, selection.variants(scope), only, log);
    }

    /** The tally of a scope other than the network and its sites; null if it has none. */
    private @Nullable ScopeTally tally(Scope scope, MetricLog log) {
        ScopeTally tally = others.get(scope);
        if (tally != null || selection.variants(scope).isEmpty()) {
            return tally;
        }
        TreeSet<Scope> ofKind = inOrder.computeIfAbsent(scope.kind(), kind -> new TreeSet<>());
        if (only == null && selection.within(ofKind.size() + 1) == ofKind.size()) {
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
        whole.add(history, part, log);
        if (selection.has(ScopeKind.SITE) && (only != null || sites.length > 0)) {
            omittedMemberships += base ? history.sitesLeftOut() : 0;
            for (StartupAtSite view : history.atSites()) {
                ScopeTally tally = site(view.site(), log);
                if (tally != null) {
                    tally.add(view, part, log);
                }
            }
        }
        if (!history.isSupported()) {
            return;
        }
        omittedMemberships += base ? history.groupsLeftOut() : 0;
        if (selection.has(ScopeKind.PROGRAMME)) {
            for (ProgrammeId programme : history.programmes()) {
                add(Scope.of(programme), history, part, log);
            }
        }
        if (selection.has(ScopeKind.COHORT)) {
            for (CohortId cohort : history.cohorts()) {
                add(Scope.of(cohort), history, part, log);
            }
        }
        if (selection.has(ScopeKind.SECTOR)) {
            for (Sector sector : history.sectors()) {
                add(Scope.of(sector), history, part, log);
            }
        }
        if (selection.has(ScopeKind.YEAR)) {
            history.admission().ifPresent(day -> add(Scope.of(Year.of(day.getYear())), history, part, log));
        }
    }

    private @Nullable ScopeTally site(SiteHistory site, MetricLog log) {
        if (only != null) {
            return tally(Scope.of(site.site().id()), log);
        }
        return site.ordinal() < sites.length ? sites[site.ordinal()] : null;
    }

    private void add(Scope scope, StartupInNetwork history, @Nullable Sweep part, MetricLog log) {
        ScopeTally tally = tally(scope, log);
        if (tally != null) {
            tally.add(history, part, log);
        }
    }

    boolean tell(int choice, boolean unhosted, Sweep sweep, TallyKey.Numbers numbers) {
        if (omittedMemberships != 0) {
            numbers.add(new TallyKey(choice, unhosted, null, TallyKey.SCOPE), 0, omittedMemberships);
        }
        boolean told = whole.tell(choice, unhosted, sweep, numbers);
        for (ScopeTally tally : others.values()) {
            told &= tally.tell(choice, unhosted, sweep, numbers);
        }
        return told;
    }

    /** Adds to the numbers of a tally. Of what has none, because there is too much of its kind, nothing is kept. */
    void take(TallyKey place, long key, long number, MetricLog log) {
        Scope scope = place.scope();
        if (scope == null) {
            omittedMemberships += number;
            return;
        }
        ScopeTally tally = switch (scope.kind()) {
            case NETWORK -> whole;
            case SITE ->
                scope.siteId()
                        .flatMap(frame::findSite)
                        .map(site -> site(site, log))
                        .orElse(null);
            case PROGRAMME, COHORT, SECTOR, YEAR -> tally(scope, log);
        };
        if (tally != null) {
            tally.take(place.variant(), key, number);
        }
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
    ImmutableList<MetricResult> report(Completeness coverage, MetricLog log) {
        ImmutableList.Builder<MetricResult> results = ImmutableList.builder();
        whole.report(coverage, results, log);
        for (ScopeTally site : sites) {
            if (site != null) {
                site.report(coverage, results, log);
            }
        }
        new TreeMap<>(others).values().forEach(tally -> tally.report(coverage, results, log));
        return results.build();
    }

    /** How often a startup is at a site or in a cohort or sector beyond those that it counts in. */
    long omittedMemberships() {
        return omittedMemberships;
    }

    /** How many parts of each kind have no tally because there are too many; no zeros. */
    ImmutableSortedMap<ScopeKind, Long> omitted() {
        Map<ScopeKind, Long> counts = new EnumMap<>(ScopeKind.class);
        if (selection.has(ScopeKind.SITE) && sites.length < frame.sites().size()) {
            counts.put(ScopeKind.SITE, (long) frame.sites().size() - sites.length);
        }
        omitted.forEach(scope -> counts.merge(scope.kind(), 1L, Long::sum));
        return ImmutableSortedMap.copyOf(counts);
    }
}
