package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is read: for which figures and days it stands, and how both are said. Claims that say the same, wherever they are
 * published, are read as one.
 */
final class ReadClaim {
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long MONTHS_OF_YEAR = 12;

    /**
     * By day, and then by all that is said, so that it does not matter in which order claims stand in a document. Those without a
     * day come last.
     */
    static final Comparator<ReadClaim> BY_DAY = Comparator.comparing(
                    (ReadClaim claim) -> claim.said.days().map(Days::last).orElse(Integer.MAX_VALUE))
            .thenComparing(claim -> claim.said.days().map(Days::first).orElse(Integer.MAX_VALUE))
            .thenComparing(ReadClaim::measure)
            .thenComparing(claim -> claim.said.quantity().map(Quantity::value).orElse(BigDecimal.ZERO))
            .thenComparing(ReadClaim::text);

    private final Said said;
    private final ImmutableList<PublishedClaim> published;
    private final Kind kind;
    private final QuantityRange ranges;
    private final ContentDigester digester;
    // A claim stands in many comparisons: what is made of it is made once.
    private final Once<String> text = new Once<>();
    private final Once<Range<BigDecimal>> range = new Once<>();
    private final Once<Range<BigDecimal>> asRead = new Once<>();
    private final Once<LocalizedText> figure = new Once<>();
    private final Once<LocalizedText> when = new Once<>();
    private final Once<LocalizedText> whenAndBy = new Once<>();

    /** What is made when it is asked for, and then kept. */
    private static final class Once<T> {
        private @Nullable T made;

        T get(Supplier<T> making) {
            T known = made == null ? making.get() : made;
            made = known;
            return known;
        }
    }

    /** What a claim says, but for where and by whom it is said. */
    record Said(
            ClaimNature nature,
            Terms terms,
            Extent extent,
            String population,
            Optional<Days> days,
            Optional<Quantity> quantity,
            Optional<DateWindow> date,
            Optional<Quantity> numerator,
            Optional<Quantity> denominator,
            Optional<ClaimId> partOf,
            Optional<ClaimParts> parts) {

        static Said by(Claim claim, Network network, Map<ClaimId, Claim> byId) {
            ClaimNature nature = ClaimNature.of(claim);
            return new Said(
                    nature.isOfThePast() ? ClaimNature.RESULT : nature,
                    Terms.of(claim),
                    Extent.of(claim, network, byId),
                    claim.population().map(ReadClaim::folded).orElse(""),
                    claim.heldOn().map(Days::of),
                    claim.quantity().map(ReadClaim::alone),
                    claim.date().map(DateWindow::unmarked),
                    claim.numerator().map(ReadClaim::alone),
                    claim.denominator().map(ReadClaim::alone),
                    claim.partOf(),
                    claim.parts());
        }
    }

    /**
     * A claim that was read.
     *
     * @param said what it says
     * @param published where it stands, in the order of the document; several if it was published several times
     * @param kind what its figure is
     * @param ranges for what a figure stands
     * @param digester of all claims of the network
     */
    ReadClaim(Said said, List<PublishedClaim> published, Kind kind, QuantityRange ranges, ContentDigester digester) {
        this.said = said;
        this.published = ImmutableList.copyOf(published);
        this.kind = kind;
        this.ranges = ranges;
        this.digester = digester;
    }

    private static Quantity alone(Quantity quantity) {
        return quantity.unknownMembers().isEmpty() ? quantity : quantity.withUnknownMembers(ImmutableList.of());
    }

