package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.MeasureId;

/** What claims can be held against each other: results that have a day. */
final class ReadClaims {
    private final ImmutableList<ReadClaim> all;
    private final ImmutableListMultimap<MeasureId, ReadClaim> byMeasure;
    private final LatestBySubject admissions;

    private ReadClaims(ImmutableList<ReadClaim> all) {
        this.all = all;
        this.byMeasure = Multimaps.index(all, ReadClaim::measure);
        this.admissions = LatestBySubject.of(byMeasure.get(ComparedMeasures.ADMISSIONS).stream());
    }

    static ReadClaims of(Stream<ReadClaim> claims) {
        return new ReadClaims(claims.filter(claim -> claim.isResult() && claim.isDated())
                .sorted(ReadClaim.BY_DAY)
                .collect(ImmutableList.toImmutableList()));
    }

    /** All claims, by their days. */
    ImmutableList<ReadClaim> all() {
        return all;
    }

    /** The claims of a measure, by their days. */
    ImmutableList<ReadClaim> of(MeasureId measure) {
        return byMeasure.get(measure);
    }

    /** The admissions that were published. */
    LatestBySubject admissions() {
        return admissions;
    }

    /** The claims of each series, by their days. */
    Collection<List<ReadClaim>> series() {
        return together(all, Series::of);
    }

    /** Claims that have something in common, by their days. */
    static Collection<List<ReadClaim>> together(Iterable<ReadClaim> claims, Function<ReadClaim, ?> common) {
        return Multimaps.asMap(Multimaps.<Object, ReadClaim>index(claims, common::apply))
                .values();
    }

    /** What claims have in common that can be laid on one line: they differ in day and figure. */
    record Series(
            MeasureId measure,
            Object subject,
            Optional<CapacityUnit> unit,
            Optional<String> currency,
            long months) {

        static Series of(ReadClaim read) {
            return new Series(
                    read.measure(),
                    read.subject(),
                    read.claim().unit(),
                    read.claim().currency(),
                    read.months());
        }
    }
}
