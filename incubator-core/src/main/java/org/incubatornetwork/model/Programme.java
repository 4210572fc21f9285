package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A programme of a {@link Network}: what it offers startups under one name and on the same terms, be it once, cohort after
 * cohort or without a break. Cohorts and support periods name it. A network may have programmes and nothing else.
 */
@Value.Immutable
public abstract sealed class Programme extends IdentifiedEntity<ProgrammeId> implements WithProgramme
        permits ImmutableProgramme {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "id name names kind description partOf start end siteIds territory runs roles duration maximumStay eligibility"
                    + " partyEligibilities serviceIds terms tiers funnel recognitions " + Metadata.MEMBERS;

    Programme() {}

    /**
     * The programme's id.
     *
     * @return the id
     */
    @Override
    public abstract ProgrammeId id();

    /**
     * The name of the programme.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the programme.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * What the programme does for those who take part.
     *
     * @return the kind
     */
    public abstract Optional<ProgrammeKind> kind();

    /**
     * What the programme is, in words.
     *
     * @return the description
     */
    public abstract Optional<String> description();

    /**
     * The programme that this one is a part of: the national one of that in a city, the whole of a track.
     *
     * @return the whole; empty: the programme is part of nothing
     */
    public abstract Optional<ProgrammeId> partOf();

    /**
     * The first day of the programme.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day after the programme.
     *
     * @return the day, as far as known; empty: it goes on, as far as is known
     */
    public abstract Optional<DateWindow> end();

    /**
     * The sites where the programme takes place.
     *
     * @return the sites, in the order of the document, beside those of its {@link #runs()}; empty: not stated
     */
    public abstract ImmutableList<SiteId> siteIds();

    /**
     * Where the programme is offered, if not at sites.
     *
     * @return an ISO 3166 code of a country or of a part of one, or a name where there is no such code
     */
    public abstract Optional<String> territory();

    /**
     * The runs of the programme, of which it is known when it takes place where: a gap between two is a pause.
     *
     * @return the runs, in the order of the document; empty: not stated
     */
    public abstract ImmutableList<ProgrammeRun> runs();

    /**
     * What organizations are to the programme: who runs it, pays for it, works with it.
     *
     * @return the roles, in the order of the document
     */
    public abstract ImmutableList<Role> roles();

    /**
     * How long the programme lasts for one who takes part.
     *
     * @return the time that is planned
     */
    public abstract Optional<Period> duration();

    /**
     * How long a startup may stay, by the programme's policy, which goes before the network's.
     *
     * @return the stay policy
     */
    public abstract Optional<Period> maximumStay();

    /**
     * Whom the programme is for.
     *
     * @return the conditions; empty: for all
     */
    public abstract Optional<Eligibility> eligibility();

    /**
     * Whom the programme is for among the organizations that take part in it as hosts, partners or members: their conditions, beside
     * those of the startups.
     *
     * @return the conditions, in the order of the document; of several of one role any admits
     */
    public abstract ImmutableList<Eligibility> partyEligibilities();

    /**
     * The services that the programme includes: whomever it supports may use them, wherever they are offered.
     *
     * @return the services, in the order of the document; they may be offered to others too
     */
    public abstract ImmutableList<ServiceId> serviceIds();

    /**
     * The terms that the programme offers, each over its own time.
     *
     * @return the terms, in the order of the document
     */
    public abstract ImmutableList<Terms> terms();

    /**
     * The tiers of the programme, from the first or lowest to the last or highest.
     *
     * @return the tiers, in their order
     */
    public abstract ImmutableList<Tier> tiers();

    /**
     * The funnel of the programme: how many have reached each stage.
     *
     * @return the stages, in the order of the document
     */
    public abstract ImmutableList<FunnelStage> funnel();

    /**
     * What the programme was recognised with: awards, certificates, accreditations, labels.
     *
     * @return the recognitions, in the order of the document
     */
    public abstract ImmutableList<Recognition> recognitions();

    /**
     * A builder of a programme.
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

    @Value.Check
    void check() {
        Durations.check("duration", duration());
        Durations.check("maximum stay", maximumStay());
    }

    /**
     * The tier with an id.
     *
     * @param id the id
     * @return the first tier of that id
     */
    public final Optional<Tier> findTier(TierId id) {
        Objects.requireNonNull(id);
        return tiers().stream().filter(tier -> tier.id().equals(id)).findFirst();
    }

    /**
     * Whether the programme takes place at a site.
     *
     * @param site the site
     * @return true if the site is listed, or no site is
     */
    public final boolean isHeldAt(SiteId site) {
        Objects.requireNonNull(site);
        return sites().isEmpty() || sites().contains(site);
    }

    /**
     * The sites where the programme takes place, or took place at some time.
     *
     * @return those of {@link #siteIds()} and of {@link #runs()}, each once; empty: not stated
     */
    @Value.Lazy
    public ImmutableSet<SiteId> sites() {
        ImmutableSet.Builder<SiteId> sites = ImmutableSet.builder();
        sites.addAll(siteIds());
        runs().forEach(run -> run.siteId().ifPresent(sites::add));
        return sites.build();
    }

    /**
     * Whether there surely is the programme on a day, as far as is known; it may {@linkplain #findPause pause} then.
     *
     * @param day the day
     * @return true if the start has surely come by the day or is not given, and the end has surely not or is not given
     */
    public final boolean covers(LocalDate day) {
        return Lasting.surelyCovers(start(), end(), day);
    }

    /**
     * The pause of the programme in which a day surely lies, by its {@link #runs()}: at a site by its runs there and those of no
     * stated site, at no stated site by all runs. At those of {@link #siteIds()} at which no run is told it may run at any time; unless no
     * run tells its site, so that all are of these.
     *
     * @param day the day, as far as known
     * @param site where; empty: it is not stated
     * @return from the first to the last day of the pause, open where no run is told before or after; empty if the day may lie in a
     *     run, or if no run is told there
     */
    public final Optional<DateWindow> findPause(DateWindow day, Optional<SiteId> site) {
        return runs().isEmpty() ? Optional.empty() : runDays().findPause(day, site);
    }

    @Value.Lazy
    RunDays runDays() {
        return new RunDays(runs(), siteIds());
    }

    /** Builds {@link Programme}. */
    public static final class Builder extends ImmutableProgramme.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the id of the programme that this one is a part of.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder partOf(String id) {
            return partOf(ProgrammeId.of(id));
        }

        /**
         * Adds sites that the programme is run at.
         *
         * @param ids the texts of the ids
         * @return this builder
         * @throws IllegalArgumentException if a text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder addSiteIds(String... ids) {
            for (String id : ids) {
                addSiteIds(SiteId.of(id));
            }
            return this;
        }

        /**
         * Adds services that the programme offers.
         *
         * @param ids the texts of the ids
         * @return this builder
         * @throws IllegalArgumentException if a text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder addServiceIds(String... ids) {
            for (String id : ids) {
                addServiceIds(ServiceId.of(id));
            }
            return this;
        }

        /**
         * Sets the programme's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(ProgrammeId.of(id));
        }

        /**
         * Sets the first day of the programme, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder start(LocalDate day) {
            return start(DateWindow.of(day));
        }

        /**
         * Sets the first day after the programme, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder end(LocalDate day) {
            return end(DateWindow.of(day));
        }
    }
}
