package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeTest {
    @Test
    void isHeldAtTheSitesThatItNamesOrAtAll() {
        Programme programme = Programme.builder().id("p").name("P").build();

        assertThat(programme.isHeldAt(SiteId.of("quay"))).isTrue();
        assertThat(programme.toBuilder().addSiteIds("quay").build().isHeldAt(SiteId.of("quay")))
                .isTrue();
        assertThat(programme.toBuilder().addSiteIds("pier").build().isHeldAt(SiteId.of("quay")))
                .isFalse();
    }
}
