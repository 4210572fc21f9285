package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the life of organizations. */
public final class OrganizationRules {
    /** Nothing becomes of an organization before it is founded. */
    public static final Rule ORGANIZATION_STATUS_BEFORE_FOUNDING = organization(
                    "ORGANIZATION_STATUS_BEFORE_FOUNDING", Severity.ERROR)
            .on(EntityKind.NETWORK, OrganizationRules::statusBeforeFounding)
            .on(EntityKind.ORGANIZATION, OrganizationRules::statusBeforeFounding)
            .on(EntityKind.SITE, OrganizationRules::statusBeforeFounding)
            .on(EntityKind.PROGRAMME, OrganizationRules::statusBeforeFounding)
            .on(EntityKind.MEMBERSHIP, OrganizationRules::statusBeforeFounding)
            .build();

    /** An organization has its roles while there is an organization. */
    public static final Rule ROLE_OUTSIDE_ORGANIZATION = RolesIn.whatHasRoles(
                    organization("ROLE_OUTSIDE_ORGANIZATION", Severity.WARNING)
                            .addParameter(RuleTexts.whole("ROLE_OUTSIDE_ORGANIZATION", "graceDays", 30)),
                    OrganizationRules::roleOutside)
            .build();

    /** A programme or an organization is recognised once it is there. */
    public static final Rule RECOGNITION_BEFORE_BEGINNING = RolesIn.whatHasRoles(
                    organization("RECOGNITION_BEFORE_BEGINNING", Severity.WARNING), RecognitionFacts::beforeBeginning)
            .on(EntityKind.ORGANIZATION, RecognitionFacts::beforeBeginning)
            .on(EntityKind.MEMBERSHIP, RecognitionFacts::beforeBeginning)
            .build();

    /** What nobody does who is no more; of others only their end says how long they lasted. */
    private static final ImmutableSet<RoleKind> AT_WORK =
            ImmutableSet.of(RoleKind.OPERATOR, RoleKind.HOST, RoleKind.MEMBER);

    private OrganizationRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                ORGANIZATION_STATUS_BEFORE_FOUNDING, ROLE_OUTSIDE_ORGANIZATION, RECOGNITION_BEFORE_BEGINNING);
    }

    private static Rule.Builder organization(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.NETWORK, severity);
    }

    private static void statusBeforeFounding(Entity whole, Context context) {
        RolesIn.visitOrganizations(whole, (organization, path) -> {
            DateWindow founded = organization.founded().orElse(null);
            List<StatusEvent> events = organization.statusEvents();
            for (int i = 0; i < events.size() && founded != null; i++) {
                StatusEvent event = events.get(i);
                if (event.on().isSurelyBefore(founded)) {
                    context.at(Paths.on(path, "statusEvents", i, "on"))
                            .with("organization", organization.name())
                            .with("status", event.status())
                            .with("on", event.on())
                            .with("founded", founded)
                            .actual(event.on())
                            .expected(">= " + founded)
                            .report();
                }
            }
        });
    }

    private static void roleOutside(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            Organization organization = context.network().findOrganization(role).orElse(null);
            if (organization == null) {
                continue;
            }
            Optional<DateWindow> founded = organization.founded();
            if (DayOrder.endsBeforeStart(founded, role.start())) {
                outside(
                        organization,
                        role.start().orElseThrow(),
                        founded.orElseThrow(),
                        ">= ",
                        context,
                        "roles",
                        i,
                        "start");
            } else if (!organization.statusEvents().isEmpty()) {
                roleAfterEnd(role, organization, context, i);
            }
        }
    }

    private static void roleAfterEnd(Role role, Organization organization, Context context, int place) {
        DateWindow ended = organization.endedOn().orElse(null);
        if (ended == null) {
            return;
        }
        long limit = (long) EpochDay.latest(ended) + context.whole("graceDays");
        if (role.start().isPresent() && EpochDay.earliest(role.start().get()) > limit) {
            outside(organization, role.start().get(), ended, "< ", context, "roles", place, "start");
        } else if (role.end().isPresent() && EpochDay.earliest(role.end().get()) > limit) {
            outside(organization, role.end().get(), ended, "<= ", context, "roles", place, "end");
        } else if (role.end().isEmpty()
                && AT_WORK.contains(role.kind())
                && limit < context.frame().asOfDay()) {
            outside(organization, "-", ended, "<= ", context, "roles", place);
        }
    }

    /** The day that is outside, or nothing where there is none and there should be. */
    private static void outside(
            Organization organization,
            Serializable day,
            DateWindow bound,
            String relation,
            Context context,
            Object... path) {
        context.at(path)
                .with("organization", organization.name())
                .with("day", day)
                .with("bound", relation + bound)
                .actual(day)
                .expected(relation + bound)
                .report();
    }

    /** The seats of boards that are fewer than none. */
    static void seatsNegative(Entity whole, Context context) {
        RolesIn.visitOrganizations(whole, (organization, path) -> {
            if (organization.seatCount().orElse(0) < 0) {
                MoneyRules.reportNegative(organization.seatCount().getAsLong(), context, Paths.on(path, "seatCount"));
            }
        });
    }
}
