package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.results.JsonOutput;
import org.incubatornetwork.json.results.ResultJson;
import org.incubatornetwork.validation.ValidationReport;

/** A report as JSON for programs. */
final class JsonReport {
    static final String FORMAT = "incubator-network-report";
    static final String VERSION = "1.0";

    private final ReportContent content;
    private final ResultJson results;

    private JsonReport(ReportContent content) {
        this.content = content;
        ResultJson plain = new ResultJson(content.locale());
        this.results = content.curves() ? plain.withCurves() : plain;
    }

    static Output.Content of(ReportContent content) {
        return JsonOutput.object(new JsonReport(content)::members);
    }

    private void members(JsonOutput out) {
        out.text("format", FORMAT);
        out.text("formatVersion", VERSION);
        out.text("language", Phrases.language(content.locale()));
        out.text("document", content.source().name());
        content.reading().ifPresent(report -> out.object("reading", members -> results.reading(members, report)));
        content.validation()
                .ifPresent(report ->
                        out.object("validation", members -> results.validation(members, report, located(report))));
        content.metrics().ifPresent(report -> out.object("metrics", members -> results.metrics(members, report)));
        content.reconciliation()
                .ifPresent(
                        verdicts -> out.object("reconciliation", members -> results.reconciliation(members, verdicts)));
    }

    private ImmutableList<LocatedFinding> located(ValidationReport report) {
        return LocatedFindings.of(report, content.source()).stream()
                .map(entry -> LocatedFinding.locate(entry.finding(), entry.place()))
                .collect(ImmutableList.toImmutableList());
    }
}
