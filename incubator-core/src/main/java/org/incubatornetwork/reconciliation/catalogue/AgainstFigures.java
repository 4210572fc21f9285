package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.reconciliation.catalogue.FigureComparison.Counting;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.ComputedFigure;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;

/** What comes of holding a claim against what is computed for it, as far as the register and the list of sites reach. */
final class AgainstFigures {
    private static final ImmutableMap<ComparisonKind, Rule> RULES = ImmutableMap.of(
            ComparisonKind.SITE_COUNT,
            ReconciliationRules.CLAIM_SITE_COUNT,
            ComparisonKind.LIST_COUNT,
            ReconciliationRules.CLAIM_LIST_COUNT);

    private final Reach reach;
    private final RequestedFigures figures;
    private final Changes changes;
    private final Outcome outcome;

    AgainstFigures(Reach reach, RequestedFigures figures, Changes changes, Outcome outcome) {
        this.reach = reach;
        this.figures = figures;
        this.changes = changes;
        this.outcome = outcome;
    }

    /** Holds a claim against the readings of it, and takes note of it if the register or the list has it so. */
    Comparison compare(ComparisonKind kind, ReadClaim claim, List<Counting> readings) {
        Counting fitting = readings.stream()
                .filter(reading -> around(reading).meets(claim.range()))
                .findFirst()
                .orElse(readings.get(0));
        Told told = new Told(kind, claim, readings, fitting);
        if (claim.nature() == ClaimNature.TARGET) {
            return target(told, around(fitting));
        }
        if (!isOfAll(claim)) {
            return part(told);
        }
        boolean isWhole = reach.isWhole(claim);
        if (around(fitting).meets(isWhole ? claim.range() : claim.asRead())) {
            outcome.confirm(claim);
        }
        return isWhole ? whole(told, around(fitting)) : partial(told);
    }

    private static Span around(Counting reading) {
        return Span.around(reading.spans());
    }

    private boolean isOfAll(ReadClaim claim) {
        boolean isOfPartOfList = ComparedMeasures.isOfList(claim.measure())
                && (!claim.population().isEmpty() || claim.terms().since().isPresent());
        return !isOfPartOfList
                && ComputedComparison.isOfAll(claim, figures.part(claim).scope());
    }

    private Comparison whole(Told told, Span computed) {
        if (computed.meets(told.claim.range())) {
            return told.verdict(Verdict.CONSISTENT, "computed.agrees");
        }
        if (told.readings.stream().anyMatch(reading -> mayHaveBeen(told.claim, reading))) {
            return told.verdict(Verdict.NOT_COMPARABLE, "computed.between");
        }
        if (told.kind == ComparisonKind.LIST_COUNT && isBetween(told)) {
            return told.verdict(Verdict.NOT_COMPARABLE, "computed.between-countings");
        }
        if (told.fitting.restsOnVagueDays()) {
            return told.verdict(Verdict.NOT_COMPARABLE, "computed.vague");
        }
        if (told.fitting.restsOnOpenLevels()) {
            return told.verdict(Verdict.NOT_COMPARABLE, "computed.open-levels");
        }
        // who lives for more than five years is who is left after five; and yet older ones may be meant, of whom fewer
        // are
        if (isOfLongerSurvival(told.claim) && computed.isAbove(told.claim.range())) {
            return told.verdict(Verdict.NOT_COMPARABLE, "computed.longer");
        }
        return isOfUnsaidLength(told.claim)
                ? told.verdict(Verdict.NOT_COMPARABLE, "computed.length-unsaid")
                : told.refuted("computed.disagrees");
    }

    /** Whether it is more than by the least reading, and less than by the most. */
    private static boolean isBetween(Told told) {
        return !around(told.readings.get(0)).isAbove(told.claim.range())
                && !around(told.readings.get(told.readings.size() - 1)).isBelow(told.claim.range());
    }

    private static boolean isOfLongerSurvival(ReadClaim claim) {
        return ComparedMeasures.SURVIVALS.contains(claim.measure())
                && claim.terms().horizon().filter(Horizon::isLonger).isPresent();
    }

