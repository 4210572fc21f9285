package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PointerSegmentTest {
    @Test
    void slashesAndTildesAreEscaped() {
        assertThat(PointerSegment.of("a/b~c~1")).isEqualTo("a~1b~0c~01");
        assertThat(PointerSegment.name("a~1b~0c~01")).isEqualTo("a/b~c~1");
    }

    @Property
    void everyNameIsFoundAgain(@ForAll String name) {
        assertThat(PointerSegment.of(name)).doesNotContain("/");
        assertThat(PointerSegment.name(PointerSegment.of(name))).isEqualTo(name);
    }
}
