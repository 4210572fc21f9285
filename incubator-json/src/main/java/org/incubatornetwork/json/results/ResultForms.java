package org.incubatornetwork.json.results;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.incubatornetwork.diff.Change;
import org.incubatornetwork.diff.Conflict;
import org.incubatornetwork.diff.Happening;
import org.incubatornetwork.diff.MergeResult;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.history.DueDeparture;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.rule.Finding;

/** The results that have a form in JSON. */
public final class ResultForms {
    private ResultForms() {}

    /**
     * How objects of a type are written.
     *
     * @param <T> the type
     * @param type the type
     * @param members writes the members of an object
     */
    public record ResultForm<T>(Class<T> type, BiConsumer<JsonOutput, T> members) {}

    /** The forms of all results, with texts in the language of a locale. */
    public static ImmutableList<ResultForm<?>> all(Locale locale) {
        ResultJson results = new ResultJson(locale);
        return ImmutableList.<ResultForm<?>>builder()
                .add(new ResultForm<>(FormatReport.class, results::reading))
                .add(new ResultForm<>(LocatedFinding.class, results::finding))
                .add(new ResultForm<>(ValidationReport.class, results::validation))
                .add(new ResultForm<>(Finding.class, results::finding))
                .add(new ResultForm<>(MetricReport.class, results::metrics))
                .add(new ResultForm<>(MetricResult.class, results::result))
                .add(new ResultForm<>(Figure.class, results::figure))
                .add(new ResultForm<>(
                        MetricComparison.class, (out, figures) -> new ComparisonJson(figures, locale).members(out)))
                .add(new ResultForm<>(Reconciliation.class, results::reconciliation))
                .add(new ResultForm<>(Comparison.class, results::comparison))
                .add(new ResultForm<>(NetworkDiff.class, DiffJson::difference))
                .add(new ResultForm<>(Happening.class, DiffJson::happening))
                .add(new ResultForm<>(Change.class, DiffJson::change))
                .add(new ResultForm<>(MergeResult.class, (out, merged) -> DiffJson.merge(out, merged, locale)))
                .add(new ResultForm<>(Conflict.class, (out, conflict) -> DiffJson.conflict(out, conflict, locale)))
                .add(new ResultForm<>(Stay.class, results::stay))
                .add(new ResultForm<>(DueDeparture.class, results::dueDeparture))
                .build();
    }
}
