package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.incubatornetwork.arbitraries.Samples;
import org.junit.jupiter.api.Test;

class DescribedTest {

    @Test
    void saysWhatIsSaidAndNothingElse() {
        Site site = Site.builder()
                .id("quay")
                .name("The Quay")
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(LocalDate.of(2019, 3, 1))
                        .build())
                .build();
        SupportPeriod period = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId("quay")
                .start(DateWindow.parse("2021"))
                .build();

        assertThat(site)
                .hasToString(
                        "Site{id=quay, name=The Quay, lifecycle=[LifecycleStep{status=OPERATIONAL, on=2019-03-01}]}");
        assertThat(period).hasToString("SupportPeriod{level=HOSTED, siteId=quay, start=2021}");
        assertThat(Sector.of("ISIC", "J62")).hasToString("Sector{scheme=ISIC, code=J62}");
    }

    @Test
    void whatIsNotSaidIsLeftOutOfEveryType() {
        assertThat(Samples.minimal().values())
                .filteredOn(sample -> !(sample instanceof Network))
                .extracting(Object::toString)
                .noneMatch(text -> text.contains("[]") || text.contains("metadata="))
                .noneMatch(text -> text.contains("false"));
    }
}
