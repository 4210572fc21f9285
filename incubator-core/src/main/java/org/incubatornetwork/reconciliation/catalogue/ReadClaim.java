package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.text.LocalizedText;

/** A claim as it is read: for which figures and days it stands, and how both are said. */
final class ReadClaim {
    /** By the last day that dated claims may speak of, and then by their places. */
    static final Comparator<ReadClaim> BY_DAY =
            Comparator.comparing(ReadClaim::lastDay).thenComparingInt(claim -> claim.published.index());

    private static final long MONTHS_OF_YEAR = 12;

    private final PublishedClaim published;
    private final Kind kind;
    private final QuantityRange ranges;

    ReadClaim(PublishedClaim published, Kind kind, QuantityRange ranges) {
        this.published = published;
        this.kind = kind;
        this.ranges = ranges;
    }

    PublishedClaim published() {
        return published;
    }

    Claim claim() {
        return published.claim();
    }

    MeasureId measure() {
        return claim().measure();
    }

    /** What it is about, be it the whole network: what two claims share if they speak of the same. */
    ImmutableList<Object> subject() {
        return ImmutableList.of(
                ImmutableSet.copyOf(claim().siteIds()),
                claim().cohortId(),
                claim().programmeId(),
                claim().associationId(),
                claim().territory(),
                ImmutableSet.copyOf(claim().subgroups()),
                claim().countedUnit());
    }

    /** The figure as it was printed; a claim of a date is not read. */
    Quantity quantity() {
        return claim().quantity().orElseThrow();
    }

    /** Whether it says what was, be it counted or estimated, and not what is expected or aimed at. */
    boolean isResult() {
        ClaimNature nature = claim().nature().orElse(ClaimNature.RESULT);
        return nature == ClaimNature.RESULT || nature == ClaimNature.ESTIMATE;
    }

    Kind kind() {
        return kind;
    }

    /** Everything that its words allow. */
    Range<BigDecimal> range() {
        return ranges.of(quantity(), kind);
    }

    /** What a reader takes from its words; it has ends. */
    Range<BigDecimal> asRead() {
        return ranges.asRead(quantity(), kind);
    }

    /** The figure as it was printed. */
    LocalizedText figure() {
        return Wording.figure(quantity(), kind);
    }

    /** The figure's day in words. */
    LocalizedText when() {
        return Wording.when(claim().heldOn());
    }

    boolean isDated() {
        return claim().heldOn().isPresent();
    }

    /** The time that it speaks of, and its subject: what two claims share if they can contradict each other; it is dated. */
    Object timeAndSubject() {
        return ImmutableList.of(time(), subject());
    }

    /** The first and the last day that it may speak of, however these are spelled and marked; it is dated. */
    Object time() {
        return ImmutableList.of(day().earliest(), day().latest());
    }

    /** The first day that it may speak of, or the last if there is no first; it is dated. */
    LocalDate firstDay() {
        return day().earliest().or(day()::latest).orElseThrow();
    }

    /** The last day that it may speak of, or the first if there is no last; it is dated. */
    LocalDate lastDay() {
        return day().latest().or(day()::earliest).orElseThrow();
    }

    private DateWindow day() {
        return claim().heldOn().orElseThrow();
    }

    /** Its horizon in whole months; 0 if it has none. */
    long months() {
        return claim().horizon().map(Period::toTotalMonths).orElse(0L);
    }

    /** Whether it is a flow of a year, as one is that does not say how long its period is. */
    boolean isYearly() {
        return claim().horizon().map(Period::toTotalMonths).orElse(MONTHS_OF_YEAR) == MONTHS_OF_YEAR;
    }

    @Override
    public String toString() {
        return published.toString();
    }
}
