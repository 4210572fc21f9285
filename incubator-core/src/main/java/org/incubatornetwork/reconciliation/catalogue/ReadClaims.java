package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.TypedId;

/**
 * What claims can be held against each other: results that have a day.
 *
 * @param all the claims, by their days
 */
record ReadClaims(ImmutableList<ReadClaim> all) {

    static ReadClaims of(Stream<ReadClaim> claims) {
        return new ReadClaims(claims.filter(claim -> claim.isResult() && claim.isDated())
                .sorted(ReadClaim.BY_DAY)
                .collect(ImmutableList.toImmutableList()));
    }

    /** The claims of a measure, by their days. */
    ImmutableList<ReadClaim> of(MeasureId measure) {
        return all.stream().filter(claim -> claim.measure().equals(measure)).collect(ImmutableList.toImmutableList());
    }

    /** The claims of each series, by their days. */
    Collection<List<ReadClaim>> series() {
        return Multimaps.asMap(Multimaps.index(all, Series::of)).values();
    }

    /** What claims have in common that can be laid on one line: they differ in day and figure. */
    record Series(
            MeasureId measure,
            Optional<? extends TypedId> subject,
            Optional<SupportLevel> level,
            Optional<CapacityUnit> unit,
            Optional<String> currency,
            long months) {

        static Series of(ReadClaim read) {
            return new Series(
                    read.measure(),
                    read.subject(),
                    read.claim().level(),
                    read.claim().unit(),
                    read.claim().currency(),
                    read.months());
        }
    }
}
