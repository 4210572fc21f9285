package org.incubatornetwork.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.arbitraries.MetricLaws;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricResults;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.CountingAccumulator;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.OwnPolicy;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consumer's metric that needs all that ours have, from a package that sees what is public alone. */
class ConsumerMetricTest {
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);
    private static final SiteId QUAY = SiteId.of("quay");
    private static final SiteId PIER = SiteId.of("pier");

    /** Who left in the period and lives on the day, by who left; by site, and with what is not known. */
    private static final class LeftAndLiving extends CountingAccumulator {
        private static final long serialVersionUID = 1L;
        private static final int LEFT = 0;
        private static final int LIVING = 1;
        private static final int WITHOUT_REASON = 2;

        LeftAndLiving(Question question) {
            super(question, 3);
        }

        @Override
        public void add(StartupHistory history) {
            for (Spell spell : history.spells()) {
                if (spell.isDeparture()
                        && spell.endDay() >= question().periodStartDay()
                        && spell.endDay() < question().periodEndDay()) {
                    ExitPolicy exits = question().policies().exits();
                    count(LEFT);
                    count(LIVING, history.life().deathDay(exits) > question().asOfDay() ? 1 : 0);
                    count(WITHOUT_REASON, spell.reason().isPresent() ? 0 : 1);
                }
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            long sites = question().sites().stream().filter(SiteHistory::isOpen).count();
            if (total(LEFT) == 0) {
                result.noValue(NOBODY_LEFT);
            } else {
                result.figure(
                        Figure.proportion(total(LIVING), total(LEFT), question().policies()));
            }
            result.populationSize(total(LEFT))
                    .coverage(Coverage.of(total(LEFT) - total(WITHOUT_REASON), total(LEFT)))
                    .putPart(PartKey.of("open", "SITES"), Figure.count(MetricUnit.SITES, sites))
                    .exclude("LEFT_WITHOUT_REASON", total(WITHOUT_REASON));
            if (!question().isSite()) {
                result.addWarning(MetricWarning.of(
                        "ALL_SITES",
                        Message.of(
                                LocalizedText.of("Counted over {sites} sites."),
                                ImmutableMap.of("sites", question().sites().size()))));
            }
        }
    }

    private static final NoValue NOBODY_LEFT =
            NoValue.of("NOBODY_LEFT", Message.of(LocalizedText.of("Undefined: nobody left.")));

    private static final Metric LEFT_AND_LIVING = Metric.builder()
            .id("left-and-living")
            .version(1)
            .unit(MetricUnit.RATIO)
            .basis(TimeBasis.PERIOD)
            .name(LocalizedText.of("Left and living"))
            .definition(LocalizedText.of("Who left in the period and lives, by who left."))
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addPolicies(PolicyKind.EXITS, PolicyKind.CONFIDENCE_LEVEL, PolicyKind.PROPORTION_LIMITS)
            .addSideBySide(PolicyKind.EXITS)
            .addBreakdown("open=SITES")
            .addCaveat(MetricWarning.of("YOUNG", Message.of(LocalizedText.of("A young metric."))))
            .putExclusion("LEFT_WITHOUT_REASON", LocalizedText.of("departures without a reason"))
            .accumulator(LeftAndLiving::new)
            .build();

    private static Startup startup(String id, SiteId site, String end, Optional<EndReason> reason) {
        return Startup.builder()
                .id(id)
                .name(id)
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(site)
                        .start(LocalDate.of(2020, 1, 1))
                        .end(LocalDate.parse(end))
                        .endReason(reason)
                        .build())
                .build();
    }

    private static Network network() {
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .addSites(Site.builder().id(QUAY).name("Quay").build())
                .addSites(Site.builder().id(PIER).name("Pier").build())
                .addStartups(startup("alive", QUAY, "2021-05-01", Optional.of(EndReason.GRADUATED)))
                .addStartups(startup("unsaid", QUAY, "2021-06-01", Optional.empty()))
                .addStartups(startup("failed", QUAY, "2021-07-01", Optional.of(EndReason.FAILED)))
                .addStartups(startup("earlier", PIER, "2020-07-01", Optional.of(EndReason.GRADUATED)))
                .build();
    }

    @Test
    void engineMeasuresItAsItMeasuresOurs() {
        MetricReport report = MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2021))
                .addMetrics(LEFT_AND_LIVING)
                .build()
                .measure(network());
        MetricResult whole = report.get("left-and-living").network();
        assertThat(whole.numerator())
                .hasValueSatisfying(living -> assertThat(living).isEqualByComparingTo("2"));
        assertThat(whole.denominator())
                .hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("3"));
        assertThat(whole.interval()).isPresent();
        assertThat(whole.exclusions()).containsEntry("LEFT_WITHOUT_REASON", 1L);
        assertThat(whole.exclusion("LEFT_WITHOUT_REASON").in(Locale.ENGLISH)).isEqualTo("departures without a reason");
        assertThat(whole.exclusion("OUTCOME_UNKNOWN").in(Locale.ENGLISH)).isEqualTo("completed stays without a reason");
        assertThat(whole.exclusion("UNHEARD_OF").in(Locale.ENGLISH)).isEqualTo("UNHEARD_OF");
        assertThat(whole.warnings())
                .extracting(warning -> warning.message(Locale.ENGLISH))
                .containsExactly(
                        "Counted over 2 sites.",
                        "A young metric.",
                        "The data are known of 2 out of 3 only, which is less than 80%.");
        assertThat(whole.part("open", "SITES").count()).hasValue(0);
        assertThat(whole.policiesUsed()).containsEntry(PolicyKind.EXITS, "NBIA");
        assertThat(report.get("left-and-living")
                        .under(policies -> policies.withExits(ExitPolicy.STRICT))
                        .at(QUAY)
                        .populationSize())
                .hasValue(3);
        assertThat(report.get("left-and-living").at(PIER).noValue()).contains(NOBODY_LEFT);
        assertThat(LEFT_AND_LIVING.formula()).isEmpty();
        assertThat(LEFT_AND_LIVING.source()).isEmpty();
    }

    @Test
    void itKeepsTheLawsOfMetrics() {
        MetricLaws.of(LEFT_AND_LIVING, network(), MetricTime.of(DAY, ReportingPeriod.of(Year.of(2021))))
                .areKept();
    }

    @Test
    void itsParametersAreToldAndTellMetricsApart() {
        Metric strict = LEFT_AND_LIVING.withParameters(ImmutableMap.of("threshold", "2"));
        MetricEngine.Builder engine = MetricEngine.builder().asOf(DAY).year(Year.of(2021));
        MetricRun run = engine.addMetrics(strict).build().start(network());
        MetricRun other = engine.addMetrics(strict.withParameters(ImmutableMap.of("threshold", "3")))
                .build()
                .start(network());

        assertThat(run.report().get("left-and-living").network().parameters())
                .containsOnly(Map.entry("threshold", "2"));
        assertThat(LEFT_AND_LIVING.parameters()).isEmpty();
        assertThatThrownBy(() -> run.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the metrics or their policies");
    }

    private static final OwnPolicy LEAVERS = OwnPolicy.of("leavers-counted", "ALL", "GRADUATES");

    /** Counts those who left in the period, or of them the graduates, as a policy says. */
    private static final class Leavers extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        Leavers(Question question) {
            super(question, 1);
        }

        @Override
        public void add(StartupHistory history) {
            boolean graduates = LEAVERS.choice(question().policies()).equals("GRADUATES");
            for (Spell spell : history.spells()) {
                if (spell.isDeparture()
                        && spell.endDay() >= question().periodStartDay()
                        && (!graduates || spell.reason().equals(Optional.of(EndReason.GRADUATED)))) {
                    count(0);
                }
            }
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(0));
        }
    }

    private static Metric leavers() {
        return Metric.builder()
                .id("leavers")
                .version(1)
                .unit(MetricUnit.STARTUPS)
                .basis(TimeBasis.PERIOD)
                .name(LocalizedText.of("Leavers"))
                .definition(LocalizedText.of("Who left in the period."))
                .addOwnPolicies(LEAVERS)
                .accumulator(Leavers::new)
                .build();
    }

    @Test
    void aPolicyOfItsOwnIsChosenByTheEngineAndTold() {
        MetricEngine.Builder engine =
                MetricEngine.builder().asOf(DAY).year(Year.of(2021)).metrics(List.of(leavers()));
        Policies graduates =
                Policies.builder().putOwnChoice("leavers-counted", "GRADUATES").build();

        MetricResults both = engine.policies(Policies.DEFAULT, graduates)
                .build()
                .measure(network())
                .get("leavers");
        MetricResult all = both.network();
        MetricResult some = both.under(policies -> graduates).network();

        assertThat(all.count()).hasValue(3);
        assertThat(all.parameters()).containsOnly(Map.entry("leavers-counted", "ALL"));
        assertThat(some.count()).hasValue(1);
        assertThat(some.parameters()).containsOnly(Map.entry("leavers-counted", "GRADUATES"));
        assertThat(engine.policies(Policies.DEFAULT)
                        .build()
                        .measure(network())
                        .get("leavers")
                        .under(policies -> graduates)
                        .network()
                        .noValue())
                .contains(NoValue.POLICIES_NOT_MEASURED);
        MetricLaws.of(leavers(), network(), MetricTime.of(DAY, ReportingPeriod.of(Year.of(2021))))
                .areKept();
    }

    @Test
    void runsOfOtherChoicesAreNotMerged() {
        MetricEngine.Builder engine =
                MetricEngine.builder().asOf(DAY).year(Year.of(2021)).metrics(List.of(leavers()));
        MetricRun all = engine.build().start(network());
        MetricRun some = engine.policies(Policies.builder()
                        .putOwnChoice("leavers-counted", "GRADUATES")
                        .build())
                .build()
                .start(network());

        assertThatThrownBy(() -> all.merge(some))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the metrics or their policies");
    }

    @Test
    void policiesOfOtherDefaultsAreOthers() {
        OwnPolicy turned = OwnPolicy.of("leavers-counted", "GRADUATES", "ALL");
        MetricEngine.Builder engine = MetricEngine.builder().asOf(DAY).year(Year.of(2021));
        MetricRun all = engine.metrics(List.of(leavers())).build().start(network());
        MetricRun some = engine.metrics(List.of(leavers().withOwnPolicies(turned)))
                .build()
                .start(network());

        assertThat(turned).isNotEqualTo(LEAVERS);
        assertThatThrownBy(() -> all.merge(some))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the metrics or their policies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "", " ", "\t", "\ud800"})
    void choicesAreDifferentTextsThatCanBeSeen(String choice) {
        assertThatThrownBy(() -> OwnPolicy.of("leavers-counted", "ALL", choice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the choices of the policy leavers-counted must be different, and texts that can be seen, was \""
                                + VisibleText.of(choice) + "\"");
    }

    @Test
    void reconciliationTakesPoliciesOfMetricsOfOnesOwn() {
        Policies graduates =
                Policies.builder().putOwnChoice("leavers-counted", "GRADUATES").build();
        Reconciler.Builder reconciler =
                Reconciler.builder().asOf(DAY).metrics(List.of(leavers())).policies(graduates);
        Claim claim = Claim.builder()
                .measure("leavers")
                .quantity(Quantity.exactly(1))
                .asOf(DateWindow.of(LocalDate.of(2021, 12, 31)))
                .horizon(Period.ofYears(1))
                .build();

        assertThat(reconciler
                        .build()
                        .reconcile(network().withClaims(List.of(claim)))
                        .comparisons())
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.CONSISTENT);
        assertThatThrownBy(() -> reconciler
                        .policies(Policies.builder()
                                .putOwnChoice("leavers-counted", "GRADUATE")
                                .build())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the policy leavers-counted has no choice GRADUATE; did you mean GRADUATES?");
    }

    @Test
    void aChoiceThatNoMetricAsksForIsRefusedWithTheNearest() {
        MetricEngine.Builder engine = MetricEngine.builder().asOf(DAY).metrics(List.of(leavers()));

        assertThatThrownBy(() -> engine.policies(Policies.builder()
                                .putOwnChoice("leaver-counted", "ALL")
                                .build())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no metric has a policy leaver-counted; did you mean leavers-counted?");
        assertThatThrownBy(() -> engine.policies(Policies.builder()
                                .putOwnChoice("leavers-counted", "GRADUATE")
                                .build())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the policy leavers-counted has no choice GRADUATE; did you mean GRADUATES?");
        assertThatThrownBy(() -> leavers().withParameters(ImmutableMap.of("leavers-counted", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a metric's parameters and policies of its own must have different names");
    }

    @Test
    void aMetricOfStartupsTurnsOnSomeDay() {
        assertThatThrownBy(() -> leavers().withTurnings(ImmutableSet.of(Turning.STATUS, Turning.NEVER)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a metric turns on days of startups, or, if it is of the network's description, NEVER; "
                        + leavers() + " says [STATUS, NEVER]");
    }

    @Test
    void accumulatorCanBeTestedByItself() {
        Frame frame = Frame.of(network(), DAY);
        Question question =
                Question.of(frame, Optional.of(ReportingPeriod.of(Year.of(2021))), Scope.of(QUAY), Policies.DEFAULT);
        LeftAndLiving one = new LeftAndLiving(question);
        LeftAndLiving other = new LeftAndLiving(question);
        network()
                .startups()
                .forEach(startup -> StartupInNetwork.of(startup, frame)
                        .atSites()
                        .forEach(view -> (view.admissionDay() == EpochDay.NEVER ? one : other).add(view)));
        one.merge(other);
        MetricResult.Builder result = MetricResult.builder(LEFT_AND_LIVING, question);
        one.report(result);
        assertThat(result.build()).hasToString("left-and-living SITE quay: 0.6666666666666666");
    }
}
