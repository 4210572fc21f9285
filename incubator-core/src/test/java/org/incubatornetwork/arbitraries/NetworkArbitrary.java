package org.incubatornetwork.arbitraries;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.incubatornetwork.arbitraries.Sketches.Sizes;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.synthetic.PublishedFigures;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.synthetic.VagueDays;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Severity;

/**
 * Networks whose parts fit together, for {@code @Provide} methods; a parameter {@code @ForAll Network} has them without any.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Network> crowded() {
 *     return NetworkArbitrary.valid().sites(1, 1).startups(20, 100).asOf(LocalDate.of(2024, 2, 29));
 * }
 * }</pre>
 *
 * <p>Objects of this class are immutable: its methods return changed copies.
 */
public final class NetworkArbitrary extends ArbitraryDecorator<Network> {
    /** The day as of which networks are valid if no other is asked for: a leap day. */
    public static final LocalDate AS_OF = LocalDate.of(2024, 2, 29);

    /** How many years before that day the first facts are. */
    static final int YEARS = 20;

    private static final int MOST_SHIFTED_DAYS = 30;
    private static final int MOST_ADORNMENTS = 100_000;
    private static final int MOST_SEEDS = 1_000_000;
    private static final Pattern STARTUP = Pattern.compile("^/network/startups/([0-9]+)");
    private static final Arbitrary<Double> VAGUE_SHARES = Arbitraries.of(0.0, 0.0, 0.2, 0.9);
    private static final int EARLIEST_YEAR = 1950;
    private static final int LATEST_YEAR = 9000;

    private enum Family {
        VALID,
        REALISTIC
    }

    private final Family family;
    private final Sizes sizes;
    private final Arbitrary<Double> vagueShares;
    private final LocalDate asOf;

    private NetworkArbitrary(Family family, Sizes sizes, Arbitrary<Double> vagueShares, LocalDate asOf) {
        this.family = family;
        this.sizes = sizes;
        this.vagueShares = vagueShares;
        this.asOf = asOf;
    }

    /**
     * Networks in which a validation finds nothing graver than INFO.
     *
     * @return an arbitrary of networks with up to 4 sites and up to 8 startups, as of {@link #AS_OF}
     */
    public static NetworkArbitrary valid() {
        return new NetworkArbitrary(Family.VALID, new Sizes(0, 4, 0, 8), VAGUE_SHARES, AS_OF);
    }

    /**
     * Networks as registers are, imperfections included: written by {@link SyntheticRegister}. They shrink in their number
     * of startups and sites.
     *
     * @return an arbitrary of networks with 1 to 6 sites and up to 60 startups, extracted on {@link #AS_OF}
     */
    public static NetworkArbitrary realistic() {
        return new NetworkArbitrary(Family.REALISTIC, new Sizes(1, 6, 0, 60), VAGUE_SHARES, AS_OF);
    }

    /**
     * Another number of startups.
     *
     * @param least the least, from 0
     * @param most the most
     * @return an arbitrary of networks with as many startups
     */
    public NetworkArbitrary startups(int least, int most) {
        checkArgument(least >= 0 && most >= least, "startups must be from 0 and in order, were %s to %s", least, most);
        return new NetworkArbitrary(
                family, new Sizes(sizes.leastSites(), sizes.mostSites(), least, most), vagueShares, asOf);
    }

    /**
     * Another number of sites. Realistic networks have a planned one besides, and one at least.
     *
     * @param least the least, from 0
     * @param most the most
     * @return an arbitrary of networks with as many sites
     */
    public NetworkArbitrary sites(int least, int most) {
        checkArgument(least >= 0 && most >= least, "sites must be from 0 and in order, were %s to %s", least, most);
        return new NetworkArbitrary(
                family, new Sizes(least, most, sizes.leastStartups(), sizes.mostStartups()), vagueShares, asOf);
    }

    /**
     * Another share of days that are told vaguely, as {@link VagueDays} tells them. If none is asked for, half of the networks have
     * exact days, and the others some vague ones or hardly any exact one. In valid networks a startup has its days where a rule
     * would have found something for want of them, such as that nothing was heard of it of late.
     *
     * @param share the share of the days of startups, from 0, where all are exact but those of foundings, to 1
     * @return an arbitrary of networks with as many vague days
     */
    public NetworkArbitrary vagueShare(double share) {
        checkArgument(share >= 0 && share <= 1, "the share of vague days must be from 0 to 1, was %s", share);
        return new NetworkArbitrary(family, sizes, Arbitraries.just(share), asOf);
    }

