package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the network itself. */
public final class NetworkRules {
    /** The shares of the owners add up to the whole. */
    public static final Rule SHARES_SUM = RolesIn.whatHasRoles(
                    RuleTexts.rule("SHARES_SUM", RuleCategory.NETWORK, Severity.WARNING)
                            .addParameter(RuleTexts.decimal("SHARES_SUM", "tolerance", "0.001")),
                    OwnersShares::check)
            .build();

    /** A share is a part of the whole. */
    public static final Rule SHARE_OUT_OF_RANGE = RolesIn.whatHasRoles(
                    RuleTexts.rule("SHARE_OUT_OF_RANGE", RuleCategory.NETWORK, Severity.ERROR),
                    NetworkRules::shareOutOfRole)
            .on(EntityKind.PROGRAMME, NetworkRules::shareOutOfOffer)
            .on(EntityKind.STARTUP, NetworkRules::shareOutOfPeriods)
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

    private static void shareOutOfRole(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            if (isOutOfRange(role.share())) {
                report(role.share().get(), nameOf(role, context), context, "roles", i, "share");
            }
        }
    }

    private static void shareOutOfOffer(Programme programme, Context context) {
        shareOutOfTerms(programme.terms(), programme.name(), context, "terms");
        for (int i = 0; i < programme.tiers().size(); i++) {
            shareOutOfTerms(programme.tiers().get(i).terms(), programme.name(), context, "tiers", i, "terms");
        }
    }

    private static void shareOutOfPeriods(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (!periods.get(i).terms().isEmpty()) {
                shareOutOfTerms(periods.get(i).terms(), startup.name(), context, "supportPeriods", i, "terms");
            }
        }
    }

    private static void shareOutOfTerms(List<Terms> terms, String holder, Context context, Object... path) {
        for (int i = 0; i < terms.size(); i++) {
            Optional<BigDecimal> share = terms.get(i).share();
            if (isOutOfRange(share)) {
                report(share.get(), holder, context, RolesIn.path(path, i, "share"));
            }
        }
    }

    private static boolean isOutOfRange(Optional<BigDecimal> share) {
        return share.isPresent() && !isShare(share.get());
    }

    private static void report(BigDecimal share, String holder, Context context, Object... path) {
        context.at(path)
                .with("share", share)
                .saying("holder", holder)
                .actual(share.toPlainString())
                .expected("0..1")
                .report();
    }

    /** By what people know who has a role. */
    static String nameOf(Role role, Context context) {
        return context.network()
                .findOrganization(role)
                .map(Organization::name)
                .or(() -> role.organizationId().map(OrganizationId::value))
                .orElse("?");
    }

    static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }
}
