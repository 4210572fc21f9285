package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Check;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;

/** Finds the roles that stand on something of a network, and the organizations that are told in it. */
final class RolesIn {
    private RolesIn() {}

    /** Takes an organization, and where in the whole it is told. */
    @FunctionalInterface
    interface OrganizationVisitor {
        void visit(Organization organization, Object[] path);
    }

    /** A rule on everything that roles stand on. */
    static Rule.Builder whatHasRoles(Rule.Builder rule, Check<Entity> check) {
        return rule.on(EntityKind.NETWORK, check).on(EntityKind.SITE, check).on(EntityKind.PROGRAMME, check);
    }

    /** The roles that stand on an entity. */
    static ImmutableList<Role> of(Entity whole) {
        if (whole instanceof Site site) {
            return site.roles();
        } else if (whole instanceof Programme programme) {
            return programme.roles();
        }
        return whole instanceof Network network ? network.roles() : ImmutableList.of();
    }

    /** Whether an entity may tell organizations; of startups, which are many, it need not be asked further. */
    static boolean tellsOrganizations(Entity whole) {
        return !(whole instanceof Startup);
    }

    /** Visits the organizations that an entity tells: itself, or in place of an id. */
    static void visitOrganizations(Entity whole, OrganizationVisitor visitor) {
        if (whole instanceof Organization organization) {
            visitor.visit(organization, Paths.ITSELF);
        } else if (whole instanceof Membership membership) {
            visitor.visit(membership.association(), new Object[] {"association"});
        } else {
            List<Role> roles = of(whole);
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i).organization().isPresent()) {
                    visitor.visit(roles.get(i).organization().get(), new Object[] {"roles", i, "organization"});
                }
            }
        }
    }
}
