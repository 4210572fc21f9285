package org.incubatornetwork.json.report;

import java.util.Arrays;
import java.util.Locale;
import org.incubatornetwork.diff.Change;
import org.incubatornetwork.diff.ChangeKind;
import org.incubatornetwork.diff.Happening;
import org.incubatornetwork.diff.HappeningKind;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.json.results.JsonOutput;

/** What changed from one network to another, as JSON: what happened, how much of each kind, and then each change with both values. */
final class DiffJson {
    private final NetworkDiff diff;
    private final Locale locale;

    DiffJson(NetworkDiff diff, Locale locale) {
        this.diff = diff;
        this.locale = locale;
    }

    void members(JsonOutput out) {
        out.text("format", DiffReport.FORMAT);
        out.text("formatVersion", DiffReport.VERSION);
        out.text("language", Phrases.language(locale));
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

    private static void happening(JsonOutput out, Happening happening) {
        out.text("kind", happening.kind());
        out.text("subject", happening.subject());
        out.text("from", happening.fromSite());
        out.text("to", happening.toSite());
        out.text("on", happening.on());
        if (happening.isLearntLater()) {
            out.flag("learntLater");
        }
    }

    private static void change(JsonOutput out, Change change) {
        out.text("kind", change.kind());
        out.texts("place", change.place());
        out.text("before", change.before());
        out.text("after", change.after());
        change.oldValue().ifPresent(value -> out.value("oldValue", value));
        change.newValue().ifPresent(value -> out.value("newValue", value));
    }
}
