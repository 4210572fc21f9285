package org.incubatornetwork.json.tables;

import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.Tier;

/** The codecs of what a network offers: services, programmes and cohorts. */
final class ServiceCodecs {
    static final ObjectCodec<Eligibility, Eligibility.Builder> ELIGIBILITY = new ObjectCodec<>(
            "Eligibility",
            () -> Commons.entity(Eligibility::builder, Eligibility.Builder::build, Eligibility.Builder::metadata)
                    .optional("party", Commons.ROLE_KIND, Eligibility::party, Eligibility.Builder::party)
                    .list("sectors", Commons.SECTOR, Eligibility::sectors, Eligibility.Builder::addSector)
                    .list("stages", Commons.STAGE, Eligibility::stages, Eligibility.Builder::addStage)
                    .list("kinds", Commons.STARTUP_KIND, Eligibility::kinds, Eligibility.Builder::addKind)
                    .list("subgroups", Commons.SUBGROUP, Eligibility::subgroups, Eligibility.Builder::addSubgroup)
                    .optional("minimumAge", Values.PERIOD, Eligibility::minimumAge, Eligibility.Builder::minimumAge)
                    .optional("maximumAge", Values.PERIOD, Eligibility::maximumAge, Eligibility.Builder::maximumAge)
                    .count("minimumTeam", Eligibility::minimumTeam, Eligibility.Builder::minimumTeam)
                    .count("maximumTeam", Eligibility::maximumTeam, Eligibility.Builder::maximumTeam)
                    .optional(
                            "minimumRevenue",
                            Commons.MONEY,
                            Eligibility::minimumRevenue,
                            Eligibility.Builder::minimumRevenue)
                    .optional(
                            "maximumRevenue",
                            Commons.MONEY,
                            Eligibility::maximumRevenue,
                            Eligibility.Builder::maximumRevenue)
                    .optional(
                            "minimumDomesticOwnership",
                            Values.DECIMAL,
                            Eligibility::minimumDomesticOwnership,
                            Eligibility.Builder::minimumDomesticOwnership)
                    .optional(
                            "maximumPriorAid",
                            Commons.MONEY,
                            Eligibility::maximumPriorAid,
                            Eligibility.Builder::maximumPriorAid)
                    .optional(
                            "otherConditions",
                            Values.TEXT,
                            Eligibility::otherConditions,
                            Eligibility.Builder::otherConditions)
                    .metadata()
                    .build());

    static final ObjectCodec<ServiceOffering, ServiceOffering.Builder> SERVICE = new ObjectCodec<>(
            "ServiceOffering",
            () -> Commons.entity(
                            ServiceOffering::builder, ServiceOffering.Builder::build, ServiceOffering.Builder::metadata)
                    .required("id", Commons.SERVICE_ID, ServiceOffering::id, ServiceOffering.Builder::id)
                    .required("name", Values.TEXT, ServiceOffering::name, ServiceOffering.Builder::name)
                    .list("names", Commons.NAME, ServiceOffering::names, ServiceOffering.Builder::addName)
                    .optional(
                            "category",
                            Values.open(ServiceCategory.known(), ServiceCategory::of),
                            ServiceOffering::category,
                            ServiceOffering.Builder::category)
                    .optional(
                            "description",
                            Values.TEXT,
                            ServiceOffering::description,
                            ServiceOffering.Builder::description)
                    .list("siteIds", Commons.SITE_ID, ServiceOffering::siteIds, ServiceOffering.Builder::addSiteId)
                    .optional("start", Values.DATE_WINDOW, ServiceOffering::start, ServiceOffering.Builder::start)
                    .optional("end", Values.DATE_WINDOW, ServiceOffering::end, ServiceOffering.Builder::end)
                    .optional(
                            "eligibility",
                            ELIGIBILITY,
                            ServiceOffering::eligibility,
                            ServiceOffering.Builder::eligibility)
                    .optional(
                            "status",
                            Values.closed(ServiceStatus.class),
                            ServiceOffering::status,
                            ServiceOffering.Builder::status)
                    .optional("price", Commons.MONEY, ServiceOffering::price, ServiceOffering.Builder::price)
                    .list("terms", Commons.TERMS, ServiceOffering::terms, ServiceOffering.Builder::addTerms)
                    .metadata()
                    .build());

    static final ObjectCodec<ProgrammeRun, ProgrammeRun.Builder> PROGRAMME_RUN = new ObjectCodec<>(
            "ProgrammeRun",
            () -> Commons.entity(ProgrammeRun::builder, ProgrammeRun.Builder::build, ProgrammeRun.Builder::metadata)
                    .optional("siteId", Commons.SITE_ID, ProgrammeRun::siteId, ProgrammeRun.Builder::siteId)
                    .optional("territory", Values.LABEL, ProgrammeRun::territory, ProgrammeRun.Builder::territory)
                    .optional("start", Values.DATE_WINDOW, ProgrammeRun::start, ProgrammeRun.Builder::start)
                    .optional("end", Values.DATE_WINDOW, ProgrammeRun::end, ProgrammeRun.Builder::end)
                    .metadata()
                    .build());

