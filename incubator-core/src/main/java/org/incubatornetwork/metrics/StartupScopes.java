package org.incubatornetwork.metrics;

import java.time.Year;
import java.util.List;
import java.util.function.Consumer;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.StartupInGroup;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Sector;

/** The scopes that a startup is in, beside the whole network. */
final class StartupScopes {
    private StartupScopes() {}

    /** By some choice of vague days, if not by those that are chosen: then it adds to what there is at most. */
    private static boolean mayBeSupported(StartupInNetwork history) {
        return history.isSupported() || Presence.support(history).isPossible();
    }

    /** Adds a startup to an accumulator of one of its scopes: nearly every one is a member for sure, and nothing else is asked of it. */
    static void add(StartupHistory history, Certainty membership, Accumulator<?> accumulator) {
        if (membership.isSure()) {
            accumulator.add(history);
        } else {
            accumulator.add(history, membership);
        }
    }

    /** How often a startup is at a site, in a cohort or in a sector beyond those that it counts in. */
    static long leftOut(StartupInNetwork history, Selection selection) {
        return (selection.has(ScopeKind.SITE) ? history.sitesLeftOut() : 0L)
                + (mayBeSupported(history) ? history.groupsLeftOut() : 0);
    }

    /** Takes a scope of a startup that is no site, the startup as seen from it, and how certain it is that it is in it. */
    @FunctionalInterface
    interface Others {
        void accept(Scope scope, StartupHistory view, Certainty membership);
    }

    /** Shows the scopes of a startup, of the kinds that are selected. */
    static void show(StartupInNetwork history, Selection selection, Consumer<StartupAtSite> sites, Others others) {
        if (selection.has(ScopeKind.SITE)) {
            history.atSites().forEach(sites);
        }
        showGroups(history, selection, others);
    }

    /** Shows those scopes of a startup that are no sites. */
    static void showGroups(StartupInNetwork history, Selection selection, Others others) {
        if (!selection.hasGroups() || !mayBeSupported(history)) {
            return;
        }
        if (selection.has(ScopeKind.PROGRAMME)) {
            for (ProgrammeId programme : Presence.possibleProgrammes(history)) {
                others.accept(
                        Scope.of(programme),
                        StartupInGroup.of(history, programme),
                        Presence.membership(history, programme));
            }
        }
        if (selection.has(ScopeKind.COHORT)) {
            for (CohortId cohort : Presence.possibleCohorts(history)) {
                others.accept(
                        Scope.of(cohort), StartupInGroup.of(history, cohort), Presence.membership(history, cohort));
            }
        }
        if (selection.has(ScopeKind.SECTOR)) {
            List<Sector> sectors = history.sectors();
            for (int i = 0; i < sectors.size(); i++) {
                others.accept(Scope.of(sectors.get(i)), history, Certainty.SURE);
            }
        }
        if (selection.has(ScopeKind.YEAR)) {
            history.admission()
                    .ifPresent(day -> others.accept(Scope.of(Year.of(day.getYear())), history, Certainty.SURE));
        }
    }
}
