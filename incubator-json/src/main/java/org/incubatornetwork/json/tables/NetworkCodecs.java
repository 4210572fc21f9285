package org.incubatornetwork.json.tables;

import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Envelope;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.Members;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.ClaimStanding;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkId;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.validation.rule.EntityKind;
import tools.jackson.core.io.SerializedString;

/** The codecs of a document, of its network and of what stands beside sites, services, cohorts and startups in it. */
public final class NetworkCodecs {
    static final ObjectCodec<ListCoverage, ListCoverage.Builder> LIST_COVERAGE = new ObjectCodec<>(
            "ListCoverage",
            () -> Commons.entity(ListCoverage::builder, ListCoverage.Builder::build, ListCoverage.Builder::metadata)
                    .optional(
                            "organizations",
                            Commons.COMPLETENESS,
                            ListCoverage::organizations,
                            ListCoverage.Builder::organizations)
                    .optional("sites", Commons.COMPLETENESS, ListCoverage::sites, ListCoverage.Builder::sites)
                    .optional(
                            "programmes",
                            Commons.COMPLETENESS,
                            ListCoverage::programmes,
                            ListCoverage.Builder::programmes)
                    .metadata()
                    .build());

    static final ObjectCodec<Register, Register.Builder> REGISTER = new ObjectCodec<>(
            "Register",
            () -> Commons.entity(Register::builder, Register.Builder::build, Register.Builder::metadata)
                    .required("coverage", Commons.COMPLETENESS, Register::coverage, Register.Builder::coverage)
                    .optional("since", Values.DATE, Register::since, Register.Builder::since)
                    .optional("extractedOn", Values.DATE, Register::extractedOn, Register.Builder::extractedOn)
                    .metadata()
                    .build());

    static final ObjectCodec<Membership, Membership.Builder> MEMBERSHIP = new ObjectCodec<>(
            "Membership",
            () -> Commons.entity(Membership::builder, Membership.Builder::build, Membership.Builder::metadata)
                    .required(
                            "association",
                            PartyCodecs.ORGANIZATION,
                            Membership::association,
                            Membership.Builder::association)
                    .optional("role", Values.TEXT, Membership::role, Membership.Builder::role)
                    .optional("start", Values.DATE_WINDOW, Membership::start, Membership.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Membership::end, Membership.Builder::end)
                    .metadata()
                    .build());

    static final ValueCodec<EventKind> EVENT_KIND = Values.open(EventKind.known(), EventKind::of);

    static final ObjectCodec<Event, Event.Builder> EVENT = new ObjectCodec<>(
            "Event",
            () -> Commons.entity(Event::builder, Event.Builder::build, Event.Builder::metadata)
                    .required("kind", EVENT_KIND, Event::kind, Event.Builder::kind)
                    .optional("name", Values.TEXT, Event::name, Event.Builder::name)
                    .optional("description", Values.TEXT, Event::description, Event.Builder::description)
                    .optional("start", Values.DATE_WINDOW, Event::start, Event.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Event::end, Event.Builder::end)
                    .optional("every", Values.PERIOD, Event::every, Event.Builder::every)
                    .optional("address", PlaceCodecs.ADDRESS, Event::address, Event.Builder::address)
                    .list("siteIds", Commons.SITE_ID, Event::siteIds, Event.Builder::addSiteId)
                    .optional("programmeId", Commons.PROGRAMME_ID, Event::programmeId, Event.Builder::programmeId)
                    .optional("cohortId", Commons.COHORT_ID, Event::cohortId, Event.Builder::cohortId)
                    .optional("attendance", Commons.QUANTITY, Event::attendance, Event.Builder::attendance)
                    .metadata()
                    .build());

    private static final ValueCodec<ClaimId> CLAIM_ID = Values.id(Kind.CLAIM_ID, ClaimId::of);

