package org.incubatornetwork.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Funnel;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticRegisterTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 7, 100, 2_500, 100_000})
    void isWrittenInAnySize(long size) {
        SyntheticRegister register =
                SyntheticRegister.builder().startups(size).seed(size).build();
        assertThat(register.size()).isEqualTo(size);
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> identifiers = new HashSet<>();
        register.startups().forEach(startup -> {
            assertThat(ids.add(startup.id().value())).isTrue();
            assertThat(names.add(bare(startup.name()))).as(startup.name()).isTrue();
            for (Identifier identifier : startup.identifiers()) {
                assertThat(identifiers.add(identifier.id().substring(0, 9))).isTrue();
            }
        });
        assertThat(ids).hasSize((int) size);
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void staysTheSameFromReleaseToRelease() {
        Hasher hasher = Hashing.sha256().newHasher();
        SyntheticRegister register =
                SyntheticRegister.builder().seed(42).startups(2_000).build();
        register.startups()
                .map(SyntheticRegisterTest::told)
                .forEach(text -> hasher.putString(text, StandardCharsets.UTF_8));
        assertThat(hasher.hash().toString())
                .isEqualTo("72a6dd4a8cb273437aaa3392ed8f4beb5a097b7d1f52b20424aab2112514b7e4");
        assertThat(told(register.startup(7)))
                .isEqualTo("syn-000007 Kisagu Conseil 918983350000080 founded 2001-06-09"
                        + " HOSTED site-1 2001-09-17..2005-12-22 GRADUATED OPERATING 2024-04-24 jobs 1+0 jobs 1+0"
                        + " 498000.00 MAD\n");
    }

    /** What a startup's life is, in an order that does not depend on the model's own printing. */
    private static String told(Startup startup) {
        StringBuilder told = new StringBuilder(startup.id() + " " + startup.name());
        startup.identifiers().forEach(identifier -> told.append(' ').append(identifier.id()));
        startup.founded().ifPresent(founded -> told.append(" founded ").append(founded));
        for (SupportPeriod period : startup.supportPeriods()) {
            told.append(' ').append(period.level()).append(' ');
            period.siteId().ifPresent(told::append);
            told.append(' ').append(period.start().orElseThrow()).append("..");
            period.end().ifPresent(told::append);
            period.endReason().ifPresent(reason -> told.append(' ').append(reason));
        }
        startup.statusEvents()
                .forEach(event ->
                        told.append(' ').append(event.status()).append(' ').append(event.on()));
        startup.jobs()
                .forEach(jobs -> told.append(" jobs ")
                        .append(jobs.direct().orElse(0))
                        .append('+')
                        .append(jobs.indirect().orElse(0)));
        startup.fundingRounds()
                .forEach(round -> told.append(' ').append(round.amount().orElseThrow()));
        startup.revenues().forEach(revenue -> told.append(' ').append(revenue.amount()));
        return told.append('\n').toString();
    }

    @Test
    void vagueDaysAreToldOfTheSameLives() {
        SyntheticRegister.Builder settings =
                SyntheticRegister.builder().seed(3).startups(300).richness(3);
        SyntheticRegister exact = settings.build();
        SyntheticRegister vague = settings.vagueShare(0.4).build();
        SyntheticRegister forgotten = settings.vagueShare(1).build();

        assertThat(exact.startups()).allMatch(startup -> days(startup).allMatch(DateWindow::isExact));
        assertThat(share(vague)).isBetween(0.35, 0.42);
        assertThat(share(forgotten)).isGreaterThan(0.95);
        for (int i = 0; i < 300; i++) {
            List<DateWindow> known = days(exact.startup(i)).toList();
            List<DateWindow> told = days(vague.startup(i)).toList();
            assertThat(told).hasSameSizeAs(known);
            for (int j = 0; j < told.size(); j++) {
                assertThat(told.get(j).overlaps(known.get(j))).isTrue();
                assertThat(told.get(j).mayHaveComeBy(exact.extractedOn())).isTrue();
            }
        }
    }

    private static double share(SyntheticRegister register) {
        return register.startups()
                .flatMap(SyntheticRegisterTest::days)
                .mapToInt(day -> day.isExact() ? 0 : 1)
                .average()
                .orElseThrow();
    }

    private static Stream<DateWindow> days(Startup startup) {
        return Stream.of(
                        startup.supportPeriods().stream()
                                .flatMap(period -> Stream.concat(period.start().stream(), period.end().stream())),
                        startup.statusEvents().stream().map(StatusEvent::on),
                        startup.jobs().stream().map(Jobs::on),
                        startup.fundingRounds().stream().map(FundingRound::on),
                        startup.serviceUses().stream().map(ServiceUse::on))
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 1})
    void vagueDaysAreNoErrors(double share) {
        for (NetworkKind kind : List.of(NetworkKind.INCUBATOR, NetworkKind.ACCELERATOR)) {
            SyntheticRegister register = SyntheticRegister.builder()
                    .kind(kind)
                    .startups(400)
                    .vagueShare(share)
                    .build();
            ValidationReport report = Validator.asOf(register.extractedOn()).validate(register.network());
            assertThat(report.hasErrors()).isFalse();
        }
    }

    @Test
    void anAcceleratorHostsNobody() {
        SyntheticRegister register = SyntheticRegister.builder()
                .kind(NetworkKind.ACCELERATOR)
                .startYear(2015)
                .startups(600)
                .build();
        Network network = register.network();

        assertThat(network.sites()).isEmpty();
        assertThat(network.cohorts())
                .hasSize(19)
                .allMatch(cohort -> cohort.start().isPresent() && cohort.end().isPresent());
        Set<CohortId> classes = network.cohorts().stream().map(Cohort::id).collect(Collectors.toSet());
        List<SupportPeriod> periods = network.startups().stream()
                .flatMap(startup -> startup.supportPeriods().stream())
                .toList();
        assertThat(periods)
                .hasSize(600)
                .allMatch(period -> period.level() == SupportLevel.DIRECT
                        && classes.contains(period.cohortId().orElseThrow()));
        long withoutStart =
                periods.stream().filter(period -> period.start().isEmpty()).count();
        assertThat(withoutStart / 600.0).isBetween(0.15, 0.25);
        assertThat(periods.stream()
                        .filter(period -> period.endReason().equals(Optional.of(EndReason.GRADUATED)))
                        .count())
                .isBetween(480L, 560L);
        assertThat(network.startups())
                .anyMatch(startup ->
                        startup.statusEvents().stream().anyMatch(event -> event.status() == VitalStatus.CLOSED));
    }

    @Test
    void anAcceleratorTellsItsTermsItsPartiesAndItsDemoDays() {
        for (int year : List.of(2001, 2015, 2024)) {
            SyntheticRegister register = SyntheticRegister.builder()
                    .kind(NetworkKind.ACCELERATOR)
                    .startYear(year)
                    .startups(60)
                    .build();
            Network frame = register.frame();
            LocalDate day = register.extractedOn();

            assertThat(frame.operators(day)).hasSize(1);
            assertThat(frame.seats(day)).hasSizeLessThanOrEqualTo(1);
            assertThat(frame.programmes())
                    .singleElement()
                    .satisfies(programme -> assertThat(programme.terms()).hasSize(4));
            assertThat(frame.events())
                    .isNotEmpty()
                    .allMatch(event -> event.cohortId().isPresent());
            assertThat(frame.recognitions()).hasSize(1);
            assertThat(Validator.asOf(day).validate(frame).findings())
                    .noneMatch(finding -> finding.severity() != Severity.INFO);
        }
    }

    @Test
    void onlyIncubatorsAndAcceleratorsAreWritten() {
        assertThatThrownBy(() -> SyntheticRegister.builder()
                        .kind(NetworkKind.of("CO_OPERATIVE"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the kind must be INCUBATOR or ACCELERATOR, was CO_OPERATIVE");
        assertThatThrownBy(() -> SyntheticRegister.builder().vagueShare(1.5).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the share of vague days must be from 0 to 1, was 1.5");
    }

    @Test
    void isTheSameInAnyPartition() {
        SyntheticRegister register = SyntheticRegister.builder().startups(997).build();
        List<Startup> whole = register.startups().toList();
        Stream<Startup> parts = Stream.of(
                        register.startups(0, 1),
                        register.startups(1, 250),
                        register.startups(250, 250),
                        register.startups(250, 997))
                .flatMap(Function.identity());
        assertThat(parts).containsExactlyElementsOf(whole);
        assertThat(register.startups().parallel().toList()).isEqualTo(whole);
        assertThat(IntStream.range(0, 997).mapToObj(i -> register.startup(996 - i)))
                .containsExactlyElementsOf(Lists.reverse(whole));
    }

    @Test
    void isTheSameInAnyLocale() {
        SyntheticRegister register = SyntheticRegister.builder().startups(50).build();
        Network english = register.network();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-MA-u-nu-arab"));
            assertThat(SyntheticRegister.builder().startups(50).build().network())
                    .isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void differsBySeed() {
        SyntheticRegister register = SyntheticRegister.builder().startups(50).build();
        assertThat(register.withSeed(2).network()).isNotEqualTo(register.network());
        assertThat(register.withSeed(2).network())
                .isEqualTo(
                        SyntheticRegister.builder().startups(50).seed(2).build().network());
    }

    @Test
    void isWrittenOneStartupAtATime() {
        SyntheticRegister register =
                SyntheticRegister.builder().startups(100_000_000).build();
        assertThat(register.startups().limit(2)).hasSize(2);
        assertThat(register.startup(99_999_999).id().value()).isEqualTo("syn-99999999");
        assertThatThrownBy(() -> register.startup(100_000_000))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("startup 100000000 of 100000000");
        assertThatThrownBy(() -> register.startups(5, 4))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("startups 5 to 4 of 100000000");
    }

    @Test
    void saysThatItIsSynthetic() {
        for (SyntheticRegister register : List.of(
                SyntheticRegister.technopark(),
                SyntheticRegister.builder().startups(0).build())) {
            Network frame = register.frame();
            assertThat(frame.name()).contains("synthetic");
            assertThat(frame.id().value()).contains("synthetic");
            assertThat(frame.metadata().extensions().orElseThrow().text())
                    .isEqualTo("{\"synthetic\":{\"seed\":\"" + (register.size() == 0 ? 1 : 2089) + "\",\"startups\":"
                            + register.size() + "}}");
            assertThat(frame.sources().get(0).title().orElseThrow()).startsWith("Synthetic register");
            assertThat(frame.register().orElseThrow().sources()).isEqualTo(frame.sources());
            assertThat(frame.register().orElseThrow().coverage()).isEqualTo(Completeness.COMPLETE);
            assertThat(frame.register().orElseThrow().extractedOn()).contains(register.extractedOn());
            assertThat(frame.startups()).isEmpty();
        }
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> SyntheticRegister.builder().startups(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the startups must be from 0 to 100,000,000, were -1");
        assertThatThrownBy(() -> SyntheticRegister.builder().successRate(1.1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the success rate must be from 0 to 1, was 1.1");
    }

    // Technopark

    private static final Network TECHNOPARK = SyntheticRegister.technopark().network();

    @Test
    void comesNearTheResidentsThatWerePublished() {
        assertThat(residents("2002-01-31")).isCloseTo(37, within(3));
        assertThat(residents("2011-06-30")).isCloseTo(170, within(10));
        assertThat(residents("2015-06-30")).isCloseTo(230, within(12));
        assertThat(residents("2016-06-30")).isCloseTo(250, within(12));
        assertThat(residents("2022-11-04")).isCloseTo(450, within(12));
    }

    private static int residents(String day) {
        return TECHNOPARK.residents(LocalDate.parse(day)).size();
    }

    @Test
    void comesNearTheSupportedThatWerePublished() {
        assertThat(supported("2011-12-31")).isCloseTo(550, within(40L));
        assertThat(supported("2015-01-01")).isCloseTo(700, within(70L));
        assertThat(supported("2016-06-30")).isBetween(800L, 900L);
        assertThat(supported("2018-10-31")).isBetween(1_001L, 1_150L);
        assertThat(supported("2019-11-30")).isBetween(1_101L, 1_250L);
        assertThat(supported("2021-12-31")).isBetween(2_850L, 2_999L);
        assertThat(supported("2022-11-04")).isBetween(2_900L, 2_999L);
        assertThat(TECHNOPARK.startups().stream()
                        .filter(startup -> !startup.residencies().isEmpty())
                        .count())
                .isEqualTo(1_546);
    }

    private static long supported(String day) {
        return TECHNOPARK.startups().stream()
                .filter(startup -> startup.supportPeriods().stream()
                        .anyMatch(period -> period.start().orElseThrow().mayHaveComeBy(LocalDate.parse(day))))
                .count();
    }

    @Test
    void aboutAQuarterOfTheResidentsLeavesInTheLastYear() {
        LocalDate end = LocalDate.of(2022, 11, 5);
        LocalDate start = end.minusYears(1);
        long exits = stays(TECHNOPARK)
                .flatMap(stay -> stay.end().stream())
                .filter(left -> !left.isBefore(start) && left.isBefore(end))
                .count();
        double average = start.datesUntil(end)
                .mapToInt(day -> TECHNOPARK.residents(day).size())
                .average()
                .orElseThrow();
        assertThat(exits / average).isBetween(0.25, 0.30);
    }

    private static Stream<Stay> stays(Network network) {
        LocalDate extractedOn = network.register().orElseThrow().extractedOn().orElseThrow();
        Frame frame = Frame.of(network, extractedOn);
        return network.startups().stream().flatMap(startup -> stays(startup, frame));
    }

    private static Stream<Stay> stays(Startup startup, Frame frame) {
        return StartupInNetwork.of(startup, frame).stays().stream().map(Spell::stay);
    }

    @Test
    void aboutEightyNinePerCentOfTheGraduatesLiveFiveYearsLater() {
        LocalDate asOf = LocalDate.of(2022, 11, 4);
        Frame frame = Frame.of(TECHNOPARK, asOf);
        double survival = 1;
        record Observed(long days, boolean died) {}
        List<Observed> graduates = TECHNOPARK.startups().stream()
                .flatMap(startup -> stays(startup, frame)
                        .filter(stay -> stay.outcome().equals(Optional.of(EndReason.GRADUATED)))
                        .limit(1)
                        .map(stay -> {
                            Optional<StatusEvent> last = startup.statusEvents().stream()
                                    .filter(event -> isDeath(event) || event.status() == VitalStatus.UNKNOWN)
                                    .findFirst();
                            LocalDate end = last.map(StatusEvent::on)
                                    .flatMap(DateWindow::day)
                                    .orElse(asOf);
                            return new Observed(
                                    end.toEpochDay() - stay.end().orElseThrow().toEpochDay(),
                                    last.map(SyntheticRegisterTest::isDeath).orElse(false));
                        }))
                .sorted(Comparator.comparingLong(Observed::days)
                        .thenComparing(Observed::died, Comparator.reverseOrder()))
                .toList();
        for (int i = 0; i < graduates.size(); i++) {
            Observed graduate = graduates.get(i);
            if (graduate.died() && graduate.days() <= 1_826) {
                survival *= 1 - 1.0 / (graduates.size() - i);
            }
        }
        assertThat(survival).isCloseTo(0.89, within(0.02));
    }

    private static boolean isDeath(StatusEvent event) {
        return event.status() == VitalStatus.CLOSED || event.status() == VitalStatus.INSOLVENT;
    }

    @Test
    void aboutEightySixPerCentOfTheCompletedStaysEndInGraduation() {
        List<EndReason> outcomes =
                stays(TECHNOPARK).flatMap(stay -> stay.outcome().stream()).toList();
        long graduated = outcomes.stream().filter(EndReason.GRADUATED::equals).count();
        assertThat((double) graduated / outcomes.size()).isCloseTo(0.86, within(0.015));
    }

    @Test
    void directAndIndirectJobsOfTheLivingAreAboutAsManyAsWerePublished() {
        long jobs = TECHNOPARK.startups().stream()
                .filter(startup -> startup.statusEvents().stream().noneMatch(SyntheticRegisterTest::isDeath))
                .mapToLong(startup -> latest(startup.jobs(), Jobs::direct) + latest(startup.jobs(), Jobs::indirect))
                .sum();
        assertThat(jobs).isBetween(15_000L, 16_000L);
    }

    private static long latest(List<Jobs> jobs, Function<Jobs, OptionalLong> figure) {
        return Lists.reverse(jobs).stream()
                .map(figure)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .map(OptionalLong::getAsLong)
                .orElse(0L);
    }

    @Test
    void theRegistersHaveNoErrorAndFewWarnings() {
        ValidationReport technopark = Validator.asOf(LocalDate.of(2022, 11, 4)).validate(TECHNOPARK);
        assertThat(technopark.count(Severity.ERROR)).isZero();
        assertThat(technopark.count(Severity.WARNING)).isBetween(10L, 40L);
        ValidationReport invented = Validator.asOf(LocalDate.of(2024, 6, 30)).validate(INVENTED);
        assertThat(invented.count(Severity.ERROR)).isZero();
        assertThat(invented.count(Severity.WARNING)).isBetween(10L, 100L);
    }

    // Any register

    private static final Network INVENTED =
            SyntheticRegister.builder().startups(5_000).build().network();

    @Test
    void nothingIsDatedAfterTheExtract() {
        for (Network network : List.of(TECHNOPARK, INVENTED)) {
            LocalDate extractedOn =
                    network.register().orElseThrow().extractedOn().orElseThrow();
            for (Startup startup : network.startups()) {
                Stream<DateWindow> days = Stream.of(
                                startup.supportPeriods().stream()
                                        .flatMap(period -> Stream.of(period.start(), period.end())
                                                .flatMap(Optional::stream)),
                                startup.statusEvents().stream()
                                        .flatMap(event -> Stream.concat(
                                                Stream.of(event.on()),
                                                event.observedOn().stream().map(DateWindow::of))),
                                startup.founded().stream(),
                                startup.jobs().stream().map(Jobs::on),
                                startup.revenues().stream()
                                        .map(revenue ->
                                                DateWindow.of(revenue.end().minusDays(1))),
                                startup.fundingRounds().stream().map(round -> round.on()),
                                startup.serviceUses().stream().map(use -> use.on()))
                        .flatMap(stream -> stream);
                assertThat(days).as(startup.toString()).allMatch(day -> day.hasSurelyComeBy(extractedOn));
            }
        }
    }

    @Test
    void residenciesOfAStartupDoNotOverlapAndAreAtOpenSites() {
        for (Network network : List.of(TECHNOPARK, INVENTED)) {
            for (Startup startup : network.startups()) {
                List<SupportPeriod> residencies = startup.residencies();
                for (int i = 0; i < residencies.size(); i++) {
                    SupportPeriod residency = residencies.get(i);
                    LocalDate start = residency.start().flatMap(DateWindow::day).orElseThrow();
                    assertThat(residency.end().flatMap(DateWindow::day).orElse(LocalDate.MAX))
                            .isAfter(start);
                    if (i > 0) {
                        assertThat(start)
                                .isAfterOrEqualTo(residencies
                                        .get(i - 1)
                                        .end()
                                        .flatMap(DateWindow::day)
                                        .orElseThrow());
                    }
                    Site site = network.getSite(residency.siteId().orElseThrow());
                    assertThat(site.isOpenOn(start) || site.isStatusUncertainOn(start))
                            .as("%s at %s from %s", startup.id(), site.id(), start)
                            .isTrue();
                    residency
                            .end()
                            .flatMap(DateWindow::day)
                            .ifPresent(end -> assertThat(site.isOpenOn(end.minusDays(1))
                                            || site.isStatusUncertainOn(end.minusDays(1)))
                                    .isTrue());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 2_000, 20_000})
    void capacitiesAreNotExceeded(long size) {
        assertWithinCapacity(SyntheticRegister.builder().startups(size).build().network());
    }

    @Test
    void capacitiesOfTechnoparkAreNotExceeded() {
        assertWithinCapacity(TECHNOPARK);
    }

    private static void assertWithinCapacity(Network network) {
        LocalDate extractedOn = network.register().orElseThrow().extractedOn().orElseThrow();
        for (Site site : network.sites()) {
            for (LocalDate day = extractedOn; day.getYear() > 2000; day = day.minusMonths(3)) {
                LocalDate on = day;
                site.capacities().stream()
                        .filter(capacity -> !capacity.start()
                                        .flatMap(DateWindow::day)
                                        .orElse(LocalDate.MIN)
                                        .isAfter(on)
                                && capacity.end()
                                        .flatMap(DateWindow::day)
                                        .orElse(LocalDate.MAX)
                                        .isAfter(on))
                        .forEach(capacity -> assertThat(
                                        network.residents(site.id(), on).size())
                                .as("residents of %s on %s", site.id(), on)
                                .isLessThanOrEqualTo(capacity.quantity().value().intValueExact()));
            }
        }
    }

    @Test
    void cohortsKnowHowManyWereAdmitted() {
        for (Network network : List.of(TECHNOPARK, INVENTED)) {
            assertThat(network.cohorts()).isNotEmpty();
            for (Cohort cohort : network.cohorts()) {
                assertThat(network.startups(cohort.id())).hasSize((int)
                        Funnel.of(cohort.funnel()).number(FunnelStep.ADMITTED).orElseThrow());
            }
        }
    }

    @Test
    void identifiersHaveRightCheckDigits() {
        List<String> numbers = INVENTED.startups().stream()
                .flatMap(startup -> startup.identifiers().stream())
                .map(Identifier::id)
                .toList();
        assertThat(numbers).hasSizeGreaterThan(1_000).allSatisfy(number -> {
            assertThat(number).matches("9[0-9]{14}");
            assertThat(new BigInteger(number).mod(BigInteger.valueOf(97))).isZero();
        });
    }

    @Test
    void noBranchOfALifeIsStarved() {
        List<Startup> startups = INVENTED.startups();
        List<SupportPeriod> periods = startups.stream()
                .flatMap(startup -> startup.supportPeriods().stream())
                .toList();
        for (EndReason reason : EndReason.values()) {
            assertThat(periods)
                    .as(reason.name())
                    .filteredOn(period -> period.endReason().equals(Optional.of(reason)))
                    .hasSizeGreaterThan(reason == EndReason.EXPELLED || reason == EndReason.TERM_REACHED ? 5 : 25);
        }
        for (SupportLevel level : SupportLevel.values()) {
            assertThat(periods).filteredOn(period -> period.level() == level).hasSizeGreaterThan(400);
        }
        for (SupportMode mode : SupportMode.values()) {
            assertThat(periods)
                    .filteredOn(period -> period.mode().equals(Optional.of(mode)))
                    .hasSizeGreaterThan(80);
        }
        for (VitalStatus status : VitalStatus.values()) {
            assertThat(startups)
                    .as(status.name())
                    .filteredOn(startup -> startup.statusEvents().stream().anyMatch(event -> event.status() == status))
                    .hasSizeGreaterThan(5);
        }
        ImmutableList<Stay> stays = stays(INVENTED).collect(ImmutableList.toImmutableList());
        assertThat(stays).filteredOn(stay -> stay.supports().size() > 1).hasSizeGreaterThan(80);
        assertThat(stays.size()
                        - startups.stream()
                                .filter(startup -> !startup.residencies().isEmpty())
                                .count())
                .as("returns")
                .isGreaterThan(25);
        assertShare(startups, 0.03, 0.05, startup -> startup.name().codePoints().anyMatch(c -> c > 0x600 && c < 0x700));
        assertShare(
                startups,
                0.01,
                0.05,
                startup -> startup.names().stream()
                        .anyMatch(name -> name.language().equals(Optional.of("zgh"))));
        assertShare(
                startups,
                0.30,
                0.50,
                startup -> startup.founded().isPresent()
                        && startup.founded().get().day().isEmpty());
        assertShare(startups, 0.05, 0.25, startup -> startup.founded().isEmpty());
        assertShare(startups, 0.10, 0.30, startup -> !startup.revenues().isEmpty());
        assertShare(startups, 0.08, 0.20, startup -> !startup.fundingRounds().isEmpty());
        assertShare(startups, 0.30, 0.50, startup -> !startup.serviceUses().isEmpty());
        assertShare(startups, 0.65, 0.85, startup -> !startup.jobs().isEmpty());
        assertShare(startups, 0.01, 0.10, startup -> startup.sectors().isEmpty());
        assertThat(startups.stream()
                        .flatMap(startup -> startup.kind().stream())
                        .map(OpenCode::code)
                        .distinct())
                .hasSize(3);
        assertThat(startups.stream()
                        .flatMap(startup -> startup.stage().stream())
                        .distinct())
                .hasSize(6);
        assertThat(startups.stream()
                        .flatMap(startup -> startup.fundingRounds().stream())
                        .map(round -> round.instrument().orElseThrow())
                        .distinct())
                .hasSize(6);
    }

    private static void assertShare(List<Startup> startups, double least, double most, Predicate<Startup> which) {
        double share = (double) startups.stream().filter(which).count() / startups.size();
        assertThat(share).isBetween(least, most);
    }

    @Test
    void theLivesDoNotDependOnHowMuchIsTold() {
        Network terse = SyntheticRegister.builder().richness(0).build().network();
        Network rich = SyntheticRegister.builder().richness(5).build().network();
        for (int i = 0; i < terse.startups().size(); i++) {
            Startup one = terse.startups().get(i);
            Startup other = rich.startups().get(i);
            assertThat(one.statusEvents()).isEqualTo(other.statusEvents());
            assertThat(one.residencies().stream().map(SupportPeriod::start).filter(Objects::nonNull))
                    .containsExactlyElementsOf(other.residencies().stream()
                            .map(SupportPeriod::start)
                            .toList());
        }
        assertThat(terse.startups()).allMatch(startup -> startup.serviceUses().isEmpty());
    }
}
