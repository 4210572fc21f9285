package org.incubatornetwork.json.report;

import com.google.common.primitives.ImmutableIntArray;

/** Where the characters (code points) of a text are, found without counting from its start: it may be one line of megabytes. */
final class CodePoints {
    private static final int STEP = 1_024;

    private final String text;
    /** How many characters begin before each so many units. */
    private final ImmutableIntArray before;

    CodePoints(String text) {
        this.text = text;
        ImmutableIntArray.Builder counts = ImmutableIntArray.builder(text.length() / STEP + 1);
        int count = 0;
        for (int unit = 0; unit < text.length(); unit++) {
            if (unit % STEP == 0) {
                counts.add(count);
            }
            count += isSecondHalf(unit) ? 0 : 1;
        }
        this.before = counts.build();
    }

    /** Whether a place in the text is within a character. */
    boolean isSecondHalf(int unit) {
        return unit > 0 && unit < text.length() && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
    }

    /** Where the character is that comes so many after that at an offset; the end of the text if there are not so many. */
    int offset(int from, int characters) {
        if (from >= text.length()) {
            return text.length();
        }
        int step = from / STEP;
        int first = step * STEP + (isSecondHalf(step * STEP) ? 1 : 0);
        int sought = before.get(step) + text.codePointCount(Math.min(first, from), from) + characters;
        int low = step;
        int high = before.length();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (before.get(middle) <= sought) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int unit = low * STEP;
        for (int count = before.get(low); unit < text.length(); unit++) {
            if (!isSecondHalf(unit) && count++ == sought) {
                return unit;
            }
        }
        return text.length();
    }
}
