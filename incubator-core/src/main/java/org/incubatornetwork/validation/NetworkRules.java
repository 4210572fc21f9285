package org.incubatornetwork.validation;

import java.math.BigDecimal;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Shareholder;

/** Rules on the network itself. */
public final class NetworkRules {
    /** The shares of the operator add up to the whole. */
    public static final Rule SHARES_SUM = RuleTexts.rule("SHARES_SUM", RuleCategory.NETWORK, Severity.WARNING)
            .parameter(RuleTexts.decimal("SHARES_SUM", "tolerance", "0.001"))
            .onNetwork(NetworkRules::sharesSum)
            .build();

    /** A share is a part of the whole. */
    public static final Rule SHARE_OUT_OF_RANGE = RuleTexts.rule(
                    "SHARE_OUT_OF_RANGE", RuleCategory.NETWORK, Severity.ERROR)
            .onNetwork(NetworkRules::shareOutOfRange)
            .onStartups(StartupRules::shareOutOfRange)
            .build();

    private NetworkRules() {}

    private static void sharesSum(Network network, Context context) {
        if (network.shareholders().isEmpty()) {
            return;
        }
        BigDecimal sum =
                network.shareholders().stream().map(Shareholder::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(context.decimal("tolerance")) > 0
                && network.shareholders().stream().map(Shareholder::share).allMatch(NetworkRules::isShare)) {
            BigDecimal percent = sum.movePointRight(2).stripTrailingZeros();
            context.at("shareholders")
                    .with("percent", percent)
                    .actual(sum.toPlainString())
                    .expected("1")
                    .report();
        }
    }

    private static void shareOutOfRange(Network network, Context context) {
        for (int i = 0; i < network.shareholders().size(); i++) {
            Shareholder shareholder = network.shareholders().get(i);
            if (!isShare(shareholder.share())) {
                context.at("shareholders", i, "share")
                        .with("share", shareholder.share())
                        .with("holder", shareholder.holder())
                        .actual(shareholder.share().toPlainString())
                        .expected("0..1")
                        .report();
            }
        }
    }

    static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }
}
