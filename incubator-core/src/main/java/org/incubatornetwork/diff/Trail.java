package org.incubatornetwork.diff;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes by where they are in one of the two documents: of each place on the way to one, those at it and the places within. */
final class Trail {
    /** Of a place on the way to no change. */
    static final Trail NONE = new Trail("");

    private final String pointer;
    private final Map<String, Trail> within = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private @Nullable Change first;

    private Trail(String pointer) {
        this.pointer = pointer;
    }

    /** Of the places in the first document, or of those in the second. */
    static Trail of(Collection<Change> changes, boolean isOld) {
        Trail root = new Trail("");
        for (Change change : changes) {
            (isOld ? change.before() : change.after()).ifPresent(place -> root.add(place, change, isOld));
        }
        return root;
    }

    private void add(String place, Change change, boolean isOld) {
        Trail trail = this;
        for (String step : Splitter.on('/').split(place.substring(1))) {
            Trail from = trail;
            trail = trail.within.computeIfAbsent(step, next -> new Trail(from.pointer + "/" + next));
            // of what has moved, the words are those of the place to which it did
            if (trail.first == null && !(isOld && change.kind() == ChangeKind.MOVED)) {
                trail.first = change;
            }
        }
        trail.changes.add(change);
    }

    Trail to(String step) {
        return within.getOrDefault(step, NONE);
    }

    Trail to(int index) {
        return to(Integer.toString(index));
    }

    Set<String> steps() {
        return within.keySet();
    }

    List<Change> changes() {
        return changes;
    }

    String pointer() {
        return pointer;
    }

    boolean isEmpty() {
        return within.isEmpty() && changes.isEmpty();
    }

    /** A change here or within, by which it is known what is here; null if there is none that says it. */
    @Nullable Change any() {
        return first;
    }
}
