package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.NoValue;

/**
 * From the least to the most that a computed figure may be.
 *
 * @param least the least
 * @param most the most, not less
 */
record Span(Fraction least, Fraction most) {
    static final Comparator<Span> BY_MOST =
            Comparator.comparing(Span::most, Fraction.BY_VALUE).thenComparing(Span::least, Fraction.BY_VALUE);

    /** What a figure with a value may be, wherever vague days lie; a curve between two of its steps as well. */
    static Span of(Figure figure) throws FigureMissing {
        if (figure.noValue().isPresent()) {
            boolean isWithinRange = figure.noValue().get().code().equals(NoValue.WITHIN_RANGE.code())
                    && figure.lowerBound().isPresent()
                    && figure.upperBound().isPresent();
            if (!isWithinRange) {
                throw new FigureMissing(figure.noValue().get());
            }
            return new Span(
                    Fraction.of(figure.lowerBound().get()),
                    Fraction.of(figure.upperBound().get()));
        }
        if (figure.least().isPresent()) {
            return new Span(
                    Fraction.of(figure.least().get()), Fraction.of(figure.most().orElseThrow()));
        }
        Fraction value = figure.numerator().isPresent() && figure.denominator().isPresent()
                ? Fraction.positive(
                        figure.numerator().get(), figure.denominator().get())
                : Fraction.ofEstimate(figure.value().orElseThrow());
        return new Span(value, value);
    }

    /** What a quotient of two sums may be; empty if what it is divided by may be nothing, or by a slip one is less than that. */
    static Optional<Span> ofQuotient(Figure part, Figure whole) {
        return whole.least().filter(least -> least.signum() > 0).isPresent()
                        && part.least().filter(least -> least.signum() >= 0).isPresent()
                ? Optional.of(new Span(
                        new Fraction(part.least().orElseThrow(), whole.most().orElseThrow()),
                        new Fraction(part.most().orElseThrow(), whole.least().orElseThrow())))
                : Optional.empty();
    }

    /** The least span that encloses some, of which there is at least one. */
    static Span around(List<Span> spans) {
        return spans.stream().reduce(Span::and).orElseThrow();
    }

    Span and(Span other) {
        return new Span(
                Fraction.BY_VALUE.compare(least, other.least) <= 0 ? least : other.least,
                Fraction.BY_VALUE.compare(most, other.most) >= 0 ? most : other.most);
    }

    /** The same, with so many more or fewer. */
    Span widenedBy(long count) {
        BigDecimal more = BigDecimal.valueOf(count);
        return new Span(
                new Fraction(least.numerator().subtract(more.multiply(least.denominator())), least.denominator()),
                new Fraction(most.numerator().add(more.multiply(most.denominator())), most.denominator()));
    }

    boolean meets(Range<BigDecimal> range) {
        return !most.isBelow(range) && !least.isAbove(range);
    }

    boolean isAbove(Range<BigDecimal> range) {
        return least.isAbove(range);
    }

    boolean isBelow(Range<BigDecimal> range) {
        return most.isBelow(range);
    }

    boolean isRatio() {
        return least.equals(most) && least.denominator().compareTo(BigDecimal.ONE) != 0;
    }
}
