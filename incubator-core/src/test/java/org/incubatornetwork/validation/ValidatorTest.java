package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.incubatornetwork.arbitraries.NetworkFindings;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.Examples;
import org.incubatornetwork.validation.catalogue.IdentityRules;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.catalogue.StatusRules;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorTest {
    private static final Rule THROWS_ON_RIF = Rule.builder("THROWS_ON_RIF")
            .message(LocalizedText.of("never said"))
            .on(EntityKind.STARTUP, (startup, context) -> {
                if (!startup.id().value().equals("atlas")) {
                    throw new IllegalStateException("no {rule} for " + startup.id());
                }
            })
            .build();

    private static final Rule EVERY_STARTUP = Rule.builder("EVERY_STARTUP")
            .message(LocalizedText.of("{name}"))
            .on(
                    EntityKind.STARTUP,
                    (startup, context) ->
                            context.at("name").with("name", startup.name()).report())
            .build();

    /** A register with faults of every kind that a register can have. */
    private static final Network FAULTY = faulty();

    private static Network faulty() {
        SyntheticRegister register = SyntheticRegister.builder()
                .seed(3)
                .startups(300)
                .faultShare(0.5)
                .build();
        Network network = register.network();
        List<Startup> startups = new ArrayList<>(network.startups());
        for (int i = 50; i < 300; i += 50) {
            startups.set(i, startups.get(i - 7));
            startups.set(i + 1, startups.get(i + 1).withName(startups.get(i + 2).name() + " s.a.r.l."));
            startups.set(
                    i + 3,
                    startups.get(i + 3)
                            .withMetadata(Metadata.builder()
                                    .addIdentifiers(Identifier.of("MA-ICE", "001561191000066"))
                                    .build()));
        }
        return network.withStartups(startups);
    }

    private static Validator validator() {
        return Validator.asOf(LocalDate.of(2023, 1, 1));
    }

    private static ValidationReport whole() {
        return validator().validate(FAULTY);
    }

    @Test
    void aValidatorSaysItsDayAndHowManyRulesItApplies() {
        assertThat(Validator.asOf(LocalDate.of(2024, 1, 1)))
                .hasToString("Validator{asOf=2024-01-01, rules="
                        + RuleCatalogue.rules().size() + "}");
    }

    @Test
    void registerHasManyFindings() {
        assertThat(whole().counts())
                .extracting(RuleCount::code)
                .contains("ID_DUPLICATE", "NAME_NEAR_DUPLICATE", "IDENTIFIER_DUPLICATE", "SUPPORT_IN_FUTURE");
    }

    @Test
    void validatorNeedsADay() {
        assertThatThrownBy(() -> Validator.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a validator must have a day: asOf");
    }

    @Test
    void findingsComeByPlaceInTheDocument() {
        List<Finding> findings = whole().findings();
        assertThat(findings).isSortedAccordingTo(FindingOrder.INSTANCE);
        assertThat(findings.stream()
                        .map(finding -> finding.subject().orElseThrow())
                        .filter(subject -> subject.kind() == EntityKind.STARTUP)
                        .map(subject -> Integer.valueOf(subject.pointer().substring("/network/startups/".length()))))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void anyPartitionInAnyOrderGivesTheSameReport(int parts) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, FAULTY.startups().size()).boxed().toList());
        Collections.shuffle(order, new Random(parts));
        List<ValidationRun> runs = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            runs.add(validator().start(FAULTY));
        }
        for (int i = 0; i < order.size(); i++) {
            runs.get(i % parts).add(FAULTY.startups().get(order.get(i)), order.get(i));
        }
        ValidationRun merged = validator().start(FAULTY);
        runs.forEach(run -> merged.merge(SerializedCopy.of(run)));
        assertThat(merged.report()).isEqualTo(whole());
    }

    @Test
    void runsThatAskSomethingElseAreRefused() {
        ValidationRun run = validator().start(FAULTY);
        assertThatThrownBy(() -> run.merge(validator().start(Examples.SOUND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "runs can be merged only if they ask the same of the same network; these differ in the network's id:"
                                + " ValidationRun{asOf=2023-01-01, network=urn:example:synthetic:network, startups=0}, ValidationRun{asOf=2023-01-01,"
                                + " network=urn:example:atlas-network, startups=0}");
        assertThatThrownBy(() -> run.merge(Validator.asOf(Examples.AS_OF).start(FAULTY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run.merge(Validator.builder()
                        .asOf(LocalDate.of(2023, 1, 1))
                        .addRules(EVERY_STARTUP)
                        .build()
                        .start(FAULTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runGoesOnAfterAReport() {
        ValidationRun run = validator().start(FAULTY);
        assertThat(run.report().startups()).isZero();
        assertThat(run.report().skippedRules())
                .extracting(SkippedRule::code)
                .contains("COHORT_FUNNEL_MISMATCH", "SERVICE_NEVER_ELIGIBLE");
        FAULTY.startups().subList(0, 100).forEach(run::add);
        assertThat(run.report())
                .isEqualTo(validator().validate(FAULTY, FAULTY.startups().subList(0, 100)));
        FAULTY.startups().subList(100, 300).forEach(run::add);
        assertThat(run.report()).isEqualTo(whole()).isEqualTo(run.report());
    }

    @Test
    void runTravelsBetweenAnyTwoStepsWithRulesOfOnesOwn() {
        Validator validator = Validator.builder()
                .asOf(LocalDate.of(2023, 1, 1))
                .addRules(EVERY_STARTUP, THROWS_ON_RIF)
                .build();
        ValidationRun run = SerializedCopy.of(SerializedCopy.of(validator).start(FAULTY));
        FAULTY.startups().subList(0, 100).forEach(run::add);
        ValidationRun further = SerializedCopy.of(run);
        FAULTY.startups().subList(100, 300).forEach(further::add);
        assertThat(SerializedCopy.of(further).report()).isEqualTo(validator.validate(FAULTY));
    }

    @Test
    void startupsComeFromAnywhere() {
        Network frame = FAULTY.withStartups(ImmutableList.of());
        assertThat(validator().validate(frame, FAULTY.startups())).isEqualTo(whole());
        assertThat(validator().validate(frame, FAULTY.startups().parallelStream()))
                .isEqualTo(whole());
    }

    @Test
    void reportIsTheSameInAnyLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = whole().findings().toString();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(whole().findings()).hasToString(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void reportSurvivesSerialization() {
        assertThat(SerializedCopy.of(whole())).isEqualTo(whole());
        Suppression suppression = Suppression.of("0123456789abcdef", "as printed", Examples.AS_OF);
        ValidationConfiguration configuration = ValidationConfiguration.builder()
                .addSuppressions(suppression, Suppression.of("0123456789abcdee", "as printed"))
                .set("JOBS_JUMP", "factor", 3)
                .build();
        assertThat(SerializedCopy.of(configuration)).isEqualTo(configuration);
    }

    @Test
    void countsAreExactAndSamplesCapped() {
        int size = 2500;
        List<Startup> startups = IntStream.range(0, size)
                .mapToObj(i -> Startup.builder()
                        .id(StartupId.of("s" + i))
                        .name("S" + i)
                        .build())
                .toList();
        Network network =
                Network.builder().id("n").name("N").addAllStartups(startups).build();
        ValidationReport report = Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(EVERY_STARTUP)
                .build()
                .validate(network);
        assertThat(report.counts()).containsExactly(new RuleCount("EVERY_STARTUP", Severity.WARNING, size, 1000));
        assertThat(report.counts().get(0).omitted()).isEqualTo(1500);
        assertThat(report.findings())
                .extracting(Finding::pointer)
                .startsWith("/network/startups/0/name", "/network/startups/1/name")
                .endsWith("/network/startups/999/name");
        assertThat(report.fingerprints()).hasSize(size);
        ValidationReport again = Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(EVERY_STARTUP)
                .configuration(ValidationConfiguration.builder()
                        .addAllBaseline(report.fingerprints())
                        .build())
                .build()
                .validate(network);
        assertThat(again.findings()).isEmpty();
        assertThat(again.accepted()).isEqualTo(size);
    }

    @Test
    void ruleThatThrowsIsOneFindingAndTheOthersGoOn() {
        ValidationReport report = Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(EVERY_STARTUP, THROWS_ON_RIF)
                .build()
                .validate(Examples.SOUND);
        NetworkFindings.of(report)
                .areExactly(
                        "EVERY_STARTUP /network/startups/0/name",
                        "EVERY_STARTUP /network/startups/1/name",
                        "EVERY_STARTUP /network/startups/2/name",
                        "RULE_FAILED /network/startups/2");
        assertThat(report.findings().get(2).message(Locale.ENGLISH))
                .isEqualTo("The rule THROWS_ON_RIF failed: java.lang.IllegalStateException (no {rule} for souss).");
    }

    @Test
    void rulesThatCannotRunAreListedWithTheReason() {
        Network network = Network.builder().id("n").name("N").build();
        ValidationReport report = Validator.asOf(Examples.AS_OF).validate(network);
        assertThat(report.findings()).isEmpty();
        assertThat(report.skippedRules())
                .extracting(SkippedRule::code)
                .containsExactly(
                        "COHORT_FUNNEL_MISMATCH",
                        "FACT_BEFORE_NETWORK",
                        "RESIDENCY_EXCEEDS_POLICY",
                        "SERVICE_NEVER_ELIGIBLE",
                        "SITE_OPENED_BEFORE_NETWORK");
        assertThat(report.skippedRules().get(2).reason().in(Locale.FRENCH))
                .isEqualTo("Ni le réseau ni aucun de ses programmes n'a de politique de séjour.");
    }

    @Test
    void rulesAreDisabledRegradedAndTuned() {
        Network network = Examples.SOUND.withRoles(
                Examples.SOUND.roles().get(0), Examples.SOUND.roles().get(1).withShare(new BigDecimal("0.648")));
        assertThat(codes(network, ValidationConfiguration.DEFAULT)).containsExactly("SHARES_SUM");
        assertThat(codes(
                        network,
                        ValidationConfiguration.builder().disable("SHARES_SUM").build()))
                .isEmpty();
        assertThat(codes(
                        network,
                        ValidationConfiguration.builder()
                                .set("SHARES_SUM", "tolerance", new BigDecimal("0.002"))
                                .build()))
                .isEmpty();
        assertThat(codes(
                        network,
                        ValidationConfiguration.builder().addOnly("NAME_BLANK").build()))
                .isEmpty();
        ValidationReport graded = report(
                network,
                ValidationConfiguration.builder()
                        .grade("SHARES_SUM", Severity.ERROR)
                        .build());
        assertThat(graded.hasErrors()).isTrue();
        assertThat(graded.isFailure()).isTrue();
        assertThat(report(network, ValidationConfiguration.DEFAULT).isFailure()).isFalse();
        assertThat(report(
                                network,
                                ValidationConfiguration.builder()
                                        .failOn(Severity.WARNING)
                                        .build())
                        .isFailure())
                .isTrue();
    }

    @Test
    void lastGradeAndLastThresholdOfARuleCount() {
        ValidationConfiguration given = ValidationConfiguration.builder()
                .grade("SHARES_SUM", Severity.ERROR)
                .set("SHARES_SUM", "tolerance", new BigDecimal("0.5"))
                .set("JOBS_JUMP", "factor", 3)
                .build();

        ValidationConfiguration changed = ValidationConfiguration.builder()
                .from(given)
                .grade("SHARES_SUM", Severity.ERROR)
                .grade("SHARES_SUM", Severity.INFO)
                .set("SHARES_SUM", "tolerance", new BigDecimal("0.1"))
                .build();

        assertThat(changed.severities()).containsOnly(Map.entry("SHARES_SUM", Severity.INFO));
        assertThat(changed.parameters())
                .containsOnly(
                        Map.entry("JOBS_JUMP", ImmutableMap.of("factor", BigDecimal.valueOf(3))),
                        Map.entry("SHARES_SUM", ImmutableMap.of("tolerance", new BigDecimal("0.1"))));
    }

    @Test
    void findingIsSuppressedUntilItExpires() {
        Network network = Examples.SOUND.withRoles(Examples.SOUND.roles().get(0));
        String fingerprint = report(network, ValidationConfiguration.DEFAULT)
                .findings()
                .get(0)
                .fingerprint();
        ValidationReport suppressed = report(
                network,
                ValidationConfiguration.builder()
                        .suppress(fingerprint, "as printed")
                        .build());
        assertThat(suppressed.findings()).isEmpty();
        assertThat(suppressed.suppressed()).isEqualTo(1);
        assertThat(suppressed.idleSuppressions()).isEmpty();
        Suppression expired = Suppression.of(fingerprint, "as printed", Examples.AS_OF.minusDays(1));
        ValidationReport late = report(
                network,
                ValidationConfiguration.builder().addSuppressions(expired).build());
        assertThat(late.findings()).hasSize(1);
        assertThat(late.idleSuppressions()).containsExactly(expired);
    }

    @Test
    void whatIsPutTwiceIsRefused() {
        ValidationConfiguration.Builder builder = ValidationConfiguration.builder()
                .putSeverity("SHARES_SUM", Severity.ERROR)
                .putSeverity("SHARES_SUM", Severity.INFO);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SHARES_SUM");
    }

    @Test
    void configurationOfWhatDoesNotExistIsRefusedWithTheNearest() {
        ValidationConfiguration configuration = ValidationConfiguration.builder()
                .disable("SHARE_SUM")
                .set("JOBS_JUMP", "facter", 3)
                .set("JOBS_JUMP", "minimum", new BigDecimal("1.5"))
                .grade("NOTHING_LIKE_IT_AT_ALL", Severity.INFO)
                .build();
        assertThatThrownBy(() -> report(Examples.SOUND, configuration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule JOBS_JUMP: parameter minimum must be a whole number, was 1.5;"
                        + " unknown parameter facter of rule JOBS_JUMP; did you mean factor?;"
                        + " unknown rule NOTHING_LIKE_IT_AT_ALL; unknown rule SHARE_SUM; did you mean SHARES_SUM?");
    }

    @Test
    void whatIsNotKnownHasTheNearestThatIs() {
        Startup rif = Examples.SOUND.startups().get(1);
        SupportPeriod astray = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(SiteId.of("rabatt"))
                .start(LocalDate.of(2023, 1, 1))
                .build();
        Network network = Examples.SOUND
                .withStartup(rif.withStages(StageStep.of(Stage.of("SEEED"))).withSupportPeriods(astray))
                .withClaims(Claim.builder()
                        .measure(MeasureId.of("residentz"))
                        .quantity(Quantity.exactly(3))
                        .asOf(DateWindow.parse("2023"))
                        .build());

        assertThat(report(network, ValidationConfiguration.DEFAULT).findings())
                .filteredOn(finding -> finding.hint().isPresent())
                .extracting(finding -> finding.code() + " " + finding.hint().orElseThrow())
                .containsExactlyInAnyOrder(
                        "CLAIM_MEASURE_UNKNOWN residents", "CODE_UNKNOWN SEED", "REFERENCE_DANGLING rabat");
    }

    @Test
    void theNearestIsSoughtForTheFindingsThatAreKeptAlone() {
        AtomicInteger searches = new AtomicInteger();
        Collection<String> known = new AbstractCollection<>() {
            @Override
            public Iterator<String> iterator() {
                searches.incrementAndGet();
                return List.of("rabat").iterator();
            }

            @Override
            public int size() {
                return 1;
            }
        };
        Rule astray = Rule.builder("ASTRAY")
                .message(LocalizedText.of("astray"))
                .on(
                        EntityKind.STARTUP,
                        (startup, context) ->
                                context.at("name").nearest("rabatt", known).report())
                .build();
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addAllStartups(IntStream.range(0, 5000)
                        .mapToObj(
                                i -> Startup.builder().id("s" + i).name("S" + i).build())
                        .toList())
                .build();

        ValidationReport report =
                Validator.builder().asOf(Examples.AS_OF).rules(astray).build().validate(network);
        assertThat(report.count("ASTRAY")).isEqualTo(5000);
        assertThat(report.findings())
                .hasSize(1000)
                .allSatisfy(finding -> assertThat(finding.hint()).contains("rabat"));
        assertThat(searches).hasValueLessThanOrEqualTo(2000);
    }

    @Test
    void statusesAreReadByTheirDaysNotByTheirOrder() {
        StatusEvent closed = event(VitalStatus.CLOSED, "2022-01-01");
        StatusEvent again = event(VitalStatus.OPERATING, "2023-01-01");
        StatusEvent first = event(VitalStatus.OPERATING, "2021-01-01");

        assertThat(statusCodes(first, closed, again))
                .containsExactly("STATUS_AFTER_TERMINAL /network/startups/0/statusEvents/2/status");
        assertThat(statusCodes(again, closed, first))
                .containsExactly("STATUS_AFTER_TERMINAL /network/startups/0/statusEvents/0/status");
        assertThat(statusCodes(closed, first)).isEmpty();
        assertThat(statusCodes(first, event(VitalStatus.ACQUIRED, "2021-01-01")))
                .isEmpty();
        assertThat(statusCodes(first, event(VitalStatus.CLOSED, "2021-01-01")))
                .containsExactly("STATUS_ORDER /network/startups/0/statusEvents/1/on");
    }

    private static StatusEvent event(VitalStatus status, String on) {
        return StatusEvent.builder().status(status).on(LocalDate.parse(on)).build();
    }

    private static List<String> statusCodes(StatusEvent... events) {
        Startup startup =
                Startup.builder().id("s").name("S").addStatusEvents(events).build();
        return Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(StatusRules.STATUS_ORDER, StatusRules.STATUS_AFTER_TERMINAL)
                .build()
                .validate(
                        Network.builder().id("n").name("N").addStartups(startup).build())
                .findings()
                .stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    @Test
    void twoRulesOfOneCodeAreRefused() {
        Rule other = Rule.builder("SHARES_SUM").message(LocalizedText.of("m")).build();
        assertThatThrownBy(() ->
                        Validator.builder().asOf(Examples.AS_OF).addRules(other).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("two rules have one code");
    }

    @Test
    void fingerprintSurvivesReordering() {
        List<Startup> reversed = new ArrayList<>(FAULTY.startups());
        Collections.rotate(reversed, 11);
        Validator validator = validator();
        assertThat(validator.validate(FAULTY.withStartups(reversed)).fingerprints())
                .isEqualTo(validator.validate(FAULTY).fingerprints())
                .hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{first} ${name} %s %n $1 \\1 {0}",
                "line\nbreak\r\tand\u0000nul",
                "\u202eright to left\u202c \u2066isolate\u2069",
                "\u200b\ufeffinvisible\u2028",
                "<script>alert('x')</script> | ` [a](b)",
                "تكنوبارك",
                "\ud83d\ude80 \ud800 lone"
            })
    void hostileNamesStayData(String name) {
        List<Startup> startups = List.of(
                Startup.builder().id("a").name(name).build(),
                Startup.builder().id("b").name(name).build());
        Network network =
                Network.builder().id("n").name("N").addAllStartups(startups).build();
        for (Finding finding : Validator.builder()
                .asOf(Examples.AS_OF)
                .rules(EVERY_STARTUP, IdentityRules.NAME_NEAR_DUPLICATE)
                .build()
                .validate(network)
                .findings()) {
            assertThat(finding.message(Locale.ENGLISH)).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
            assertThat(finding.message().arguments()).containsEntry("name", name);
        }
    }

    private static ValidationReport report(Network network, ValidationConfiguration configuration) {
        return Validator.builder()
                .asOf(Examples.AS_OF)
                .configuration(configuration)
                .build()
                .validate(network);
    }

    private static List<String> codes(Network network, ValidationConfiguration configuration) {
        return report(network, configuration).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
