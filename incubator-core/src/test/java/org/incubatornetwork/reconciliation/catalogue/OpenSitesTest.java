package org.incubatornetwork.reconciliation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is looked up is what is found by asking the history of every site, and it is looked up. */
class OpenSitesTest {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);
    private static final int DAYS = 12;

    private final Random random = new Random(14);

    @Test
    void whatIsLookedUpIsWhatTheHistoryOfASiteTells() {
        for (int tries = 0; tries < 400; tries++) {
            Network network = network(IntStream.range(0, 4)
                    .mapToObj(i -> site("s" + i, steps(random.nextInt(4), i % 2 == 0)))
                    .toList());
            if (random.nextBoolean()) {
                network = network.withRegister(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(FIRST.plusDays(random.nextInt(DAYS)))
                        .build());
            }
            Frame frame = Frame.of(network, AS_OF);
            OpenSites sites = new OpenSites(frame);
            for (int i = 0; i < DAYS; i++) {
                int day = EpochDay.of(FIRST) + i;
                int last = day + random.nextInt(3);
                for (SiteHistory site : frame.sites()) {
                    assertThat(sites.wasClosed(site.site().id(), day, last))
                            .as(site.site() + " " + day + " " + last)
                            .isEqualTo(wasClosed(site, day, last));
                }
                Set<SiteId> told = network.sites().stream()
                        .map(Site::id)
                        .filter(id -> random.nextInt(3) > 0)
                        .collect(Collectors.toSet());
                told.add(SiteId.of("elsewhere"));
                assertThat(sites.areAllOf(told, day))
                        .as(network.sites() + " " + told + " " + day)
                        .isEqualTo(frame.sites().stream()
                                .filter(site -> mayBeOpen(site, frame, day))
                                .map(SiteHistory::site)
                                .allMatch(site -> told.contains(site.id())
                                        || site.partOf().filter(told::contains).isPresent()));
            }
        }
    }

    private static boolean wasClosed(SiteHistory site, int first, int last) {
        return !site.site().isStatusUncertainOn(EpochDay.date(first))
                && !site.site().isStatusUncertainOn(EpochDay.date(last))
                && site.statuses(first).containsValue(Certainty.SURE)
                && IntStream.rangeClosed(first, last)
                        .allMatch(day -> Set.of(SiteStatus.CLOSED, SiteStatus.LEFT)
                                .containsAll(site.statuses(day).keySet()));
    }

    private static boolean mayBeOpen(SiteHistory site, Frame frame, int day) {
        boolean isToldByParts = site.site().lifecycle().isEmpty()
                && !frame.network().parts(site.site().id()).isEmpty();
        return !isToldByParts && site.openness(day, day + 1).isPossible();
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

    private static OpenSites openSites(List<LifecycleStep> steps) {
        return new OpenSites(Frame.of(
                network(List.of(
                        Site.builder().id("s0").name("S").lifecycle(steps).build())),
                AS_OF));
    }

    private static LifecycleStep step(SiteStatus status, int day) {
        return LifecycleStep.builder().status(status).on(FIRST.plusDays(day)).build();
    }

    @Test
    void aSiteThatTellsItsClosingAloneMayHaveBeenOpenBefore() {
        OpenSites sites = openSites(List.of(step(SiteStatus.CLOSED, 5)));
        int closed = EpochDay.of(FIRST) + 5;

        assertThat(sites.areAllOf(Set.of(), closed - 1)).isFalse();
        assertThat(sites.areAllOf(Set.of(), closed)).isTrue();
    }

    @Test
    void ofASiteWithTooManyStepsItStaysUncertain() {
        List<LifecycleStep> closed = new ArrayList<>();
        while (closed.size() < SiteLives.MOST_STEPS) {
            closed.add(step(SiteStatus.CLOSED, closed.size()));
        }
        int day = EpochDay.of(FIRST.plusYears(1));
        SiteId id = SiteId.of("s0");
        Set<SiteId> none = Set.of();

        OpenSites few = openSites(closed);
        closed.add(closed.get(1));
        OpenSites many = openSites(closed);

        assertThat(few.wasClosed(id, day, day)).isTrue();
        assertThat(few.areAllOf(none, day)).isTrue();
        assertThat(many.wasClosed(id, day, day)).isFalse();
        assertThat(many.areAllOf(none, day)).isFalse();
    }

    /** Going through all sites for each would take minutes. */
    @Test
    @Timeout(30)
    void tenThousandDaysOfTenThousandSites() {
        int count = 10_000;
        OpenSites sites = new OpenSites(Frame.of(
                network(IntStream.range(0, count)
                        .mapToObj(i -> Site.builder()
                                .id("s" + i)
                                .name("S")
                                .addLifecycle(step(SiteStatus.OPERATIONAL, i), step(SiteStatus.CLOSED, i + 1))
                                .build())
                        .toList()),
                AS_OF.plusYears(10)));
        int first = EpochDay.of(FIRST);

        assertThat(IntStream.range(0, count))
                .allMatch(i -> sites.wasClosed(SiteId.of("s" + i), first + i + 1, first + count)
                        && sites.areAllOf(Set.of(SiteId.of("s" + i)), first + i)
                        && !sites.areAllOf(Set.of(), first + i));
    }
}
