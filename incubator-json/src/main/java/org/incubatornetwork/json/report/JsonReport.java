package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.report.LocatedFindings.Entry;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.incubatornetwork.validation.rule.Subject;

/** A report as JSON for programs. */
final class JsonReport {
    static final String FORMAT = "incubator-network-report";
    static final String VERSION = "1.0";

    private final ReportContent content;
    private final Locale locale;

    private JsonReport(ReportContent content) {
        this.content = content;
        this.locale = content.locale();
    }

    static Output.Content of(ReportContent content) {
        return JsonOutput.object(new JsonReport(content)::members);
    }

    private void members(JsonOutput out) {
        out.text("format", FORMAT);
        out.text("formatVersion", VERSION);
        out.text("language", Phrases.language(locale));
        out.text("document", content.source().name());
        content.reading()
                .ifPresent(report -> out.object("reading", members -> {
                    members.object("counts", severities -> {
                        for (Severity severity : Severity.values()) {
                            severities.count(severity.name(), report.count(severity));
                        }
                    });
                    members.array("findings", LocatedFindings.of(report.findings()), this::finding);
                }));
        content.validation().ifPresent(report -> out.object("validation", members -> validation(members, report)));
        content.metrics().ifPresent(report -> out.object("metrics", members -> metrics(members, report)));
        content.reconciliation()
                .ifPresent(verdicts -> out.object("reconciliation", members -> reconciliation(members, verdicts)));
    }

    private void validation(JsonOutput out, ValidationReport report) {
        out.text("networkId", report.network());
        out.text("asOf", report.asOf());
        out.count("startups", report.startups());
        out.object("counts", severities -> {
            for (Severity severity : Severity.values()) {
                severities.count(severity.name(), report.count(severity));
            }
        });
        out.array("codes", report.counts(), (code, count) -> {
            code.text("code", count.code());
            code.text("severity", count.severity());
            code.count("count", count.count());
        });
        out.array("findings", LocatedFindings.of(report, content.source()), this::finding);
        out.array("skippedRules", report.skippedRules(), (rule, skipped) -> {
            rule.text("code", skipped.code());
            rule.text("reason", skipped.reason().in(locale));
        });
        out.count("suppressed", report.suppressed());
        out.count("accepted", report.accepted());
        out.array("idleSuppressions", report.idleSuppressions(), (members, suppression) -> {
            members.text("fingerprint", suppression.fingerprint());
            members.text("reason", suppression.reason());
            members.text("expiry", suppression.expiry());
        });
    }

    private void finding(JsonOutput out, Entry entry) {
        Finding finding = entry.finding();
        out.text("code", finding.code());
        out.text("severity", finding.severity());
        out.text("pointer", finding.pointer());
        entry.place().ifPresent(place -> {
            out.count("line", place.line());
            out.count("column", place.column());
        });
        finding.subject().ifPresent(subject -> out.object("subject", members -> subject(members, subject)));
        out.array("related", finding.related(), this::subject);
        out.text("actual", finding.actual().map(VisibleText::start));
        out.text("expected", finding.expected().map(VisibleText::start));
        out.text("message", finding.message(locale));
        out.text("hint", finding.hint().map(VisibleText::start));
        out.text("remedy", finding.remedy().map(remedy -> remedy.in(locale)));
        out.text("fingerprint", finding.fingerprint());
    }

    private void subject(JsonOutput out, Subject subject) {
        out.text("kind", subject.kind());
        out.text("id", subject.id());
        out.text("label", subject.label().map(VisibleText::start));
        out.text("pointer", subject.pointer());
    }

    private void metrics(JsonOutput out, MetricReport report) {
        out.text("networkId", report.network().id());
        out.text("asOf", report.asOf());
        out.text("registerCoverage", report.registerCoverage());
        report.period()
                .ifPresent(period -> out.object("period", members -> {
                    members.text("start", period.start());
                    members.text("end", period.end());
                }));
        out.object("policies", members -> {
            for (PolicyKind kind : PolicyKind.values()) {
                members.text(kind.name(), kind.choice(report.policies()));
            }
        });
        out.array("definitions", report.metrics(), (members, metric) -> {
            members.text("measure", metric.id());
            members.count("version", metric.version());
            members.text("name", metric.name().in(locale));
            members.text("definition", metric.definition().in(locale));
        });
        out.object("omittedScopes", report.omittedScopes(), (members, kind, count) -> members.count(kind, count));
        if (report.omittedMemberships() > 0) {
            out.count("omittedMemberships", report.omittedMemberships());
        }
        out.array("results", report.results(), this::result);
    }

