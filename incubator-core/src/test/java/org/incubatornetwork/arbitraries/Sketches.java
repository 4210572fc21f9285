package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.VitalStatus;

/**
 * What a valid network is made from: choices and numbers that mean nothing wrong whatever they are, because {@link
 * Assembly} reads each of them within the room that the others leave. That is how networks are valid by construction and
 * still shrink, each number on its own, towards the plainest network that there is.
 */
final class Sketches {
    private Sketches() {}

    /** The life of a site. */
    enum SiteForm {
        OPEN,
        OPEN_SOME_DAY_OF_A_YEAR,
        OPEN_SOME_DAY_OF_A_MONTH,
        OPEN_AFTER_WORKS,
        SUSPENDED,
        OPEN_AGAIN_AFTER_SUSPENSION,
        CLOSED,
        PLANNED,
        LEFT,
        CANCELLED,
        WITHOUT_LIFECYCLE
    }

    /** How much of its capacity is taken. */
    enum Fill {
        UNKNOWN,
        ROOM,
        FULL,
        OFFICES
    }

    /**
     * A site.
     *
     * @param opened days from the beginning of the network
     * @param open days until it closes or is suspended
     */
    record SiteSketch(
            SiteForm form,
            Fill fill,
            int opened,
            int open,
            Optional<SiteKind> kind,
            int squareMetres,
            int place,
            Optional<String> name) {}

    /**
     * A residency of a stay.
     *
     * @param transferred whether it comes by transfer, and not by a return
     * @param gap days since the one before
     * @param site the number of the site among those that are open
     * @param days how long; {@link #ONGOING} without end, {@link #LATELY} until some days ago
     */
    record StayStep(
            boolean transferred,
            int gap,
            int site,
            int days,
            EndReason reason,
            Optional<SupportMode> mode,
            int space,
            Optional<TermsKind> terms) {
        static final int ONGOING = -1;
        static final int LATELY = -2;
    }

    /** Support of another level than hosted. */
    record SupportSketch(SupportLevel level, LocalDate start, int days, boolean atSite) {}

    /** What became of a firm, so many days after the event before. */
    record EventSketch(VitalStatus status, int gap, boolean told) {}

    /** Jobs, so many days after the ones before. */
    record JobsSketch(int gap, int direct, int indirect) {}

    /** Who a startup is. */
    record IdentitySketch(
            Optional<String> name,
            Optional<StartupKind> kind,
            Optional<String> language,
            int age,
            Founded founded,
            ImmutableList<Sector> sectors,
            Optional<Stage> stage,
            int identifier) {}

    /** How much is known of a day. */
    enum Founded {
        UNKNOWN,
        DAY,
        MONTH,
        YEAR,
        SPAN,
        NOT_BEFORE,
        NOT_AFTER
    }

    /** What a startup reports. */
    record FiguresSketch(
            ImmutableList<JobsSketch> jobs,
            int jobsScale,
            Optional<JobsBasis> basis,
            ImmutableList<Long> revenues,
            ImmutableList<Long> funding,
            Optional<FundingInstrument> instrument,
            String currency,
            ImmutableList<Integer> serviceUses) {}

    /** A startup. */
    record StartupSketch(
            IdentitySketch identity,
            LocalDate admitted,
            ImmutableList<StayStep> steps,
            ImmutableList<SupportSketch> support,
            ImmutableList<EventSketch> events,
            FiguresSketch figures,
            int cohort) {}

    /** A service, for some startup's kind, stage or sector if it has conditions. */
    record ServiceSketch(
            Optional<ServiceCategory> category,
            Optional<ServiceStatus> status,
            int site,
            int start,
            int days,
            int condition,
            OptionalLong price) {}

    /** A cohort; its funnel narrows by the step from as many as were admitted. */
    record CohortSketch(int start, int days, int notice, int funnelStep, boolean limited, boolean atSites) {}

    /** A claim on a measure. */
    record ClaimSketch(int measure, int value, int subject, int asOf) {}

