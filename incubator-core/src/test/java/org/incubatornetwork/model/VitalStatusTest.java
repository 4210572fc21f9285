package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VitalStatusTest {

    @Test
    void eachSaysWhatBecameOfTheFirm() {
        assertThat(VitalStatus.values())
                .filteredOn(VitalStatus::isIndependentLife)
                .containsExactly(VitalStatus.OPERATING, VitalStatus.DORMANT, VitalStatus.RELOCATED_ABROAD);
        assertThat(VitalStatus.values())
                .filteredOn(VitalStatus::isSale)
                .containsExactly(VitalStatus.ACQUIRED, VitalStatus.MERGED);
        assertThat(VitalStatus.values())
                .filteredOn(VitalStatus::isClosing)
                .containsExactly(VitalStatus.CLOSED, VitalStatus.INSOLVENT);
        assertThat(VitalStatus.values())
                .filteredOn(VitalStatus::isEnd)
                .containsExactly(VitalStatus.MERGED, VitalStatus.CLOSED);
    }
}
