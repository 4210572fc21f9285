package org.incubatornetwork.lists;

import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.TextBundle;

/** The texts of this package. */
final class ListTexts {
    private static final TextBundle BUNDLE = TextBundle.load(TextBundle.class, "phrases");

    private ListTexts() {}

    static LocalizedText text(String key) {
        return BUNDLE.text("lists." + key);
    }
}
