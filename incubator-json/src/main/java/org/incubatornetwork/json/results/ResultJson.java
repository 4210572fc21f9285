package org.incubatornetwork.json.results;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.history.DueDeparture;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.survival.SurvivalPoint;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;
import org.incubatornetwork.validation.rule.Subject;

/** What was found and computed, as JSON for programs: the same in a report and by a mapper. */
public final class ResultJson {
    private final Locale locale;
    private final boolean hasCurves;

    private ResultJson(Locale locale, boolean hasCurves) {
        this.locale = locale;
        this.hasCurves = hasCurves;
    }

    /** The results with texts in the language of a locale. */
    public ResultJson(Locale locale) {
        this(locale, false);
    }

    /** The same results with the points of survival curves. */
    public ResultJson withCurves() {
        return new ResultJson(locale, true);
    }

    public void reading(JsonOutput out, FormatReport report) {
        out.object("counts", severities -> {
            for (Severity severity : Severity.values()) {
                severities.count(severity.name(), report.count(severity));
            }
        });
        out.array("findings", report.findings(), this::finding);
    }

    public void validation(JsonOutput out, ValidationReport report) {
        validation(out, report, located(report.findings()));
    }

    /** What was found by rules, with the places of it in a text. */
    public void validation(JsonOutput out, ValidationReport report, ImmutableList<LocatedFinding> findings) {
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
        out.array("findings", findings, this::finding);
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

    private static ImmutableList<LocatedFinding> located(List<Finding> findings) {
        return findings.stream()
                .map(finding -> LocatedFinding.locate(finding, Optional.empty()))
                .collect(ImmutableList.toImmutableList());
    }

    public void finding(JsonOutput out, Finding finding) {
        finding(out, LocatedFinding.locate(finding, Optional.empty()));
    }

    public void finding(JsonOutput out, LocatedFinding located) {
        Finding finding = located.finding();
        out.text("code", finding.code());
        out.text("severity", finding.severity());
        out.text("pointer", finding.pointer());
        located.location().ifPresent(place -> {
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

    public void metrics(JsonOutput out, MetricReport report) {
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

    public void result(JsonOutput out, MetricResult result) {
        out.text("measure", result.id());
        out.object("scope", members -> scope(members, result.scope()));
        result.period()
                .ifPresent(period -> out.object("period", members -> {
                    members.text("start", period.start());
                    members.text("end", period.end());
                }));
        out.object("policies", result.policiesUsed(), JsonOutput::text);
        out.object("parameters", result.parameters(), JsonOutput::text);
        out.text("estimator", result.estimator());
        if (hasCurves) {
            result.curve()
                    .ifPresent(curve -> out.array("curve", curve.rows(), (row, point) -> point(row, point, result)));
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

    private static void point(JsonOutput out, SurvivalPoint point, MetricResult result) {
        out.count("time", point.time());
        out.count("atRisk", point.atRisk());
        out.count("events", point.events());
        out.count("censored", point.censored());
        out.estimate("survival", point.survival());
        out.estimate("standardError", point.standardError());
        point.limits(result.policies().survivalLimits(), result.policies().confidenceLevel())
                .ifPresent(limits -> {
                    out.estimate("lower", limits.lower());
                    out.estimate("upper", limits.upper());
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

    public void figure(JsonOutput out, Figure figure) {
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

    public void reconciliation(JsonOutput out, Reconciliation verdicts) {
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

    public void comparison(JsonOutput out, Comparison comparison) {
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

    public void stay(JsonOutput out, Stay stay) {
        out.text("state", stay.state());
        out.text("siteId", stay.siteId());
        out.text("start", stay.start());
        out.text("end", stay.end());
        out.text("outcome", stay.outcome());
        out.array("supportPeriods", stay.supports(), (members, support) -> {
            members.text("level", support.level());
            members.text("siteId", support.period().siteId());
            members.text("start", support.period().start());
            members.text("end", support.period().end());
        });
    }

    public void dueDeparture(JsonOutput out, DueDeparture due) {
        out.text("startupId", due.startup().id());
        out.text("name", VisibleText.start(due.startup().name()));
        out.text("siteId", due.siteId());
        out.text("since", due.since());
        out.text("dueOn", due.dueOn());
    }
}
