package org.incubatornetwork.json.tables;

import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.model.VitalStatus;

/** The codecs of a startup and of what only startups have. */
public final class StartupCodecs {
    static final ObjectCodec<OccupiedSpace, OccupiedSpace.Builder> OCCUPIED_SPACE = ObjectCodec.repeated(
            "OccupiedSpace",
            Kind.OCCUPIED_SPACE,
            () -> Commons.entity(OccupiedSpace::builder, OccupiedSpace.Builder::build, OccupiedSpace.Builder::metadata)
                    .required("unit", Commons.CAPACITY_UNIT, OccupiedSpace::unit, OccupiedSpace.Builder::unit)
                    .required("quantity", Values.DECIMAL, OccupiedSpace::quantity, OccupiedSpace.Builder::quantity)
                    .metadata()
                    .build());

    static final ObjectCodec<SupportPeriod, SupportPeriod.Builder> SUPPORT_PERIOD = new ObjectCodec<>(
            "SupportPeriod",
            () -> Commons.entity(SupportPeriod::builder, SupportPeriod.Builder::build, SupportPeriod.Builder::metadata)
                    .optional("id", Values.uniqueId(SupportPeriodId::of), SupportPeriod::id, SupportPeriod.Builder::id)
                    .required("level", Commons.SUPPORT_LEVEL, SupportPeriod::level, SupportPeriod.Builder::level)
                    .optional("siteId", Commons.SITE_ID, SupportPeriod::siteId, SupportPeriod.Builder::siteId)
                    .optional("start", Values.DATE_WINDOW, SupportPeriod::start, SupportPeriod.Builder::start)
                    .optional("end", Values.DATE_WINDOW, SupportPeriod::end, SupportPeriod.Builder::end)
                    .optional(
                            "programmeId",
                            Commons.PROGRAMME_ID,
                            SupportPeriod::programmeId,
                            SupportPeriod.Builder::programmeId)
                    .optional("tierId", Commons.TIER_ID, SupportPeriod::tierId, SupportPeriod.Builder::tierId)
                    .optional("cohortId", Commons.COHORT_ID, SupportPeriod::cohortId, SupportPeriod.Builder::cohortId)
                    .optional(
                            "mode", Values.closed(SupportMode.class), SupportPeriod::mode, SupportPeriod.Builder::mode)
                    .optional("occupied", OCCUPIED_SPACE, SupportPeriod::occupied, SupportPeriod.Builder::occupied)
                    .list("terms", Commons.TERMS, SupportPeriod::terms, SupportPeriod.Builder::addTerms)
                    .optional(
                            "endReason",
                            Values.closed(EndReason.class),
                            SupportPeriod::endReason,
                            SupportPeriod.Builder::endReason)
                    .metadata()
                    .build());

    static final ObjectCodec<StatusEvent, StatusEvent.Builder> STATUS_EVENT = ObjectCodec.repeated(
            "StatusEvent",
            Kind.STATUS_EVENT,
            () -> Commons.entity(StatusEvent::builder, StatusEvent.Builder::build, StatusEvent.Builder::metadata)
                    .required(
                            "status",
                            Values.closed(VitalStatus.class),
                            StatusEvent::status,
                            StatusEvent.Builder::status)
                    .required("on", Values.DATE_WINDOW, StatusEvent::on, StatusEvent.Builder::on)
                    .list("observedOn", Values.DATE, StatusEvent::observedOn, StatusEvent.Builder::addObservedOn)
                    .optional("counterparty", Values.TEXT, StatusEvent::counterparty, StatusEvent.Builder::counterparty)
                    .optional("evidence", Values.LABEL, StatusEvent::evidence, StatusEvent.Builder::evidence)
                    .metadata()
                    .build());

    static final ObjectCodec<Jobs, Jobs.Builder> JOBS = ObjectCodec.repeated(
            "Jobs",
            Kind.JOBS,
            () -> Commons.entity(Jobs::builder, Jobs.Builder::build, Jobs.Builder::metadata)
                    .required("on", Values.DATE_WINDOW, Jobs::on, Jobs.Builder::on)
                    .count("direct", Jobs::direct, Jobs.Builder::direct)
                    .count("indirect", Jobs::indirect, Jobs.Builder::indirect)
                    .optional("basis", Values.closed(JobsBasis.class), Jobs::basis, Jobs.Builder::basis)
                    .flag("baseline", Jobs::baseline, Jobs.Builder::baseline)
                    .optional("method", Values.LABEL, Jobs::method, Jobs.Builder::method)
                    .metadata()
                    .build());

    static final ObjectCodec<Revenue, Revenue.Builder> REVENUE = new ObjectCodec<>(
            "Revenue",
            () -> Commons.entity(Revenue::builder, Revenue.Builder::build, Revenue.Builder::metadata)
                    .required("start", Values.DATE, Revenue::start, Revenue.Builder::start)
                    .required("end", Values.DATE, Revenue::end, Revenue.Builder::end)
                    .required("amount", Commons.MONEY, Revenue::amount, Revenue.Builder::amount)
                    .optional("exportAmount", Commons.MONEY, Revenue::exportAmount, Revenue.Builder::exportAmount)
                    .metadata()
                    .build());

