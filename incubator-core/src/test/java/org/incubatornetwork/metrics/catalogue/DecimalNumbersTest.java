package org.incubatornetwork.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What is told by numbers and taken again is what it was. */
class DecimalNumbersTest {
    private static final int FIRST = 7;

    @Property(tries = 200)
    void decimalsAddedUpNumberByNumberAreTheirSumWithItsDecimals(
            @ForAll @Size(min = 1, max = 20) List<@From("decimals") BigDecimal> decimals) {
        Map<Long, Long> numbers = new HashMap<>();
        decimals.forEach(decimal -> assertThat(
                        DecimalNumbers.tell(decimal, FIRST, (key, number) -> numbers.merge(key, number, Long::sum)))
                .isTrue());
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, Long> number : numbers.entrySet()) {
            sum = sum.add(DecimalNumbers.taken(Math.toIntExact(number.getKey() - FIRST), number.getValue()));
        }
        assertThat(sum).isEqualTo(decimals.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(numbers.keySet()).allMatch(key -> FIRST <= key && key < FIRST + DecimalNumbers.KEYS);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> unscaled =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(34).negate(), BigInteger.TEN.pow(34));
        return Combinators.combine(unscaled, Arbitraries.integers().between(0, 18))
                .as(BigDecimal::new);
    }

    @Example
    void aDecimalOfTooManyDecimalsOrDigitsIsNotTold() {
        assertThat(DecimalNumbers.tell(new BigDecimal("1E-19"), 0, (key, number) -> {}))
                .isFalse();
        assertThat(DecimalNumbers.tell(new BigDecimal("1E+2"), 0, (key, number) -> {}))
                .isFalse();
        assertThat(DecimalNumbers.tell(BigDecimal.TEN.pow(46), 0, (key, number) -> {}))
                .isFalse();
    }

    @Property(tries = 100)
    void twoNamesAreOne(@ForAll String first, @ForAll String second) {
        PairName names = new PairName(first, second);
        assertThat(PairName.of(names.text())).isEqualTo(names);
        assertThat(names.text()).isNotEmpty();
    }
}
