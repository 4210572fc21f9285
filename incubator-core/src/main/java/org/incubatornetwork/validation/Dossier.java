package org.incubatornetwork.validation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.jspecify.annotations.Nullable;

/** A startup under validation, with what several rules ask of it, worked out once. */
public final class Dossier {
    private static final int[] NONE = {};
    private static final int YEARS_TO_REVIVE = 2;

    private final Startup startup;
    private final long position;
    private final Frame frame;
    private final LocalDate asOf;
    private final @Nullable SiteFacts[] sites;
    private final int[] residencies;
    private @Nullable ImmutableList<Stay> stays;
    private @Nullable Sighting sighting;

    Dossier(Startup startup, long position, Frame frame, LocalDate asOf) {
        this.startup = startup;
        this.position = position;
        this.frame = frame;
        this.asOf = asOf;
        List<SupportPeriod> periods = startup.supportPeriods();
        this.sites = new SiteFacts[periods.size()];
        int count = 0;
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            Optional<SiteId> site = period.siteId();
            sites[i] = site.isPresent() ? frame.site(site.get()) : null;
            if (isWellFormedResidency(period)) {
                count++;
            }
        }
        this.residencies = count == 0 ? NONE : byStart(periods, count);
    }

    private static boolean isWellFormedResidency(SupportPeriod period) {
        return period.isResidency()
                && period.start().isPresent()
                && (period.end().isEmpty()
                        || !period.end().get().isBefore(period.start().get()));
    }

    private static int[] byStart(List<SupportPeriod> periods, int count) {
        int[] sorted = new int[count];
        int size = 0;
        for (int i = 0; i < periods.size(); i++) {
            if (isWellFormedResidency(periods.get(i))) {
                int place = size++;
                LocalDate start = periods.get(i).start().orElseThrow();
                while (place > 0
                        && periods.get(sorted[place - 1]).start().orElseThrow().isAfter(start)) {
                    sorted[place] = sorted[place - 1];
                    place--;
                }
                sorted[place] = i;
            }
        }
        return sorted;
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
        return Subject.of(startup, position);
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
        return residencies.length == 0 ? Optional.empty() : residency(0).start();
    }

    /** The startup as collectors remember it: one object for all of them. */
    Sighting sighting() {
        Sighting seen = sighting;
        if (seen == null) {
            seen = new Sighting(position, startup.id().value(), startup.name());
            sighting = seen;
        }
        return seen;
    }

    /** The number of residencies that have a start and do not end before it. */
    int residencyCount() {
        return residencies.length;
    }

    /** The place in the list of support periods of the residency that is n-th by its start. */
    int residencyIndex(int n) {
        return residencies[n];
    }

    SupportPeriod residency(int n) {
        return startup.supportPeriods().get(residencies[n]);
    }

    /** The site of a support period; null if it names none, or one that the network does not have. */
    @Nullable SiteFacts site(int period) {
        return sites[period];
    }

    Frame frame() {
        return frame;
    }

    /**
     * The event with which the firm closed, as known on the day of the validation: the first CLOSED that is not followed, by
     * then and within two years, by OPERATING or DORMANT.
     *
     * @return its place in the list of status events; -1 if the firm is not known to have closed
     */
    int closing() {
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
