package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.incubatornetwork.text.Nearest;

/** What can be done to a {@link Network} in one call, with all that follows from it: each returns the changed network. */
abstract sealed class NetworkEdits extends NetworkServices permits Network {
    private Network self() {
        return (Network) this;
    }

    /**
     * The network in which something has another id, and whatever refers to it refers to that.
     *
     * @param id the id that it has
     * @param newId the id that it is to have, which nothing has yet
     * @return the changed network
     * @throws NoSuchElementException if nothing has the id; the message names the nearest
     * @throws IllegalArgumentException if something has the new id, or it is the id of another type of thing
     */
    public Network withNewId(TypedId id, TypedId newId) {
        if (id.getClass() != newId.getClass()) {
            throw new IllegalArgumentException("the new id is of another type: it is to be one like " + id + ", was a "
                    + newId.getClass().getSimpleName());
        }
        Set<TypedId> ids = new HashSet<>();
        Network changed = EntityCopy.withIds(self(), each -> {
            ids.add(each);
            return each.equals(id) ? newId : each;
        });
        if (!ids.contains(id)) {
            throw new NoSuchElementException("nothing in the network has the id " + id
                    + Nearest.question(
                            id.value(),
                            ids.stream()
                                    .filter(each -> each.getClass() == id.getClass())
                                    .map(TypedId::value)
                                    .toList()));
        } else if (ids.contains(newId) && !newId.equals(id)) {
            throw new IllegalArgumentException("the id " + newId + " is in use");
        }
        return changed;
    }

    /**
     * The network in which a resident moves from a site to another: its residency ends on a day, with the reason {@link
     * EndReason#TRANSFERRED}, and the next begins, in the same programme and tier, the same mode unless one of the sites is virtual, and
     * the same cohort unless that is one of other sites. Its space and terms there are not known by that. Whether the site takes it, the rules say of the changed network.
     *
     * @param startup the resident
     * @param from the site that it leaves
     * @param to the site that it goes to
     * @param day the first day at the new site
     * @return the changed network
     * @throws NoSuchElementException if there is no such startup, or no such site to go to
     * @throws IllegalArgumentException if both sites are one, or the startup has not one open residency at the first, begun before the day
     */
    public Network withTransfer(StartupId startup, SiteId from, SiteId to, LocalDate day) {
        Startup resident = getStartup(startup);
        boolean isVirtual = isVirtual(getSite(to));
        List<SupportPeriod> open = resident.residencies().stream()
                .filter(period ->
                        period.siteId().equals(Optional.of(from)) && isOpen(period.start(), period.end(), day))
                .toList();
        if (from.equals(to)) {
            throw new IllegalArgumentException("a transfer is to another site, was to " + to + " again");
        } else if (open.size() != 1) {
            throw new IllegalArgumentException(startup + " is to have one open residency at " + from
                    + " that began before " + day + ", has " + open.size());
        }
        SupportPeriod left = open.get(0);
        SupportPeriod next = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(to)
                .start(day)
                .mode(findSite(from)
                        .filter(site -> isVirtual(site) == isVirtual)
                        .flatMap(site -> left.mode()))
                .programmeId(left.programmeId())
                .tierId(left.tierId())
                .cohortId(left.cohortId()
                        .filter(id -> findCohort(id)
                                .map(cohort -> mayBeAt(cohort, to))
                                .orElse(true)))
                .build();
        ImmutableList.Builder<SupportPeriod> periods = ImmutableList.builder();
        for (SupportPeriod period : resident.supportPeriods()) {
            if (period.equals(left)) {
                periods.add(left.withEnd(DateWindow.of(day)).withEndReason(EndReason.TRANSFERRED), next);
            } else {
                periods.add(period);
            }
        }
        return self().withStartup(resident.withSupportPeriods(periods.build()));
    }

    private static boolean isVirtual(Site site) {
        return site.kind().equals(Optional.of(SiteKind.VIRTUAL));
    }

