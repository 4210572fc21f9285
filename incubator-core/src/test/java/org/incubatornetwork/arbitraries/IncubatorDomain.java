package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * The model's types as a domain of jqwik, for tests that name their domains and so leave the services out.
 *
 * <pre>{@code
 * @Property
 * @Domain(IncubatorDomain.class)
 * @Domain(DomainContext.Global.class)
 * void nobodyIsDueAfterTheLongestStay(@ForAll Network network, @ForAll @IntRange(min = 1, max = 9) int years) {
 *     Network strict = network.withMaximumStay(Period.ofYears(years));
 *     LocalDate day = NetworkArbitrary.AS_OF;
 *     assertThat(DueDeparture.of(strict, day, day.plusYears(years)))
 *             .hasSizeGreaterThanOrEqualTo(strict.residents(day).size());
 * }
 * }</pre>
 */
public final class IncubatorDomain implements DomainContext {
    /** Made by jqwik. */
    public IncubatorDomain() {}

    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return ImmutableList.of(new ModelArbitraryProvider());
    }

    @Override
    public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return ImmutableList.of();
    }
}
