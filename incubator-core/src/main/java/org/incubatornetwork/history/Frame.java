package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.style.NoBean;

/**
 * A network without its startups, as known on a day: what stands before them in a document, and what must be known before the
 * first of them can be judged. Of several sites, services or cohorts with one id, the first in the document has it.
 */
public final class Frame implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    /** The value in place of a site's {@linkplain SiteHistory#ordinal() ordinal} for what is at no site of the network. */
    public static final int NO_SITE = -1;

    /** For as long after something was last recorded of a firm it is followed up. */
    static final int FOLLOW_UP_MONTHS = 24;

    private final Network network;
    private final LocalDate asOf;
    private final VagueDates vagueDates;
    private final int asOfDay;
    private final int extractionDay;
    private final int followUpSinceDay;
    private final ImmutableMap<SiteId, Integer> ordinals;
    private final SitesOnDay sites;
    private final SiteParts parts;
    private final ImmutableMap<ProgrammeId, Programme> programmes;
    private final ImmutableMap<CohortId, Cohort> cohorts;
    private final ImmutableMap<ServiceId, ServiceOffering> services;

    private Frame(Network network, LocalDate asOf, VagueDates vagueDates) {
        this.network = network;
        this.asOf = asOf;
        this.vagueDates = vagueDates;
        this.asOfDay = EpochDay.of(asOf);
        this.extractionDay = EpochDay.orNever(network.register().flatMap(Register::extractedOn));
        this.followUpSinceDay = EpochDay.plusMonths(asOfDay, -FOLLOW_UP_MONTHS);
        this.sites = SitesOnDay.of(network, asOf, extractionDay, vagueDates);
        this.ordinals = sites.all().stream()
                .collect(ImmutableMap.toImmutableMap(site -> site.site().id(), SiteHistory::ordinal));
        this.parts = SiteParts.of(network, ordinals);
        this.programmes = firstOfEach(network.programmes(), Programme::id);
        this.cohorts = firstOfEach(network.cohorts(), Cohort::id);
        this.services = firstOfEach(network.services(), ServiceOffering::id);
    }

    private static <K, T> ImmutableMap<K, T> firstOfEach(ImmutableList<T> all, Function<T, K> id) {
        return all.stream().collect(ImmutableMap.toImmutableMap(id, each -> each, (first, other) -> first));
    }

    private Frame(Frame other, LocalDate asOf) {
        this.network = other.network;
        this.vagueDates = other.vagueDates;
        this.asOf = asOf;
        this.asOfDay = EpochDay.of(asOf);
        this.followUpSinceDay = EpochDay.plusMonths(asOfDay, -FOLLOW_UP_MONTHS);
        this.ordinals = other.ordinals;
        this.sites = other.sites.asOf(asOf);
        this.parts = other.parts;
        this.programmes = other.programmes;
        this.cohorts = other.cohorts;
        this.services = other.services;
        this.extractionDay = other.extractionDay;
    }

    /**
     * The frame of a network, in which a vague day is the middle of its window.
     *
     * @param network the network, whose startups are left out
     * @param asOf the day whose knowledge is asked for
     * @return the frame
     */
    public static Frame of(Network network, LocalDate asOf) {
        return of(network, asOf, VagueDates.DEFAULT);
    }

    /**
     * The frame of a network.
     *
     * @param network the network, whose startups are left out
     * @param asOf the day whose knowledge is asked for
     * @param vagueDates what day is taken for a vague one
     * @return the frame
     */
    public static Frame of(Network network, LocalDate asOf, VagueDates vagueDates) {
        return new Frame(
                network.startups().isEmpty() ? network : network.withStartups(ImmutableList.of()), asOf, vagueDates);
    }

    /**
     * The same network as known on another day. It costs nothing until it is asked for its sites.
     *
     * @param day the day whose knowledge is asked for
     * @return the frame; this one if it is of that day
     */
    public Frame asOf(LocalDate day) {
        return day.equals(asOf) ? this : new Frame(this, day);
    }

    /**
     * The network of the frame, without its startups.
     *
     * @return the network without its startups
     */
    public Network network() {
        return network;
    }

    /**
     * The as-of date of the frame: what is dated later is not known.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The as-of date of the frame as an epoch day.
     *
     * @return the as-of date as a {@linkplain EpochDay number}
     */
    public int asOfDay() {
        return asOfDay;
    }

    /**
     * The policy of vague dates.
     *
     * @return what day is taken for a vague one
     */
    public VagueDates vagueDates() {
        return vagueDates;
    }

    /**
     * The day that is taken for the day of a fact, which had happened when the register was extracted.
     *
     * @param happened the window of the day
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if none is taken
     */
    public int dayOf(DateWindow happened) {
        return vagueDates.dayOf(EpochDay.earliest(happened), latestDay(happened));
    }

    /**
     * The window of the day of a fact, which had happened when the register was extracted.
     *
     * @param happened the window as it is recorded
     * @return what lies by the extraction of it; itself if all does, or nothing
     */
    public DateWindow narrowed(DateWindow happened) {
        int latest = latestDay(happened);
        return latest == EpochDay.latest(happened) ? happened : EpochDay.window(EpochDay.earliest(happened), latest);
    }

    /**
     * The last day that the day of a fact may be, which had happened when the register was extracted.
     *
     * @param happened the window of the day
     * @return the day as a {@linkplain EpochDay number}, no later than the extraction unless all is; {@link EpochDay#NEVER} if open
     */
    public int latestDay(DateWindow happened) {
        int latest = EpochDay.latest(happened);
        return EpochDay.earliest(happened) <= extractionDay ? Math.min(latest, extractionDay) : latest;
    }

    /**
     * The day on which the register was extracted.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if the register does not say
     */
    public int extractionDay() {
        return extractionDay;
    }

    /**
     * The last day of which anything can be known: the as-of date, or the day on which the register was extracted if that is
     * earlier. What is dated later is made nothing of.
     *
     * @return the day as a {@linkplain EpochDay number}
     */
    public int knownDay() {
        return Math.min(asOfDay, extractionDay);
    }

    /**
     * Whether a day is after the register's extraction and not after the as-of date: nobody can have known what is dated so.
     *
     * @param day a day, as a {@linkplain EpochDay number}
     * @return true if figures count what is dated so among what they leave out
     */
    public boolean isAfterExtraction(int day) {
        return extractionDay < day && day <= asOfDay;
    }

    /**
     * The certainty that the day of a fact, which had happened when the register was extracted, is within some days.
     *
     * @param happened the window of the day
     * @param from the first of the days, as a {@linkplain EpochDay number}
     * @param to the last of the days, as a number
     * @return how certain it is
     */
    public Certainty within(DateWindow happened, int from, int to) {
        return Certainty.within(EpochDay.earliest(happened), dayOf(happened), latestDay(happened), from, to);
    }

    /**
     * The first day from which on a firm that is recorded counts as followed up: 24 months before the as-of date.
     *
     * @return the day as a {@linkplain EpochDay number}
     */
    public int followUpSinceDay() {
        return followUpSinceDay;
    }

    /**
     * The sites of the network, each id once.
     *
     * @return the sites in the order of the document, each at its {@linkplain SiteHistory#ordinal() ordinal}
     */
    public ImmutableList<SiteHistory> sites() {
        return sites.all();
    }

    /**
     * The site at a place among {@link #sites()}.
     *
     * @param ordinal its {@linkplain SiteHistory#ordinal() ordinal}
     * @return the site
     */
    public SiteHistory site(int ordinal) {
        return sites.get(ordinal);
    }

    /**
     * The parts of the sites: which of them is part of which.
     *
     * @return the parts
     */
    public SiteParts parts() {
        return parts;
    }

    /**
     * The place of a site among {@link #sites()}.
     *
     * @param id the site's id
     * @return its {@linkplain SiteHistory#ordinal() ordinal}; {@link #NO_SITE} if the network has no such site
     */
    public int ordinal(SiteId id) {
        return ordinals.getOrDefault(id, NO_SITE);
    }

    /**
     * The site with an id.
     *
     * @param id the site's id
     * @return the site; empty if the network has no such site
     */
    public Optional<SiteHistory> findSite(SiteId id) {
        return Optional.ofNullable(ordinals.get(id)).map(this::site);
    }

    /**
     * The programme with an id.
     *
     * @param id the programme's id
     * @return the programme; empty if the network has no such programme
     */
    public Optional<Programme> findProgramme(ProgrammeId id) {
        return Optional.ofNullable(programmes.get(id));
    }

    /**
     * The cohort with an id.
     *
     * @param id the cohort's id
     * @return the cohort; empty if the network has no such cohort
     */
    public Optional<Cohort> findCohort(CohortId id) {
        return Optional.ofNullable(cohorts.get(id));
    }

    /**
     * The service with an id.
     *
     * @param id the service's id
     * @return the service; empty if the network has no such service
     */
    public Optional<ServiceOffering> findService(ServiceId id) {
        return Optional.ofNullable(services.get(id));
    }

    /**
     * The ids of the sites.
     *
     * @return each id once, in the order of the document
     */
    public ImmutableSet<SiteId> siteIds() {
        return ordinals.keySet();
    }

    /**
     * The ids of the programmes.
     *
     * @return each id once, in the order of the document
     */
    public ImmutableSet<ProgrammeId> programmeIds() {
        return programmes.keySet();
    }

    /**
     * The ids of the cohorts.
     *
     * @return each id once, in the order of the document
     */
    public ImmutableSet<CohortId> cohortIds() {
        return cohorts.keySet();
    }

    /**
     * How much of the network's startups the register says that it holds.
     *
     * @return the coverage; empty if the network has no register that says so
     */
    public Optional<Completeness> registerCoverage() {
        return network.register().map(Register::coverage);
    }

    /**
     * Whether another frame is of the same day, network and policies: then what was gathered under the two can be put together.
     *
     * @param other another frame
     * @return true if nothing differs
     */
    public boolean isLike(Frame other) {
        return findDifference(other).isEmpty();
    }

    /**
     * The first difference between this frame and another.
     *
     * @param other another frame
     * @return {@code the day}, or the first member that differs, such as {@code the network's sites}; empty if all is the same
     */
    public Optional<String> findDifference(Frame other) {
        return asOf.equals(other.asOf) ? findDifferenceButOfDay(other) : Optional.of("the day");
    }

    /**
     * The first difference between this frame and another but that of their days.
     *
     * @param other another frame
     * @return as {@link #findDifference} has it
     */
    public Optional<String> findDifferenceButOfDay(Frame other) {
        return vagueDates == other.vagueDates
                ? Merging.findDifference(network, other.network)
                : Optional.of("the policy of vague dates");
    }

    /** The network and the day, as in {@code harbour as of 2024-01-01}. */
    @Override
    public String toString() {
        return network.id() + " as of " + asOf;
    }
}