    /** Whether it may be of another stretch of time than a year; rates are yearly if they don't say otherwise. */
    private static boolean isOfUnsaidLength(ReadClaim claim) {
        return ComparedMeasures.isTotal(claim.measure()) && claim.isOfUnsaidLength();
    }

    /** Less is claimed than is known of; or it can't be said. */
    private Comparison partial(Told told) {
        boolean isBounded = reach.isBoundedFromBelow(told.claim);
        Span least = around(told.readings.get(0));
        boolean isLess = isBounded
                && least.isAbove(told.claim.range())
                && !told.fitting.restsOnOpenLevels()
                && !isOfUnsaidLength(told.claim)
                && !mayHaveBeen(told.claim, told.readings.get(0));
        if (isLess) {
            return told.refuted("computed.less");
        }
        return told.verdict(Verdict.NOT_COMPARABLE, isBounded ? "computed.partial" : "computed.partial-rate");
    }

    /** A part of what is computed is no more than that, if it is the whole that is. */
    private Comparison part(Told told) {
        if (reach.isWider(told.claim)) {
            return told.verdict(Verdict.NOT_COMPARABLE, "computed.wider");
        }
        Span most = around(told.readings.get(told.readings.size() - 1));
        boolean isWhole = reach.isWhole(told.claim);
        boolean exceeds = ComparedMeasures.isTotal(told.claim.measure())
                && isWhole
                && most.isBelow(told.claim.range())
                && !told.fitting.restsOnOpenLevels()
                && !isOfUnsaidLength(told.claim)
                && !isOfOtherStays(told.claim)
                && !mayHaveBeen(told.claim, told.readings.get(told.readings.size() - 1));
        if (exceeds) {
            return told.refuted("computed.part-exceeds");
        }
        boolean isOfOtherPart = figures.areSitesKnown(told.claim)
                && ComputedComparison.isOfOtherPart(
                        told.claim, figures.part(told.claim).scope());
        if (isOfOtherPart || isOfOtherStays(told.claim)) {
            return told.verdict(
                    Verdict.NOT_COMPARABLE,
                    isWhole ? "computed.part-not-computed" : "computed.part-not-computed-partial");
        }
        return told.verdict(Verdict.NOT_COMPARABLE, isWhole ? "computed.part" : "computed.part-of-partial");
    }

    /** Whether it is of stays in a cohort or programme, made by support of any level, where those of a site are computed. */
    private boolean isOfOtherStays(ReadClaim claim) {
        return claim.isOfStaysInGroup() && figures.part(claim).scope().kind() == ScopeKind.SITE;
    }

    private Comparison target(Told told, Span computed) {
        boolean isKnown = isOfAll(told.claim) && reach.isWhole(told.claim);
        boolean isBounded = isOfAll(told.claim) && reach.isBoundedFromBelow(told.claim);
        Range<BigDecimal> aim = TargetComparison.aim(told.claim);
        if (isKnown && told.fitting.restsOnVagueDays()) {
            return told.verdict(Verdict.NOT_COMPARABLE, "target.vague.computed");
        }
        if ((isKnown || isBounded) && told.fitting.restsOnOpenLevels()) {
            return told.verdict(Verdict.NOT_COMPARABLE, "target.open-levels.computed");
        }
        boolean isMet = !computed.least().isBelow(aim) && !computed.most().isAbove(aim);
        boolean isMissed = !computed.meets(aim);
        if (isMet && (isKnown || (isBounded && !aim.hasUpperBound()))) {
            return told.verdict(Verdict.MET, "target.MET.computed");
        }
        if (isMissed && (isKnown || (isBounded && aim.hasUpperBound()))) {
            return told.verdict(Verdict.MISSED, "target.MISSED.computed");
        }
        return told.verdict(Verdict.NOT_COMPARABLE, isKnown ? "target.open.computed" : "computed.partial-rate");
    }

