package org.incubatornetwork.reconciliation.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;

/**
 * When a site was closed or had left the network, and when it may have been open, as {@link Site#statusOn} and
 * {@link Site#isStatusUncertainOn} tell it. Many claims may ask, and a site may have many steps: those of known days are looked up. Of a
 * site with vague days that has too many steps it stays uncertain.
 */
final class SiteLife {
    /** Of a site of which not all days are known. */
    static final int MOST_STEPS = 64;

    private final Site site;
    private final boolean hasParts;
    private final boolean isExact;
    /** Of a site of which all days are known: from each day on. */
    private final TreeMap<LocalDate, SiteStatus> statuses = new TreeMap<>();

    private final TreeSet<LocalDate> openings = new TreeSet<>();

    SiteLife(Site site, Network network) {
        this.site = site;
        hasParts = !network.parts(site.id()).isEmpty();
        List<LifecycleStep> steps = site.lifecycle();
        isExact = steps.stream().allMatch(step -> day(step).isPresent());
        if (isExact) {
            for (LifecycleStep step : steps) {
                LocalDate day = day(step).orElseThrow();
                statuses.put(day, step.status()); // of two on one day the later in the list
                if (step.status() == SiteStatus.OPERATIONAL) {
                    openings.add(day);
                }
            }
        }
    }

    private static Optional<LocalDate> day(LifecycleStep step) {
        return step.on().flatMap(DateWindow::day);
    }

    private boolean isTooVague() {
        return !isExact && site.lifecycle().size() > MOST_STEPS;
    }

    private Optional<SiteStatus> statusOn(LocalDate day) {
        return isExact ? Optional.ofNullable(statuses.floorEntry(day)).map(Map.Entry::getValue) : site.statusOn(day);
    }

    private boolean isUncertainOn(LocalDate day) {
        return !isExact && site.isStatusUncertainOn(day);
    }

    /** Whether it was surely closed, or had left the network, on all of the days from one to another. */
    boolean isClosed(LocalDate first, LocalDate last) {
        return !isTooVague() && isClosedOn(first) && isClosedOn(last) && !mayOpen(first, last);
    }

    private boolean isClosedOn(LocalDate day) {
        boolean isOver = statusOn(day)
                .filter(status -> status.phase() == SiteStatus.Phase.OVER && status.supposesOpening())
                .isPresent();
        return isOver && !isUncertainOn(day);
    }

    private boolean mayOpen(LocalDate first, LocalDate last) {
        if (isExact) {
            LocalDate opening = openings.ceiling(first);
            return opening != null && !opening.isAfter(last);
        }
        DateWindow days = DateWindow.between(first, last);
        return site.lifecycle().stream()
                .anyMatch(step -> step.status() == SiteStatus.OPERATIONAL
                        && step.on().map(days::overlaps).orElse(true));
    }

    /** A site that tells no step may be open, unless it is what its parts are: these are on the list as well. */
    boolean mayBeOpenOn(LocalDate day) {
        if (site.lifecycle().isEmpty()) {
            return !hasParts
                    && site.plannedOpening()
                            .map(planned -> planned.mayHaveComeBy(day))
                            .orElse(true);
        }
        return isTooVague() || statusOn(day).equals(Optional.of(SiteStatus.OPERATIONAL)) || isUncertainOn(day);
    }

    /** The days from which on it may be otherwise than before. */
    NavigableSet<LocalDate> turns() {
        TreeSet<LocalDate> turns = new TreeSet<>(statuses.keySet());
        if (!isExact && !isTooVague()) {
            site.lifecycle().stream()
                    .flatMap(step -> step.on().stream())
                    .flatMap(day -> Stream.of(day.earliest(), day.latest()))
                    .forEach(day -> day.ifPresent(turns::add));
        }
        site.plannedOpening().flatMap(DateWindow::earliest).ifPresent(turns::add);
        return turns;
    }
}
