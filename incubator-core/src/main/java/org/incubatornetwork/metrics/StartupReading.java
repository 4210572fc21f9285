package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * How one startup after the other is told in the numbers of a sweep: those that the tallies of a run would come to if there were no
 * other. What does not depend on the startup is worked out once.
 */
final class StartupReading {
    private final KnownDays known;
    private final Frame frame;
    private final Sweep sweep;
    private final boolean isBase;
    private final MetricLog log;
    private final StartupNumbers numbers = new StartupNumbers(this::named);
    private final List<TallyKey> places = new ArrayList<>();
    private final Map<TallyKey, Integer> namedPlaces = new HashMap<>();
    private final DatedChanges dated = new DatedChanges(this::named);
    private final ImmutableList<ChoiceReading> choices;
    /** Whether all that is asked can be told for all days at once. */
    private final boolean isDated;

    StartupReading(KnownDays known, Sweep sweep, ImmutableList<LevelChoice> choices, MetricLog log) {
        this.known = known;
        this.frame = known.frame();
        this.sweep = sweep;
        this.isBase = sweep.isBase();
        this.log = log;
        ImmutableList.Builder<ChoiceReading> all = ImmutableList.builder();
        for (int i = 0; i < choices.size(); i++) {
            all.add(new ChoiceReading(i, choices.get(i)));
        }
        this.choices = all.build();
        this.isDated = this.choices.stream().allMatch(ChoiceReading::beginDated);
    }

    /** Where the numbers of the startup are, whose places are those of {@link #tally}. */
    StartupNumbers numbers() {
        return numbers;
    }

    /** Where the changes of the startup are that it tells for all days at once. */
    DatedChanges dated() {
        return dated;
    }

    /** Whether all that is asked can be told for all days at once. */
    boolean isDated() {
        return isDated;
    }

    /** Tells a startup for all days; false if that can't be told so. */
    boolean readDated(DatedHistory history) {
        dated.clear();
        boolean told = true;
        for (int i = 0; i < choices.size() && told; i++) {
            told = choices.get(i).readDated(history);
        }
        return told && dated.areSmall();
    }

    TallyKey tally(int place) {
        return places.get(place);
    }

    int places() {
        return places.size();
    }

    private int named(String name, int place) {
        return namedPlaces.computeIfAbsent(places.get(place).of(name), this::place);
    }

    private int place(TallyKey tally) {
        places.add(tally);
        return places.size() - 1;
    }

    /**
     * Tells a startup; false if that can't be told in numbers, or a metric failed.
     *
     * @param from the first day on which it is told so: as long as no residency is known, what it is without them is told as well
     */
    boolean read(StartupInNetwork history, Optional<ReportingPeriod> period, int from) {
        boolean told = true;
        for (int i = 0; i < choices.size() && told; i++) {
            told = choices.get(i).read(history, period, from);
        }
        return told;
    }

    /** What is told under one choice of levels, as {@link LevelTallies} gather it. */
    private final class ChoiceReading {
        private final ScopesReading hosted;
        private final @Nullable ScopesReading unhosted;
        /** The place at which it is told how certainly a residency was seen, if it was left open. */
        private final int residency;

        ChoiceReading(int choice, LevelChoice levels) {
            this.hosted = new ScopesReading(choice, false, levels.levels(), levels.selection());
            Selection withoutResidencies = levels.unhosted();
            this.unhosted = withoutResidencies == null
                    ? null
                    : new ScopesReading(choice, true, Policies.LEVELS_WITHOUT_RESIDENCIES, withoutResidencies);
            this.residency = place(TallyKey.ofResidencies(choice));
        }

        boolean beginDated() {
            return hosted.beginDated() && (unhosted == null || unhosted.beginDated());
        }

        /** What it is without residencies is told until one is known. */
        boolean readDated(DatedHistory history) {
            if (!hosted.readDated(history, EpochDay.NEVER)) {
                return false;
            }
            if (unhosted == null) {
                return true;
            }
            int hostedFrom = history.supportedFrom(SupportLevel.HOSTED);
            if (isBase && hostedFrom != EpochDay.NEVER) {
                dated.at(residency, hostedFrom);
                dated.from(hostedFrom).add(TallyKey.RESIDED, 1);
                known.seeResidency(hostedFrom);
            }
            return unhosted.readDated(history, Math.min(hostedFrom, known.residencySince()));
        }

