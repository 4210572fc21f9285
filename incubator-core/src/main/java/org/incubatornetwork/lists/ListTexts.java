package org.incubatornetwork.lists;

import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.TextBundle;

/** The texts of this package, from its bundle. */
final class ListTexts {
    private static final TextBundle BUNDLE = TextBundle.load(ListTexts.class, "lists");

    private ListTexts() {}

    static LocalizedText text(String key) {
        return BUNDLE.text(key);
    }
}
