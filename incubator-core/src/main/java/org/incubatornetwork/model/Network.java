package org.incubatornetwork.model;

import com.google.common.base.MoreObjects;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An incubator network: the root of a document.
 *
 * <p>It finds its parts by id, and answers who is resident where, from indexes that are built on first use; a register of a million
 * startups costs nothing for what is never asked.
 */
@Value.Immutable
public abstract sealed class Network extends NetworkEdits implements WithNetwork permits ImmutableNetwork {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id name names kind governance description country territories languages seats founded organizations"
                    + " roles maximumStay focusSectors lists register sites services programmes cohorts funnel events memberships"
                    + " recognitions claims "
                    + Metadata.MEMBERS + " startups";

    Network() {}

    /**
     * The network's id.
     *
     * @return the id; globally unique if it is a URN
     */
    @Override
    public abstract NetworkId id();

    /**
     * The name of the network.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the network.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * What sort of organization the network is.
     *
     * @return the kind
     */
    public abstract Optional<NetworkKind> kind();

    /**
     * Who holds the network.
     *
     * @return the governance
     */
    public abstract Optional<Governance> governance();

    /**
     * The network in words: what it does and for whom.
     *
     * @return a text
     */
    public abstract Optional<String> description();

    /**
     * The country of the network, by ISO 3166-1 alpha-2.
     *
     * @return the code, such as {@code MA}
     */
    public abstract Optional<String> country();

    /**
     * Where the network is at work, be it in several countries, or in one for which no code is agreed.
     *
     * @return ISO 3166 codes of countries or of parts of them, or names where there is no such code
     */
    public abstract ImmutableList<String> territories();

    /**
     * The languages in which the network works.
     *
     * @return tags of BCP 47, such as {@code fr}, in the order of the document
     */
    public abstract ImmutableList<String> languages();

    /**
     * The seats of the network, one after the other: where its secretariat or head office is, and was.
     *
     * @return the seats, in the order of the document
     */
    @Override
    public abstract ImmutableList<Seat> seats();

    /**
     * The day on which the network was founded.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> founded();

    /**
     * The organizations that the network speaks of by their ids.
     *
     * @return the organizations, in the order of the document
     */
    @Override
    public abstract ImmutableList<Organization> organizations();

    /**
     * What organizations are to the network: who founded, owns, runs and funds it, who is a member of it.
     *
     * @return the roles, in the order of the document
     */
    @Override
    public abstract ImmutableList<Role> roles();

    /**
     * How long a startup may stay, by the network's policy.
     *
     * @return the stay policy
     */
    @Override
    public abstract Optional<Period> maximumStay();

    /**
     * The sectors that the network looks for.
     *
     * @return the sectors
     */
    public abstract ImmutableList<Sector> focusSectors();

    /**
     * What the network's lists can be relied on for, but that of startups.
     *
     * @return the coverage of each list; one that is not said is {@link Completeness#PARTIAL}
     */
    @Override
    public abstract Optional<ListCoverage> lists();

    /**
     * What the network's list of startups can be relied on for.
     *
     * @return the register; see {@link #registerCoverage()} for its absence
     */
    @Override
    public abstract Optional<Register> register();

    /**
     * The sites of the network.
     *
     * @return the sites, in the order of the document
     */
    @Override
    public abstract ImmutableList<Site> sites();

    /**
     * The services that the network offers.
     *
     * @return the services, in the order of the document
     */
    @Override
    public abstract ImmutableList<ServiceOffering> services();

    /**
     * The programmes of the network.
     *
     * @return the programmes, in the order of the document
     */
    @Override
    public abstract ImmutableList<Programme> programmes();

    /**
     * The cohorts of the network.
     *
     * @return the cohorts, in the order of the document
     */
    @Override
    public abstract ImmutableList<Cohort> cohorts();

    /**
     * The funnel of the network: how many have reached each stage.
     *
     * @return the stages, in the order of the document
     */
    public abstract ImmutableList<FunnelStage> funnel();

    /**
     * The events that the network holds, or takes part in.
     *
     * @return the events, in the order of the document
     */
    public abstract ImmutableList<Event> events();

    /**
     * The network's memberships in associations.
     *
     * @return the memberships, in the order of the document
     */
    @Override
    public abstract ImmutableList<Membership> memberships();

    /**
     * What the network was recognised with: awards, certificates, accreditations, labels.
     *
     * @return the recognitions, in the order of the document
     */
    public abstract ImmutableList<Recognition> recognitions();

    /**
     * The figures that were published about the network.
     *
     * @return the claims, in the order of the document
     */
    public abstract ImmutableList<Claim> claims();

    /**
     * The startups that the network supports or supported.
     *
     * @return the startups, in the order of the document
     */
    @Override
    public abstract ImmutableList<Startup> startups();

    /**
     * A builder of a network.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this value.
     *
     * @return a builder with every attribute set
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * The network with one site changed, or with one more.
     *
     * @param site the site, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of sites)
     */
    public final Network withSite(Site site) {
        return withSites(with(sites(), site));
    }

    /**
     * The network with one service changed, or with one more.
     *
     * @param service the service, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of services)
     */
    public final Network withService(ServiceOffering service) {
        return withServices(with(services(), service));
    }

    /**
     * The network with one programme changed, or with one more.
     *
     * @param programme the programme, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of programmes)
     */
    public final Network withProgramme(Programme programme) {
        return withProgrammes(with(programmes(), programme));
    }

    /**
     * The network with one cohort changed, or with one more.
     *
     * @param cohort the cohort, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of cohorts)
     */
    public final Network withCohort(Cohort cohort) {
        return withCohorts(with(cohorts(), cohort));
    }

    /**
     * The network with one startup changed, or with one more; {@link #withStartups} replaces them all. Each call copies
     * the list: many changes are better made on a list of one's own.
     *
     * @param startup the startup, which takes the place of the first of the same id or else comes last
     * @return the changed network, in O(number of startups)
     */
    public final Network withStartup(Startup startup) {
        return withStartups(with(startups(), startup));
    }

    private static <E extends IdentifiedEntity<?>> ImmutableList<E> with(ImmutableList<E> entities, E changed) {
        int index = Iterables.indexOf(entities, entity -> entity.id().equals(changed.id()));
        List<E> copy = new ArrayList<>(entities);
        if (index < 0) {
            copy.add(changed);
        } else {
            copy.set(index, changed);
        }
        return ImmutableList.copyOf(copy);
    }

    @Value.Check
    void check() {
        Durations.check("maximum stay", maximumStay());
    }

    /** The id and how much there is of everything: a register may be too long to print. */
    @Override
    final String inWords() {
        return MoreObjects.toStringHelper(Network.class)
                .add("id", id())
                .add("organizations", organizations().size())
                .add("sites", sites().size())
                .add("services", services().size())
                .add("programmes", programmes().size())
                .add("cohorts", cohorts().size())
                .add("events", events().size())
                .add("memberships", memberships().size())
                .add("claims", claims().size())
                .add("startups", startups().size())
                .toString();
    }

    /** Builds {@link Network}. */
    public static final class Builder extends ImmutableNetwork.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the network's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(NetworkId.of(id));
        }

        /**
         * Sets the day of the founding, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder founded(LocalDate day) {
            return founded(DateWindow.of(day));
        }
    }
}
