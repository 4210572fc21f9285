package org.incubatornetwork.diff;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.style.NoBean;

/**
 * Merges startups that come one at a time, as {@link NetworkMerge} does it. It is shown all of them first, so that it knows which are in
 * several parts, and then given all of them again, in any order of the parts and the same order within each. It keeps an id of each that is
 * yet to come, and of the startups themselves only those whose other parts are.
 *
 * <pre>{@code
 * MergePart one = MergePart.of("one", network);
 * StartupMerge merge = NetworkMerge.standard().startups();
 * network.startups().forEach(startup -> merge.expect(one, startup));
 * List<Startup> whole = new ArrayList<>();
 * network.startups().forEach(startup -> merge.add(one, startup, whole::add));
 * whole.equals(network.startups());  // true
 * merge.isRefused();  // false
 * }</pre>
 *
 * <p>It is used by one thread at a time.
 */
public final class StartupMerge implements NoBean {
    private final Joining joining;
    private final Map<StartupId, Integer> owed = new HashMap<>();
    private final Map<StartupId, List<Sighted>> waiting = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    StartupMerge(NetworkMerge merge) {
        joining = new Joining(merge);
    }

    /**
     * Shows a startup that will be given.
     *
     * @param part the part that has it
     * @param startup the startup, with the id that it has there
     */
    public void expect(MergePart part, Startup startup) {
        owed.merge(id(part, startup), 1, Integer::sum);
    }

    private static StartupId id(MergePart part, Startup startup) {
        StartupId id = startup.id();
        return part.prefix().map(start -> id.withValue(start + id.value())).orElse(id);
    }

    /**
     * Gives a startup.
     *
     * @param part the part that has it
     * @param startup the startup, with the ids that it has there
     * @param whole takes what is whole now: the startup itself, or what came of it and others of its id, if this is the last of them
     * @throws IllegalArgumentException if it was not shown before
     */
    public void add(MergePart part, Startup startup, Consumer<? super Startup> whole) {
        StartupId id = id(part, startup);
        Integer left = owed.get(id);
        if (left == null) {
            throw new IllegalArgumentException("a startup is given that was not shown before: " + id);
        }
        int index = given.merge(part.name(), 1, Integer::sum) - 1;
        Sighted sighted = new Sighted(part, "/network/startups/" + index, part.renamed(startup));
        if (left > 1) {
            owed.put(id, left - 1);
            waiting.computeIfAbsent(id, none -> new ArrayList<>()).add(sighted);
            return;
        }
        owed.remove(id);
        List<Sighted> all = waiting.remove(id);
        if (all == null) {
            whole.accept((Startup) sighted.value());
        } else {
            all.add(sighted);
            joining.items(byPart(all)).forEach(joined -> whole.accept((Startup) joined));
        }
    }

    private static List<List<Sighted>> byPart(List<Sighted> all) {
        Map<String, List<Sighted>> byPart = new LinkedHashMap<>();
        all.forEach(each -> byPart.computeIfAbsent(each.part().name(), none -> new ArrayList<>())
                .add(each));
        return new ArrayList<>(byPart.values());
    }

    /**
     * In what parts of the startups that are whole disagree.
     *
     * @return the conflicts so far
     */
    public ImmutableList<Conflict> conflicts() {
        return joining.conflicts();
    }

    /**
     * Whether parts disagree in something that is to be refused: then what was handed over is not to be used.
     *
     * @return true if some conflict is refused
     */
    public boolean isRefused() {
        return joining.isRefused();
    }

    /** How many startups are to come, and how many wait for others. */
    @Override
    public String toString() {
        return "StartupMerge[to come="
                + owed.values().stream().mapToInt(each -> each).sum() + ", waiting=" + waiting.size() + "]";
    }
}
