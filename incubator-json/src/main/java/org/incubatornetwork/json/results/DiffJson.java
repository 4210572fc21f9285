package org.incubatornetwork.json.results;

import java.util.Arrays;
import java.util.Locale;
import org.incubatornetwork.diff.Change;
import org.incubatornetwork.diff.ChangeKind;
import org.incubatornetwork.diff.Conflict;
import org.incubatornetwork.diff.Happening;
import org.incubatornetwork.diff.HappeningKind;
import org.incubatornetwork.diff.MergeResult;
import org.incubatornetwork.diff.NetworkDiff;

/**
 * What changed from one network to another, as JSON: what happened, how much of each kind, and then each change with both values; and what
 * came of merging several.
 */
public final class DiffJson {
    private DiffJson() {}

    public static void difference(JsonOutput out, NetworkDiff diff) {
        out.text("oldNetworkId", diff.oldId());
        out.text("newNetworkId", diff.newId());
        out.object(
                "summary",
                sums -> Arrays.stream(HappeningKind.values())
                        .filter(kind -> diff.count(kind) > 0)
                        .forEach(kind -> sums.count(kind.name(), diff.count(kind))));
        out.arrayOrEmpty("happenings", diff.happenings(), DiffJson::happening);
        out.object(
                "counts",
                counts -> Arrays.stream(ChangeKind.values())
                        .filter(kind -> diff.count(kind) > 0)
                        .forEach(kind -> counts.count(kind.name(), diff.count(kind))));
        out.arrayOrEmpty("changes", diff.changes(), DiffJson::change);
    }

    static void happening(JsonOutput out, Happening happening) {
        out.text("kind", happening.kind());
        out.text("subject", happening.subject());
        out.text("from", happening.fromSite());
        out.text("to", happening.toSite());
        out.text("on", happening.on());
        if (happening.isLearntLater()) {
            out.flag("learntLater");
        }
    }

    static void change(JsonOutput out, Change change) {
        out.text("kind", change.kind());
        out.texts("place", change.place());
        out.text("before", change.before());
        out.text("after", change.after());
        change.oldValue().ifPresent(value -> out.value("oldValue", value));
        change.newValue().ifPresent(value -> out.value("newValue", value));
    }

    static void merge(JsonOutput out, MergeResult merged, Locale locale) {
        merged.network().ifPresent(network -> out.value("network", network));
        out.arrayOrEmpty("conflicts", merged.conflicts(), (members, conflict) -> conflict(members, conflict, locale));
    }

    static void conflict(JsonOutput out, Conflict conflict, Locale locale) {
        out.text("kind", conflict.kind());
        out.text("rule", conflict.rule());
        out.text("firstPart", conflict.firstPart());
        out.text("secondPart", conflict.secondPart());
        out.text("firstPointer", conflict.firstPointer());
        out.text("secondPointer", conflict.secondPointer());
        out.value("firstValue", conflict.firstValue());
        out.value("secondValue", conflict.secondValue());
        out.text("message", conflict.message(locale));
    }
}
