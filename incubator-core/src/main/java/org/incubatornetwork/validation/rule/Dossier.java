package org.incubatornetwork.validation.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/**
 * A startup under validation, with what several rules ask of it, worked out once. It is made anew for each startup: what is
 * young is cheap to fill and to forget, and storing into what is old is not.
 */
public final class Dossier {
    private static final int YEARS_TO_REVIVE = 2;

    private final Startup startup;
    private final long position;
    private final LocalDate asOf;
    private final @Nullable DateWindow founded;
    private final @Nullable LocalDate foundedFrom;
    private final @Nullable LocalDate[] starts;
    private final @Nullable LocalDate[] ends;
    private final @Nullable SiteFacts[] sites;
    private final @Nullable Cohort[] cohorts;
    /** The places of the well-formed residencies in the list of support periods, by their starts. */
    private final int[] residencies;

    private int residencyCount;
    private @Nullable ImmutableList<Stay> stays;
    private @Nullable Sighting sighting;

    private Dossier(Startup startup, long position, Frame frame, LocalDate asOf) {
        this.startup = startup;
        this.position = position;
        this.asOf = asOf;
        founded = startup.founded().orElse(null);
        foundedFrom = founded == null ? null : founded.earliest().orElse(null);
        List<SupportPeriod> periods = startup.supportPeriods();
        int size = periods.size();
        starts = new LocalDate[size];
        ends = new LocalDate[size];
        sites = new SiteFacts[size];
        cohorts = new Cohort[size];
        residencies = new int[size];
        for (int i = 0; i < size; i++) {
            SupportPeriod period = periods.get(i);
            SiteId site = period.siteId().orElse(null);
            sites[i] = site == null ? null : frame.site(site);
            CohortId cohort = period.cohortId().orElse(null);
            cohorts[i] = cohort == null ? null : frame.cohort(cohort);
            LocalDate start = period.start().orElse(null);
            LocalDate end = period.end().orElse(null);
            starts[i] = start;
            ends[i] = end;
            if (start != null && period.isResidency() && (end == null || !end.isBefore(start))) {
                insert(start, i);
            }
        }
    }

    /**
     * What is known of a startup on a day.
     *
     * @param startup the startup
     * @param position its place among the network's startups, from 0
     * @param frame the network without its startups
     * @param asOf the day of the validation
     * @return the dossier
     */
    public static Dossier of(Startup startup, long position, Frame frame, LocalDate asOf) {
        return new Dossier(startup, position, frame, asOf);
    }

    private void insert(LocalDate start, int index) {
        int place = residencyCount++;
        while (place > 0 && start.isBefore(Objects.requireNonNull(starts[residencies[place - 1]]))) {
            residencies[place] = residencies[place - 1];
            place--;
        }
        residencies[place] = index;
    }

    /**
     * The startup.
     *
     * @return the startup
     */
    public Startup startup() {
        return startup;
    }

    /**
     * Where it stands in the document.
     *
     * @return its place among the startups, from 0
     */
    public long position() {
        return position;
    }

    /**
     * The startup as the subject of a finding.
     *
     * @return the subject
     */
    public Subject subject() {
        return EntityKind.STARTUP.subject(startup, position);
    }

    /**
     * The stays, as far as they are known on the day of the validation.
     *
     * @return the stays in the order of their starts
     */
    public ImmutableList<Stay> stays() {
        ImmutableList<Stay> known = stays;
        if (known == null) {
            known = startup.stays(asOf);
            stays = known;
        }
        return known;
    }

    /**
     * The day of the first admission.
     *
     * @return the first day of the first residency that has one and does not end before it
     */
    public Optional<LocalDate> admission() {
        return residencyCount == 0 ? Optional.empty() : residency(0).start();
    }

    /**
     * The startup as collectors remember it: one object for all of them.
     *
     * @return the startup's place, id and name
     */
    public Sighting sighting() {
        Sighting seen = sighting;
        if (seen == null) {
            seen = new Sighting(position, startup.id().value(), startup.name());
            sighting = seen;
        }
        return seen;
    }

    /**
     * The number of residencies that have a start and do not end before it.
     *
     * @return the number
     */
    public int residencyCount() {
        return residencyCount;
    }

    /**
     * The place of a residency in the list of support periods.
     *
     * @param n which one by its start, from 0
     * @return its place
     */
    public int residencyIndex(int n) {
        return residencies[n];
    }

    /**
     * A residency.
     *
     * @param n which one by its start, from 0
     * @return the residency
     */
    public SupportPeriod residency(int n) {
        return startup.supportPeriods().get(residencies[n]);
    }

    /**
     * The first day of a support period.
     *
     * @param period its place in the list of support periods
     * @return the day; null if it has none
     */
    public @Nullable LocalDate start(int period) {
        return starts[period];
    }

    /**
     * The day after the last of a support period.
     *
     * @param period its place in the list of support periods
     * @return the day; null if it has none
     */
    public @Nullable LocalDate end(int period) {
        return ends[period];
    }

    /**
     * Whether a support period covers a day, as {@link SupportPeriod#covers} says it.
     *
     * @param period its place in the list of support periods
     * @param day the day
     * @return true if it has a start, and the day is from the start on and before the end
     */
    public boolean covers(int period, LocalDate day) {
        LocalDate start = starts[period];
        LocalDate end = ends[period];
        return start != null && !start.isAfter(day) && (end == null || end.isAfter(day));
    }

    /**
     * The time of the firm's founding.
     *
     * @return when it was founded; null if that is not known
     */
    public @Nullable DateWindow founded() {
        return founded;
    }

    /**
     * The first day on which the firm may have been founded.
     *
     * @return the day; null if it may have been on any
     */
    public @Nullable LocalDate foundedFrom() {
        return foundedFrom;
    }

    /**
     * The site of a support period.
     *
     * @param period its place in the list of support periods
     * @return the site; null if it names none, or one that the network does not have
     */
    public @Nullable SiteFacts site(int period) {
        return sites[period];
    }

    /**
     * The cohort of a support period.
     *
     * @param period its place in the list of support periods
     * @return the cohort; null if it names none, or one that the network does not have
     */
    public @Nullable Cohort cohort(int period) {
        return cohorts[period];
    }

    /**
     * The event with which the firm closed, as known on the day of the validation: the first CLOSED that is not followed, by
     * then and within two years, by OPERATING or DORMANT.
     *
     * @return its place in the list of status events; -1 if the firm is not known to have closed
     */
    public int closing() {
        List<StatusEvent> events = startup.statusEvents();
        int closing = -1;
        for (int i = 0; i < events.size(); i++) {
            StatusEvent event = events.get(i);
            if (event.status() == VitalStatus.CLOSED
                    && !event.on().isAfter(asOf)
                    && (closing < 0 || event.on().isBefore(events.get(closing).on()))
                    && !isRevived(event, events)) {
                closing = i;
            }
        }
        return closing;
    }

    private boolean isRevived(StatusEvent closing, List<StatusEvent> events) {
        for (StatusEvent event : events) {
            if ((event.status() == VitalStatus.OPERATING || event.status() == VitalStatus.DORMANT)
                    && event.on().isAfter(closing.on())
                    && !event.on().isAfter(asOf)
                    && !event.on().isAfter(closing.on().plusYears(YEARS_TO_REVIVE))) {
                return true;
            }
        }
        return false;
    }
}
