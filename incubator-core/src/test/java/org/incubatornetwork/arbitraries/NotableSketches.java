package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.arbitraries.Sketches.CohortSketch;
import org.incubatornetwork.arbitraries.Sketches.EventSketch;
import org.incubatornetwork.arbitraries.Sketches.FiguresSketch;
import org.incubatornetwork.arbitraries.Sketches.Fill;
import org.incubatornetwork.arbitraries.Sketches.Founded;
import org.incubatornetwork.arbitraries.Sketches.IdentitySketch;
import org.incubatornetwork.arbitraries.Sketches.JobsSketch;
import org.incubatornetwork.arbitraries.Sketches.NetworkSketch;
import org.incubatornetwork.arbitraries.Sketches.NetworkTraits;
import org.incubatornetwork.arbitraries.Sketches.ServiceSketch;
import org.incubatornetwork.arbitraries.Sketches.SiteForm;
import org.incubatornetwork.arbitraries.Sketches.SiteSketch;
import org.incubatornetwork.arbitraries.Sketches.Sizes;
import org.incubatornetwork.arbitraries.Sketches.StartupSketch;
import org.incubatornetwork.arbitraries.Sketches.StayStep;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.VitalStatus;

/**
 * The edge cases of valid networks: small ones, each with one thing that is easily got wrong. Properties are tried on them
 * first, or now and then, as jqwik is told.
 */
final class NotableSketches {
    private static final int STAY_MONTHS = 60;

    private final LocalDate since;
    private final LocalDate asOf;

    private NotableSketches(LocalDate since, LocalDate asOf) {
        this.since = since;
        this.asOf = asOf;
    }

    /** Those that have as many sites and startups as are asked for. */
    static List<NetworkSketch> of(Sizes sizes, LocalDate since, LocalDate asOf) {
        return new NotableSketches(since, asOf)
                .all().stream()
                        .filter(sketch -> sketch.sites().size() >= sizes.leastSites()
                                && sketch.sites().size() <= sizes.mostSites()
                                && sketch.startups().size() >= sizes.leastStartups()
                                && sketch.startups().size() <= sizes.mostStartups())
                        .toList();
    }

    private List<NetworkSketch> all() {
        LocalDate leapDay = lastLeapDay();
        StartupSketch resident = startup(asOf.minusDays(300), StayStep.ONGOING);
        return List.of(
                // nothing at all
                network(List.of(), List.of()),
                // an empty site
                network(List.of(site(SiteForm.OPEN, Fill.ROOM)), List.of()),
                // a startup without support
                network(List.of(), List.of(startup(asOf))),
                // a full site
                network(List.of(site(SiteForm.OPEN, Fill.FULL)), List.of(resident, resident)),
                // a stay that starts and one that ends on a leap day, one of a day, and one of none
                network(
                        List.of(site(SiteForm.OPEN, Fill.ROOM)),
                        List.of(
                                startup(leapDay, 365),
                                startup(leapDay.minusDays(366), 366),
                                startup(leapDay.minusDays(1), 1),
                                startup(leapDay, 0))),
                // a stay that reaches the maximum on the day
                network(
                        List.of(site(SiteForm.OPEN, Fill.ROOM)),
                        List.of(startup(asOf.minusYears(5), StayStep.ONGOING))),
                // admitted on the day
                network(List.of(site(SiteForm.OPEN, Fill.FULL)), List.of(startup(asOf, StayStep.ONGOING))),
                // transfers there and back, on the days
                network(
                        List.of(site(SiteForm.OPEN, Fill.ROOM), site(SiteForm.OPEN_SOME_DAY_OF_A_YEAR, Fill.UNKNOWN)),
                        List.of(startup(
                                asOf.minusDays(1000),
                                step(0, 100, 0),
                                step(1, 0, 0),
                                step(0, 100, 90),
                                step(1, StayStep.ONGOING, 0)))),
                // on the way to a site
                network(
                        List.of(site(SiteForm.OPEN, Fill.ROOM)),
                        List.of(startup(asOf.minusDays(200), step(0, 150, 0), step(0, StayStep.ONGOING, 80)))),
                // moved on the day on which a site closed
                network(
                        List.of(site(SiteForm.CLOSED, Fill.ROOM), site(SiteForm.OPEN, Fill.ROOM)),
                        List.of(startup(since.plusDays(700), step(0, StayStep.ONGOING, 0), step(0, 100, 0)))),
                // whose names, codes and dates are strange
                strange());
    }

