package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.World.DAY;
import static org.incubatornetwork.reconciliation.World.PROGRAMME;
import static org.incubatornetwork.reconciliation.World.direct;
import static org.incubatornetwork.reconciliation.World.network;
import static org.incubatornetwork.reconciliation.World.programme;
import static org.incubatornetwork.reconciliation.World.report;
import static org.incubatornetwork.reconciliation.World.supported;

import java.time.LocalDate;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.Incomparable;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.ProgrammeId;
import org.junit.jupiter.api.Test;

/** What networks need to lay side by side, each need by its name; why figures are not held against each other is asked by {@code SideBySideTest}. */
class WorldSideBySideTest {
    @Test
    void programmesOfOneReportAreLaidBesideEachOther() {
        ProgrammeId other = ProgrammeId.of("incubation");
        Network network = network()
                .addProgrammes(
                        programme().build(),
                        programme().id(other).name("Incubation").build())
                .addStartups(
                        supported("a", direct(2024).programmeId(PROGRAMME)),
                        supported("b", direct(2024).programmeId(PROGRAMME)),
                        supported("c", direct(2024).programmeId(other)))
                .build();
        MetricComparison comparison = MetricComparison.ofScopes(report(network), ScopeKind.PROGRAMME);

        assertThat(comparison.columns())
                .extracting(MetricComparison.Column::label)
                .containsExactly("Acceleration", "Incubation");
        assertThat(comparison.rows("admissions").get(0).between(0, 1).difference())
                .hasValue(-1);
    }

    @Test
    void cohortsOfOneReportAreLaidBesideEachOther() {
        CohortId spring = CohortId.of("spring");
        CohortId autumn = CohortId.of("autumn");
        Network network = network()
                .addCohorts(
                        Cohort.builder().id(spring).name("Spring").build(),
                        Cohort.builder().id(autumn).name("Autumn").build())
                .addStartups(
                        supported("a", direct(2024).cohortId(spring)),
                        supported("b", direct(2024).cohortId(autumn)),
                        supported("c", direct(2024).cohortId(autumn)))
                .build();

        assertThat(MetricComparison.ofScopes(report(network), ScopeKind.COHORT).columns())
                .extracting(MetricComparison.Column::label)
                .containsExactlyInAnyOrder("Spring", "Autumn");
    }

    @Test
    void whyFiguresAreNotHeldAgainstEachOtherIsSaid() {
        Network network = network().addStartups(supported("a", direct(2024))).build();
        MetricComparison comparison = MetricComparison.builder()
                .add("2024", report(network))
                .add(
                        "2023",
                        MetricEngine.builder()
                                .asOf(DAY.minusYears(2))
                                .period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 7, 1))
                                .build()
                                .measure(network))
                .build();

        assertThat(comparison.rows("admissions").get(0).between(0, 1).obstacles())
                .containsExactly(Incomparable.OTHER_TIME);
    }
}
