package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.NamedEntity;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.validation.rule.Context;

/** Finds codes of open lists that are on none of them. */
final class UnknownCodes {
    private UnknownCodes() {}

    /** In the roles that stand on an entity, and the organizations that it tells. */
    static void inParties(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            if (!roles.get(i).kind().isKnown()) {
                codeUnknown(roles.get(i).kind(), RoleKind::known, context, "roles", i, "kind");
            }
        }
        RolesIn.visitOrganizations(whole, (organization, path) -> {
            if (organization.kind().isPresent()) {
                codeUnknown(organization.kind().get(), OrganizationKind::known, context, RolesIn.path(path, "kind"));
            }
        });
    }

    static void inSite(Site site, Context context) {
        inParties(site, context);
        codeUnknown(site.premises().flatMap(Premises::basis), PremisesBasis::known, context, "premises", "basis");
        for (int i = 0; i < site.follows().size(); i++) {
            SuccessionKind kind = site.follows().get(i).kind().orElse(null);
            if (kind != null) {
                codeUnknown(kind, SuccessionKind::known, context, "follows", i, "kind");
            }
        }
    }

    static void inNames(Entity entity, Context context) {
        if (entity instanceof NamedEntity named) {
            for (int i = 0; i < named.names().size(); i++) {
                NameKind kind = named.names().get(i).kind().orElse(null);
                if (kind != null) {
                    codeUnknown(kind, NameKind::known, context, "names", i, "kind");
                }
            }
        }
    }

    static void inNetwork(Network network, Context context) {
        inParties(network, context);
        codeUnknown(network.kind(), NetworkKind::known, context, "kind");
        codeUnknown(network.governance(), Governance::known, context, "governance");
        inFunnel(network.funnel(), context);
    }

    static void inService(ServiceOffering service, Context context) {
        codeUnknown(service.category(), ServiceCategory::known, context, "category");
        in(service.eligibility(), context);
    }

    private static void in(Optional<Eligibility> eligibility, Context context) {
        if (eligibility.isPresent()) {
            List<Stage> stages = eligibility.get().stages();
            for (int i = 0; i < stages.size(); i++) {
                codeUnknown(stages.get(i), Stage::known, context, "eligibility", "stages", i);
            }
            List<StartupKind> kinds = eligibility.get().kinds();
            for (int i = 0; i < kinds.size(); i++) {
                codeUnknown(kinds.get(i), StartupKind::known, context, "eligibility", "kinds", i);
            }
        }
    }

    static void inProgramme(Programme programme, Context context) {
        inParties(programme, context);
        codeUnknown(programme.kind(), ProgrammeKind::known, context, "kind");
        inFunnel(programme.funnel(), context);
        in(programme.eligibility(), context);
        inTerms(programme.terms(), context);
        for (int i = 0; i < programme.tiers().size(); i++) {
            inTerms(programme.tiers().get(i).terms(), context, "tiers", i);
        }
    }

    private static void inTerms(List<Terms> terms, Context context, Object... path) {
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).kind().isKnown()) {
                codeUnknown(terms.get(i).kind(), TermsKind::known, context, RolesIn.path(path, "terms", i, "kind"));
            }
        }
    }

    static void inFunnel(List<FunnelStage> stages, Context context) {
        for (int i = 0; i < stages.size(); i++) {
            codeUnknown(stages.get(i).stage(), FunnelStep::known, context, "funnel", i, "stage");
            CountedUnit unit = stages.get(i).unit().orElse(null);
            if (unit != null) {
                codeUnknown(unit, CountedUnit::known, context, "funnel", i, "unit");
            }
        }
    }

    static void inClaim(Claim claim, Context context) {
        codeUnknown(claim.countedUnit(), CountedUnit::known, context, "countedUnit");
        List<Subgroup> subgroups = claim.subgroups();
        for (int i = 0; i < subgroups.size(); i++) {
            codeUnknown(subgroups.get(i), Subgroup::known, context, "subgroups", i);
        }
    }

    static void inStartup(Startup startup, Context context) {
        if (startup.kind().isPresent() && !startup.kind().get().isKnown()) {
            codeUnknown(startup.kind().get(), StartupKind::known, context, "kind");
        }
        List<StageStep> stages = startup.stages();
        for (int i = 0; i < stages.size(); i++) {
            codeUnknown(stages.get(i).stage(), Stage::known, context, "stages", i, "stage");
        }
        for (int i = 0; i < startup.founders().size(); i++) {
            List<FounderGroup> groups = startup.founders().get(i).groups();
            for (int k = 0; k < groups.size(); k++) {
                codeUnknown(groups.get(k).group(), Subgroup::known, context, "founders", i, "groups", k, "group");
            }
        }
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            inTerms(periods.get(i).terms(), context, "supportPeriods", i);
        }
        List<FundingRound> rounds = startup.fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).instrument().isPresent()
                    && !rounds.get(i).instrument().get().isKnown()) {
                codeUnknown(
                        rounds.get(i).instrument().get(),
                        FundingInstrument::known,
                        context,
                        "fundingRounds",
                        i,
                        "instrument");
            }
        }
    }

    private static <C extends OpenCode> void codeUnknown(
            Optional<C> code, Supplier<ImmutableSet<C>> list, Context context, String... path) {
        if (code.isPresent() && !code.get().isKnown()) {
            codeUnknown(code.get(), list, context, (Object[]) path);
        }
    }

    private static <C extends OpenCode> void codeUnknown(
            C code, Supplier<ImmutableSet<C>> list, Context context, Object... path) {
        if (!code.isKnown()) {
            context.at(path)
                    .with("code", code.code())
                    .actual(code.code())
                    .nearest(code.code(), Collections2.transform(list.get(), OpenCode::code))
                    .report();
        }
    }
}
