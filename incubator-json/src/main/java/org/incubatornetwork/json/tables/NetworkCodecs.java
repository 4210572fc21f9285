package org.incubatornetwork.json.tables;

import org.incubatornetwork.json.codec.Envelope;
import org.incubatornetwork.json.codec.Members;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.RegisterCoverage;
import org.incubatornetwork.model.SurvivalClock;

/** The codecs of a document, of its network and of what stands beside sites, services, cohorts and startups in it. */
public final class NetworkCodecs {
    static final ObjectCodec<Register, Register.Builder> REGISTER = new ObjectCodec<>(
            "Register",
            () -> Commons.entity(Register::builder, Register.Builder::build, Register.Builder::metadata)
                    .required(
                            "coverage",
                            Values.closed(RegisterCoverage.class),
                            Register::coverage,
                            Register.Builder::coverage)
                    .optional("since", Values.DATE, Register::since, Register.Builder::since)
                    .optional("extractedOn", Values.DATE, Register::extractedOn, Register.Builder::extractedOn)
                    .metadata()
                    .build());

    static final ObjectCodec<Membership, Membership.Builder> MEMBERSHIP = new ObjectCodec<>(
            "Membership",
            () -> Commons.entity(Membership::builder, Membership.Builder::build, Membership.Builder::metadata)
                    .required(
                            "association",
                            Commons.ORGANIZATION,
                            Membership::association,
                            Membership.Builder::association)
                    .optional("role", Values.TEXT, Membership::role, Membership.Builder::role)
                    .optional("start", Values.DATE_WINDOW, Membership::start, Membership.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Membership::end, Membership.Builder::end)
                    .metadata()
                    .build());

    static final ObjectCodec<Claim, Claim.Builder> CLAIM = new ObjectCodec<>(
            "Claim",
            () -> Commons.entity(Claim::builder, Claim.Builder::build, Claim.Builder::metadata)
                    .optional("id", Values.uniqueId(ClaimId::of), Claim::id, Claim.Builder::id)
                    .required("measure", Values.MEASURE, Claim::measure, Claim.Builder::measure)
                    .optional("nature", Values.closed(ClaimNature.class), Claim::nature, Claim.Builder::nature)
                    .optional("basis", Values.closed(ClaimBasis.class), Claim::basis, Claim.Builder::basis)
                    .optional("siteId", Commons.SITE_ID, Claim::siteId, Claim.Builder::siteId)
                    .optional("cohortId", Commons.COHORT_ID, Claim::cohortId, Claim.Builder::cohortId)
                    .optional(
                            "associationId",
                            Commons.ORGANIZATION_ID,
                            Claim::associationId,
                            Claim.Builder::associationId)
                    .required("quantity", Commons.QUANTITY, Claim::quantity, Claim.Builder::quantity)
                    .optional("unit", Commons.CAPACITY_UNIT, Claim::unit, Claim.Builder::unit)
                    .optional("currency", Values.CURRENCY, Claim::currency, Claim.Builder::currency)
                    .optional("population", Values.TEXT, Claim::population, Claim.Builder::population)
                    .optional("level", Commons.SUPPORT_LEVEL, Claim::level, Claim.Builder::level)
                    .optional("clock", Values.closed(SurvivalClock.class), Claim::clock, Claim.Builder::clock)
                    .optional("clockDescription", Values.TEXT, Claim::clockDescription, Claim.Builder::clockDescription)
                    .optional("horizon", Values.PERIOD, Claim::horizon, Claim.Builder::horizon)
                    .optional("asOf", Values.DATE_WINDOW, Claim::asOf, Claim.Builder::asOf)
                    .optional("publishedOn", Values.DATE_WINDOW, Claim::publishedOn, Claim.Builder::publishedOn)
                    .optional("saidBy", Values.TEXT, Claim::saidBy, Claim.Builder::saidBy)
                    .metadata()
                    .atMostOne("siteId", "cohortId", "associationId")
                    .build());

    /** The startups come last, so that whoever reads a stream knows all else before the first of them. */
    public static final ObjectCodec<Network, Network.Builder> NETWORK = new ObjectCodec<>(
            "Network",
            () -> Commons.entity(Network::builder, Network.Builder::build, Network.Builder::metadata)
                    .required("id", Values.uniqueId(NetworkId::of), Network::id, Network.Builder::id)
                    .required("name", Values.TEXT, Network::name, Network.Builder::name)
                    .optional("legalName", Values.TEXT, Network::legalName, Network.Builder::legalName)
                    .texts("alternateNames", Network::alternateNames, Network.Builder::putAlternateName)
                    .optional(
                            "kind",
                            Values.open(NetworkKind.known(), NetworkKind::of),
                            Network::kind,
                            Network.Builder::kind)
                    .optional(
                            "governance",
                            Values.open(Governance.known(), Governance::of),
                            Network::governance,
                            Network.Builder::governance)
                    .optional("country", Values.LABEL, Network::country, Network.Builder::country)
                    .optional("founded", Values.DATE_WINDOW, Network::founded, Network.Builder::founded)
                    .list("organizations", Commons.ORGANIZATION, Network::organizations, Network.Builder::addOrganization)
                    .list("roles", Commons.ROLE, Network::roles, Network.Builder::addRole)
                    .optional("maximumStay", Values.PERIOD, Network::maximumStay, Network.Builder::maximumStay)
                    .list("focusSectors", Commons.SECTOR, Network::focusSectors, Network.Builder::addFocusSector)
                    .optional("register", REGISTER, Network::register, Network.Builder::register)
                    .list("sites", SiteCodecs.SITE, Network::sites, Network.Builder::addSite)
                    .list("services", ServiceCodecs.SERVICE, Network::services, Network.Builder::addService)
                    .list("programmes", ServiceCodecs.PROGRAMME, Network::programmes, Network.Builder::addProgramme)
                    .list("cohorts", ServiceCodecs.COHORT, Network::cohorts, Network.Builder::addCohort)
                    .list("memberships", MEMBERSHIP, Network::memberships, Network.Builder::addMembership)
                    .list("claims", CLAIM, Network::claims, Network.Builder::addClaim)
                    .metadata()
                    .list("startups", StartupCodecs.STARTUP, Network::startups, Network.Builder::addStartup)
                    .build());

    public static final ObjectCodec<NetworkDocument, NetworkDocument.Builder> DOCUMENT = new ObjectCodec<>(
            "NetworkDocument",
            () -> Members.of(NetworkDocument::builder, NetworkDocument.Builder::build)
                    .optional("$schema", Values.TEXT, NetworkDocument::schema, NetworkDocument.Builder::schema)
                    .required(
                            "format",
                            Envelope.format(NetworkDocument.FORMAT),
                            document -> NetworkDocument.FORMAT,
                            (builder, format) -> {})
                    .required(
                            "formatVersion",
                            Envelope.VERSION,
                            NetworkDocument::formatVersion,
                            NetworkDocument.Builder::formatVersion)
                    .optional("revision", Values.TEXT, NetworkDocument::revision, NetworkDocument.Builder::revision)
                    .optional("publisher", Values.TEXT, NetworkDocument::publisher, NetworkDocument.Builder::publisher)
                    .optional("license", Values.TEXT, NetworkDocument::license, NetworkDocument.Builder::license)
                    .optional("language", Values.TEXT, NetworkDocument::language, NetworkDocument.Builder::language)
                    .unknown(NetworkDocument::unknownMembers, NetworkDocument.Builder::addUnknownMember)
                    .required("network", NETWORK, NetworkDocument::network, NetworkDocument.Builder::network)
                    .build());

    private NetworkCodecs() {}
}
