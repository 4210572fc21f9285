package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CohortTest {
    @Test
    void mayHaveStartedOnceItsStartMayHaveComeOrIsNotTold() {
        Cohort cohort = Cohort.builder().id("c").name("C").build();
        Cohort ofSpring = cohort.toBuilder().start(DateWindow.parse("2024-03")).build();

        assertThat(cohort.mayHaveStartedBy(LocalDate.of(1900, 1, 1))).isTrue();
        assertThat(ofSpring.mayHaveStartedBy(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(ofSpring.mayHaveStartedBy(LocalDate.of(2024, 3, 1))).isTrue();
    }
}
