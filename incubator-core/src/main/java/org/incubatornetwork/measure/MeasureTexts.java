package org.incubatornetwork.measure;

import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.TextBundle;

/** The texts of this package; what the measures are called is in their table. */
final class MeasureTexts {
    private static final TextBundle BUNDLE = TextBundle.load(TextBundle.class, "phrases");

    private MeasureTexts() {}

    static LocalizedText text(String key) {
        return BUNDLE.text("measure." + key);
    }
}