    private LocalDate lastLeapDay() {
        int year = asOf.getYear();
        while (!Year.isLeap(year) || Year.of(year).atDay(60).isAfter(asOf)) {
            year--;
        }
        return LocalDate.of(year, 2, 29);
    }

    private static NetworkSketch network(List<SiteSketch> sites, List<StartupSketch> startups) {
        return new NetworkSketch(
                traits(Optional.empty(), Optional.empty(), Optional.empty(), 2),
                ImmutableList.copyOf(sites),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.copyOf(startups));
    }

    private static NetworkTraits traits(
            Optional<NetworkKind> kind, Optional<Governance> governance, Optional<String> name, int register) {
        return new NetworkTraits(
                kind,
                governance,
                ImmutableList.of(),
                Optional.of(STAY_MONTHS),
                register,
                ImmutableList.of(),
                ImmutableList.of(),
                name);
    }

    private static SiteSketch site(SiteForm form, Fill fill) {
        return new SiteSketch(form, fill, 0, 1000, Optional.empty(), 0, 0, Optional.empty());
    }

    private static StayStep step(int site, int days, int gap) {
        return new StayStep(true, gap, site, days, EndReason.GRADUATED, Optional.empty(), 0, Optional.empty());
    }

    private static StartupSketch startup(LocalDate admitted, int days) {
        return startup(admitted, step(0, days, 0));
    }

    private static StartupSketch startup(LocalDate admitted, StayStep... steps) {
        return new StartupSketch(
                new IdentitySketch(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Founded.UNKNOWN,
                        ImmutableList.of(),
                        Optional.empty(),
                        0),
                admitted,
                ImmutableList.copyOf(steps),
                ImmutableList.of(),
                ImmutableList.of(),
                new FiguresSketch(
                        ImmutableList.of(),
                        1,
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.empty(),
                        "MAD",
                        ImmutableList.of()),
                0);
    }

    private NetworkSketch strange() {
        StartupSketch plain = startup(asOf.minusDays(400), 300);
        StartupSketch startup = new StartupSketch(
                new IdentitySketch(
                        Optional.of("أطلس\u200F \u202EDATA\u202C É"),
                        Optional.of(StartupKind.of("FUTURE_KIND")),
                        Optional.of("ar"),
                        1000,
                        Founded.SPAN,
                        ImmutableList.of(Sector.of("network", "رقمي")),
                        Optional.of(Stage.of("FUTURE_STAGE")),
                        2),
                plain.admitted(),
                plain.steps(),
                ImmutableList.of(),
                ImmutableList.of(new EventSketch(VitalStatus.UNKNOWN, 0, true)),
                new FiguresSketch(
                        ImmutableList.of(new JobsSketch(0, 0, 0)),
                        1,
                        Optional.empty(),
                        ImmutableList.of(1L),
                        ImmutableList.of(1L),
                        Optional.empty(),
                        "TND",
                        ImmutableList.of(1)),
                1);
        return new NetworkSketch(
                traits(
                        Optional.of(NetworkKind.of("FUTURE_KIND")),
                        Optional.of(Governance.of("FUTURE")),
                        Optional.of("شبكة"),
                        0),
                ImmutableList.of(new SiteSketch(
                        SiteForm.OPEN_SOME_DAY_OF_A_MONTH,
                        Fill.OFFICES,
                        1,
                        1,
                        Optional.empty(),
                        1,
                        1,
                        Optional.of("ⵜⴰⵏⵊⴰ"))),
                ImmutableList.of(new ServiceSketch(Optional.empty(), Optional.empty(), 1, 1, 0, 1, OptionalLong.of(0))),
                ImmutableList.of(
                        new CohortSketch((int) ChronoUnit.DAYS.between(since, asOf) - 400, 0, 10, 1, true, true)),
                ImmutableList.of(startup));
    }
}