    static final ObjectCodec<Claim, Claim.Builder> CLAIM = new ObjectCodec<>(
            "Claim",
            () -> Commons.entity(Claim::builder, Claim.Builder::build, Claim.Builder::metadata)
                    .optional("id", Values.uniqueId(ClaimId::of), Claim::id, Claim.Builder::id)
                    .required("measure", Values.MEASURE, Claim::measure, Claim.Builder::measure)
                    .optional("nature", Values.closed(ClaimNature.class), Claim::nature, Claim.Builder::nature)
                    .optional("standing", Values.closed(ClaimStanding.class), Claim::standing, Claim.Builder::standing)
                    .optional("basis", Values.closed(ClaimBasis.class), Claim::basis, Claim.Builder::basis)
                    .optional("since", Values.DATE_WINDOW, Claim::since, Claim.Builder::since)
                    .optional("territory", Values.LABEL, Claim::territory, Claim.Builder::territory)
                    .list("siteIds", Commons.SITE_ID, Claim::siteIds, Claim.Builder::addSiteId)
                    .optional("cohortId", Commons.COHORT_ID, Claim::cohortId, Claim.Builder::cohortId)
                    .optional("programmeId", Commons.PROGRAMME_ID, Claim::programmeId, Claim.Builder::programmeId)
                    .optional("tierId", Commons.TIER_ID, Claim::tierId, Claim.Builder::tierId)
                    .optional(
                            "organizationId",
                            Commons.ORGANIZATION_ID,
                            Claim::organizationId,
                            Claim.Builder::organizationId)
                    .list("subgroups", Commons.SUBGROUP, Claim::subgroups, Claim.Builder::addSubgroup)
                    .optional("quantity", Commons.QUANTITY, Claim::quantity, Claim.Builder::quantity)
                    .optional("date", Values.DATE_WINDOW, Claim::date, Claim.Builder::date)
                    .optional("unit", Commons.CAPACITY_UNIT, Claim::unit, Claim.Builder::unit)
                    .optional("currency", Values.CURRENCY, Claim::currency, Claim.Builder::currency)
                    .optional("countedUnit", Commons.COUNTED_UNIT, Claim::countedUnit, Claim.Builder::countedUnit)
                    .optional("population", Values.TEXT, Claim::population, Claim.Builder::population)
                    .optional("numerator", Commons.QUANTITY, Claim::numerator, Claim.Builder::numerator)
                    .optional("denominator", Commons.QUANTITY, Claim::denominator, Claim.Builder::denominator)
                    .optional("partOf", CLAIM_ID, Claim::partOf, Claim.Builder::partOf)
                    .optional("parts", Values.closed(ClaimParts.class), Claim::parts, Claim.Builder::parts)
                    .optional("clock", Values.closed(SurvivalClock.class), Claim::clock, Claim.Builder::clock)
                    .optional("clockDescription", Values.TEXT, Claim::clockDescription, Claim.Builder::clockDescription)
                    .optional("horizon", Values.PERIOD, Claim::horizon, Claim.Builder::horizon)
                    .optional(
                            "horizonQualifier",
                            Commons.ONE_NUMBER,
                            Claim::horizonQualifier,
                            Claim.Builder::horizonQualifier)
                    .optional("asOf", Values.DATE_WINDOW, Claim::asOf, Claim.Builder::asOf)
                    .optional("publishedOn", Values.DATE_WINDOW, Claim::publishedOn, Claim.Builder::publishedOn)
                    .optional("saidBy", Values.TEXT, Claim::saidBy, Claim.Builder::saidBy)
                    .optional("asPrinted", Values.TEXT, Claim::asPrinted, Claim.Builder::asPrinted)
                    .metadata()
                    .exactlyOne("quantity", "date")
                    .atMostOne("organizationId", "territory")
                    .atMostOne("organizationId", "siteIds")
                    .atMostOne("organizationId", "cohortId")
                    .atMostOne("organizationId", "programmeId")
                    .atMostOne("organizationId", "tierId")
                    .atMostOne("organizationId", "subgroups")
                    .requires("horizonQualifier", "horizon")
                    .build());

    public static final ObjectCodec<Network, Network.Builder> NETWORK = network(
            table -> table.list("startups", StartupCodecs.STARTUP, Network::startups, Network.Builder::addStartup));

    public static final ObjectCodec<NetworkDocument, NetworkDocument.Builder> DOCUMENT = document(NETWORK);

    private NetworkCodecs() {}

    /** Writes a document, once, with startups that are handed over one by one in the place of its own. */
    public static ValueCodec<NetworkDocument> handing(Stream<Startup> stream) {
        Iterator<Startup> startups = startups(stream);
        return document(network(table ->
                table.add(new Member.Handed<>(new SerializedString("startups"), StartupCodecs.STARTUP, startups))));
    }