    /** Words without their case, blanks and signs: by these alone nobody tells two populations apart. */
    static String folded(String words) {
        return NO_WORDS.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private String text() {
        return text.get(said::toString);
    }

    /** Its first publication. */
    PublishedClaim published() {
        return published.get(0);
    }

    ImmutableList<PublishedClaim> allPublished() {
        return published;
    }

    Claim claim() {
        return published().claim();
    }

    /** What some publication of it says that this version of the format does not know. */
    ImmutableSet<UnknownMember> unknownMembers() {
        return published.stream()
                .flatMap(each -> each.claim().unknownMembers().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    MeasureId measure() {
        return said.terms().measure();
    }

    Terms terms() {
        return said.terms();
    }

    Extent extent() {
        return said.extent();
    }

    /** Of whom it speaks, in words that differ only where more than their spelling does; empty if it does not say. */
    String population() {
        return said.population();
    }

    /** Whether another is in words of another population, or in none where this one is in some. */
    boolean mayCountOthersThan(ReadClaim other) {
        return !population().equals(other.population());
    }

    ClaimNature nature() {
        return said.nature();
    }

    /** Whether it says what was, be it counted or estimated, and not what is expected or aimed at. */
    boolean isResult() {
        return nature() == ClaimNature.RESULT;
    }

    boolean is(ClaimBasis basis) {
        return terms().is(basis);
    }

    Kind kind() {
        return kind;
    }

    boolean isOfFigure() {
        return said.quantity().isPresent();
    }

    /** The figure as it was printed; it is no date. */
    Quantity quantity() {
        return said.quantity().orElseThrow();
    }

    /** Everything that its words allow. */
    Range<BigDecimal> range() {
        return range.get(() -> ranges.of(quantity(), kind));
    }

    /** What a reader takes from its words; it has ends. */
    Range<BigDecimal> asRead() {
        return asRead.get(() -> ranges.asRead(quantity(), kind));
    }

    /** Everything that the words of another figure of the same kind as its parts allow. */
    Range<BigDecimal> rangeOf(Quantity part) {
        return ranges.of(part, part.value().scale() == 0 ? Kind.COUNT : Kind.AMOUNT);
    }

    /** The figure as it was printed, and of what part of the network it is. */
    LocalizedText figure() {
        return figure.get(() -> {
            LocalizedText printed =
                    said.date().map(Wording::day).orElseGet(() -> Wording.figure(quantity(), kind, terms().currency()));
            return extent().isUnnamed() ? printed : Wording.of(printed, extent());
        });
    }

    /** The figure's day in words. */
    LocalizedText when() {
        return when.get(() -> Wording.when(claim().heldOn()));
    }

    /** The figure's day in words, and who published it. */
    LocalizedText whenAndBy() {
        return whenAndBy.get(() -> Wording.whenAndBy(claim()));
    }

    /** What a rule has to say of its first publication. */
    Observation observe(Rule rule) {
        return rule.observe(digester, published().subject(), isOfFigure() ? "quantity" : "date")
                .fact(claim());
    }

    boolean isDated() {
        return said.days().isPresent();
    }

    /** The days that it may speak of, if it is dated. */
    Optional<Days> findDays() {
        return said.days();
    }

    /** Whether it is of a period, and does not say of exactly which length. */
    boolean isOfUnsaidLength() {
        return is(ClaimBasis.FLOW) && terms().horizon().filter(Horizon::isExact).isEmpty();
    }

    /** The days that it may speak of; it is dated. */
    Days days() {
        return said.days().orElseThrow();
    }

    /** The first day that it may speak of, or the last if there is no first; it is dated. */
    LocalDate firstDay() {
        return days().firstDay();
    }

    /** The last day that it may speak of, or the first if there is no last; it is dated. */
    LocalDate lastDay() {
        return days().lastDay();
    }

    /** Whether it is a flow of a year, as one is that does not say how long its period is. */
    boolean isYearly() {
        return is(ClaimBasis.FLOW)
                && terms().horizon()
                        .map(horizon -> horizon.equals(new Horizon(MONTHS_OF_YEAR, 0, Qualifier.EXACT)))
                        .orElse(true);
    }

    /** Whether it is of stays in a cohort or programme, which support of any level makes. */
    boolean isOfStaysInGroup() {
        return extent().isOfGroup() && ComparedMeasures.OF_STAYS.contains(measure());
    }

    @Override
    public String toString() {
        return published().toString();
    }
}