    static final ObjectCodec<FundingRound, FundingRound.Builder> FUNDING_ROUND = new ObjectCodec<>(
            "FundingRound",
            () -> Commons.entity(FundingRound::builder, FundingRound.Builder::build, FundingRound.Builder::metadata)
                    .required("on", Values.DATE_WINDOW, FundingRound::on, FundingRound.Builder::on)
                    .optional(
                            "instrument",
                            Values.open(FundingInstrument.known(), FundingInstrument::of),
                            FundingRound::instrument,
                            FundingRound.Builder::instrument)
                    .optional("amount", Commons.MONEY, FundingRound::amount, FundingRound.Builder::amount)
                    .list("investors", Values.LABEL, FundingRound::investors, FundingRound.Builder::addInvestor)
                    .metadata()
                    .build());

    static final ObjectCodec<ServiceUse, ServiceUse.Builder> SERVICE_USE = new ObjectCodec<>(
            "ServiceUse",
            () -> Commons.entity(ServiceUse::builder, ServiceUse.Builder::build, ServiceUse.Builder::metadata)
                    .required("serviceId", Commons.SERVICE_ID, ServiceUse::serviceId, ServiceUse.Builder::serviceId)
                    .required("on", Values.DATE_WINDOW, ServiceUse::on, ServiceUse.Builder::on)
                    .count("minutes", ServiceUse::minutes, ServiceUse.Builder::minutes)
                    .metadata()
                    .build());

    static final ObjectCodec<StageStep, StageStep.Builder> STAGE_STEP = ObjectCodec.repeated(
            "StageStep",
            Kind.STAGE_STEP,
            () -> Commons.entity(StageStep::builder, StageStep.Builder::build, StageStep.Builder::metadata)
                    .required("stage", Commons.STAGE, StageStep::stage, StageStep.Builder::stage)
                    .optional("start", Values.DATE_WINDOW, StageStep::start, StageStep.Builder::start)
                    .metadata()
                    .build());

    static final ObjectCodec<FounderGroup, FounderGroup.Builder> FOUNDER_GROUP = new ObjectCodec<>(
            "FounderGroup",
            () -> Commons.entity(FounderGroup::builder, FounderGroup.Builder::build, FounderGroup.Builder::metadata)
                    .required("group", Commons.SUBGROUP, FounderGroup::group, FounderGroup.Builder::group)
                    .count("number", FounderGroup::number, FounderGroup.Builder::number)
                    .metadata()
                    .build());

    static final ObjectCodec<Founders, Founders.Builder> FOUNDERS = new ObjectCodec<>(
            "Founders",
            () -> Commons.entity(Founders::builder, Founders.Builder::build, Founders.Builder::metadata)
                    .required("on", Values.DATE_WINDOW, Founders::on, Founders.Builder::on)
                    .count("total", Founders::total, Founders.Builder::total)
                    .count("women", Founders::women, Founders.Builder::women)
                    .list("groups", FOUNDER_GROUP, Founders::groups, Founders.Builder::addGroup)
                    .metadata()
                    .build());

    public static final ObjectCodec<Startup, Startup.Builder> STARTUP = ObjectCodec.counted(
            "Startup",
            () -> Commons.entity(Startup::builder, Startup.Builder::build, Startup.Builder::metadata)
                    .required("id", Values.uniqueId(StartupId::of), Startup::id, Startup.Builder::id)
                    .required("name", Values.TEXT, Startup::name, Startup.Builder::name)
                    .list("names", Commons.NAME, Startup::names, Startup.Builder::addName)
                    .optional("kind", Commons.STARTUP_KIND, Startup::kind, Startup.Builder::kind)
                    .optional("legalForm", Values.LABEL, Startup::legalForm, Startup.Builder::legalForm)
                    .optional("founded", Values.DATE_WINDOW, Startup::founded, Startup.Builder::founded)
                    .optional("description", Values.TEXT, Startup::description, Startup.Builder::description)
                    .optional("address", PlaceCodecs.ADDRESS, Startup::address, Startup.Builder::address)
                    .optional("location", PlaceCodecs.LOCATION, Startup::location, Startup.Builder::location)
                    .list("sectors", Commons.SECTOR, Startup::sectors, Startup.Builder::addSector)
                    .list("stages", STAGE_STEP, Startup::stages, Startup.Builder::addStage)
                    .list("founders", FOUNDERS, Startup::founders, Startup.Builder::addFounder)
                    .list("supportPeriods", SUPPORT_PERIOD, Startup::supportPeriods, Startup.Builder::addSupportPeriod)
                    .list("statusEvents", STATUS_EVENT, Startup::statusEvents, Startup.Builder::addStatusEvent)
                    .list("jobs", JOBS, Startup::jobs, Startup.Builder::addJob)
                    .list("revenues", REVENUE, Startup::revenues, Startup.Builder::addRevenue)
                    .list("fundingRounds", FUNDING_ROUND, Startup::fundingRounds, Startup.Builder::addFundingRound)
                    .list("serviceUses", SERVICE_USE, Startup::serviceUses, Startup.Builder::addServiceUse)
                    .list(
                            "recognitions",
                            RecognitionCodecs.RECOGNITION,
                            Startup::recognitions,
                            Startup.Builder::addRecognition)
                    .metadata()
                    .build());

    private StartupCodecs() {}
}
