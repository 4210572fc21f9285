package org.incubatornetwork.examples.spreadsheet.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetCodeTest {
    @ParameterizedTest
    @EnumSource
    void everyCodeIsSaidInBothLanguages(SheetCode code) {
        assertThat(Texts.of("code." + code).in(Locale.ENGLISH))
                .isNotEqualTo(
                        code == SheetCode.REFUSED_BY_FORMAT
                                        || code == SheetCode.LISTS_DISAGREE
                                        || code == SheetCode.DOUBTED_BY_FORMAT
                                ? ""
                                : Texts.of("code." + code).in(Locale.FRENCH));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsExplainedInBothLanguages(SheetCode code) {
        assertThat(Texts.of("rule." + code).in(Locale.ENGLISH))
                .endsWith(".")
                .isNotEqualTo(Texts.of("rule." + code).in(Locale.FRENCH));
    }

    @ParameterizedTest
    @EnumSource
    void howEveryCodeIsMendedIsSaidInBothLanguages(SheetCode code) {
        assertThat(code.remedy().in(Locale.ENGLISH))
                .endsWith(".")
                .isNotEqualTo(code.remedy().in(Locale.FRENCH));
    }
}
