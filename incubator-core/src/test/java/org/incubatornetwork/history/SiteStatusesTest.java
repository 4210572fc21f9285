package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.junit.jupiter.api.Test;

class SiteStatusesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private static SiteHistory site(String day, LifecycleStep... steps) {
        return on(LocalDate.parse(day), List.of(steps));
    }

    private static SiteHistory on(LocalDate day, List<LifecycleStep> steps) {
        Site site = Site.builder().id("a").name("A").addAllLifecycle(steps).build();
        return Frame.of(Network.builder().id("n").name("N").addSites(site).build(), day)
                .sites()
                .get(0);
    }

    private static LifecycleStep step(SiteStatus status, String on) {
        return LifecycleStep.builder().status(status).on(DateWindow.parse(on)).build();
    }

    @Test
    void aSiteThatOpenedSomeDayOfAYearMayBeOpenInItAndSurelyIsAfterIt() {
        LifecycleStep opened = step(SiteStatus.OPERATIONAL, "2020");

        assertThat(site("2019-12-31", opened).openness()).isEqualTo(Certainty.IMPOSSIBLE);
        assertThat(site("2020-01-01", opened).openness()).isEqualTo(Certainty.POSSIBLE);
        assertThat(site("2020-12-31", opened).openness()).isEqualTo(Certainty.SURE);
    }

    @Test
    void aClosingWhoseDayIsOpenLeavesASiteNeitherSurelyOpenNorClosed() {
        SiteHistory site =
                site("2021-01-01", step(SiteStatus.OPERATIONAL, "2015"), step(SiteStatus.CLOSED, "[2019..]"));

        assertThat(site.statuses())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(SiteStatus.OPERATIONAL, Certainty.POSSIBLE, SiteStatus.CLOSED, Certainty.POSSIBLE));
    }

    @Test
    void theOrderOfTheListDecidesAmongStepsOfOneYear() {
        assertThat(site("2021-01-01", step(SiteStatus.UNDER_CONSTRUCTION, "2020"), step(SiteStatus.OPERATIONAL, "2020"))
                        .statuses())
                .containsExactly(Map.entry(SiteStatus.OPERATIONAL, Certainty.SURE));
    }

    @Provide
    Arbitrary<List<LifecycleStep>> lifecycles() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 5);
        Arbitrary<DateWindow> windows = Combinators.combine(days, days)
                .as((one, other) ->
                        DateWindow.between(FIRST.plusDays(Math.min(one, other)), FIRST.plusDays(Math.max(one, other))));
        Arbitrary<SiteStatus> statuses =
                Arbitraries.of(SiteStatus.UNDER_CONSTRUCTION, SiteStatus.OPERATIONAL, SiteStatus.CLOSED);
        return Combinators.combine(statuses, windows.optional(0.8))
                .as((status, on) ->
                        LifecycleStep.builder().status(status).on(on).build())
                .list()
                .uniqueElements()
                .ofMaxSize(4);
    }

    /** The statuses of the site, or empty, by every choice of days that follows the order of the list where the windows may. */
    private static Set<Optional<SiteStatus>> choices(List<LifecycleStep> steps, LocalDate day) {
        Set<Optional<SiteStatus>> found = new HashSet<>();
        choose(steps, new ArrayList<>(), day, found);
        return found;
    }

    private static void choose(
            List<LifecycleStep> steps, List<LifecycleStep> chosen, LocalDate day, Set<Optional<SiteStatus>> found) {
        int next = chosen.size();
        if (next == steps.size()) {
            SiteHistory exact = on(day, chosen);
            found.add(exact.site().statusOn(day));
            if (exact.site().statusOn(day).isEmpty() && exact.notOpenBeforeDay() == EpochDay.BEFORE_ALL) {
                found.add(Optional.of(SiteStatus.OPERATIONAL)); // it closed, or left, and tells no opening
            }
            return;
        }
        DateWindow window = windowOf(steps.get(next), day);
        for (LocalDate on = window.earliest().orElseThrow();
                !on.isAfter(window.latest().orElseThrow());
                on = on.plusDays(1)) {
            DateWindow exact = DateWindow.of(on);
            boolean inOrder = IntStream.range(0, next)
                    .allMatch(i -> window.isSurelyBefore(windowOf(steps.get(i), day))
                            || !exact.isSurelyBefore(chosen.get(i).on().orElseThrow()));
            if (inOrder) {
                chosen.add(steps.get(next).withOn(Optional.of(exact)));
                choose(steps, chosen, day, found);
                chosen.remove(next);
            }
        }
    }

    /** A step without a day has been taken by the day that is asked for, but for works, which may be planned. */
    private static DateWindow windowOf(LifecycleStep step, LocalDate day) {
        LocalDate last = step.status() == SiteStatus.UNDER_CONSTRUCTION ? FIRST.plusDays(7) : day;
        return step.on().orElse(DateWindow.between(FIRST.minusDays(1), last));
    }

    @Property
    void aStatusIsPossibleAndSureAsTheChoicesOfDaysSay(
            @ForAll("lifecycles") List<LifecycleStep> steps, @ForAll @IntRange(max = 6) int offset) {
        LocalDate day = FIRST.plusDays(offset);
        Set<Optional<SiteStatus>> found = choices(steps, day);
        // of a site that tells no step days say nothing
        Assume.that(!steps.isEmpty() && !found.isEmpty());
        SiteHistory site = on(day, steps);

        assertThat(site.statuses().keySet())
                .isEqualTo(found.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
        site.statuses()
                .forEach((status, certainty) ->
                        assertThat(certainty.isSure()).as(status + " is sure").isEqualTo(found.size() == 1));
        assertThat(site.openness().isAssumed()).isEqualTo(site.isOpen());
    }
}
