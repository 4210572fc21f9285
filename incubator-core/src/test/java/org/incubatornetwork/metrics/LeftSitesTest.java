package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteStatus;

/** A site that left the network is, for every figure of the network, what one is that closed: there alone it differs by its name. */
class LeftSitesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Property(tries = 150)
    void countAsClosedOnes(@ForAll @AsOf("2024-02-29") Network network) {
        MetricEngine engine = MetricEngine.asOf(DAY);
        MetricReport closed = engine.measure(with(network, SiteStatus.LEFT, SiteStatus.CLOSED));

        assertThat(engine.measure(with(network, SiteStatus.CLOSED, SiteStatus.LEFT))
                        .results())
                .zipSatisfy(closed.results(), LeftSitesTest::assertAlike);
    }

    private static void assertAlike(MetricResult left, MetricResult closed) {
        assertThat(left.id()).isEqualTo(closed.id());
        assertThat(left.scope()).isEqualTo(closed.scope());
        assertThat(left.figure()).as("%s at %s", left.id(), left.scope()).isEqualTo(closed.figure());
    }

    private static Network with(Network network, SiteStatus status, SiteStatus instead) {
        return network.withSites(network.sites().stream()
                .map(site -> site.withLifecycle(site.lifecycle().stream()
                        .map(step -> step.status() == status ? step.withStatus(instead) : step)
                        .toArray(LifecycleStep[]::new)))
                .toList());
    }
}