    /** What else a network is. */
    record NetworkTraits(
            Optional<NetworkKind> kind,
            Optional<Governance> governance,
            ImmutableList<Integer> shares,
            Optional<Integer> stayMonths,
            int register,
            ImmutableList<Integer> memberships,
            ImmutableList<ClaimSketch> claims,
            Optional<String> name) {}

    /** A network. */
    record NetworkSketch(
            NetworkTraits traits,
            ImmutableList<SiteSketch> sites,
            ImmutableList<ServiceSketch> services,
            ImmutableList<CohortSketch> cohorts,
            ImmutableList<StartupSketch> startups) {}

    // Arbitraries of them

    static Arbitrary<NetworkSketch> networks(Sizes sizes, LocalDate since, LocalDate asOf) {
        return Combinators.combine(
                        traits(),
                        list(siteSketches(since, asOf), sizes.leastSites(), sizes.mostSites()),
                        list(serviceSketches(), 0, 3),
                        list(cohortSketches(), 0, 3),
                        list(startupSketches(since, asOf), sizes.leastStartups(), sizes.mostStartups()))
                .as(NetworkSketch::new)
                .withoutEdgeCases();
    }

    /** How many sites and startups a network has. */
    record Sizes(int leastSites, int mostSites, int leastStartups, int mostStartups) {}

    private static Arbitrary<NetworkTraits> traits() {
        return Combinators.combine(
                        maybe(ModelArbitraries.any(NetworkKind.class)),
                        maybe(ModelArbitraries.any(Governance.class)),
                        list(number(1, 50), 0, 3),
                        maybe(number(1, 72)),
                        number(0, 2),
                        list(number(0, 20), 0, 2),
                        list(
                                Combinators.combine(number(0, 100), number(0, 1000), number(0, 3), number(0, 6))
                                        .as(ClaimSketch::new),
                                0,
                                2),
                        maybe(Texts.names()))
                .as(NetworkTraits::new);
    }

