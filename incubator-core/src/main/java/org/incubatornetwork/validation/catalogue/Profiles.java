package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupKind;
import org.jspecify.annotations.Nullable;

/**
 * What startups are, as far as services ask: each combination of kind, stage and sector once. Of many services it is asked which admit
 * any startup, without each being held against each.
 */
final class Profiles implements Serializable {
    private static final long serialVersionUID = 1L;

    /** In place of what a service does not ask for. */
    private static final ImmutableList<String> ANYTHING = ImmutableList.of("anything");

    private static final int MOST_STAGES = 16;

    /** In place of what a startup does not tell. */
    private static final String NOTHING = "nothing";

    private final HashSet<Profile> seen = new HashSet<>();

    private record Profile(
            @Nullable StartupKind kind,
            @Nullable Stage stage,
            @Nullable Sector sector) implements Serializable {}

    /** Adds what a startup is in each of its stages, of more than so many in the first of them by their codes. */
    void add(Startup startup) {
        StartupKind kind = startup.kind().orElse(null);
        if (startup.stages().isEmpty()) {
            add(kind, null, startup.sectors());
            return;
        }
        startup.stages().stream()
                .map(StageStep::stage)
                .distinct()
                .sorted(Comparator.comparing(Stage::code))
                .limit(MOST_STAGES)
                .forEach(stage -> add(kind, stage, startup.sectors()));
    }

    private void add(@Nullable StartupKind kind, @Nullable Stage stage, List<Sector> sectors) {
        for (int i = 0; i < sectors.size(); i++) {
            seen.add(new Profile(kind, stage, sectors.get(i).key()));
        }
        if (sectors.isEmpty()) {
            seen.add(new Profile(kind, stage, null));
        }
    }

    void merge(Profiles other) {
        seen.addAll(other.seen);
    }

    /** Tells of conditions whether any of the startups meets them. */
    Predicate<Eligibility> admitted() {
        Map<List<Boolean>, Tree> trees = new HashMap<>();
        return conditions -> {
            boolean ofKinds = !conditions.kinds().isEmpty();
            boolean ofStages = !conditions.stages().isEmpty();
            boolean ofSectors = !conditions.sectors().isEmpty();
            Tree tree = trees.computeIfAbsent(
                    List.of(ofKinds, ofStages, ofSectors), asked -> tree(ofKinds, ofStages, ofSectors));
            return tree.has(
                    ofKinds ? ImmutableSet.copyOf(conditions.kinds()) : ANYTHING,
                    ofStages ? ImmutableSet.copyOf(conditions.stages()) : ANYTHING,
                    ofSectors ? ImmutableSet.copyOf(Lists.transform(conditions.sectors(), Sector::key)) : ANYTHING);
        };
    }

    private Tree tree(boolean ofKinds, boolean ofStages, boolean ofSectors) {
        Tree tree = new Tree(new HashMap<>());
        for (Profile profile : seen) {
            tree.add(key(ofKinds, profile.kind), key(ofStages, profile.stage), key(ofSectors, profile.sector));
        }
        return tree;
    }

    private static Object key(boolean isAsked, @Nullable Object told) {
        return !isAsked ? ANYTHING.get(0) : told == null ? NOTHING : told;
    }

    /** What startups are by what is asked for: by kind, then by stage, then by sector. */
    private record Tree(Map<Object, Map<Object, Set<Object>>> byKind) {
        void add(Object kind, Object stage, Object sector) {
            byKind.computeIfAbsent(kind, none -> new HashMap<>())
                    .computeIfAbsent(stage, none -> new HashSet<>())
                    .add(sector);
        }

        boolean has(Collection<?> kinds, Collection<?> stages, Collection<?> sectors) {
            return of(kinds, byKind)
                    .anyMatch(byStage -> of(stages, byStage).anyMatch(found -> haveCommon(found, sectors)));
        }

        private static boolean haveCommon(Set<Object> one, Collection<?> other) {
            return one.size() < other.size()
                    ? one.stream().anyMatch(other::contains)
                    : other.stream().anyMatch(one::contains);
        }

        /** What there is of some keys, found by a look at each of the smaller of the two. */
        private static <V> Stream<V> of(Collection<?> keys, Map<Object, V> values) {
            return keys.size() < values.size()
                    ? keys.stream().flatMap(key -> Stream.ofNullable(values.get(key)))
                    : values.entrySet().stream()
                            .filter(entry -> keys.contains(entry.getKey()))
                            .map(Map.Entry::getValue);
        }
    }
}