    /** Whether a figure that no time has that was looked at may have been between two of them. */
    private boolean mayHaveBeen(ReadClaim claim, Counting reading) {
        List<MetricTime> times = figures.times(claim);
        if (times.size() < 2 || isKnownBetween(claim)) {
            return false;
        }
        if (!ComparedMeasures.OF_SUPPORT.contains(claim.measure())) {
            return true;
        }
        for (int i = 1; i < times.size(); i++) {
            Span between = reading.spans().get(i - 1).and(reading.spans().get(i));
            if (between.widenedBy(changes.between(times.get(i - 1), times.get(i)))
                    .meets(claim.range())) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is computed lies between what it is at both ends, or is looked at whenever it may change. */
    private boolean isKnownBetween(ReadClaim claim) {
        return (claim.is(ClaimBasis.CUMULATIVE) && ComparedMeasures.isTotal(claim.measure()))
                || figures.claimTimes().isOfFewSites(claim);
    }

    /** What comes of a claim that nothing is computed for. */
    static Comparison prevented(ReadClaim claim, Obstacle obstacle) {
        return told(ComparisonKind.COMPUTED, claim, obstacle.verdict(), obstacle.sentence(), ImmutableMap.of())
                .build();
    }

    static Comparison missing(ReadClaim claim, FigureMissing missing) {
        return told(
                        ComparisonKind.COMPUTED,
                        claim,
                        Verdict.NOT_COMPUTABLE,
                        "computed.missing",
                        ImmutableMap.of("reason", missing.reason().message().filled()))
                .build();
    }

    private static Comparison.Builder told(
            ComparisonKind kind,
            ReadClaim claim,
            Verdict verdict,
            String sentence,
            ImmutableMap<String, LocalizedText> arguments) {
        return Comparison.builder()
                .kind(kind)
                .measure(claim.measure())
                .addAllClaims(claim.allPublished())
                .verdict(verdict)
                .need(Wording.need(verdict, sentence, arguments))
                .sentence(Wording.sentence(
                        sentence,
                        ImmutableMap.<String, LocalizedText>builder()
                                .putAll(arguments)
                                .put("measure", Wording.verbatim(claim.measure()))
                                .put("figure", claim.figure())
                                .put("when", claim.when())
                                .buildOrThrow()));
    }

    /** A claim, and the reading that is told of: one that fits, or the first. */
    private record Told(ComparisonKind kind, ReadClaim claim, List<Counting> readings, Counting fitting) {

        Comparison verdict(Verdict verdict, String sentence) {
            return builder(verdict, sentence).build();
        }

        Comparison refuted(String sentence) {
            return builder(Verdict.INCONSISTENT, sentence).addFinding(finding()).build();
        }

        private Comparison.Builder builder(Verdict verdict, String sentence) {
            Comparison.Builder comparison = told(
                    kind,
                    claim,
                    verdict,
                    sentence,
                    ImmutableMap.of("computed", words(fitting), "counting", fitting.counting()));
            readings.forEach(reading -> comparison.addComputed(computed(reading)));
            return comparison;
        }

        private Finding finding() {
            return claim.observe(RULES.getOrDefault(kind, ReconciliationRules.CLAIM_REGISTER))
                    .with("measure", claim.measure())
                    .with("quantity", claim.figure())
                    .with("day", claim.when())
                    .with("other", words(readings.get(0)))
                    .with("all", words(readings.get(readings.size() - 1)))
                    .toFinding();
        }

        private LocalizedText words(Counting reading) {
            Span span = around(reading);
            LocalizedText rounded = Wording.rounded(
                    span.least().rounded(),
                    span.most().rounded(),
                    claim.kind(),
                    claim.terms().currency());
            return span.isRatio() ? Wording.ofHowMany(rounded, span.least()) : rounded;
        }

        private static ComputedFigure computed(Counting reading) {
            Span span = around(reading);
            Optional<Fraction> ratio = Optional.of(span.least()).filter(least -> span.isRatio());
            return new ComputedFigure(
                    reading.counting(),
                    span.least().rounded(),
                    span.most().rounded(),
                    ratio.map(Fraction::numerator),
                    ratio.map(Fraction::denominator));
        }
    }
}
