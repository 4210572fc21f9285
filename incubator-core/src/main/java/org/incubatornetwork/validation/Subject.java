package org.incubatornetwork.validation;

import java.io.Serializable;
import java.util.Optional;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.jspecify.annotations.Nullable;

/**
 * An entity that a finding is about.
 *
 * @param kind what it is
 * @param id its id, if it has one
 * @param label its name or another short text by which people know it
 * @param pointer the JSON Pointer (RFC 6901) to it in the document, such as {@code /network/sites/3}
 */
public record Subject(EntityKind kind, Optional<String> id, Optional<String> label, String pointer)
        implements Serializable {

    /**
     * A network as a subject.
     *
     * @param network the network
     * @return the subject
     */
    public static Subject of(Network network) {
        return named(EntityKind.NETWORK, network.id().value(), network.name(), "/network");
    }

    /**
     * A site as a subject.
     *
     * @param site the site
     * @param index its place among its network's sites, from 0
     * @return the subject
     */
    public static Subject of(Site site, long index) {
        return named(EntityKind.SITE, site.id().value(), site.name(), "/network/sites/" + index);
    }

    /**
     * A service as a subject.
     *
     * @param service the service
     * @param index its place among its network's services, from 0
     * @return the subject
     */
    public static Subject of(ServiceOffering service, long index) {
        return named(EntityKind.SERVICE, service.id().value(), service.name(), "/network/services/" + index);
    }

    /**
     * A cohort as a subject.
     *
     * @param cohort the cohort
     * @param index its place among its network's cohorts, from 0
     * @return the subject
     */
    public static Subject of(Cohort cohort, long index) {
        return named(EntityKind.COHORT, cohort.id().value(), cohort.name(), "/network/cohorts/" + index);
    }

    /**
     * A membership as a subject; it is known by the association's name.
     *
     * @param membership the membership
     * @param index its place among its network's memberships, from 0
     * @return the subject
     */
    public static Subject of(Membership membership, long index) {
        return new Subject(
                EntityKind.MEMBERSHIP,
                membership.association().id().map(OrganizationId::value),
                Optional.of(membership.association().name()),
                "/network/memberships/" + index);
    }

    /**
     * A claim as a subject; it is known by its measure, its figure and its day, as in {@code residents >450 (2023-07)}.
     *
     * @param claim the claim
     * @param index its place among its network's claims, from 0
     * @return the subject
     */
    public static Subject of(Claim claim, long index) {
        Optional<DateWindow> day = claim.asOf().or(claim::publishedOn);
        String label = claim.measure() + " " + figure(claim.quantity())
                + day.map(window -> " (" + window + ")").orElse("");
        return new Subject(
                EntityKind.CLAIM, claim.id().map(ClaimId::value), Optional.of(label), "/network/claims/" + index);
    }

    /** A figure in signs that need no language. */
    private static String figure(Quantity quantity) {
        String value = quantity.value().toPlainString();
        return switch (quantity.qualifier()) {
            case EXACT -> value;
            case ABOUT, NEARLY -> "~" + value;
            case MORE_THAN -> ">" + value;
            case AT_LEAST -> ">=" + value;
            case LESS_THAN -> "<" + value;
            case UP_TO -> "<=" + value;
            case BETWEEN ->
                value + ".." + quantity.upper().orElse(quantity.value()).toPlainString();
        };
    }

    /**
     * A startup as a subject.
     *
     * @param startup the startup
     * @param index its place among its network's startups, from 0
     * @return the subject
     */
    public static Subject of(Startup startup, long index) {
        return named(EntityKind.STARTUP, startup.id().value(), startup.name(), "/network/startups/" + index);
    }

    private static Subject named(EntityKind kind, String id, String name, String pointer) {
        return new Subject(kind, Optional.of(id), Optional.of(name), pointer);
    }

    /** An {@link Optional} can't be serialized: what may be missing travels as null. */
    private Object writeReplace() {
        return new Serialized(kind, id.orElse(null), label.orElse(null), pointer);
    }

    private record Serialized(
            EntityKind kind, @Nullable String id, @Nullable String label, String pointer) implements Serializable {
        private Object readResolve() {
            return new Subject(kind, Optional.ofNullable(id), Optional.ofNullable(label), pointer);
        }
    }
}