        boolean read(StartupInNetwork history, Optional<ReportingPeriod> period, int from) {
            boolean told = hosted.read(history, period);
            if (unhosted == null || !told) {
                return told;
            }
            Certainty wasHosted = history.wasHosted();
            Long key = TallyKey.RESIDENCIES.get(wasHosted);
            if (isBase && key != null) {
                numbers.at(residency);
                numbers.add(key, 1);
            }
            if (!wasHosted.isAssumed()) {
                return !known.mayLackResidency(from) || unhosted.read(history, period);
            }
            if (isBase) {
                known.seeResidency(from);
            }
            return true;
        }
    }

    /** What is told of the scopes of a selection, as {@link ScopeTallies} gather it. */
    private final class ScopesReading {
        private final int choice;
        private final boolean ofUnhosted;
        private final ImmutableSet<SupportLevel> levels;
        private final Selection selection;
        /** Whether the sweep asks something of some scope. */
        private final boolean isAsked;

        private final int leftOut;
        private final ScopeReading whole;
        /** By ordinal, those that were asked for. */
        private final Map<Integer, Optional<ScopeReading>> sites = new HashMap<>();

        private final Map<Scope, Optional<ScopeReading>> others = new HashMap<>();

        ScopesReading(int choice, boolean ofUnhosted, ImmutableSet<SupportLevel> levels, Selection selection) {
            this.choice = choice;
            this.ofUnhosted = ofUnhosted;
            this.levels = levels;
            this.selection = selection;
            this.isAsked = isBase || selection.hasAny(sweep::covers);
            this.leftOut = place(TallyKey.ofAll(choice, ofUnhosted));
            this.whole = reading(Scope.network());
        }

        private ScopeReading reading(Scope scope) {
            return new ScopeReading(
                    frame,
                    scope,
                    selection.variants(scope),
                    sweep,
                    variant -> place(TallyKey.of(choice, ofUnhosted, scope, variant, frame)));
        }

        private Optional<ScopeReading> ifAsked(Scope scope) {
            return selection.variants(scope).isEmpty() ? Optional.empty() : Optional.of(reading(scope));
        }

        private @Nullable ScopeReading at(StartupAtSite view) {
            Optional<ScopeReading> known = sites.get(view.ordinal());
            if (known == null) {
                known = ifAsked(Scope.of(view.site().site().id()));
                sites.put(view.ordinal(), known);
            }
            return known.orElse(null);
        }

        boolean beginDated() {
            return !isAsked || (!selection.hasGroups() && whole.beginDated());
        }

        /** Tells a startup for all days. Of days before anything is recorded of it, nothing is told but that it is there. */
        boolean readDated(DatedHistory startup, int end) {
            if (!isAsked) {
                return true;
            }
            dated.before(end);
            if (startup.firstDay() >= end) {
                whole.readMembers(startup, EpochDay.BEFORE_ALL, dated);
                return true;
            }
            DatedHistory history = startup.withLevels(levels);
            return whole.readDated(history, EpochDay.BEFORE_ALL, dated, log) && readSites(history);
        }

        private boolean readSites(DatedHistory history) {
            List<DatedHistory> views = selection.has(ScopeKind.SITE) ? history.atSites() : ImmutableList.of();
            boolean told = true;
            for (int i = 0; i < views.size() && told; i++) {
                DatedHistory view = views.get(i);
                ScopeReading site = view.whole() instanceof StartupAtSite place ? at(place) : null;
                told = site == null || site.readDated(view, view.supportedFrom(), dated, log);
            }
            return told;
        }

        boolean read(StartupInNetwork startup, Optional<ReportingPeriod> period) {
            if (!isAsked) {
                return true;
            }
            StartupInNetwork history = startup.withLevels(levels);
            boolean told = whole.read(history, Certainty.SURE, period, numbers, log)
                    && readSites(history, period)
                    && readGroups(history, period);
            if (isBase) {
                numbers.at(leftOut);
                numbers.add(0, StartupScopes.leftOut(history, selection));
            }
            return told;
        }

        private boolean readSites(StartupInNetwork history, Optional<ReportingPeriod> period) {
            boolean told = true;
            List<StartupAtSite> views = selection.has(ScopeKind.SITE) ? history.atSites() : ImmutableList.of();
            for (int i = 0; i < views.size() && told; i++) {
                ScopeReading site = at(views.get(i));
                told = site == null || site.read(views.get(i), Certainty.SURE, period, numbers, log);
            }
            return told;
        }

        private boolean readGroups(StartupInNetwork history, Optional<ReportingPeriod> period) {
            if (!selection.hasGroups()) {
                return true;
            }
            boolean[] told = {true};
            StartupScopes.showGroups(
                    history,
                    selection,
                    (scope, view, membership) -> others.computeIfAbsent(scope, this::ifAsked)
                            .ifPresent(reading -> told[0] &= reading.read(view, membership, period, numbers, log)));
            return told[0];
        }
    }
}
