package org.incubatornetwork.synthetic;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * The statistics of a register; each is documented on the method of {@link SyntheticRegister.Builder} that sets it.
 */
record Odds(
        double successRate,
        double survivalRate,
        double yearlyLoss,
        double transferShare,
        double returnShare,
        double acquiredShare,
        double faultShare,
        double jobsPerStartup,
        double indirectPerDirect,
        double richness) {
    Odds {
        checkRange("success rate", successRate, 0, 1);
        checkRange("survival rate", survivalRate, 0.01, 1);
        checkRange("yearly loss", yearlyLoss, 0, 1);
        checkRange("transfer share", transferShare, 0, 1);
        checkRange("return share", returnShare, 0, 1);
        checkRange("acquired share", acquiredShare, 0, 0.5);
        checkRange("fault share", faultShare, 0, 1);
        checkRange("number of jobs per startup", jobsPerStartup, 1, 1000);
        checkRange("number of indirect jobs per direct one", indirectPerDirect, 0, 100);
        checkRange("richness", richness, 0, 20);
    }

    private static void checkRange(String name, double value, double least, double most) {
        checkArgument(
                value >= least && value <= most,
                "the %s must be from %s to %s, was %s",
                name,
                plain(least),
                plain(most),
                value);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
