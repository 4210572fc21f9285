package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Population;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.model.Sector;

/**
 * The metrics of sectors: what the startups are active in.
 *
 * <p><b>Worked example</b>: of ten startups five are of ICT, three of life sciences, and of two no sector is known. The shares are 5/10,
 * 3/10 and without a sector 2/10; the concentration is (5&sup2; + 3&sup2;)/8&sup2; = 34/64.
 */
public final class SectorMetrics {
    /** Shares of sectors: the startups of each sector, by all. */
    public static final Metric SECTOR_SHARE = metric("sector-share")
            .formula("#{first code of the scheme = sector} / #{startup}")
            .addPolicies(
                    PolicyKind.POPULATION,
                    PolicyKind.SECTOR_SCHEME,
                    PolicyKind.CONFIDENCE_LEVEL,
                    PolicyKind.PROPORTION_LIMITS)
            .addSideBySide(PolicyKind.POPULATION)
            .addBreakdown("sector=<code>", "without=sector")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Shares::new)
            .build();

    /** Concentration of sectors: the Herfindahl-Hirschman index of the known sectors. */
    public static final Metric SECTOR_CONCENTRATION = metric("sector-concentration")
            .formula("sum over known sectors of (n_i / N)^2, N = sum of n_i")
            .addReferences("A. O. Hirschman, The paternity of an index, American Economic Review 54 (1964) 761-762")
            .addPolicies(PolicyKind.POPULATION, PolicyKind.SECTOR_SCHEME)
            .addSideBySide(PolicyKind.POPULATION)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END)
            .addTurnings(Turning.SUPPORT)
            .accumulator(Concentration::new)
            .build();

    private SectorMetrics() {}

    /**
     * The metrics of sectors.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(SECTOR_SHARE, SECTOR_CONCENTRATION);
    }

    private abstract static class BySector implements NumberedAccumulator<BySector> {
        private static final long serialVersionUID = 1L;

        final Question question;
        private final boolean residents;
        private final TreeMap<String, TreeMap<String, Long>> schemes = new TreeMap<>();
        private long startups;

        BySector(Question question) {
            this.question = question;
            this.residents = question.policies().population() == Population.RESIDENTS;
        }

        @Override
        public final void add(StartupHistory history) {
            if (residents ? history.isResident() : history.isSupported()) {
                startups++;
                List<Sector> sectors = history.sectors();
                for (int i = 0; i < sectors.size(); i++) {
                    Sector sector = sectors.get(i);
                    schemes.computeIfAbsent(sector.scheme(), scheme -> new TreeMap<>())
                            .merge(sector.code(), 1L, Long::sum);
                }
            }
        }

        @Override
        public final boolean tell(Numbers numbers) {
            numbers.add(0, startups);
            schemes.forEach((scheme, codes) -> codes.forEach((code, count) ->
                    numbers.of(new PairName(scheme, code).text()).add(0, count)));
            return true;
        }

        @Override
        public final void take(long key, long number) {
            startups += number;
        }

        @Override
        public final void takeOf(String name, long key, long number) {
            PairName sector = PairName.of(name);
            schemes.computeIfAbsent(sector.first(), scheme -> new TreeMap<>())
                    .merge(sector.second(), number, Long::sum);
        }

        @Override
        public final void merge(BySector other) {
            startups += other.startups;
            other.schemes.forEach((scheme, codes) -> {
                TreeMap<String, Long> ours = schemes.computeIfAbsent(scheme, name -> new TreeMap<>());
                codes.forEach((code, count) -> ours.merge(code, count, Long::sum));
            });
        }

        @Override
        public final boolean countsUndatedSupport() {
            return !residents;
        }

        final long startups() {
            return startups;
        }

        static long sum(Map<String, Long> codes) {
            long sum = 0;
            for (long count : codes.values()) {
                sum += count;
            }
            return sum;
        }

        /** The counts of the scheme that was chosen, or that most startups have a code of. */
        final Map<String, Long> codes(MetricResult.Builder result) {
            Optional<String> chosen = question.policies().sectorScheme();
            String scheme = chosen.orElse("");
            long most = 0;
            if (chosen.isEmpty()) {
                for (Map.Entry<String, TreeMap<String, Long>> entry : schemes.entrySet()) {
                    long count = sum(entry.getValue());
                    if (count > most) {
                        most = count;
                        scheme = entry.getKey();
                    }
                }
                if (schemes.size() > 1) {
                    result.addWarning(CatalogueTexts.warning("SEVERAL_SCHEMES", ImmutableMap.of("scheme", scheme)));
                }
            }
            Map<String, Long> codes = schemes.getOrDefault(scheme, new TreeMap<>());
            result.populationSize(startups).coverage(Coverage.of(sum(codes), startups));
            return codes;
        }
    }

    private static final class Shares extends BySector {
        private static final long serialVersionUID = 1L;

        Shares(Question question) {
            super(question);
        }

        @Override
        public void report(MetricResult.Builder result) {
            Map<String, Long> codes = codes(result);
            codes.forEach((code, count) -> result.part("sector", code, share(count)));
            long unknown = startups() - sum(codes);
            if (unknown > 0) {
                result.putPart(PartKey.without("sector"), share(unknown));
            }
            result.noValue(startups() == 0 ? NoValue.EMPTY_DENOMINATOR : NoValue.SEE_BREAKDOWN);
        }

        private Figure share(long count) {
            return Figure.proportion(count, startups(), question.policies());
        }
    }

    private static final class Concentration extends BySector {
        private static final long serialVersionUID = 1L;

        Concentration(Question question) {
            super(question);
        }

        @Override
        public void report(MetricResult.Builder result) {
            Map<String, Long> codes = codes(result);
            BigInteger squares = BigInteger.ZERO;
            for (long count : codes.values()) {
                squares = squares.add(BigInteger.valueOf(count).pow(2));
            }
            long known = sum(codes);
            result.figure(Figure.ratio(
                            MetricUnit.NUMBER,
                            new BigDecimal(squares),
                            new BigDecimal(BigInteger.valueOf(known).pow(2))))
                    .exclude("SECTOR_UNKNOWN", startups() - known);
        }
    }
}
