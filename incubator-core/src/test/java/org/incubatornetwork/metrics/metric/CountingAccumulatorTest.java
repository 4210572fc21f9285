package org.incubatornetwork.metrics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;

class CountingAccumulatorTest {
    private static final Question QUESTION = Question.of(
            Frame.of(Network.builder().id("n").name("N").build(), LocalDate.of(2021, 1, 1)),
            Optional.empty(),
            Scope.network(),
            Policies.DEFAULT);

    private static final class Sums extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        Sums(long... numbers) {
            super(QUESTION, 2);
            for (long number : numbers) {
                count(1, number);
            }
        }

        @Override
        public void add(StartupHistory history) {
            count(0);
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(total(0));
        }

        BigDecimal sum() {
            return sum(1);
        }

        long total() {
            return total(1);
        }
    }

    @Test
    void sumsAreExactHoweverLarge() {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        assertThat(new Sums(1, 2, -4).sum()).isEqualTo("-1");
        assertThat(new Sums(Long.MAX_VALUE, Long.MAX_VALUE, 5).sum())
                .isEqualTo(most.add(most).add(BigDecimal.valueOf(5)));
        Sums merged = new Sums(Long.MAX_VALUE, 1);
        merged.merge(new Sums(Long.MAX_VALUE, Long.MAX_VALUE));
        merged.merge(new Sums());
        assertThat(merged.sum()).isEqualTo(most.multiply(BigDecimal.valueOf(3)).add(BigDecimal.ONE));
        assertThatThrownBy(merged::total).isInstanceOf(ArithmeticException.class);
        merged.merge(new Sums(-Long.MAX_VALUE, -Long.MAX_VALUE, -1));
        assertThat(merged.total()).isEqualTo(Long.MAX_VALUE);
    }

    private static final class Changes extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        Changes() {
            super(QUESTION, 4);
        }

        @Override
        public void add(StartupHistory history) {
            count(0);
            count(1, -3L);
            count(2, -3, 2, 5);
            count(3, isMember() ? 1 : 0);
        }

        @Override
        public void report(MetricResult.Builder result) {
            // nothing is asked
        }

        String figures() {
            return figure(MetricUnit.JOBS, 0) + ", " + figure(MetricUnit.JOBS, 1) + ", " + figure(MetricUnit.JOBS, 2)
                    + ", " + figure(MetricUnit.JOBS, 3);
        }
    }

    @Test
    void whatIsCountedOfOneWhoNeedNotBeOfTheScopeMayBeNothing() {
        StartupHistory history =
                StartupInNetwork.of(Startup.builder().id("s").name("S").build(), QUESTION.frame());
        Changes changes = new Changes();
        changes.add(history, Certainty.POSSIBLE);
        assertThat(changes.figures()).isEqualTo("0 (0 to 1), 0 (-3 to 0), 0 (-3 to 5), 0");
        changes.add(history, Certainty.ASSUMED);
        assertThat(changes.figures()).isEqualTo("1 (0 to 2), -3 (-6 to 0), 2 (-6 to 10), 1 (0 to 1)");
        changes.add(history, Certainty.SURE);
        assertThat(changes.figures()).isEqualTo("2 (1 to 3), -6 (-9 to -3), 4 (-9 to 15), 2 (1 to 2)");
    }

    @Test
    void vagueDaysLeaveACountThreeNumbersThatMergeAsOne() {
        Sums sums = new Sums();
        sums.count(0, Certainty.SURE);
        sums.count(0, Certainty.IMPOSSIBLE);
        assertThat(sums.figure(MetricUnit.STARTUPS, 0)).hasToString("1");
        sums.count(0, Certainty.ASSUMED);
        sums.count(0, Certainty.POSSIBLE);
        assertThat(sums.figure(MetricUnit.STARTUPS, 0)).hasToString("2 (1 to 3)");
        sums.count(1, -3, 2, 5);
        assertThat(sums.figure(MetricUnit.STARTUPS, 0, 1)).hasToString("4 (-2 to 8)");

        Sums merged = new Sums(7);
        merged.merge(sums);
        merged.merge(new Sums(1));
        assertThat(merged.figure(MetricUnit.STARTUPS, 1)).hasToString("10 (5 to 13)");
        assertThat(merged.figure(MetricUnit.STARTUPS, 0)).hasToString("2 (1 to 3)");
        merged.count(1, Long.MIN_VALUE, 0, Long.MAX_VALUE);
        assertThat(merged.least(1)).isEqualTo(BigDecimal.valueOf(Long.MIN_VALUE).add(BigDecimal.valueOf(5)));
        assertThat(merged.most(1)).isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.valueOf(13)));
    }

    @Test
    void oneThatIsClearedHasCountedNothing() {
        Sums sums = new Sums(Long.MAX_VALUE, Long.MAX_VALUE);
        sums.count(0, Certainty.POSSIBLE);
        sums.count(1, -3, 2, 5);
        assertThat(sums.begin(QUESTION)).isFalse();
        sums.clear(QUESTION);
        assertThat(sums.total()).isZero();
        assertThat(sums.figure(MetricUnit.STARTUPS, 0, 1)).hasToString("0");
    }

    @Test
    void aCountIsFromItsLeastToItsMost() {
        Sums sums = new Sums();
        assertThatThrownBy(() -> sums.count(0, 2, 1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count must be from its least to its most, was 2, 1, 3");
    }
}
