package org.incubatornetwork.reconciliation.comparison;

import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.TextBundle;

/** The texts of the comparisons, from the bundle that the sentences are in as well. */
final class ComparisonTexts {
    private static final TextBundle BUNDLE = TextBundle.load(ComparisonTexts.class, "reconciliation");

    private ComparisonTexts() {}

    static LocalizedText text(String key) {
        return BUNDLE.text(key);
    }
}
