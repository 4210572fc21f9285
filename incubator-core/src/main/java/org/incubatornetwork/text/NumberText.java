package org.incubatornetwork.text;

import java.math.BigDecimal;

/** Numbers as people read them: digits grouped by thousands, with the separators of each language. */
public final class NumberText {
    /** French groups thousands, and sets off the per cent sign, with a narrow space that does not break. */
    private static final String NARROW_SPACE = "\u202f";

    private NumberText() {}

    /**
     * A number with all its digits.
     *
     * @param number the number
     * @return in English {@code 15,000.5}, in French the same with narrow spaces and a decimal comma
     */
    public static LocalizedText of(BigDecimal number) {
        String plain = number.toPlainString();
        return LocalizedText.of(grouped(plain, ",", "."), grouped(plain, NARROW_SPACE, ","));
    }

    /**
     * A ratio in per cent, with all its digits.
     *
     * @param ratio the ratio; 0.86 is 86 %
     * @return in English {@code 86%}, in French the same with a narrow space before the sign
     */
    public static LocalizedText percent(BigDecimal ratio) {
        BigDecimal scaled = ratio.movePointRight(2);
        LocalizedText number = of(scaled.signum() == 0 ? BigDecimal.ZERO : scaled);
        return LocalizedText.of(number.english() + "%", number.french() + NARROW_SPACE + "%");
    }

    private static String grouped(String plain, String separator, String point) {
        int start = plain.startsWith("-") ? 1 : 0;
        int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain.substring(0, start));
        for (int i = start; i < end; i++) {
            grouped.append(i > start && (end - i) % 3 == 0 ? separator : "").append(plain.charAt(i));
        }
        return grouped.append(end < plain.length() ? point + plain.substring(end + 1) : "")
                .toString();
    }
}
