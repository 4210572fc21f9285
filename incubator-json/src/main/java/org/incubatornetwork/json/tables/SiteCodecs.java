package org.incubatornetwork.json.tables;

import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.SuccessionKind;

/** The codecs of a site and of what only sites have. */
final class SiteCodecs {
    static final ObjectCodec<Predecessor, Predecessor.Builder> PREDECESSOR = new ObjectCodec<>(
            "Predecessor",
            () -> Commons.entity(Predecessor::builder, Predecessor.Builder::build, Predecessor.Builder::metadata)
                    .optional("siteId", Commons.SITE_ID, Predecessor::siteId, Predecessor.Builder::siteId)
                    .optional("name", Values.TEXT, Predecessor::name, Predecessor.Builder::name)
                    .optional(
                            "kind",
                            Values.open(SuccessionKind.known(), SuccessionKind::of),
                            Predecessor::kind,
                            Predecessor.Builder::kind)
                    .optional("on", Values.DATE_WINDOW, Predecessor::on, Predecessor.Builder::on)
                    .metadata()
                    .build());

    static final ObjectCodec<LifecycleStep, LifecycleStep.Builder> LIFECYCLE_STEP = new ObjectCodec<>(
            "LifecycleStep",
            () -> Commons.entity(LifecycleStep::builder, LifecycleStep.Builder::build, LifecycleStep.Builder::metadata)
                    .required(
                            "status",
                            Values.closed(SiteStatus.class),
                            LifecycleStep::status,
                            LifecycleStep.Builder::status)
                    .optional("on", Values.DATE_WINDOW, LifecycleStep::on, LifecycleStep.Builder::on)
                    .metadata()
                    .build());

    static final ObjectCodec<FloorArea, FloorArea.Builder> FLOOR_AREA = new ObjectCodec<>(
            "FloorArea",
            () -> Commons.entity(FloorArea::builder, FloorArea.Builder::build, FloorArea.Builder::metadata)
                    .optional("gross", Values.DECIMAL, FloorArea::gross, FloorArea.Builder::gross)
                    .optional("usable", Values.DECIMAL, FloorArea::usable, FloorArea.Builder::usable)
                    .optional("lettable", Values.DECIMAL, FloorArea::lettable, FloorArea.Builder::lettable)
                    .metadata()
                    .build());

    static final ObjectCodec<Capacity, Capacity.Builder> CAPACITY = new ObjectCodec<>(
            "Capacity",
            () -> Commons.entity(Capacity::builder, Capacity.Builder::build, Capacity.Builder::metadata)
                    .required("unit", Commons.CAPACITY_UNIT, Capacity::unit, Capacity.Builder::unit)
                    .required("quantity", Commons.QUANTITY, Capacity::quantity, Capacity.Builder::quantity)
                    .optional("start", Values.DATE_WINDOW, Capacity::start, Capacity.Builder::start)
                    .optional("end", Values.DATE_WINDOW, Capacity::end, Capacity.Builder::end)
                    .metadata()
                    .build());

    static final ObjectCodec<Premises, Premises.Builder> PREMISES = new ObjectCodec<>(
            "Premises",
            () -> Commons.entity(Premises::builder, Premises.Builder::build, Premises.Builder::metadata)
                    .optional(
                            "basis",
                            Values.open(PremisesBasis.known(), PremisesBasis::of),
                            Premises::basis,
                            Premises.Builder::basis)
                    .count("storeys", Premises::storeys, Premises.Builder::storeys)
                    .metadata()
                    .build());

    static final ObjectCodec<Site, Site.Builder> SITE = new ObjectCodec<>(
            "Site",
            () -> Commons.entity(Site::builder, Site.Builder::build, Site.Builder::metadata)
                    .required("id", Commons.SITE_ID, Site::id, Site.Builder::id)
                    .required("name", Values.TEXT, Site::name, Site.Builder::name)
                    .list("names", Commons.NAME, Site::names, Site.Builder::addName)
                    .optional("kind", Values.closed(SiteKind.class), Site::kind, Site.Builder::kind)
                    .optional("description", Values.TEXT, Site::description, Site.Builder::description)
                    .optional("partOf", Commons.SITE_ID, Site::partOf, Site.Builder::partOf)
                    .list("follows", PREDECESSOR, Site::follows, Site.Builder::addFollow)
                    .optional("address", PlaceCodecs.ADDRESS, Site::address, Site.Builder::address)
                    .optional("location", PlaceCodecs.LOCATION, Site::location, Site.Builder::location)
                    .list("lifecycle", LIFECYCLE_STEP, Site::lifecycle, Site.Builder::addLifecycle)
                    .optional("plannedOpening", Values.DATE_WINDOW, Site::plannedOpening, Site.Builder::plannedOpening)
                    .optional("plannedClosing", Values.DATE_WINDOW, Site::plannedClosing, Site.Builder::plannedClosing)
                    .optional("area", FLOOR_AREA, Site::area, Site.Builder::area)
                    .list("capacities", CAPACITY, Site::capacities, Site.Builder::addCapacity)
                    .optional("premises", PREMISES, Site::premises, Site.Builder::premises)
                    .list("roles", PartyCodecs.ROLE, Site::roles, Site.Builder::addRole)
                    .list(
                            "recognitions",
                            RecognitionCodecs.RECOGNITION,
                            Site::recognitions,
                            Site.Builder::addRecognition)
                    .metadata()
                    .build());

    private SiteCodecs() {}
}
