package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Context;

/** Looks for money of a day on which nobody had its currency any more: years later than that in which it was withdrawn. */
final class WithdrawnCurrencies {
    private WithdrawnCurrencies() {}

    static void check(Entity whole, Context context) {
        for (Within.Found<Money> found : MoneyRules.ANYWHERE.find(whole, Money::isCurrencyWithdrawn)) {
            Money money = found.value();
            DateWindow day = dayOf(found.holder(), whole, found.path(), context).orElse(null);
            if (day != null && isLater(day, money, context)) {
                report(money, money, day, context, found.path());
            }
        }
    }

    static void check(Claim claim, Context context) {
        if (claim.currency().isPresent()
                && claim.asOf().isPresent()
                && ClaimNature.of(claim).isOfThePast()) {
            Money money = Money.of(BigDecimal.ZERO, claim.currency().get());
            if (isLater(claim.asOf().get(), money, context)) {
                report(ClaimRules.figure(claim), money, claim.asOf().get(), context, "currency");
            }
        }
    }

    private static boolean isLater(DateWindow day, Money money, Context context) {
        return money.currencyWithdrawnIn().isPresent()
                && day.earliest()
                        .filter(earliest -> earliest.getYear()
                                > money.currencyWithdrawnIn().getAsInt() + context.whole("graceYears"))
                        .isPresent();
    }

    /** The day of what is told in money: that of the fact, the first of the terms, or today of what is offered today. */
    private static Optional<DateWindow> dayOf(Object holder, Entity whole, Object[] path, Context context) {
        if (holder instanceof FundingRound round) {
            return Optional.of(round.on());
        } else if (holder instanceof Revenue revenue) {
            return Optional.of(DateWindow.of(revenue.start()));
        } else if (holder instanceof ServiceOffering service) {
            LocalDate today = context.asOf();
            return service.isOfferedOn(today) ? Optional.of(DateWindow.of(today)) : service.start();
        } else if (holder instanceof Terms terms) {
            return terms.start().or(() -> startOf(whole, path));
        }
        return Optional.empty();
    }

    /** The start of what has the terms: a period or a role by its place on the path, or the whole. */
    private static Optional<DateWindow> startOf(Entity whole, Object[] path) {
        if (whole instanceof Startup startup && path[1] instanceof Integer place) {
            return startup.supportPeriods().get(place).start();
        } else if (path[0].equals("roles") && path[1] instanceof Integer place) {
            return RolesIn.of(whole).get(place).start();
        }
        return whole instanceof Programme programme ? programme.start() : Optional.empty();
    }

    private static void report(Serializable amount, Money money, DateWindow day, Context context, Object... path) {
        context.at(path)
                .with("amount", amount)
                .with("currency", money.currency())
                .with("day", day)
                .with("year", Integer.toString(money.currencyWithdrawnIn().orElseThrow()))
                .actual(money.currency())
                .report();
    }
}