    static final ObjectCodec<Tier, Tier.Builder> TIER = new ObjectCodec<>(
            "Tier",
            () -> Commons.entity(Tier::builder, Tier.Builder::build, Tier.Builder::metadata)
                    .required("id", Commons.TIER_ID, Tier::id, Tier.Builder::id)
                    .required("name", Values.TEXT, Tier::name, Tier.Builder::name)
                    .list("names", Commons.NAME, Tier::names, Tier.Builder::addName)
                    .list("terms", Commons.TERMS, Tier::terms, Tier.Builder::addTerms)
                    .metadata()
                    .build());

    static final ObjectCodec<Programme, Programme.Builder> PROGRAMME = new ObjectCodec<>(
            "Programme",
            () -> Commons.entity(Programme::builder, Programme.Builder::build, Programme.Builder::metadata)
                    .required("id", Commons.PROGRAMME_ID, Programme::id, Programme.Builder::id)
                    .required("name", Values.TEXT, Programme::name, Programme.Builder::name)
                    .list("names", Commons.NAME, Programme::names, Programme.Builder::addName)
                    .optional(
                            "kind",
                            Values.open(ProgrammeKind.known(), ProgrammeKind::of),
                            Programme::kind,
                            Programme.Builder::kind)
                    .optional("description", Values.TEXT, Programme::description, Programme.Builder::description)
                    .optional("partOf", Commons.PROGRAMME_ID, Programme::partOf, Programme.Builder::partOf)
                    .optional("start", Values.DATE_WINDOW, Programme::start, Programme.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Programme::end, Programme.Builder::end)
                    .list("siteIds", Commons.SITE_ID, Programme::siteIds, Programme.Builder::addSiteId)
                    .optional("territory", Values.LABEL, Programme::territory, Programme.Builder::territory)
                    .list("runs", PROGRAMME_RUN, Programme::runs, Programme.Builder::addRun)
                    .list("roles", PartyCodecs.ROLE, Programme::roles, Programme.Builder::addRole)
                    .optional("duration", Values.PERIOD, Programme::duration, Programme.Builder::duration)
                    .optional("maximumStay", Values.PERIOD, Programme::maximumStay, Programme.Builder::maximumStay)
                    .optional("eligibility", ELIGIBILITY, Programme::eligibility, Programme.Builder::eligibility)
                    .list(
                            "partyEligibilities",
                            ELIGIBILITY,
                            Programme::partyEligibilities,
                            Programme.Builder::addPartyEligibility)
                    .list("serviceIds", Commons.SERVICE_ID, Programme::serviceIds, Programme.Builder::addServiceId)
                    .list("terms", Commons.TERMS, Programme::terms, Programme.Builder::addTerms)
                    .list("tiers", TIER, Programme::tiers, Programme.Builder::addTier)
                    .list("funnel", Commons.FUNNEL_STAGE, Programme::funnel, Programme.Builder::addFunnel)
                    .list(
                            "recognitions",
                            RecognitionCodecs.RECOGNITION,
                            Programme::recognitions,
                            Programme.Builder::addRecognition)
                    .metadata()
                    .build());

    static final ObjectCodec<Cohort, Cohort.Builder> COHORT = new ObjectCodec<>(
            "Cohort",
            () -> Commons.entity(Cohort::builder, Cohort.Builder::build, Cohort.Builder::metadata)
                    .required("id", Commons.COHORT_ID, Cohort::id, Cohort.Builder::id)
                    .required("name", Values.TEXT, Cohort::name, Cohort.Builder::name)
                    .list("names", Commons.NAME, Cohort::names, Cohort.Builder::addName)
                    .optional("description", Values.TEXT, Cohort::description, Cohort.Builder::description)
                    .optional("programmeId", Commons.PROGRAMME_ID, Cohort::programmeId, Cohort.Builder::programmeId)
                    .list("siteIds", Commons.SITE_ID, Cohort::siteIds, Cohort.Builder::addSiteId)
                    .optional(
                            "applicationStart",
                            Values.DATE_WINDOW,
                            Cohort::applicationStart,
                            Cohort.Builder::applicationStart)
                    .optional(
                            "applicationDeadline",
                            Values.DATE_WINDOW,
                            Cohort::applicationDeadline,
                            Cohort.Builder::applicationDeadline)
                    .optional("start", Values.DATE_WINDOW, Cohort::start, Cohort.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Cohort::end, Cohort.Builder::end)
                    .count("maximumEnrolment", Cohort::maximumEnrolment, Cohort.Builder::maximumEnrolment)
                    .list("terms", Commons.TERMS, Cohort::terms, Cohort.Builder::addTerms)
                    .list("funnel", Commons.FUNNEL_STAGE, Cohort::funnel, Cohort.Builder::addFunnel)
                    .metadata()
                    .build());

    private ServiceCodecs() {}
}
