package org.incubatornetwork.json.tables;

import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.Seat;

/** The codecs of organizations, of the parts they have in things, and of the seats of a network. */
final class PartyCodecs {
    static final ObjectCodec<Organization, Organization.Builder> ORGANIZATION = new ObjectCodec<>(
            "Organization",
            () -> Commons.entity(Organization::builder, Organization.Builder::build, Organization.Builder::metadata)
                    .optional("id", Commons.ORGANIZATION_ID, Organization::id, Organization.Builder::id)
                    .required("name", Values.TEXT, Organization::name, Organization.Builder::name)
                    .list("names", Commons.NAME, Organization::names, Organization.Builder::addName)
                    .optional(
                            "kind",
                            Values.open(OrganizationKind.known(), OrganizationKind::of),
                            Organization::kind,
                            Organization.Builder::kind)
                    .optional("legalForm", Values.LABEL, Organization::legalForm, Organization.Builder::legalForm)
                    .optional("description", Values.TEXT, Organization::description, Organization.Builder::description)
                    .optional("founded", Values.DATE_WINDOW, Organization::founded, Organization.Builder::founded)
                    .optional("country", Values.LABEL, Organization::country, Organization.Builder::country)
                    .optional("address", PlaceCodecs.ADDRESS, Organization::address, Organization.Builder::address)
                    .count("seatCount", Organization::seatCount, Organization.Builder::seatCount)
                    .optional(
                            "termOfOffice",
                            Values.PERIOD,
                            Organization::termOfOffice,
                            Organization.Builder::termOfOffice)
                    .list(
                            "statusEvents",
                            StartupCodecs.STATUS_EVENT,
                            Organization::statusEvents,
                            Organization.Builder::addStatusEvent)
                    .list(
                            "recognitions",
                            RecognitionCodecs.RECOGNITION,
                            Organization::recognitions,
                            Organization.Builder::addRecognition)
                    .optional(
                            "networkDocument",
                            Values.TEXT,
                            Organization::networkDocument,
                            Organization.Builder::networkDocument)
                    .metadata()
                    .build());

    static final ObjectCodec<Seat, Seat.Builder> SEAT = new ObjectCodec<>(
            "Seat",
            () -> Commons.entity(Seat::builder, Seat.Builder::build, Seat.Builder::metadata)
                    .required("address", PlaceCodecs.ADDRESS, Seat::address, Seat.Builder::address)
                    .optional("start", Values.DATE_WINDOW, Seat::start, Seat.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Seat::end, Seat.Builder::end)
                    .metadata()
                    .build());

    static final ObjectCodec<Role, Role.Builder> ROLE = new ObjectCodec<>(
            "Role",
            () -> Commons.entity(Role::builder, Role.Builder::build, Role.Builder::metadata)
                    .required("kind", Commons.ROLE_KIND, Role::kind, Role.Builder::kind)
                    .optional(
                            "organizationId",
                            Commons.ORGANIZATION_ID,
                            Role::organizationId,
                            Role.Builder::organizationId)
                    .optional("organization", ORGANIZATION, Role::organization, Role.Builder::organization)
                    .optional("description", Values.TEXT, Role::description, Role.Builder::description)
                    .optional("share", Values.DECIMAL, Role::share, Role.Builder::share)
                    .list("terms", Commons.TERMS, Role::terms, Role.Builder::addTerms)
                    .optional("mandate", Values.PERIOD, Role::mandate, Role.Builder::mandate)
                    .optional("start", Values.DATE_WINDOW, Role::start, Role.Builder::start)
                    .optional("reviewOn", Values.DATE_WINDOW, Role::reviewOn, Role.Builder::reviewOn)
                    .optional("end", Values.DATE_WINDOW, Role::end, Role.Builder::end)
                    .optional(
                            "endReason",
                            Values.open(RoleEndReason.known(), RoleEndReason::of),
                            Role::endReason,
                            Role.Builder::endReason)
                    .metadata()
                    .atMostOne("organizationId", "organization")
                    .build());

    private PartyCodecs() {}
}
