package org.incubatornetwork.metrics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.model.Network;
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
}
