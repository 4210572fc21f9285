package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static final Jobs JOBS =
            Jobs.builder().on(LocalDate.of(2024, 1, 1)).direct(7).build();

    @Test
    void countPersonsUnlessTheySayOtherwise() {
        assertThat(JOBS.countedBy()).isEqualTo(JobsBasis.HEADCOUNT);
        assertThat(JOBS.withBasis(JobsBasis.FTE).countedBy()).isEqualTo(JobsBasis.FTE);
    }
}