    private static Arbitrary<SiteSketch> siteSketches(LocalDate since, LocalDate asOf) {
        int days = (int) (asOf.toEpochDay() - since.toEpochDay());
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, SiteForm.OPEN),
                                Tuple.of(1, SiteForm.OPEN_SOME_DAY_OF_A_YEAR),
                                Tuple.of(1, SiteForm.OPEN_SOME_DAY_OF_A_MONTH),
                                Tuple.of(1, SiteForm.OPEN_AFTER_WORKS),
                                Tuple.of(1, SiteForm.SUSPENDED),
                                Tuple.of(1, SiteForm.OPEN_AGAIN_AFTER_SUSPENSION),
                                Tuple.of(1, SiteForm.CLOSED),
                                Tuple.of(1, SiteForm.PLANNED),
                                Tuple.of(1, SiteForm.LEFT),
                                Tuple.of(1, SiteForm.CANCELLED),
                                Tuple.of(1, SiteForm.WITHOUT_LIFECYCLE)),
                        Arbitraries.of(Fill.class),
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(2, number(0, days))),
                        number(1, days),
                        maybe(Arbitraries.of(SiteKind.class)),
                        number(0, 100),
                        number(0, 20),
                        maybe(Texts.names()))
                .as(SiteSketch::new);
    }

    private static Arbitrary<ServiceSketch> serviceSketches() {
        return Combinators.combine(
                        maybe(ModelArbitraries.any(ServiceCategory.class)),
                        maybe(Arbitraries.of(ServiceStatus.class)),
                        number(0, 6),
                        seldomNone(4000),
                        seldomNone(4000),
                        number(0, 6),
                        maybe(Arbitraries.longs().between(0, 100_000))
                                .map(price -> price.map(OptionalLong::of).orElse(OptionalLong.empty())))
                .as(ServiceSketch::new);
    }

    /** A number, or now and then none. */
    private static Arbitrary<Integer> seldomNone(int most) {
        return Arbitraries.frequencyOf(Tuple.of(4, number(1, most)), Tuple.of(1, Arbitraries.just(0)));
    }

    private static Arbitrary<CohortSketch> cohortSketches() {
        return Combinators.combine(
                        number(0, 6000),
                        number(0, 800),
                        number(0, 100),
                        number(0, 5),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true))
                .as(CohortSketch::new);
    }

    static Arbitrary<StartupSketch> startupSketches(LocalDate since, LocalDate asOf) {
        Arbitrary<LocalDate> days = Days.between(since, asOf);
        return Combinators.combine(
                        identities(),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, days), Tuple.of(1, Days.between(asOf.minusDays(100), asOf))),
                        list(steps(), 0, 4),
                        list(support(days), 0, 2),
                        list(events(), 0, 3),
                        figures(),
                        number(0, 5))
                .as(StartupSketch::new);
    }

    private static Arbitrary<IdentitySketch> identities() {
        return Combinators.combine(
                        maybe(Texts.names()),
                        maybe(ModelArbitraries.any(StartupKind.class)),
                        rarely(Texts.languages()),
                        number(0, 3600),
                        Arbitraries.of(Founded.class),
                        list(
                                Arbitraries.of(
                                        Sector.of("network", "DIGITAL"),
                                        Sector.of("network", "GREEN_TECH"),
                                        Sector.of("ISIC", "6201"),
                                        Sector.of("NACE", "J62.0")),
                                0,
                                2),
                        maybe(ModelArbitraries.any(Stage.class)),
                        number(0, 4))
                .as(IdentitySketch::new);
    }

    private static Arbitrary<StayStep> steps() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(0)), Tuple.of(1, number(0, 90))),
                        number(0, 5),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(StayStep.ONGOING)),
                                Tuple.of(1, Arbitraries.of(0, 1)),
                                Tuple.of(1, Arbitraries.just(StayStep.LATELY)),
                                Tuple.of(1, Arbitraries.of(365, 366, 548, 1826)),
                                Tuple.of(8, number(1, 1500))),
                        Arbitraries.frequency(
                                Tuple.of(3, EndReason.GRADUATED),
                                Tuple.of(1, EndReason.LEFT_FOR_SPACE),
                                Tuple.of(1, EndReason.TERM_REACHED),
                                Tuple.of(1, EndReason.WITHDREW),
                                Tuple.of(1, EndReason.EXPELLED),
                                Tuple.of(1, EndReason.FAILED)),
                        maybe(Arbitraries.of(SupportMode.class)),
                        number(0, 3),
                        rarely(ModelArbitraries.any(TermsKind.class)))
                .as(StayStep::new);
    }

    private static Arbitrary<SupportSketch> support(Arbitrary<LocalDate> days) {
        return Combinators.combine(
                        Arbitraries.of(SupportLevel.DIRECT, SupportLevel.REMOTE, SupportLevel.EVENT),
                        days,
                        number(0, 400),
                        Arbitraries.of(false, true))
                .as(SupportSketch::new);
    }

    private static Arbitrary<EventSketch> events() {
        return Combinators.combine(
                        Arbitraries.of(VitalStatus.class),
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(4, number(0, 1500))),
                        Arbitraries.of(true, false))
                .as(EventSketch::new);
    }

    private static Arbitrary<FiguresSketch> figures() {
        return Combinators.combine(
                        list(
                                Combinators.combine(number(0, 700), number(0, 9), number(0, 9))
                                        .as(JobsSketch::new),
                                0,
                                3),
                        Arbitraries.of(1, 1, 1, 10, 1000),
                        rarely(Arbitraries.of(JobsBasis.class)),
                        list(Arbitraries.longs().between(0, 1_000_000), 0, 2),
                        list(Arbitraries.longs().between(0, 1_000_000), 0, 2),
                        maybe(ModelArbitraries.any(FundingInstrument.class)),
                        Arbitraries.of("MAD", "MAD", "EUR", "JPY", "TND"),
                        list(number(0, 1000), 0, 2))
                .as(FiguresSketch::new);
    }

    private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
        return values.optional(0.4);
    }

    private static <T> Arbitrary<Optional<T>> rarely(Arbitrary<T> values) {
        return values.optional(0.15);
    }

    private static Arbitrary<Integer> number(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    private static <T> Arbitrary<ImmutableList<T>> list(Arbitrary<T> values, int least, int most) {
        return values.list().ofMinSize(least).ofMaxSize(most).map(ImmutableList::copyOf);
    }
}