    private void result(JsonOutput out, MetricResult result) {
        out.text("measure", result.id());
        out.object("scope", members -> scope(members, result.scope()));
        result.period()
                .ifPresent(period -> out.object("period", members -> {
                    members.text("start", period.start());
                    members.text("end", period.end());
                }));
        out.object("policies", result.policiesUsed(), JsonOutput::text);
        out.text("estimator", result.estimator());
        if (content.curves()) {
            result.curve()
                    .ifPresent(curve -> out.array("curve", curve.rows(), (row, point) -> {
                        row.count("time", point.time());
                        row.count("atRisk", point.atRisk());
                        row.count("events", point.events());
                        row.count("censored", point.censored());
                        row.estimate("survival", point.survival());
                        row.estimate("standardError", point.standardError());
                        point.limits(
                                        result.policies().survivalLimits(),
                                        result.policies().confidenceLevel())
                                .ifPresent(limits -> {
                                    row.estimate("lower", limits.lower());
                                    row.estimate("upper", limits.upper());
                                });
                    }));
        }
        figure(out, result.figure());
        out.array("parts", ImmutableList.copyOf(result.parts().entrySet()), (members, part) -> {
            PartKey key = part.getKey();
            members.object("key", key.values(), JsonOutput::text);
            figure(members, part.getValue());
        });
        out.count("populationSize", result.populationSize());
        result.coverage()
                .ifPresent(coverage -> out.object("coverage", members -> {
                    members.count("known", coverage.known());
                    members.count("population", coverage.population());
                }));
        out.object("exclusions", result.exclusions(), (members, code, count) -> members.count(code, count));
        out.array("warnings", result.warnings(), (members, warning) -> {
            members.text("code", warning.code());
            members.text("message", warning.message(locale));
        });
    }

    private void scope(JsonOutput out, Scope scope) {
        out.text("kind", scope.kind());
        out.text("siteId", scope.siteId());
        out.text("programmeId", scope.programmeId());
        out.text("cohortId", scope.cohortId());
        out.text("year", scope.year());
        scope.sector().ifPresent(sector -> {
            out.text("scheme", sector.scheme());
            out.text("code", sector.code());
        });
    }

    private void figure(JsonOutput out, Figure figure) {
        out.text("unit", figure.unit().code());
        out.estimate("value", figure.value());
        figure.noValue()
                .ifPresent(reason -> out.object("noValue", members -> {
                    members.text("code", reason.code());
                    members.text("message", reason.message(locale));
                }));
        out.decimal("least", figure.lowerBound());
        out.decimal("most", figure.upperBound());
        out.decimal("numerator", figure.numerator());
        out.decimal("denominator", figure.denominator());
        out.text("currency", figure.currency());
        figure.interval()
                .ifPresent(interval -> out.object("interval", members -> {
                    members.estimate("lower", interval.lower());
                    members.estimate("upper", interval.upper());
                    members.estimate("level", interval.level().value());
                }));
        out.estimate("standardError", figure.standardError());
        out.count("numberAtRisk", figure.numberAtRisk());
    }

    private void reconciliation(JsonOutput out, Reconciliation verdicts) {
        out.object("counts", members -> {
            for (Verdict verdict : Verdict.values()) {
                members.count(verdict.name(), verdicts.of(verdict).size());
            }
        });
        if (verdicts.comparedWithNextAlone() > 0) {
            out.count("comparedWithNextAlone", verdicts.comparedWithNextAlone());
        }
        out.array("comparisons", verdicts.comparisons(), this::comparison);
    }

    private void comparison(JsonOutput out, Comparison comparison) {
        out.text("verdict", comparison.verdict());
        out.text("kind", comparison.kind());
        out.text("with", comparison.with());
        out.text("measure", comparison.measure());
        out.text("sentence", comparison.sentence(locale));
        comparison.need().ifPresent(need -> out.text("need", need.in(locale)));
        out.array("claims", comparison.claims(), (members, published) -> subject(members, published.subject()));
        out.array("computed", comparison.computed(), (members, figure) -> {
            members.text("counting", figure.counting().in(locale));
            members.decimal("lower", Optional.of(figure.lower()));
            members.decimal("upper", Optional.of(figure.upper()));
            members.decimal("numerator", figure.numerator());
            members.decimal("denominator", figure.denominator());
        });
        out.array("findings", comparison.findings(), (members, finding) -> {
            members.text("code", finding.code());
            members.text("fingerprint", finding.fingerprint());
        });
    }
}
