package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CertaintyTest {

    @Test
    void tellsInWhichOfTheThreeNumbersSomethingCounts() {
        assertThat(Certainty.SURE).satisfies(c -> assertThat(c.isSure()).isTrue());
        assertThat(Certainty.ASSUMED.isSure()).isFalse();
        assertThat(Certainty.ASSUMED.isAssumed()).isTrue();
        assertThat(Certainty.POSSIBLE.isAssumed()).isFalse();
        assertThat(Certainty.POSSIBLE.isPossible()).isTrue();
        assertThat(Certainty.IMPOSSIBLE.isPossible()).isFalse();
        assertThat(Certainty.of(true)).isEqualTo(Certainty.SURE);
        assertThat(Certainty.of(false)).isEqualTo(Certainty.IMPOSSIBLE);
    }

    @Property
    void eachOfTheThreeIsALogicOfItsOwn(@ForAll Certainty one, @ForAll Certainty other) {
        assertThat(one.and(other).isSure()).isEqualTo(one.isSure() && other.isSure());
        assertThat(one.and(other).isAssumed()).isEqualTo(one.isAssumed() && other.isAssumed());
        assertThat(one.and(other).isPossible()).isEqualTo(one.isPossible() && other.isPossible());
        assertThat(one.or(other).isSure()).isEqualTo(one.isSure() || other.isSure());
        assertThat(one.or(other).isAssumed()).isEqualTo(one.isAssumed() || other.isAssumed());
        assertThat(one.or(other).isPossible()).isEqualTo(one.isPossible() || other.isPossible());
        assertThat(one.not().isSure()).isEqualTo(!one.isPossible());
        assertThat(one.not().isAssumed()).isEqualTo(!one.isAssumed());
        assertThat(one.not().not()).isEqualTo(one);
        assertThat(Certainty.of(one.isSure(), one.isAssumed(), one.isPossible()))
                .isEqualTo(one);
    }
}
