package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.Arrays;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;

/** How claims that are held against each other are told of: in a sentence, and in a finding. */
final class SideBySide {
    private SideBySide() {}

    static Comparison.Builder compared(ComparisonKind kind, Verdict verdict, String sentence, ReadClaim... claims) {
        return compared(kind, verdict, sentence, ImmutableMap.of(), claims);
    }

    /** A comparison whose sentence speaks of the first claim and of the second, which is the first again if it is alone. */
    static Comparison.Builder compared(
            ComparisonKind kind,
            Verdict verdict,
            String sentence,
            ImmutableMap<String, LocalizedText> arguments,
            ReadClaim... claims) {
        ReadClaim one = claims[0];
        ReadClaim other = claims[Math.min(1, claims.length - 1)];
        return Comparison.builder()
                .kind(kind)
                .measure(one.measure())
                .addAllClaims(Lists.transform(Arrays.asList(claims), ReadClaim::published))
                .verdict(verdict)
                .sentence(Wording.sentence(
                        sentence,
                        ImmutableMap.<String, LocalizedText>builder()
                                .putAll(arguments)
                                .put("measure", Wording.verbatim(one.measure()))
                                .put("otherMeasure", Wording.verbatim(other.measure()))
                                .put("figure", one.figure())
                                .put("when", one.when())
                                .put("otherFigure", other.figure())
                                .put("otherWhen", other.when())
                                .buildOrThrow()));
    }

    /** The finding of a rule about two claims, the second of which is the one at fault. */
    static Finding finding(Rule rule, ReadClaim one, ReadClaim atFault) {
        return observation(rule, one, atFault).toFinding();
    }

    /** The same, for more to be added. */
    static Observation observation(Rule rule, ReadClaim one, ReadClaim atFault) {
        return rule.observe(atFault.published().subject(), "quantity")
                .fact(atFault.claim())
                .fact(one.claim())
                .with("measure", atFault.measure())
                .with("quantity", atFault.figure())
                .with("day", atFault.when())
                .with("other", one.figure())
                .with("otherDay", one.when())
                .related(one.published().subject());
    }
}
