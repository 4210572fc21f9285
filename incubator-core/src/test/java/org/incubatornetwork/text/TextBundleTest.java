package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextBundleTest {

    @Test
    void missingBundleIsNamed() {
        assertThatThrownBy(() -> TextBundle.load(TextBundleTest.class, "none"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no resource none_en.properties");
    }
}
