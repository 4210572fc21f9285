package org.incubatornetwork.reconciliation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is looked up is what is found by going through all sites and steps, and it is looked up. */
class OpenSitesTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 12;

    private final Random random = new Random(14);

    @Test
    void whatIsLookedUpIsWhatASiteTells() {
        for (int tries = 0; tries < 400; tries++) {
            Network network = network(IntStream.range(0, 4)
                    .mapToObj(i -> site("s" + i, steps(random.nextInt(4), i % 2 == 0)))
                    .toList());
            OpenSites sites = new OpenSites(network);
            for (int from = 0; from < DAYS; from++) {
                LocalDate day = FIRST.plusDays(from);
                LocalDate last = day.plusDays(random.nextInt(3));
                network.sites()
                        .forEach(site -> assertThat(sites.wasClosed(site.id(), day, last))
                                .as(site + " " + day + " " + last)
                                .isEqualTo(wasClosed(site, day, last)));
                Set<SiteId> told = network.sites().stream()
                        .map(Site::id)
                        .filter(id -> random.nextInt(3) > 0)
                        .collect(Collectors.toSet());
                told.add(SiteId.of("elsewhere"));
                assertThat(sites.areAllOf(told, day))
                        .as(network.sites() + " " + told + " " + day)
                        .isEqualTo(network.sites().stream()
                                .filter(site -> mayBeOpen(site, network, day))
                                .allMatch(site -> told.contains(site.id())
                                        || site.partOf().filter(told::contains).isPresent()));
            }
        }
    }

    private static boolean wasClosed(Site site, LocalDate first, LocalDate last) {
        return isClosedOn(site, first)
                && isClosedOn(site, last)
                && site.lifecycle().stream()
                        .noneMatch(step -> step.status() == SiteStatus.OPERATIONAL
                                && step.on()
                                        .map(DateWindow.between(first, last)::overlaps)
                                        .orElse(true));
    }

    private static boolean isClosedOn(Site site, LocalDate day) {
        boolean isOver = site.statusOn(day)
                .filter(status -> status == SiteStatus.CLOSED || status == SiteStatus.LEFT)
                .isPresent();
        return isOver && !site.isStatusUncertainOn(day);
    }

    private static boolean mayBeOpen(Site site, Network network, LocalDate day) {
        boolean isUntold = site.lifecycle().isEmpty()
                && network.parts(site.id()).isEmpty()
                && site.plannedOpening()
                        .map(planned -> planned.mayHaveComeBy(day))
                        .orElse(true);
        return isUntold
                || site.statusOn(day).equals(Optional.of(SiteStatus.OPERATIONAL))
                || site.isStatusUncertainOn(day);
    }

    private Site site(String id, List<LifecycleStep> steps) {
        Site.Builder site = Site.builder().id(id).name(id).lifecycle(steps);
        if (random.nextInt(3) == 0) {
            site.partOf("s" + random.nextInt(4));
        }
        if (random.nextInt(3) == 0) {
            site.plannedOpening(window());
        }
        return site.build();
    }

    private List<LifecycleStep> steps(int count, boolean isExact) {
        List<LifecycleStep> steps = new ArrayList<>();
        List<SiteStatus> statuses = List.of(SiteStatus.values());
        for (int i = 0; i < count; i++) {
            LifecycleStep.Builder step = LifecycleStep.builder().status(statuses.get(random.nextInt(statuses.size())));
            if (isExact) {
                step.on(FIRST.plusDays(random.nextInt(DAYS)));
            } else if (random.nextInt(5) > 0) {
                step.on(window());
            }
            steps.add(step.build());
        }
        return steps;
    }

    private DateWindow window() {
        LocalDate earliest = FIRST.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(4)) {
            case 0 -> DateWindow.notBefore(earliest);
            case 1 -> DateWindow.notAfter(earliest);
            default -> DateWindow.between(earliest, earliest.plusDays(random.nextInt(4)));
        };
    }

    private static Network network(List<Site> sites) {
        return Network.builder().id("n").name("N").sites(sites).build();
    }

    @Test
    void ofAVagueSiteWithTooManyStepsItStaysUncertain() {
        List<LifecycleStep> closed = new ArrayList<>();
        closed.add(LifecycleStep.builder()
                .status(SiteStatus.CLOSED)
                .on(DateWindow.between(FIRST, FIRST.plusDays(1)))
                .build());
        while (closed.size() < SiteLife.MOST_STEPS) {
            closed.add(closed.get(0).withOn(DateWindow.of(FIRST.plusDays(closed.size()))));
        }
        LocalDate day = FIRST.plusYears(1);
        SiteId id = SiteId.of("s0");
        Set<SiteId> none = Set.of();

        OpenSites few = new OpenSites(network(List.of(siteOf(closed))));
        closed.add(closed.get(1));
        OpenSites many = new OpenSites(network(List.of(siteOf(closed))));

        assertThat(few.wasClosed(id, day, day)).isTrue();
        assertThat(few.areAllOf(none, day)).isTrue();
        assertThat(many.wasClosed(id, day, day)).isFalse();
        assertThat(many.areAllOf(none, day)).isFalse();
    }

    private static Site siteOf(List<LifecycleStep> steps) {
        return Site.builder().id("s0").name("S").lifecycle(steps).build();
    }

    /** Going through them would take minutes. */
    @Test
    @Timeout(30)
    void aHundredThousandDaysOfAHundredThousandSteps() {
        int count = 100_000;
        OpenSites sites = new OpenSites(network(List.of(siteOf(IntStream.range(0, count)
                .mapToObj(i -> LifecycleStep.builder()
                        .status(i % 2 == 0 ? SiteStatus.OPERATIONAL : SiteStatus.CLOSED)
                        .on(FIRST.plusDays(i))
                        .build())
                .toList()))));
        SiteId id = SiteId.of("s0");

        long closed = IntStream.range(0, count)
                .mapToObj(FIRST::plusDays)
                .filter(day -> sites.wasClosed(id, day, day) && sites.areAllOf(Set.of(), day))
                .count();

        assertThat(closed).isEqualTo(count / 2);
    }
}
