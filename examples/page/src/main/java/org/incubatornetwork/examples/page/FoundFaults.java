package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/** What is wrong or doubtful in the document, by severity and rule, with place and remedy. */
public record FoundFaults(Examination found, Words words) {
    private static final int MOST_OF_A_CODE = 10;

    /**
     * The findings of one severity.
     *
     * @param code the severity
     * @param name its name
     * @param count how many there are
     * @param rules those of each rule
     */
    public record Group(String code, String name, String count, List<Rule> rules) {}

    /**
     * The findings of one rule.
     *
     * @param code the rule's code
     * @param summary what the rule asks for; may be empty
     * @param count how many there are
     * @param remedy how they are mended; may be empty
     * @param items the first of them
     * @param more how many there are beyond, in a sentence; may be empty
     */
    public record Rule(String code, String summary, String count, String remedy, List<Item> items, String more) {}

    /**
     * One finding.
     *
     * @param label what it is about; may be empty
     * @param message what was found
     * @param place where in the document
     */
    public record Item(String label, String message, String place) {}

    List<Group> groups() {
        Map<Severity, Map<String, List<Finding>>> sorted = new LinkedHashMap<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            sorted.put(severity, new LinkedHashMap<>());
        }
        for (Finding finding : found.findings().findings()) {
            sorted.get(finding.severity())
                    .computeIfAbsent(finding.code(), code -> new ArrayList<>())
                    .add(finding);
        }
        List<String> pointers = sorted.values().stream()
                .flatMap(codes -> codes.values().stream())
                .flatMap(findings -> findings.stream().limit(MOST_OF_A_CODE))
                .map(Finding::pointer)
                .toList();
        ImmutableMap<String, SourceLocation> places = found.places().locate(pointers);
        List<Group> groups = new ArrayList<>();
        sorted.forEach((severity, codes) -> {
            if (!codes.isEmpty()) {
                groups.add(new Group(
                        severity.name(),
                        words.of("severity." + severity),
                        words.number(found.findings().count(severity)),
                        codes.entrySet().stream()
                                .map(entry -> rule(entry.getKey(), entry.getValue(), places))
                                .toList()));
            }
        });
        return groups;
    }

    private Rule rule(String code, List<Finding> findings, ImmutableMap<String, SourceLocation> places) {
        long count = found.findings().count(code);
        long more = count - Math.min(findings.size(), MOST_OF_A_CODE);
        return new Rule(
                code,
                RuleCatalogue.findRule(code)
                        .map(rule -> rule.summary().in(words.language()))
                        .orElse(""),
                words.number(count),
                findings.get(0)
                        .remedy()
                        .map(remedy -> remedy.in(words.language()))
                        .orElse(""),
                findings.stream()
                        .limit(MOST_OF_A_CODE)
                        .map(finding -> item(finding, places))
                        .toList(),
                more > 0 ? words.of("findings.more", "count", words.number(more)) : "");
    }

    private Item item(Finding finding, ImmutableMap<String, SourceLocation> places) {
        SourceLocation place = places.get(finding.pointer());
        return new Item(
                finding.subject()
                        .flatMap(subject -> subject.label().or(subject::id))
                        .map(words::name)
                        .orElse(""),
                finding.message(words.language()),
                place == null
                        ? words.text(finding.pointer())
                        : words.of(
                                "place", "line", words.number(place.line()), "pointer", words.name(finding.pointer())));
    }
}
