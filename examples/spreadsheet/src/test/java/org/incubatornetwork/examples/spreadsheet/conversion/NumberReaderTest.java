package org.incubatornetwork.examples.spreadsheet.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.conversion.NumberReader.NumberReading;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.mapping.NumberRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {
    private static NumberReading read(String text, String currency, char... decimal) {
        return new NumberReader(
                        new NumberRules(
                                decimal.length == 0 ? Optional.empty() : Optional.of(decimal[0]),
                                1,
                                Set.of("etp", "temps plein")),
                        Optional.of(currency))
                .read(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "1234 | 1234",
                "1 234 567 | 1234567",
                "1'234'567 | 1234567",
                "1,234,567 | 1234567",
                "1.234.567 | 1234567",
                "1.234.567,5 | 1234567.5",
                "1,234.50 | 1234.50",
                "12,5 | 12.5",
                "0,125 | 0.125",
                "-12 | -12",
                "12,34,567 | 1234567",
                "1,23,45,678.50 | 12345678.50",
                "₹ 1.5 lakh | 150000",
                "Rs. 2.5 Cr | 25000000",
                "3 crores INR | 30000000",
                "3 M | 3000000",
                "12 k | 12000",
                "1,5 milliard | 1500000000"
            })
    void aNumberThatCanBeReadInOneWayIsRead(String text, BigDecimal number) {
        assertThat(read(text, "INR").number())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @Test
    void theCurrencyMayStandBeforeOrAfter() {
        assertThat(read("12 000 MAD", "MAD").number()).contains(new BigDecimal("12000"));
        assertThat(read("€12,000.00", "EUR").number()).contains(new BigDecimal("12000.00"));
        assertThat(read("3 MDH", "MAD").number()).contains(new BigDecimal("3000000"));
        assertThat(read("2,5 k€", "EUR").number()).contains(new BigDecimal("2500"));
        assertThat(read("12 000 €", "MAD").problem()).contains(SheetCode.OTHER_CURRENCY);
        assertThat(read("USD 12", "EUR").problem()).contains(SheetCode.OTHER_CURRENCY);
    }

    /** Which of the words beside a number names another currency doesn't matter; those that are counted are no currency. */
    @Test
    void otherCurrenciesAreKnownByAnyOfTheirWords() {
        for (String text :
                List.of("US$ 12", "R$12", "12 kr", "12 zł", "12 ₽", "Fr. 12", "env. 12 USD", "12 k₽", "₿ 12")) {
            assertThat(read(text, "EUR").problem()).describedAs(text).contains(SheetCode.OTHER_CURRENCY);
        }
        assertThat(read("US$ 12 k", "USD").number()).contains(new BigDecimal("12000"));
        assertThat(read("12 kUS$", "USD").number()).contains(new BigDecimal("12000"));
        assertThat(read("12 Mn$", "USD").number()).contains(new BigDecimal("12000000"));
        assertThat(read("R$ 12", "USD").problem()).contains(SheetCode.OTHER_CURRENCY);
        assertThat(read("R$ 12", "BRL").number()).contains(new BigDecimal("12"));
        assertThat(read("12 kr", "NOK").number()).contains(new BigDecimal("12"));
        assertThat(read("12 zł", "PLN").number()).contains(new BigDecimal("12"));
        assertThat(read("Fr. 12", "CHF").number()).contains(new BigDecimal("12"));
        // With "temps plein" among the words, and "en" among others.
        assertThat(new NumberReader(new NumberRules(Optional.empty(), 1, Set.of("en etp")), Optional.empty())
                        .read("12 men")
                        .problem())
                .contains(SheetCode.UNREADABLE_NUMBER);
    }

    @Test
    void whatCanBeReadInTwoWaysIsRefusedUntilTheMappingSays() {
        assertThat(read("1,234", "EUR"))
                .isEqualTo(
                        new NumberReading(Optional.empty(), Optional.of(SheetCode.AMBIGUOUS_NUMBER), "1.234", "1234"));
        assertThat(read("1,234", "EUR", ',').number()).contains(new BigDecimal("1.234"));
        assertThat(read("1,234", "EUR", '.').number()).contains(new BigDecimal("1234"));
        assertThat(read("1.234.567,5", "EUR", '.').problem()).contains(SheetCode.UNREADABLE_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"10-20", "~50", "50+", "about 12", "1 23", "12..5", "12%", "1.52E+14", "3 k M"})
    void whatIsNotOneNumberIsNotRead(String text) {
        assertThat(read(text, "EUR").problem()).contains(SheetCode.UNREADABLE_NUMBER);
    }

    @Test
    void aFractionStandsAfterTheSignThatTheMappingSays() {
        assertThat(read("1 234 567,50", "EUR", ',').number()).contains(new BigDecimal("1234567.50"));
        assertThat(read("12345,5", "EUR", ',').number()).contains(new BigDecimal("12345.5"));
        assertThat(read("0012", "EUR", ',').number()).contains(new BigDecimal("12"));
        assertThat(read("123456789012345678901,5", "EUR", ',').number())
                .contains(new BigDecimal("123456789012345678901.5"));
        for (String text :
                List.of("12,", ",5", "1 23,5", "1234 567", "1  234", "1,5,5", "1,5 5", "1 234 56", "1,500.5")) {
            assertThat(read(text, "EUR", ',').problem()).describedAs(text).contains(SheetCode.UNREADABLE_NUMBER);
        }
    }

    /** Groups are three digits each, or those of lakh and crore, whatever else stands there: by patterns that say so. */
    @Test
    void digitsAreOneNumberOnlyInGroupsThatAreInUse() {
        Pattern groups = Pattern.compile("\\d+|\\d{1,3}(?:([ ',.])\\d{3})(?:\\1\\d{3})*|\\d{1,2}(,\\d{2})+,\\d{3}");
        Random random = new Random(12);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder().append(random.nextInt(10));
            while (text.length() < 2 || (text.length() < 14 && random.nextInt(8) > 0)) {
                text.append(
                        random.nextInt(3) == 0 ? ",, '.".charAt(random.nextInt(5)) : (char) ('0' + random.nextInt(10)));
            }
            text.append(random.nextInt(10));
            // With this sign before the fraction none of the others can be it.
            NumberReading reading = read(text.toString(), "EUR", ';');
            assertThat(reading.number().map(BigDecimal::toPlainString))
                    .describedAs(text.toString())
                    .isEqualTo(
                            groups.matcher(text).matches()
                                    ? Optional.of(new BigDecimal(text.toString().replaceAll("\\D", "")).toPlainString())
                                    : Optional.empty());
        }
    }
}
