package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ContentDigester;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.catalogue.ReadClaim.Said;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;

/** The claims of a network that stand, those that say the same as one, by their days. */
final class ReadClaims {
    private final Network network;
    private final ImmutableSet<String> around;
    private final ImmutableList<ReadClaim> said;
    private final ImmutableList<ReadClaim> all;
    private final ImmutableListMultimap<MeasureId, ReadClaim> byMeasure;

    private ReadClaims(Network network, Stream<ReadClaim> claims) {
        this.network = network;
        this.around = Extent.around(network);
        this.said = claims.sorted(ReadClaim.BY_DAY).collect(ImmutableList.toImmutableList());
        this.all = said.stream()
                .filter(claim -> claim.isResult() && claim.isOfFigure() && claim.isDated())
                .collect(ImmutableList.toImmutableList());
        this.byMeasure = Multimaps.index(all, ReadClaim::measure);
    }

    static ReadClaims of(Network network, Settings settings) {
        Map<ClaimId, Claim> byId = new HashMap<>();
        network.claims().forEach(claim -> claim.id().ifPresent(id -> byId.putIfAbsent(id, claim)));
        Map<Said, ImmutableList.Builder<PublishedClaim>> alike = new LinkedHashMap<>();
        IntStream.range(0, network.claims().size()).forEach(i -> {
            Claim claim = network.claims().get(i);
            if (claim.stands()) {
                alike.computeIfAbsent(Said.by(claim, network, byId), what -> ImmutableList.builder())
                        .add(new PublishedClaim(i, claim));
            }
        });
        ContentDigester digester = new ContentDigester();
        return new ReadClaims(
                network,
                alike.entrySet().stream()
                        .map(each ->
                                settings.read(each.getKey(), each.getValue().build(), digester)));
    }

    Network network() {
        return network;
    }

    /** What an extent is a part of. */
    List<Extent> wholes(Extent extent) {
        return extent.wholes(network, around);
    }

    /** All claims, be they results or not, with a figure or a date, dated or not. */
    ImmutableList<ReadClaim> said() {
        return said;
    }

    /** What can be held against each other: results with a figure and a day. */
    ImmutableList<ReadClaim> all() {
        return all;
    }

    /** The results of a measure. */
    ImmutableList<ReadClaim> of(MeasureId measure) {
        return byMeasure.get(measure);
    }

    /** The claims of each series. */
    Collection<List<ReadClaim>> series() {
        return together(all, Series::of);
    }

    /** Claims that have something in common. */
    static Collection<List<ReadClaim>> together(Iterable<ReadClaim> claims, Function<ReadClaim, ?> common) {
        return Multimaps.asMap(Multimaps.<Object, ReadClaim>index(claims, common::apply))
                .values();
    }

    /** What claims have in common that can be laid on one line: they differ in day and figure. */
    record Series(Terms terms, Extent extent, String population) {

        static Series of(ReadClaim read) {
            return new Series(read.terms(), read.extent(), read.population());
        }
    }
}
