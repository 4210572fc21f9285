package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Shareholder;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.text.NumberText;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the network itself. */
public final class NetworkRules {
    /** The shares of the operator add up to the whole. */
    public static final Rule SHARES_SUM = RuleTexts.rule("SHARES_SUM", RuleCategory.NETWORK, Severity.WARNING)
            .addParameter(RuleTexts.decimal("SHARES_SUM", "tolerance", "0.001"))
            .on(EntityKind.NETWORK, NetworkRules::sharesSum)
            .build();

    /** A share is a part of the whole. */
    public static final Rule SHARE_OUT_OF_RANGE = RuleTexts.rule(
                    "SHARE_OUT_OF_RANGE", RuleCategory.NETWORK, Severity.ERROR)
            .on(EntityKind.NETWORK, NetworkRules::shareOutOfRange)
            .on(EntityKind.STARTUP, NetworkRules::shareOutOfTerms)
            .build();

    private NetworkRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(SHARES_SUM, SHARE_OUT_OF_RANGE);
    }

    private static void sharesSum(Network network, Context context) {
        List<Shareholder> shareholders = network.shareholders();
        BigDecimal sum = BigDecimal.ZERO;
        boolean complete = !shareholders.isEmpty();
        for (Shareholder shareholder : shareholders) {
            if (shareholder.share().isPresent() && isShare(shareholder.share().get())) {
                sum = sum.add(shareholder.share().get());
            } else {
                complete = false;
            }
        }
        BigDecimal excess = sum.subtract(BigDecimal.ONE);
        if ((complete || excess.signum() > 0) && excess.abs().compareTo(context.decimal("tolerance")) > 0) {
            context.at("shareholders")
                    .with("percent", NumberText.percent(sum))
                    .fact(sum)
                    .actual(sum.toPlainString())
                    .expected("1")
                    .report();
        }
    }

    private static void shareOutOfRange(Network network, Context context) {
        for (int i = 0; i < network.shareholders().size(); i++) {
            Shareholder shareholder = network.shareholders().get(i);
            if (shareholder.share().isPresent() && !isShare(shareholder.share().get())) {
                context.at("shareholders", i, "share")
                        .with("share", shareholder.share().get())
                        .with("holder", shareholder.holder())
                        .actual(shareholder.share().get().toPlainString())
                        .expected("0..1")
                        .report();
            }
        }
    }

    private static void shareOutOfTerms(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            List<Terms> terms = periods.get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                Optional<BigDecimal> share = terms.get(j).share();
                if (share.isPresent() && !isShare(share.get())) {
                    context.at("supportPeriods", i, "terms", j, "share")
                            .with("share", share.get())
                            .saying("holder", startup.name())
                            .actual(share.get().toPlainString())
                            .expected("0..1")
                            .report();
                }
            }
        }
    }

    static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }
}
