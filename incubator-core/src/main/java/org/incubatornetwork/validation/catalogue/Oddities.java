package org.incubatornetwork.validation.catalogue;

import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Glance;

/**
 * Values of which a rule that looks for them anywhere may say something: codes that are on no list, amounts in no currency, regions of
 * another country. Most startups have none, which one walk finds out for all of these rules.
 */
final class Oddities {
    private static final Within<Object> ANYWHERE =
            Within.ofAny(Money.class, Address.class, Eligibility.class, OpenCode.class);

    /** A startup that has any. */
    static final Glance<Startup> GLANCE = startup -> ANYWHERE.has(startup, Oddities::isOdd);

    private Oddities() {}

    /** Conditions are not looked into: no startup has any. */
    private static boolean isOdd(Object value) {
        if (value instanceof Money money) {
            return MoneyRules.isOdd(money);
        } else if (value instanceof Address address) {
            return PlaceRules.isOdd(address);
        }
        return !(value instanceof OpenCode code) || !code.isKnown();
    }
}
