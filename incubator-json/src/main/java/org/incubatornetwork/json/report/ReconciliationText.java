package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.json.report.TextTable.Column;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.VisibleText;

/**
 * The verdicts on published figures: contradictions first, then what could be checked, then what can't be compared and what it would
 * need, and of what there is nothing to check by, how much it is and what it would need.
 */
final class ReconciliationText {
    private static final ImmutableList<Verdict> TOLD = ImmutableList.of(
            Verdict.INCONSISTENT,
            Verdict.CONSISTENT,
            Verdict.MET,
            Verdict.MISSED,
            Verdict.NOT_YET,
            Verdict.NOT_COMPARABLE);

    private final Phrases phrases;
    private final int width;

    ReconciliationText(Phrases phrases, int width) {
        this.phrases = phrases;
        this.width = width;
    }

    void appendTo(StringBuilder out, Reconciliation reconciliation) {
        out.append(phrases.of("reconciliation")).append("\n\n");
        for (Verdict verdict : TOLD) {
            append(out, verdict, reconciliation.of(verdict));
        }
        unchecked(out, reconciliation.of(Verdict.NOT_COMPUTABLE));
        nextAlone(out, reconciliation.comparedWithNextAlone());
        line(
                out,
                Stream.of(Verdict.values())
                        .map(verdict -> phrases.of(
                                "reconciliation.count",
                                "verdict",
                                phrases.of("verdict." + verdict),
                                "count",
                                phrases.number(reconciliation.of(verdict).size())))
                        .collect(Collectors.joining(" ")));
    }

    /** Of how many claims not every pair was compared. */
    private void nextAlone(StringBuilder out, long claims) {
        if (claims > 0) {
            line(out, phrases.of("reconciliation.nextAlone", "count", phrases.number(claims)));
        }
    }

    private void append(StringBuilder out, Verdict verdict, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                Column.left(phrases.of("verdict." + verdict)).atMost(24),
                Column.left(phrases.of("reconciliation.why")),
                Column.left(phrases.of("reconciliation.source")).atMost(22));
        for (Comparison comparison : comparisons) {
            table.add(comparison.measure().value(), why(comparison), sources(comparison));
        }
        table.appendTo(out, 2, width);
        out.append('\n');
    }

    /** Of what there is nothing to check by: how much it is of each measure, and what it would need. */
    private void unchecked(StringBuilder out, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        Map<String, Multiset<String>> byNeed = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            byNeed.computeIfAbsent(need(comparison), need -> LinkedHashMultiset.create())
                    .add(comparison.measure().value());
        }
        TextTable table = new TextTable(
                Column.left(phrases.of("verdict." + Verdict.NOT_COMPUTABLE)),
                Column.left(phrases.of("reconciliation.need")).atMost(40));
        byNeed.forEach((need, measures) -> table.add(
                measures.entrySet().stream()
                        .map(entry -> entry.getElement() + (entry.getCount() > 1 ? " (" + entry.getCount() + ")" : ""))
                        .collect(Collectors.joining(", ")),
                need));
        table.appendTo(out, 2, width);
        out.append('\n');
    }

    private String need(Comparison comparison) {
        return comparison.need().map(need -> need.in(phrases.locale())).orElse("");
    }

    /** Why a verdict came of a comparison, and what it would need if it leaves something open. */
    private String why(Comparison comparison) {
        String sentence = comparison.sentence(phrases.locale());
        return comparison
                .need()
                .map(need -> sentence + " " + phrases.of("reconciliation.needed", "need", need.in(phrases.locale())))
                .orElse(sentence);
    }

    /** Who published the figures, each once. */
    private static String sources(Comparison comparison) {
        return comparison.claims().stream()
                .map(PublishedClaim::claim)
                .flatMap(ReconciliationText::sources)
                .distinct()
                .map(source -> VisibleText.of(VisibleText.start(source)))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> sources(Claim claim) {
        return claim.saidBy().isPresent()
                ? claim.saidBy().stream()
                : claim.sources().stream().flatMap(source -> source.publisher().or(source::title).stream());
    }

    private void line(StringBuilder out, String text) {
        TextWrap.append(out, text, "  ", width);
    }
}
