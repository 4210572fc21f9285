package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SupportLevel;

/** Whatever exact days a network with vague ones stands for, its counts and sums are from the least to the most. */
class VagueDaysTest {
    private static MetricReport measure(Network network, VagueDates policy, LocalDate asOf, SupportLevel... levels) {
        return MetricEngine.builder()
                .asOf(asOf)
                .year(Year.of(2016))
                .policies(Policies.DEFAULT.withVagueDates(policy).withLevels(ImmutableSet.copyOf(levels)))
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE, ScopeKind.PROGRAMME, ScopeKind.COHORT)
                .build()
                .measure(network);
    }

    @Property(tries = 400)
    void everyExactNetworkIsWithinTheBounds(@ForAll long seed, @ForAll long choice, @ForAll VagueDates policy) {
        Network network = VagueNetworks.network(seed);
        Network exact = new ExactChoice(choice, VagueNetworks.EXTRACTED).of(network);
        LocalDate asOf = (seed & 1) == 0 ? VagueNetworks.EXTRACTED : LocalDate.of(2017, 1, 1);
        SupportLevel[] levels = (seed & 2) == 0
                ? new SupportLevel[] {SupportLevel.HOSTED}
                : new SupportLevel[] {SupportLevel.HOSTED, SupportLevel.DIRECT};
        MetricReport report = measure(network, policy, asOf, levels);
        for (MetricResult chosen : measure(exact, policy, asOf, levels).results()) {
            MetricResult result = report.results().stream()
                    .filter(candidate -> candidate.id().equals(chosen.id())
                            && candidate.scope().equals(chosen.scope())
                            && candidate.policiesUsed().equals(chosen.policiesUsed()))
                    .findFirst()
                    .orElseThrow();
            Bounds bounds = chosen.metric().orElseThrow().bounds();
            if (bounds != Bounds.REACHED && bounds != Bounds.WIDER && bounds != Bounds.PARTS) {
                continue;
            }
            if (bounds != Bounds.PARTS) {
                check(result + " of " + chosen, result.figure(), chosen.figure());
            }
            chosen.parts().forEach((key, figure) -> {
                Figure ours = result.parts().get(key);
                if (ours != null
                        || (result.value().isPresent()
                                && figure.amount()
                                        .filter(sum -> sum.signum() != 0)
                                        .isPresent())) {
                    check(
                            result + " " + key + " of " + chosen,
                            Optional.ofNullable(ours).orElseThrow(),
                            figure);
                }
            });
        }
    }

    private static final ImmutableSet<NoValue> NOTHING_KNOWN =
            ImmutableSet.of(NoValue.NOT_OBSERVED, NoValue.NOT_RECORDED, NoValue.NO_AMOUNT);

    /** Of what is in another currency there is nothing in that of the open figure. */
    private static void check(String what, Figure open, Figure exact) {
        boolean isOther = open.currency().isPresent()
                && exact.currency().isPresent()
                && !open.currency().equals(exact.currency());
        if (open.noValue().filter(NOTHING_KNOWN::contains).isPresent()) {
            assertThat(exact.value().orElse(0)).as(what).isZero();
        }
        if (open.least().isPresent() && exact.amount().isPresent()) {
            assertThat(isOther ? BigDecimal.ZERO : exact.amount().get())
                    .as(what)
                    .isBetween(open.least().get(), open.most().orElseThrow());
        } else if (open.isOpen() && exact.value().isPresent()) {
            assertThat(BigDecimal.valueOf(exact.value().getAsDouble()))
                    .as(what)
                    .isBetween(open.least().orElseThrow(), open.most().orElseThrow());
        }
    }
}
