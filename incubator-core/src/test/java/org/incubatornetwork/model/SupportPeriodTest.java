package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupportPeriodTest {
    private static final SupportPeriod PERIOD =
            SupportPeriod.builder().level(SupportLevel.HOSTED).build();

    @ParameterizedTest
    @EnumSource
    void endsForTheReasonThatIsToldAndForNoOther(EndReason reason) {
        SupportPeriod ended = PERIOD.withEndReason(reason);

        assertThat(EnumSet.allOf(EndReason.class)).filteredOn(ended::isEndedBy).containsExactly(reason);
        assertThat(PERIOD.isEndedBy(reason)).isFalse();
    }

    @Test
    void everyReasonButATransferIsOneOfADeparture() {
        assertThat(EnumSet.allOf(EndReason.class))
                .filteredOn(reason -> !reason.isOfDeparture())
                .containsExactly(EndReason.TRANSFERRED);
    }
}
