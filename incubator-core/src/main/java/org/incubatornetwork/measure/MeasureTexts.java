package org.incubatornetwork.measure;

import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.TextBundle;

/** The texts of this package, from its bundle; what the measures are called is in their table. */
final class MeasureTexts {
    private static final TextBundle BUNDLE = TextBundle.load(MeasureTexts.class, "measures");

    private MeasureTexts() {}

    static LocalizedText text(String key) {
        return BUNDLE.text(key);
    }
}
