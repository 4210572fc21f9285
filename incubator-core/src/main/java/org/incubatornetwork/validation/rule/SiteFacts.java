package org.incubatornetwork.validation.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the rules on residencies ask of a site, worked out once.
 *
 * @param site the site
 * @param index its place among the sites
 * @param surelyNotOpenBefore a day before which nobody can have been resident; null if the lifecycle does not tell, and
 *     {@link LocalDate#MAX} if the site has a lifecycle but never opened
 * @param surelyClosedFrom the day from which it is closed for good; null if it is not
 * @param closingStep the place of the closing step in the lifecycle; -1 if there is none
 */
public record SiteFacts(
        Site site,
        int index,
        @Nullable LocalDate surelyNotOpenBefore,
        @Nullable LocalDate surelyClosedFrom,
        int closingStep) {

    static SiteFacts of(Site site, int index) {
        int closing = -1;
        for (int i = 0; i < site.lifecycle().size(); i++) {
            if (site.lifecycle().get(i).status() == SiteStatus.CLOSED) {
                closing = i;
            }
        }
        LocalDate closed = closing < 0 ? null : closedFrom(site, closing);
        return new SiteFacts(site, index, openedNotBefore(site), closed, closed == null ? -1 : closing);
    }

    private static @Nullable LocalDate openedNotBefore(Site site) {
        LocalDate opened = null;
        boolean leftOpening = false;
        for (LifecycleStep step : site.lifecycle()) {
            switch (step.status()) {
                case OPERATIONAL -> {
                    LocalDate earliest = step.on().earliest().orElse(LocalDate.MIN);
                    opened = opened == null || earliest.isBefore(opened) ? earliest : opened;
                }
                case SUSPENDED, CLOSED -> leftOpening = true;
                default -> {
                    // not open yet
                }
            }
        }
        if (opened == null && !leftOpening && !site.lifecycle().isEmpty()) {
            return LocalDate.MAX;
        }
        return opened;
    }

    private static @Nullable LocalDate closedFrom(Site site, int closing) {
        Optional<LocalDate> closed = site.lifecycle().get(closing).on().latest();
        boolean reopened = site.lifecycle().stream()
                .filter(step -> step.status() == SiteStatus.OPERATIONAL)
                .map(LifecycleStep::on)
                .map(DateWindow::latest)
                .anyMatch(latest ->
                        latest.isEmpty() || closed.isEmpty() || !latest.get().isBefore(closed.get()));
        return reopened ? null : closed.orElse(null);
    }

    /**
     * The site as the subject of a finding.
     *
     * @return the subject
     */
    public Subject subject() {
        return EntityKind.SITE.subject(site, index);
    }
}
