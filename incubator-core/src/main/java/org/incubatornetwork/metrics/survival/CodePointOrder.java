package org.incubatornetwork.metrics.survival;

import java.util.Comparator;

/** Text by Unicode code point, which differs from the order of {@link String} (UTF-16 units) beyond U+FFFF. */
enum CodePointOrder implements Comparator<String> {
    BY_CODE_POINT;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}
