package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;

/**
 * How claims that are held against each other are told of: in a sentence, and in a finding. Both speak of the first claim and of
 * the second, which is the first again if it is alone; of several, the one at fault is the second or the last.
 */
final class SideBySide {
    private final ComparisonKind kind;
    private final List<ReadClaim> claims;
    private final ReadClaim one;
    private final ReadClaim other;
    private final Map<String, LocalizedText> arguments = new LinkedHashMap<>();
    private ReadClaim atFault;

    private SideBySide(ComparisonKind kind, List<ReadClaim> claims) {
        this.kind = kind;
        this.claims = claims;
        this.one = claims.get(0);
        this.other = claims.get(Math.min(1, claims.size() - 1));
        this.atFault = claims.get(claims.size() - 1);
    }

    static SideBySide of(ComparisonKind kind, ReadClaim... claims) {
        return of(kind, Arrays.asList(claims));
    }

    static SideBySide of(ComparisonKind kind, List<ReadClaim> claims) {
        return new SideBySide(kind, claims);
    }

    /** A further argument of the sentence and of the finding's message. */
    @CanIgnoreReturnValue
    SideBySide with(String name, LocalizedText value) {
        arguments.put(name, value);
        return this;
    }

    @CanIgnoreReturnValue
    SideBySide blaming(ReadClaim claim) {
        atFault = claim;
        return this;
    }

    Comparison consistent(String sentence) {
        return told(Verdict.CONSISTENT, sentence).build();
    }

    Comparison notComparable(String sentence) {
        return told(Verdict.NOT_COMPARABLE, sentence).build();
    }

    Comparison notComputable(String sentence) {
        return told(Verdict.NOT_COMPUTABLE, sentence).build();
    }

    Comparison by(Verdict verdict, String sentence) {
        return told(verdict, sentence).build();
    }

    /** A comparison that proves nothing, and yet is worth a finding. */
    Comparison notComparable(String sentence, Rule alarm) {
        return told(Verdict.NOT_COMPARABLE, sentence).addFinding(finding(alarm)).build();
    }

    /** A contradiction, unless claims say something else that this version of the format does not know: it may tell them apart. */
    Comparison inconsistent(String sentence, Rule rule) {
        boolean isAllKnown =
                claims.stream().map(ReadClaim::unknownMembers).distinct().count() == 1;
        return isAllKnown ? refuted(sentence, rule) : notComparable("pair.unknown");
    }

    private Comparison refuted(String sentence, Rule rule) {
        return told(Verdict.INCONSISTENT, sentence).addFinding(finding(rule)).build();
    }

    Comparison inconsistent(String sentence) {
        return told(Verdict.INCONSISTENT, sentence).build();
    }

    private Comparison.Builder told(Verdict verdict, String sentence) {
        return Comparison.builder()
                .kind(kind)
                .measure(one.measure())
                .addAllClaims(claims.size() == 1 ? one.allPublished() : Lists.transform(claims, ReadClaim::published))
                .verdict(verdict)
                .need(Wording.need(verdict, sentence, ImmutableMap.of()))
                .sentence(Wording.sentence(
                        sentence,
                        ImmutableMap.<String, LocalizedText>builder()
                                .putAll(arguments)
                                .put("measure", Wording.verbatim(one.measure()))
                                .put("otherMeasure", Wording.verbatim(other.measure()))
                                .put("figure", one.figure())
                                .put("when", one.whenAndBy())
                                .put("otherFigure", other.figure())
                                .put("otherWhen", other.whenAndBy())
                                .buildKeepingLast()));
    }

    /** The finding of a rule about the claim at fault, and the first other one. */
    private Finding finding(Rule rule) {
        ReadClaim against = atFault == one ? other : one;
        Observation observation = atFault.observe(rule);
        if (against != atFault) {
            observation = observation
                    .fact(against.claim())
                    .related(against.published().subject());
        }
        for (Map.Entry<String, LocalizedText> argument : arguments.entrySet()) {
            observation = observation.with(argument.getKey(), argument.getValue());
        }
        return observation
                .with("measure", atFault.measure())
                .with("quantity", atFault.figure())
                .with("day", atFault.when())
                .with("otherMeasure", against.measure())
                .with("other", against.figure())
                .with("otherDay", against.when())
                .toFinding();
    }

    /** The same comparison of claims of which the register has every one. */
    static Comparison confirmed(Comparison comparison) {
        return otherwise(comparison, Verdict.CONSISTENT, "confirmed");
    }

    /** The same comparison of a claim that the register has, with a fact that the register is at odds with. */
    static Comparison unlikeRegister(Comparison comparison) {
        return otherwise(comparison, Verdict.NOT_COMPARABLE, "unlike-register");
    }

    private static Comparison otherwise(Comparison comparison, Verdict verdict, String sentence) {
        return comparison.toBuilder()
                .verdict(verdict)
                .need(Wording.need(verdict, sentence, ImmutableMap.of()))
                .sentence(Wording.sentence(
                        sentence, ImmutableMap.of("was", comparison.sentence().filled())))
                .findings(ImmutableList.of())
                .build();
    }
}