    /**
     * The network in which a site closes on a day, and its parts with it: what has not opened by then is cancelled. What was open there
     * ends on that day: residencies and other support, capacities, runs of programmes, roles on the site, and services that are offered
     * nowhere else, whose end then says until when they are active. What begins later is left as it is, and why each resident left is
     * not known by that.
     *
     * @param site the site
     * @param day the first day on which it is closed
     * @return the changed network
     * @throws NoSuchElementException if there is no such site
     * @throws IllegalArgumentException if the site is closed or cancelled by that day already
     */
    public Network withSiteClosed(SiteId site, LocalDate day) {
        if (isOver(getSite(site), day)) {
            throw new IllegalArgumentException(site + " is to be open before " + day + ", is "
                    + getSite(site).statusOn(day).orElseThrow());
        }
        Set<SiteId> closed = new HashSet<>();
        for (Site each : sites()) {
            if (isWithin(each.id(), site)) {
                closed.add(each.id());
            }
        }
        DateWindow end = DateWindow.of(day);
        return self().withSites(each(sites(), each -> closed.contains(each.id()) ? closed(each, day) : each))
                .withServices(each(
                        services(),
                        service -> !service.siteIds().isEmpty()
                                        && closed.containsAll(service.siteIds())
                                        && isOpen(service.start(), service.end(), day)
                                ? ended(service, end)
                                : service))
                .withProgrammes(each(
                        programmes(),
                        programme -> programme.withRuns(each(
                                programme.runs(),
                                run -> isAt(run.siteId(), closed) && isOpen(run.start(), run.end(), day)
                                        ? run.withEnd(end)
                                        : run))))
                .withStartups(each(
                        startups(),
                        startup -> startup.withSupportPeriods(each(
                                startup.supportPeriods(),
                                period -> isAt(period.siteId(), closed) && isOpen(period.start(), period.end(), day)
                                        ? period.withEnd(end)
                                        : period))));
    }

    private static Site closed(Site site, LocalDate day) {
        if (isOver(site, day)) {
            return site;
        }
        DateWindow end = DateWindow.of(day);
        return site.toBuilder()
                .addLifecycle(LifecycleStep.builder()
                        .status(isNotYetOpen(site, day) ? SiteStatus.CANCELLED : SiteStatus.CLOSED)
                        .on(end)
                        .build())
                .capacities(each(
                        site.capacities(),
                        capacity -> isOpen(capacity.start(), capacity.end(), day) ? capacity.withEnd(end) : capacity))
                .roles(each(site.roles(), role -> isOpen(role.start(), role.end(), day) ? role.withEnd(end) : role))
                .build();
    }

    /** A status has no day: once there is an end, that it is active would be said of any. */
    private static ServiceOffering ended(ServiceOffering service, DateWindow end) {
        return service.withEnd(end).withStatus(service.status().filter(status -> status != ServiceStatus.ACTIVE));
    }

    private static boolean isOver(Site site, LocalDate day) {
        return site.statusOn(day)
                .filter(status -> status.phase() == SiteStatus.Phase.OVER)
                .isPresent();
    }

    private static boolean isNotYetOpen(Site site, LocalDate day) {
        return site.statusOn(day)
                .filter(status -> status.phase() == SiteStatus.Phase.PLANNED)
                .isPresent();
    }

    private static boolean isAt(Optional<SiteId> site, Set<SiteId> sites) {
        return site.filter(sites::contains).isPresent();
    }

    /** Whether something has no end and may have begun before a day. */
    private static boolean isOpen(Optional<DateWindow> start, Optional<DateWindow> end, LocalDate day) {
        return end.isEmpty() && (start.isEmpty() || start.get().mayHaveComeBy(day.minusDays(1)));
    }

    private static <T> ImmutableList<T> each(ImmutableList<T> items, UnaryOperator<T> change) {
        return items.stream().map(change).collect(ImmutableList.toImmutableList());
    }
}