    /** The startups of a stream, none of which may be null. */
    public static Iterator<Startup> startups(Stream<Startup> stream) {
        AtomicLong count = new AtomicLong();
        return Iterators.transform(stream.iterator(), startup -> {
            long index = count.getAndIncrement();
            return Objects.requireNonNull(startup, () -> EntityKind.STARTUP.pointer(index) + " is null");
        });
    }

    /** The startups come last, so that whoever reads a stream knows all else before the first of them. */
    private static ObjectCodec<Network, Network.Builder> network(
            UnaryOperator<Members.Table<Network, Network.Builder>> startups) {
        return new ObjectCodec<>(
                "Network",
                () -> startups.apply(Commons.entity(Network::builder, Network.Builder::build, Network.Builder::metadata)
                                .required("id", Values.uniqueId(NetworkId::of), Network::id, Network.Builder::id)
                                .required("name", Values.TEXT, Network::name, Network.Builder::name)
                                .list("names", Commons.NAME, Network::names, Network.Builder::addName)
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
                                .optional(
                                        "description", Values.TEXT, Network::description, Network.Builder::description)
                                .optional("country", Values.LABEL, Network::country, Network.Builder::country)
                                .list("territories", Values.TEXT, Network::territories, Network.Builder::addTerritory)
                                .list("languages", Values.LABEL, Network::languages, Network.Builder::addLanguage)
                                .list("seats", PartyCodecs.SEAT, Network::seats, Network.Builder::addSeat)
                                .optional("founded", Values.DATE_WINDOW, Network::founded, Network.Builder::founded)
                                .list(
                                        "organizations",
                                        PartyCodecs.ORGANIZATION,
                                        Network::organizations,
                                        Network.Builder::addOrganization)
                                .list("roles", PartyCodecs.ROLE, Network::roles, Network.Builder::addRole)
                                .optional(
                                        "maximumStay",
                                        Values.PERIOD,
                                        Network::maximumStay,
                                        Network.Builder::maximumStay)
                                .list(
                                        "focusSectors",
                                        Commons.SECTOR,
                                        Network::focusSectors,
                                        Network.Builder::addFocusSector)
                                .optional("lists", LIST_COVERAGE, Network::lists, Network.Builder::lists)
                                .optional("register", REGISTER, Network::register, Network.Builder::register)
                                .list("sites", SiteCodecs.SITE, Network::sites, Network.Builder::addSite)
                                .list("services", ServiceCodecs.SERVICE, Network::services, Network.Builder::addService)
                                .list(
                                        "programmes",
                                        ServiceCodecs.PROGRAMME,
                                        Network::programmes,
                                        Network.Builder::addProgramme)
                                .list("cohorts", ServiceCodecs.COHORT, Network::cohorts, Network.Builder::addCohort)
                                .list("funnel", Commons.FUNNEL_STAGE, Network::funnel, Network.Builder::addFunnel)
                                .list("events", EVENT, Network::events, Network.Builder::addEvent)
                                .list("memberships", MEMBERSHIP, Network::memberships, Network.Builder::addMembership)
                                .list(
                                        "recognitions",
                                        RecognitionCodecs.RECOGNITION,
                                        Network::recognitions,
                                        Network.Builder::addRecognition)
                                .list("claims", CLAIM, Network::claims, Network.Builder::addClaim)
                                .metadata())
                        .build());
    }

    private static ObjectCodec<NetworkDocument, NetworkDocument.Builder> document(
            ObjectCodec<Network, Network.Builder> network) {
        return new ObjectCodec<>(
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
                        .optional(
                                "publisher",
                                Values.TEXT,
                                NetworkDocument::publisher,
                                NetworkDocument.Builder::publisher)
                        .optional("license", Values.TEXT, NetworkDocument::license, NetworkDocument.Builder::license)
                        .optional(
                                "language",
                                Envelope.LANGUAGE,
                                NetworkDocument::language,
                                NetworkDocument.Builder::language)
                        .unknown(NetworkDocument::unknownMembers, NetworkDocument.Builder::addUnknownMember)
                        .required("network", network, NetworkDocument::network, NetworkDocument.Builder::network)
                        .build());
    }
}