    /**
     * Another day as of which the networks are valid, or on which realistic ones were extracted. The facts are those of
     * the twenty years before it.
     *
     * @param day a day of the years 1950 to 9000
     * @return an arbitrary of networks of which no fact is later
     */
    public NetworkArbitrary asOf(LocalDate day) {
        checkArgument(
                day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR,
                "the day must be of the years %s to %s, was %s",
                EARLIEST_YEAR,
                LATEST_YEAR,
                day);
        return new NetworkArbitrary(family, sizes, vagueShares, day);
    }

    /**
     * Startups of such networks.
     *
     * @return an arbitrary of startups, each from a network of its own
     */
    public Arbitrary<Startup> startup() {
        return startups(1, 1).map(network -> network.startups().get(0));
    }

    /**
     * Such networks that publish what they know: their claims are the {@linkplain PublishedFigures figures} that are computed of
     * them.
     *
     * @return an arbitrary of networks whose claims are right, as far as their registers are
     */
    public Arbitrary<Network> publishing() {
        return map(network -> network.withClaims(PublishedFigures.of(network, asOf)));
    }

    /**
     * Such networks, each with a fault.
     *
     * @param codes the rules that the faults are for; none: all of {@link FlawedNetwork#codes()}
     * @return an arbitrary of networks that are valid but for one fault; realistic ones are not, and valid ones take their
     *     place
     * @throws IllegalArgumentException if there is no fault for a rule
     */
    public Arbitrary<FlawedNetwork> flawed(String... codes) {
        for (String code : codes) {
            checkArgument(FlawedNetwork.codes().contains(code), "there is no fault for the rule %s", code);
        }
        return Combinators.combine(
                        new NetworkArbitrary(Family.VALID, sizes, vagueShares, asOf),
                        Arbitraries.of(codes.length == 0 ? FlawedNetwork.codes() : ImmutableSet.copyOf(codes)),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, MOST_SHIFTED_DAYS))
                .as((network, code, place, shift) ->
                        new FlawedNetwork(new Flaw(network, asOf, place, shift).of(code), code, asOf))
                .withoutEdgeCases();
    }

    LocalDate asOf() {
        return asOf;
    }

    @Override
    protected Arbitrary<Network> arbitrary() {
        return family == Family.VALID ? sketched() : written();
    }

    private Arbitrary<Network> sketched() {
        LocalDate since = LocalDate.of(asOf.getYear() - YEARS, 1, 1);
        return Combinators.combine(
                        Sketches.networks(sizes, since, asOf),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(0, MOST_ADORNMENTS))),
                        Arbitraries.integers().between(0, MOST_SEEDS),
                        vagueShares)
                .as((sketch, adornment, seed, vagueShare) -> told(
                        Adornment.of(Assembly.network(sketch, since, asOf), adornment),
                        VagueDays.of(seed, vagueShare, asOf)))
                // the empty filter makes the list of edge cases one that jqwik can add to
                .withoutEdgeCases()
                .edgeCases(first -> first.filter(any -> false)
                        .add(NotableSketches.of(sizes, since, asOf).stream()
                                .map(sketch -> Assembly.network(sketch, since, asOf))
                                .toArray(Network[]::new)));
    }

    /** The network as it is told; but the startups have their days of which a rule would find something for want of them. */
    private Network told(Network exact, VagueDays telling) {
        Network told = exact.withStartups(
                exact.startups().stream().map(telling::tell).collect(ImmutableList.toImmutableList()));
        if (told.equals(exact)) {
            return exact;
        }
        List<Startup> startups = new ArrayList<>(told.startups());
        gravePointers(told).stream()
                .map(STARTUP::matcher)
                .filter(Matcher::find)
                .mapToInt(startup -> Integer.parseInt(startup.group(1)))
                .forEach(index -> startups.set(index, exact.startups().get(index)));
        Network mended = told.withStartups(startups);
        return gravePointers(mended).isEmpty() ? mended : exact;
    }

    private ImmutableList<String> gravePointers(Network network) {
        return Validator.asOf(asOf).validate(network).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::pointer)
                .collect(ImmutableList.toImmutableList());
    }

    private Arbitrary<Network> written() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, MOST_SEEDS),
                        Arbitraries.integers()
                                .between(StrictMath.max(1, sizes.leastSites()), StrictMath.max(1, sizes.mostSites())),
                        Arbitraries.integers().between(sizes.leastStartups(), sizes.mostStartups()),
                        vagueShares)
                .as((seed, sites, startups, vagueShare) -> SyntheticRegister.builder()
                        .seed(seed)
                        .sites(sites)
                        .startups(startups)
                        .startYear(asOf.getYear() - YEARS)
                        .extractedOn(asOf)
                        .faultShare(0.1)
                        .vagueShare(vagueShare)
                        .build()
                        .network())
                .withoutEdgeCases();
    }
}
