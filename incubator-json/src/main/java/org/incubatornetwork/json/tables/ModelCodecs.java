package org.incubatornetwork.json.tables;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.ClaimStanding;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Seat;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.TierId;
import org.incubatornetwork.model.VitalStatus;

/** The codecs of all types of the model that stand for something in a document by themselves. */
public final class ModelCodecs {
    private static final ImmutableList<ModelCodec<?>> ALL = ImmutableList.of(
            of(Identifier.class, Commons.IDENTIFIER),
            of(Source.class, Commons.SOURCE),
            of(Name.class, Commons.NAME),
            of(Organization.class, PartyCodecs.ORGANIZATION),
            of(Role.class, PartyCodecs.ROLE),
            of(Seat.class, PartyCodecs.SEAT),
            of(Sector.class, Commons.SECTOR),
            of(Money.class, Commons.MONEY),
            of(Quantity.class, Commons.QUANTITY),
            of(Address.class, PlaceCodecs.ADDRESS),
            of(Location.class, PlaceCodecs.LOCATION),
            of(LifecycleStep.class, SiteCodecs.LIFECYCLE_STEP),
            of(FloorArea.class, SiteCodecs.FLOOR_AREA),
            of(Capacity.class, SiteCodecs.CAPACITY),
            of(Predecessor.class, SiteCodecs.PREDECESSOR),
            of(Premises.class, SiteCodecs.PREMISES),
            of(Site.class, SiteCodecs.SITE),
            of(OccupiedSpace.class, StartupCodecs.OCCUPIED_SPACE),
            of(Terms.class, Commons.TERMS),
            of(SupportPeriod.class, StartupCodecs.SUPPORT_PERIOD),
            of(StatusEvent.class, StartupCodecs.STATUS_EVENT),
            of(Jobs.class, StartupCodecs.JOBS),
            of(Revenue.class, StartupCodecs.REVENUE),
            of(FundingRound.class, StartupCodecs.FUNDING_ROUND),
            of(ServiceUse.class, StartupCodecs.SERVICE_USE),
            of(Startup.class, StartupCodecs.STARTUP),
            of(Eligibility.class, ServiceCodecs.ELIGIBILITY),
            of(ServiceOffering.class, ServiceCodecs.SERVICE),
            of(FunnelStage.class, Commons.FUNNEL_STAGE),
            of(StageStep.class, StartupCodecs.STAGE_STEP),
            of(FounderGroup.class, StartupCodecs.FOUNDER_GROUP),
            of(Founders.class, StartupCodecs.FOUNDERS),
            of(ProgrammeRun.class, ServiceCodecs.PROGRAMME_RUN),
            of(Tier.class, ServiceCodecs.TIER),
            of(Programme.class, ServiceCodecs.PROGRAMME),
            of(Cohort.class, ServiceCodecs.COHORT),
            of(ListCoverage.class, NetworkCodecs.LIST_COVERAGE),
            of(Register.class, NetworkCodecs.REGISTER),
            of(Membership.class, NetworkCodecs.MEMBERSHIP),
            of(Recognition.class, RecognitionCodecs.RECOGNITION),
            of(Event.class, NetworkCodecs.EVENT),
            of(Claim.class, NetworkCodecs.CLAIM),
            of(Network.class, NetworkCodecs.NETWORK),
            of(NetworkDocument.class, NetworkCodecs.DOCUMENT),
            of(SiteId.class, Commons.SITE_ID),
            of(ProgrammeId.class, Commons.PROGRAMME_ID),
            of(TierId.class, Commons.TIER_ID),
            of(CohortId.class, Commons.COHORT_ID),
            of(ServiceId.class, Commons.SERVICE_ID),
            of(OrganizationId.class, Commons.ORGANIZATION_ID),
            of(NetworkId.class, Values.uniqueId(NetworkId::of)),
            of(StartupId.class, Values.uniqueId(StartupId::of)),
            of(SupportPeriodId.class, Values.uniqueId(SupportPeriodId::of)),
            of(ClaimId.class, Values.uniqueId(ClaimId::of)),
            of(MeasureId.class, Values.MEASURE),
            of(DateWindow.class, Values.DATE_WINDOW),
            of(EventKind.class, NetworkCodecs.EVENT_KIND),
            of(FundingInstrument.class, Values.open(FundingInstrument.known(), FundingInstrument::of)),
            of(FunnelStep.class, Values.open(FunnelStep.known(), FunnelStep::of)),
            of(Governance.class, Values.open(Governance.known(), Governance::of)),
            of(NameKind.class, Values.open(NameKind.known(), NameKind::of)),
            of(NetworkKind.class, Values.open(NetworkKind.known(), NetworkKind::of)),
            of(OrganizationKind.class, Values.open(OrganizationKind.known(), OrganizationKind::of)),
            of(PremisesBasis.class, Values.open(PremisesBasis.known(), PremisesBasis::of)),
            of(ProgrammeKind.class, Values.open(ProgrammeKind.known(), ProgrammeKind::of)),
            of(RecognitionKind.class, RecognitionCodecs.KIND),
            of(RoleEndReason.class, Values.open(RoleEndReason.known(), RoleEndReason::of)),
            of(RoleKind.class, Commons.ROLE_KIND),
            of(ServiceCategory.class, Values.open(ServiceCategory.known(), ServiceCategory::of)),
            of(Stage.class, Commons.STAGE),
            of(StartupKind.class, Commons.STARTUP_KIND),
            of(CountedUnit.class, Commons.COUNTED_UNIT),
            of(Subgroup.class, Commons.SUBGROUP),
            of(SuccessionKind.class, Values.open(SuccessionKind.known(), SuccessionKind::of)),
            of(TermsKind.class, Values.open(TermsKind.known(), TermsKind::of)),
            of(CapacityUnit.class, Commons.CAPACITY_UNIT),
            of(ClaimBasis.class, Values.closed(ClaimBasis.class)),
            of(ClaimNature.class, Values.closed(ClaimNature.class)),
            of(ClaimParts.class, Values.closed(ClaimParts.class)),
            of(ClaimStanding.class, Values.closed(ClaimStanding.class)),
            of(SurvivalClock.class, Values.closed(SurvivalClock.class)),
            of(EndReason.class, Values.closed(EndReason.class)),
            of(JobsBasis.class, Values.closed(JobsBasis.class)),
            of(Qualifier.class, Values.closed(Qualifier.class)),
            of(Completeness.class, Commons.COMPLETENESS),
            of(ServiceStatus.class, Values.closed(ServiceStatus.class)),
            of(SiteKind.class, Values.closed(SiteKind.class)),
            of(SiteStatus.class, Values.closed(SiteStatus.class)),
            of(SupportLevel.class, Commons.SUPPORT_LEVEL),
            of(SupportMode.class, Values.closed(SupportMode.class)),
            of(VitalStatus.class, Values.closed(VitalStatus.class)));

    private ModelCodecs() {}

    /** A type and its codec. */
    public record ModelCodec<T>(Class<T> type, ValueCodec<T> codec) {}

    public static ImmutableList<ModelCodec<?>> all() {
        return ALL;
    }

    private static <T> ModelCodec<T> of(Class<T> type, ValueCodec<T> codec) {
        return new ModelCodec<>(type, codec);
    }
}
