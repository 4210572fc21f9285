package org.incubatornetwork.text;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/** Numbers as people read them: digits grouped by thousands, with the separators of each language. */
public final class NumberText {
    private static final LocalizedText THOUSANDS = Languages.text("thousands");
    private static final LocalizedText DECIMAL = Languages.text("decimal");
    private static final LocalizedText PERCENT = Languages.text("percent");

    private NumberText() {}

    /**
     * A number with all its digits.
     *
     * @param number the number
     * @return in English {@code 15,000.5}, in French the same with narrow spaces and a decimal comma
     */
    public static LocalizedText of(BigDecimal number) {
        String plain = number.toPlainString();
        return LocalizedText.inEach(
                THOUSANDS.byLanguage().keySet(),
                language -> grouped(plain, THOUSANDS.in(language), DECIMAL.in(language)));
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
        return Message.of(PERCENT, ImmutableMap.of("number", number)).filled();
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
