package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.model.SiteStatus.Phase.IN_USE;
import static org.incubatornetwork.model.SiteStatus.Phase.OVER;
import static org.incubatornetwork.model.SiteStatus.Phase.PLANNED;

import org.junit.jupiter.api.Test;

class SiteStatusTest {

    @Test
    void eachBelongsToAPhaseAndThePhasesFollowEachOther() {
        assertThat(SiteStatus.values())
                .extracting(SiteStatus::phase)
                .containsExactly(PLANNED, PLANNED, PLANNED, PLANNED, IN_USE, IN_USE, OVER, OVER, OVER);
        assertThat(SiteStatus.OPERATIONAL.phase()).isEqualTo(IN_USE);
        assertThat(SiteStatus.CANCELLED.phase()).isEqualTo(OVER);
    }

    @Test
    void someSupposeThatTheSiteWasOpen() {
        assertThat(SiteStatus.values())
                .filteredOn(SiteStatus::supposesOpening)
                .containsExactly(SiteStatus.SUSPENDED, SiteStatus.LEFT, SiteStatus.CLOSED);
    }

    @Test
    void worksMayBePlanned() {
        assertThat(SiteStatus.values())
                .filteredOn(SiteStatus::mayBePlanned)
                .containsExactly(SiteStatus.UNDER_CONSTRUCTION, SiteStatus.DELIVERED);
    }
}
