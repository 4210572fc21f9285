package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;

class ReconciliationRunTest {
    private static final Reconciler RECONCILER = Reconciler.asOf(LocalDate.of(2020, 1, 1));

    /** A register, and claims of days, periods, sites, cohorts, horizons and currencies, some at one time and some not. */
    private static Network rich(long seed) {
        Network network = SyntheticRegister.builder()
                .seed(seed)
                .startups(60)
                .faultShare(0.2)
                .build()
                .network();
        return network.withClaims(
                claim("residents", "15", "2018-12-31"),
                claim("residents", "15", "2018"),
                claim("residents", "3", "2018-12-31")
                        .withSiteIds(network.sites().get(0).id()),
                claim("cohort-graduation-rate", "0.5", "2019-06-30")
                        .withCohortId(network.cohorts().get(0).id()),
                claim("exits", "9", "2018-12-31").withBasis(ClaimBasis.FLOW).withHorizon(Period.ofYears(1)),
                claim("startups-supported", "40", "2017-06").withBasis(ClaimBasis.CUMULATIVE),
                claim("startups-supported", "50", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE),
                claim("survival", "0.9", "2018-12-31")
                        .withClock(SurvivalClock.ADMISSION)
                        .withHorizon(Period.ofMonths(18)),
                claim("survival", "0.95", "2018-12-31")
                        .withClock(SurvivalClock.ADMISSION)
                        .withHorizon(Period.ofYears(5)),
                claim("funding-raised", "1000000", "2018-12-31")
                        .withBasis(ClaimBasis.CUMULATIVE)
                        .withCurrency("MAD"),
                claim("site-count", "4", "2018-12-31"),
                claim("capacity", "10", "2018-12-31"));
    }

    private static Claim claim(String measure, String figure, String day) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .quantity(Quantity.of(Qualifier.ABOUT, new BigDecimal(figure)))
                .asOf(DateWindow.parse(day))
                .build();
    }

    @Property(tries = 12)
    void anyPartitionAndOrderGiveTheSameReconciliation(
            @ForAll @LongRange(max = 1000) long seed, @ForAll @IntRange(min = 1, max = 7) int parts) throws Exception {
        Network network = rich(seed);
        Reconciliation whole = RECONCILER.reconcile(network);
        Random random = new Random(seed);
        List<Startup> shuffled = new ArrayList<>(network.startups());
        Collections.shuffle(shuffled, random);
        List<ReconciliationRun> runs = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            runs.add(RECONCILER.start(network));
        }
        shuffled.forEach(startup -> runs.get(random.nextInt(parts)).add(startup));
        Collections.shuffle(runs, random);

        Network frame = network.withStartups(ImmutableList.of());
        ReconciliationRun sum = RECONCILER.start(frame);
        for (ReconciliationRun run : runs) {
            sum.merge(SerializedCopy.of(run));
        }

        assertThat(sum.startups()).isEqualTo(network.startups().size());
        assertThat(SerializedCopy.of(sum).report()).isEqualTo(sum.report()).isEqualTo(whole);
        assertThat(SerializedCopy.of(whole)).isEqualTo(whole);
        assertThat(RECONCILER.reconcile(frame, shuffled)).isEqualTo(whole);
        assertThat(RECONCILER.reconcile(frame, shuffled.parallelStream())).isEqualTo(whole);
    }

    @Test
    void theRegisterDecidesTheVerdictAndNotTheStartupsOfTheNetworkGiven() {
        Network network = rich(1).withClaims(claim("startups-supported", "1", "2020-01-01")
                .withBasis(ClaimBasis.CUMULATIVE)
                .withQuantity(Quantity.of(Qualifier.AT_LEAST, 1)));

        ReconciliationRun run = RECONCILER.start(network);
        assertThat(run.report().comparisons().get(0).verdict()).isEqualTo(Verdict.INCONSISTENT);
        network.startups().forEach(run::add);
        assertThat(run.report().comparisons().get(0).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(run).hasToString("ReconciliationRun{asOf=2020-01-01, network=" + network.id() + ", startups=60}");
    }

    @Test
    void onlyRunsOfOneReconcilerAndOneNetworkMerge() {
        Network network = rich(1);
        ReconciliationRun run = RECONCILER.start(network);

        assertThatThrownBy(() ->
                        run.merge(Reconciler.asOf(LocalDate.of(2021, 1, 1)).start(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "runs can be merged only if they ask the same of the same network; these differ in the day: "
                                + "ReconciliationRun{asOf=2020-01-01, network=" + network.id() + ", startups=0}, "
                                + "ReconciliationRun{asOf=2021-01-01, network=" + network.id() + ", startups=0}");
        assertThatThrownBy(() -> run.merge(
                        RECONCILER.start(network.withClaims(claim("residents", "16", "2018"))))) // of the same times
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("these differ in the network's claims: ");
        assertThatThrownBy(() -> run.merge(run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a run can't be merged into itself: " + run);
        ReconciliationRun other = RECONCILER.start(network);
        assertThat(run.merge(other).startups()).isZero();
        assertThatThrownBy(() -> run.merge(other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(other::report).isInstanceOf(IllegalStateException.class);
        assertThat(run.merge(RECONCILER.start(network)).startups()).isZero();
    }
}
