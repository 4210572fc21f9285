package org.incubatornetwork.model;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The order of a document: of each type of the model, its members as they follow each other. The names of members are those
 * of the accessors. Whatever writes a document or sorts by place goes by it.
 *
 * <pre>{@code
 * MemberOrder.getMembers(Money.class);       // [amount, currency]
 * MemberOrder.findMembersIn("lifecycle");  // Optional[[status, on, identifiers, sources, url, extensions]]
 * }</pre>
 */
public final class MemberOrder {
    private static final String METADATA = " identifiers sources url extensions";

    /** Of each type: the members that have such objects as their values or in their lists, and the members of these. */
    private static final ImmutableList<Row> ROWS = ImmutableList.of(
            new Row(
                    Network.class,
                    "network",
                    "id name legalName alternateNames operator kind governance country founded shareholders maximumStay"
                            + " focusSectors register sites services cohorts memberships claims" + METADATA
                            + " startups"),
            new Row(Organization.class, "operator association", "id name legalForm" + METADATA),
            new Row(Shareholder.class, "shareholders", "holder share" + METADATA),
            new Row(Sector.class, "focusSectors sectors", "scheme code"),
            new Row(Register.class, "register", "coverage since extractedOn" + METADATA),
            new Row(
                    Site.class,
                    "sites",
                    "id name alternateNames kind address location lifecycle plannedOpening area capacities premises"
                            + METADATA),
            new Row(
                    Address.class,
                    "address",
                    "streetAddress addressLocality addressRegion postalCode addressCountry" + METADATA),
            new Row(Location.class, "location", "longitude latitude"),
            new Row(LifecycleStep.class, "lifecycle", "status on" + METADATA),
            new Row(FloorArea.class, "area", "gross usable lettable" + METADATA),
            new Row(Capacity.class, "capacities", "unit quantity start end" + METADATA),
            new Row(Premises.class, "premises", "provider basis requestedBy fitOutBy" + METADATA),
            new Row(
                    ServiceOffering.class,
                    "services",
                    "id name category siteIds start end eligibility status price" + METADATA),
            new Row(Eligibility.class, "eligibility", "sectors stages kinds" + METADATA),
            new Row(
                    Cohort.class,
                    "cohorts",
                    "id name programme siteIds applicationStart applicationDeadline start end maximumEnrolment funnel"
                            + METADATA),
            new Row(
                    Funnel.class,
                    "funnel",
                    "applied eligible interviewed offered admitted started completed graduated" + METADATA),
            new Row(Membership.class, "memberships", "association role start end" + METADATA),
            new Row(
                    Claim.class,
                    "claims",
                    "id measure nature basis siteId cohortId associationId quantity unit currency population level clock"
                            + " clockDescription horizon asOf publishedOn saidBy" + METADATA),
            new Row(
                    Startup.class,
                    "startups",
                    "id name kind legalName alternateNames legalForm founded sectors stage supportPeriods statusEvents jobs"
                            + " revenues fundingRounds serviceUses" + METADATA),
            new Row(
                    SupportPeriod.class,
                    "supportPeriods",
                    "id level siteId start end cohortId mode occupied terms endReason" + METADATA),
            new Row(OccupiedSpace.class, "occupied", "unit quantity" + METADATA),
            new Row(Terms.class, "terms", "kind amount share" + METADATA),
            new Row(StatusEvent.class, "statusEvents", "status on observedOn counterparty evidence" + METADATA),
            new Row(Jobs.class, "jobs", "on direct indirect basis baseline method" + METADATA),
            new Row(Revenue.class, "revenues", "start end amount exportAmount" + METADATA),
            new Row(FundingRound.class, "fundingRounds", "on instrument amount investors" + METADATA),
            new Row(ServiceUse.class, "serviceUses", "serviceId on minutes" + METADATA),
            new Row(Identifier.class, "identifiers", "scheme id"),
            new Row(Source.class, "sources", "publisher title publishedOn retrievedOn" + METADATA),
            new Row(Money.class, "price amount exportAmount", "amount currency"),
            new Row(Quantity.class, "quantity", "qualifier value upper"));

    private static final ImmutableMap<Class<?>, ImmutableList<String>> BY_TYPE =
            ROWS.stream().collect(ImmutableMap.toImmutableMap(Row::type, Row::members));

    private static final ImmutableMap<String, ImmutableList<String>> BY_HOLDER = byHolder();

    private MemberOrder() {}

    private static ImmutableMap<String, ImmutableList<String>> byHolder() {
        ImmutableMap.Builder<String, ImmutableList<String>> byHolder = ImmutableMap.builder();
        ROWS.forEach(row -> row.holders().forEach(holder -> byHolder.put(holder, row.members())));
        return byHolder.buildOrThrow();
    }

    /** A type, the members that hold objects of it, and its own members. */
    private record Row(Class<?> type, List<String> holders, ImmutableList<String> members) {
        Row(Class<?> type, String holders, String members) {
            this(type, words(holders), words(members));
        }

        private static ImmutableList<String> words(String text) {
            return ImmutableList.copyOf(Splitter.on(' ').split(text));
        }
    }

    /**
     * The types that are objects of a document.
     *
     * @return the types
     */
    public static ImmutableSet<Class<?>> types() {
        return BY_TYPE.keySet();
    }

    /**
     * The members of a type.
     *
     * @param type the type
     * @return the names of its members, in the order of a document
     * @throws NoSuchElementException if it is none that is an object of a document
     */
    public static ImmutableList<String> getMembers(Class<?> type) {
        ImmutableList<String> members = BY_TYPE.get(type);
        if (members == null) {
            throw new NoSuchElementException("not an object of a document: " + type.getName());
        }
        return members;
    }

    /**
     * The members of the objects that a member has as its value or in its list: no two types of objects share a name.
     *
     * @param member the member's name
     * @return the names of their members, in the order of a document; empty if it has no objects
     */
    public static Optional<ImmutableList<String>> findMembersIn(String member) {
        return Optional.ofNullable(BY_HOLDER.get(member));
    }
}
