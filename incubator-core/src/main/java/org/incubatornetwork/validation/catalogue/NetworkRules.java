package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the network itself. */
public final class NetworkRules {
    /** The shares of the owners add up to the whole, and those of others who have one role to no more. */
    public static final Rule SHARES_SUM = RolesIn.whatHasRoles(
                    RuleTexts.rule("SHARES_SUM", RuleCategory.NETWORK, Severity.WARNING)
                            .addParameter(RuleTexts.decimal("SHARES_SUM", "tolerance", "0.001")),
                    SharesOfRoles::check)
            .build();

    /** A share is a part of the whole. */
    public static final Rule SHARE_OUT_OF_RANGE = RuleTexts.onAll(
                    RolesIn.whatHasRoles(
                            RuleTexts.rule("SHARE_OUT_OF_RANGE", RuleCategory.NETWORK, Severity.ERROR),
                            NetworkRules::shareOutOfRole),
                    TermsRules.HAS_TERMS,
                    NetworkRules::shareOutOfTerms)
            .on(EntityKind.PROGRAMME, NetworkRules::shareOutOfConditions)
            .on(EntityKind.SERVICE, NetworkRules::shareOutOfConditions)
            .build();

    /** Conditions, in whatever has some. */
    static final Within<Eligibility> ELIGIBILITY = Within.of(Eligibility.class);

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

    private static void shareOutOfTerms(Entity whole, Context context) {
        for (Within.Found<Terms> found : TermsRules.ANYWHERE.find(whole, NetworkRules::areOutOfRange)) {
            Terms terms = found.value();
            Object[] path = found.path();
            if (isOutOfRange(terms.share())) {
                report(terms.share(), whole, context, path, "share");
            } else {
                report(terms.upperShare(), whole, context, path, "upperShare");
            }
            report(terms.firstInstalment(), whole, context, path, "firstInstalment");
            report(terms.discount(), whole, context, path, "discount");
        }
    }

    private static boolean areOutOfRange(Terms terms) {
        return isOutOfRange(terms.share())
                || isOutOfRange(terms.upperShare())
                || isOutOfRange(terms.firstInstalment())
                || isOutOfRange(terms.discount());
    }

    private static void shareOutOfConditions(Entity whole, Context context) {
        for (Within.Found<Eligibility> found :
                ELIGIBILITY.find(whole, conditions -> isOutOfRange(conditions.minimumDomesticOwnership()))) {
            report(found.value().minimumDomesticOwnership(), whole, context, found.path(), "minimumDomesticOwnership");
        }
    }

    private static void report(
            Optional<BigDecimal> share, Entity whole, Context context, Object[] path, String member) {
        if (isOutOfRange(share)) {
            String name = whole instanceof NamedEntity named ? named.name() : "";
            report(share.get(), name, context, Paths.on(path, member));
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
